"""Does what one short text tells follow from another?

*A bus crash near Lund left at least 30 dead* tells that *30 died in a bus crash*; that *30 buses crashed* it does not.
Every word, name and figure of the one must be met in the other; and where both tell of the same sort of happening, the
other may not give another day, or the contrary.

Takes: what two short texts tell.
Gives: whether the second follows from the first.
Reads: the lexicons of frames, senses and things.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Literal

from crosscheck.judge.kinship import TELLING, Told, as_spoken, is_short, told, word
from crosscheck.lexicon.cues import cues
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Token
from crosscheck.model.reading import Located, Predication, Reading, Role
from crosscheck.model.relation import Relation
from crosscheck.model.values.commitment import Polarity
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value, relate

MOST_UNMET = 0.6  # the weight of what the premise lacks: less than one rare word
COMMON = 0.45  # how rare a word is below which it says little by itself: take, make, go
STEM = 5  # letters that two words begin with, if one is made from the other
DERIVED = 0.9
ALIKE = 0.5  # how near two frames are that tell the same sort of happening
ANY = "be"  # the frame that tells no sort of happening
DENIALS = ("adverb", "determiner", "pronoun")
Follows = Literal["a", "b", "both", ""]
TOLD_BY = frozenset({Relation.SAME, Relation.COARSER, Relation.OVERLAP, Relation.VARIANT})
APART = frozenset({Relation.CONFLICT, Relation.APART})


def which_follows(a: Reading, b: Reading) -> Follows:
    """Which of two short texts tells nothing but what the other tells."""
    mine, theirs = told(a), told(b)
    if follows(theirs, mine):
        return "both" if follows(mine, theirs) else "a"
    return "b" if follows(mine, theirs) else ""


def follows(premise: Told, text: Told) -> bool:
    """Whether what a short text tells follows from another; a text that tells nothing follows from none."""
    if not text.words or not is_short(text.reading):
        return False
    return (
        _affirmed_alike(premise.reading, text.reading)
        and _figures_met(premise.reading, text.reading)
        and math.fsum(_unmet(premise, text)) < MOST_UNMET
        and all(_happens(p, premise.reading) for p in text.reading.predications)
    )


def _affirmed_alike(premise: Reading, text: Reading) -> bool:
    """Whether neither denies while the other does not: the text anything, the premise what it mainly says.

    What else a premise affirms may follow from it all the same.
    """
    if _denies(text):
        return _denies(premise)
    tokens = premise.analysis.tokens
    mainly = [p for p in premise.predications if tokens[p.index].head == p.index]
    if all(p.polarity is Polarity.POSITIVE for p in mainly):
        return True
    affirmed = {p.frame for p in premise.predications if p.polarity is Polarity.POSITIVE}
    return any(_alike(p.frame, frame) for p in text.predications if p.frame != ANY for frame in affirmed)


def _denies(reading: Reading) -> bool:
    words = {token.lemma.lower() for token in reading.analysis.tokens}
    return any(cues().negates(place, word) for word in words for place in DENIALS)


def _figures_met(premise: Reading, text: Reading) -> bool:
    known = [one.value for one in premise.quantities]
    return all(any(_tells(other, one.value) for other in known) for one in text.quantities)


def _tells(known: Value, value: Value) -> bool:
    """Whether a value follows from another: it is no finer, or the very figure of a bound (*at least 30*)."""
    if relate(value, known).relation in TOLD_BY:
        return True
    if not (isinstance(value, Quantity) and isinstance(known, Quantity)):
        return False
    return value.value is not None and (value.value, value.unit) == (known.value, known.unit)


def _unmet(premise: Told, text: Told) -> Iterator[float]:
    """The weight of each word, by how far the premise lacks it."""
    tokens = premise.reading.analysis.tokens
    spoken = premise.spoken | {token.lemma.lower() for token in tokens}
    stems = {lemma[:STEM] for lemma in spoken if len(lemma) >= STEM}
    valued = set(_valued(text.reading))
    seen: set[str] = set()
    for token in text.reading.analysis.tokens:
        lemma = token.lemma.lower()
        weight = rarity(lemma)
        if token.upos in TELLING and token.index not in valued and lemma not in seen and weight >= COMMON:
            seen.add(lemma)
            met = _met(token, lemma, premise, spoken, stems)
            yield (1.0 - met) * weight**2


def _met(token: Token, lemma: str, premise: Told, spoken: Iterable[str], stems: Iterable[str]) -> float:
    if lemma in spoken or as_spoken(token) in spoken:
        return 1.0
    met = 0.0 if token.upos == "PROPN" else premise.meets(word(token))
    return max(met, DERIVED) if lemma[:STEM] in stems else met


def _valued(reading: Reading) -> Iterator[int]:
    """The tokens inside figures and dates."""
    for one in (*reading.quantities, *reading.dates):
        yield from _inside(one, reading)


def _inside(one: Located, reading: Reading) -> Iterator[int]:
    tokens = reading.analysis.tokens
    first = reading.analysis.from_offset(one.span.start)
    while first < len(tokens) and tokens[first].end <= one.span.end:
        yield first
        first += 1


def _happens(happening: Predication, premise: Reading) -> bool:
    """Whether what is told to happen happens in the premise too, where that tells of such a happening at all."""
    same = [p for p in premise.predications if happening.frame != ANY and _alike(p.frame, happening.frame)]
    if not same:
        return True
    return any(p.polarity is happening.polarity for p in same) and not _on_another_day(happening, same)


def _alike(mine: str, theirs: str) -> bool:
    return frames().related(mine, theirs) >= ALIKE


def _on_another_day(happening: Predication, same: Iterable[Predication]) -> bool:
    """Whether the premise dates such happenings, and each on another day."""
    mine = [a.value for a in happening.arguments if a.role is Role.DATE and a.value is not None]
    theirs = [a.value for p in same for a in p.arguments if a.role is Role.DATE and a.value is not None]
    return bool(theirs) and any(all(relate(one, other).relation in APART for other in theirs) for one in mine)
