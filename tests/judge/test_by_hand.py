"""What each judge makes of a pair, slot by slot, on pairs made by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from cases import (
    APART,
    COARSER,
    CONFLICT,
    FINER,
    OVERLAP,
    SAME,
    UNKNOWN,
    VARIANT,
    Pair,
    count,
    day,
    number,
    pair,
    slot,
    thing,
    told,
    wording,
)

from crosscheck.judge import agreement, change, contradiction, framing, labels, precision, undertaking
from crosscheck.model.article import BlockKind
from crosscheck.model.claim import Speaker, Word
from crosscheck.model.comparison import Gate, Gated, SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.span import Span
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.commitment import Commitment, Level, Polarity
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.quantity import Quantity

CONTRADICTION = contradiction.JUDGE
REED = told("agent", SAME, "Reed", "Reed")
MONDAY, TUESDAY = date(2018, 5, 7), date(2018, 5, 8)
Told = list[tuple[str, str]]
SHUT = Gated(Gate.OTHER_EVENT, "")
PLANNED = Commitment(Level.PLANNED, ("will",))
SAID, DONE = Commitment(Level.REPORTED), Commitment(Level.ASSERTED)
POSSIBLE = Commitment(Level.POSSIBLE, ("may",))


def found(kind: str, *slots: str) -> Told:
    return [(kind, one) for one in slots]


def says(name: str, cue: str = "said") -> tuple[Speaker, ...]:
    return (Speaker(Span("a", 0, 4), name, cue),)


# --- contradiction


@pytest.mark.parametrize("name", ["date", "place", "agent", "patient", "recipient", "after", "source"])
def test_a_question_with_one_answer_that_is_answered_in_two_ways(name: str) -> None:
    assert pair(told(name, CONFLICT)).judged(CONTRADICTION) == found("contradiction", name)
    assert pair(told(name, CONFLICT)).judged(CONTRADICTION, gated=SHUT) == []
    assert pair(told(name, OVERLAP)).judged(CONTRADICTION) == []


def test_other_questions_contradict_only_where_they_have_one_answer() -> None:
    assert pair(told("attribute", CONFLICT)).judged(CONTRADICTION) == []
    assert pair(told("attribute", CONFLICT, single=True)).judged(CONTRADICTION) == found(
        "contradiction", "attribute"
    )
    passed = told("office", CONFLICT, single=True)
    passed = attrs.evolve(passed, related=attrs.evolve(passed.related, sort="succession"))
    assert pair(passed).judged(CONTRADICTION) == []
    assert pair(passed).judged(change.JUDGE) == found("change", "office")


def test_a_contradiction_needs_clauses_that_are_alike_or_pinned() -> None:
    at_odds = told("date", CONFLICT)
    assert pair(at_odds).judged(CONTRADICTION, score=0.5) == found("contradiction", "date")
    assert pair(at_odds).judged(CONTRADICTION, score=0.49) == []
    for name in ("from", "within", "office", "thing"):
        assert pair(at_odds, told(name, SAME)).judged(CONTRADICTION, score=0.1) == found(
            "contradiction", "date"
        )
    assert pair(at_odds, told("agent", SAME)).judged(CONTRADICTION, score=0.1) == []


def test_only_what_both_tell_for_sure_is_a_contradiction_or_two_plans() -> None:
    def levels(mine: Commitment, theirs: Commitment) -> Told:
        return pair(told("date", CONFLICT), mine={"commitment": mine}, theirs={"commitment": theirs}).judged(
            CONTRADICTION
        )

    assert levels(DONE, SAID) == levels(PLANNED, PLANNED) == found("contradiction", "date")
    assert levels(DONE, POSSIBLE) == levels(POSSIBLE, POSSIBLE) == levels(PLANNED, DONE) == []


def test_inside_one_article_its_headline_is_set_against_its_text() -> None:
    head = {"article": "a", "block": BlockKind.HEADLINE}
    for theirs, expected in ((head, []), ({"article": "a"}, found("contradiction", "date"))):
        within = pair(told("date", CONFLICT), mine=head, theirs={**theirs, "head": "other"})
        assert within.judged(CONTRADICTION) == expected
    assert (
        pair(told("date", CONFLICT), mine={"article": "a"}, theirs={"article": "a"}).judged(CONTRADICTION)
        == []
    )


def test_two_speakers_dispute_what_happened_and_report_figures_and_days() -> None:
    def by(mine: tuple[Speaker, ...], theirs: tuple[Speaker, ...], name: str = "agent") -> Told:
        return pair(told(name, CONFLICT), mine={"attribution": mine}, theirs={"attribution": theirs}).judged(
            CONTRADICTION
        )

    assert by(says("Reed"), says("Silva")) == found("dispute", "agent")
    assert by(says("Reed"), says("REED")) == found("contradiction", "agent")
    assert by(says("Reed"), ()) == by((), says("Silva")) == found("contradiction", "agent")
    assert by((*says("Silva"), *says("Reed")), says("Reed")) == found("contradiction", "agent")
    for name in ("date", "place", "from"):
        assert by(says("Reed"), says("Silva"), name) == found("contradiction", name)


def test_the_claim_of_a_figure_judges_the_figure_alone() -> None:
    assert pair(count(CONFLICT), told("date", CONFLICT)).judged(CONTRADICTION) == found(
        "contradiction", "count"
    )
    assert pair(count(SAME), told("date", CONFLICT)).judged(CONTRADICTION) == []
    assert pair(count(SAME), told("from", CONFLICT)).judged(CONTRADICTION) == found("contradiction", "from")
    asked = pair(count(CONFLICT), told("question", SAME))
    assert asked.judged(CONTRADICTION) == []
    asked = pair(told("count", CONFLICT, number(1), number(2), single=True), told("question", SAME))
    assert asked.judged(CONTRADICTION) == found("contradiction", "count")


# --- change


def plan(*more: Any, **about: Any) -> Pair:
    mine = {"commitment": about.pop("plan", PLANNED), **about.pop("mine", {})}
    return pair(REED, told("patient", SAME, "Acme", "Acme"), wording(SAME), *more, mine=mine, **about)


def test_a_plan_that_was_carried_out_is_a_change() -> None:
    assert plan().judged(change.JUDGE) == found("change", "commitment")
    assert plan(theirs={"commitment": SAID}).judged(change.JUDGE) == found("change", "commitment")
    assert plan().judged(change.JUDGE, score=0.4) == found("change", "commitment")
    assert plan().judged(change.JUDGE, score=0.39) == []
    assert plan(theirs={"commitment": POSSIBLE}).judged(change.JUDGE) == []
    assert plan(theirs={"polarity": Polarity.NEGATIVE}).judged(change.JUDGE) == []
    assert plan(plan=Commitment(Level.PLANNED, ("want",))).judged(change.JUDGE) == []
    assert plan(plan=DONE).judged(change.JUDGE) == []
    headline = {"block": BlockKind.HEADLINE}
    assert plan(plan=Commitment(Level.PLANNED), mine=headline).judged(change.JUDGE) == found(
        "change", "commitment"
    )


def test_another_day_than_was_planned_is_a_delay_of_what_happens_once() -> None:
    late = told("date", CONFLICT)
    assert plan(late).judged(change.JUDGE) == found("change", "commitment")
    assert plan(late, frame="meet").judged(change.JUDGE) == []
    assert plan(told("place", CONFLICT)).judged(change.JUDGE) == []


def test_a_plan_and_its_outcome_name_who_it_is_about_and_when() -> None:
    def of(*slots: SlotRelation, **more: Any) -> Told:
        return pair(
            *slots, frame="meet", mine={"commitment": PLANNED, **more.pop("mine", {})}, **more
        ).judged(change.JUDGE)

    man = told("agent", SAME, "man", "man")
    assert of(man) == []
    assert of(man, told("date", FINER)) == found("change", "commitment")
    assert of(told("agent", OVERLAP), told("date", OVERLAP)) == found("change", "commitment")
    assert of(told("date", SAME)) == []
    both = (
        told("agent", SAME, "Reed", "Reed"),
        told("patient", SAME, slot("man", definite=True), slot("man", definite=True)),
    )
    assert of(*both) == found("change", "commitment")
    for mine, theirs, expected in (
        (MONDAY, MONDAY, found("change", "commitment")),
        (MONDAY, TUESDAY, []),
    ):
        one, other = day("x", mine), day("y", theirs)
        dated = {"mine": {"slots": (one,)}, "theirs": {"slots": (attrs.evolve(other, role="dated"),)}}
        assert of(man, **dated) == expected


def test_what_was_done_before_it_was_still_planned_is_a_contradiction() -> None:
    """*will resign*, written on Tuesday, beside *resigned on Monday*: unless the plan has a day of its own."""
    done = {"slots": (day("Monday", MONDAY),)}
    over = found("contradiction", "commitment")
    assert plan(theirs=done).judged(CONTRADICTION, TUESDAY, TUESDAY) == over
    assert plan(theirs=done).judged(change.JUDGE, TUESDAY, TUESDAY) == []
    assert plan(theirs=done).judged(CONTRADICTION, MONDAY, TUESDAY) == []
    assert plan(theirs=done).judged(change.JUDGE, MONDAY, TUESDAY) == found("change", "commitment")
    assert plan(theirs=done, mine=done).judged(CONTRADICTION, TUESDAY, TUESDAY) == []
    decided = Commitment(Level.PLANNED, ("decide",))
    assert plan(theirs=done, plan=decided).judged(CONTRADICTION, TUESDAY, TUESDAY) == []
    assert plan(theirs=done).judged(CONTRADICTION) == []  # no day of the article is known
    past = {"slots": (slot("a week ago", "date", value=DateValue(phrase="week -1")),)}
    ahead = {"slots": (slot("in a week", "date", value=DateValue(phrase="week +1")),)}
    assert plan(theirs=past).judged(CONTRADICTION) == over
    assert plan(theirs=ahead).judged(CONTRADICTION) == []
    turned = pair(*plan().slots.values(), theirs={"commitment": PLANNED}, mine=done)
    assert turned.judged(CONTRADICTION, TUESDAY, TUESDAY) == over


def toll(relation: Relation, a: Any = None, b: Any = None, grows: tuple[str, ...] = ("grows",)) -> Pair:
    asked = told("question", SAME, slot("q", modifiers=grows), slot("q", modifiers=("grows",)))
    return pair(told("count", relation, a or number(12), b or number(15), single=True), asked)


def test_a_toll_that_rose_from_day_to_day_is_a_change_and_of_one_day_a_contradiction() -> None:
    for days, kind in (((MONDAY, TUESDAY), "change"), ((MONDAY, MONDAY), "contradiction")):
        for judge in (change.JUDGE, CONTRADICTION):
            expected = found(kind, "count") if judge.name == kind else []
            assert toll(CONFLICT).judged(judge, *days) == expected
    assert toll(CONFLICT, grows=()).judged(change.JUDGE, MONDAY, TUESDAY) == []
    least = slot("at least 12", value=Quantity.of(12, bound=Bound.AT_LEAST))
    assert toll(COARSER, least, number(15)).judged(change.JUDGE, MONDAY, TUESDAY) == found("change", "count")
    assert toll(COARSER, least, number(15)).judged(change.JUDGE, TUESDAY, MONDAY) == []
    assert toll(FINER, number(15), least).judged(change.JUDGE, TUESDAY, MONDAY) == found("change", "count")
    assert toll(COARSER, least, number(12)).judged(change.JUDGE, MONDAY, TUESDAY) == []
    assert toll(SAME).judged(change.JUDGE, MONDAY, TUESDAY) == []
    assert toll(COARSER, least, number(15)).judged(change.JUDGE, None, TUESDAY) == []


# --- precision


def test_one_answer_inside_the_other_is_more_precise() -> None:
    judge = precision.JUDGE
    for name in ("date", "place", "duration", "after", "before", "when"):
        for relation in (FINER, COARSER):
            assert pair(told(name, relation)).judged(judge) == found("precision", name)
        assert pair(told(name, OVERLAP)).judged(judge) == []
    assert pair(told("place", FINER), told("date", CONFLICT)).judged(judge) == []
    assert pair(told("attribute", FINER)).judged(judge) == []
    assert pair(told("place", FINER)).judged(judge, gated=SHUT) == []
    assert pair(told("place", FINER)).judged(judge, score=0.45) == found("precision", "place")
    assert pair(told("place", FINER)).judged(judge, score=0.44) == []
    two = pair(told("place", FINER), REED, told("patient", SAME))
    assert two.judged(judge, score=0.3) == found("precision", "place")
    assert two.judged(judge, score=0.29) == []
    assert pair(told("place", FINER), mine={"article": "a"}, theirs={"article": "a"}).judged(judge) == []


def test_who_took_part_is_told_more_closely_only_of_one_event() -> None:
    judge = precision.JUDGE

    def who(*more: SlotRelation, frame: str = "found", a: str = "Reed", b: str = "the minister") -> Told:
        return pair(told("agent", FINER, a, b), *more, frame=frame).judged(judge)

    assert who() == []
    assert who(told("date", SAME)) == found("precision", "agent")
    assert who(told("patient", SAME, "Acme", "Acme")) == found("precision", "agent")
    assert who(told("patient", SAME, "firm", "firm")) == []
    assert who(told("patient", SAME, "Acme", "Acme"), frame="meet") == []
    assert who(told("date", SAME), a="man", b="minister") == []
    assert who(told("date", SAME), a="Reed", b="Reed") == []


def test_figures_of_one_sort_are_more_precise_where_they_are_near() -> None:
    judge = precision.JUDGE

    def figures(
        a: Quantity, b: Quantity, *more: SlotRelation, days: tuple[date, ...] = (), frame: str = "meet"
    ) -> Told:
        return pair(told("count", FINER, slot("x", value=a), slot("y", value=b)), *more, frame=frame).judged(
            judge, *days
        )

    least = Quantity.of(11, bound=Bound.AT_LEAST)
    assert figures(Quantity.of(22), least, thing(SAME)) == found("precision", "count")
    assert figures(Quantity.of(23), least, thing(SAME)) == []
    assert figures(Quantity.of(22), least) == []
    assert figures(Quantity.of(22), least, wording(OVERLAP)) == found("precision", "count")
    assert figures(Quantity.of(22), least, wording(APART)) == []
    days = (MONDAY, TUESDAY)
    assert figures(Quantity.of(22), least, thing(SAME), days=days) == found("precision", "count")
    assert figures(Quantity.of(22), least, thing(SAME), days=days, frame="kill") == []
    assert figures(Quantity.of(22), least, thing(SAME), days=(MONDAY, MONDAY), frame="kill") == found(
        "precision", "count"
    )


# --- framing


def test_one_fact_told_with_another_commitment() -> None:
    judge = framing.JUDGE
    acme = told("patient", SAME, "Acme", "Acme")
    doubted = Commitment(Level.POSSIBLE, ("perhaps",))

    def told_as(mine: Commitment, theirs: Commitment, *slots: SlotRelation, **more: Any) -> Told:
        return pair(
            *(slots or (REED, acme)), mine={"commitment": mine}, theirs={"commitment": theirs}
        ).judged(judge, **more)

    commitment = found("framing", "commitment")
    assert told_as(DONE, doubted) == told_as(doubted, DONE) == commitment
    assert told_as(DONE, doubted, score=0.3) == commitment
    assert told_as(DONE, doubted, score=0.29) == []
    assert told_as(DONE, DONE) == told_as(SAID, doubted) == told_as(DONE, PLANNED) == []
    assert told_as(DONE, Commitment(Level.POSSIBLE, ("good",))) == []  # what it is good for
    assert told_as(DONE, doubted, acme) == []
    assert told_as(DONE, doubted, acme, shared=("entity:1",)) == commitment
    assert told_as(DONE, doubted, acme, shared=("noun:firm",)) == []
    assert told_as(DONE, doubted, REED, told("patient", UNKNOWN), shared=("entity:1",)) == []
    assert told_as(DONE, doubted, REED, acme, told("date", CONFLICT)) == []
    assert told_as(DONE, doubted, REED, acme, gated=SHUT) == []


def test_a_speaker_alone_is_no_framing() -> None:
    """News tells nearly everything on somebody's word."""
    said = told("attribution", FINER, reason="only one names who says so")
    assert pair(said, mine={"attribution": says("Mayor Reed")}).judged(framing.JUDGE) == []


# --- undertaking


def test_a_wish_in_one_place_is_a_bond_in_another() -> None:
    wish, bond = (Commitment(Level.PLANNED, (cue,)) for cue in ("want", "vow"))

    def bound(mine: Commitment = wish, theirs: Commitment = bond, *more: SlotRelation, **known: Any) -> Told:
        acme = told("patient", known.pop("patient", SAME), "Acme", "Acme")
        first = {"commitment": mine, **known.pop("first", {})}
        second = {"commitment": theirs, **known.pop("second", {})}
        slots = (REED, acme, wording(known.pop("word", SAME)), *more)
        return pair(*slots, mine=first, theirs=second).judged(undertaking.JUDGE, **known)

    commitment = found("framing", "commitment")
    assert bound() == bound(bond, wish) == commitment
    assert bound(wish, wish) == bound(bond, bond) == bound(wish, DONE) == []
    assert bound(score=0.5) == commitment
    assert bound(score=0.49) == []
    assert bound(word=OVERLAP) == []
    assert bound(patient=FINER) == commitment
    assert bound(patient=OVERLAP) == []
    assert bound(wish, bond, told("date", OVERLAP)) == commitment
    assert bound(wish, bond, told("date", CONFLICT)) == []
    assert bound(gated=SHUT) == []
    one = {"article": "a"}
    assert bound(second=one) == []
    assert bound(second=one, first={"block": BlockKind.HEADLINE}) == commitment


# --- labels


def test_labels_that_judge_those_whom_they_name() -> None:
    judge = labels.JUDGE

    def called(a: str, b: str, name: str = "patient", *more: SlotRelation, **known: Any) -> Told:
        return pair(told(name, UNKNOWN, a, b), *(more or (wording(SAME),))).judged(judge, **known)

    label = found("framing", "label")
    assert called("pirate", "suspect") == called("suspect", "pirate") == label
    assert called("terrorist", "rebel") == label
    assert called("pirate", "robber") == called("man", "woman") == called("suspect", "man") == []
    assert called("Pirate", "suspect") == called("pirate", "Suspect") == []
    for name in ("agent", "recipient", "thing", "party", "with"):
        assert called("pirate", "suspect", name) == label
    assert called("pirate", "suspect", "place") == []
    assert called("pirate", "suspect", "patient", wording(OVERLAP)) == label
    assert called("pirate", "suspect", "patient", wording(APART)) == []
    assert called("pirate", "suspect", "patient", count(SAME)) == label
    assert called("pirate", "suspect", "patient", count(OVERLAP)) == []
    assert called("pirate", "suspect", "patient", wording(SAME), told("date", CONFLICT)) == []
    assert called("pirate", "suspect", score=0.3) == label
    assert called("pirate", "suspect", score=0.29) == []
    assert called("pirate", "suspect", gated=SHUT) == []


# --- agreement


def agreed(*slots: SlotRelation, frame: str = "sue", **known: Any) -> Told:
    words = known.pop("words", (Word(0, 0, "x"),))
    sides = {name: {"words": words, **known.pop(name, {})} for name in ("mine", "theirs")}
    return pair(*slots, wording(known.pop("word", SAME)), frame=frame, **sides).judged(
        agreement.JUDGE, **known
    )


def test_an_agreement_names_the_most_telling_answer_that_both_give() -> None:
    assert agreed(told("date", SAME), told("place", SAME)) == found("agreement", "date")
    assert agreed(told("place", VARIANT)) == found("agreement", "place")
    assert agreed(count(SAME), told("date", SAME)) == found("agreement", "count")
    assert agreed(REED, told("patient", SAME, "Acme", "Acme")) == found("agreement", "patient")
    assert agreed(told("date", FINER), score=0.55) == []
    assert agreed(told("date", SAME), told("place", OVERLAP)) == found("agreement", "date")
    for relation in (CONFLICT, APART):
        assert agreed(told("date", SAME), told("place", relation)) == []
    assert agreed(told("date", SAME), gated=SHUT) == []
    assert agreed(told("date", SAME), theirs={"article": "a"}) == []


def test_an_agreement_needs_clauses_that_are_alike() -> None:
    assert agreed(told("date", SAME), score=0.5) == found("agreement", "date")
    assert agreed(told("date", SAME), score=0.49) == []
    assert agreed(count(SAME), score=0.1) == agreed(count(SAME), word=APART) == found("agreement", "count")
    assert agreed(told("cause", SAME), score=0.1) == found("agreement", "cause")
    assert agreed(told("date", SAME), word=OVERLAP) == found("agreement", "date")
    assert agreed(told("date", SAME), word=APART) == []
    assert agreed(REED, told("patient", SAME, "Acme", "Acme"), words=()) == []
    assert agreed(told("date", SAME), words=()) == found("agreement", "date")


def test_only_what_is_told_as_firmly_is_agreed_on() -> None:
    def firm(mine: Commitment, theirs: Commitment, name: str = "date") -> Told:
        return agreed(told(name, SAME), mine={"commitment": mine}, theirs={"commitment": theirs})

    assert firm(DONE, SAID) == firm(POSSIBLE, POSSIBLE) == found("agreement", "date")
    assert firm(DONE, POSSIBLE) == []
    assert firm(POSSIBLE, PLANNED) == []
    assert firm(POSSIBLE, PLANNED, "cause") == found("agreement", "cause")
    assert firm(DONE, PLANNED, "cause") == []


def test_a_participant_alone_is_agreed_on_only_of_a_telling_predicate_and_a_known_one() -> None:
    acme = told("patient", SAME, "Acme", "Acme")
    assert agreed(acme) == found("agreement", "patient")
    assert agreed(told("patient", SAME, "firm", "firm")) == []
    assert agreed(acme, frame="go") == []
    assert agreed(acme, word=OVERLAP) == []
    assert agreed(acme, told("content", APART)) == []
    assert agreed(acme, told("content", UNKNOWN)) == []
    assert agreed(acme, told("content", UNKNOWN), told("place", FINER)) == found("agreement", "patient")
    assert agreed(told("patient", SAME, "firm", "firm"), told("place", FINER)) == found(
        "agreement", "patient"
    )
    assert agreed(told("patient", SAME, "firm", "firm"), told("agent", FINER, "man", "man")) == []
    assert agreed(told("patient", SAME, "firm", "firm"), told("agent", FINER, "Reed", "Reed")) == found(
        "agreement", "patient"
    )


def test_a_small_number_of_what_is_described_otherwise_is_chance() -> None:
    def few(amount: int, related: Relation = OVERLAP, word: Relation = APART, unit: str = "") -> Told:
        return agreed(count(SAME, number(amount, unit), number(amount, unit)), thing(related), word=word)

    assert few(4) == []
    assert (
        few(5) == few(4, SAME) == few(4, OVERLAP, SAME) == few(4, unit="metre") == found("agreement", "count")
    )


def test_the_wording_alone_is_agreed_on_where_the_whole_clause_is_told_alike() -> None:
    def clause(score: float, **known: Any) -> Told:
        return agreed(told("other", UNKNOWN), score=score, **known)

    assert clause(0.6) == found("agreement", "wording")
    assert clause(0.59) == []
    assert clause(0.6, word=OVERLAP) == []
    assert clause(0.6, frame="go") == []
