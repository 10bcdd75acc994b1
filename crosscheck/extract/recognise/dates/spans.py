"""Calendar arithmetic: units as half-open intervals of days, and their early, middle and late thirds."""

from __future__ import annotations

from datetime import date, timedelta

from crosscheck.model.values.date import MONTHS_IN, Granularity

Interval = tuple[date, date]
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_MOST_OF_A_WEEK = timedelta(days=3)  # a week belongs where four of its days lie, as in ISO 8601
_YEARS_IN = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100}
_LONG_YEARS, _LONG_DAYS = 8, 170  # from here on thirds fall on years, and on months
_PARTS = {"start": (0, 1), "early": (0, 1), "mid": (1, 2), "late": (2, 3), "end": (2, 3)}


def months(year: int, month: int, count: int) -> Interval:
    """So many months from the first of a month; the month may lie outside 1 to 12."""
    first, last = year * 12 + month - 1, year * 12 + month - 1 + count
    return date(first // 12, first % 12 + 1, 1), date(last // 12, last % 12 + 1, 1)


def years(first: int, count: int) -> Interval:
    """So many calendar years."""
    return date(first, 1, 1), date(first + count, 1, 1)


def around(day: date, unit: Granularity, offset: int = 0) -> Interval:
    """The unit that holds a day, or the one so many units away (weeks begin on Monday)."""
    if unit is Granularity.WEEK:
        start = day - day.weekday() * _DAY + offset * _WEEK
        return start, start + _WEEK
    if unit is Granularity.WEEKEND:
        start = day + (5 - day.weekday()) * _DAY + offset * _WEEK
        return start, start + 2 * _DAY
    if unit in _YEARS_IN:
        size = _YEARS_IN[unit]
        return years(day.year // size * size + offset * size, size)
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        first = (day.month - 1) // size * size + 1 + offset * size
        return months(day.year, first, size)
    start = day + offset * _DAY
    return start, start + _DAY


def numbered(unit: Granularity, number: int, whole: Interval) -> Interval | None:
    """The first quarter, second half, third week, tenth day or fourth month of an interval.

    >>> [day.isoformat() for day in numbered(Granularity.WEEK, 1, years(2021, 1)) or ()]
    ['2021-01-04', '2021-01-11']
    """
    start, end = whole
    if number < 0:
        return _last(unit, whole)
    if unit in MONTHS_IN:
        size = MONTHS_IN[unit]
        if unit is Granularity.HALF and (end - start).days < _LONG_DAYS:
            return halves(whole)[number - 1] if number <= 2 else None
        part = months(start.year, start.month + (number - 1) * size, size)
    elif unit is Granularity.WEEK:
        part = around(start + _MOST_OF_A_WEEK, unit, number - 1)
    else:
        first = start + (number - 1) * _DAY
        part = first, first + _DAY
    return part if part[0] < end else None


def nth_weekday(weekday: int, number: int, whole: Interval) -> Interval | None:
    """The first, second or (-1) last such weekday of an interval."""
    start, end = whole
    if number > 0:
        day = start + (weekday - start.weekday()) % 7 * _DAY + (number - 1) * _WEEK
    else:
        day = end - _DAY - (end.weekday() - 1 - weekday) % 7 * _DAY
    return (day, day + _DAY) if start <= day < end else None


def _last(unit: Granularity, whole: Interval) -> Interval:
    """The last of its units that an interval holds."""
    return around(whole[1] - (_MOST_OF_A_WEEK + _DAY if unit is Granularity.WEEK else _DAY), unit)


def weekend_of(day: date) -> Interval:
    """The weekend nearest to a day, with the days up to it: that of a Monday's holiday ends with the Monday.

    >>> [day.isoformat() for day in weekend_of(date(2021, 9, 6))]
    ['2021-09-04', '2021-09-07']
    """
    near = min((around(day, Granularity.WEEKEND, away) for away in (-1, 0)), key=lambda w: _away(day, w))
    return min(near[0], day), max(near[1], day + _DAY)


def _away(day: date, days: Interval) -> int:
    return max((days[0] - day).days, (day - days[1]).days + 1, 0)


def halves(whole: Interval) -> tuple[Interval, Interval]:
    """The two halves of an interval, by days."""
    start, end = whole
    middle = start + (end - start) // 2
    return (start, middle), (middle, end)


def third(whole: Interval, part: str) -> Interval:
    """The early, mid or late third, cut at whole years, months or days according to length."""
    low, high = _PARTS[part]
    start, end = whole
    return _cut(start, end, low) if low else start, _cut(start, end, high) if high < 3 else end


def _cut(start: date, end: date, thirds: int) -> date:
    span = end.year - start.year
    if span >= _LONG_YEARS:
        return date(start.year + span * thirds // 3, 1, 1)
    if (end - start).days >= _LONG_DAYS and start.day == 1:
        length = span * 12 + end.month - start.month
        return months(start.year, start.month, length * thirds // 3)[1]
    return start + timedelta(days=max(1, (end - start).days * thirds // 3))
