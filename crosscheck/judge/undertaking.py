"""How far one goes in what one means to do: *wants to*, *is ready to* beside *has promised to*, *is committed to*.

Across sources of one undertaking; inside an article where its headline or its first lines go further, or less far,
than its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Verdict, comparison_reasons, side, verdict_order
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.model.article import BlockKind
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import Level
from crosscheck.protocols import Judge

SCORE = 0.5
HEADS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
MET = frozenset({Relation.SAME, Relation.VARIANT, Relation.FINER, Relation.COARSER})
FITTING = MET | {Relation.OVERLAP, Relation.UNKNOWN}
WISH, BOND = "a wish", "a bond"
SORTS = {WISH: "wish for what is to be done", BOND: "bind to what is to be done"}


def judge(docket: Docket) -> list[Finding]:
    """Where one thing to be done is a wish in one place and an obligation in another."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    """One verdict for two sentences, the surest: *wants to settle A and reach B* is one wish."""
    found: dict[tuple[Span, Span], Verdict] = {}
    for verdict in sorted(_all(docket), key=verdict_order):
        claims = [one.claim for one in (verdict.a, verdict.b) if one.claim is not None]
        found.setdefault((claims[0].sentence, claims[1].sentence), verdict)
    yield from found.values()


def _all(docket: Docket) -> Iterator[Verdict]:
    for comparison in docket.comparisons:
        if comparison.gated or not _one_undertaking(comparison):
            continue
        sorts = (_sort(comparison.a), _sort(comparison.b))
        if set(sorts) == {WISH, BOND}:
            yield Verdict(
                FindingKind.FRAMING,
                "commitment",
                side(comparison.a),
                side(comparison.b),
                confidence=min(0.8, 0.35 + comparison.score / 2),
                reasons=(f"{sorts[0]} and {sorts[1]}", *comparison_reasons(comparison)),
            )


def _one_undertaking(comparison: Comparison) -> bool:
    a, b = comparison.a, comparison.b
    if {a.commitment.level, b.commitment.level} != {Level.PLANNED} or comparison.score < SCORE:
        return False
    if a.span.article == b.span.article and (a.block in HEADS) == (b.block in HEADS):
        return False
    if any(r.related.relation not in FITTING for r in comparison.slots):
        return False
    wording = comparison.get("wording")
    who = [comparison.get(name) for name in ("agent", "patient")]
    return (
        wording is not None
        and wording.related.relation is Relation.SAME
        and all(r is not None and r.related.relation in MET for r in who)
    )


def _sort(claim: Claim) -> str:
    cues = set(claim.commitment.cues)
    return next((sort for sort, name in SORTS.items() if cues & word_class(name)), "")


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"Told as a wish in one place and as a bond in another: {against([e.quote for e in evidence])}"


JUDGE = Judge("undertaking", judge)
