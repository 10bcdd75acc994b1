"""What happens once to somebody: inside one story it needs no more to be one event.

Takes: a pair of claims before the gate.
Gives: whether both tell what one known participant did or met with a single time.
Reads: the frames lexicon for what repeats.
"""

from __future__ import annotations

from crosscheck.align.case import Case, conflicts
from crosscheck.align.pins import MATCH
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Slot
from crosscheck.model.comparison import Gate, Gated, SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.value import Value

WHO = ("agent", "patient")
ONE_NAME = "the same name"  # the reason of a relation between phrases that stand for one entity
NEAR = frozenset({Relation.SAME, Relation.OVERLAP})
ALIKE = frozenset({Relation.SAME, Relation.VARIANT})


def happens_once(case: Case) -> bool:
    """*Acme was founded in 1868*, *Acme was founded in 1886*: one founding, whatever else the clauses tell."""
    wording = case.by_slot.get("wording")
    if wording is None or wording.related.relation is not Relation.SAME:
        return False
    if any(frames().frame(claim.frame).repeats for claim in (case.a, case.b)):
        return False
    found = [case.by_slot[role] for role in WHO if role in case.by_slot]
    alike = bool(found) and all(r.related.relation in ALIKE for r in found) and any(map(_known, found))
    return alike and case.facts.one_story


def tells_the_same(case: Case) -> bool:
    """Near words of one known participant, at one time: *was jailed in 2015*, *was sentenced in 2015*."""
    wording, date = case.by_slot.get("wording"), case.by_slot.get("date")
    if date is None or date.related.relation not in MATCH:
        return False
    if wording is None or wording.related.relation not in NEAR or conflicts(case.by_slot):
        return False
    found = [case.by_slot[role] for role in WHO if role in case.by_slot]
    return any(r.related.relation in MATCH and _known(r) for r in found) and case.facts.one_topic


def _known(relation: SlotRelation) -> bool:
    """Both name it, were led back to one name, or take the reader to know which one is meant."""
    return relation.related.reason == ONE_NAME or all(
        _named(slot) or slot.definite for slot in (relation.a, relation.b)
    )


def _named(slot: Slot) -> bool:
    return slot.head[:1].isupper()


def goes_on(case: Case) -> Gated | None:
    """*have talked since May*, *agreed on May 2*: what goes on is not what happened once in that time."""
    date = case.by_slot.get("date")
    if date is None or _open(date.a.value) == _open(date.b.value):
        return None
    return Gated(Gate.OTHER_TIME, f"{date.a.text} and {date.b.text}: one goes on, the other happened once")


def _open(value: Value | None) -> bool:
    return isinstance(value, DateValue) and value.start is not None and value.end is None


def namesake(case: Case) -> Gated | None:
    """Two articles on other matters may name two places of one name."""
    if "within" not in conflicts(case.by_slot) or case.facts.one_topic:
        return None
    return Gated(Gate.OTHER_PLACE, "another place of that name, in an article on something else")
