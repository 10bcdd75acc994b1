"""What pins two figures to one thing. Pairs are made by hand."""

from __future__ import annotations

from typing import Any

from cases import (
    APART,
    COARSER,
    CONFLICT,
    FINER,
    OVERLAP,
    SAME,
    VARIANT,
    Pair,
    count,
    number,
    pair,
    slot,
    thing,
    told,
    wording,
)

from crosscheck.align.pins import age_of_one, pinned_by_thing, same_figure
from crosscheck.model.relation import Relation
from crosscheck.model.span import Span
from crosscheck.model.values.quantity import Quantity


def test_a_named_person_has_one_age() -> None:
    def age(name: str, related: Relation = SAME, unit: str = "year_of_age") -> Pair:
        return pair(count(CONFLICT, number(40, unit), number(41, unit)), thing(related, name, name))

    assert age_of_one(age("Ann Reed").slots)
    assert age_of_one(age("Ann Reed", VARIANT).slots)
    assert not age_of_one(age("Ann Reed", OVERLAP).slots)
    assert not age_of_one(age("a guard").slots)
    assert not age_of_one(age("Ann Reed", unit="metre").slots)
    assert not age_of_one(pair(thing(SAME)).slots)
    assert pinned_by_thing(age("Ann Reed").slots)


def test_a_distance_is_pinned_by_the_place_it_starts_from() -> None:
    for related, counted, pinned in (
        (SAME, SAME, True),
        (CONFLICT, SAME, True),
        (APART, SAME, False),
        (SAME, CONFLICT, False),
    ):
        assert pinned_by_thing(pair(told("from", related), count(counted)).slots) is pinned


def test_a_measure_pins_a_rare_thing() -> None:
    def measured(what: str, related: Relation = SAME, unit: str = "metre", *more: Any) -> bool:
        figures = count(CONFLICT, number(10, unit), number(12, unit))
        return pinned_by_thing(pair(figures, thing(related, what, what), *more).slots)

    assert measured("a dhow")
    assert measured("a dhow", COARSER)
    assert not measured("a dhow", OVERLAP)
    assert not measured("a house")
    assert not measured("a dhow", SAME, "")
    assert measured("an AK-47", SAME, "")  # what is named by letters and numbers is one sort
    assert measured("his bail", SAME, "USD")
    assert not measured("bail", SAME, "USD")
    assert measured("a house", OVERLAP, "", told("list", SAME))
    assert not measured("a house", APART, "", told("list", SAME))
    assert not measured("a house", SAME, "", told("list", OVERLAP))


def test_in_clauses_on_other_matters_the_measure_must_stand_in_the_phrase() -> None:
    """*a 10-metre dhow* tells its length anywhere; *the dhow … 10 metres* tells it where the clause is one."""
    phrase, inside, outside = Span("a", 0, 20), Span("a", 2, 10), Span("a", 15, 24)
    dhow = slot("a dhow", head="dhow", span=phrase)
    for span, pinned in ((inside, True), (outside, False), (Span("a", 0, 20), True)):
        one, other = (slot("10", value=Quantity.of(v, "metre"), span=span) for v in (10, 12))
        slots = pair(
            told("count", CONFLICT, one, other), told("thing", SAME, dhow, dhow), wording(APART)
        ).slots
        assert pinned_by_thing(slots) is pinned


def test_one_number_of_the_same_things_is_one_figure() -> None:
    def same(amount: int, related: Relation = SAME, word: Relation = SAME, what: str = "cars") -> bool:
        figures = count(SAME, number(amount), number(amount))
        return same_figure(pair(figures, thing(related, what, what), wording(word)).slots)

    assert same(3)
    assert not same(2)
    assert not same(3, OVERLAP)
    assert same(3, FINER)
    assert same(3, SAME, APART)
    assert not same(3, SAME, APART, "days")
    assert not same_figure(pair(count(CONFLICT), thing(SAME)).slots)
    assert not same_figure(pair(count(SAME)).slots)
    assert same_figure(pair(count(SAME, number(1), number(1)), told("from", SAME)).slots)
