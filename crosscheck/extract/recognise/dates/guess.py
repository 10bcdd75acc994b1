"""The year, month or week that the words leave open, guessed from the day of publication, with the reason.

Takes: a moment without its year, the context. Gives: days, and what was assumed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from crosscheck.extract.recognise.dates.holidays import holiday
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.spans import Interval, around, numbered, years
from crosscheck.model.values.date import DateValue, Granularity, month_interval

_DAY = timedelta(days=1)
# A day without its year lies near: 360 days off by the tense of the words and 5 days off the other way is the latter.
_FAR, _NEAR = 300, 45
_YEARS, _LEAPS = 2, 8  # to each side, within which there is such a day before and after; February 29
_MONTHS_SEARCHED = 14  # to each side; within fewer, the first to the 28th fall on every weekday


@attrs.frozen(slots=True)
class Context:
    """The day that relative words count from, if known, and whether the sentence looks ahead."""

    reference: date | None
    future: bool = False


def since(context: Context, how: str) -> str:
    """The assumption in words: why the date was read so."""
    return f"{how} the publication date {context.reference}"


def in_year(moment: Moment, year: int) -> Interval:
    """The days of a moment in a year; raises ``ValueError`` where the calendar has none."""
    if moment.holiday:
        return holiday(moment.holiday, year)
    if moment.month is not None:
        shape = DateValue(month=moment.month, day=moment.day, granularity=moment.unit)
        return month_interval(shape, year)
    if moment.number is not None:
        return numbered(moment.unit, moment.number, years(year, 1)) or years(year, 1)
    sizes = {Granularity.DECADE: 10, Granularity.CENTURY: 100}
    return years(max(year, 1), sizes.get(moment.unit, 1))


def year_guessed(moment: Moment, context: Context) -> tuple[Interval, str] | None:
    """The nearest year on the side that the sentence looks to; a weekday that only fits the other decides."""
    reference = context.reference
    if reference is None:
        return None
    if moment.offset == 0:
        return in_year(moment, reference.year), since(context, "in the year of")
    ahead = moment.offset == 1 or (moment.offset is None and context.future)
    strict = moment.offset is not None
    places = list(_years_near(moment, reference))
    usual = nearest(places, reference, ahead, strict)
    if usual is None:
        return None
    if (moment.day is not None or moment.holiday) and not strict and _away(usual, reference) >= _FAR:
        other = nearest(places, reference, not ahead, True)
        if other is not None and _away(other, reference) <= _NEAR:
            return other, since(context, "nearest to")
    if moment.named not in (None, usual[0].weekday()):
        other = nearest(places, reference, not ahead, True)
        if other is not None and other[0].weekday() == moment.named:
            return other, since(context, "the year whose weekday fits, nearest to")
    return usual, since(context, "first after" if ahead else "last before")


def _away(days: Interval, reference: date) -> int:
    return min(abs((days[0] - reference).days), abs((days[1] - _DAY - reference).days))


def _years_near(moment: Moment, reference: date) -> Iterator[Interval]:
    reach = _LEAPS if (moment.month, moment.day) == (2, 29) else _YEARS
    for year in range(reference.year - reach, reference.year + reach + 1):
        try:
            yield in_year(moment, year)
        except ValueError:
            continue


def nearest(places: list[Interval], reference: date, ahead: bool, strict: bool) -> Interval | None:
    """The latest begun, or the earliest not ended; ``strict`` leaves the current one out."""
    if ahead:
        later = [p for p in places if (p[0] > reference if strict else p[1] > reference)]
        return min(later, default=max(places, default=None))
    earlier = [p for p in places if (p[1] <= reference if strict else p[0] <= reference)]
    return max(earlier, default=min(places, default=None))


def weekday_guessed(moment: Moment, context: Context, reference: date) -> tuple[Interval, str]:
    """The day of that weekday nearest to the reference, before it or after it by tense."""
    wanted = moment.weekday or 0
    back = (reference.weekday() - wanted) % 7
    if moment.offset == 0:
        day = reference + (wanted - reference.weekday()) * _DAY
        return (day, day + _DAY), since(context, "in the week of")
    ahead = moment.offset == 1 or (moment.offset is None and context.future)
    skips = moment.offset is not None and not moment.nearest
    if ahead and skips:  # "next Friday" is that of next week, for "Friday" alone would be the coming one
        day = reference + (wanted - reference.weekday() + 7) * _DAY
    elif ahead:
        day = reference + ((-back) % 7 or 7) * _DAY
    else:
        day = (
            reference
            - (back + 7 if (moment.offset == -1 and not back) or (skips and back == 1) else back) * _DAY
        )
    return (day, day + _DAY), since(context, "first after" if ahead else "last on or before")


def day_guessed(moment: Moment, context: Context, reference: date) -> tuple[Interval, str] | None:
    """*the 15th*: of this month or the one beside it; *Friday the 13th*: the nearest such day."""
    if moment.day is None:
        return None
    if moment.weekday is not None:
        return _weekday_of_month(moment.day, moment.weekday, reference)
    side = "first after" if context.future else "last on or before"
    step = 1 if context.future else -1
    for away in range(0, _MONTHS_SEARCHED * step, step):
        day = _day_in_month(moment.day, reference, away)
        if day is not None and (day == reference or (day > reference) == context.future):
            return (day, day + _DAY), since(context, side)
    return None


def _day_in_month(day: int, reference: date, away: int) -> date | None:
    start, end = around(reference, Granularity.MONTH, away)
    return start.replace(day=day) if day <= (end - _DAY).day else None


def _weekday_of_month(day: int, weekday: int, reference: date) -> tuple[Interval, str] | None:
    near = (_day_in_month(day, reference, away) for away in range(-_MONTHS_SEARCHED, _MONTHS_SEARCHED))
    fitting = [found for found in near if found is not None and found.weekday() == weekday]
    if not fitting:
        return None
    closest = min(fitting, key=lambda found: (abs(found - reference), found))
    return (closest, closest + _DAY), f"nearest such day to the publication date {reference}"
