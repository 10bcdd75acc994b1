"""Phrases of time, each with what it means on one day."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.recognise.dates import find_dates
from crosscheck.model.relation import Relation

TUESDAY = date(2019, 1, 29)
ROWS = [
    row
    for row in csv.reader(
        Path(__file__).with_name("phrases.tsv").read_text("utf-8").splitlines(), delimiter="\t"
    )
    if not row[0].startswith("#")
][1:]
AWAY = {  # days from the day on which it is said
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
    "three days from now": 3,
    "40 days ago": -40,
}


@pytest.mark.parametrize(("phrase", "values"), ROWS, ids=[row[0] for row in ROWS])
def test_what_a_phrase_means(phrase: str, values: str) -> None:
    found = find_dates(f"It was held {phrase}.", TUESDAY)
    assert " | ".join(one.value.show() for one in found) == values


@given(st.dates(date(1900, 3, 1), date(2100, 1, 1)), st.sampled_from(sorted(AWAY)))
def test_a_phrase_moves_with_the_day_on_which_it_is_said(day: date, phrase: str) -> None:
    (found,) = find_dates(f"It was held {phrase}.", day)
    assert found.value.start == day + timedelta(days=AWAY[phrase])


@pytest.mark.parametrize(
    "phrase", ["the last two years", "the first half of 2017", "from Monday to Thursday", "mid-May"]
)
def test_a_stretch_is_coarser_than_its_first_day(phrase: str) -> None:
    (found,) = find_dates(f"It was held {phrase}.", TUESDAY)
    start = found.value.start
    assert start is not None
    (day,) = find_dates(f"It was held on {start:%B} {start.day}, {start.year}.", None)
    assert found.value.relate(day.value).relation is Relation.COARSER
