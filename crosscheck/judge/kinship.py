"""Do two short texts tell of one event? A few signs, weighed.

Takes: the readings of two texts of a few sentences, whose clauses do not part on any question.
Gives: the log-odds that they tell of one event, with the signs that it rests on.
Reads: the lexicons of frames, things, senses and places; the weights below.

The weights come from ``tests/benchmarks/kinship_fit.py``, which learns them from labelled pairs of news texts.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.places import gazetteer
from crosscheck.lexicon.senses import senses
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Analysis, NameKind, Token
from crosscheck.model.reading import Reading
from crosscheck.model.relation import Relation
from crosscheck.model.values.value import relate

MOST_SENTENCES, MOST_TOKENS = 3, 90
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
SENSES_OF = {"VERB": "v", "NOUN": "n", "ADJ": "a"}
EVENT, NAME, THING = "event:", "name:", "thing:"
FITTING = frozenset({Relation.SAME, Relation.FINER, Relation.COARSER, Relation.OVERLAP, Relation.VARIANT})
SYNONYM = 0.7  # how far a word is met by another that may mean the same
Names = frozenset[frozenset[str]]  # each by its words


@attrs.frozen(slots=True)
class Word:
    """A word that is no name: what it is met by, the frame of its event if it tells one, and its weight."""

    keys: frozenset[str]
    senses: frozenset[int]
    frame: str
    weight: float


@attrs.frozen(slots=False)
class Told:
    """What a text tells: concepts with their weights, its words that are no names, and its names.

    ``spoken`` are all its words, written as those of names are.
    """

    reading: Reading
    weights: Mapping[str, float]
    words: tuple[Word, ...]
    names: Names
    people: Names
    spoken: frozenset[str]

    @cached_property
    def total(self) -> float:
        """The weight of everything told."""
        return sum(self.weights[concept] for concept in sorted(self.weights))

    @cached_property
    def keys(self) -> frozenset[str]:
        """What a word of this text is met by."""
        return frozenset(key for word in self.words for key in word.keys)

    @cached_property
    def senses(self) -> frozenset[int]:
        """Whatever its words may mean."""
        return frozenset(sense for word in self.words for sense in word.senses)

    @cached_property
    def frames(self) -> frozenset[str]:
        """The frames of its events."""
        return frozenset(word.frame for word in self.words if word.frame)

    def meets(self, word: Word) -> float:
        """How far this text has a word, or one like it: 0..1."""
        if not word.keys.isdisjoint(self.keys):
            return 1.0
        like = 0.0 if word.senses.isdisjoint(self.senses) else SYNONYM
        if word.frame:
            near = (frames().related(word.frame, other) for other in self.frames)
            like = max(like, max(near, default=0.0))
        return like


@attrs.frozen(slots=True)
class Signs:
    """What speaks for and against one event.

    ``words`` is how much of the text that is met less the other tells too, by the weight of its words, names aside.
    ``people`` is whether both name people, of whom neither tells of any that the other names; ``names`` is the same
    of all names. ``figures`` is whether figures are at odds, and none of the one may be one of the other's.
    """

    words: float
    people: float
    names: float
    figures: float


WEIGHTS = Signs(words=4.09, people=-0.85, names=-0.78, figures=-0.5)
START = -0.65


def log_odds(signs: Signs) -> float:
    """How surely two texts tell of one event, as odds among as many pairs of the one sort as of the other."""
    pairs = zip(attrs.astuple(WEIGHTS), attrs.astuple(signs), strict=True)
    return START + math.fsum(weight * sign for weight, sign in pairs)


def signs(mine: Told, theirs: Told) -> Signs:
    """The signs of two texts; symmetric."""
    return Signs(
        words=min(_met(mine, theirs), _met(theirs, mine)),
        people=float(_others(mine.people, theirs.people, mine, theirs)),
        names=float(_others(mine.names, theirs.names, mine, theirs)),
        figures=float(_other_figures(mine.reading, theirs.reading)),
    )


def shared(mine: Told, theirs: Told) -> float:
    """The weight of the concepts that both texts tell."""
    common = mine.weights.keys() & theirs.weights.keys()
    return math.fsum(min(mine.weights[c], theirs.weights[c]) for c in common)


def told(reading: Reading) -> Told:
    """What a text tells."""
    analysis = reading.analysis
    weights: dict[str, float] = {}
    words: dict[tuple[str, str], Word] = {}
    for token in analysis.tokens:
        if token.upos in TELLING and any(letter.isalnum() for letter in token.lemma):
            concept, weight = _concept(token), rarity(token.lemma) ** 2
            weights[concept] = max(weights.get(concept, 0.0), weight)
            if token.upos != "PROPN":
                words.setdefault((token.lemma.lower(), token.upos), word(token))
    return Told(
        reading,
        weights,
        tuple(words.values()),
        frozenset(_names(analysis, NameKind)),
        frozenset(_names(analysis, (NameKind.PERSON,))),
        frozenset(map(as_spoken, analysis.tokens)),
    )


def is_short(reading: Reading) -> bool:
    """Whether a text is so short that what it tells is one event.

    Figures are counted too: they are also read in sentences that are left out as too long, and have no words here.
    """
    analysis = reading.analysis
    words = max(len(analysis.tokens), len(reading.quantities))
    return len(analysis.sentences) <= MOST_SENTENCES and words <= MOST_TOKENS


def _met(mine: Told, theirs: Told) -> float:
    """How much of the one text the other tells too."""
    total = math.fsum(word.weight for word in mine.words)
    return math.fsum(word.weight * theirs.meets(word) for word in mine.words) / (total or 1.0)


def _others(these: Names, those: Names, mine: Told, theirs: Told) -> bool:
    """Whether both texts have such names, and neither has a word of one of the other's."""
    if not these or not those:
        return False
    met = any(name & theirs.spoken for name in these) or any(name & mine.spoken for name in those)
    return not met


def _other_figures(mine: Reading, theirs: Reading) -> bool:
    found = {relate(a.value, b.value).relation for a in mine.quantities for b in theirs.quantities}
    return Relation.CONFLICT in found and FITTING.isdisjoint(found)


def _names(analysis: Analysis, kinds: Iterable[NameKind]) -> Iterator[frozenset[str]]:
    wanted = frozenset(kinds)
    for name in analysis.names:
        if name.kind in wanted:
            yield frozenset(map(as_spoken, analysis.tokens[name.first : name.last]))


def as_spoken(token: Token) -> str:
    """A word as names have it: that of a state for its people, capitals aside."""
    return gazetteer().polity(token.text) or token.text.lower()


def word(token: Token) -> Word:
    """A word that is no name, as another text may meet it."""
    lemma, concept = token.lemma.lower(), _concept(token)
    frame = concept.removeprefix(EVENT) if concept.startswith(EVENT) else ""
    keys = frozenset({lemma, concept, THING + things().group(lemma)})
    return Word(keys, senses().meanings(lemma, SENSES_OF.get(token.upos, "")), frame, rarity(lemma) ** 2)


def _concept(token: Token) -> str:
    lemma = token.lemma.lower()
    if token.upos == "PROPN":
        return NAME + (gazetteer().polity(token.text) or lemma)
    known = {"VERB": frames().of_verb, "NOUN": frames().noun, "ADJ": frames().adjective}.get(token.upos)
    wording = known(lemma) if known is not None else None
    return EVENT + wording.frame if wording is not None else things().group(lemma)
