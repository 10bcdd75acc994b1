"""Which agreements say too little, how sure a finding is, and which verdicts make one; on pairs made by hand."""

from __future__ import annotations

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
    number,
    pair,
    slot,
    thing,
    told,
    wording,
)

from crosscheck.judge import agreement, change, contradiction, framing, labels, precision, undertaking
from crosscheck.judge.parties import Parties
from crosscheck.judge.thin import is_thin
from crosscheck.model.claim import Word
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.commitment import Commitment, Level, Polarity
from crosscheck.protocols import Judge

WORDS = (Word(1, 0, "mill"), Word(2, 5, "flood"))
REED = told("agent", SAME, "Reed", "Reed")
FIRM = told("patient", SAME, "firm", "firm")
ACME = told("patient", SAME, "Acme", "Acme")


def thin(what: Pair, on: str, score: float = 0.7) -> bool:
    return is_thin(Comparison(*what.claims, score, tuple(what.slots.values())), on)


def clause(*slots: SlotRelation, verb: str = "sue", words: tuple[Word, ...] = WORDS, **more: Any) -> Pair:
    sides = {"words": words}
    return pair(*slots, wording(more.pop("word", SAME)), frame=verb, mine=sides, theirs=sides)


def test_circumstances_are_worth_telling_and_lone_participants_are_not() -> None:
    for name in ("date", "place", "cause", "after", "office", "members"):
        assert not thin(clause(told(name, SAME)), name)
    assert thin(clause(FIRM), "patient")
    assert not thin(clause(ACME), "patient")
    assert thin(clause(ACME, word=OVERLAP), "patient")
    assert thin(clause(ACME, verb="go"), "patient")  # a verb that says little by itself


def test_a_participant_is_borne_out_by_what_is_told_beside_it() -> None:
    for name in ("date", "when", "place", "after", "before", "cause", "condition", "attribute"):
        for relation in (SAME, VARIANT, FINER, COARSER, OVERLAP):
            assert not thin(clause(FIRM, told(name, relation)), "patient")
        for relation in (UNKNOWN, APART, CONFLICT):
            assert thin(clause(FIRM, told(name, relation)), "patient")
    assert not thin(clause(FIRM, REED), "patient")
    assert thin(clause(FIRM, told("agent", SAME, "man", "man")), "patient")


@pytest.mark.parametrize(
    ("a", "b", "reason", "known"),
    [
        (slot("Reed"), slot("Reed"), "", True),
        (slot("Reed"), slot("man"), "", False),
        (slot("the man", definite=True), slot("Reed"), "", True),
        (slot("the man", definite=True), slot("man"), "", False),
        (slot("tall man", modifiers=("tall",)), slot("old man", modifiers=("old",)), "", True),
        (slot("tall man", modifiers=("tall",)), slot("man"), "", False),
        (slot("he"), slot("man"), "the same name", True),
    ],
)
def test_who_is_known(a: Any, b: Any, reason: str, known: bool) -> None:
    assert thin(clause(told("agent", SAME, a, b, reason=reason)), "agent") is not known


def test_what_is_said_to_be_wanted_must_be_one() -> None:
    for relation, expected in ((APART, True), (OVERLAP, True), (SAME, False), (VARIANT, False)):
        assert thin(clause(ACME, told("content", relation)), "patient") is expected
    for relation in (FINER, UNKNOWN):
        assert thin(clause(ACME, told("content", relation)), "patient")
        assert not thin(clause(ACME, told("content", relation), told("date", SAME)), "patient")
    assert not thin(clause(told("content", UNKNOWN), told("date", SAME)), "wording")


def test_two_clauses_that_say_the_same_from_end_to_end() -> None:
    men = (told("agent", SAME, "man", "man"), FIRM)
    assert not thin(clause(*men), "patient", 0.75)
    assert thin(clause(*men), "patient", 0.74)
    assert thin(clause(*men, words=WORDS[:1]), "patient", 0.75)
    assert thin(clause(*men, word=OVERLAP), "patient", 0.75)
    assert not thin(clause(FIRM), "patient", 0.9)
    assert thin(clause(FIRM), "patient", 0.89)


def test_the_wording_alone_is_thin_where_a_common_participant_is_all_that_is_met() -> None:
    assert not thin(clause(told("recipient", UNKNOWN)), "wording")
    assert thin(clause(FIRM), "wording")
    assert thin(clause(told("agent", OVERLAP, "man", "man")), "wording")
    assert not thin(clause(FIRM), "wording", 0.9)
    named = {"slots": (slot("Acme", "patient"),)}
    assert not thin(pair(FIRM, wording(SAME), frame="sue", mine=named, theirs=named), "wording")
    assert thin(pair(FIRM, wording(SAME), frame="sue", mine=named), "wording")
    dated = {"slots": (number(12),)}
    assert not thin(pair(FIRM, wording(SAME), frame="sue", mine=dated, theirs=named), "wording")


def test_the_same_small_number_of_what_may_be_others() -> None:
    def few(amount: int, related: Relation = OVERLAP, word: Relation | None = APART, unit: str = "") -> bool:
        slots = (count(SAME, number(amount, unit), number(amount, unit)), thing(related))
        return thin(pair(*slots, *([wording(word)] if word else [])), "count")

    assert few(4)
    assert few(4, word=None)
    assert not few(5)
    assert not few(4, SAME)
    assert not few(4, word=OVERLAP)
    assert not few(4, unit="metre")
    assert not thin(pair(count(SAME)), "count")


# --- how sure


PLANNED, DONE = Commitment(Level.PLANNED, ("will",)), Commitment(Level.ASSERTED)
MAYBE = Commitment(Level.POSSIBLE, ("perhaps",))
WISH, BOND = (Commitment(Level.PLANNED, (cue,)) for cue in ("want", "vow"))
FITS = (REED, ACME, wording(SAME))
HOW_SURE = [
    (contradiction.JUDGE, pair(told("date", CONFLICT)), 0.775, 0.95),
    (contradiction.JUDGE, pair(told("polarity", CONFLICT, single=True)), 0.775, 0.85),
    (precision.JUDGE, pair(told("place", FINER)), 0.55, 0.8),
    (change.JUDGE, pair(*FITS, mine={"commitment": PLANNED}), 0.55, 0.8),
    (framing.JUDGE, pair(REED, ACME, mine={"commitment": MAYBE}, theirs={"commitment": DONE}), 0.6, 0.85),
    (labels.JUDGE, pair(told("patient", UNKNOWN, "pirate", "suspect"), wording(SAME)), 0.65, 0.85),
    (undertaking.JUDGE, pair(*FITS, mine={"commitment": WISH}, theirs={"commitment": BOND}), 0.6, 0.8),
    (agreement.JUDGE, clause(told("date", SAME)), 0.75, 0.95),
]


@pytest.mark.parametrize(("judge", "what", "half", "most"), HOW_SURE, ids=[one[0].name for one in HOW_SURE])
def test_the_more_alike_two_clauses_are_the_surer_is_a_finding(
    judge: Judge, what: Pair, half: float, most: float
) -> None:
    at_half, at_most = (what.found(judge, score=score) for score in (0.5, 1.0))
    assert [one.confidence for one in at_half] == [pytest.approx(half, abs=0.006)]
    assert [one.confidence for one in at_most] == [most]


def test_the_wording_alone_is_a_less_sure_agreement() -> None:
    (found,) = clause(told("other", UNKNOWN)).found(agreement.JUDGE, score=0.95)
    assert (found.slot, found.confidence) == ("wording", 0.85)


def test_a_reason_tells_what_both_have_in_common() -> None:
    shared = ("noun:mill", "frame:sue", *(f"noun:word{n}" for n in range(8)))
    (found,) = pair(told("date", CONFLICT, reason="Monday against Tuesday")).found(
        contradiction.JUDGE, shared=shared
    )
    first, second = found.explanation
    assert first == "Monday against Tuesday"
    assert second == "both tell of one thing (score 1.00): mill, sue, word0, word1, word2, word3"


# --- framing by words


def test_one_fact_in_other_words_is_framing_where_a_word_is_loaded_or_less_near() -> None:
    def worded(
        a: str, b: str, relation: Relation = SAME, *more: SlotRelation, **known: Any
    ) -> list[tuple[str, str]]:
        other = SlotRelation("wording", slot(a), slot(b), Related(relation, "", known.pop("sort", "wording")))
        about = known.pop("about", (REED, ACME))
        frames = known.pop("frames", ("kill", "kill"))
        sides = {"mine": {"head": a}, "theirs": {"head": b}}
        return pair(*about, other, *more, frame=frames[0], other=frames[1], **sides).judged(
            framing.JUDGE, **known
        )

    loaded = [("framing", "wording")]
    assert worded("kill", "murder") == worded("slaughter", "kill") == loaded
    assert worded("kill", "slay", sort="") == []
    assert worded("kill", "murder", SAME, count(SAME)) == []
    assert worded("kill", "murder", SAME, told("date", CONFLICT)) == []
    assert worded("kill", "murder", about=(REED,)) == []
    assert worded("kill", "murder", about=(REED, told("date", SAME))) == loaded
    assert worded("kill", "murder", about=(REED, told("patient", UNKNOWN), told("date", SAME))) == []
    assert worded("kill", "kill") == []


def test_of_two_who_deny_and_affirm_none_frames_the_other() -> None:
    one, other = {"commitment": DONE}, {"commitment": MAYBE, "polarity": Polarity.NEGATIVE}
    assert pair(REED, ACME, mine=one, theirs=other).judged(framing.JUDGE) == []
    assert pair(REED, ACME, mine={**one, "polarity": Polarity.NEGATIVE}, theirs=other).judged(
        framing.JUDGE
    ) == [("framing", "commitment")]


# --- those whom a predicate names


def parties(around: dict[str, float], **roles: set[str]) -> Parties:
    return Parties({role: frozenset(who) for role, who in roles.items()}, {}, around)


def test_what_stands_beside_both_weighs_what_the_lighter_one_does() -> None:
    mine, theirs = parties({"a": 0.5, "b": 0.2, "c": 0.9}), parties({"a": 0.3, "b": 0.6, "d": 0.9})
    assert mine.shared(theirs) == (("a", "b"), pytest.approx(0.5))
    assert theirs.shared(mine) == (("b", "a"), pytest.approx(0.5))
    assert mine.shared(parties({})) == ((), 0)


@pytest.mark.parametrize(
    ("mine", "theirs", "others"),
    [
        ({"agent": {"x"}}, {"agent": {"y"}}, True),
        ({"agent": {"x"}}, {"agent": {"x", "y"}}, False),
        ({"agent": {"x"}}, {"patient": {"y"}}, False),
        ({"agent": set()}, {"agent": {"y"}}, False),
        ({"agent": {"x"}, "patient": {"p"}}, {"agent": {"x"}, "patient": {"q"}}, True),
        ({"when": {"x"}}, {"when": {"y"}}, False),
    ],
)
def test_some_role_names_others(mine: dict[str, set[str]], theirs: dict[str, set[str]], others: bool) -> None:
    assert parties({}, **mine).others_in(parties({}, **theirs)) is others
    assert parties({}, **theirs).others_in(parties({}, **mine)) is others


def test_those_in_a_role_are_also_of_their_sorts() -> None:
    one = attrs.evolve(parties({}, agent={"ferry"}), sorts={"agent": frozenset({"ship"})})
    assert one.about("agent") == {"ferry", "ship"}
    assert one.about("patient") == frozenset()
