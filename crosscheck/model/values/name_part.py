"""One word of a name and what it does there."""

from __future__ import annotations

from enum import StrEnum

import attrs


class PartRole(StrEnum):
    """What a word does in a name. Only ``WORD``, ``INITIAL`` and ``NUMBER`` tell one bearer from another."""

    WORD = "word"
    INITIAL = "initial"
    NUMBER = "number"
    NOUN = "noun"  # says what the thing is: Islands, Agency, Hotel
    PARTICLE = "particle"
    CHILD = "child"  # bin, ibn: the order of the words around it matters
    TITLE = "title"
    LEGAL = "legal"
    LINK = "link"  # of, the, and


TELLING = frozenset({PartRole.WORD, PartRole.INITIAL, PartRole.NUMBER, PartRole.NOUN})


@attrs.frozen(slots=True)
class NamePart:
    """A word as written, its role, its plain letters, and its canonical form where a list knows one.

    ``kin`` are the families of given names it belongs to (William and Bill share one). ``omitted`` says
    whether a name can do without this noun: ``may``, ``quietly``, ``inner``, ``never``; empty for no noun.
    ``marks`` are what a word also is, whatever it does here: a ``given`` name (``m`` or ``f``), one from ``abroad``,
    a ``noun`` for a thing, ``abbreviated``, ``turning`` (Defence Ministry is the Ministry of Defence), a common
    English ``word``.
    """

    text: str
    role: PartRole
    letters: str
    canonical: str
    kin: frozenset[str] = frozenset()
    omitted: str = ""
    marks: frozenset[str] = frozenset()

    @property
    def telling(self) -> bool:
        """Whether the word helps to tell one bearer of a name from another."""
        return self.role in TELLING
