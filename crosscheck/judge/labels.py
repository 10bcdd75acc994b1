"""Labels: what sources call the same people. *Pirates* beside *suspects*, *rebels* beside *terrorists*.

A word may take guilt for granted that the other leaves open, or colour those whom it names.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.surroundings import Near, by_size
from crosscheck.judge.verdicts import Verdict, comparison_reasons, side
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.things import things
from crosscheck.model.claim import Slot
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.protocols import Judge

NAMED_IN = ("agent", "patient", "recipient", "thing", "party", "with")
LABEL_SCORE = 0.3
GUILTY = ("criminal", "attacker", "militant")
CONFIDENCE = 0.7
LABELLED = Related(Relation.UNKNOWN, "other words for those who are counted")
COUNTED = "both give one number of them"
ONE_EVENT = frozenset({Relation.SAME, Relation.OVERLAP})


def judge(docket: Docket) -> list[Finding]:
    """Where two sources give one person or group labels that judge them otherwise."""
    return gather(itertools.chain(_verdicts(docket), _counted_alike(docket)), docket, _summary)


def _counted_alike(docket: Docket) -> Iterator[Verdict]:
    """*23 pirates*, *the 23 suspects*: one number of those who are called otherwise."""
    for near in by_size(docket):
        yield from near.judged("labels", _of_one_number)


def _of_one_number(near: Near) -> Iterator[Verdict]:
    for met in near.of_one_thing({Relation.SAME}, 0.0):
        sides = [(one.claim, one.claim.slot("thing")) for one in (met.a, met.b) if one.claim is not None]
        things_told = [(claim, thing) for claim, thing in sides if thing is not None]
        if len(things_told) < 2:
            continue
        (a, mine), (b, theirs) = things_told
        reason = _difference(SlotRelation("thing", mine, theirs, LABELLED))
        if reason:
            yield Verdict(
                FindingKind.FRAMING, "label", side(a, mine), side(b, theirs), CONFIDENCE, (reason, COUNTED)
            )


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for comparison in docket.comparisons:
        if comparison.gated or not _one_event(comparison):
            continue
        for relation in comparison.slots:
            reason = _difference(relation) if relation.slot in NAMED_IN else ""
            if reason:
                yield Verdict(
                    FindingKind.FRAMING,
                    "label",
                    side(comparison.a, relation.a),
                    side(comparison.b, relation.b),
                    confidence=min(0.85, 0.4 + comparison.score / 2),
                    reasons=(reason, *comparison_reasons(comparison)),
                )


def _one_event(comparison: Comparison) -> bool:
    """Across sources, of one predicate or one number, with nothing at odds."""
    if comparison.a.span.article == comparison.b.span.article or comparison.score < LABEL_SCORE:
        return False
    if any(r.related.relation is Relation.CONFLICT for r in comparison.slots):
        return False
    wording, count = comparison.get("wording"), comparison.get("count")
    alike = wording is not None and wording.related.relation in ONE_EVENT
    return alike or (count is not None and count.related.relation is Relation.SAME)


def _difference(relation: SlotRelation) -> str:
    """How the two labels differ in what they say of those whom they name; empty where they do not."""
    mine, theirs = relation.a, relation.b
    if not (_common(mine) and _common(theirs)):
        return ""
    if (_guilty(mine) and _open(theirs)) or (_guilty(theirs) and _open(mine)):
        return "one takes for granted what the other leaves open"
    tones = {things().tone(mine.head), things().tone(theirs.head)} & {"+", "-", ""}
    people = all(things().is_kind_of(slot.head, "person") for slot in (mine, theirs))
    coloured = len(tones) > 1 and people and mine.head.lower() != theirs.head.lower()
    return "one label colours those whom it names" if coloured else ""


def _common(slot: Slot) -> bool:
    return slot.head[:1].islower()


def _guilty(slot: Slot) -> bool:
    return any(things().is_kind_of(slot.head, sort) for sort in GUILTY) and not _open(slot)


def _open(slot: Slot) -> bool:
    words = {slot.head.lower(), *(m.lower() for m in slot.modifiers)}
    return bool(words & word_class("leave guilt open"))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"The same ones under other labels: {against([e.value for e in evidence])}"


JUDGE = Judge("labels", judge)
