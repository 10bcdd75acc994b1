"""Superlatives: *the biggest heist* beside *one of the biggest heists*, *possibly the biggest heist*.

A superlative claims a place in the world; how far a source goes with it is framing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import attrs

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

CONFIDENCE = 0.6
TELLING_NOUN = 0.55  # how rare the noun must be for two superlatives to be about one thing
REACH = 6  # tokens before a superlative in which its hedge stands
SUPERLATIVE = frozenset({"JJS", "RBS"})


@attrs.frozen(slots=True)
class _Claimed:
    """A superlative as one article gives it: what it is about, how far it goes, and where it stands."""

    key: str
    hedge: str
    span: Span


def judge(docket: Docket) -> list[Finding]:
    """Superlatives of one thing that one source hedges and another does not, or hedges otherwise."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    by_key: dict[str, list[_Claimed]] = defaultdict(list)
    for article in sorted(docket.readings):
        for one in _claimed(docket.readings[article].analysis):
            by_key[one.key].append(one)
    for key in sorted(by_key):
        members = by_key[key]
        first = {one.hedge: one for one in reversed(members)}
        for hedge in sorted(first):
            for other in members:
                if other.hedge > hedge and other.span.article != first[hedge].span.article:
                    yield _verdict(first[hedge], other, docket)


def _claimed(analysis: Analysis) -> Iterator[_Claimed]:
    for token in analysis.tokens:
        if token.tag in SUPERLATIVE and token.relation in ("amod", "advmod"):
            head = analysis.tokens[token.head]
            noun = head if head.upos == "NOUN" else None
            if noun is not None and rarity(noun.lemma) >= TELLING_NOUN and noun.index > token.index:
                yield _Claimed(f"{token.lemma.lower()}|{_sort(noun)}", *_hedge(analysis, token, noun))


def _sort(noun: Token) -> str:
    """What the noun names: its event, where it is one (*heist* and *robbery*), else its group of nouns."""
    wording = frames().noun(noun.lemma.lower())
    return wording.frame if wording is not None else things().group(noun.lemma)


def _hedge(analysis: Analysis, token: Token, noun: Token) -> tuple[str, Span]:
    """The word that keeps a superlative from being told flatly, and the span from there to the noun."""
    start = max(analysis.sentence_of(token.index).first, token.index - REACH)
    before = analysis.tokens[start : token.index]
    for at, word in enumerate(before):
        lower = word.text.lower()
        if lower in word_class("hedge a phrase"):
            return lower, analysis.span(start + at, noun.index + 1)
        follows = before[at + 1].text.lower() if at + 1 < len(before) else ""
        if (lower == "one" and follows == "of") or lower in ("among", "amongst"):
            return "one of several", analysis.span(start + at, noun.index + 1)
    return "", analysis.span(token.index, noun.index + 1)


def _verdict(a: _Claimed, b: _Claimed, docket: Docket) -> Verdict:
    told = " and ".join(one.hedge or "told flatly" for one in (a, b))
    return Verdict(
        FindingKind.FRAMING, "superlative", _side(a, docket), _side(b, docket), CONFIDENCE, (told,)
    )


def _side(one: _Claimed, docket: Docket) -> Side:
    return Side(one.span, one.span.of(docket.articles[one.span.article].text))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One superlative, carried further by one source: {against([e.value for e in evidence])}"


JUDGE = Judge("superlatives", judge)
