"""The words of dates and times, and the words that tell past from future. Loaded once, never changed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import attrs


@attrs.frozen(slots=True)
class CalendarWord:
    """The kind that the grammar of dates knows a word by, and its value: see ``calendar.tsv``."""

    kind: str
    value: int | str


@cache
def calendar_words(language: str = "en") -> MappingProxyType[str, CalendarWord]:
    """Word in lower case → what it is in a date.

    >>> calendar_words()["november"]
    CalendarWord(kind='month', value=11)
    """
    return MappingProxyType(
        {word: CalendarWord(kind, _value(value)) for word, kind, value in _rows(language, "calendar")}
    )


@cache
def loose_time_words(language: str = "en") -> MappingProxyType[str, CalendarWord]:
    """The words of vague and recurring times, which are no part of a date: see ``time_words.tsv``.

    >>> loose_time_words()["recently"]
    CalendarWord(kind='reference', value='PAST_REF')
    """
    return MappingProxyType(
        {word: CalendarWord(kind, _value(value)) for word, kind, value in _rows(language, "time_words")}
    )


@attrs.frozen(slots=True)
class Holiday:
    """A day of the year with a name: its rule, whether the name also stands before other nouns, and whether people
    write it in lower case too.
    """

    rule: str
    alone: bool
    lower: bool = False


@cache
def holidays(language: str = "en") -> MappingProxyType[str, Holiday]:
    """Name, with straight apostrophes → the day: see ``holidays.tsv``.

    >>> holidays()["Good Friday"]
    Holiday(rule='easter-2', alone=False, lower=False)
    """
    return MappingProxyType(
        {
            name: Holiday(rule, "alone" in marks.split(), "lower" in marks.split())
            for name, rule, marks in _rows(language, "holidays")
        }
    )


@cache
def tense_cues(language: str = "en") -> MappingProxyType[str, str]:
    """Word in lower case → ``future``, ``past`` or ``transparent``."""
    return MappingProxyType({row[0]: row[1] for row in _rows(language, "tense_cues")})


def _rows(language: str, name: str) -> Iterator[list[str]]:
    path = files("crosscheck.lexicon") / "data" / language / f"{name}.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _value(cell: str) -> int | str:
    return int(cell) if cell.lstrip("-").isdigit() else cell
