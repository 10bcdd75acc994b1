"""Two short texts that each name what the other does not tell of two events."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.marks import marked_apart
from crosscheck.model.span import Span

WORDS = st.lists(
    st.sampled_from(
        ["the", "quake", "of", "2011", "2016", "Sumba", "Lombok", "first", "second", "May", "aged 12", "."]
    ),
    max_size=12,
).map(" ".join)


def _apart(mine: str, theirs: str) -> bool:
    return marked_apart(mine, theirs, ((), ()))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("It shook Sumba.", "It shook Lombok."),
        ("The 2011 quake.", "The 2016 quake."),
        ("The 3rd round.", "The 4th round."),
        ("The first round.", "The second round."),
        ("Boys aged 12, were hurt.", "Boys aged 14, were hurt."),
        ("It is so. In Sumba it shook.", "It is so. In Lombok it shook."),
        ("It shook Sumba's coast.", "It shook Lombok’s coast."),
    ],
)
def test_each_has_a_mark_of_its_own(mine: str, theirs: str) -> None:
    assert _apart(mine, theirs)
    assert _apart(theirs, mine)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("It shook.", "It shook Lombok."),  # one says more
        ("It shook Sumba’s coast.", "It shook Sumba."),
        ("Sumba shook.", "Lombok shook."),  # any word has a capital where a sentence begins
        ("It shook. Houses fell.", "It shook. Walls fell."),
        ("Did it shook? Houses fell.", "Did it shook! Walls fell."),
        ("It shook Kozuki.", "It shook Kodzuki."),  # one name, spelled in two ways
        ("It shook on Monday in May.", "It shook on Friday in June."),  # days are compared as days
        ("It shook 300 houses.", "It shook 400 houses."),  # figures are compared as figures
    ],
)
def test_one_of_them_has_none(mine: str, theirs: str) -> None:
    assert not _apart(mine, theirs)


def test_what_is_compared_anyway_is_no_mark() -> None:
    mine, theirs = "It shook Sumba.", "It shook Lombok."
    places = [
        Span("a", text.index(name), text.index(name) + len(name))
        for text, name in ((mine, "Sumba"), (theirs, "Lombok"))
    ]
    assert not marked_apart(mine, theirs, ((places[0],), (places[1],)))
    assert not marked_apart(mine, theirs, ((places[0],), ()))
    ahead = Span("a", 0, places[0].start)
    assert marked_apart(mine, theirs, ((ahead,), ()))


@given(WORDS, WORDS)
def test_from_either_side_and_never_from_itself(mine: str, theirs: str) -> None:
    assert _apart(mine, theirs) == _apart(theirs, mine)
    assert not _apart(mine, mine)


@given(WORDS, WORDS)
def test_what_one_holds_of_the_other_sets_nothing_apart(mine: str, more: str) -> None:
    assert not _apart(mine, f"{mine} {more}")
