"""May two claims be compared at all? The decision, with a named reason.

Takes: how the slots relate, the score, what is known of the two articles.
Gives: ``None`` for an open gate, else the gate's name and the reason in plain words.
Reads: settings; the frames lexicon for what repeats.
"""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.align.answered import answered
from crosscheck.align.case import (
    PARTICIPANTS,
    PINNED_REST,
    TWO_ROLES,
    BySlot,
    Case,
    conflicts,
    opposed,
)
from crosscheck.align.denials import nobody_did, nothing_of_the_kind
from crosscheck.align.facts import Facts
from crosscheck.align.figures import (
    common_thing,
    measure_of_one,
    one_figure,
    one_toll,
    other_part,
    other_thing,
    part_of_a_whole,
)
from crosscheck.align.once import goes_on, happens_once, namesake, tells_the_same
from crosscheck.align.pins import MATCH, pinned_by_thing, same_figure
from crosscheck.align.roles import in_another_role, other_participants, swapped, turned_round
from crosscheck.align.times import background, other_time
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Gate, Gated, SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.settings import AlignSettings

EVENT = "event"  # the kind of claim that answers what happened
ONE_DEED = 0.5  # score from which one story tells a deed once, whoever is named with it
OCCASIONS = ("cause", "after", "before", "condition")  # events that tell of which one a clause speaks


def gate(
    a: Claim, b: Claim, slots: Iterable[SlotRelation], facts: Facts, limits: AlignSettings
) -> Gated | None:
    """Apply the rules in order; the first that closes the gate names its reason."""
    case = Case(a, b, BySlot(slots), facts, limits)
    if "question" in case.by_slot:
        return answered(case)
    at_odds = bool(case.by_slot.conflicts or case.by_slot.opposed)
    for rule in _RULES if at_odds else _ON_ANYTHING:
        closed = rule(case)
        if closed is not None:
            return closed
    return None


def _of_other_things(a: Claim, b: Claim) -> Gated:
    return Gated(Gate.OTHER_EVENT, f"“{a.predicate.text}” and “{b.predicate.text}” tell of other things")


def _another_office(case: Case) -> Gated | None:
    """*Finance Minister Reed*, *Economy Minister Reed*: another office in another year."""
    office = case.by_slot.get("office")
    if office is None or not office.single or case.facts.one_story:
        return None
    return Gated(Gate.OTHER_TIME, "offices of articles that do not tell one story")


def _unrelated_predicates(case: Case) -> Gated | None:
    wording = case.by_slot.get("wording")
    told_of_things = bool({"thing", "from", "members"} & case.by_slot.keys())
    if "speaker" in case.by_slot and case.facts.rest >= PINNED_REST:
        return None
    if wording is None or wording.related.relation is not Relation.APART or told_of_things:
        return None
    return _of_other_things(case.a, case.b)


def _other_content(case: Case) -> Gated | None:
    content = case.by_slot.get("content")
    if content is None or content.related.relation is not Relation.APART:
        return None
    return Gated(Gate.OTHER_EVENT, f"“{content.a.text}” and “{content.b.text}”: they are about other things")


def _unmatched(case: Case) -> Gated | None:
    """Yes against no, or a word against its opposite, says something only of one and the same thing."""
    if not opposed(case) or "thing" in case.by_slot:
        return None
    if not case.facts.one_story:
        return Gated(Gate.OTHER_TIME, "what was not so in one article may be so in another of other days")
    if "polarity" in opposed(case) and case.facts.both_ways:
        return Gated(Gate.OTHER_SCOPE, "one article tells it both ways")
    told = {s.role for s in case.a.slots} ^ {s.role for s in case.b.slots}
    if frames().converse(case.a.frame) is not None and told == {"patient", "recipient"}:
        told = set()  # *A beat B*, *A lost to B*: the other one is told in both
    if "polarity" in opposed(case) and _of_other_predicates(case):
        return Gated(Gate.NOT_STATED, "what one denies is not what the other tells")
    if nobody_did(case) or nothing_of_the_kind(case):
        return None
    if told & {"agent", "patient", "recipient", "content"} or case.facts.rest < PINNED_REST:
        return Gated(
            Gate.NOT_STATED, f"one says more of what is meant than the other ({', '.join(sorted(told))})"
        )
    fits = MATCH | {Relation.OVERLAP}
    matched = [n for n in PARTICIPANTS if n in case.by_slot and case.by_slot[n].related.relation in fits]
    return None if matched else Gated(Gate.OTHER_PARTICIPANTS, "nobody takes part in both")


def _of_other_predicates(case: Case) -> bool:
    """*never easy*, *difficult*: a denial meets only a statement of the same predicate."""
    wording = case.by_slot.get("wording")
    copular = case.a.frame == case.b.frame == "be" and case.a.predicate.head != case.b.predicate.head
    return copular or (wording is not None and wording.related.relation is Relation.APART)


def _raised(case: Case) -> Gated | None:
    """*I do not think that he won* and *I think that he did not win* deny the same thing."""
    if "polarity" not in opposed(case) or not any(
        s.role == "content" for s in (*case.a.slots, *case.b.slots)
    ):
        return None
    heads = {case.a.predicate.head.lower(), case.b.predicate.head.lower()}
    if not heads & word_class("raise their negation"):
        return None
    return Gated(Gate.NOT_STATED, "what is denied is the content, not the thought")


def _marked(case: Case) -> Gated | None:
    """*the 2011 quake killed 5*, *the 2016 quake killed 9*: each text names something of its own."""
    if (
        not case.facts.marked
        or not (conflicts(case.by_slot) or opposed(case))
        or swapped(case, conflicts(case.by_slot))
    ):
        return None
    return Gated(Gate.OTHER_EVENT, "they differ, and each names what the other does not")


def _several_conflicts(case: Case) -> Gated | None:
    found = conflicts(case.by_slot)
    if opposed(case) and found and "count" not in case.by_slot:
        return Gated(Gate.OTHER_EVENT, f"they differ in {' and '.join([*opposed(case), *found])}")
    if len(found) < 2 or swapped(case, found) or turned_round(case, found):
        return None
    return Gated(Gate.OTHER_EVENT, f"they differ in {' and '.join(found)}: two events rather than one")


def _much_else(case: Case) -> Gated | None:
    """A conflict needs both clauses to fit: what only the longer one tells may make it another event."""
    if (
        not conflicts(case.by_slot)
        or "holder" in case.by_slot
        or case.facts.both >= case.limits.conflict_both
    ):
        return None
    if (pinned_by_thing(case.by_slot) and case.facts.one_story) or _one_answer(case):
        return None
    return Gated(
        Gate.OTHER_EVENT,
        f"they differ, and only {case.facts.both:.0%} of what the fuller one tells is shared",
    )


def _one_answer(case: Case) -> bool:
    """Whether one story can give only one answer here, whatever else the two clauses tell."""
    if "within" in case.by_slot or happens_once(case):
        return True
    return "count" in case.by_slot and (one_figure(case) or one_toll(case) or measure_of_one(case))


def _unpinned(case: Case) -> Gated | None:
    """Inside longer articles a conflict in a few common words pins nothing; two texts that tell hardly anything
    else are their own pin."""
    at_odds = {*conflicts(case.by_slot), *opposed(case)}
    if not at_odds or "holder" in case.by_slot or case.facts.whole or _one_answer(case):
        return None
    if nothing_of_the_kind(case):
        return None
    if case.facts.pinned < case.limits.pinned_weight and not pinned_by_thing(case.by_slot):
        return Gated(Gate.OTHER_EVENT, "they differ, and share too little that is telling")
    dated = "date" in case.by_slot and case.by_slot["date"].related.relation in MATCH
    if at_odds & {"agent", "patient", "recipient"} and not dated:
        return Gated(Gate.OTHER_PARTICIPANTS, "others may have done the like; no day pins the event")
    return None


def _other_place(case: Case) -> Gated | None:
    if "place" not in conflicts(case.by_slot):
        return None
    dated = "date" in case.by_slot and case.by_slot["date"].related.relation in MATCH
    if (dated or case.facts.one_story) and case.facts.rest >= PINNED_REST:
        return None
    if happens_once(case):
        return None
    return Gated(
        Gate.OTHER_PLACE,
        f"{case.by_slot['place'].a.text} and {case.by_slot['place'].b.text}: nothing pins the event",
    )


def _too_little(case: Case) -> Gated | None:
    if {"office", "holder", "members", "within"} & case.by_slot.keys():
        return None
    if (pinned_by_thing(case.by_slot) and case.facts.one_story) or _one_answer(case):
        return None
    if tells_the_same(case) or nothing_of_the_kind(case):
        return None
    if same_figure(case.by_slot) and case.facts.one_topic:
        return None
    met = [
        n
        for n in (*PARTICIPANTS, *OCCASIONS)
        if n in case.by_slot and case.by_slot[n].related.relation in MATCH | {Relation.OVERLAP}
    ]
    if len(met) >= TWO_ROLES and case.facts.score >= case.limits.candidate_score:
        return None
    if not conflicts(case.by_slot) and _news_itself(case):
        return None
    if case.facts.pinned < case.limits.pinned_weight and case.facts.rest < PINNED_REST:
        return Gated(Gate.OTHER_EVENT, "too little is stated by both to say that they tell of one thing")
    if "thing" not in case.by_slot and case.facts.score < case.limits.same_event_score:
        return Gated(Gate.OTHER_EVENT, f"only {case.facts.score:.0%} of what they state is shared")
    return None


def _news_itself(case: Case) -> bool:
    """Two articles of one story that open with one sort of event, or tell it of one participant, tell one event."""
    wording = case.by_slot.get("wording")
    if wording is None or wording.related.relation is not Relation.SAME:
        return False
    of_one = any(case.by_slot[n].related.relation in MATCH for n in ("agent", "patient") if n in case.by_slot)
    return case.facts.one_story and (of_one or case.facts.opening or case.facts.score >= ONE_DEED)


# Order matters: the reason named is the first that a reader would give. What is told comes before when and where.
_RULES = (
    namesake,
    _another_office,
    _unrelated_predicates,
    _other_content,
    _raised,
    _unmatched,
    other_thing,
    other_part,
    common_thing,
    _marked,
    part_of_a_whole,
    _several_conflicts,
    in_another_role,
    goes_on,
    other_time,
    background,
    _unpinned,
    _much_else,
    _other_place,
    other_participants,
    _too_little,
)

# Rules that close the gate on nothing but a conflict: most pairs have none, and are spared them.
ON_CONFLICT = frozenset(
    {
        namesake,
        _another_office,
        _raised,
        _unmatched,
        common_thing,
        other_part,
        _marked,
        part_of_a_whole,
        _several_conflicts,
        in_another_role,
        other_time,
        _unpinned,
        _much_else,
        _other_place,
        other_participants,
    }
)
_ON_ANYTHING = tuple(rule for rule in _RULES if rule not in ON_CONFLICT)
