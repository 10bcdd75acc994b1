"""Values written as TIMEX3 and EDTF: a table of each, so that every unit and edge is held."""

from __future__ import annotations

from datetime import date

import pytest

from crosscheck.model.values.clock import Clock
from crosscheck.model.values.date import Bound, DateValue, Granularity
from crosscheck.model.values.duration import Duration, Scale
from crosscheck.model.values.edtf import show_interval
from crosscheck.model.values.timex import Sort, timex, unit_of, written

HOUR, DAY, G = 3600, 86400, Granularity


def seconds(low: float, high: float | None = -1, *, approximate: bool = False) -> Duration:
    return Duration(low, low if high == -1 else high, approximate=approximate)


@pytest.mark.parametrize(
    ("value", "shown", "mod"),
    [
        (seconds(14 * DAY), "P2W", ""),
        (seconds(15 * DAY), "P15D", ""),
        (seconds(DAY), "P1D", ""),
        (seconds(3 * HOUR), "PT3H", ""),
        (seconds(90 * 60), "PT90M", ""),
        (seconds(61), "PT61S", ""),
        (Duration(7, 7, Scale.MONTHS), "P7M", ""),
        (Duration(12, 12, Scale.MONTHS), "P1Y", ""),
        (Duration(18, 18, Scale.MONTHS), "P1Y6M", ""),
        (seconds(5 * DAY, 9 * DAY, approximate=True), "P1W", "APPROX"),
        (seconds(0, HOUR), "PT1H", "LESS_THAN"),
        (seconds(4 * DAY, None), "P4D", "MORE_THAN"),
        (seconds(4 * DAY, 6 * DAY), "P4D", ""),
        (seconds(4 * DAY, None, approximate=True), "P4D", "MORE_THAN"),
    ],
)
def test_lengths(value: Duration, shown: str, mod: str) -> None:
    tag = timex(value)
    assert (tag.type, tag.value, tag.mod) == (Sort.DURATION, shown, mod)


@pytest.mark.parametrize(
    ("day", "unit", "shown"),
    [
        (date(2013, 3, 31), G.QUARTER, "2013-Q1"),
        (date(2013, 4, 1), G.QUARTER, "2013-Q2"),
        (date(2013, 12, 31), G.QUARTER, "2013-Q4"),
        (date(2013, 6, 30), G.HALF, "2013-H1"),
        (date(2013, 7, 1), G.HALF, "2013-H2"),
        (date(2013, 2, 28), G.SEASON, "2012-WI"),
        (date(2013, 3, 1), G.SEASON, "2013-SP"),
        (date(2013, 8, 31), G.SEASON, "2013-SU"),
        (date(2013, 9, 1), G.SEASON, "2013-FA"),
        (date(2013, 12, 1), G.SEASON, "2013-WI"),
        (date(2012, 12, 31), G.WEEK, "2013-W01"),
        (date(2013, 3, 23), G.WEEKEND, "2013-W12-WE"),
        (date(2013, 3, 5), G.MONTH, "2013-03"),
        (date(913, 3, 5), G.YEAR, "0913"),
        (date(1999, 3, 5), G.DECADE, "199"),
        (date(1999, 3, 5), G.CENTURY, "19"),
        (date(1999, 3, 5), G.DAY, "1999-03-05"),
    ],
)
def test_the_unit_that_holds_a_day(day: date, unit: Granularity, shown: str) -> None:
    assert unit_of(day, unit) == shown


@pytest.mark.parametrize(
    ("value", "shown", "mod"),
    [
        (DateValue(date(2018, 1, 1), None, G.YEAR, Bound.SINCE), "2018", "ON_OR_AFTER"),
        (DateValue(date(2018, 1, 2), None, G.DAY, Bound.AFTER), "2018-01-01", "AFTER"),
        (DateValue(None, date(2018, 1, 2), G.DAY, Bound.BY), "2018-01-01", "ON_OR_BEFORE"),
        (DateValue(None, date(2018, 1, 2), G.DAY, Bound.BEFORE), "2018-01-02", "BEFORE"),
        (DateValue(date(2018, 1, 1), date(2018, 3, 1), G.MONTH, Bound.BETWEEN), "2018-01/2018-02", ""),
        (DateValue(date(2018, 1, 1), date(2018, 1, 11), G.PART), "2018-01", ""),
        (DateValue(date(2018, 1, 1), date(2018, 5, 1), G.PART), "2018", ""),
        (DateValue(date(2011, 1, 1), date(2014, 5, 1), G.PART), "201", ""),
        (DateValue(date(1940, 1, 1), date(1961, 1, 1), G.PART), "19", ""),
        (DateValue(date(1990, 1, 1), date(2011, 1, 1), G.PART), "1990/2010", ""),
    ],
)
def test_days(value: DateValue, shown: str, mod: str) -> None:
    tag = timex(value)
    assert (tag.type, tag.value, tag.mod) == (Sort.DATE, shown, mod)


@pytest.mark.parametrize(
    ("clock", "code", "text"),
    [
        (Clock(990, 991), "T16:30", "T16:30"),
        (Clock(1445, 1446), "T00:05", "T00:05"),
        (Clock(840, 900), "T14:00", "T14:00/T15:00"),
        (Clock(646, 675, round=True), "T11:00", "T11"),
        (Clock(650, 681, round=True), "T11:05", "T11:05~"),
        (Clock(660, 661, "IST"), "T11:00", "T11:00 IST"),
        (Clock(360, 720, name="early morning"), "TMO", "early morning"),
        (Clock(360, 720, name="late"), "", "late"),
    ],
)
def test_times_of_day(clock: Clock, code: str, text: str) -> None:
    assert (written(clock), clock.show()) == (code, text)


def test_the_minutes_of_a_stretch_run_over_midnight() -> None:
    late = Clock(1439, 1442).minutes
    assert [at for at in (0, 1, 2, 1438, 1439) if late >> at & 1] == [0, 1, 1439]
    assert late >> 1440 == 0
    assert (Clock(10, 13).middle, Clock(10, 13).minutes) == (11, 0b111 << 10)


@pytest.mark.parametrize(
    ("start", "end", "unit", "shown"),
    [
        (date(2018, 5, 4), date(2018, 5, 5), "day", "2018-05-04"),
        (date(2018, 5, 1), date(2018, 6, 1), "month", "2018-05"),
        (date(2018, 12, 1), date(2019, 1, 1), "month", "2018-12"),
        (date(2018, 1, 1), date(2019, 1, 1), "year", "2018"),
        (date(1990, 1, 1), date(2000, 1, 1), "decade", "199X"),
        (date(1995, 1, 1), date(2005, 1, 1), "range", "1995/2004"),
        (date(1900, 1, 1), date(2000, 1, 1), "century", "19XX"),
        (date(2018, 2, 1), date(2019, 2, 1), "range", "2018-02/2019-01"),
        (date(2018, 5, 1), date(2018, 7, 1), "range", "2018-05/2018-06"),
        (date(2018, 5, 4), date(2018, 7, 1), "range", "2018-05-04/2018-06-30"),
        (date(2018, 5, 4), None, "day", "2018-05-04/.."),
        (date(2018, 1, 1), None, "year", "2018/.."),
        (None, date(2018, 5, 4), "day", "../2018-05-03"),
        (None, date(2018, 1, 1), "year", "../2017"),
    ],
)
def test_days_as_edtf(start: date | None, end: date | None, unit: str, shown: str) -> None:
    assert show_interval(start, end, unit) == shown


@pytest.mark.parametrize(
    ("value", "tag", "text"),
    [
        (DateValue(None, None, G.DAY, month=11, day=14), "XXXX-11-14", "XXXX-11-14"),
        (DateValue(None, None, G.MONTH, month=11), "XXXX-11", "XXXX-11"),
        (DateValue(None, None, G.DAY, day=4), "XXXX-XX-04", "XXXX-XX-04"),
        (DateValue(None, None, G.DAY, weekday=4), "XXXX-WXX-5", "Friday"),
        (DateValue(None, None, G.SEASON, month=6), "XXXX-SU", "XXXX-22"),
        (DateValue(None, None, G.QUARTER, month=4), "XXXX-Q2", "XXXX-34"),
        (DateValue(None, None, G.DAY, phrase="that day"), "XXXX-XX-XX", "that day"),
    ],
)
def test_days_without_a_year(value: DateValue, tag: str, text: str) -> None:
    assert (timex(value).value, value.show()) == (tag, text)
