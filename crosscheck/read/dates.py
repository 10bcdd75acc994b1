"""Days of publication as newspapers write them: on a line of their own, in a dateline, behind a label.

This is the small grammar of date *lines*; dates that stand in sentences belong to extraction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import attrs

FIRST_PRESS_YEAR = 1800  # earlier "years" in a date line are times or numbers
LAST_PRESS_YEAR = 2199
_SCAN = 240  # characters of a line in which its date must stand

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTHS = {name: number for number, name in enumerate(MONTHS, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_DIGIT = re.compile(r"\d")
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(r"(?<![\d.,/-])" + form + r"(?!\d)", re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})(?P<mark>[-./])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})",
        rf"{_DAY}(?:\s+|-)(?:of\s+)?{_MONTH}(?:,?\s+|-){_YEAR}",
        rf"\b{_MONTH}\s+{_DAY}(?:,\s*|\s+){_YEAR}",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})",
        rf"{_DAY}\s+(?:of\s+)?{_MONTH}",
        rf"\b{_MONTH}\s+{_DAY}",
    )
)


@attrs.frozen(slots=True)
class Day:
    """A calendar day as written at ``[start, end)`` of the line; ``year`` is 0 where none is written."""

    year: int
    month: int
    day: int
    start: int
    end: int

    @property
    def date(self) -> date | None:
        """The date, when the year is written."""
        return date(self.year, self.month, self.day) if self.year else None


def find_day(line: str) -> Day | None:
    """The first complete date of a line, else its first day without a year, else ``None``.

    ``5/10/2019`` is left alone: it is May in one country and October in another.

    >>> find_day("Published: 5 May 2011 10:05 GMT").date
    datetime.date(2011, 5, 5)
    >>> find_day("OSLO, March 3.").year
    0
    >>> find_day("5/10/2019") is None
    True
    """
    scanned = line[:_SCAN]
    return next(_days(scanned), None) if _DIGIT.search(scanned) else None


def _days(line: str) -> Iterator[Day]:
    for form in _FORMS:
        for found in form.finditer(line):
            day = _valid(found)
            if day:
                yield day


def _valid(found: re.Match[str]) -> Day | None:
    parts = found.groupdict()
    year = int(parts.get("year") or 0)
    month, day = _month_and_day(parts)
    if year and not FIRST_PRESS_YEAR <= year <= LAST_PRESS_YEAR:
        return None
    try:
        date(year or 2000, month, day)  # 2000 is a leap year: February 29 may lack its year
    except ValueError:
        return None
    return Day(year, month, day, *found.span())


def _month_and_day(parts: dict[str, str | None]) -> tuple[int, int]:
    """Month and day; a slashed date only where one of its numbers can be no month."""
    if parts.get("first"):
        first, second = int(parts["first"] or 0), int(parts["second"] or 0)
        if first > 12 or first == second:
            return second, first
        return (first, second) if second > 12 else (0, 0)
    month = (parts["month"] or "").lower()
    return _MONTHS.get(month) or (int(month) if month.isdigit() else 0), int(parts["day"] or 0)
