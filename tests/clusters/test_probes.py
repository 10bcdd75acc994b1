"""Each probe pair gets the verdict of a careful reader, or stands in ``shortfalls.tsv`` with its reason.

Run as a program, it prints the pairs that miss their verdict: ``PYTHONPATH=. python tests/clusters/test_probes.py``.
"""

import json
from pathlib import Path

import pytest

from crosscheck.pipeline import compare_pairs

HERE = Path(__file__).parent
PROBES = {row["id"]: row for row in map(json.loads, (HERE / "probes.jsonl").read_text("utf-8").splitlines())}
SHORTFALLS = dict(
    line.split("\t", 1)
    for line in (HERE / "shortfalls.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
)


def verdicts() -> dict[str, str]:
    """What the library says of every probe pair."""
    found = compare_pairs([(row["a"], row["b"]) for row in PROBES.values()])
    return {name: verdict.verdict for name, verdict in zip(PROBES, found, strict=True)}


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    return verdicts()


def listed() -> list[object]:
    return [
        pytest.param(name, marks=pytest.mark.xfail(reason=SHORTFALLS[name], strict=True))
        if name in SHORTFALLS
        else name
        for name in PROBES
    ]


@pytest.mark.parametrize("name", listed())
def test_a_probe_pair_gets_its_verdict(name: str, said: dict[str, str]) -> None:
    assert said[name] == PROBES[name]["want"]


def test_shortfalls_name_probes_that_exist() -> None:
    assert SHORTFALLS.keys() <= PROBES.keys()


if __name__ == "__main__":
    got = verdicts()
    for name, row in PROBES.items():
        if got[name] != row["want"]:
            print(f"{name}\t{row['phenomenon']}: want {row['want']}, got {got[name]}\t{row['a']}\t{row['b']}")
    exact = sum(got[name] == row["want"] for name, row in PROBES.items())
    false = sum(got[name] == "contradiction" != row["want"] for name, row in PROBES.items())
    print(f"{exact} of {len(PROBES)} exact, {false} false contradictions")
