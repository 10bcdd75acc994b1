"""Years, decades and centuries: which numbers are years, and which are counts."""

from __future__ import annotations

import re

import attrs

from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.rules import Parts
from crosscheck.extract.recognise.dates.words import Node
from crosscheck.model.values.date import Granularity

_FIRST_BARE_DECADE = 50  # below, "the 30s" without an apostrophe are mostly degrees or per cent
_FIRST_TWENTIETH_DECADE = 20  # "the twenties" are those of the last century
_PLAIN_YEARS = range(1500, 2100)  # without a preposition a number outside these is no year
_PLURAL = re.compile(r"[^s]s$|(?:men|people|children|police)$")
_NO_PLURALS = frozenset(("was", "is", "has", "does", "as", "its", "his", "us", "perhaps", "always", "plus"))
_FISCAL = ("fiscal", "financial", "school", "academic")
_LONGEST_SEASON = 30  # years from the first to the last of "1939-45"
YEAR_BEFORE = (
    "in",
    "since",
    "before",
    "after",
    "by",
    "from",
    "to",
    "until",
    "between",
    "of",
    "early",
    "edge",
)


def year_in_words(parts: Parts) -> int | None:
    """*nineteen ninety-six*, *two thousand and fifteen*."""
    words = parts.all("number_word")
    year = words[0] if len(words) == 1 else words[0] * 100 + words[1]
    return year if year in _PLAIN_YEARS and (len(words) == 1 or words[1] >= 10) else None


def part_of_year(parts: Parts) -> Moment | None:
    """*mid-2011*."""
    year = parts.get("year")
    return Moment(Granularity.YEAR, year=year, part=parts.get("early")) if year in _PLAIN_YEARS else None


def year_alone(parts: Parts) -> Moment | None:
    """*2018*, *the 1956 declaration*; not *2000 people*."""
    year, before, after = parts.get("year"), parts.before, parts.after
    if before.kind in ("sign", "era", "dash", "slash", "than", "more") or after.kind in (
        "sign",
        "era",
        "slash",
    ):
        return None
    if before.kind == "stop" and before.end == parts.nodes[0].start and before.text.strip():
        return None  # part of something longer: a decimal, a reference
    bound = before.kind in YEAR_BEFORE
    if year not in _PLAIN_YEARS and not (before.kind in ("in", "since", "by") and after.kind != "word"):
        return None
    if (after.kind == "word" and not _year_modifies(parts, bound)) or (after.kind == "unit" and not bound):
        return None  # "2000 people", "a 2000 year old custom"
    return in_other_years(Moment(Granularity.YEAR, year=year), before)


def in_other_years(year: Moment, before: Node) -> Moment:
    """A fiscal or school year only roughly is the calendar year of its number."""
    other = before.text.lower() in _FISCAL
    return attrs.evolve(year, unit=Granularity.FISCAL_YEAR, approximate=True) if other else year


def _year_modifies(parts: Parts, bound: bool) -> bool:
    """Whether a number before an ordinary word is a year (*the 1956 declaration*), not a count."""
    word, year = parts.after.text, parts.get("year")
    if parts.before.kind in ("in", "since", "the", "early", "edge"):
        return True
    plural = _PLURAL.search(word) is not None and word not in _NO_PLURALS
    counts = word.islower() and (plural or (parts.before.kind == "of" and year % 10 == 0))
    return (word[:1].isupper() or bound or year % 50 != 0) and not counts


def years(parts: Parts) -> Moment | None:
    """*1939-45*, the month *2018-11*."""
    first, last = parts.get("years")
    end = first // 100 * 100 + last
    if end < first and 1 <= last <= 12:
        return Moment(Granularity.MONTH, year=first, month=last)
    if not first < end <= first + _LONGEST_SEASON or parts.before.kind in ("dash", "year", "sign"):
        return None
    return Moment(Granularity.YEAR, year=first, last=Moment(Granularity.YEAR, year=end))


def decade(parts: Parts) -> Moment | None:
    """*1990s*, *'90s*; two bare digits could be an age, a temperature or a share."""
    year = parts.get("decade")
    return _of_decade(year) if year > 99 or parts.nodes[-1].text[0] in "'’" else None


def named_decade(parts: Parts) -> Moment | None:
    """*the 90s*, *the early sixties*."""
    year = parts.get("decade", "decade_word")
    degrees = "decade" in parts and year < _FIRST_BARE_DECADE and parts.nodes[-1].text[0].isdigit()
    return None if degrees else _of_decade(year)


def _of_decade(year: int) -> Moment:
    century = 0 if year > 99 else 2000 if year < _FIRST_TWENTIETH_DECADE else 1900
    return Moment(Granularity.DECADE, year=century + year)


def century(parts: Parts) -> Moment | None:
    """*the 20th century*."""
    unit, number = parts.get("unit"), parts.get("ordinal", "ordinal_word")
    return (
        Moment(Granularity.CENTURY, year=(number - 1) * 100)
        if unit == "century" and 2 <= number <= 21
        else None
    )
