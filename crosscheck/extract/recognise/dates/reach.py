"""How far from the days that the words name they may still be true: *two months ago* is known to about a month.

Takes: a moment and its days. Gives: the widest days that the words allow.
"""

from __future__ import annotations

from datetime import date, timedelta

from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.spans import Interval, around
from crosscheck.model.values.date import shift

_UNIT = {
    "week": 7,
    "fortnight": 14,
    "month": 30,
    "quarter": 91,
    "year": 366,
    "decade": 3653,
    "century": 36525,
}
_WEEK = timedelta(days=7)
_ROUND = 10  # a multiple of this is a round number (*20 years ago*), known to about a tenth of it


def reach(moment: Moment, days: Interval) -> Interval | None:
    """The widest days of a day that was counted off in longer units: half a unit to both sides, as people round, and
    the whole calendar unit, as people count; ``None`` for what is known to the day.
    """
    size = _UNIT.get(moment.counted)
    start, end = days
    if size is None or (end - start).days > 1:
        return None
    slack = size // 2
    if moment.offset and not moment.offset % _ROUND:
        slack = max(slack, abs(moment.offset) * _UNIT[moment.unit.value] // _ROUND)
    first, last = around(start, moment.unit)
    half = timedelta(days=slack)
    return min(first, shift(start, -half)), max(last, shift(end, half))


def of_next(days: Interval, reference: date) -> Interval | None:
    """*next Friday*, said on a Tuesday: for some the coming one; ``None`` where that is the only one it can be."""
    start, end = days
    return (start - _WEEK, end) if start - _WEEK > reference else None


def of_week(number: int, week: Interval, whole: Interval) -> Interval:
    """The widest days of a numbered week: those of the calendar week, and so many times seven days from the start of
    the whole or back from its end, as others count; never outside of the whole.

    >>> from datetime import date
    >>> of_week(1, (date(2014, 12, 29), date(2015, 1, 5)), (date(2015, 1, 1), date(2015, 2, 1)))
    (datetime.date(2015, 1, 1), datetime.date(2015, 1, 8))
    """
    start, end = whole
    first = start + (number - 1) * _WEEK if number > 0 else end - _WEEK
    return max(start, min(week[0], first)), min(end, max(week[1], first + _WEEK))
