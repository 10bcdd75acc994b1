"""The seeds and what a reader expects of them agree with each other."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from crosscheck.read import read_paths

SEEDS = Path(__file__).parents[2] / "seeds"
ROWS = json.loads((SEEDS / "expected.json").read_text("utf-8"))["findings"]
TEXTS = {path.name: path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))}
KINDS = {"agreement", "precision", "variant", "framing", "change", "internal", "none"}


def test_there_are_five_articles_and_the_folder_holds_nothing_else_to_read():
    articles, doubts = read_paths([SEEDS])
    assert [Path(article.path).name for article in articles] == sorted(TEXTS)
    assert len(TEXTS) == 5
    assert doubts == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_every_quotation_stands_in_its_seed(row):
    places = [(name, [quote]) for name, quote in row["quotes"].items()] + list(row.get("also", {}).items())
    for name, quotes in places:
        for quote in quotes:
            assert quote in TEXTS[name]


def test_records_are_well_formed_and_their_ids_unique():
    assert {row["kind"] for row in ROWS} == KINDS
    assert max(Counter(row["id"] for row in ROWS).values()) == 1
    for row in ROWS:
        assert row["sources"] == list(row["quotes"])
        assert row["scope"] == ("within" if len(row["sources"]) == 1 else "across")


def test_metadata_of_the_seeds_is_read():
    read = [(a.outlet, a.credit, a.published and a.published.isoformat()) for a in read_paths([SEEDS])[0]]
    assert read == [
        ("Pakistan Point News", "Sputnik", "2020-11-18"),
        (None, "TASS", "2019-01-29"),
        ("Sputnik International", "Sputnik", None),
        ("Axar.az", "TASS", "2019-05-10"),
        ("Pakistan Point News", "Sputnik", "2022-01-12"),
    ]


def test_findings_rest_on_text_that_makes_claims():
    """No expected finding leans on furniture; the traps about furniture are the ones that do."""
    silent = {"furniture", "byline", "meta", "dateline"}
    articles = {Path(article.path).name: article for article in read_paths([SEEDS])[0]}
    for row in ROWS:
        if row["kind"] == "none":
            continue
        for name, quote in row["quotes"].items():
            article = articles[name]
            kinds = {b.kind for b in article.blocks if quote in article.text[b.start : b.end]}
            assert kinds - silent, (row["id"], name)
