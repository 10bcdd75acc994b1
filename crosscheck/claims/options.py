"""Answers of a few that exclude one another: alive or dead, in custody or free. Which verbs tell which is data.

Takes: a reading.
Gives: answer claims.
Reads: ``choices.tsv``.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.claims.choices import ANSWER, claim_of
from crosscheck.lexicon.choices import Choice, choices
from crosscheck.model.analysis import Analysis
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Argument, Predication, Reading, Role
from crosscheck.model.values.commitment import Level, Polarity

TOLD = frozenset({Level.ASSERTED, Level.REPORTED})
PRONOUNS = frozenset({"PRON"})
NAMES = frozenset({"PROPN"})


def chosen(reading: Reading) -> Iterator[Claim]:
    """One claim for every such answer that is told of one known bearer."""
    for host in reading.predications:
        if host.nominal or host.polarity is Polarity.NEGATIVE or host.commitment.level not in TOLD:
            continue
        for one in choices(reading.analysis.tokens[host.index].lemma.lower()):
            bearer = _bearer(reading.analysis, host, one)
            if bearer is not None and _told(reading.analysis, host, one):
                yield _claim(reading, host, one, bearer)


def _bearer(analysis: Analysis, host: Predication, one: Choice) -> Argument | None:
    """A single one whom the reader knows, in the role that the verb asks for."""
    in_role = (a for a in host.arguments if a.role is Role(one.role) and not a.case)
    found = [a for a in in_role if a.phrase.lemma.lower() not in one.words]
    if len(found) != 1 or (one.role == "agent" and host.get(Role.PATIENT) is not None and not one.words):
        return None
    phrase = found[0].phrase
    head = analysis.tokens[phrase.head]
    if phrase.plural or head.tag == "NNS" or analysis.children(phrase.head, "conj"):
        return None
    if head.upos in PRONOUNS:
        return found[0] if head.lemma.lower() in ("he", "she") else None
    return found[0] if phrase.definite or head.upos in NAMES else None


def _told(analysis: Analysis, host: Predication, one: Choice) -> bool:
    """Whether a word that the answer asks for stands in the clause."""
    if not one.words:
        return True
    inside = {t.lemma.lower() for t in analysis.tokens if host.span.start <= t.start < host.span.end}
    return not one.words.isdisjoint(inside)


def _claim(reading: Reading, host: Predication, one: Choice, bearer: Argument) -> Claim:
    span = reading.analysis.span_of(sorted(host.words))
    text = span.of(reading.analysis.article.text)
    return claim_of(
        reading, host, one.question, Slot(ANSWER, span, text, head=one.answer), bearer, of="subject"
    )
