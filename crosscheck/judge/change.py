"""Change: not a conflict, but time that has passed. An office changed hands, a plan was carried out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.outcomes import carried_out, done_before, grown, rose, toll_of_another_day
from crosscheck.judge.verdicts import Verdict, comparison_reasons, side
from crosscheck.judge.wording import against
from crosscheck.model.comparison import Comparison
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.protocols import Judge

SUCCESSION = "succession"
TOLL_SCORE = 0.5
BOUNDED = frozenset({Relation.FINER, Relation.COARSER})


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
        if grown(comparison, docket) or _toll(comparison, docket):
            yield from _grown(comparison, docket)
        if carried_out(comparison) and not done_before(comparison, docket):
            yield Verdict(
                FindingKind.CHANGE,
                "commitment",
                side(comparison.a),
                side(comparison.b),
                confidence=min(0.8, 0.3 + comparison.score / 2),
                reasons=("planned in one source, done in the other", *comparison_reasons(comparison)),
            )


def _toll(comparison: Comparison, docket: Docket) -> bool:
    """Whether two clauses that are much alike count the dead, the hurt or the ruined in articles of other days."""
    return comparison.score >= TOLL_SCORE and toll_of_another_day(comparison, docket)


def _grown(comparison: Comparison, docket: Docket) -> Iterator[Verdict]:
    """A toll that rose, a number of missing people that fell."""
    for relation in comparison.slots:
        other = relation.related.relation is Relation.CONFLICT or (
            relation.related.relation in BOUNDED and rose(comparison, relation, docket)
        )
        if relation.slot == "count" and other:
            reasons = (relation.related.reason, "told on other days", *comparison_reasons(comparison))
            sides = side(comparison.a, relation.a), side(comparison.b, relation.b)
            yield Verdict(FindingKind.CHANGE, "count", *sides, confidence=0.8, reasons=reasons)


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    if verdict.slot == "commitment":
        return f"Planned in one source, done in another: {against([e.quote for e in evidence])}"
    if verdict.slot == "count":
        return f"The figure changed with time: {against([e.value for e in evidence])}"
    return f"The {verdict.slot} changed with time: {against([e.value for e in evidence])}"


JUDGE = Judge("change", judge)
