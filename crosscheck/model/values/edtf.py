"""Dates written in the Extended Date/Time Format (EDTF, ISO 8601-2), levels 1 and 2."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Protocol

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SEASON_CODES = {3: 21, 6: 22, 9: 23, 12: 24}  # by first month: spring, summer, autumn, winter
_QUARTER_CODES = {1: 33, 4: 34, 7: 35, 10: 36}
_HALF_CODES = {1: 40, 7: 41}
_CODES = {"season": _SEASON_CODES, "quarter": _QUARTER_CODES, "half": _HALF_CODES}
_CODED_MONTHS = {"season": 3, "quarter": 3, "half": 6}
_WHOLE_HOUR_WIDTH = 30  # minutes that a time stated in whole hours covers


class ClockLike(Protocol):
    """What is needed to write a time of day."""

    @property
    def start(self) -> int: ...  # noqa: D102
    @property
    def end(self) -> int: ...  # noqa: D102
    @property
    def zone(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def round(self) -> bool: ...  # noqa: D102


class Undated(Protocol):
    """What is needed to write a date whose year is not known."""

    @property
    def granularity(self) -> str: ...  # noqa: D102
    @property
    def month(self) -> int | None: ...  # noqa: D102
    @property
    def day(self) -> int | None: ...  # noqa: D102
    @property
    def weekday(self) -> int | None: ...  # noqa: D102
    @property
    def phrase(self) -> str: ...  # noqa: D102


def show_interval(start: date | None, end: date | None, granularity: str) -> str:
    """Half-open days as the shortest exact EDTF; open ends are ``..``.

    >>> show_interval(date(1990, 1, 1), date(2000, 1, 1), "decade")
    '199X'
    >>> show_interval(None, date(2018, 1, 1), "year")
    '../2017'
    """
    if start is None or end is None:
        before = ".." if start is None else _edge(start)
        after = ".." if end is None else _edge_last(end)
        return f"{before}/{after}"
    code = _CODES.get(granularity, {}).get(start.month)
    length = (end.year - start.year) * 12 + end.month - start.month
    if code and start.day == 1 and end.day == 1 and length == _CODED_MONTHS[granularity]:
        return f"{start.year:04d}-{code}"
    return _unit(start, end) or _range(start, end)


def _unit(start: date, end: date) -> str:
    if (end - start).days == 1:
        return start.isoformat()
    if start.day == 1 and end.day == 1:
        months = (end.year - start.year) * 12 + end.month - start.month
        if months == 1:
            return f"{start.year:04d}-{start.month:02d}"
        if start.month == 1 and months in (12, 120, 1200) and not start.year % (months // 12):
            digits = f"{start.year:04d}"
            return {12: digits, 120: digits[:3] + "X", 1200: digits[:2] + "XX"}[months]
    return ""


def _range(start: date, end: date) -> str:
    if (start.day, end.day) == (1, 1):
        if (start.month, end.month) == (1, 1):
            return f"{start.year:04d}/{end.year - 1:04d}"
        last = end - timedelta(days=1)
        return f"{start.year:04d}-{start.month:02d}/{last.year:04d}-{last.month:02d}"
    return f"{start.isoformat()}/{(end - timedelta(days=1)).isoformat()}"


def _edge(day: date) -> str:
    return f"{day.year:04d}" if (day.month, day.day) == (1, 1) else day.isoformat()


def _edge_last(end: date) -> str:
    return f"{end.year - 1:04d}" if (end.month, end.day) == (1, 1) else (end - timedelta(days=1)).isoformat()


def show_undated(value: Undated) -> str:
    """A date without its year: ``XXXX-11-14``, a weekday's name, or the words that only the text resolves."""
    if value.phrase:
        return value.phrase
    parts = [WEEKDAYS[value.weekday]] if value.weekday is not None else []
    if value.month is not None:
        code = _CODES.get(value.granularity, {}).get(value.month, value.month)
        parts.append(f"XXXX-{code:02d}" + (f"-{value.day:02d}" if value.day is not None else ""))
    elif value.day is not None:
        parts.append(f"XXXX-XX-{value.day:02d}")
    return " ".join(parts)


def show_clock(clock: ClockLike) -> str:
    """A time of day: ``T11`` for a whole hour as stated, ``T11:05``, ``T14:00/T15:00``, or its name."""
    if clock.name:
        return clock.name
    middle = (clock.start + clock.end) // 2
    if clock.round:
        whole = clock.end - clock.start <= _WHOLE_HOUR_WIDTH and not middle % 60
        text = f"T{middle // 60 % 24:02d}" if whole else f"{_minutes(middle)}~"
    elif clock.end - clock.start == 1:
        text = _minutes(clock.start)
    else:
        text = f"{_minutes(clock.start)}/{_minutes(clock.end)}"
    return f"{text} {clock.zone}" if clock.zone else text


def _minutes(minute: int) -> str:
    return f"T{minute // 60 % 24:02d}:{minute % 60:02d}"
