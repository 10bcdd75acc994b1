"""What a judge says of two sides, and the finding that several such verdicts make.

Takes: verdicts on pairs.
Gives: findings with one piece of evidence for each source and value.
Reads: the docket.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Sequence

import attrs

from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import Comparison
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.report import Evidence, Finding, FindingKind, Scope
from crosscheck.model.span import Span

CONTEXT = 60  # characters of context on each side of a quote
SIDES_OF_A_SOURCE = 3
SHORT_QUOTE = 6  # characters
NOT_QUOTED = ("advcl", "conj", "cc", "parataxis", "punct", "ccomp", "acl:relcl")  # of what completes a verb
ID_DIGITS = 12
_ENTITY = re.compile(r"entity:([0-9a-f]{12})")  # a concept on which two claims meet


Key = tuple[str, int, int, str]


@attrs.frozen(slots=True)
class Side:
    """One side of a verdict: the span to quote, the value it states, and the claim it comes from, if any."""

    span: Span
    value: str
    claim: Claim | None = None

    @property
    def key(self) -> Key:
        """What makes two sides one: where it stands, and the claim, since one clause can make several."""
        return (*self.place, self.claim.id if self.claim is not None else "")

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands."""
        return (self.span.article, self.span.start, self.span.end)


@attrs.frozen(slots=True)
class Verdict:
    """Two sides judged: the kind of finding, on which slot, how surely, and why."""

    kind: FindingKind
    slot: str
    a: Side
    b: Side
    confidence: float
    reasons: tuple[str, ...]

    @property
    def scope(self) -> Scope:
        """Within one article, or across two."""
        return Scope.WITHIN if self.a.span.article == self.b.span.article else Scope.ACROSS


Summary = Callable[[Verdict, Sequence[Evidence]], str]


def side(claim: Claim, slot: Slot | None = None) -> Side:
    """The side of a claim: its clause is quoted, the slot's value is shown."""
    value = slot.text if slot is not None else claim.predicate.text
    return Side(claim.span, value, claim)


def comparison_reasons(comparison: Comparison) -> tuple[str, ...]:
    """Why two claims were held to tell of one thing."""
    shared = ", ".join(c if _ENTITY.match(c) else c.split(":", 1)[-1] for c in comparison.shared[:6])
    return (f"both tell of one thing (score {comparison.score:.2f}): {shared}",)


def finding(verdicts: Sequence[Verdict], docket: Docket, summary: Summary) -> Finding:
    """The finding that a group of verdicts makes, the surest of them first."""
    best = verdicts[0]
    sides = _sides(verdicts, docket)
    evidence = tuple(_evidence(s, docket) for s in sides)
    key = "\x1f".join(
        [best.kind, best.scope, best.slot, *(f"{e.source}:{e.start}:{e.end}" for e in evidence)]
    )
    reasons = dict.fromkeys(reason for verdict in verdicts for reason in verdict.reasons)
    return Finding(
        id=hashlib.sha256(key.encode()).hexdigest()[:ID_DIGITS],
        kind=best.kind,
        scope=best.scope,
        slot=best.slot,
        summary=summary(best, evidence),
        confidence=round(max(v.confidence for v in verdicts), 2),
        origins=len({docket.origins.get(e.source, e.source) for e in evidence}),
        evidence=evidence,
        explanation=tuple(_named(reason, docket) for reason in reasons),
    )


def _named(reason: str, docket: Docket) -> str:
    """The reason with names of entities in place of their ids."""

    def name(match: re.Match[str]) -> str:
        entity = docket.entities.get(match.group(1))
        return entity.name if entity else match.group(1)

    return _ENTITY.sub(name, reason)


def _sides(verdicts: Sequence[Verdict], docket: Docket) -> list[Side]:
    """The sides to show: for each source the surest few, the same words once; in order of place."""
    chosen: dict[tuple[str, str], Side] = {}
    shown: dict[str, int] = defaultdict(int)
    for verdict in verdicts:
        for one in (verdict.a, verdict.b):
            article = one.span.article
            words = " ".join(one.span.of(docket.articles[article].text).split())
            if (article, words) not in chosen and shown[article] < SIDES_OF_A_SOURCE:
                chosen[article, words] = one
                shown[article] += 1
    return sorted(chosen.values(), key=lambda one: one.place)


def _evidence(one: Side, docket: Docket) -> Evidence:
    text = docket.articles[one.span.article].text
    start, end = one.span.start, _told_to(one, docket)
    if any(letter.isdigit() for letter in text[start:end]) or end - start <= SHORT_QUOTE:
        start, end = _found_again(start, end, docket.readings[one.span.article])
    line, column = docket.articles[one.span.article].position(start)
    claim = one.claim
    return Evidence(
        source=one.span.article,
        claim=claim.id if claim is not None else None,
        start=start,
        end=end,
        quote=text[start:end],
        value=one.value,
        line=line,
        column=column,
        before=text[max(0, start - CONTEXT) : start],
        after=text[end : end + CONTEXT],
        speaker=" → ".join(s.text for s in claim.attribution) if claim is not None else "",
        commitment=claim.commitment.level.value if claim is not None else "",
    )


def _told_to(one: Side, docket: Docket) -> int:
    """Where a quote ends: a clause that ends in its verb is quoted with what completes it, *managed to escape*."""
    claim = one.claim
    if claim is None or claim.span != one.span or claim.predicate.span.end != one.span.end:
        return one.span.end
    analysis = docket.readings[one.span.article].analysis
    completed = [t.index for t in analysis.children(claim.predicate.token, "xcomp")]
    last = max((i for index in completed for i in analysis.subtree(index, *NOT_QUOTED)), default=-1)
    return max(one.span.end, analysis.tokens[last].end if last >= 0 else 0)


def _found_again(start: int, end: int, reading: Reading) -> tuple[int, int]:
    """A quote by which its place is found: *50* that stands in the text before is quoted with the words around it."""
    analysis = reading.analysis
    text = analysis.article.text.lower()
    first, last = analysis.from_offset(start), analysis.from_offset(end)
    sentence = analysis.sentence_of(min(first, len(analysis.tokens) - 1))
    while text.find(text[start:end]) < start:
        if last < sentence.last:
            end = max(end, analysis.tokens[last].end)
            last += 1
        elif first > sentence.first:
            first -= 1
            start = min(start, analysis.tokens[first].start)
        else:
            break
    return start, end


def verdict_order(verdict: Verdict) -> tuple[float, Key, Key]:
    """The surest first, then by place: an order that nothing but the texts decides."""
    return (-verdict.confidence, verdict.a.key, verdict.b.key)
