"""Times are tagged as TimeML tags them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.recognise.dates import find_dates, find_timexes
from crosscheck.model.values.timex import Sort

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "timexes.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
DAY = date(2013, 3, 22)


@pytest.mark.parametrize(("day", "text", "expected"), ROWS)
def test_tags(day: str, text: str, expected: str) -> None:
    tags = find_timexes(text, date.fromisoformat(day))
    assert "; ".join(f"{tag.of(text)}={tag.timex.type}:{tag.timex.value}" for tag in tags) == expected


@pytest.mark.parametrize(
    "text", ["now", "recently", "in the past", "every Friday", "daily", "a recent poll", "the quarter"]
)
def test_what_is_vague_is_never_compared(text: str) -> None:
    """Vague and recurring times are tagged, and give no value that two articles could disagree on."""
    sentence = f"They met {text}."
    assert find_timexes(sentence, DAY)
    assert find_dates(sentence, DAY) == []


def test_without_a_reference_values_stay_open() -> None:
    tags = find_timexes("They met on Friday, and again two weeks later at 9 a.m.", None)
    assert [tag.timex.value for tag in tags] == ["XXXX-WXX-5", "XXXX-XX-XXT09:00"]


WORDS = [
    *[
        "on",
        "the",
        "Nov.",
        "14",
        "2018",
        "Friday",
        "from",
        "to",
        "early",
        "a.m.",
        "11",
        "last",
        "year",
        "ago",
    ],
    *["in", "-", "now", "recently", "every", "daily", "a", "quarter", "recent"],
]
TEXTS = st.lists(
    st.sampled_from([*WORDS, ",", "met", ".", "(", "two", "weeks", "later", "future"]), max_size=14
).map(" ".join)


@given(TEXTS, st.dates(date(1950, 1, 1), date(2050, 1, 1)) | st.none())
def test_tags_are_ordered_and_apart(text: str, reference: date | None) -> None:
    """Tags stand in text order, do not overlap, are never empty, and have a value."""
    tags = find_timexes(text, reference)
    ends = [0, *(tag.end for tag in tags)]
    assert all(end <= tag.start < tag.end <= len(text) for end, tag in zip(ends, tags, strict=False))
    assert all(tag.timex.value for tag in tags)


@given(TEXTS, st.dates(date(1950, 1, 1), date(2050, 1, 1)))
def test_lengths_begin_with_p(text: str, reference: date) -> None:
    """A DURATION is a length and nothing else is, but for a SET."""
    for tag in find_timexes(text, reference):
        long = tag.timex.value.startswith("P") and not tag.timex.value.endswith("_REF")
        assert long or tag.timex.type is not Sort.DURATION
        assert not long or tag.timex.type in (Sort.DURATION, Sort.SET)
