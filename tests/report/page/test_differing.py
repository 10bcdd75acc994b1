from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.page.differing import MOST_LETTERS, differing, words_within

WORDS = st.lists(
    st.sampled_from(["the", "ship", "sank", "at", "dawn,", "near", "“Skelm”", "Point."]), max_size=12
).map(" ".join)


def _marked(one: str, other: str) -> list[str]:
    return [one[start:end] for start, end in differing(one, other)]


@pytest.mark.parametrize(
    ("one", "other", "marked"),
    [
        ("Twelve people were hurt", "15 people were hurt", ["Twelve"]),
        ("The ship sank, at dawn", "the ship sank at dawn", []),
        ("It sank near the old pier at dawn", "It sank at dawn", ["near the old pier"]),
        ("It sank", "Nobody in town has heard of that", []),
        ("", "a", []),
        ("… !", "?", []),
    ],
)
def test_words_that_the_other_lacks_are_marked(one: str, other: str, marked: list[str]) -> None:
    assert _marked(one, other) == marked


def test_a_quote_that_nobody_lays_side_by_side_is_left_alone() -> None:
    assert differing("a b " * MOST_LETTERS, "a c") == ()
    assert words_within("a", "a b " * MOST_LETTERS) == ()


@given(WORDS)
def test_no_quote_differs_from_itself(quote: str) -> None:
    """A quote laid beside itself has nothing to mark."""
    assert differing(quote, quote) == ()


@given(WORDS, WORDS)
def test_marks_are_apart_and_in_order(one: str, other: str) -> None:
    """Marks do not touch, and begin and end with a letter or a figure."""
    edges = [edge for stretch in differing(one, other) for edge in stretch]
    assert edges == sorted(set(edges))
    assert all(one[start].isalnum() and one[end - 1].isalnum() for start, end in differing(one, other))


@given(WORDS, st.data())
def test_words_left_out_do_not_hide_a_value(quote: str, data: st.DataObject) -> None:
    """Any words of a quote, in its order, are found in it."""
    kept = [word for word in quote.split() if data.draw(st.booleans())]
    found = words_within(" ".join(kept), quote)
    assert bool(found) == bool(kept)


def test_a_value_of_which_a_word_is_missing_stands_nowhere() -> None:
    assert words_within("twelve ships", "twelve boats") == ()
