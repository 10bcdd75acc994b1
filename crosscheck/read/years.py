"""The year of a dateline that gives day and month alone, when the article itself settles it.

Takes a day and the text, gives a date with its reason, or nothing: a wrong year is worse than none.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

import attrs

from crosscheck.read.dates import MONTHS, WEEKDAYS, Day

_FIRST_YEAR = 1990  # years before are history in any article that arrives as a file
_YEAR = re.compile(r"(?<![\d.,/$€£-])(?:19|20)\d{2}(?![\d/%-]|[.,]\d)")
_WEEKDAY = re.compile(r"\b(?:on |said |late |early )(" + "|".join(WEEKDAYS) + r")\b", re.IGNORECASE)


@attrs.frozen(slots=True)
class Inferred:
    """A date whose year was inferred, and from what."""

    date: date
    reason: str


def infer_year(day: Day, text: str) -> Inferred | None:
    """The date of a day without a year: the one year that the text names and its weekdays allow.

    Where several years are named, the weekday must be that of the day itself; where one is, a report may also
    speak of the day before.

    >>> day = Day(0, 3, 5, 0, 7)
    >>> infer_year(day, "It was signed on Tuesday, the best start for 2019.").reason
    'the text names 2019, and March 5 was a Tuesday in it, as the text says'
    >>> infer_year(day, "It was signed on Saturday, the best start for 2019.") is None
    True
    """
    named = sorted({int(year) for year in _YEAR.findall(text) if int(year) >= _FIRST_YEAR})
    said = {weekday.lower() for weekday in _WEEKDAY.findall(text)}
    dates = [found for year in named if (found := _on(day, year))]
    fitting = [found for found in dates if _weekday(found) in said]
    if len(fitting) == 1:
        return Inferred(fitting[0], _reason(fitting[0], fits=True))
    alone = dates[0] if len(named) == len(dates) == 1 else None
    if alone and (not said or _weekday(alone - timedelta(days=1)) in said):
        return Inferred(alone, _reason(alone, fits=False))
    return None


def _reason(found: date, *, fits: bool) -> str:
    when = f"{MONTHS[found.month - 1].capitalize()} {found.day}"
    weekday = f", and {when} was a {_weekday(found).capitalize()} in it, as the text says"
    return f"the text names {found.year}" + (weekday if fits else " and no other year of its time")


def _on(day: Day, year: int) -> date | None:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]
