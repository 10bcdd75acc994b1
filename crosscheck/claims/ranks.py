"""Ranks: *the largest lender in the state*, *the third-biggest brewer in Europe*: which one of its kind a thing is.

Takes: a reading.
Gives: answer claims: the place in the order, of whom it is told, by what and among what.
Reads: the tree, numerals.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.claims.bearers import slot_at
from crosscheck.claims.build import make
from crosscheck.claims.choices import ANSWER, QUESTION, answering
from crosscheck.claims.evidence import NOMINAL
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.numbers import numbers
from crosscheck.lexicon.places import place_value
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Predication, Reading, Role
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.commitment import TOLD_AS_FACT, Polarity
from crosscheck.protocols import Lookup

SUPERLATIVE = "JJS"
HYPHENS = frozenset({"-", "‑"})
FIRST = 1
AMONG = "among"
BEHIND = 6  # tokens behind the noun in which a time narrows the rank


def ranks(reading: Reading) -> Iterator[Claim]:
    """One claim for every rank that is told of a known one."""
    analysis = reading.analysis
    for token in analysis.tokens:
        if token.tag != SUPERLATIVE or token.upos != "ADJ":
            continue
        noun = analysis.tokens[token.head]
        if noun.upos != "NOUN" or noun.tag != "NN" or noun.index <= token.index or _one_of(analysis, token):
            continue
        host, bearer = _told_of(reading, token, noun)
        if bearer is not None and not _of_a_time(analysis, noun):
            yield _claim(reading, host, bearer, token, noun)


def among(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """Whether both ranks are told among the same: *the state* may be any that the other names."""
    mine, theirs = a.slot(AMONG), b.slot(AMONG)
    if mine is None and theirs is None:
        return
    if mine is None or theirs is None:
        one = mine or theirs
        assert one is not None
        yield SlotRelation(AMONG, one, one, Related(Relation.UNKNOWN, "among whom is told by one alone"))
        return
    told = look.relate((a, mine), (b, theirs))
    if {mine.head.lower(), theirs.head.lower()} & word_class("lie inside a country") and (
        mine.value or theirs.value
    ):
        told = Related(Relation.SAME, f"{mine.text} and {theirs.text}")
    yield SlotRelation(AMONG, mine, theirs, told)


def _claim(reading: Reading, host: Predication, bearer: Slot, most: Token, noun: Token) -> Claim:
    analysis = reading.analysis
    place, first = _place_in_order(analysis, most)
    question = f"rank: {things().group(noun.lemma.lower())} by {_dimension(most)}"
    span = analysis.span(first, noun.index + 1)
    text = span.of(analysis.article.text)
    asked = Slot(QUESTION, span, question, head=question, modifiers=("of subject", "stands"))
    slots = [asked, Slot(ANSWER, span, text, head=str(place)), bearer, *_among(analysis, noun)]
    told = attrs.evolve(host, commitment=TOLD_AS_FACT)  # *will become*, *became*: the rank is the same
    return answering(make(reading, told, "answer", slots, host.span.join(span)), question)


def _dimension(most: Token) -> str:
    lemma = most.lemma.lower()
    return "size" if lemma in word_class("are large") else lemma


def _place_in_order(analysis: Analysis, most: Token) -> tuple[int, int]:
    """*second-largest*, *third biggest*: the place, and the token that the words start with."""
    at = most.index - 1
    if at > 0 and analysis.tokens[at].text in HYPHENS:
        at -= 1
    word = numbers().words.get(analysis.tokens[at].lemma.lower()) if at >= 0 else None
    return (word.value, at) if word is not None and word.kind == "ordinal" else (FIRST, most.index)


def _one_of(analysis: Analysis, most: Token) -> bool:
    """*one of the largest*, *among the biggest*."""
    before = analysis.tokens[max(0, most.index - 4) : most.index]
    return any(t.lemma.lower() in ("of", "among", "amongst") for t in before)


def _of_a_time(analysis: Analysis, noun: Token) -> bool:
    behind = analysis.tokens[noun.index + 1 : noun.index + 1 + BEHIND]
    inside = [t for t in behind if t.sentence == noun.sentence]
    return any(t.lemma.lower() in word_class("narrow to a time") for t in inside)


def _among(analysis: Analysis, noun: Token) -> Iterator[Slot]:
    """*in Europe*: among those of which place."""
    for below in analysis.children(noun.index, "nmod", "obl"):
        cases = {t.lemma.lower() for t in analysis.children(below.index, "case")}
        if cases & {"in", "of"}:
            span = analysis.span(below.index, below.index + 1)
            name = next((n for n in analysis.names if n.first <= below.index < n.last), None)
            if name is not None:
                span = analysis.span(name.first, name.last)
            text = span.of(analysis.article.text)
            value = place_value(text) if name is not None else None
            yield Slot(AMONG, span, text, below.lemma, below.index, value=value)


def _told_of(reading: Reading, most: Token, noun: Token) -> tuple[Predication, Slot | None]:
    """The predication that tells it, and of whom: by a copula, or behind a comma."""
    analysis = reading.analysis
    beside = reading.in_sentence(noun.sentence)
    for host in beside:
        if host.polarity is Polarity.NEGATIVE:
            continue
        here = host.index == noun.index or any(
            a.role in (Role.ATTRIBUTE, Role.PATIENT) and a.phrase.head == noun.index for a in host.arguments
        )
        verb = analysis.tokens[host.index].lemma.lower()
        if here and (host.index == noun.index or verb in word_class("make one of a rank")):
            of = host.get(Role.PATIENT) if verb == "make" else host.get(Role.AGENT)
            if of is not None and of.phrase.head != noun.index:
                return host, slot_at(analysis, of.phrase.head)
    above = analysis.tokens[noun.head]
    if noun.relation == "appos" and above.upos in NOMINAL:
        return _alone(reading, noun), slot_at(analysis, above.index)
    return _alone(reading, noun), _named_before(analysis, _place_in_order(analysis, most)[1])


def _named_before(analysis: Analysis, first: int) -> Slot | None:
    """*Acme, once the largest lender*: the name before the comma."""
    at = first - 1
    while at > 0 and analysis.tokens[at].lemma.lower() in word_class("stand before a description"):
        at -= 1
    name = next((n for n in analysis.names if n.last == at), None)
    return slot_at(analysis, at - 1) if name is not None and analysis.tokens[at].text == "," else None


def _alone(reading: Reading, noun: Token) -> Predication:
    span = reading.analysis.span(noun.index, noun.index + 1)
    return Predication(noun.index, "be", (noun.index,), True, (), span)
