"""Parts of a span: *the first week of January*, *late 2018*, *the last Friday of May*, *later this year*."""

from __future__ import annotations

import attrs

from crosscheck.extract.recognise.dates.clocks import part_of_day
from crosscheck.extract.recognise.dates.lengths import Length
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.rules import Parts
from crosscheck.extract.recognise.dates.years import in_other_years
from crosscheck.model.values.date import Bound, Clock, Granularity

UNITS = {unit.value: unit for unit in Granularity}
_DAY_PARTS = {
    "early": (0, 720),
    "mid": (600, 900),
    "late": (840, 1440),
    "start": (0, 720),
    "end": (840, 1440),
}
_WEEKS = 53
_OPENERS = ("starting", "commencing", "beginning", "from")
SHORT_UNITS = ("second", "minute", "hour")
COUNTED_AS = {
    "fortnight": (Granularity.WEEK, 2),
    "decade": (Granularity.YEAR, 10),
    "century": (Granularity.YEAR, 100),
}


def numbered_weekday(parts: Parts) -> Moment | None:
    """*the last Friday in August*, *the first Monday of next month*."""
    day, month = parts.dates
    if day.weekday is None or day.day or day.clock or month.unit is not Granularity.MONTH or month.last:
        return None
    number = parts.get("ordinal", "ordinal_word") or -1
    return attrs.evolve(day, number=number, inside=month)


def whole_of(parts: Parts) -> Moment | None:
    """*next week on Tuesday*, *Friday last week*: a weekday inside a week."""
    named = parts.dates
    day = next((date for date in named if date.weekday is not None and date.offset is None), None)
    week = next((date for date in named if date.unit is Granularity.WEEK), None)
    if day is None or week is None or len(named) != 2 or day.month is not None:
        return None
    return attrs.evolve(day, inside=week)


def vague(length: Length) -> bool:
    """Whether a length is not one exact number of units."""
    return length.approximate or length.low != length.high


def rest_of_unit(parts: Parts) -> Moment | None:
    """*later this month*, *so far this year*."""
    unit = UNITS.get(parts.get("unit"))
    if unit in (None, Granularity.DAY, Granularity.HALF):
        return None
    return Moment(unit, offset=0, part="since" if parts.get("later") == 1 else "so far")


def edge(parts: Parts) -> Moment | None:
    """*the end of July*, *early 2019*: a part of a date."""
    date: Moment = parts.get("date")
    if date.part or date.last or date.clock or date.phrase:
        return None
    if date.day is not None or date.weekday is not None or date.unit is Granularity.DAY:
        low, high = _DAY_PARTS[parts.get("early", "edge")]
        clock = Clock(low, high, name=parts.get("early", "edge"))
        return attrs.evolve(date, clock=clock, unit=Granularity.PART_OF_DAY)
    return attrs.evolve(date, part=parts.get("early", "edge"))


def late_on_day(parts: Parts) -> Moment | None:
    """*late Thursday afternoon*: the late third of the afternoon."""
    date: Moment = parts.get("date")
    if date.weekday is None or date.clock or date.last or date.month is not None:
        return None
    return attrs.evolve(date, clock=part_of_day(parts), unit=Granularity.PART_OF_DAY)


def edge_of_unit(parts: Parts) -> Moment | None:
    """*the end of the week*."""
    unit = UNITS.get(parts.get("unit"))
    if unit in (None, Granularity.DAY, Granularity.HALF):
        return None
    return Moment(unit, offset=parts.get("last", "next", "this") or 0, part=parts.get("edge", "early"))


def rest_of(parts: Parts) -> Moment:
    """*the rest of May*."""
    date: Moment = parts.get("date")
    return attrs.evolve(date, part="since" if parts.get("later") == 1 else "so far")


def week_of(parts: Parts) -> Moment | None:
    """*the week of May 4*."""
    date: Moment = parts.get("date")
    unit = UNITS.get(parts.get("unit"))
    if unit is date.unit and unit in (Granularity.YEAR, Granularity.MONTH):
        return in_other_years(date, parts.before) if date.year and not date.last else date
    if unit not in (Granularity.WEEK, Granularity.WEEKEND) or date.unit is not Granularity.DAY:
        return None
    if "of" not in parts:
        return None
    return Moment(unit, offset=0, inside=date)


def weekend_of_holiday(parts: Parts) -> Moment | None:
    """*Labor Day weekend*."""
    date: Moment = parts.get("date")
    fits = parts.get("unit") == "weekend" and bool(date.holiday) and not date.last
    return Moment(Granularity.WEEKEND, offset=0, inside=date) if fits else None


def week_from(parts: Parts) -> Moment | None:
    """*the week beginning May 4*."""
    date: Moment = parts.get("date")
    if UNITS.get(parts.get("unit")) is not Granularity.WEEK or date.unit is not Granularity.DAY:
        return None
    return Moment(Granularity.WEEK, offset=0, inside=date)


def numbered_in(parts: Parts) -> Moment | None:
    """*the first week of January*, *the second quarter of last year*."""
    date: Moment = parts.get("date")
    unit = UNITS.get(parts.get("unit"))
    if unit not in (
        Granularity.WEEK,
        Granularity.QUARTER,
        Granularity.HALF,
        Granularity.DAY,
        Granularity.MONTH,
    ):
        return None
    if unit is Granularity.QUARTER and date.unit is not Granularity.YEAR:
        return None
    return Moment(unit, number=parts.get("ordinal", "ordinal_word"), inside=date)


def of_that_year(parts: Parts) -> Moment | None:
    """*September this year*, *the summer of last year*, *March 11 next year*."""
    first, year = parts.dates
    if year.unit is not Granularity.YEAR or year.offset is None or year.part or year.inside:
        return None
    named = first.month is not None or bool(first.holiday)
    open_year = named and first.year is None and first.offset is None and not first.last
    return attrs.evolve(first, inside=year) if open_year else None


def numbered_week(parts: Parts) -> Moment | None:
    """*week 3 of 2027*."""
    date: Moment = parts.get("date")
    number = parts.get("day", "number")
    fits = parts.get("unit") == "week" and date.unit is Granularity.YEAR and not date.last
    return Moment(Granularity.WEEK, number=number, inside=date) if fits and number <= _WEEKS else None


def from_day(parts: Parts) -> Moment | None:
    """*two weeks starting May 20*, *for three days from Monday*: so long from that day on."""
    length, date = parts.get("length"), parts.get("date")
    opener = next(node for node in parts.nodes if node.kind in ("since", "edge", "from"))
    if opener.text.lower() not in _OPENERS or length.unit in SHORT_UNITS or vague(length):
        return None
    if date.last or date.phrase or date.bound is not Bound.AT or length.low % 1:
        return None
    unit, size = COUNTED_AS.get(length.unit) or (UNITS[length.unit], 1)
    return Moment(unit, span=int(length.low) * size, inside=date)


def possessed(parts: Parts) -> Moment | None:
    """*last year's fourth quarter*, *this year's March 11 vote*."""
    year, part = parts.dates
    bare = part.year is None and part.offset is None and not part.last and part.bound is Bound.AT
    if year.unit is not Granularity.YEAR or year.part or year.last or year.bound is not Bound.AT or not bare:
        return None
    named = part.number is not None or part.month is not None or bool(part.holiday)
    return attrs.evolve(part, inside=year) if named else None


def last_of(parts: Parts) -> Moment | None:
    """*the last week of December*."""
    date: Moment = parts.get("date")
    unit = UNITS.get(parts.get("unit"))
    if unit not in (Granularity.WEEK, Granularity.QUARTER, Granularity.DAY, Granularity.MONTH) or date.last:
        return None
    return Moment(unit, number=-1, inside=date)


def so_many_of(parts: Parts) -> Moment | None:
    """*the first ten days of May*, *the last four months of 2021*."""
    length: Length = parts.get("length")
    if parts.get("ordinal_word") not in (None, 1) or length.unit in SHORT_UNITS or vague(length):
        return None
    unit, size = COUNTED_AS.get(length.unit) or (UNITS[length.unit], 1)
    count = int(length.low) * size
    return Moment(unit, span=-count if "last" in parts else count, inside=parts.dates[0])


def day_in(parts: Parts) -> Moment | None:
    """*the 15th of last month*."""
    month = parts.dates[0]
    if month.unit is not Granularity.MONTH or month.offset is None or month.part:
        return None
    return Moment(Granularity.DAY, day=parts.get("ordinal"), inside=month)


def part_of(parts: Parts) -> Moment | None:
    """*the third quarter of 2018*, *Monday of the following week*."""
    return number_of(parts) or whole_of(parts)


def number_of(parts: Parts) -> Moment | None:
    """*the third quarter*: a numbered part."""
    first, date = parts.dates
    if first.number is None or first.year is not None:
        return None
    if date.unit is Granularity.FISCAL_YEAR:
        return date  # its quarters begin in any month
    if date.unit is not Granularity.YEAR:
        return None
    return attrs.evolve(first, inside=date)
