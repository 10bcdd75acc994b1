"""Answers of a few that exclude one another: alive or dead, in custody or free. Which verbs tell which is data.

Takes: a reading.
Gives: answer claims.
Reads: ``choices.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from crosscheck.claims.choices import ANSWER, claim_of
from crosscheck.lexicon.choices import Choice, choices
from crosscheck.model.analysis import Analysis
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Argument, Predication, Reading, Role
from crosscheck.model.values.commitment import Level, Polarity

TOLD = frozenset({Level.ASSERTED, Level.REPORTED})
PRONOUNS = frozenset({"PRON"})
NAMES = frozenset({"PROPN"})
PASSIVE = "VBN"


def chosen(reading: Reading) -> Iterator[Claim]:
    """One claim for every such answer that is told of one known bearer."""
    for host in reading.predications:
        if host.nominal or host.commitment.level not in TOLD:
            continue
        denied = host.polarity is Polarity.NEGATIVE
        for one in choices(reading.analysis.tokens[host.index].lemma.lower()):
            if one.denied is not denied:
                continue
            bearer = _bearer(reading.analysis, host, one)
            words = _told(reading.analysis, host, one)
            if bearer is not None and words is not None:
                yield _claim(reading, host, one, bearer, words)


def _bearer(analysis: Analysis, host: Predication, one: Choice) -> Argument | None:
    """A single one whom the reader knows, in the role that the verb asks for."""
    bare = [a for a in host.arguments if not a.case and a.phrase.lemma.lower() not in one.words]
    found = [a for a in bare if a.role is Role(one.role)]
    if not found and one.words and analysis.tokens[host.index].tag != PASSIVE:
        found = [a for a in bare if a.role is Role.PATIENT]  # *the captain escaped unhurt* befalls him
    if len(found) != 1 or (one.role == "agent" and host.get(Role.PATIENT) is not None and not one.words):
        return None
    phrase = found[0].phrase
    head = analysis.tokens[phrase.head]
    if phrase.plural or head.tag == "NNS" or analysis.children(phrase.head, "conj"):
        return None
    if head.upos in PRONOUNS:
        return found[0] if head.lemma.lower() in ("he", "she") else None
    return found[0] if phrase.definite or head.upos in NAMES else None


def _told(analysis: Analysis, host: Predication, one: Choice) -> tuple[int, ...] | None:
    """The tokens that tell it: those of the predicate, and the words that the answer asks for; ``None`` without."""
    if not one.words:
        return host.words
    inside = {t.index for t in analysis.tokens if host.span.start <= t.start < host.span.end}
    inside |= {t.index for t in analysis.children(host.index)}
    found = [at for at in inside if analysis.tokens[at].lemma.lower() in one.words]
    return (*host.words, *found) if found else None


def _claim(reading: Reading, host: Predication, one: Choice, bearer: Argument, words: Iterable[int]) -> Claim:
    span = reading.analysis.span_of(sorted(words))
    text = span.of(reading.analysis.article.text)
    told = attrs.evolve(host, polarity=Polarity.POSITIVE)  # a denial is the other answer
    answer = Slot(ANSWER, span, text, head=one.answer)
    return claim_of(reading, told, one.question, answer, bearer, marks=("of subject", *one.marks))
