"""Nouns that news uses for one thing, and which of them is a kind of which."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Literal

import attrs

from crosscheck.lexicon.spelling import spelling
from crosscheck.lexicon.tables import listed, packaged, rows

Kinship = Literal["same", "narrower", "broader", ""]


@attrs.frozen(slots=False, eq=False)  # known by identity: its answers are remembered
class Things:
    """Groups of nouns, each known by its first word; lookups take lemmas, in any spelling."""

    groups: Mapping[str, str]
    broader: Mapping[str, str]
    tones: Mapping[str, str]

    def group(self, noun: str) -> str:
        """The plainest word for what a noun names: the noun itself where no group has it.

        >>> things().group("lorry"), things().group("harp")
        ('truck', 'harp')
        """
        return _group(self, noun)

    def related(self, a: str, b: str) -> Kinship:
        """How noun ``a`` relates to noun ``b``: ``narrower`` where ``a`` is a kind of ``b``.

        >>> known = things()
        >>> known.related("lorry", "truck"), known.related("ferry", "vessel"), known.related("dog", "tax")
        ('same', 'narrower', '')
        """
        return _kinship(self, a, b)

    def tone(self, noun: str) -> str:
        """How a noun colours what it names: empty, ``+``, ``-`` or a word.

        >>> things().tone("regime"), things().tone("government")
        ('-', '')
        """
        return self.tones.get(noun.lower(), "")

    def is_kind_of(self, noun: str, above: str) -> bool:
        """Whether what a noun names is of a sort, or of one below it.

        >>> things().is_kind_of("burglar", "criminal"), things().is_kind_of("suspect", "criminal")
        (True, False)
        """
        own = self.group(noun)
        return own == above or above in self.above(own)

    def above(self, group: str) -> tuple[str, ...]:
        """The groups that a group is a kind of, nearest first."""
        found: list[str] = []
        at = group
        while (at := self.broader.get(at, "")) and at != group and at not in found:
            found.append(at)
        return tuple(found)


@lru_cache(maxsize=65536)
def _group(things: Things, noun: str) -> str:
    lower = noun.lower()
    return things.groups.get(lower) or things.groups.get(spelling().canonical(lower)) or lower


@lru_cache(maxsize=65536)
def _kinship(things: Things, a: str, b: str) -> Kinship:
    first, second = things.group(a), things.group(b)
    if first == second or spelling().variant(a, b):
        return "same"
    if second in things.above(first):
        return "narrower"
    return "broader" if first in things.above(second) else ""


@cache
def things() -> Things:
    """The groups that come with the package, read once."""
    groups: dict[str, str] = {}
    broader: dict[str, str] = {}
    tones: dict[str, str] = {}
    for words, above, coloured in rows(packaged("things.tsv"), 3):
        first, *others = listed(words)
        for word in (first, *others):
            groups.setdefault(word, first)
            groups.setdefault(spelling().canonical(word), first)
        if above:
            broader[first] = above
        for item in listed(coloured):
            word, _, tone = item.rpartition(" ")
            tones[word] = tone
    return Things(MappingProxyType(groups), MappingProxyType(broader), MappingProxyType(tones))
