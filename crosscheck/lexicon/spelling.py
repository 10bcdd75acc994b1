"""British and American spellings of one word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.tables import packaged, rows

SHORTEST_STEM = 3  # letters before an ending; shorter words only look alike


@attrs.frozen(slots=False, eq=False)  # known by identity: its answers are remembered
class Spelling:
    """Whole words, endings (longest first), and words that have such an ending and stay as they are."""

    pairs: Mapping[str, str]
    endings: tuple[tuple[str, str], ...]
    stay: frozenset[str]
    _by_ending: Mapping[str, str] = attrs.field(init=False, repr=False, eq=False)
    _lengths: tuple[int, ...] = attrs.field(init=False, repr=False, eq=False)

    @_by_ending.default
    def _index(self) -> Mapping[str, str]:
        return dict(reversed(self.endings))

    @_lengths.default
    def _longest_first(self) -> tuple[int, ...]:
        return tuple(sorted({len(british) for british, _ in self.endings}, reverse=True))

    def canonical(self, word: str) -> str:
        """The American spelling in lower case; a word without variants as it is, in lower case.

        >>> spelling().canonical("Jewellery"), spelling().canonical("promise"), spelling().canonical("labour")
        ('jewelry', 'promise', 'labor')
        """
        return _canonical(self, word)

    def variant(self, a: str, b: str) -> bool:
        """Whether two words are spellings of one, and not the same letters.

        >>> spelling().variant("organise", "organize"), spelling().variant("hour", "hor")
        (True, False)
        """
        return self.canonical(a) == self.canonical(b) and a.lower() != b.lower()

    def spelt(self, lower: str) -> str:
        """As ``canonical``, worked out anew; takes lower case."""
        if lower in self.pairs:
            return self.pairs[lower]
        if lower in self.stay:
            return lower
        for length in self._lengths:
            if len(lower) - length >= SHORTEST_STEM and lower[-length:] in self._by_ending:
                return lower[:-length] + self._by_ending[lower[-length:]]
        return lower


@lru_cache(maxsize=65536)
def _canonical(spelling: Spelling, word: str) -> str:
    return spelling.spelt(word.lower())


@cache
def spelling() -> Spelling:
    """The spellings that come with the package, read once."""
    table = list(rows(packaged("spelling.tsv"), 3))
    endings = [(british, american) for sort, british, american in table if sort == "ending"]
    return Spelling(
        MappingProxyType({british: american for sort, british, american in table if sort == "word"}),
        tuple(sorted(endings, key=lambda pair: (-len(pair[0]), pair))),
        frozenset(american for sort, _, american in table if sort == "stay"),
    )
