"""What short texts differ in is told with its kind, slot, words and reason, and nothing else is; invented, read by eye.

An article of one sentence stands alone; the others stand beside the second one. Agreements are left out.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from read_cases import told

from crosscheck import compare
from crosscheck.model.report import FindingKind
from crosscheck.pipeline import compare_texts
from crosscheck.read import read_text

LINES = Path(__file__).with_name("told.tsv").read_text("utf-8").splitlines()
ROWS = [
    row for row in csv.reader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE) if not row[0].startswith("#")
][1:]


def texts(row: list[str]) -> list[str]:
    return [text.replace("|", "\n") for text in row[:2] if text]


@pytest.mark.parametrize("row", ROWS, ids=[" / ".join(row[:2]) for row in ROWS])
def test_what_is_told_of_a_text_or_two(row: list[str]) -> None:
    articles = [read_text(text, name) for text, name in zip(texts(row), "ab", strict=False)]
    found = [one for one in compare(articles).findings if one.kind is not FindingKind.AGREEMENT]
    assert sorted(map(told, found)) == [one for one in row[3:] if one]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row[1] and row[2] != "?"], ids=lambda row: " / ".join(row[:2])
)
def test_which_text_tells_nothing_but_what_the_other_tells(row: list[str]) -> None:
    a, b = texts(row)
    assert compare_texts(a, b).follows == row[2]
    assert compare_texts(b, a).follows == {"a": "b", "b": "a"}.get(row[2], row[2])
