"""Words that say how firmly something is meant: what a verb does to its complement, modals, negators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.tables import listed, packaged, rows
from crosscheck.model.values.commitment import Level, Polarity

FACTIVE = "factive"


@attrs.frozen(slots=True)
class Effect:
    """What holds of a content. ``factive``: it is taken for granted, and level and polarity do not matter."""

    level: Level = Level.ASSERTED
    polarity: Polarity = Polarity.POSITIVE
    factive: bool = False


@attrs.frozen(slots=True)
class Signature:
    """What a word says of its complement when it is itself affirmed, and when it is negated."""

    affirmed: Effect
    negated: Effect

    def under(self, polarity: Polarity) -> Effect:
        """The effect where the word itself stands with this polarity."""
        return self.affirmed if polarity is Polarity.POSITIVE else self.negated


@attrs.frozen(slots=False)
class Cues:
    """Lookups take lemmas in lower case; words not listed give ``None``, or ``False``."""

    by_word: Mapping[tuple[str, str, str], Signature]
    levels: Mapping[tuple[str, str], Level]
    negators: frozenset[tuple[str, str]]

    def signature(self, sort: str, complement: str, words: str) -> Signature | None:
        """What a verb, noun or adjective does to a complement of this sort.

        >>> refuse = cues().signature("verb", "to", "refuse")
        >>> refuse.affirmed.level.value, refuse.negated.level.value
        ('asserted', 'possible')
        """
        return self.by_word.get((sort, complement, words))

    def level(self, place: str, word: str) -> Level | None:
        """The level that an auxiliary, adverb, adjective or subordinator sets.

        >>> cues().level("auxiliary", "might").value
        'possible'
        """
        return self.levels.get((place, word))

    def negates(self, place: str, word: str) -> bool:
        """Whether a word in this place negates.

        >>> cues().negates("adverb", "never"), cues().negates("determiner", "the")
        (True, False)
        """
        return (place, word) in self.negators


@cache
def cues() -> Cues:
    """The cues that come with the package, read once. The first row that lists a word counts."""
    by_word: dict[tuple[str, str, str], Signature] = {}
    for key, signature in _signatures(packaged("commitment.tsv")):
        by_word.setdefault(key, signature)
    modal = rows(packaged("modality.tsv"), 3)
    return Cues(
        MappingProxyType(by_word),
        MappingProxyType({(place, word): Level(level) for place, level, word in modal}),
        frozenset((place, word) for place, word in rows(packaged("negation.tsv"), 2)),
    )


def _signatures(text: str) -> Iterator[tuple[tuple[str, str, str], Signature]]:
    for sort, complement, words, affirmed, negated in rows(text, 5):
        signature = Signature(_effect(affirmed), _effect(negated))
        for word in listed(words):
            yield (sort, complement, word), signature


def _effect(cell: str) -> Effect:
    if cell == FACTIVE:
        return Effect(factive=True)
    polarity = Polarity.NEGATIVE if cell.endswith("-") else Polarity.POSITIVE
    return Effect(Level(cell.rstrip("+-")), polarity)
