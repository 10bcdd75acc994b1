"""The days of holidays: fixed ones, the nth weekday of a month, and those that Easter moves."""

from __future__ import annotations

import re
from datetime import date, timedelta

from crosscheck.extract.recognise.dates.spans import Interval, months, nth_weekday

_DAY = timedelta(days=1)
_FIXED = re.compile(r"(\d\d)-(\d\d)")
_MOVING = re.compile(r"(\d\d)/(\d)/(-?\d)(?:\+(\d))?")


def holiday(rule: str, year: int) -> Interval:
    """The day of a holiday in a year; the form of ``rule`` is that of ``holidays.tsv``.

    >>> holiday("easter-2", 2018)[0].isoformat(), holiday("11/3/4", 2018)[0].isoformat()
    ('2018-03-30', '2018-11-22')
    """
    day = _day(rule, year)
    return day, day + _DAY


def _day(rule: str, year: int) -> date:
    fixed = _FIXED.fullmatch(rule)
    if fixed is not None:
        return date(year, int(fixed[1]), int(fixed[2]))
    moving = _MOVING.fullmatch(rule)
    if moving is None:
        return easter(year) + int(rule.removeprefix("easter")) * _DAY
    nth = nth_weekday(int(moving[2]), int(moving[3]), months(year, int(moving[1]), 1))
    if nth is None:
        raise ValueError(f"{year} has no such day: {rule}")
    return nth[0] + int(moving[4] or 0) * _DAY


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the method of Meeus, Jones and Butcher).

    >>> easter(2018).isoformat(), easter(2024).isoformat()
    ('2018-04-01', '2024-03-31')
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon = (19 * golden + century - leap_centuries - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * century_rest + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
