"""Dates relate as the sets of moments that they name."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.relation import Relation
from crosscheck.model.values.date import (
    TIME_ONLY,
    Bound,
    Clock,
    DateValue,
    Granularity,
    weekday_mismatch,
)

SAME, FINER, COARSER = Relation.SAME, Relation.FINER, Relation.COARSER
OVERLAP, CONFLICT, UNKNOWN = Relation.OVERLAP, Relation.CONFLICT, Relation.UNKNOWN


def day(year: int, month: int, number: int, time: Clock | None = None) -> DateValue:
    start = date(year, month, number)
    return DateValue(start, start + timedelta(days=1), time=time)


def span(start: tuple[int, int, int], end: tuple[int, int, int], granularity: Granularity) -> DateValue:
    return DateValue(date(*start), date(*end), granularity)


YEAR = span((2018, 1, 1), (2019, 1, 1), Granularity.YEAR)
NOVEMBER = span((2018, 11, 1), (2018, 12, 1), Granularity.MONTH)
A_MONTH_BEFORE = DateValue(
    date(2018, 11, 14),
    date(2018, 11, 15),
    Granularity.MONTH,
    widest=(date(2018, 10, 30), date(2018, 12, 1)),
)
ELEVEN = Clock(645, 675, round=True)
MORNING = Clock(360, 720, name="morning")
EVENING = Clock(1020, 1440, name="evening")
NIGHT = Clock(1080, 1800, name="night")
SATURDAY = DateValue(weekday=5)

CASES = [
    (day(2018, 11, 14), NOVEMBER, FINER),
    (YEAR, day(2018, 11, 14), COARSER),
    (day(2018, 11, 14), day(2018, 11, 15), CONFLICT),
    (DateValue(month=11, day=14), DateValue(month=11, day=14), SAME),
    (DateValue(month=11, day=14), day(2018, 11, 14), COARSER),
    (DateValue(month=11, day=14), DateValue(month=11, day=18), CONFLICT),
    (DateValue(month=11, day=14), day(2018, 11, 18), CONFLICT),
    (DateValue(month=11, day=14), DateValue(month=11, granularity=Granularity.MONTH), FINER),
    (DateValue(month=11, day=14), YEAR, OVERLAP),
    (DateValue(month=11, day=14), SATURDAY, UNKNOWN),
    (SATURDAY, DateValue(weekday=6), CONFLICT),
    (SATURDAY, day(2008, 12, 13), COARSER),
    (SATURDAY, day(2008, 12, 14), CONFLICT),
    (DateValue(None, date(2018, 1, 1), bound=Bound.BEFORE), YEAR, CONFLICT),
    (DateValue(date(2018, 1, 1), None, bound=Bound.SINCE), YEAR, COARSER),
    (attrs.evolve(YEAR, approximate=True), span((2019, 1, 1), (2020, 1, 1), Granularity.YEAR), COARSER),
    (attrs.evolve(YEAR, approximate=True), span((2021, 1, 1), (2022, 1, 1), Granularity.YEAR), CONFLICT),
    (A_MONTH_BEFORE, day(2018, 11, 14), COARSER),
    (A_MONTH_BEFORE, day(2018, 11, 28), COARSER),
    (A_MONTH_BEFORE, NOVEMBER, COARSER),
    (A_MONTH_BEFORE, YEAR, FINER),
    (A_MONTH_BEFORE, day(2018, 12, 20), CONFLICT),
    (day(2008, 12, 13, ELEVEN), day(2008, 12, 13, MORNING), FINER),
    (day(2008, 12, 13, ELEVEN), day(2008, 12, 13), FINER),
    (day(2008, 12, 13, ELEVEN), day(2008, 12, 13, EVENING), CONFLICT),
    (day(2008, 12, 13, Clock(120, 121)), day(2008, 12, 13, NIGHT), FINER),
    (DateValue(time=ELEVEN), DateValue(time=Clock(665, 666)), COARSER),
    (DateValue(time=ELEVEN), DateValue(time=Clock(680, 681)), CONFLICT),
    (DateValue(time=ELEVEN), attrs.evolve(SATURDAY, time=MORNING), FINER),
    (DateValue(time=ELEVEN), SATURDAY, UNKNOWN),
    (DateValue(time=attrs.evolve(ELEVEN, zone="IST")), DateValue(time=ELEVEN), FINER),
    (DateValue(time=Clock(660, 661, "IST")), DateValue(time=Clock(330, 331, "GMT")), OVERLAP),
    (DateValue(phrase="month later"), day(2018, 11, 14), UNKNOWN),
    (DateValue(phrase="month later"), DateValue(phrase="month later"), SAME),
]


@pytest.mark.parametrize(("a", "b", "relation"), CASES)
def test_relates(a: DateValue, b: DateValue, relation: Relation) -> None:
    assert a.relate(b).relation is relation
    assert b.relate(a).relation is relation.converse


SHOWN = [
    (day(2018, 11, 14), "2018-11-14"),
    (NOVEMBER, "2018-11"),
    (YEAR, "2018"),
    (attrs.evolve(YEAR, approximate=True), "2018~"),
    (A_MONTH_BEFORE, "2018-11-14~"),
    (span((1990, 1, 1), (2000, 1, 1), Granularity.DECADE), "199X"),
    (span((1900, 1, 1), (2000, 1, 1), Granularity.CENTURY), "19XX"),
    (span((2019, 1, 1), (2019, 5, 1), Granularity.PART), "2019-01/2019-04"),
    (span((2014, 1, 1), (2019, 1, 1), Granularity.YEAR), "2014/2018"),
    (span((2018, 6, 1), (2018, 9, 1), Granularity.SEASON), "2018-22"),
    (span((2019, 1, 1), (2019, 4, 1), Granularity.QUARTER), "2019-33"),
    (DateValue(None, date(2018, 1, 1), bound=Bound.BEFORE), "../2017"),
    (DateValue(date(2018, 10, 23), None, bound=Bound.SINCE), "2018-10-23/.."),
    (DateValue(month=11, day=14), "XXXX-11-14"),
    (SATURDAY, "Saturday"),
    (attrs.evolve(SATURDAY, time=MORNING), "Saturday morning"),
    (day(2018, 11, 14, Clock(630, 631)), "2018-11-14T10:30"),
    (DateValue(time=attrs.evolve(ELEVEN, zone="IST")), "T11 IST"),
    (DateValue(time=Clock(840, 900)), "T14:00/T15:00"),
]


@pytest.mark.parametrize(("value", "text"), SHOWN)
def test_shows_edtf(value: DateValue, text: str) -> None:
    assert value.show() == text


def test_a_weekday_that_does_not_fit_is_told() -> None:
    wednesday = attrs.evolve(day(2018, 11, 14), stated_weekday=2)
    assert weekday_mismatch(wednesday) is None
    friday = attrs.evolve(wednesday, stated_weekday=4)
    assert weekday_mismatch(friday) == "2018-11-14 was a Wednesday, not a Friday"


def test_a_year_completes_what_lacks_one() -> None:
    assert DateValue(month=11, day=14).with_years(2018).show() == "2018-11-14"
    assert DateValue(month=2, day=29).with_years(2019) == DateValue(month=2, day=29)
    assert NOVEMBER.with_years(2017) == NOVEMBER


DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
CLOCKS = st.builds(
    lambda start, length, zone: Clock(start, start + length, zone),
    st.integers(0, 1439),
    st.sampled_from([1, 30, 60, 360, 720, 1440]),
    st.sampled_from(["", "", "IST", "GMT"]),
)
LENGTHS = st.sampled_from([1, 2, 7, 30, 31, 90, 365, 366, 3650, 20000])


@st.composite
def resolved(draw: st.DrawFn) -> DateValue:
    start, length = draw(DAYS), timedelta(days=draw(LENGTHS))
    end = start + length
    side = draw(st.sampled_from(["both", "both", "both", "from", "to"]))
    before, after = (timedelta(days=draw(st.sampled_from([0, 3, 15, 183]))) for _ in range(2))
    wide = (None if side == "to" else start - before, None if side == "from" else end + after)
    return DateValue(
        None if side == "to" else start,
        None if side == "from" else end,
        time=draw(st.none() | CLOCKS),
        approximate=draw(st.booleans()),
        widest=draw(st.none() | st.just(wide)),
    )


@st.composite
def yearless(draw: st.DrawFn) -> DateValue:
    month = draw(st.none() | st.integers(1, 12))
    return DateValue(
        month=month,
        day=draw(st.none() | st.integers(1, 28)) if month else None,
        weekday=draw(st.none() | st.integers(0, 6)),
        time=draw(st.none() | CLOCKS),
        granularity=Granularity.DAY,
    )


NESTED = st.sampled_from(
    [
        YEAR,
        NOVEMBER,
        day(2018, 11, 14),
        SATURDAY,
        DateValue(month=11),
        DateValue(month=11, day=14),
        DateValue(),
    ]
    + [attrs.evolve(day(2018, 11, 17), time=clock) for clock in (None, ELEVEN, MORNING)]
)
VALUES = resolved() | yearless() | NESTED


@given(VALUES)
def test_every_date_is_the_same_as_itself(value: DateValue) -> None:
    """A date relates to itself as SAME."""
    assert value.relate(value).relation is SAME


@given(VALUES, VALUES)
def test_the_other_side_tells_the_converse(a: DateValue, b: DateValue) -> None:
    """Swapping two dates gives the converse relation, with the same sort."""
    there, back = a.relate(b), b.relate(a)
    assert back.relation is there.relation.converse
    assert back.sort == there.sort


@given(VALUES, VALUES, VALUES)
def test_containment_is_transitive(a: DateValue, b: DateValue, c: DateValue) -> None:
    """Inside something inside something is inside it, times without a day set apart."""
    below = (SAME, FINER)
    steps = a.relate(b), b.relate(c)
    if all(step.relation in below and step.sort != TIME_ONLY for step in steps):
        assert a.relate(c).relation in below


@given(resolved(), resolved(), st.integers(-3000, 3000))
def test_shifting_all_days_changes_nothing(a: DateValue, b: DateValue, days: int) -> None:
    """Two dates moved by as many days relate as before."""
    assert shifted(a, days).relate(shifted(b, days)).relation is a.relate(b).relation


def shifted(value: DateValue, days: int) -> DateValue:
    by = timedelta(days=days)
    moved = attrs.evolve(value, start=value.start and value.start + by, end=value.end and value.end + by)
    low, high = value.widest or (None, None)
    return attrs.evolve(moved, widest=value.widest and (low and low + by, high and high + by))


@given(VALUES)
def test_the_same_date_is_shown_the_same(value: DateValue) -> None:
    """A copy of a date is shown in the same words, and never in none."""
    shown = value.show()
    assert attrs.evolve(value).show() == shown
    assert shown or value in (DateValue(), attrs.evolve(DateValue(), granularity=value.granularity))
