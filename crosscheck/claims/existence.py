"""Whether there was any: *there was no tsunami warning*, *the navy issued a tsunami warning*.

Takes: a reading.
Gives: answers to one question for each sort of thing, with what narrows its noun: yes or none.
Reads: small classes of words.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.claims.build import make
from crosscheck.claims.choices import ANSWER, QUESTION, answering
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Token
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Argument, Predication, Reading, Role
from crosscheck.model.values.commitment import Level, Polarity

WHETHER = "whether there was"
SOME, NONE = "there was", "there was none"
NO_NEWS = "no news"  # that both tell of it is no agreement worth telling
NOT_YET = ("not yet",)  # of a denial: what there is none of today may come tomorrow
TOLD = frozenset({Level.ASSERTED, Level.REPORTED})
NO = frozenset({"no", "any"})
WHEN = frozenset({Role.DATE})
BEHIND = 1  # tokens behind a noun in which a denial may be narrowed: *no damage to the port*
NARROWING = frozenset({"ADP", "SCONJ"})


def existence(reading: Reading) -> Iterator[Claim]:
    """One claim for every such thing that is told to be there, or to be nowhere."""
    for host in reading.predications:
        verb = reading.analysis.tokens[host.index].lemma.lower()
        if host.nominal or host.commitment.level not in TOLD or verb not in _verbs():
            continue
        for argument in host.arguments:
            answer = _answer(reading, host, argument)
            if answer:
                yield _claim(reading, host, argument, answer)


def _verbs() -> frozenset[str]:
    return word_class("tell that there is") | word_class("bring about or find")


def _answer(reading: Reading, host: Predication, argument: Argument) -> str:
    analysis = reading.analysis
    head = analysis.tokens[argument.phrase.head]
    if argument.case or head.lemma.lower() not in word_class("are there or not"):
        return ""
    if argument.role is Role.AGENT and host.get(Role.PATIENT) is not None:
        return ""  # *the damage cost millions*
    none = any(t.lemma.lower() in NO for t in analysis.children(head.index, "det"))
    if host.polarity is Polarity.POSITIVE:
        return "" if none else SOME
    return NONE if none and not _narrowed(reading, host, head) else ""


def _narrowed(reading: Reading, host: Predication, head: Token) -> bool:
    """*no serious damage*, *no damage to the port*, *there was no warning from the company*: less than all of it."""
    analysis = reading.analysis
    if analysis.child(head.index, "amod", "nmod", "acl") is not None:
        return True
    behind = analysis.tokens[head.index + 1 : head.index + 1 + BEHIND]
    beside = [a for a in host.arguments if a.case and a.role not in WHEN]
    return bool(beside) or any(t.upos in NARROWING for t in behind if t.sentence == head.sentence)


def _claim(reading: Reading, host: Predication, argument: Argument, answer: str) -> Claim:
    analysis = reading.analysis
    head = analysis.tokens[argument.phrase.head]
    narrowing = sorted(t.lemma.lower() for t in analysis.children(head.index, "compound"))
    question = f"{WHETHER}: {' '.join([*narrowing, things().group(head.lemma.lower())])}"
    span = analysis.span_of(sorted({*argument.phrase.core, host.index}))
    slots = [
        Slot(
            QUESTION,
            span,
            WHETHER,
            head=question,
            modifiers=("of event", NO_NEWS, *(NOT_YET if answer == NONE else ())),
        ),
        Slot(ANSWER, span, span.of(analysis.article.text), head=answer),
    ]
    told = attrs.evolve(host, polarity=Polarity.POSITIVE)  # a denial is the other answer
    return answering(make(reading, told, "answer", slots, span), question)
