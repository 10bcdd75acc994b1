"""Figures and years of one thing that two articles give otherwise; values and their surroundings made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from stated_cases import docket, of_year, stated

from crosscheck.judge.otherwise import _verdicts
from crosscheck.judge.stated import Stated
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value

MONDAY = date(2018, 5, 7)
ONE_DAY = (MONDAY, MONDAY)
AROUND = {"entity:acme": 0.5, "mill": 0.2}


def figure(
    article: str, amount: Any, around: dict[str, float] = AROUND, *, unit: str = "", **more: Any
) -> Stated:
    told = {"thing": "person", "frame": "kill", **more}
    value = amount if not isinstance(amount, int) else Quantity.of(amount, unit)
    return stated(article, value, around, **told)


def found(*values: Stated, days: Sequence[date | None] = ONE_DAY, **more: Any) -> list[str]:
    return [one.kind.value for one in _verdicts(docket(*values, days=days, **more))]


def two(days: Sequence[date | None] = ONE_DAY, mine: int = 30, theirs: int = 40, **more: Any) -> list[str]:
    return found(figure("a", mine, **more), figure("b", theirs, **more), days=days)


CONTRADICTION, CHANGE = ["contradiction"], ["change"]


def test_one_figure_that_two_articles_of_one_day_give_otherwise() -> None:
    assert two() == CONTRADICTION
    assert two(mine=30, theirs=30) == []
    assert found(figure("a", 30), figure("b", 40), one_matter=False) == []
    assert found(figure("a", 30), figure("a", 40)) == []


def test_a_toll_rises_from_day_to_day() -> None:
    """And one that falls is nothing; in other weeks it is of something else."""
    for days, expected in ((0, CONTRADICTION), (1, CHANGE), (14, CHANGE), (15, [])):
        assert two((MONDAY, MONDAY + timedelta(days=days))) == expected
        assert two((MONDAY + timedelta(days=days), MONDAY), 40, 30) == expected
    assert two((MONDAY + timedelta(days=1), MONDAY)) == []
    assert two((MONDAY, MONDAY + timedelta(days=1)), 40, 30) == []


def test_of_other_days_or_none_only_what_is_surely_of_one_thing_is_at_odds() -> None:
    sure = {"entity:acme": 0.5, "mill": 0.5}
    for days in ((None, None), (MONDAY, None), (None, MONDAY)):
        assert two(days) == []
        assert two(days, around=sure) == CONTRADICTION
    later = (MONDAY, MONDAY + timedelta(days=3))
    destroyed = {"frame": "found", "thing": "mill"}
    assert two(later, **destroyed) == []
    assert two(later, around=sure, **destroyed) == CONTRADICTION
    assert two(**destroyed) == CONTRADICTION


def test_enough_stands_beside_both() -> None:
    """Less of what has one toll; and a name, or two words."""
    assert two(around={"entity:acme": 0.36}) == CONTRADICTION
    assert two(around={"entity:acme": 0.34}) == []
    plain = {"frame": "found", "thing": "mill"}
    assert two(around={"entity:acme": 0.51}, **plain) == CONTRADICTION
    assert two(around={"entity:acme": 0.49}, **plain) == []
    assert two(around={"mill": 0.9}) == []
    assert two(around={"mill": 0.9, "flood": 0.0}) == CONTRADICTION


def test_names_that_only_one_has_beside_it() -> None:
    """Each has one of its own: two that met with the like."""
    mine, theirs = ({**AROUND, f"entity:{name}": 0.5} for name in "xy")
    assert found(figure("a", 30, mine), figure("b", 40, theirs)) == []
    assert found(figure("a", 30, mine), figure("b", 40)) == CONTRADICTION


def test_both_complete_one_predicate() -> None:
    a, b = figure("a", 30), figure("b", 40)
    assert found(attrs.evolve(a, outer="allow"), b) == []
    assert found(attrs.evolve(a, outer="allow"), attrs.evolve(b, outer="allow")) == CONTRADICTION
    assert found(attrs.evolve(a, outer="say"), b) == CONTRADICTION


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ({"thing": "boat"}, {"thing": "minister"}, []),
        ({"thing": ""}, {}, []),
        ({"narrowed": {"young"}}, {}, []),
        ({"narrowed": {"young"}}, {"narrowed": {"young"}}, CONTRADICTION),
        ({"years": {"2015"}}, {}, []),
        ({"years": {"2015"}}, {"years": {"2015"}}, CONTRADICTION),
        ({"before": {"first"}}, {}, []),
        ({}, {"before": {"another"}}, []),
        ({"before": {"of"}}, {}, []),
        ({"before": {"about"}}, {}, CONTRADICTION),
        ({"frame": "score"}, {"frame": "score"}, []),  # happens again and again
        ({"frame": "be"}, {"frame": "be"}, []),
        ({"frame": ""}, {}, []),
        ({"frame": "die"}, {}, CONTRADICTION),
        ({"frame": "found"}, {}, []),
    ],
)
def test_what_makes_two_figures_figures_of_two_things(
    mine: dict[str, Any], theirs: dict[str, Any], expected: list[str]
) -> None:
    around = {"entity:acme": 0.9, "mill": 0.5}
    assert found(figure("a", 30, around, **mine), figure("b", 40, around, **theirs)) == expected
    assert found(figure("a", 30, around, **theirs), figure("b", 40, around, **mine)) == expected


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (Quantity.of(30, bound=Bound.AT_LEAST), Quantity.of(20), []),
        (Quantity.of(30, bound=Bound.ABOUT), Quantity.of(40), []),
        (Quantity.of(30, "ordinal"), Quantity.of(40, "ordinal"), []),
        (Quantity(5, 9, bound=Bound.RANGE), Quantity.of(40), []),
        (Quantity.of(30, "metre"), Quantity.of(40), []),
        (Quantity.of(10), Quantity.of(40), CONTRADICTION),
        (Quantity.of(10), Quantity.of(41), []),  # four times as much is of something else
        (Quantity.of(0), Quantity.of(1), []),
    ],
)
def test_which_figures_are_set_against_each_other(mine: Value, theirs: Value, expected: list[str]) -> None:
    assert found(figure("a", mine), figure("b", theirs)) == expected
    assert found(figure("a", theirs), figure("b", mine)) == expected


def test_measures_of_which_no_noun_says_more_hang_on_one_predicate() -> None:
    euros = {"unit": "EUR", "thing": "", "frame": "found"}
    assert two(**euros) == CONTRADICTION
    assert two(unit="EUR", thing="debt", frame="found") == CONTRADICTION
    around = {"entity:acme": 0.9}
    a, b = (figure(name, n, around, **euros) for name, n in (("a", 30), ("b", 40)))
    assert found(attrs.evolve(a, thing="debt"), b) == []
    assert found(attrs.evolve(a, frame="die"), attrs.evolve(b, frame="kill")) == []
    assert two(unit="", thing="", frame="found") == []


def year(article: str, of: int, frame: str = "found", value: DateValue | None = None) -> Stated:
    return stated(article, value or of_year(of), AROUND | {"mill": 0.5}, frame=frame)


def test_what_happens_once_happens_in_one_year() -> None:
    assert found(year("a", 1868), year("b", 1886)) == CONTRADICTION
    assert found(year("a", 1868), year("b", 1886), days=(None, None)) == CONTRADICTION
    assert found(year("a", 1868), year("b", 1868)) == []
    assert found(year("a", 1868, "meet"), year("b", 1886, "meet")) == []
    assert found(year("a", 1868, ""), year("b", 1886, "")) == []
    assert found(year("a", 1868), year("b", 1886, "meet")) == []
    guessed = attrs.evolve(of_year(1868), assumption="the year of the article")
    assert found(year("a", 0, value=guessed), year("b", 1886)) == []
    day = DateValue(MONDAY, MONDAY + timedelta(days=1))
    assert found(year("a", 0, value=day), year("b", 0, value=attrs.evolve(day, end=None, start=MONDAY))) == []
    month = DateValue(date(1868, 5, 1), date(1868, 6, 1), Granularity.MONTH)
    assert found(year("a", 0, value=month), year("b", 1886)) == []


def test_each_is_the_only_such_figure_of_its_article() -> None:
    a, b = figure("a", 30), figure("b", 40)
    assert found(a, b, figure("b", 45)) == []
    assert found(a, b, figure("b", 45, thing="boat")) == CONTRADICTION
    assert found(a, b, figure("b", 45, years={"2015"})) == CONTRADICTION
    assert found(a, b, figure("b", 45, outer="allow")) == CONTRADICTION
    assert found(a, b, figure("b", 45, frame="sign")) == CONTRADICTION


def test_who_gives_the_figure_of_the_other_too_is_not_at_odds_with_it() -> None:
    a, b = figure("a", 30), figure("b", 40)
    assert found(a, b, figure("b", 30)) == []
    assert found(a, b, figure("b", 30, thing="boat")) == CONTRADICTION


def test_each_is_set_against_what_it_has_most_in_common_with() -> None:
    a, b = figure("a", 30), figure("b", 40)
    nearer = figure("b", 30, AROUND | {"flood": 0.0}, thing="boat")
    assert found(a, b, nearer) == CONTRADICTION
    most = figure("b", 33, {"entity:acme": 0.5, "mill": 0.2, "flood": 0.4}, thing="boat")
    assert found(attrs.evolve(a, around={**AROUND, "flood": 0.4}), b, most) == []
