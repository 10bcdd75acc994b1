"""One quotation in two wordings: *"We were not ready"* beside *"We weren't prepared for it"*.

Whoever was there heard one sentence; two sources that put it into different words tell what was said otherwise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import attrs
from rapidfuzz.distance import LCSseq

from crosscheck.judge.gathering import gather
from crosscheck.judge.together import Together, once, together
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.spelling import spelling
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.docket import Docket
from crosscheck.model.quotations import quotations
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

SAID, SPEAKERS = "sentences that are quoted", "speakers by sentence"
SHORTEST = 5  # words of a sentence that somebody would know again
SHARED_WORDS = 4
ALIKE, ALIKE_OF_ONE = 0.7, 0.55  # shared words of all; less will do of one speaker
LEAST_TELLING = 3  # words in common that mean something, where the speaker is not known to be one
LEAST_RARE = 0.45  # of the rarest of them
MOST_ALIKE = 60  # sentences under one word
CONFIDENCE = 0.75
SILENT = frozenset({"PUNCT", "SYM", "SPACE"})
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
OPENERS = frozenset({"and", "but", "so", "well", "now", "because"})


@attrs.frozen(slots=True)
class Sentence:
    """What of a sentence stands between quotation marks: its words, those that tell something, who says it."""

    span: Span
    words: tuple[str, ...]
    telling: frozenset[str]
    speakers: frozenset[str]


def judge(docket: Docket) -> list[Finding]:
    """Sentences that two sources quote in other words."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for two in together(docket, SAID, partial(_keys, docket), MOST_ALIKE):
        yield from two.remembered(SAID, partial(_of_two, two))


def _of_two(two: Together) -> Iterator[Verdict]:
    docket = two.docket
    mine, theirs = (_said(docket, article) for article in two.articles)
    met = [(mine[a], theirs[b]) for a, b in two.places]
    best = _best(met)
    for a, b in met:
        nearest = best[a.span, b.span.article] == best[b.span, a.span.article] == _alike(a, b)
        if nearest and _one_in_two_wordings(a, b):
            sides = [Side(one.span, one.span.of(docket.articles[one.span.article].text)) for one in (a, b)]
            yield Verdict(FindingKind.FRAMING, "quotation", sides[0], sides[1], CONFIDENCE, (_reason(a, b),))


def _said(docket: Docket, article: str) -> Sequence[Sentence]:
    analysis = docket.readings[article].analysis
    return once(docket, SAID, article, lambda: _sentences(analysis, _speakers(docket)))


def _keys(docket: Docket, article: str) -> list[list[str]]:
    return [sorted(one.telling) for one in _said(docket, article)]


def _best(met: Sequence[tuple[Sentence, Sentence]]) -> Mapping[tuple[Span, str], float]:
    """How much each sentence has in common with the one of another article that is most like it."""
    found: dict[tuple[Span, str], float] = defaultdict(float)
    for a, b in met:
        for key in ((a.span, b.span.article), (b.span, a.span.article)):
            found[key] = max(found[key], _alike(a, b))
    return found


def _alike(a: Sentence, b: Sentence) -> float:
    return 2 * LCSseq.similarity(a.words, b.words) / (len(a.words) + len(b.words))


def _speakers(docket: Docket) -> Mapping[Span, frozenset[str]]:
    """Who says each sentence, by the claims made of it."""
    if SPEAKERS not in docket.known:
        made: dict[Span, frozenset[str]] = defaultdict(frozenset)
        for claim in docket.claims:
            for slot in claim.all("speaker"):
                said = docket.entities.at(claim.span.article, slot.token)
                made[claim.sentence] |= {one.id for one in said}
        docket.known[SPEAKERS] = made
    found: Mapping[Span, frozenset[str]] = docket.known[SPEAKERS]
    return found


def _sentences(analysis: Analysis, speakers: Mapping[Span, frozenset[str]]) -> Iterator[Sentence]:
    for quotation in quotations(analysis):
        spoken = [analysis.sentence_of(at).index for at in (quotation.first, quotation.last - 1)]
        for sentence in analysis.sentences[spoken[0] : spoken[1] + 1]:
            first, last = max(sentence.first, quotation.first), min(sentence.last, quotation.last)
            words = _words(analysis.tokens[first:last])
            if last > first and len(words) >= SHORTEST:
                telling = [t for t in analysis.tokens[first:last] if t.upos in TELLING]
                yield Sentence(
                    analysis.span(first, last),
                    words,
                    frozenset(_key(t) for t in telling),
                    speakers.get(analysis.span(sentence.first, sentence.last), frozenset()),
                )


def _words(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    words = [_key(t) for t in tokens if t.upos not in SILENT and t.lemma.lower() != "that"]
    while words and words[0] in OPENERS:
        words.pop(0)
    return tuple(words)


def _key(token: Token) -> str:
    """A word by its lemma, in one spelling; verbs of one meaning are one (*believe*, *think*)."""
    lemma = token.lemma.lower()
    if token.upos == "VERB" and lemma in word_class("raise their negation"):
        wording = frames().verb(lemma)
        return wording.frame if wording is not None else lemma
    return spelling().canonical(lemma)


def _one_in_two_wordings(a: Sentence, b: Sentence) -> bool:
    shared = LCSseq.similarity(a.words, b.words)
    if shared < SHARED_WORDS or shared in (len(a.words), len(b.words)):
        return False  # one is the other cut short
    one_speaker = bool(a.speakers & b.speakers)
    if _alike(a, b) < (ALIKE_OF_ONE if one_speaker else ALIKE):
        return False
    telling = a.telling & b.telling
    return one_speaker or (len(telling) >= LEAST_TELLING and max(map(rarity, telling)) >= LEAST_RARE)


def _reason(a: Sentence, b: Sentence) -> str:
    return f"{LCSseq.similarity(a.words, b.words)} words in common of {len(a.words)} and {len(b.words)}"


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One quotation, worded in two ways: {against([e.value for e in evidence])}"


JUDGE = Judge("quoted", judge)
