"""What common English words mean beside others: synonyms, opposites, kinds of a thing, others of its kind.

Read from ``senses.tsv.gz`` when first asked for. Lookups take lemmas in lower case and a part of speech: ``n``,
``v``, ``a`` (adjectives) or ``r`` (adverbs).
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import attrs

USUAL = 3  # a word is taken in its commonest senses, unless it is asked for whatever it may mean
STEPS_UP = 2
MOSTLY, STEPS_TO_TOP = 2, 9
Line = int


@attrs.frozen(slots=False)
class Senses:
    """``of`` tells the lines of a word's senses with their rank; ``above`` leads from line to line."""

    of: Mapping[tuple[str, str], tuple[tuple[Line, int], ...]]
    above: Mapping[Line, tuple[Line, ...]]
    opposites: Mapping[Line, tuple[Line, ...]]

    def known(self, word: str, pos: str) -> bool:
        """Whether the table has the word at all."""
        return (word, pos) in self.of

    def alike(self, a: str, b: str, pos: str) -> bool:
        """Whether two words share a sense, however rare.

        >>> senses().alike("purchase", "buy", "v"), senses().alike("purchase", "sell", "v")
        (True, False)
        """
        return a == b or not self._lines(a, pos).isdisjoint(self._lines(b, pos))

    def meanings(self, word: str, pos: str) -> frozenset[Line]:
        """Whatever a word may mean: two words with a meaning in common are alike.

        >>> senses().meanings("purchase", "v").isdisjoint(senses().meanings("buy", "v"))
        False
        """
        return self._lines(word, pos)

    def kin(self, a: str, b: str, pos: str) -> bool:
        """Whether one may be a kind of the other, in whatever sense.

        >>> senses().kin("ferry", "vessel", "n"), senses().kin("ferry", "bridge", "n")
        (True, False)
        """
        mine, theirs = self._lines(a, pos), self._lines(b, pos)
        up = (self._up(mine, STEPS_UP), self._up(theirs, STEPS_UP))
        return not (up[0].isdisjoint(theirs) and up[1].isdisjoint(mine))

    def is_kind_of(self, word: str, above: str, pos: str) -> bool:
        """Whether a word, in the senses that it mostly has, names a kind of what another mostly names.

        >>> senses().is_kind_of("editor", "person", "n"), senses().is_kind_of("door", "person", "n")
        (True, False)
        """
        goal = self._lines(above, pos, 1)
        return not goal.isdisjoint(self._up(self._lines(word, pos, MOSTLY), STEPS_TO_TOP))

    def opposite(self, a: str, b: str, pos: str) -> bool:
        """Whether two words exclude each other; an adjective is taken for what it is like.

        >>> known = senses()
        >>> known.opposite("rise", "fall", "v"), known.opposite("huge", "little", "a")
        (True, True)
        >>> known.opposite("rise", "climb", "v")
        False
        """
        if self.alike(a, b, pos):
            return False
        mine, theirs = self._lines(a, pos, USUAL), self._lines(b, pos, USUAL)
        if pos == "a":
            mine, theirs = mine | self._up(mine, 1), theirs | self._up(theirs, 1)
        return any(not theirs.isdisjoint(self.opposites.get(line, ())) for line in mine)

    def _lines(self, word: str, pos: str, rank: int | None = None) -> frozenset[Line]:
        return frozenset(
            line for line, place in self.of.get((word, pos), ()) if rank is None or place <= rank
        )

    def _up(self, lines: frozenset[Line], steps: int) -> frozenset[Line]:
        found: set[Line] = set()
        edge = set(lines)
        for _ in range(steps):
            edge = {up for line in edge for up in self.above.get(line, ())}
            found |= edge
        return frozenset(found)


@cache
def senses() -> Senses:
    """The senses that come with the package, read once."""
    of: dict[tuple[str, str], list[tuple[Line, int]]] = defaultdict(list)
    above: dict[Line, tuple[Line, ...]] = {}
    opposites: dict[Line, tuple[Line, ...]] = {}
    path = files("crosscheck.lexicon").joinpath("data", "en", "senses.tsv.gz")
    table = (row for row in gzip.decompress(path.read_bytes()).decode().split("\n") if row and row[0] != "#")
    for line, row in enumerate(table):  # fifty thousand rows: plainly split, as `build_senses` writes them
        pos, words, up, against = row.split("\t")
        for one in words.split(",") if words else ():
            word, _, rank = one.rpartition(":")
            of[word, pos].append((line, int(rank)))
        if up:
            above[line] = tuple(map(int, up.split(",")))
        if against:
            opposites[line] = tuple(map(int, against.split(",")))
    return Senses({key: tuple(found) for key, found in of.items()}, above, opposites)
