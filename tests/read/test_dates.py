"""Days on date lines, and the year of a day that lacks it."""

from __future__ import annotations

from datetime import date

import pytest

from crosscheck.read.dates import Day, find_day
from crosscheck.read.years import infer_year

LINES = [
    ("2019.05.10 / 17:37", date(2019, 5, 10)),
    ("2019-05-10T17:37:00Z", date(2019, 5, 10)),
    ("Tuesday, September 22, 2015", date(2015, 9, 22)),
    ("Published: 5 May 2011 10:05 GMT", date(2011, 5, 5)),
    ("18th November, 2020", date(2020, 11, 18)),
    ("Sept. 3, 2020", date(2020, 9, 3)),
    ("10.05.2019", date(2019, 5, 10)),
    ("05/22/2019", date(2019, 5, 22)),
    ("22/05/2019", date(2019, 5, 22)),
]


@pytest.mark.parametrize(("line", "day"), LINES, ids=[line for line, _ in LINES])
def test_complete_dates(line, day):
    assert find_day(line).date == day


@pytest.mark.parametrize(
    "line", ["05/10/2019", "31 February 2020", "17:37", "1234567890", "in May", "2019.13.40"]
)
def test_what_is_no_date_or_two_dates(line):
    assert find_day(line) is None


def test_a_day_without_its_year_has_no_date():
    day = find_day("OSLO, March 3.")
    assert (day.month, day.day, day.date) == (3, 3, None)


MARCH_3 = Day(0, 3, 3, 0, 7)  # a Tuesday in 2020, a Sunday in 2019, a Saturday in 2018


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The year 2020 began well.", 2020),
        ("The year 2020 began well, he said on Tuesday.", 2020),
        ("The year 2020 began well, he said on Monday.", 2020),
        ("The year 2020 began well, he said on Friday.", None),
        ("After 2018 and 2019 it was better, he said on Sunday.", 2019),
        ("After 2018 and 2019 it was better.", None),
        ("In 1956 they signed it.", None),
        ("It cost $2019, or 2020.5 euros.", None),
        ("Nothing is dated.", None),
    ],
)
def test_a_year_is_inferred_only_where_the_text_settles_it(text, year):
    found = infer_year(MARCH_3, text)
    assert (found and found.date.year) == year


def test_february_29_fits_only_leap_years():
    assert infer_year(Day(0, 2, 29, 0, 1), "In 2019 it rained.") is None
