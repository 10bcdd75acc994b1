"""In common: two texts of a sentence or two that tell of one event in other words, or of which one holds the other.

*Quake in Iran kills ten*, *An earthquake has hit southern Iran*: no clause of the one answers a clause of the other,
but both tell of a quake, and name Iran. It is a weak agreement, told only where nothing else was found: of texts that
part in what they tell, and of longer ones, it says nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from crosscheck.judge.beside import MOST_HOLDERS, beside
from crosscheck.judge.gathering import gather
from crosscheck.judge.kinship import FITTING, Told, is_short, log_odds, shared, signs, told
from crosscheck.judge.meeting import pairs, tell
from crosscheck.judge.parting import part_twice
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import short
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.value import relate
from crosscheck.protocols import Judge

CONFIDENCE = 0.5
SUREST = 0.85
FEWER = 0.5  # log-odds: of short texts on one story, fewer tell of one event than of two
LEAST_ODDS = (
    -0.1
)  # of texts with so many concepts in common, somewhat more are of one event than the signs say
CONTAINED = 0.75  # of the lighter text's weight, whatever it tells
LEAST_TOLD = 3  # concepts; a shorter text is contained in too many others, and two in common are chance


def judge(docket: Docket) -> list[Finding]:
    """Weak agreements of short texts on one event."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    readings = {
        name: docket.readings[name] for name in sorted(docket.readings) if is_short(docket.readings[name])
    }
    texts = {name: told(reading) for name, reading in readings.items()}
    at_odds = {
        _articles(c)
        for c in docket.comparisons
        if c.a.span.article in texts and c.b.span.article in texts and at_odds_on_event(c, docket)
    }
    for one, other in (pair for pair in _meeting(texts, docket) if pair not in at_odds):
        found = _in_common(texts[one], texts[other])
        if found and not part_twice(beside(docket, one, other)):
            sides = _side(readings[one]), _side(readings[other])
            yield Verdict(FindingKind.AGREEMENT, "event", *sides, found.confidence, (found.reason,))


def _articles(comparison: Comparison) -> tuple[str, str]:
    first, second = sorted((comparison.a.span.article, comparison.b.span.article))
    return first, second


def at_odds_on_event(comparison: Comparison, docket: Docket) -> bool:
    """Whether two clauses answer one question in two ways: then they are of two events, or contradict each other.

    What one denies by the way the other may tell of something else; only what both mainly say is denied.
    """
    differing = {s.slot for s in comparison.slots if s.related.relation is Relation.CONFLICT}
    if differing <= {"polarity"}:
        return bool(differing) and all(_leads(claim, docket) for claim in (comparison.a, comparison.b))
    return True


def _leads(claim: Claim, docket: Docket) -> bool:
    """Whether a claim is what its sentence mainly says."""
    tokens = docket.readings[claim.span.article].analysis.tokens
    predicate = tokens[claim.predicate.token]
    return predicate.head == predicate.index


def _meeting(texts: Mapping[str, Told], docket: Docket) -> list[tuple[str, str]]:
    """The pairs of texts that share a concept which few have."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name in sorted(texts):
        for concept in texts[name].weights:
            holders[concept].append(name)
    met, common = pairs(holders, MOST_HOLDERS)
    tell(docket, "texts-cut", common)
    return met


@attrs.frozen(slots=True)
class _Common:
    """Why two texts tell of one thing, and how surely."""

    reason: str
    confidence: float


def _in_common(mine: Told, theirs: Told) -> _Common | None:
    found = signs(mine, theirs)
    lighter = min((mine, theirs), key=lambda one: one.total)
    held = shared(mine, theirs) / (lighter.total or 1.0)
    odds = log_odds(found)
    if odds > LEAST_ODDS and len(mine.weights.keys() & theirs.weights.keys()) >= LEAST_TOLD:
        return _Common(f"both tell much of the same ({held:.0%} of the shorter one)", _sure(odds))
    if held >= CONTAINED and len(lighter.weights) >= LEAST_TOLD and _figures_fit(mine, theirs):
        return _Common(f"the one holds {held:.0%} of what the other tells", CONFIDENCE)
    return None


def _sure(odds: float) -> float:
    return min(SUREST, round(1.0 / (1.0 + math.exp(FEWER - odds)), 2))


def _figures_fit(mine: Told, theirs: Told) -> bool:
    """Whether each figure of the lighter text may be one of the other's."""
    lighter, other = sorted((mine, theirs), key=lambda one: one.total)
    return all(
        any(relate(own.value, one.value).relation in FITTING for one in other.reading.quantities)
        for own in lighter.reading.quantities
    )


def _side(reading: Reading) -> Side:
    analysis = reading.analysis
    span = analysis.span(0, len(analysis.tokens))
    return Side(span, span.of(analysis.article.text))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    words = short(min((e.quote for e in evidence), key=lambda quote: (len(quote), quote)))
    return f"{len({e.source for e in evidence})} sources tell of one event: “{words}”"


JUDGE = Judge("common", judge)
