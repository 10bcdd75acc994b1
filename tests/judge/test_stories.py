"""What is told of two articles of one story that differ in one passage: invented, each line read by eye.

Both open with the same event, and go on with a passage of their own. Beside each pair stand the findings that quote
the passages, agreements too. A number before a passage is the day of its article.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from read_cases import told

from crosscheck import compare
from crosscheck.model.article import Article
from crosscheck.read import read_text

LEADS = {
    "a": "A paint works in Orlow burned down on Monday, Mayor Ida Brandt said. Smoke lay over the harbour of Orlow. "
    "It rained all night. The works belonged to Halvard Steen.",
    "b": "On Monday a fire ruined the paint works of Halvard Steen in Orlow. Mayor Ida Brandt came at once. The "
    "harbour of Orlow was closed for an hour. Nobody slept.",
}
LINES = Path(__file__).with_name("stories.tsv").read_text("utf-8").splitlines()
ROWS = [
    row for row in csv.reader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE) if not row[0].startswith("#")
]


def article(name: str, passage: str) -> Article:
    day, bar, rest = passage.partition(":")
    number, text = (int(day), rest) if bar and day.isdigit() else (8, passage)
    return read_text(f"May {number}, 2018\n\n{LEADS[name]}\n\n{text}", name)


def found(first: str, second: str) -> list[str]:
    articles = [article("a", first), article("b", second)]
    starts = {one.id: one.text.rindex("\n\n") for one in articles}
    return sorted(
        told(one)
        for one in compare(articles).findings
        if all(side.start > starts[side.source] for side in one.evidence)
    )


@pytest.mark.parametrize("row", ROWS, ids=[" / ".join(row[:2]) for row in ROWS])
def test_what_is_told_of_two_passages(row: list[str]) -> None:
    assert found(row[0], row[1]) == [one for one in row[2:] if one]
