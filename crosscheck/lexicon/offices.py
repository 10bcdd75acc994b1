"""Offices and callings: which words name the same one, and which have one holder at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.tables import packaged, rows

COLUMNS = 5


@attrs.frozen(slots=True)
class OfficeEntry:
    """An office by its canonical name.

    ``single``: one polity or organisation has one holder at a time. ``rank``: 1 head of state or government,
    2 minister or chief, 3 another office, 4 a calling. ``leads``: it stands before a person's name.
    ``words`` is how many words of the looked-up sequence it took.
    """

    name: str
    single: bool
    rank: int
    leads: bool
    words: int = 1


@attrs.frozen(slots=True)
class Offices:
    """Every known office by every wording, in lower case."""

    entries: Mapping[tuple[str, ...], OfficeEntry]
    longest: int

    def find(self, words: Sequence[str]) -> OfficeEntry | None:
        """The office that the first words name, by the longest wording; ``None`` if they name none.

        >>> offices().find(["external", "affairs", "minister", "jaishankar"]).name
        'foreign minister'
        >>> offices().find(["table"]) is None
        True
        """
        lower = tuple(word.lower() for word in words[: self.longest])
        found = (self.entries.get(lower[:length]) for length in range(len(lower), 0, -1))
        return next((entry for entry in found if entry), None)

    def within(self, words: Sequence[str]) -> Iterator[tuple[int, OfficeEntry]]:
        """Each office in a sequence of words with the place where it begins; they do not overlap.

        >>> [(at, entry.name) for at, entry in offices().within("the deputy prime minister".split())]
        [(1, 'deputy prime minister')]
        """
        at = 0
        while at < len(words):
            entry = self.find(words[at : at + self.longest])
            if entry:
                yield at, entry
            at += entry.words if entry else 1


@cache
def offices() -> Offices:
    """The English offices."""
    entries: dict[tuple[str, ...], OfficeEntry] = {}
    for name, also, single, rank, leads in rows(packaged("offices.tsv"), COLUMNS):
        for wording in (name, *filter(None, also.split(";"))):
            words = tuple(wording.strip().split())
            entry = OfficeEntry(name, single == "yes", int(rank), leads == "yes", len(words))
            entries.setdefault(words, entry)
    return Offices(MappingProxyType(entries), max(map(len, entries)))
