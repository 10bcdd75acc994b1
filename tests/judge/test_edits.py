"""Two texts that are nearly one: what was changed in them contradicts, other words for the same do not."""

import json
from pathlib import Path

import pytest

from crosscheck.pipeline import compare, compare_texts
from crosscheck.read import read_text

ROWS = [json.loads(line) for line in Path(__file__).with_name("edits.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["b"][:50])
def test_only_an_edit_contradicts(row: dict[str, str]) -> None:
    verdicts = {compare_texts(row["a"], row["b"]).verdict, compare_texts(row["b"], row["a"]).verdict}
    assert len(verdicts) == 1
    assert (verdicts == {"contradiction"}) == (row["want"] == "contradiction")


def test_many_short_texts_are_not_laid_beside_each_other_in_pairs() -> None:
    first, second = ROWS[0]["a"], ROWS[0]["b"]
    others = [read_text(f"Tin from mine {n} rose by {n}%.", f"t{n}") for n in range(40)]
    alone = compare([read_text(first, "a"), read_text(second, "b")])
    among = compare([read_text(first, "a"), read_text(second, "b"), *others])
    kinds = [f.kind for f in among.findings if {e.source[:2] for e in f.evidence} <= {"a-", "b-"}]
    assert kinds == [f.kind for f in alone.findings]
