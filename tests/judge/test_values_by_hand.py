"""What figures and times that two articles give have in common, by the words around them; all made by hand."""

from __future__ import annotations

import math
from collections.abc import Collection
from datetime import date
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stated_cases import docket, of_year, stated

from crosscheck.judge.closer import is_rounded, told_closer, told_two_ways
from crosscheck.judge.stated import Stated, _rare
from crosscheck.judge.surroundings import (
    STEP,
    Met,
    by_size,
    count_the_same,
    in_like_surroundings,
    names_others,
    sizes,
    slot_of,
)
from crosscheck.model.relation import Relation
from crosscheck.model.report import FindingKind
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.clock import Clock
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value

SAME, CONFLICT = Relation.SAME, Relation.CONFLICT
FINE = frozenset({Relation.FINER, Relation.COARSER})
MONDAY, TUESDAY = date(2018, 5, 7), date(2018, 5, 8)
AT_NOON = DateValue(time=Clock(720, 721))
SATURDAY = DateValue(weekday=5)
DOZENS = Quantity(24, None, bound=Bound.VAGUE)


def q(value: Any, unit: str = "", bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity.of(value, unit, bound)


# --- how seldom a value is met


@pytest.mark.parametrize(
    ("value", "telling"),
    [
        (q(485), True), (q(4_850_000), True), (q(48), False), (q(4_800_000), False), (q("4.85"), True),
        (q(4_085), True), (q(485, "ordinal"), False), (DOZENS, False), (q(485, "metre"), True),
        (Quantity(5, 3, "score"), True), (Quantity(4, 3, "score"), False), (SATURDAY, False),
        (Duration(485 * 86400, 485 * 86400), True), (Duration(48 * 86400, 48 * 86400), False),
        (Duration(485 * 86400, None), False),
    ],
)  # fmt: skip
def test_three_digits_before_the_zeros_at_the_end_are_hardly_met_by_chance(
    value: Value, telling: bool
) -> None:
    assert stated("a", value).telling is telling


@pytest.mark.parametrize(
    ("value", "rare"),
    [
        (q(1), 0.2), (q(4), 0.2), (q(5), 0.5), (q(12), 0.5), (q(13), 1.0), (q(20), 1.0), (q(21), 1.1), (q(30), 1.0),
        (q(3, "metre"), 1.0), (q(25, "metre"), 1.1), (q(300, "metre"), 1.0), (q(7, "ordinal"), 0.0), (DOZENS, 0.0),
        (Quantity(5, 9, bound=Bound.RANGE), 0.0), (Quantity(5, 3, "score"), 1.1), (Quantity(4, 3, "score"), 0.5),
        (Duration(60, 60), 0.7), (SATURDAY, 0.0), (of_year(2015), 0.6), (AT_NOON, 1.0),
        (DateValue(time=Clock(360, 540)), 1.0), (DateValue(time=Clock(360, 541)), 0.0),
    ],
)  # fmt: skip
def test_how_seldom_a_value_is_met_by_chance(value: Value, rare: float) -> None:
    assert _rare(value) == rare


# --- which values are looked at together


@given(st.integers(1, 10**9), st.floats(1.0, 1.119))
def test_figures_that_may_be_one_share_a_size(figure: int, ratio: float) -> None:
    other = Fraction(figure) * Fraction(ratio)
    assert set(sizes(q(figure))) & set(sizes(q(other)))


@given(st.integers(1, 10**9), st.floats(1.27, 50.0))
def test_figures_that_are_none_share_no_size(figure: int, ratio: float) -> None:
    assert math.log(1.27) > 2 * STEP
    assert not set(sizes(q(figure))) & set(sizes(q(Fraction(figure) * Fraction(ratio))))


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        (q(5), q(5, "metre"), False),
        (q(0), q(0), True),
        (q(0), q(1), False),
        (q(-3), q(-3), True),
        (DOZENS, DOZENS, False),
        (Quantity(5, 9, bound=Bound.RANGE), Quantity(5, 9, bound=Bound.RANGE), False),
        (Quantity(5, 3, "score"), Quantity(5, 3, "score"), True),
        (Quantity(5, 3, "score"), Quantity(5, 4, "score"), False),
        (Quantity(10, 10, "EUR", also=(q(20, "USD"),)), q(20, "USD"), True),
        (of_year(2015), of_year(2015), True),
        (of_year(2015), of_year(2016), False),
        (AT_NOON, DateValue(time=Clock(720, 735)), True),
        (AT_NOON, DateValue(time=Clock(780, 781)), True),  # both are of no day
        (DateValue(MONDAY, TUESDAY, time=Clock(720, 721)), DateValue(time=Clock(725, 726)), True),
        (DateValue(MONDAY, TUESDAY, time=Clock(360, 720)), DateValue(time=Clock(370, 371)), False),
        (Duration(60, 60), Duration(60, 60), True),
        (Duration(60, 60), Duration(120, 120), False),
        (of_year(2015), q(2015), False),
    ],
)
def test_which_values_are_looked_at_together(a: Value, b: Value, together: bool) -> None:
    assert bool(set(sizes(a)) & set(sizes(b))) is together


def test_values_answer_how_many_when_or_how_long() -> None:
    assert [slot_of(one) for one in (q(5), AT_NOON, Duration(60, 60))] == ["count", "date", "duration"]


def test_what_two_figures_count() -> None:
    assert count_the_same("boat", "boat")
    assert count_the_same("ship", "ferry")
    assert not count_the_same("boat", "minister")
    assert not count_the_same("", "boat")
    assert not count_the_same("boat", "")
    assert not count_the_same("", "")


def met(mine: dict[str, float], theirs: dict[str, float]) -> Met:
    return Met(stated("a", q(5), mine), stated("b", q(5), theirs), 1.0)


def test_who_is_named_beside_two_values() -> None:
    acme, brill, mill = {"entity:acme": 0.5}, {"entity:brill": 0.5}, {"mill": 0.5}
    assert names_others(met(acme, brill))
    assert not names_others(met(acme, acme))
    assert not names_others(met({**acme, **brill}, brill))
    assert not names_others(met(acme, mill))
    assert not names_others(met(mill, acme))
    assert not names_others(met({}, {}))


# --- values of one thing


def found(
    a: Stated, b: Stated, least: float = 0.0, relations: Collection[Relation] = (SAME,), **more: Any
) -> bool:
    nearby = by_size(docket(a, b, **more))
    return any(list(two.of_one_thing(relations, least)) for two in nearby)


def test_a_value_that_is_seldom_met_needs_few_words_beside_it() -> None:
    """How seldom it is met and what stands beside both count together."""

    def count(figure: int, weight: float, **more: Any) -> bool:
        a, b = (stated(name, q(figure), {"mill": weight}, **more) for name in "ab")
        return found(a, b)

    assert count(21, 0.06)
    assert not count(21, 0.04)
    assert count(13, 0.16)
    assert not count(13, 0.14)
    assert not count(12, 0.66)
    assert count(12, 0.66, thing="boat")
    assert not count(12, 0.64, thing="boat")
    assert count(4, 0.96, thing="boat")
    assert not count(4, 0.94, thing="boat")


def test_two_years_that_only_a_name_stands_beside_are_of_two_things() -> None:
    for around, expected in (
        ({"entity:acme": 0.6}, False),
        ({"entity:acme": 0.6, "found": 0.1}, True),
        ({"found": 0.6}, True),
        ({"found": 0.54}, False),
    ):
        assert found(*(stated(name, of_year(2015), around) for name in "ab")) is expected
    others = (
        stated("a", of_year(2015), {"entity:acme": 0.5, "found": 0.9}),
        stated("b", of_year(2015), {"entity:brill": 0.5, "found": 0.9}),
    )
    assert not found(*others)


def test_beside_other_names_a_figure_needs_more() -> None:
    for weight, expected in ((0.61, True), (0.59, False)):
        a = stated("a", q(21), {"entity:acme": 0.5, "mill": weight})
        b = stated("b", q(21), {"entity:brill": 0.5, "mill": weight})
        assert found(a, b) is expected


def test_a_figure_of_several_digits_is_of_one_thing_in_articles_on_one_matter() -> None:
    a, b = stated("a", q(485), {}), stated("b", q(485), {})
    assert found(a, b)
    assert not found(a, b, one_matter=False)
    assert not found(stated("a", q(21), {}), stated("b", q(21), {}))
    assert not found(a, stated("b", q(487), {}), relations=[CONFLICT])


def test_only_what_is_asked_for_and_beside_enough_is_told() -> None:
    a, b = (stated(name, q(21), {"mill": 0.3}) for name in "ab")
    assert found(a, b, least=0.3)
    assert found(a, b, least=0.6)  # half does where the figures are as good as one
    assert not found(a, b, least=0.61)
    assert not found(a, b, relations=FINE)
    rough, near = (stated("a", q(21, bound=Bound.AT_LEAST), a.around), stated("b", q(22), a.around))
    assert found(rough, near, least=0.3, relations=FINE)
    assert not found(rough, near, least=0.31, relations=FINE)
    alike = [attrs.evolve(one, frame="burn", thing="mill") for one in (rough, near)]
    assert found(alike[0], alike[1], least=0.6, relations=FINE)
    assert not found(alike[0], attrs.evolve(alike[1], frame="buy"), least=0.6, relations=FINE)


def test_a_figure_past_a_bound_is_not_what_was_rounded() -> None:
    """*as much as 55*, *52*."""
    for figure, expected in ((20, True), (21, True), (22, False)):
        a = stated("a", q(figure), {"mill": 0.9})
        b = stated("b", q(20, bound=Bound.AT_LEAST), {"mill": 0.9})
        assert found(a, b, relations=FINE) is expected


def test_two_values_of_one_article_never_meet() -> None:
    assert not found(stated("a", q(21)), stated("a", q(21)))


def test_the_more_is_shared_the_surer() -> None:
    for weight, sure in ((0.3, 0.65), (2.0, 0.9)):
        a, b = (stated(name, q(21), {"mill": weight, "flood": 0.0}) for name in "ab")
        (one,) = in_like_surroundings(docket(a, b), FindingKind.AGREEMENT, {SAME}, 0.0)
        assert one.confidence == pytest.approx(sure)
        assert (one.kind, one.slot) == (FindingKind.AGREEMENT, "count")
        assert one.reasons == ("such a value beside mill, flood",)
        assert (one.a.span, one.b.span) == (a.span, b.span)


# --- rounded and closer


@pytest.mark.parametrize(
    ("rough", "exact", "rounded"),
    [
        (q(50, bound=Bound.MORE_THAN), q(54), True),
        (q(50, bound=Bound.MORE_THAN), q(55), True),
        (q(50, bound=Bound.MORE_THAN), q(59), True),  # the tens
        (q(50, bound=Bound.MORE_THAN), q(60), False),
        (q(50, bound=Bound.MORE_THAN), q(49), False),
        (q(50, bound=Bound.AT_LEAST), q(50), True),
        (q(60, bound=Bound.MORE_THAN), q(63), True),
        (q(200, bound=Bound.MORE_THAN), q(299), True),  # the hundreds
        (q(200, bound=Bound.MORE_THAN), q(300), False),
        (q(250, bound=Bound.MORE_THAN), q(299), True),
        (q(220, bound=Bound.MORE_THAN), q(299), False),
        (q(50), q(54), False),
        (q(50, bound=Bound.AT_MOST), q(49), False),
        (q(0, bound=Bound.AT_LEAST), q(3), False),
        (DOZENS, q(67), True),
        (DOZENS, q(240), True),
        (DOZENS, q(241), False),
        (DOZENS, q(23), False),
        (Quantity(2, None, bound=Bound.VAGUE), q(19), True),
        (Quantity(2, None, bound=Bound.VAGUE), q(20), False),
        (Quantity(3, None, bound=Bound.VAGUE), q(30), True),
        (DOZENS, DOZENS, False),
        (DOZENS, q(67, bound=Bound.AT_LEAST), True),
        (SATURDAY, q(67), False),
        (DOZENS, SATURDAY, False),
    ],
)
def test_what_a_writer_makes_of_an_exact_figure(rough: Value, exact: Value, rounded: bool) -> None:
    assert is_rounded(rough, exact) is rounded


def closer(a: Stated, b: Stated, **more: Any) -> list[str]:
    return [one.slot for one in told_closer(docket(a, b, **more))]


def rounded(
    weight: float = 0.6, others: dict[str, float] | None = None, **more: Any
) -> tuple[Stated, Stated]:
    around = {"mill": weight / 2, "flood": weight / 2, **(others or {})}
    both = {"thing": "boat", "frame": "sink", **more}
    return stated("a", q(50, bound=Bound.MORE_THAN), around, **both), stated("b", q(54), around, **both)


def test_the_closer_figure_of_one_thing() -> None:
    assert closer(*rounded()) == ["count"]
    assert closer(*rounded(0.16)) == ["count"]
    assert closer(*rounded(0.14)) == []
    assert closer(*rounded(0.5, frame="")) == ["count"]
    assert closer(*rounded(0.48, frame="")) == []
    a, b = rounded()
    assert closer(a, attrs.evolve(b, thing="minister")) == []
    assert closer(attrs.evolve(a, thing=""), b) == ["count"]  # dozens alone counts what its verb befell
    assert closer(attrs.evolve(a, thing=""), attrs.evolve(b, frame="buy")) == []
    assert closer(stated("a", q(50), a.around, thing="boat"), b) == []


def test_where_they_hang_on_two_sorts_of_event_one_word_beside_both_is_too_little() -> None:
    one = {"mill": 0.9}
    a, b = (attrs.evolve(side, around=one, frame="") for side in rounded())
    assert closer(a, b) == []
    two = {"mill": 0.9, "flood": 0.0}
    assert closer(attrs.evolve(a, around=two), attrs.evolve(b, around=two)) == ["count"]


def test_what_completes_other_predicates_is_of_other_things() -> None:
    a, b = rounded()
    assert closer(attrs.evolve(a, outer="allow"), b) == []
    assert closer(attrs.evolve(a, outer="allow"), attrs.evolve(b, outer="allow")) == ["count"]
    assert closer(attrs.evolve(a, outer="say"), b) == ["count"]
    assert closer(attrs.evolve(a, outer="say"), attrs.evolve(b, outer="allow")) == []


def test_a_toll_of_another_day_is_another_toll() -> None:
    a, b = rounded(frame="kill", thing="person")
    assert closer(a, b, days=(MONDAY, MONDAY)) == ["count"]
    assert closer(a, b, days=(MONDAY, TUESDAY)) == []
    assert closer(*rounded(), days=(MONDAY, TUESDAY)) == ["count"]


def test_each_value_is_told_closer_by_the_one_that_it_has_most_in_common_with() -> None:
    a, b = rounded(0.6)
    farther = attrs.evolve(rounded(0.4)[1], span=attrs.evolve(b.span, start=1, end=5))
    assert [one.b.span for one in told_closer(docket(a, b, farther))] == [b.span]


@pytest.mark.parametrize(
    ("mine", "theirs", "told"),
    [
        (of_year(2015), DateValue(date(2015, 4, 1), date(2015, 5, 1), Granularity.MONTH), ["date"]),
        (of_year(2015), of_year(2015), []),
        (of_year(2015), of_year(2016), []),
        (SATURDAY, DateValue(weekday=5, time=Clock(360, 720, name="morning")), ["date"]),
        (
            DateValue(time=Clock(1170, 1200, round=True)),
            DateValue(time=Clock(1185, 1215, round=True)),
            ["date"],
        ),
        (DateValue(time=Clock(1170, 1200)), DateValue(time=Clock(1185, 1215, round=True)), []),
        (DateValue(date(2010, 1, 1), date(2020, 1, 1), Granularity.DECADE), of_year(2015), []),
        (DateValue(phrase="week -1"), DateValue(phrase="week -1"), []),
        (DateValue(month=5), DateValue(month=5, day=7), ["date"]),
    ],
)
def test_the_closer_time(mine: Value, theirs: Value, told: list[str]) -> None:
    around = {"mill": 0.3, "flood": 0.3}
    assert closer(stated("a", mine, around, frame="burn"), stated("b", theirs, around, frame="burn")) == told


def two_ways(a: Quantity, b: Quantity, weight: float = 0.36, **more: Any) -> int:
    sides = (stated("a", one, {"mill": weight}, **more) for one in (a, b))
    return len(list(told_two_ways(docket(*sides))))


def test_one_article_that_binds_one_figure_in_two_ways() -> None:
    plain, more = q(5, "USD"), q(5, "USD", Bound.MORE_THAN)
    assert two_ways(plain, more) == two_ways(more, q(5, "USD", Bound.AT_MOST)) == 1
    assert two_ways(plain, more, 0.34) == 0
    assert two_ways(plain, more, sentence=3) == 0
    assert two_ways(plain, plain) == two_ways(plain, q(5, "USD", Bound.ABOUT)) == 0
    assert two_ways(plain, q(6, "USD", Bound.MORE_THAN)) == two_ways(plain, q(5, "EUR", Bound.MORE_THAN)) == 0
    assert two_ways(q(5, "ordinal"), q(5, "ordinal", Bound.MORE_THAN)) == 0
    across = stated("a", plain, {"mill": 0.9}), stated("b", more, {"mill": 0.9})
    assert not list(told_two_ways(docket(*across)))
