"""Where one relation of values gives way to the next: the last that still is so, and the first that is not."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from crosscheck.model.relation import Relation
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.clock import Clock
from crosscheck.model.values.date import DateValue, Granularity, weekday_mismatch
from crosscheck.model.values.duration import Duration, Scale
from crosscheck.model.values.quantity import Quantity, rates_of
from crosscheck.model.values.value import Value

SAME, FINER, COARSER = Relation.SAME, Relation.FINER, Relation.COARSER
OVERLAP, CONFLICT, APART, UNKNOWN = Relation.OVERLAP, Relation.CONFLICT, Relation.APART, Relation.UNKNOWN


def related(a: Value, b: Value) -> Relation:
    """How the first relates to the second, which says the converse."""
    assert b.relate(a).relation is a.relate(b).relation.converse
    return a.relate(b).relation


def on(day: int, month: int = 5, **more: object) -> DateValue:
    return DateValue(date(2018, month, day), date(2018, month, day + 1), **more)  # type: ignore[arg-type]


# --- dates


@pytest.mark.parametrize(
    ("cycle", "other", "expected"),
    [
        (DateValue(day=14), DateValue(month=11, day=14), COARSER),
        (DateValue(day=14), DateValue(month=11, day=15), CONFLICT),
        (DateValue(day=30), DateValue(month=2), CONFLICT),
        (DateValue(day=29), DateValue(month=2), OVERLAP),
        (DateValue(day=1), DateValue(month=1), OVERLAP),
        (DateValue(day=31), DateValue(month=12), OVERLAP),
        (DateValue(month=12), DateValue(month=1), CONFLICT),
        (DateValue(month=12, granularity=Granularity.SEASON), DateValue(month=2), COARSER),
        (DateValue(month=12, granularity=Granularity.SEASON), DateValue(month=2, day=29), COARSER),
        (DateValue(month=12, granularity=Granularity.SEASON), DateValue(month=3), CONFLICT),
        (DateValue(month=12, granularity=Granularity.SEASON), DateValue(month=11), CONFLICT),
        (DateValue(month=7, granularity=Granularity.HALF), DateValue(month=12, day=31), COARSER),
        (DateValue(month=7, granularity=Granularity.HALF), DateValue(month=6, day=30), CONFLICT),
        (DateValue(weekday=0), DateValue(weekday=1), CONFLICT),
        (DateValue(weekday=0), DateValue(month=5), UNKNOWN),
        (DateValue(weekday=0), on(7), COARSER),
        (DateValue(weekday=0), on(8), CONFLICT),
        (DateValue(month=5, day=7, weekday=0), on(7), COARSER),
        (DateValue(month=5, day=7, weekday=1), on(7), CONFLICT),
        (DateValue(month=5), DateValue(date(2018, 5, 1), date(2018, 6, 1)), COARSER),
        (DateValue(month=5), DateValue(date(2018, 5, 1), date(2018, 6, 2)), OVERLAP),
        (DateValue(month=5), DateValue(date(2018, 6, 1), date(2018, 7, 1)), CONFLICT),
        (DateValue(month=2, day=29), DateValue(date(2018, 1, 1), date(2019, 1, 1)), CONFLICT),
        (DateValue(month=2, day=29), DateValue(date(2020, 1, 1), date(2021, 1, 1)), OVERLAP),
        (DateValue(month=5, day=7), DateValue(date(2018, 5, 7), None), OVERLAP),
    ],
)
def test_days_of_any_year(cycle: DateValue, other: DateValue, expected: Relation) -> None:
    assert related(cycle, other) is expected


def test_an_approximate_date_reaches_its_own_length_to_both_sides() -> None:
    about = on(10, approximate=True)
    assert related(about, on(9)) is related(about, on(11)) is COARSER
    assert related(about, on(8)) is related(about, on(12)) is CONFLICT
    assert DateValue(date.min, date(1, 1, 9), approximate=True).possible == (date.min, date(1, 1, 17))
    assert DateValue(date(9999, 12, 20), date.max, approximate=True).possible == (date(9999, 12, 9), date.max)


def test_open_stretches() -> None:
    since, until = DateValue(date(2018, 5, 7), None), DateValue(None, date(2018, 5, 7))
    assert related(since, until) is CONFLICT
    assert related(since, DateValue(None, date(2018, 5, 8))) is OVERLAP
    assert related(on(7), since) is FINER
    assert related(on(6), since) is CONFLICT
    assert related(on(6), until) is FINER
    assert related(on(7), until) is CONFLICT
    assert related(DateValue(date(2018, 5, 8), None), since) is FINER


def test_times_of_day() -> None:
    eleven, noon, morning = Clock(660, 661), Clock(720, 721), Clock(360, 720, name="morning")
    assert related(on(7, time=eleven), on(7)) is FINER
    assert related(on(7, time=eleven), on(7, time=noon)) is CONFLICT
    assert related(on(7, time=eleven), on(7, time=morning)) is FINER
    assert related(on(7, time=noon), on(7, time=morning)) is CONFLICT
    assert related(on(7, time=Clock(660, 661, "GMT")), on(7, time=Clock(720, 721, "CET"))) is OVERLAP
    assert related(on(7, time=Clock(660, 661, "GMT")), on(8, time=Clock(660, 661, "CET"))) is OVERLAP
    assert related(on(7, time=Clock(660, 661, "GMT")), on(9, time=Clock(660, 661, "CET"))) is CONFLICT
    assert related(on(7, time=Clock(660, 661, "GMT")), on(7, time=eleven)) is FINER
    alone = DateValue(time=eleven)
    assert related(alone, on(7, time=eleven)) is COARSER
    assert (alone.relate(on(7, time=morning)).relation, alone.relate(on(7, time=morning)).sort) == (
        FINER,
        "time-only",
    )
    assert related(alone, on(7)) is UNKNOWN
    assert (
        related(DateValue(time=Clock(1380, 1500)), DateValue(time=Clock(30, 31))) is COARSER
    )  # over midnight


def test_what_only_the_text_can_resolve() -> None:
    later = DateValue(phrase="month +1")
    assert related(later, DateValue(phrase="month +1")) is SAME
    assert related(later, DateValue(phrase="month +2")) is related(later, on(7)) is UNKNOWN
    assert related(later, DateValue(phrase="month +1", time=Clock(660, 661))) is UNKNOWN


def test_a_weekday_is_held_against_a_single_day_alone() -> None:
    assert weekday_mismatch(on(7, stated_weekday=0)) is None
    assert weekday_mismatch(on(7, stated_weekday=1)) == "2018-05-07 was a Monday, not a Tuesday"
    assert weekday_mismatch(on(7)) is None
    assert weekday_mismatch(DateValue(date(2018, 5, 7), date(2018, 5, 9), stated_weekday=1)) is None
    assert weekday_mismatch(DateValue(date(2018, 5, 7), None, stated_weekday=1)) is None


def test_a_year_makes_a_day_of_month_and_day() -> None:
    leap = DateValue(month=2, day=29)
    assert leap.with_years(2019) is leap
    assert leap.with_years(2020).start == date(2020, 2, 29)
    assert DateValue(month=12).with_years(2018).end == date(2019, 1, 1)
    assert DateValue(month=12, granularity=Granularity.SEASON).with_years(2018).end == date(2019, 3, 1)
    assert DateValue(month=5, day=7, weekday=1).with_years(2018).stated_weekday == 1
    assert DateValue(weekday=1).with_years(2018) == DateValue(weekday=1)
    assert on(7).with_years(2020) == on(7)


# --- quantities


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (Quantity.of(60, bound=Bound.AT_LEAST), Quantity.of(60), COARSER),
        (Quantity.of(60, bound=Bound.MORE_THAN), Quantity.of(60), COARSER),
        (Quantity.of(60, bound=Bound.AT_LEAST), Quantity.of(59), CONFLICT),
        (Quantity.of(60, bound=Bound.AT_MOST), Quantity.of(61), CONFLICT),
        (Quantity.of(60, bound=Bound.AT_MOST), Quantity.of(60, bound=Bound.AT_LEAST), OVERLAP),
        (Quantity.of(60, bound=Bound.LESS_THAN), Quantity.of(60, bound=Bound.MORE_THAN), CONFLICT),
        (Quantity(50, 60, "", Bound.RANGE), Quantity.of(50), COARSER),
        (Quantity(50, 60, "", Bound.RANGE), Quantity.of(61), CONFLICT),
        (Quantity(50, 60, "", Bound.RANGE), Quantity(60, 70, "", Bound.RANGE), OVERLAP),
        (Quantity(50, 60, "", Bound.RANGE), Quantity(61, 70, "", Bound.RANGE), CONFLICT),
        (Quantity(50, 60, "", Bound.RANGE), Quantity(50, 70, "", Bound.RANGE), FINER),
        (Quantity.of(2, "score"), Quantity.of(3, "score"), CONFLICT),
        (Quantity.of(1, "kilometre"), Quantity.of(1000, "metre"), SAME),
        (Quantity.of(1, "kilometre"), Quantity.of(2, "year_of_age"), APART),
        (Quantity.of(1, "kilometre"), Quantity.of(1), APART),
    ],
)  # fmt: skip
def test_amounts(a: Quantity, b: Quantity, expected: Relation) -> None:
    assert related(a, b) is expected


def test_the_one_figure_that_the_words_give() -> None:
    assert Quantity.of(20, bound=Bound.VAGUE).value is None
    assert Quantity(5, 9, "", Bound.RANGE).value is None
    for bound in (Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT):
        assert Quantity.of(20, bound=bound).value == 20
    assert Quantity(None, None).value is None


def test_figures_that_differ_by_little_are_close() -> None:
    """15 per cent of the larger one."""
    assert Quantity.of(85).relate(Quantity.of(100)).sort == "close"
    assert Quantity.of(84).relate(Quantity.of(100)).sort == ""
    assert Quantity.of(-85).relate(Quantity.of(-100)).sort == "close"


def test_brackets_give_the_rate_of_two_currencies_alone() -> None:
    euro = Quantity(100, 100, "EUR", also=(Quantity.of(130, "USD"), Quantity.of(7, "metre")))
    assert rates_of([euro]) == {("EUR", "USD"): 1.3}
    assert rates_of([Quantity(0, 0, "EUR", also=(Quantity.of(130, "USD"),))]) == {}
    assert rates_of([Quantity(2, 2, "metre", also=(Quantity.of(130, "USD"),))]) == {}
    later = Quantity(100, 100, "EUR", also=(Quantity.of(150, "USD"),))
    assert rates_of([euro, later]) == {("EUR", "USD"): 1.3}


def test_a_rate_serves_from_either_side() -> None:
    rates = {("EUR", "USD"): 2.0}
    ten, twenty = Quantity.of(10, "EUR"), Quantity.of(20, "USD")
    assert ten.relate_with(twenty, rates).relation is SAME
    assert twenty.relate_with(ten, rates).relation is SAME
    assert ten.relate_with(Quantity.of(40, "USD"), rates).relation is CONFLICT
    assert ten.relate_with(twenty, {}).relation is APART


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (Fraction(1, 3), "1/3"), (Fraction(1, 2), "0.5"), (Fraction(4, 3), "1.33333"), (Fraction(1, 11), "0.0909091"),
        (Fraction(3, 10), "0.3"), (Fraction(1234567), "1,234,567"), (Fraction(-1, 3), "-1/3"),
    ],
)  # fmt: skip
def test_numbers_are_shown_as_people_write_them(amount: Fraction, shown: str) -> None:
    assert Quantity.of(amount).show() == shown


# --- durations


def test_lengths_of_two_scales_meet_in_their_bounds() -> None:
    """A month has 28 to 31 days."""
    month = Duration(1, 1, Scale.MONTHS)
    for days, expected in ((27, CONFLICT), (28, FINER), (31, FINER), (32, CONFLICT)):
        assert related(Duration(days * 86400, days * 86400), month) is expected
    assert related(Duration(3600, 7200), Duration(7200, 9000)) is OVERLAP
    assert related(Duration(3600, None), Duration(3600, 3600)) is COARSER
    assert related(Duration(3600, 3600), Duration(3601, None)) is CONFLICT


def test_a_temperature_is_the_same_on_every_scale() -> None:
    """The offset of a scale is counted in degrees of that scale."""
    for fahrenheit, celsius in ((32, 0), (212, 100), (-40, -40)):
        there = Quantity.of(fahrenheit, "fahrenheit").convert("celsius")
        assert there == Quantity.of(celsius, "celsius")
        assert there.convert("fahrenheit") == Quantity.of(fahrenheit, "fahrenheit")
    assert Quantity.of(0, "celsius").convert("kelvin").value == Fraction("273.15")


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        (date(2018, 6, 1), "2018-21"),
        (date(2018, 6, 2), "2018-03-01/2018-06-01"),
        (date(2018, 9, 1), "2018-03/2018-08"),
    ],
)
def test_a_season_is_shown_as_one_only_where_it_is_whole(end: date, shown: str) -> None:
    assert DateValue(date(2018, 3, 1), end, Granularity.SEASON).show() == shown


def test_a_season_that_begins_late_is_shown_by_its_days() -> None:
    late = DateValue(date(2018, 3, 2), date(2018, 6, 1), Granularity.SEASON)
    assert late.show() == "2018-03-02/2018-05-31"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (26_000, 28_000, OVERLAP),  # two steps of a thousand are no more than a rounder figure
        (26_000, 31_000, CONFLICT),
        (26_000, 29_900, OVERLAP),  # 15 per cent more is still near
        (26_000, 29_901, CONFLICT),
        (7, 30, OVERLAP),  # no round number: nothing is said of what lies above it
        (10, 30, OVERLAP),
        (10, 31, CONFLICT),
    ],
)
def test_two_lower_bounds_are_at_odds_where_the_next_round_numbers_lie_between(
    one: int, other: int, expected: Relation
) -> None:
    low, high = (Quantity.of(figure, bound=Bound.MORE_THAN) for figure in (one, other))
    assert (related(low, high) is CONFLICT) == (expected is CONFLICT)


def test_an_exact_figure_is_finer_than_a_loose_one_that_allows_it() -> None:
    """Two exact figures that each round to the other, or two loose ones, merely overlap."""
    exact, about = Quantity.of(100, slack="0.5"), Quantity.of(104, bound=Bound.ABOUT)
    assert related(exact, about) is FINER
    assert related(Quantity.of(100, bound=Bound.ABOUT), about) is OVERLAP
    assert related(exact, Quantity.of("100.3", slack="0.5")) is OVERLAP
