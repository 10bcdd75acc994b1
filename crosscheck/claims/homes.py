"""Homes: where somebody lives, as news tells it beside a name.

*Ann Reed, 36, of Oslo*, *Oslo resident Ann Reed*, *Ann Reed, who lives in Oslo*.

Takes: a reading.
Gives: answer claims.
Reads: the names, and small classes of words.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.claims.bearers import slot_at
from crosscheck.claims.build import make
from crosscheck.claims.choices import ANSWER, QUESTION, answering
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import Analysis, NameKind, NameMention
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Predication, Reading

HOME = "home"
MARKS = ("of bearer", "stands")
LIVES = frozenset({"live", "reside", "resident", "inhabitant"})
FURTHEST = 7  # tokens between a name and the place: *, 36, who lives in*
SKIPPED = frozenset({",", "who", "which", "a", "an", "the", "year", "years", "old", "aged", "-"})


def homes(reading: Reading) -> Iterator[Claim]:
    """One claim for every person whose home is told right beside the name."""
    analysis = reading.analysis
    places = {n.first: n for n in analysis.names if n.kind is not NameKind.PERSON}
    for person in analysis.names:
        if person.kind is NameKind.PERSON:
            place = _behind(analysis, person, places) or _before(analysis, person)
            if place is not None:
                yield _claim(reading, person, place)


def _behind(analysis: Analysis, person: NameMention, places: dict[int, NameMention]) -> NameMention | None:
    """*Ann Reed, 36, of Oslo*, *Ann Reed, who lives in Oslo*."""
    end = min(analysis.sentence_of(person.first).last, person.last + FURTHEST)
    told = False
    for token in analysis.tokens[person.last : end]:
        word = token.text.lower()
        if told:
            return _known(analysis, places.get(token.index))
        if word == "of" or (word == "in" and analysis.tokens[token.index - 1].lemma.lower() in LIVES):
            told = True
        elif not (word in SKIPPED or token.upos == "NUM" or token.lemma.lower() in LIVES):
            return None
    return None


def _before(analysis: Analysis, person: NameMention) -> NameMention | None:
    """*Oslo resident Ann Reed*."""
    noun = analysis.tokens[person.first - 1] if person.first else None
    if noun is None or noun.lemma.lower() not in word_class("live there"):
        return None
    return _known(analysis, next((n for n in analysis.names if n.last == noun.index), None))


def _known(analysis: Analysis, name: NameMention | None) -> NameMention | None:
    """A name that the gazetteer has for a place."""
    if name is None:
        return None
    return name if place_value(_text(analysis, name)).id else None


def _text(analysis: Analysis, name: NameMention) -> str:
    return analysis.span(name.first, name.last).of(analysis.article.text)


def _claim(reading: Reading, person: NameMention, place: NameMention) -> Claim:
    analysis = reading.analysis
    span = analysis.span(place.first, place.last)
    text, last = _text(analysis, place), place.last - 1
    value = place_value(text)
    answer = Slot(ANSWER, span, text, analysis.tokens[last].lemma, last, definite=True, value=value)
    asked = Slot(QUESTION, span, HOME, head=HOME, modifiers=MARKS)
    who = attrs.evolve(slot_at(analysis, person.last - 1), definite=True)
    whole = who.span.join(span)
    host = Predication(person.last - 1, "be", (person.last - 1,), True, (), whole)
    return answering(make(reading, host, "answer", [asked, answer, who], whole), HOME)
