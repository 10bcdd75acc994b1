"""A weekday that does not fit the date it stands beside: a slip inside one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.date import DateValue, weekday_mismatch
from crosscheck.protocols import Judge

CONFIDENCE = 0.9


def judge(docket: Docket) -> list[Finding]:
    """Dates whose weekday is that of another day."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for reading in docket.readings.values():
        for located in reading.dates:
            wrong = weekday_mismatch(located.value) if isinstance(located.value, DateValue) else None
            if wrong is not None:
                side = Side(located.span, located.span.of(reading.analysis.article.text))
                yield Verdict(FindingKind.CONTRADICTION, "weekday", side, side, CONFIDENCE, (wrong,))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"The weekday does not fit the date: “{evidence[0].quote}” ({verdict.reasons[0]})"


JUDGE = Judge("calendar", judge)
