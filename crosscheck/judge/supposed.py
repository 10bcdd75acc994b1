"""What one article names outright, and another at a distance: *the head of the family*, *its reputed head*.

A noun counts only where the one article never doubts it and the other always does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from crosscheck.judge.around import clause_around
from crosscheck.judge.gathering import gather
from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.meeting import pairs, tell
from crosscheck.judge.parties import Parties, parties
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

LEAST = 0.08  # weight of what stands beside both
MOST_TOLD = 60  # places of one noun beside one concept
CONFIDENCE = 0.55
MODIFIES = ("amod", "compound")


@attrs.frozen(slots=True)
class Named:
    """A noun where it stands, and the word that keeps it at a distance, if any."""

    span: Span
    shown: str
    noun: str
    doubt: str
    several: bool
    unsure: bool  # whether another word nearby keeps a distance: *they suspect arson*
    beside: Parties


def judge(docket: Docket) -> list[Finding]:
    """Where one source takes for granted what another only supposes."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    doubted = {noun for name in docket.readings for noun in _doubted(docket.readings[name])}
    told = [one for name in sorted(docket.readings) for one in _named(name, docket, doubted)]
    how: dict[tuple[str, str], set[bool]] = defaultdict(set)
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        how[one.span.article, one.noun].add(bool(one.doubt))
        for concept in one.beside.around:
            holders[one.noun, concept].append(at)
    met, common = pairs(holders, MOST_TOLD)
    tell(docket, "tellings-cut", common)
    for first, second in met:
        a, b = told[first], told[second]
        if _part(a, b, how) and on_one_matter(docket, a.span.article, b.span.article):
            _, weight = a.beside.shared(b.beside)
            if weight >= LEAST:
                reason = f"one source keeps “{a.noun}” at a distance: {a.doubt or b.doubt}"
                sides = Side(a.span, a.shown), Side(b.span, b.shown)
                yield Verdict(FindingKind.FRAMING, "commitment", *sides, CONFIDENCE, (reason,))


def _part(a: Named, b: Named, how: Mapping[tuple[str, str], set[bool]]) -> bool:
    """Whether one is doubted, and the other stands in an article that never doubts it."""
    plain = b if a.doubt else a
    apart = (
        a.noun == b.noun
        and a.several == b.several
        and a.span.article != b.span.article
        and bool(a.doubt) != bool(b.doubt)
    )
    return apart and not how[plain.span.article, plain.noun] & {True} and not plain.unsure


def _doubted(reading: Reading) -> Iterator[str]:
    light = word_class("are doubted without weight")
    for token in reading.analysis.tokens:
        noun = token.lemma.lower()
        if token.upos == "NOUN" and noun not in light and _doubt(reading.analysis, token):
            yield noun


def _doubt(analysis: Analysis, noun: Token) -> str:
    """The word right before a noun, or one more before it, that keeps a distance."""
    distant = word_class("keep a noun at a distance")
    if noun.lemma.lower() in word_class("name a crime or a deed of violence"):
        distant |= word_class("keep a crime at a distance")
    below = analysis.children(noun.index, *MODIFIES)
    return next((t.text.lower() for t in below if t.text.lower() in distant and t.index < noun.index), "")


def _named(article: str, docket: Docket, nouns: set[str]) -> Iterator[Named]:
    reading = docket.readings[article]
    around = parties(reading, docket)
    for token in reading.analysis.tokens:
        noun = token.lemma.lower()
        if token.upos == "NOUN" and noun in nouns:
            doubt = _doubt(reading.analysis, token)
            shown = f"{doubt} {token.text}".strip()
            span = clause_around(reading, token)
            words = {t.text.lower() for t in _tokens(reading.analysis, span)}
            unsure = not words.isdisjoint(word_class("hold a fact at a distance"))
            yield Named(span, shown, noun, doubt, token.tag == "NNS", unsure, around.beside(token, None))


def _tokens(analysis: Analysis, span: Span) -> Sequence[Token]:
    return analysis.tokens[analysis.from_offset(span.start) : analysis.from_offset(span.end)]


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return (
        f"Named outright by one source and at a distance by another: {against([e.value for e in evidence])}"
    )


JUDGE = Judge("supposed", judge)
