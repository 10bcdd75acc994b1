"""Do two short texts tell of one event? A few signs, weighed.

Takes: the readings of two texts of a few sentences, whose clauses do not part on any question.
Gives: the log-odds that they tell of one event, with the signs that it rests on.
Reads: the lexicons of frames, things and places; the weights below.

The weights come from ``tests/benchmarks/kinship_fit.py``, which learns them from labelled pairs of news texts.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property

import attrs

from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.places import gazetteer
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Token
from crosscheck.model.reading import Reading
from crosscheck.model.relation import Relation
from crosscheck.model.values.value import relate

MOST_SENTENCES, MOST_TOKENS = 3, 90
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
EVENT, NAME = "event:", "name:"
FITTING = frozenset({Relation.SAME, Relation.FINER, Relation.COARSER, Relation.OVERLAP, Relation.VARIANT})


@attrs.frozen(slots=False)
class Told:
    """What a text tells: concepts with their weights, and the frames of its events."""

    reading: Reading
    weights: Mapping[str, float]

    @cached_property
    def total(self) -> float:
        """The weight of everything told."""
        return sum(self.weights[concept] for concept in sorted(self.weights))


@attrs.frozen(slots=True)
class Signs:
    """What speaks for and against one event.

    ``share`` is the part of the longer text's weight that both tell, ``shared`` that weight itself, ``figures``
    whether both give figures and none of the one may be one of the other's.
    """

    share: float
    shared: float
    figures: float


WEIGHTS = Signs(share=1.26, shared=0.3, figures=-0.68)
START = -1.01


def log_odds(signs: Signs) -> float:
    """How surely two texts tell of one event, as odds among as many pairs of the one sort as of the other."""
    pairs = zip(attrs.astuple(WEIGHTS), attrs.astuple(signs), strict=True)
    return START + math.fsum(weight * sign for weight, sign in pairs)


def signs(mine: Told, theirs: Told) -> Signs:
    """The signs of two texts; symmetric."""
    shared = _weight(mine, theirs)
    return Signs(
        share=shared / (max(mine.total, theirs.total) or 1.0),
        shared=shared,
        figures=float(_other_figures(mine.reading, theirs.reading)),
    )


def told(reading: Reading) -> Told:
    """What a text tells."""
    weights: dict[str, float] = {}
    for token in reading.analysis.tokens:
        if token.upos in TELLING and any(letter.isalnum() for letter in token.lemma):
            concept = _concept(token)
            weights[concept] = max(weights.get(concept, 0.0), rarity(token.lemma) ** 2)
    return Told(reading, weights)


def is_short(reading: Reading) -> bool:
    """Whether a text is so short that what it tells is one event."""
    analysis = reading.analysis
    return len(analysis.sentences) <= MOST_SENTENCES and len(analysis.tokens) <= MOST_TOKENS


def _weight(mine: Told, theirs: Told) -> float:
    common = mine.weights.keys() & theirs.weights.keys()
    return math.fsum(min(mine.weights[c], theirs.weights[c]) for c in common)


def _other_figures(mine: Reading, theirs: Reading) -> bool:
    found = [relate(a.value, b.value).relation for a in mine.quantities for b in theirs.quantities]
    return bool(found) and FITTING.isdisjoint(found)


def _concept(token: Token) -> str:
    lemma = token.lemma.lower()
    if token.upos == "PROPN":
        return NAME + (gazetteer().polity(token.text) or lemma)
    known = {"VERB": frames().of_verb, "NOUN": frames().noun, "ADJ": frames().adjective}.get(token.upos)
    wording = known(lemma) if known is not None else None
    return EVENT + wording.frame if wording is not None else things().group(lemma)
