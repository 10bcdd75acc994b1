"""The word lists of the newspaper page are well-formed, and looked up as whole words."""

from __future__ import annotations

import pytest

from crosscheck.lexicon import press
from crosscheck.lexicon.press import _rows

USES = {"line", "start", "box", "date", "date word", "author", "label", "caption", "credit"}
FIELDS = {"title", "outlet", "url", "date", "updated", "credit", "source", "author", "other", "absent"}


@pytest.mark.parametrize(("name", "uses"), [("furniture.tsv", USES), ("header.tsv", FIELDS)])
def test_rows_are_lower_case_unique_and_of_a_known_use(name, uses):
    rows = list(_rows(name))
    assert {use for use, _ in rows} == uses
    assert all(phrase and phrase == phrase.lower() for _, phrase in rows)
    assert len(set(rows)) == len(rows)


def test_no_spelling_names_two_agencies():
    spellings = [spelling for agency in press.agencies() for spelling in agency.spellings]
    assert len(set(spellings)) == len(spellings)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kyodo News Agency", "Kyodo"),
        ("Harbour Post / ITAR-TASS", "TASS"),
        ("the Associated Press of Pakistan", "APP"),
        ("TASSO wrote it", None),
        ("a map of Reuterstown", None),
        ("", None),
    ],
)
def test_agencies_are_found_as_whole_words_longest_first(text, name):
    assert press.find_agency(text) == name


def test_phrases_are_loaded_once():
    assert press.furniture("box") is press.furniture("box")
    assert press.furniture("nothing of the kind") == frozenset()
