"""Populations: how many people live in a place.

*Opcha, home to 5,000 people*, *a town of 5,000*, *has 5,000 residents*, *with a population of 5,000*.

Takes: a figure with the words around it.
Gives: answer claims.
Reads: the names, and small classes of words.
"""

from __future__ import annotations

import attrs

from crosscheck.claims.bearers import slot_at
from crosscheck.claims.build import make
from crosscheck.claims.choices import ANSWER, QUESTION, answering
from crosscheck.claims.evidence import COUNT, Evidence, sort_of
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import Analysis, NameKind
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Reading, Role

POPULATION = "population"
HAVE = "have"
BETWEEN = frozenset({"AUX", "DET", "ADJ", "ADV", "ADP"})
MARKS = ("of bearer", "stands")
FURTHEST = 8  # tokens between a place and the noun that tells how many live there
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def population(reading: Reading, one: Evidence) -> Claim | None:
    """The claim of how many live in a place, where the figure tells that of a place that is named or known."""
    if sort_of(one.located.value) != COUNT or not _of_people(reading.analysis, one):
        return None
    where = _place(reading, one)
    if where is None:
        return None
    analysis, span = reading.analysis, one.located.span
    asked = Slot(QUESTION, span, POPULATION, head=POPULATION, modifiers=MARKS)
    answer = Slot(ANSWER, span, span.of(analysis.article.text), value=one.located.value)
    inside = [i for i in (one.thing, one.linked) if i >= 0]
    whole = span
    for index in inside:
        whole = whole.join(analysis.span(index, index + 1))
    return answering(make(reading, one.host, "answer", [asked, answer, where], whole), POPULATION)


def _of_people(analysis: Analysis, one: Evidence) -> bool:
    """Whether it counts people, or nothing that is named."""
    noun = analysis.tokens[one.thing].lemma.lower() if one.thing >= 0 else ""
    linked = _linked(analysis, one)
    if noun in word_class("are people of a place"):
        return linked in word_class("hold a number of people") or (
            noun in word_class("live there") and one.verbs == {HAVE}
        )
    return linked == POPULATION and not noun


def _linked(analysis: Analysis, one: Evidence) -> str:
    return analysis.tokens[one.linked].lemma.lower() if one.linked >= 0 else ""


def _place(reading: Reading, one: Evidence) -> Slot | None:
    """Whose people they are: the subject, or the place right before *home to*, *a town of*, *with a population of*."""
    analysis = reading.analysis
    agent = one.host.get(Role.AGENT)
    if one.verbs & {HAVE, "be"} and agent is not None:
        return _known(analysis, agent.phrase.head)
    linked = one.linked
    if linked < 0:
        return None
    start = max(analysis.sentence_of(linked).first, linked - FURTHEST)
    for token in reversed(analysis.tokens[start:linked]):
        if token.upos in NOUNS:
            return _known(analysis, token.index)
        if token.upos not in BETWEEN and token.text != ",":
            break
    return None


def _known(analysis: Analysis, index: int) -> Slot | None:
    """The place at a token, by name or by a noun that says what sort of place it is."""
    slot = slot_at(analysis, index)
    name = next((n for n in analysis.names if n.first <= slot.token < n.last), None)
    if name is not None:
        placed = name.kind is not NameKind.PERSON or place_value(slot.text).id
        return attrs.evolve(slot, definite=True) if placed else None
    return slot if slot.definite and slot.head.lower() in word_class("are places inside a country") else None
