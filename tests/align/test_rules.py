"""The rules of the gate in their order, on pairs made by hand: the reason named is the first that a reader gives."""

from __future__ import annotations

from typing import Any

from cases import (
    APART,
    CONFLICT,
    FINER,
    OVERLAP,
    SAME,
    UNKNOWN,
    Pair,
    closed,
    count,
    crossed,
    number,
    pair,
    slot,
    thing,
    told,
    wording,
)

from crosscheck.align.gate import gate
from crosscheck.model.comparison import Gate, Gated


def asked(what: Pair, **known: Any) -> Gated | None:
    case = what.case(**known)
    return gate(case.a, case.b, what.slots.values(), case.facts, case.limits)


def test_clauses_that_tell_of_other_things_are_kept_apart() -> None:
    people = told("agent", SAME, "Reed", "Reed")
    assert asked(pair(wording(APART), people)) == Gated(
        Gate.OTHER_EVENT, "“found” and “found” tell of other things"
    )
    assert asked(pair(wording(APART), people, told("members", SAME))) is None
    assert asked(pair(wording(APART), told("speaker", SAME, "Reed", "Reed"), people), rest=0.75) is None
    assert closed(asked(pair(wording(APART), told("speaker", SAME), people), rest=0.74)) is Gate.OTHER_EVENT
    assert closed(asked(pair(wording(SAME), people, told("content", APART)))) is Gate.OTHER_EVENT
    assert asked(pair(wording(SAME), people, told("content", UNKNOWN))) is None


def test_offices_of_other_stories() -> None:
    for single, known, expected in (
        (True, {"one_story": False}, Gate.OTHER_TIME),
        (False, {"one_story": False}, None),
        (True, {}, None),
    ):
        office = pair(
            told("office", CONFLICT, single=single), told("holder", SAME, "Reed", "Reed"), wording(SAME)
        )
        assert closed(asked(office, **known)) is expected


def no(*more: Any, **about: Any) -> Pair:
    return pair(told("polarity", CONFLICT), wording(about.pop("word", SAME)), *more, **about)


def test_yes_against_no_says_something_only_of_one_and_the_same() -> None:
    reed = told("agent", SAME, "Reed", "Reed")
    assert asked(no(reed)) is None
    assert closed(asked(no(reed), one_story=False)) is Gate.OTHER_TIME
    assert closed(asked(no(reed), both_ways=True)) is Gate.OTHER_SCOPE
    assert closed(asked(no(reed), rest=0.74)) is Gate.NOT_STATED
    assert asked(no(reed), rest=0.75) is None
    assert closed(asked(no(told("date", SAME)))) is Gate.OTHER_PARTICIPANTS
    assert asked(no(told("agent", OVERLAP))) is None
    assert closed(asked(no(told("agent", UNKNOWN)))) is Gate.OTHER_PARTICIPANTS
    for role, expected in (("agent", Gate.NOT_STATED), ("content", Gate.NOT_STATED), ("when", None)):
        more = no(reed, mine={"slots": (slot("x", role),)})
        assert closed(asked(more)) is expected
        both = no(reed, mine={"slots": (slot("x", role),)}, theirs={"slots": (slot("y", role),)})
        assert asked(both) is None


def test_what_is_denied_is_what_the_other_tells() -> None:
    reed = told("agent", SAME, "Reed", "Reed")
    for frame, heads, expected in (
        ("be", ("easy", "difficult"), Gate.NOT_STATED),
        ("be", ("easy", "easy"), None),
        ("found", ("easy", "difficult"), None),
    ):
        mine, theirs = ({"head": head} for head in heads)
        assert closed(asked(no(reed, frame=frame, mine=mine, theirs=theirs))) is expected
    content = {"slots": (slot("x", "content"),)}
    thought = no(reed, frame="think", mine={"head": "think", **content}, theirs={"head": "win", **content})
    assert asked(thought) == Gated(Gate.NOT_STATED, "what is denied is the content, not the thought")
    assert (
        closed(
            asked(no(reed, frame="think", mine={"head": "say", **content}, theirs={"head": "win", **content}))
        )
        is None
    )


def test_beating_one_is_losing_to_the_other() -> None:
    slots = {"mine": {"slots": (slot("x", "patient"),)}, "theirs": {"slots": (slot("x", "recipient"),)}}
    reed = told("agent", SAME, "Reed", "Reed")
    assert asked(no(reed, frame="lose", **slots)) is None
    assert closed(asked(no(reed, frame="found", **slots))) is Gate.NOT_STATED


def test_two_texts_that_each_name_something_of_their_own() -> None:
    at_odds = pair(told("date", CONFLICT), told("agent", SAME, "Reed", "Reed"), wording(SAME))
    assert asked(at_odds) is None
    assert asked(at_odds, marked=True) == Gated(
        Gate.OTHER_EVENT, "they differ, and each names what the other does not"
    )
    assert asked(pair(told("agent", SAME, "Reed", "Reed"), wording(SAME)), marked=True) is None
    assert asked(crossed("agent", "recipient"), marked=True) is None


def test_two_conflicts_make_two_events() -> None:
    reed = told("agent", SAME, "Reed", "Reed")
    two = pair(told("date", CONFLICT), told("place", CONFLICT), reed, wording(SAME))
    assert asked(two) == Gated(Gate.OTHER_EVENT, "they differ in date and place: two events rather than one")
    assert asked(pair(told("date", CONFLICT), reed, wording(SAME))) is None
    assert asked(no(told("date", CONFLICT), reed)) == Gated(
        Gate.OTHER_EVENT, "they differ in polarity and date"
    )
    assert asked(crossed("agent", "recipient")) is None


def test_a_conflict_needs_both_clauses_to_fit() -> None:
    at_odds = pair(told("date", CONFLICT), told("agent", SAME, "man", "man"), wording(SAME))
    assert asked(at_odds, both=0.45) is None
    found = asked(at_odds, both=0.44)
    assert found == Gated(
        Gate.OTHER_EVENT, "they differ, and only 44% of what the fuller one tells is shared"
    )
    once = pair(told("date", CONFLICT), told("agent", SAME, "Acme", "Acme"), wording(SAME))
    assert asked(once, both=0.0) is None
    held = pair(told("date", CONFLICT), told("holder", SAME, "man", "man"), wording(SAME))
    assert asked(held, both=0.0) is None


def test_a_conflict_in_a_few_common_words_pins_nothing() -> None:
    at_odds = pair(told("date", CONFLICT), told("agent", SAME, "man", "man"), wording(SAME))
    assert asked(at_odds, whole=False, pinned=1.2) is None
    assert asked(at_odds, whole=False, pinned=1.1) == Gated(
        Gate.OTHER_EVENT, "they differ, and share too little that is telling"
    )
    assert asked(at_odds, pinned=1.1) is None
    others = pair(told("agent", CONFLICT, "man", "boy"), told("patient", SAME, "man", "man"), wording(SAME))
    assert asked(others) is None
    assert closed(asked(others, whole=False)) is Gate.OTHER_PARTICIPANTS
    assert asked(pair(*others.slots.values(), told("date", SAME)), whole=False) is None


def test_other_places_need_a_day_or_a_story() -> None:
    at_odds = pair(told("place", CONFLICT, "Lima", "Oslo"), told("agent", SAME, "man", "man"), wording(SAME))
    assert asked(at_odds) is None
    assert asked(at_odds, one_story=False) == Gated(Gate.OTHER_PLACE, "Lima and Oslo: nothing pins the event")
    assert asked(at_odds, rest=0.74) is not None
    assert asked(pair(*at_odds.slots.values(), told("date", SAME)), one_story=False) is None
    known = pair(told("place", CONFLICT), told("agent", SAME, "Acme", "Acme"), wording(SAME))
    assert asked(known, rest=0.5) is None


def test_too_little_that_both_state() -> None:
    alike = pair(told("agent", SAME, "man", "man"), wording(OVERLAP))
    little = Gated(Gate.OTHER_EVENT, "too little is stated by both to say that they tell of one thing")
    assert asked(alike, pinned=1.1, rest=0.74) == little
    assert asked(alike, pinned=1.2, rest=0.74) is None
    assert asked(alike, pinned=1.1, rest=0.75) is None
    assert asked(alike, score=0.45) is None
    assert asked(alike, score=0.44) == Gated(Gate.OTHER_EVENT, "only 44% of what they state is shared")
    same = pair(told("agent", SAME, "man", "man"), wording(SAME))
    assert (
        asked(same, score=0.1, pinned=0.0, rest=0.0) is None
    )  # one story, one sort of event, one participant
    assert closed(asked(same, score=0.1, one_story=False)) is Gate.OTHER_EVENT
    opening = pair(told("date", SAME), wording(SAME))
    assert asked(opening, score=0.1) is None
    assert closed(asked(opening, score=0.1, opening=False)) is Gate.OTHER_EVENT
    two = pair(told("agent", SAME, "man", "man"), told("patient", OVERLAP), wording(OVERLAP))
    assert asked(two, score=0.25) is None
    assert closed(asked(two, score=0.24)) is Gate.OTHER_EVENT
    occasions = pair(told("agent", FINER, "man", "man"), told("cause", SAME), wording(OVERLAP))
    assert asked(occasions, score=0.25) is None
    assert asked(pair(told("members", SAME), wording(OVERLAP)), score=0.0, pinned=0.0, rest=0.0) is None
    figure = pair(count(SAME, number(9), number(9)), thing(SAME), wording(OVERLAP))
    assert asked(figure, score=0.0, pinned=0.0, rest=0.0) is None
    assert closed(asked(figure, score=0.0, pinned=0.0, rest=0.0, one_topic=False)) is Gate.OTHER_EVENT
