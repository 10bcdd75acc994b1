"""Parts that do not add up to their whole: *23 people (12 men and 10 women)*.

Only brackets that follow the counted thing at once are read as its parts; *including*, *among them* and the like
say that the list is not complete, and figures with units are the same amount in other units, not parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Located, Reading
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.model.values.quantity import Bound, Quantity
from crosscheck.protocols import Judge

CONFIDENCE = 0.8
BRACKET = re.compile(r"[^()\d.;:]{0,60}\(([^()]{3,200})\)")
NOT_ALL = re.compile(
    r"\b(?:includ|among|at least|some of|of whom|of them|of which|more|mostly|up from|down from)", re.I
)
FEWEST_PARTS = 2


def judge(docket: Docket) -> list[Finding]:
    """Wholes and parts inside one article that do not agree."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for reading in docket.readings.values():
        for whole in reading.quantities:
            parts = _parts(reading, whole) if _plain(whole) is not None else []
            total = sum((_plain(part) or Fraction(0) for part in parts), Fraction(0))
            if len(parts) >= FEWEST_PARTS and total != _plain(whole) and _could_be(parts, whole):
                yield _verdict(reading, whole, parts, total)


def _parts(reading: Reading, whole: Located) -> list[Located]:
    text = reading.analysis.article.text
    found = BRACKET.match(text, whole.span.end)
    if found is None or NOT_ALL.search(found.group(0)):
        return []
    start, end = found.span(1)
    inside = [q for q in reading.quantities_in(start, end) if start <= q.span.start and q.span.end <= end]
    plain = [q for q in inside if _plain(q) is not None]
    return plain if len(plain) == len(inside) else []


def _could_be(parts: list[Located], whole: Located) -> bool:
    """A list of which one member is more than the whole is a list of something else."""
    most = _plain(whole) or Fraction(0)
    return all((_plain(part) or Fraction(0)) <= most for part in parts)


def _plain(located: Located) -> Fraction | None:
    value = located.value
    if isinstance(value, Quantity) and value.unit == "" and value.bound is Bound.EXACT:
        return value.value
    return None


def _verdict(reading: Reading, whole: Located, parts: list[Located], total: Fraction) -> Verdict:
    article = reading.analysis.article
    span = Span(article.id, parts[0].span.start, parts[-1].span.end)
    return Verdict(
        FindingKind.CONTRADICTION,
        "count",
        Side(whole.span, whole.span.of(article.text)),
        Side(span, span.of(article.text)),
        CONFIDENCE,
        (f"the parts add up to {total}",),
    )


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"The parts do not add up: “{verdict.a.value}” against “{verdict.b.value}”"


JUDGE = Judge("sums", judge)
