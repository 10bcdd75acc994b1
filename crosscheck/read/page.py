"""The page while its units are told apart: what each unit is so far, and the facts found on the way."""

from __future__ import annotations

from datetime import date

import attrs

from crosscheck.model.article import BlockKind
from crosscheck.read.dateline import Dateline
from crosscheck.read.lines import Unit

PROSE_LEAST = 4  # words of the shortest sentence that shows where the article is
INTRODUCTION_LEAST = 6  # words of a line that introduces a list with a colon
UNSTOPPED_PROSE = 20  # words from which a line without a full stop is prose all the same
_PROSE_LOWER = 0.4  # share of small-letter words in it


@attrs.define(slots=True)
class Facts:
    """Metadata found on the page; the first finder of a fact wins."""

    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    updated: date | None = None
    place: str | None = None
    credit: str | None = None
    url: str | None = None

    def note(self, field: str, value: object) -> None:
        """Keep a value for a field that has none yet."""
        if value and getattr(self, field) is None:
            setattr(self, field, value)


@attrs.define(slots=True)
class Page:
    """Units in order with their kinds; ``None`` is a unit that no rule has claimed yet."""

    units: list[Unit]
    kinds: list[BlockKind | None]
    facts: Facts
    dateline: Dateline | None = None
    lead: int = 0  # index of the unit with which the body begins
    titled: tuple[int, int] | None = None  # the header unit that gives the title, and where its value begins

    def open(self) -> list[int]:
        """Indices of the units that no rule has claimed."""
        return [index for index, kind in enumerate(self.kinds) if kind is None]

    def mark(self, index: int, kind: BlockKind) -> None:
        """Say what a unit is, unless an earlier rule has."""
        if self.kinds[index] is None:
            self.kinds[index] = kind

    def prose(self) -> list[int]:
        """Indices of unclaimed units that are prose."""
        return [index for index in self.open() if is_prose(self.units[index])]


def is_prose(unit: Unit) -> bool:
    """Whether a unit is running text rather than a label, a headline or a menu line.

    A sentence of four words with its stop is prose; without a stop it takes twenty words, most of them small.

    >>> from crosscheck.read.lines import units
    >>> [is_prose(u) for u in units("Peace treaty issue\\n\\nThe talks will go on.")]
    [False, True]
    """
    count = len(unit.tokens)
    if unit.stopped:
        return count >= PROSE_LEAST and unit.lower >= 2
    if unit.words.endswith(":"):
        return count >= INTRODUCTION_LEAST and unit.lower >= _PROSE_LOWER * count
    return count >= UNSTOPPED_PROSE and unit.lower >= _PROSE_LOWER * count
