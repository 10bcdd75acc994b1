"""Every way in which two accounts of one thing may differ is told from either side; no account differs from itself."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import crosscheck

ROWS = [
    tuple(row)
    for row in csv.reader(
        Path(__file__).with_name("differences.tsv").read_text("utf-8").splitlines(), delimiter="\t"
    )
    if not row[0].startswith("#")
][1:]


@pytest.fixture(scope="module")
def verdicts() -> dict[tuple[str, str], str]:
    """Of every pair, of the pair turned round, and of every text beside itself."""
    pairs = [pair for _, a, b in ROWS for pair in ((a, b), (b, a), (a, a), (b, b))]
    return dict(zip(pairs, (one.verdict for one in crosscheck.compare_pairs(pairs)), strict=True))


@pytest.mark.parametrize(("verdict", "a", "b"), ROWS, ids=[row[1] for row in ROWS])
def test_what_the_second_is_to_the_first(
    verdicts: dict[tuple[str, str], str], verdict: str, a: str, b: str
) -> None:
    assert (verdicts[a, b], verdicts[b, a]) == (verdict, verdict)
    assert {verdicts[a, a], verdicts[b, b]} <= {"agreement", "unrelated"}
