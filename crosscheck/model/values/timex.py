"""Dates and lengths of time written as TIMEX3, the time expressions of TimeML (ISO 8601 and its extensions)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

import attrs

from crosscheck.model.values.clock import Clock
from crosscheck.model.values.date import Bound, DateValue, Granularity
from crosscheck.model.values.duration import Duration, Scale

_DAY = timedelta(days=1)
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_LONG_YEARS = 10
_PARTS_OF_DAY = {
    "morning": "MO", "dawn": "MO", "daybreak": "MO", "sunrise": "MO", "hours": "MO",
    "lunchtime": "MI", "afternoon": "AF", "evening": "EV", "dusk": "EV", "sunset": "EV", "nightfall": "EV",
    "night": "NI", "overnight": "NI",
}  # fmt: skip
_MODS = {
    Bound.BEFORE: "BEFORE",
    Bound.AFTER: "AFTER",
    Bound.SINCE: "ON_OR_AFTER",
    Bound.BY: "ON_OR_BEFORE",
    Bound.UNTIL: "ON_OR_BEFORE",
}
EDGES = {"early": "START", "start": "START", "mid": "MID", "late": "END", "end": "END"}
_SECONDS_IN = {"D": 86400, "H": 3600, "M": 60, "S": 1}


class Sort(StrEnum):
    """The types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@attrs.frozen(slots=True)
class Timex:
    """The attributes of a TIMEX3: ``value`` is ``2013-03-22``, ``2013-W12``, ``P3D``, ``PAST_REF``, …

    ``mod`` is what the words add to it (``START``, ``MID``, ``END``, ``APPROX``, ``BEFORE``, ``MORE_THAN``, …).
    ``quant`` and ``freq`` say how a SET comes again (``EVERY``; ``2X``).
    """

    type: Sort
    value: str
    mod: str = ""
    quant: str = ""
    freq: str = ""


def timex(value: DateValue | Duration) -> Timex:
    """The TIMEX3 of a value. What no calendar unit names is given by the smallest unit that holds it.

    A bound names its date and says the rest by ``mod``; a range is ``first/last``, for TimeML tags its ends apart.

    >>> timex(DateValue(date(2013, 3, 18), date(2013, 3, 25), Granularity.WEEK)).value
    '2013-W12'
    >>> timex(DateValue(date(1990, 1, 1), None, Granularity.DECADE, Bound.SINCE))
    Timex(type=<Sort.DATE: 'DATE'>, value='199', mod='ON_OR_AFTER', quant='', freq='')
    >>> timex(Duration(7, 7, Scale.MONTHS)).value
    'P7M'
    """
    return _length(value) if isinstance(value, Duration) else _date(value)


def _date(value: DateValue) -> Timex:
    mod = "APPROX" if value.approximate else _MODS.get(value.bound, "")
    day = _days(value) if value.resolved else _undated(value)
    clock = written(value.time) if value.time is not None else ""
    if value.time is not None and not clock:
        mod = EDGES.get(value.time.name, mod)
    return Timex(Sort.TIME if clock else Sort.DATE, f"{day or 'XXXX-XX-XX'}{clock}", mod)


def written(clock: Clock) -> str:
    """A time of day: ``T16:30``, ``TMO``; "" for a part of the day that has no code (*late Thursday*).

    >>> written(Clock(360, 720, name="morning")), written(Clock(990, 991))
    ('TMO', 'T16:30')
    """
    if clock.name:
        code = _PARTS_OF_DAY.get(clock.name.rsplit(" ", maxsplit=1)[-1])
        return f"T{code}" if code else ""
    minute = clock.middle if clock.round else clock.start
    return f"T{minute // 60 % 24:02d}:{minute % 60:02d}"


def _undated(value: DateValue) -> str:
    if value.phrase:
        return ""
    if value.month is not None:
        if value.granularity is Granularity.SEASON:
            return f"XXXX-{_SEASONS[value.month]}"
        if value.granularity is Granularity.QUARTER:
            return f"XXXX-Q{(value.month + 2) // 3}"
        return f"XXXX-{value.month:02d}" + (f"-{value.day:02d}" if value.day is not None else "")
    if value.day is not None:
        return f"XXXX-XX-{value.day:02d}"
    return f"XXXX-WXX-{value.weekday + 1}" if value.weekday is not None else ""


def _days(value: DateValue) -> str:
    if value.bound is Bound.BETWEEN and value.start and value.end:
        last = value.end - _DAY
        first = unit_of(value.start, value.granularity)
        return f"{first}/{unit_of(last, value.granularity)}"
    if value.start is None or value.end is None:
        edge = value.start or value.end or date.min
        outside = value.bound in (
            Bound.AFTER,
            Bound.BY,
            Bound.UNTIL,
        )  # the edge is the day after what is named
        return unit_of(edge - _DAY if outside and edge > date.min else edge, value.granularity)
    if value.granularity is Granularity.PART:
        return _holding(value.start, value.end - _DAY)
    return unit_of(value.start, value.granularity)


def unit_of(day: date, unit: Granularity) -> str:
    """The calendar unit that holds a day.

    >>> unit_of(date(2013, 3, 22), Granularity.QUARTER), unit_of(date(2013, 3, 22), Granularity.WEEKEND)
    ('2013-Q1', '2013-W12-WE')
    """
    year = f"{day.year:04d}"
    week = day.isocalendar()
    named = {
        Granularity.WEEK: f"{week.year:04d}-W{week.week:02d}",
        Granularity.WEEKEND: f"{week.year:04d}-W{week.week:02d}-WE",
        Granularity.MONTH: f"{year}-{day.month:02d}",
        Granularity.QUARTER: f"{year}-Q{(day.month + 2) // 3}",
        Granularity.HALF: f"{year}-H{(day.month + 5) // 6}",
        Granularity.SEASON: f"{day.year - (day.month < 3):04d}-{_SEASONS[day.month // 3 * 3 or 12]}",
        Granularity.YEAR: year,
        Granularity.FISCAL_YEAR: f"FY{year}",
        Granularity.DECADE: year[:3],
        Granularity.CENTURY: year[:2],
    }
    return named.get(unit, day.isoformat())


def _holding(first: date, last: date) -> str:
    for unit in (Granularity.MONTH, Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY):
        if unit_of(first, unit) == unit_of(last, unit):
            return unit_of(first, unit)
    return f"{first.year:04d}/{last.year:04d}"


def _length(value: Duration) -> Timex:
    mod = "APPROX" if value.approximate else ""
    if value.approximate and value.high is not None:
        amount = (value.low + value.high) / 2
    elif value.low == 0 and value.high is not None:
        amount, mod = value.high, "LESS_THAN"
    else:
        amount, mod = value.low, "MORE_THAN" if value.high is None else mod
    return Timex(Sort.DURATION, _iso(amount, value.scale), mod)


def _iso(amount: float, scale: Scale) -> str:
    if scale is Scale.MONTHS:
        years, months = divmod(amount, 12)
        return "P" + (f"{years:g}Y" if years else "") + (f"{months:g}M" if months or not years else "")
    if amount and amount % 86400 == 0:
        days = amount / 86400
        return f"P{days / 7:g}W" if days % 7 == 0 else f"P{days:g}D"
    unit = next((unit for unit, size in _SECONDS_IN.items() if unit != "D" and amount % size == 0), "S")
    return f"PT{amount / _SECONDS_IN[unit]:g}{unit}"
