"""Times before the gate, and what happens once. Pairs are made by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from cases import (
    APART,
    COARSER,
    CONFLICT,
    FINER,
    OVERLAP,
    SAME,
    VARIANT,
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

from crosscheck.align.case import Case, long_ago
from crosscheck.align.once import goes_on, happens_once, namesake, tells_the_same
from crosscheck.align.times import background, other_time
from crosscheck.model.comparison import Gate
from crosscheck.model.relation import Relation
from crosscheck.model.values.commitment import Commitment, Level
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.quantity import Quantity


def test_other_days_are_other_events_where_such_an_event_repeats() -> None:
    monday, thursday = day("May 4", date(2018, 5, 4)), day("May 7", date(2018, 5, 7))
    met = pair(told("date", CONFLICT, monday, thursday), frame="meet")
    assert other_time(met.case()) is None
    assert closed(other_time(met.case(rest=0.74))) is Gate.REPEATABLE
    assert other_time(met.case(rest=0.75)) is None
    assert closed(other_time(met.case(one_story=False))) is Gate.OTHER_TIME
    founded = pair(told("date", CONFLICT, monday, thursday), frame="found")
    assert other_time(founded.case(rest=0.0, one_story=False)) is None
    assert (
        closed(
            other_time(
                pair(told("date", CONFLICT, monday, thursday), frame="found", other="meet").case(
                    one_story=False
                )
            )
        )
        is Gate.OTHER_TIME
    )
    may = day("May 2018", date(2018, 5, 1), Granularity.MONTH)
    assert (
        closed(other_time(pair(told("date", CONFLICT, may, thursday), frame="meet").case()))
        is Gate.REPEATABLE
    )
    assert other_time(pair(told("date", SAME, may, may), frame="meet").case(one_story=False)) is None


def test_one_weekday_may_be_of_this_week_or_another() -> None:
    def days(a: str, b: str) -> Gate | None:
        sides = (day(text, date(2018, 5, at)) for at, text in enumerate((a, b), 4))
        return closed(other_time(pair(told("date", CONFLICT, *sides)).case()))

    assert days("Saturday", "on Saturday") is Gate.OTHER_TIME
    assert days("Saturday", "Sunday") is None
    assert days("Saturday", "Saturday , May 5") is None
    assert days("yesterday", "yesterday") is None


def test_what_went_before_is_not_the_news() -> None:
    at_odds = pair(count(CONFLICT), told("patient", SAME, "man", "man"), wording(SAME), frame="visit")
    assert background(at_odds.case()) is None
    assert closed(background(at_odds.case(behind=True))) is Gate.OTHER_TIME
    assert closed(background(at_odds.case(elsewhere=True))) is Gate.OTHER_PLACE
    alike = pair(count(SAME), frame="visit")
    assert background(alike.case(behind=True, elsewhere=True)) is None
    placed = pair(count(CONFLICT), told("place", SAME), frame="visit")
    assert background(placed.case(elsewhere=True)) is None
    held = pair(count(CONFLICT), told("holder", SAME), frame="visit")
    assert background(held.case(behind=True, elsewhere=True)) is None
    rare = pair(
        count(CONFLICT, number(10, "metre"), number(12, "metre")),
        thing(SAME, "a dhow", "a dhow"),
        frame="visit",
    )
    assert background(rare.case(behind=True)) is None
    share = pair(
        count(CONFLICT, number(10, "percent"), number(12, "percent")),
        thing(SAME, "a dhow", "a dhow"),
        frame="visit",
    )
    assert closed(background(share.case(behind=True))) is Gate.OTHER_TIME


def test_what_only_one_of_two_dates_by_a_year_is_of_that_year() -> None:
    year = slot("2005", "date", value=DateValue(date(2005, 1, 1), date(2006, 1, 1), Granularity.YEAR))
    monday = day("Monday", date(2005, 5, 2))
    for told_by, expected in ((year, Gate.OTHER_TIME), (monday, None)):
        assert closed(background(pair(count(CONFLICT), mine={"slots": (told_by,)}).case())) is expected
        assert closed(background(pair(count(CONFLICT), theirs={"slots": (told_by,)}).case())) is expected
    assert background(pair(count(CONFLICT), told("date", SAME), mine={"slots": (year,)}).case()) is None
    firm, maybe = Commitment(Level.ASSERTED), Commitment(Level.POSSIBLE)
    reported = Commitment(Level.REPORTED)
    for one, other, expected in (
        (firm, maybe, Gate.OTHER_TIME),
        (firm, reported, None),
        (maybe, maybe, None),
    ):
        apart = pair(mine={"slots": (year,), "commitment": one}, theirs={"commitment": other})
        assert closed(background(apart.case())) is expected


def test_dates_by_the_month_or_longer_are_of_what_went_before() -> None:
    coarse = {
        Granularity.MONTH,
        Granularity.YEAR,
        Granularity.FISCAL_YEAR,
        Granularity.SEASON,
        Granularity.DECADE,
        Granularity.CENTURY,
    }
    for granularity in Granularity:
        assert long_ago(DateValue(date(2018, 1, 1), None, granularity)) is (granularity in coarse)
    assert not long_ago(Quantity.of(1))
    assert not long_ago(None)


def test_what_goes_on_is_not_what_happened_once() -> None:
    since = slot("since May", value=DateValue(date(2018, 5, 1), None))
    once = slot("May 2", value=DateValue(date(2018, 5, 2), date(2018, 5, 3)))
    assert closed(goes_on(pair(told("date", OVERLAP, since, once)).case())) is Gate.OTHER_TIME
    assert closed(goes_on(pair(told("date", OVERLAP, once, since)).case())) is Gate.OTHER_TIME
    assert goes_on(pair(told("date", OVERLAP, since, since)).case()) is None
    assert (
        goes_on(
            pair(
                told("date", OVERLAP, once, slot("until May", value=DateValue(None, date(2018, 5, 1))))
            ).case()
        )
        is None
    )
    assert goes_on(pair(count(CONFLICT)).case()) is None


def test_what_happens_once_to_one_that_both_know_is_one_event() -> None:
    def case(related: Relation = SAME, word: Relation = SAME, frame: str = "found", **more: Any) -> Case:
        who = told(
            "agent", related, more.pop("a", "Acme"), more.pop("b", "Acme"), reason=more.pop("reason", "")
        )
        return pair(who, wording(word), frame=frame, other=more.pop("other", "")).case(**more)

    assert happens_once(case())
    assert happens_once(case(VARIANT))
    assert not happens_once(case(OVERLAP))
    assert not happens_once(case(word=OVERLAP))
    assert not happens_once(case(frame="meet"))
    assert not happens_once(case(other="meet"))
    assert not happens_once(case(one_story=False))
    assert not happens_once(case(a="man", b="Acme"))
    assert happens_once(case(a="man", b="woman", reason="the same name"))
    assert happens_once(case(a=slot("man", definite=True), b=slot("man", definite=True)))
    assert not happens_once(pair(wording(SAME)).case())
    assert not happens_once(pair(told("agent", SAME, "Acme", "Acme")).case())
    two = pair(told("agent", SAME, "Acme", "Acme"), told("patient", APART, "Brill", "Corvo"), wording(SAME))
    assert not happens_once(two.case())


def test_near_words_of_one_at_one_time_tell_the_same() -> None:
    def case(
        who: Relation = SAME, when: Relation = SAME, word: Relation = OVERLAP, *more: Any, **known: Any
    ) -> bool:
        return tells_the_same(
            pair(told("agent", who, "Acme", "Acme"), told("date", when), wording(word), *more).case(**known)
        )

    assert case()
    assert case(FINER, COARSER, SAME)
    assert not case(who=OVERLAP)
    assert not case(when=OVERLAP)
    assert not case(word=APART)
    assert not case(SAME, SAME, SAME, count(CONFLICT))
    assert not case(one_topic=False)
    assert not tells_the_same(pair(told("agent", SAME, "Acme", "Acme"), wording(SAME)).case())


def test_namesakes_in_articles_on_other_matters() -> None:
    within = pair(told("within", CONFLICT))
    assert closed(namesake(within.case(one_topic=False))) is Gate.OTHER_PLACE
    assert namesake(within.case()) is None
    assert namesake(pair(told("within", SAME)).case(one_topic=False)) is None
