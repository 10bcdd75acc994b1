"""Variant: one thing under two names or spellings, across sources or within one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

CONFIDENCE = 0.9


def judge(docket: Docket) -> list[Finding]:
    """Names that resolve to one entity and are not written alike."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for pair in docket.entities.variants():
        reason = f"{pair.sort}: {pair.reason}" if pair.sort else pair.reason
        yield Verdict(
            FindingKind.VARIANT,
            "name",
            _side(pair.a, docket),
            _side(pair.b, docket),
            CONFIDENCE,
            (reason,),
        )


def _side(span: Span, docket: Docket) -> Side:
    return Side(span, span.of(docket.articles[span.article].text))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One name, written in more than one way: {against([e.value for e in evidence])}"


JUDGE = Judge("variant", judge)
