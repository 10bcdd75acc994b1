"""Framing: one fact, told with another commitment, in other words, or by another's word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.verdicts import Verdict, comparison_reasons, gather, side
from crosscheck.judge.wording import against
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.commitment import Level
from crosscheck.protocols import Judge

FRAMING_SCORE = 0.5
ATTRIBUTION_SCORE = 0.75  # news attributes nearly everything; only near-identical content makes it worth a look
NOT_FRAMED = frozenset({Level.REPORTED})


def judge(docket: Docket) -> list[Finding]:
    """Where two sources tell one fact differently, without being at odds about it."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for comparison in docket.comparisons:
        if comparison.gated or not _one_fact(comparison):
            continue
        for slot, reason in _differences(comparison):
            relation = comparison.get("wording")
            mine = relation.a if relation is not None else None
            theirs = relation.b if relation is not None else None
            yield Verdict(
                FindingKind.FRAMING,
                slot,
                side(comparison.a, mine),
                side(comparison.b, theirs),
                confidence=min(0.85, 0.35 + comparison.score / 2),
                reasons=(reason, *comparison_reasons(comparison)),
            )


def _one_fact(comparison: Comparison) -> bool:
    if comparison.a.span.article == comparison.b.span.article or comparison.score < FRAMING_SCORE:
        return False
    return all(r.related.relation is not Relation.CONFLICT for r in comparison.slots)


def _differences(comparison: Comparison) -> Iterator[tuple[str, str]]:
    a, b = comparison.a, comparison.b
    levels = {a.commitment.level, b.commitment.level}
    if len(levels) == 2 and not levels & NOT_FRAMED and levels != {Level.ASSERTED, Level.PLANNED}:
        yield "commitment", f"told as {a.commitment.level.value} and as {b.commitment.level.value}"
    wording = comparison.get("wording")
    if wording is not None and wording.related.sort == "wording" and _loaded_apart(a, b):
        yield "wording", f"“{a.predicate.text}” and “{b.predicate.text}” colour one fact differently"
    attribution = comparison.get("attribution")
    if attribution is not None and attribution.related.relation in (Relation.FINER, Relation.COARSER) and (
        comparison.score >= ATTRIBUTION_SCORE or _doubted(a) or _doubted(b)
    ):
        yield "attribution", attribution.related.reason


def _doubted(claim: Claim) -> bool:
    """Whether the words of saying keep a distance: *claims*, *insists*, *alleges*."""
    known = (frames().verb(speaker.cue.casefold()) for speaker in claim.attribution)
    return any(wording is not None and wording.tone not in ("", "+") for wording in known)


def _loaded_apart(a: Claim, b: Claim) -> bool:
    return _tone(a) != _tone(b)


def _tone(claim: Claim) -> str:
    wording = frames().verb(claim.predicate.head.lower()) or frames().noun(claim.predicate.head.lower())
    return wording.tone if wording is not None else ""


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One fact, framed differently in its {verdict.slot}: {against([e.value for e in evidence])}"


JUDGE = Judge("framing", judge)
