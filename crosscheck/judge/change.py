"""Change: not a conflict, but time that has passed. An office changed hands, a plan was carried out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Verdict, comparison_reasons, side
from crosscheck.judge.wording import against
from crosscheck.lexicon.frames import frames
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.commitment import Level, Polarity
from crosscheck.protocols import Judge

SUCCESSION = "succession"
CHANGE_SCORE = 0.45
DONE = frozenset({Level.ASSERTED, Level.REPORTED})
MET = frozenset({Relation.SAME, Relation.FINER, Relation.COARSER, Relation.OVERLAP, Relation.VARIANT})


def judge(docket: Docket) -> list[Finding]:
    """Offices that changed hands, people who moved on, plans and what became of them."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for comparison in docket.comparisons:
        if comparison.gated or comparison.a.span.article == comparison.b.span.article:
            continue
        for relation in comparison.slots:
            if relation.related.sort == SUCCESSION:
                reasons = (
                    relation.related.reason,
                    "an office is held by one person at a time, and passes on",
                )
                yield Verdict(
                    FindingKind.CHANGE,
                    relation.slot,
                    side(comparison.a, relation.a),
                    side(comparison.b, relation.b),
                    confidence=0.8,
                    reasons=reasons,
                )
        if _carried_out(comparison):
            yield Verdict(
                FindingKind.CHANGE,
                "commitment",
                side(comparison.a),
                side(comparison.b),
                confidence=min(0.8, 0.3 + comparison.score / 2),
                reasons=("planned in one source, done in the other", *comparison_reasons(comparison)),
            )


def _carried_out(comparison: Comparison) -> bool:
    levels = {comparison.a.commitment.level, comparison.b.commitment.level}
    polarities = {comparison.a.polarity, comparison.b.polarity}
    if Level.PLANNED not in levels or not levels & DONE or polarities != {Polarity.POSITIVE}:
        return False
    if comparison.score < CHANGE_SCORE or not _pinned(comparison):
        return False
    at_odds = {r.slot for r in comparison.slots if r.related.relation is Relation.CONFLICT}
    return at_odds <= ({"date"} if _once(comparison) else set())


def _once(comparison: Comparison) -> bool:
    """Whether plan and outcome are of what its patient undergoes a single time, so that another day is a delay."""
    patient, wording = comparison.get("patient"), comparison.get("wording")
    return (
        patient is not None
        and _known(patient)
        and wording is not None
        and wording.related.relation is Relation.SAME
        and not frames().frame(comparison.a.frame).repeats
    )


def _pinned(comparison: Comparison) -> bool:
    """A plan and its outcome are one event only if both name who it is about and when, or who and to whom."""
    met = {r.slot for r in comparison.slots if r.related.relation in MET}
    both = [comparison.get(role) for role in ("agent", "patient")]
    if all(r is not None and _known(r) for r in both) or _once(comparison):
        return True
    return bool(met & {"agent", "patient"}) and "date" in met


def _known(relation: SlotRelation) -> bool:
    """Whether both name the same one, or take the reader to know which one is meant."""
    told = (relation.a, relation.b)
    return relation.related.relation is Relation.SAME and all(
        slot.definite or slot.head[:1].isupper() for slot in told
    )


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    if verdict.slot == "commitment":
        return f"Planned in one source, done in another: {against([e.quote for e in evidence])}"
    return f"The {verdict.slot} changed with time: {against([e.value for e in evidence])}"


JUDGE = Judge("change", judge)
