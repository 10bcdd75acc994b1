"""Figures before the gate: which are of one thing, and what pins them. Pairs are made by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cases import (
    APART,
    COARSER,
    CONFLICT,
    FINER,
    MATCHING,
    OVERLAP,
    SAME,
    UNKNOWN,
    VARIANT,
    Pair,
    closed,
    count,
    day,
    number,
    pair,
    slot,
    thing,
    told,
    wording,
)

from crosscheck.align.figures import (
    common_thing,
    measure_of_one,
    one_figure,
    one_toll,
    other_part,
    other_thing,
    part_of_a_whole,
)
from crosscheck.align.pins import near_figures
from crosscheck.model.comparison import Gate
from crosscheck.model.relation import Relation
from crosscheck.model.values.date import Granularity


@pytest.mark.parametrize("relation", [*MATCHING, OVERLAP])
def test_figures_of_one_thing_are_not_of_others(relation: Relation) -> None:
    assert other_thing(pair(thing(relation)).case()) is None
    assert other_thing(pair(count(CONFLICT)).case()) is None


def test_figures_of_other_things_are_kept_apart() -> None:
    for relation in (APART, UNKNOWN, CONFLICT):
        found = other_thing(pair(thing(relation, "rifles", "boats")).case())
        assert found is not None
        assert (found.gate, found.reason) == (Gate.OTHER_PART, "“rifles” and “boats”: ")
    distances = pair(thing(APART), told("from", SAME))
    assert other_thing(distances.case()) is None
    assert closed(other_thing(pair(thing(APART), told("from", APART)).case())) is Gate.OTHER_PART


def part(a: str, b: str, related: Relation = SAME, word: Relation = SAME, **more: Any) -> Pair:
    return pair(count(CONFLICT), thing(related, a, b), wording(word), **more)


def test_some_of_more_are_not_the_whole() -> None:
    """*another 12 cars*, *their first 12 cars*: and *more than 12* is no such thing."""
    assert closed(other_part(part("another cars", "cars").case())) is Gate.OTHER_PART
    assert closed(other_part(part("cars", "first cars").case())) is Gate.OTHER_PART
    assert other_part(part("more than cars", "cars").case()) is None
    assert other_part(pair(count(SAME), thing(SAME, "another cars"), wording(SAME)).case()) is None
    assert other_part(pair(count(CONFLICT), wording(SAME)).case()) is None


def test_a_mean_is_no_total() -> None:
    mean = part("cars", "cars", mine={"head": "average"})
    found = other_part(mean.case())
    assert found is not None
    assert found.reason.endswith("one is a mean")
    both = part("cars", "cars", mine={"head": "average"}, theirs={"head": "average"})
    assert other_part(both.case()) is None


def test_a_part_has_another_number_than_its_whole() -> None:
    """Unless each article gives one figure, and the two are near."""
    of = slot("of the cars", head="car", case="of")
    apart = {"one_story": False}
    assert closed(other_part(part(of, "cars").case(**apart))) is Gate.OTHER_PART  # type: ignore[arg-type]
    assert other_part(part(of, of).case(**apart)) is None  # type: ignore[arg-type]
    for related in (OVERLAP, FINER, COARSER):
        assert closed(other_part(part("cars", "vans", related).case(**apart))) is Gate.OTHER_PART
    assert other_part(part("cars", "cars", VARIANT).case(**apart)) is None
    assert closed(other_part(part("cars", "cars", SAME, APART).case(**apart))) is Gate.OTHER_EVENT
    near = pair(count(CONFLICT, number(200), number(240)), thing(FINER, "cars", "vans"), wording(SAME))
    assert other_part(near.case()) is None
    assert closed(other_part(near.case(unique=False))) is Gate.OTHER_PART


def test_the_same_things_may_be_others_unless_something_pins_them() -> None:
    """12 people and 15 people, of one story whose clauses fit, are one toll; else they may be others."""
    people = pair(count(CONFLICT), thing(SAME, "cars", "cars"), wording(SAME), frame="visit")
    assert common_thing(people.case()) is None
    for known in ({"rest": 0.74}, {"both": 0.59}, {"one_story": False}):
        assert closed(common_thing(people.case(**known))) is Gate.OTHER_SCOPE
    assert common_thing(people.case(rest=0.75, both=0.6)) is None
    assert common_thing(pair(count(SAME), thing(SAME)).case(one_story=False)) is None


def test_one_of_several_figures_is_set_against_nothing() -> None:
    """Unless the two texts tell nothing else, and nearly all of the rest fits."""
    people = pair(count(CONFLICT), thing(SAME, "cars", "cars"), wording(SAME))
    several = common_thing(people.case(unique=False, rest=0.94))
    assert several is not None
    assert several.reason == "12 and 15: one article gives several such figures"
    assert common_thing(people.case(unique=False, rest=0.95)) is None
    assert closed(common_thing(people.case(unique=False, whole=False))) is Gate.OTHER_SCOPE


def test_ages_and_scores_are_of_their_day() -> None:
    ages = pair(
        count(CONFLICT, number(40, "year_of_age"), number(41, "year_of_age")),
        thing(SAME, "Ann Reed", "Ann Reed"),
    )
    assert closed(common_thing(ages.case(one_story=False))) is Gate.OTHER_TIME
    assert common_thing(ages.case()) is None
    scores = pair(count(CONFLICT, number(2, "score"), number(3, "score")), thing(SAME, "cars", "cars"))
    assert closed(common_thing(scores.case(rest=0.94))) is Gate.OTHER_SCOPE
    assert common_thing(scores.case(rest=0.95)) is None


def test_a_month_has_another_figure_than_its_year_and_a_town_than_its_state() -> None:
    year = day("2018", date(2018, 1, 1), Granularity.YEAR, end=date(2019, 1, 1))
    month = day("May 2018", date(2018, 5, 1), Granularity.MONTH, end=date(2018, 6, 1))
    monday = day("Monday", date(2018, 5, 7))
    assert (
        closed(part_of_a_whole(pair(count(CONFLICT), told("date", FINER, month, year)).case()))
        is Gate.OTHER_TIME
    )
    assert (
        closed(part_of_a_whole(pair(count(CONFLICT), told("date", COARSER, year, month)).case()))
        is Gate.OTHER_TIME
    )
    assert part_of_a_whole(pair(count(CONFLICT), told("date", FINER, monday, month)).case()) is None
    assert part_of_a_whole(pair(count(CONFLICT), told("date", SAME, year, year)).case()) is None
    assert part_of_a_whole(pair(count(SAME), told("date", FINER, month, year)).case()) is None
    town = pair(count(CONFLICT), told("place", FINER, "Lima", "Peru"))
    assert closed(part_of_a_whole(town.case())) is Gate.OTHER_PART
    assert part_of_a_whole(pair(count(CONFLICT), told("place", OVERLAP)).case()) is None


def test_a_share_of_some_place_is_none_of_all() -> None:
    shares = pair(count(CONFLICT, number(5, "percent"), number(9, "percent")))
    assert closed(part_of_a_whole(shares.case(partly=True))) is Gate.OTHER_PART
    assert part_of_a_whole(shares.case()) is None
    assert part_of_a_whole(pair(count(CONFLICT)).case(partly=True)) is None


def test_one_figure_is_near_the_other_and_the_only_one_of_its_article() -> None:
    def near(a: int, b: int, related: Relation = SAME, what: str = "cars", word: Relation = SAME) -> Pair:
        return pair(count(CONFLICT, number(a), number(b)), thing(related, what, what), wording(word))

    assert one_figure(near(20, 25).case())
    assert one_figure(near(25, 20).case())
    assert not one_figure(near(19, 20).case())  # small numbers meet by chance
    assert not one_figure(near(20, 26).case())
    assert not one_figure(near(20, 25).case(unique=False))
    assert not one_figure(near(20, 25).case(one_story=False))
    assert not near_figures(near(20, 25, OVERLAP).slots)
    assert near_figures(near(20, 25, FINER).slots)
    assert near_figures(near(20, 25, SAME, "rifles", APART).slots)
    assert not near_figures(near(20, 25, FINER, "rifles", APART).slots)
    assert not near_figures(near(20, 25, SAME, "days", APART).slots)
    assert not near_figures(pair(count(CONFLICT, number(20), number(25, "metre")), thing(SAME)).slots)
    assert not near_figures(pair(count(CONFLICT, number(20), number(25))).slots)


def test_what_an_event_did_to_people_has_one_toll() -> None:
    def toll(frame: str, other: str = "", related: Relation = SAME, word: Relation = SAME) -> Pair:
        return pair(count(CONFLICT), thing(related), wording(word), frame=frame, other=other)

    assert one_toll(toll("kill").case())
    assert one_toll(toll("kill", "die", word=OVERLAP).case())
    assert not one_toll(toll("kill", "injure", word=OVERLAP).case())
    assert not one_toll(toll("kill", related=OVERLAP).case())
    assert one_toll(pair(count(CONFLICT), wording(SAME), frame="kill").case())
    assert not one_toll(toll("visit").case())
    assert not one_toll(toll("rise").case())  # happens again and again
    assert not one_toll(pair(thing(SAME), wording(SAME), frame="kill").case())
    for known in ("unique", "one_story", "foreground"):
        assert not one_toll(toll("kill").case(**{known: False}))


def test_a_rare_thing_has_one_measure() -> None:
    def measure(
        what: str = "dhows", related: Relation = SAME, word: Relation = SAME, unit: str = "metre"
    ) -> Pair:
        return pair(
            count(CONFLICT, number(10, unit), number(12, unit)), thing(related, what, what), wording(word)
        )

    assert measure_of_one(measure().case())
    assert measure_of_one(measure(related=VARIANT, word=OVERLAP).case())
    assert not measure_of_one(measure(related=FINER).case())
    assert not measure_of_one(measure(word=APART).case())
    assert not measure_of_one(measure("houses").case())
    assert not measure_of_one(measure(unit="").case())
    for known in ("unique", "one_story", "foreground"):
        assert not measure_of_one(measure().case(**{known: False}))
    assert not measure_of_one(pair(count(CONFLICT, number(10, "metre")), thing(SAME)).case())
