"""Answers to one question before the gate: whose answer it is, of which time, and whether it is the only one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from cases import (
    APART,
    CONFLICT,
    FINER,
    MATCHING,
    OVERLAP,
    SAME,
    UNKNOWN,
    VARIANT,
    Pair,
    claim,
    closed,
    day,
    number,
    pair,
    slot,
    told,
)

from crosscheck.align.answered import MOST, Answers, answered
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import Gate, SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.values.date import Granularity
from crosscheck.model.values.value import relate

FIRM = told("bearer", SAME, slot("the firm", definite=True), slot("the firm", definite=True))
IN_2010 = day("in 2010", date(2010, 1, 1), Granularity.YEAR, end=date(2011, 1, 1))
IN_2011 = day("in 2011", date(2011, 1, 1), Granularity.YEAR, end=date(2012, 1, 1))
ON_MONDAY = day("on Monday", date(2018, 5, 7))


def asked(
    *more: SlotRelation, marks: tuple[str, ...] = (), question: Relation = SAME, unit: str = "", **about: Any
) -> Pair:
    """A question that both answer; what marks it stands in one of the two claims."""
    mine = (slot("q", "question"), number(12, unit), *about.pop("mine", ()))
    theirs = (slot("q", "question"), number(15, unit), *about.pop("theirs", ()))
    relation = told("question", question, slot("q", modifiers=marks), slot("q"))
    return pair(relation, *more, mine={"slots": mine}, theirs={"slots": theirs})


def gate(what: Pair, **known: Any) -> Gate | None:
    return closed(answered(what.case(**known)))


def test_two_answers_of_one_story_to_one_question_may_be_at_odds() -> None:
    assert gate(asked()) is None
    assert gate(asked(FIRM)) is None
    assert gate(asked(question=APART)) is Gate.OTHER_PART
    assert gate(asked(question=OVERLAP)) is None


def test_one_sentence_tells_no_story_and_two_stories_have_two_answers() -> None:
    assert gate(asked(FIRM), bare=True) is Gate.OTHER_EVENT
    assert gate(asked(), one_story=False) is Gate.OTHER_EVENT
    assert gate(asked(FIRM), one_story=False) is None  # weeks later too, a known one has one answer
    assert gate(asked(FIRM), one_story=False, one_matter=False) is Gate.OTHER_EVENT
    for marks in (("grows",), ("of self",)):
        assert gate(asked(FIRM, marks=marks), one_story=False) is Gate.OTHER_EVENT


@pytest.mark.parametrize(
    ("relation", "a", "b", "expected"),
    [
        *((relation, "the firm", "the firm", None) for relation in MATCHING),
        (SAME, "a firm", "the firm", Gate.OTHER_PARTICIPANTS),
        (SAME, "the firm", "a firm", Gate.OTHER_PARTICIPANTS),
        (CONFLICT, "the firm", "the firm", Gate.OTHER_PARTICIPANTS),
        (OVERLAP, "the firm", "the firm", Gate.OTHER_PARTICIPANTS),
        (UNKNOWN, "the firm", "the firm", Gate.OTHER_PARTICIPANTS),
        (UNKNOWN, "it", "it", None),
        (UNKNOWN, "it", "the firm", Gate.OTHER_PARTICIPANTS),
        (UNKNOWN, "the firm", "it", Gate.OTHER_PARTICIPANTS),
    ],
)
def test_both_are_asked_of_one_bearer(relation: Relation, a: str, b: str, expected: Gate | None) -> None:
    sides = (slot(text, "bearer", definite=text.startswith("the")) for text in (a, b))
    assert gate(asked(told("bearer", relation, *sides))) is expected


def test_a_pronoun_may_be_the_person_that_the_other_names() -> None:
    half = told("bearer", UNKNOWN, slot("he"), slot("Ann Reed"))
    assert gate(asked(half, marks=("of person",))) is None
    assert gate(asked(half)) is Gate.OTHER_PARTICIPANTS
    neither = told("bearer", UNKNOWN, slot("the man"), slot("Ann Reed"))
    assert gate(asked(neither, marks=("of person",))) is Gate.OTHER_PARTICIPANTS


@pytest.mark.parametrize("strict", ["of subject", "of bearer", "of self"])
def test_what_many_may_be_asked_in_one_story_needs_a_bearer(strict: str) -> None:
    assert gate(asked(marks=(strict,))) is Gate.OTHER_PARTICIPANTS
    open_ = told("bearer", UNKNOWN, slot("it"), slot("it"))
    assert gate(asked(open_, marks=(strict,))) is Gate.OTHER_PARTICIPANTS
    named = told("bearer", SAME, *(slot("Ann Reed", definite=True) for _ in "ab"))
    assert gate(asked(named, marks=(strict,))) is None


def test_a_bearer_that_only_one_tells_is_one_with_a_name_or_a_pronoun() -> None:
    for text, expected in (("it", None), ("Acme", None), ("the firm", Gate.OTHER_PARTICIPANTS)):
        assert gate(asked(mine=(slot(text, "bearer"),))) is expected
        assert gate(asked(theirs=(slot(text, "bearer"),))) is expected


def test_an_age_is_of_one_who_is_named_or_called_alike() -> None:
    def of_self(a: str, b: str, relation: Relation = SAME) -> Gate | None:
        sides = (slot(text, "bearer", definite=True) for text in (a, b))
        return gate(asked(told("bearer", relation, *sides), marks=("of self",)))

    assert of_self("Ann Reed", "Ann Reed") is None
    assert of_self("Ann Reed", "the suspect") is None
    assert of_self("the suspect", "Ann Reed") is None
    assert of_self("Ann Reed", "Ann Reed", VARIANT) is None
    assert of_self("Ann Reed", "Ann Reed", FINER) is Gate.OTHER_PARTICIPANTS
    assert of_self("the suspect", "the suspect") is None
    assert of_self("the suspect", "the river") is Gate.OTHER_PARTICIPANTS


def test_two_sums_beside_other_names_are_of_others() -> None:
    """Unless both tell of one bearer; and only of money, which many pay."""
    dollars: dict[str, Any] = {"unit": "USD"}
    assert gate(asked(**dollars)) is None
    assert gate(asked(**dollars), other_names=True) is Gate.OTHER_PARTICIPANTS
    assert gate(asked(FIRM, **dollars), other_names=True) is None
    assert gate(asked(unit="metre"), other_names=True) is None
    open_ = told("bearer", UNKNOWN, slot("it"), slot("it"))
    assert gate(asked(open_, **dollars), other_names=True) is Gate.OTHER_PARTICIPANTS


def test_a_rank_is_one_among_the_same() -> None:
    for relation, expected in (
        (SAME, None),
        (VARIANT, None),
        (FINER, Gate.OTHER_SCOPE),
        (OVERLAP, Gate.OTHER_SCOPE),
        (CONFLICT, Gate.OTHER_SCOPE),
    ):
        assert gate(asked(told("among", relation))) is expected


def test_what_went_before_is_answered_otherwise() -> None:
    """Unless it stands whenever it is told, is told of a known one, or of one past."""
    behind = {"foreground": False, "behind": True}
    assert gate(asked(), **behind) is Gate.OTHER_SCOPE
    assert gate(asked(), **behind, one_past=True) is None
    assert gate(asked(marks=("stands",)), **behind) is None
    assert gate(asked(FIRM), **behind) is Gate.OTHER_SCOPE
    assert gate(asked(FIRM), foreground=False) is None
    assert gate(asked(FIRM, told("date", SAME, ON_MONDAY, ON_MONDAY)), **behind) is None
    assert gate(asked(FIRM, told("date", OVERLAP, ON_MONDAY, ON_MONDAY)), **behind) is Gate.OTHER_SCOPE
    for dated in ({"mine": (IN_2010,)}, {"theirs": (IN_2010,)}):
        assert gate(asked(marks=("stands",), **dated), **behind) is Gate.OTHER_SCOPE  # type: ignore[arg-type]


def test_answers_of_other_times_are_two() -> None:
    def dated(relation: Relation, single: bool = False) -> Gate | None:
        return gate(asked(told("date", relation, "Monday", "Tuesday", single=single)))

    assert dated(CONFLICT) is Gate.OTHER_TIME
    assert dated(CONFLICT, single=True) is None  # the question asks when
    assert dated(SAME) is None
    today = told("date", CONFLICT, "today", "Tuesday", single=True)
    assert gate(asked(today)) is Gate.OTHER_TIME


def test_sentences_of_other_years_answer_of_other_years() -> None:
    def years(mine: tuple[Slot, ...], theirs: tuple[Slot, ...]) -> Gate | None:
        return gate(asked(mine=mine, theirs=theirs))

    assert years((IN_2010,), (IN_2011,)) is Gate.OTHER_TIME
    assert years((IN_2010,), (IN_2010,)) is None
    assert years((IN_2010,), ()) is None
    assert years((IN_2010, IN_2011), (IN_2011,)) is None
    assert years((IN_2010,), (ON_MONDAY,)) is None
    beside = slot("in 2011", "dated", value=IN_2011.value)
    assert years((IN_2010,), (beside,)) is Gate.OTHER_TIME


def test_an_article_that_gives_several_answers_is_not_understood() -> None:
    assert gate(asked(), several_answers=True) is Gate.OTHER_SCOPE
    assert gate(asked(), several_answers=True, one_past=True) is None


# --- the answers of one article


class Look:
    """Phrases stand for their heads, and relate by their values."""

    def concepts(self, _: Claim, of: Slot) -> tuple[str, ...]:
        return (of.head,)

    def relate(self, a: tuple[Claim, Slot], b: tuple[Claim, Slot]) -> Any:
        assert a[1].value is not None
        assert b[1].value is not None
        return relate(a[1].value, b[1].value)


class Behind:
    """Which claims tell of what went before: those whose predicate says so."""

    def background(self, one: Claim) -> bool:
        return "past" in one.predicate.text


def answer(
    figure: int, bearer: str = "", strict: bool = False, *, frame: str = "cost", head: str = ""
) -> Claim:
    marks = ("of bearer",) if strict else ()
    slots = (slot("q", "question", modifiers=marks), number(figure))
    who = (slot(bearer, "bearer"),) if bearer else ()
    return claim("a", frame, head, (*slots, *who))


def several(*claims: Claim) -> list[bool]:
    found = Answers(claims, Look(), Behind())  # type: ignore[arg-type]
    return [found.several(one) for one in claims]


def test_whether_one_article_answers_in_several_ways() -> None:
    assert several(answer(12), answer(12)) == [False, False]
    assert several(answer(12), answer(15)) == [True, True]
    assert several(answer(12), answer(15, frame="weigh")) == [False, False]
    assert several(answer(12, "Acme"), answer(15, "Bolt")) == [True, True]
    assert several(answer(12, "Acme", strict=True), answer(15, "Bolt", strict=True)) == [False, False]
    assert several(answer(12, "Acme", strict=True), answer(15, "Acme", strict=True)) == [True, True]
    assert several(answer(12), answer(12), answer(15)) == [True, True, True]
    assert several(answer(12), answer(15, head="past")) == [False, False]


def test_a_table_of_answers_is_none() -> None:
    assert several(*(answer(7) for _ in range(MOST))) == [False] * MOST
    assert several(*(answer(7) for _ in range(MOST + 1))) == [True] * (MOST + 1)
