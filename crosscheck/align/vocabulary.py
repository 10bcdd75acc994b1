"""What words stand for, and what it tells that two claims share them.

Takes: words and lemmas.
Gives: concepts (a state, a frame, a group of nouns) and their weights, 0..1.
Reads: the lexicons of frames, things, places, spellings; counts of general English, never the articles at hand,
so that an article on something else changes no weight.
"""

from __future__ import annotations

from functools import lru_cache

from crosscheck.lexicon.frames import Frames, frames
from crosscheck.lexicon.places import gazetteer
from crosscheck.lexicon.spelling import spelling
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity

ENTITY, STATE, FRAME, NOUN, DATE = "entity:", "state:", "frame:", "noun:", "date:"
PLACE, TYPE = "place:", "type:"
PLACE_WEIGHT, COUNTRY_WEIGHT = 0.7, 0.4
DATE_WEIGHT = 0.8
NAME_WEIGHT = 0.9
STATE_WEIGHT = 0.55
FRAME_WEIGHT_FLOOR = 0.25
TELLING = 0.5  # weight from which a concept says what a claim is about


@lru_cache(maxsize=65536)
def state_of(word: str) -> str | None:
    """The state that a capitalised word names, or its people: ``Japanese`` gives ``Japan``."""
    return gazetteer().polity(word) if word[:1].isupper() else None


def state_after_of(phrase: str) -> str | None:
    """The state of *the government of the Soviet Union*; ``None`` where no state ends the phrase."""
    _, of, rest = phrase.partition(" of ")
    return state_of(rest.removeprefix("the ")) if of else None


@lru_cache(maxsize=65536)
def noun_concept(lemma: str) -> str:
    """The concept of a common noun: its spelling made canonical, its synonyms made one."""
    return NOUN + things().group(spelling().canonical(lemma.lower()))


def word_concept(lemma: str, upos: str = "") -> str:
    """The concept of any content word: a frame where the word is an event's, else a noun's."""
    return _word_concept(lemma, upos, frames())


@lru_cache(maxsize=65536)
def _word_concept(lemma: str, upos: str, frames: Frames) -> str:
    state = state_of(lemma)
    if state is not None:
        return STATE + state
    known = frames.verb if upos == "VERB" else frames.noun
    wording = known(lemma.lower())
    return FRAME + wording.frame if wording is not None else noun_concept(lemma)


def event_concept(lemma: str) -> str:
    """The concept of a word that tells an event, verb or noun; a noun's where it tells none."""
    wording = frames().noun(lemma.lower()) or frames().verb(lemma.lower())
    return FRAME + wording.frame if wording is not None else noun_concept(lemma)


@lru_cache(maxsize=65536)
def weight(concept: str, lemma: str) -> float:
    """How much it tells that two claims share this concept, 0..1."""
    if concept.startswith(ENTITY):
        return NAME_WEIGHT
    if concept.startswith(STATE):
        return STATE_WEIGHT
    if concept.startswith(FRAME):
        return max(FRAME_WEIGHT_FLOOR, rarity(lemma) ** 2)
    return rarity(lemma) ** 2


@lru_cache(maxsize=4096)
def lineage(concept: str) -> str:
    """A state's concept, or that of the state that carries it on: what keys are made of."""
    heir = gazetteer().successor(concept[len(STATE) :]) if concept.startswith(STATE) else None
    return STATE + heir if heir else concept
