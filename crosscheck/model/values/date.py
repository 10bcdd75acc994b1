"""Dates and times of day as sets of moments: relations are containment and overlap of those sets.

A resolved date is a half-open interval of days. One whose year is not known is every such day of any year
(*November 14*), one with a weekday only is every such weekday. A time of day narrows any of them.
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.clock import DAY_MINUTES as DAY_MINUTES
from crosscheck.model.values.clock import Clock as Clock
from crosscheck.model.values.edtf import WEEKDAYS, show_interval, show_undated
from crosscheck.model.values.granularity import MONTHS_IN as MONTHS_IN
from crosscheck.model.values.granularity import Bound as Bound
from crosscheck.model.values.granularity import Granularity as Granularity

_YEAR_DAYS = 366
_LEAP = date(2000, 1, 1)
# Beyond this many days any day of the year has fallen on any weekday, so a search for one would succeed.
_CALENDAR_CYCLE = 40 * _YEAR_DAYS
TIME_ONLY = "time-only"  # sort of a relation that rests on the time of day alone: such relations do not chain


@attrs.frozen(slots=True, cache_hash=True)
class DateValue:
    """A date, a time, or both, as stated and as resolved.

    ``start`` and ``end`` bound the days, half-open; ``None`` is open. Where the year could not be told both
    are ``None`` and ``month``, ``day`` and ``weekday`` (Monday is 0) say what is known. ``assumption`` tells
    why a missing year or a relative word was resolved so. ``stated_weekday`` is the weekday written beside a
    date. ``phrase`` identifies what only other words of the text could resolve (*a month later*). ``widest`` are the
    days that the words allow, where those are more than the days they name: *two months ago* names a day by the
    calendar and is known to about a month.

    >>> from datetime import date
    >>> DateValue(date(2018, 11, 14), date(2018, 11, 15)).show()
    '2018-11-14'
    >>> DateValue(month=11, day=14).relate(DateValue(date(2018, 11, 14), date(2018, 11, 15))).relation
    <Relation.COARSER: 'coarser'>
    """

    start: date | None = None
    end: date | None = None
    granularity: Granularity = Granularity.DAY
    bound: Bound = Bound.AT
    time: Clock | None = None
    approximate: bool = False
    assumption: str = attrs.field(default="", eq=False)
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    stated_weekday: int | None = None
    phrase: str = ""
    widest: tuple[date | None, date | None] | None = None

    @property
    def resolved(self) -> bool:
        """Whether the days are known on at least one side."""
        return self.start is not None or self.end is not None

    @property
    def possible(self) -> tuple[date | None, date | None]:
        """The days that the statement allows: an approximate date reaches its own length to both sides."""
        start, end = self.widest or (self.start, self.end)
        if not self.approximate or start is None or end is None:
            return start, end
        return shift(start, start - end), shift(end, end - start)

    def relate(self, other: DateValue) -> Related:
        """How this date relates to another: SAME, FINER (inside it), COARSER, OVERLAP, CONFLICT or UNKNOWN.

        A time without a day against a time on a day is judged by the times alone; its sort is ``time-only``.
        """
        reason = f"{self.show()} against {other.show()}"
        if self == other:
            return Related(Relation.SAME, reason)
        if self.phrase or other.phrase:
            same = self.phrase == other.phrase and self.time == other.time
            return Related(Relation.SAME if same else Relation.UNKNOWN, reason)
        if _disjoint(self, other):
            return Related(Relation.CONFLICT, reason)
        below, above = _inside(self, other), _inside(other, self)
        if below or above:
            return Related(_CONTAINED[below, above], reason)
        return _by_time(self, other, reason) or Related(_partial(self, other), reason)

    def show(self) -> str:
        """The date in EDTF, levels 1 and 2; a weekday's name or a time where that is all there is."""
        dated = self.resolved
        days = show_interval(self.start, self.end, self.granularity) if dated else show_undated(self)
        days += "~" if (self.approximate or self.widest) and days else ""
        clock = self.time.show() if self.time else ""
        return f"{days} {clock}".strip() if "/" in days or not clock.startswith("T") else days + clock

    def with_years(self, year: int) -> DateValue:
        """This date in the given year, where only month and day are known; anything else is left alone.

        >>> DateValue(month=11, day=14).with_years(2018).show()
        '2018-11-14'
        """
        if self.resolved or self.month is None:
            return self
        try:
            start, end = month_interval(self, year)
        except ValueError:  # February 29 in a common year
            return self
        return attrs.evolve(
            self, start=start, end=end, month=None, day=None, weekday=None, stated_weekday=self.weekday
        )


def month_interval(value: DateValue, year: int) -> tuple[date, date]:
    """The days of a value with a known month in a year; raises ``ValueError`` where there is no such day."""
    month = value.month or 1
    if value.day is not None:
        start = date(year, month, value.day)
        return start, start + timedelta(days=1)
    last = year * 12 + month - 1 + MONTHS_IN.get(value.granularity, 1)
    return date(year, month, 1), date(last // 12, last % 12 + 1, 1)


def weekday_mismatch(value: DateValue) -> str | None:
    """What is wrong with the weekday written beside a date, or ``None`` where it fits or there is none.

    >>> from datetime import date
    >>> weekday_mismatch(DateValue(date(2018, 11, 14), date(2018, 11, 15), stated_weekday=4))
    '2018-11-14 was a Wednesday, not a Friday'
    """
    if value.stated_weekday is None or value.start is None or value.end is None:
        return None
    if (value.end - value.start).days != 1:
        return None
    actual = value.start.weekday()
    if actual == value.stated_weekday:
        return None
    named = WEEKDAYS[value.stated_weekday]
    return f"{value.start.isoformat()} was a {WEEKDAYS[actual]}, not a {named}"


_CONTAINED = {
    (True, True): Relation.SAME,
    (True, False): Relation.FINER,
    (False, True): Relation.COARSER,
}


def shift(day: date, by: timedelta) -> date:
    """So much later or earlier, as far as the calendar goes."""
    try:
        return day + by
    except OverflowError:
        return date.max if by.days > 0 else date.min


def _inside(a: DateValue, b: DateValue) -> bool:
    return _days_inside(a, b) and _time_inside(a.time, b.time)


def _time_inside(a: Clock | None, b: Clock | None) -> bool:
    if b is None:
        return True
    # A zone says more: without one the hour could be meant in any.
    return a is not None and b.zone in ("", a.zone) and not a.minutes & ~b.minutes


def _days_inside(a: DateValue, b: DateValue) -> bool:
    if not _states_days(b):
        return True
    if not b.resolved:
        return _fits_all(a, b) if a.resolved else _cycle_inside(a, b)
    (low, high), (start, end) = a.possible, b.possible
    return (start is None or (low is not None and start <= low)) and (
        end is None or (high is not None and high <= end)
    )


def _disjoint(a: DateValue, b: DateValue) -> bool:
    if a.time and b.time and a.time.zone == b.time.zone and not a.time.minutes & b.time.minutes:
        return True
    slack = timedelta(days=1 if a.time and b.time and a.time.zone != b.time.zone else 0)
    if a.resolved and b.resolved:
        return _before(a, b, slack) or _before(b, a, slack)
    if a.resolved or b.resolved:
        return _misses(a, b) if a.resolved else _misses(b, a)
    differ = a.weekday is not None and b.weekday is not None and a.weekday != b.weekday
    return differ or not (_year_days(a) & _year_days(b))


def _before(a: DateValue, b: DateValue, slack: timedelta) -> bool:
    end, start = a.possible[1], b.possible[0]
    return end is not None and start is not None and end <= shift(start, -slack)


def _states_days(value: DateValue) -> bool:
    return value.resolved or value.weekday is not None or value.month is not None or value.day is not None


def _cycle_inside(a: DateValue, b: DateValue) -> bool:
    return b.weekday in (None, a.weekday) and not _year_days(a) & ~_year_days(b)


def _year_days(value: DateValue) -> int:
    """The days of a leap year that the value allows, as bits."""
    if value.month is None:
        return _every_month(value.day)
    start, end = month_interval(value, _LEAP.year)
    if end > date(_LEAP.year + 1, 1, 1):
        start, end = month_interval(
            value, _LEAP.year - 1
        )  # of a winter the February is that of the leap year
    first, length = (start - _LEAP).days % _YEAR_DAYS, (end - start).days
    wide = ((1 << length) - 1) << first
    whole = (1 << _YEAR_DAYS) - 1
    return (wide & whole) | (wide >> _YEAR_DAYS)


def _every_month(day: int | None) -> int:
    if day is None:
        return (1 << _YEAR_DAYS) - 1
    days = (_LEAP + timedelta(days=n) for n in range(_YEAR_DAYS))
    return sum(1 << n for n, that in enumerate(days) if that.day == day)


def _days(value: DateValue, most: int) -> list[date] | None:
    start, end = value.possible
    if start is None or end is None or (end - start).days > most:
        return None
    return [start + timedelta(days=n) for n in range((end - start).days)]


def _fits(day: date, cycle: DateValue, allowed: int) -> bool:
    position = (day.replace(year=_LEAP.year) - _LEAP).days
    return cycle.weekday in (None, day.weekday()) and bool(allowed >> position & 1)


def _fits_all(dated: DateValue, cycle: DateValue) -> bool:
    days, allowed = _days(dated, _YEAR_DAYS), _year_days(cycle)
    return days is not None and all(_fits(day, cycle, allowed) for day in days)


def _misses(dated: DateValue, cycle: DateValue) -> bool:
    if not _states_days(cycle):
        return False
    days, allowed = _days(dated, _CALENDAR_CYCLE), _year_days(cycle)
    return days is not None and not any(_fits(day, cycle, allowed) for day in days)


def _by_time(a: DateValue, b: DateValue, reason: str) -> Related | None:
    if _states_days(a) == _states_days(b) or not (a.time and b.time):
        return None
    if _time_inside(a.time, b.time):
        return Related(Relation.FINER, reason, TIME_ONLY)
    return Related(Relation.COARSER, reason, TIME_ONLY) if _time_inside(b.time, a.time) else None


def _partial(a: DateValue, b: DateValue) -> Relation:
    """OVERLAP where both speak of the same thing, UNKNOWN where one speaks of what the other leaves open."""
    return Relation.OVERLAP if _stated(a) & _stated(b) else Relation.UNKNOWN


def _stated(value: DateValue) -> frozenset[str]:
    if value.resolved:
        parts = {"date", "weekday"}
    else:
        parts = {"weekday"} if value.weekday is not None else set()
        parts |= {"date"} if value.month is not None or value.day is not None else set()
    return frozenset(parts | ({"time"} if value.time else set()))
