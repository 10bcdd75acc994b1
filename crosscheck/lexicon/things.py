"""Nouns that news uses for one thing, and which of them is a kind of which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

import attrs

from crosscheck.lexicon.spelling import spelling
from crosscheck.lexicon.tables import listed, packaged, rows

Kinship = Literal["same", "narrower", "broader", ""]


@attrs.frozen(slots=False)
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
        lower = noun.lower()
        return self.groups.get(lower) or self.groups.get(spelling().canonical(lower)) or lower

    def related(self, a: str, b: str) -> Kinship:
        """How noun ``a`` relates to noun ``b``: ``narrower`` where ``a`` is a kind of ``b``.

        >>> known = things()
        >>> known.related("lorry", "truck"), known.related("ferry", "vessel"), known.related("dog", "tax")
        ('same', 'narrower', '')
        """
        first, second = self.group(a), self.group(b)
        if first == second or spelling().variant(a, b):
            return "same"
        if second in self._above(first):
            return "narrower"
        return "broader" if first in self._above(second) else ""

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
        return own == above or above in self._above(own)

    def _above(self, group: str) -> Iterator[str]:
        seen = {group}
        while (group := self.broader.get(group, "")) and group not in seen:
            seen.add(group)
            yield group


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
