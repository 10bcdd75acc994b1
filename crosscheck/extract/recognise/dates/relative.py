"""Dates counted from the publication or another date: *last month*, *two years ago*, *the week of May 3*."""

from __future__ import annotations

import attrs

from crosscheck.extract.recognise.dates.clocks import part_of_day
from crosscheck.extract.recognise.dates.lengths import Length
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.rules import Parts, rule
from crosscheck.model.values.date import Bound, Clock, Granularity

_UNITS = {unit.value: unit for unit in Granularity}
_NIGHT = Clock(1080, 1800, name="night")
_DAY_PARTS = {
    "early": (0, 720),
    "mid": (600, 900),
    "late": (840, 1440),
    "start": (0, 720),
    "end": (840, 1440),
}
_SHORT_UNITS = ("second", "minute", "hour")
_COUNTED_AS = {
    "fortnight": (Granularity.WEEK, 2),
    "decade": (Granularity.YEAR, 10),
    "century": (Granularity.YEAR, 100),
}


def _day(parts: Parts) -> Moment:
    return Moment(Granularity.DAY, offset=parts.get("relative_day"))


def _tonight(parts: Parts) -> Moment:
    return Moment(Granularity.PART_OF_DAY, offset=0, clock=_NIGHT)


def _this_part(parts: Parts) -> Moment | None:
    """*last night*, *this morning*; a *next morning* is counted from some day in the text."""
    offset = parts.get("last", "this")
    clock = part_of_day(parts)
    if offset is None:
        return Moment(Granularity.PART_OF_DAY, clock=clock, phrase=parts.text)
    return Moment(Granularity.PART_OF_DAY, offset=offset, clock=clock)


def _before_yesterday(parts: Parts) -> Moment | None:
    if parts.get("unit") != "day":
        return None
    return Moment(Granularity.DAY, offset=parts.get("relative_day") + (-1 if "before" in parts else 1))


def _unit(parts: Parts) -> Moment | None:
    name, offset = parts.get("unit"), parts.get("last", "next", "this")
    unit = _UNITS.get(name)
    if name == "fortnight":
        return Moment(Granularity.WEEK, span=2 * (offset or 1))
    if unit is None or unit is Granularity.HALF:
        return None
    if unit is Granularity.DAY or (
        offset == 1 and parts.nodes[0].kind == "the" and parts.after.kind == "word"
    ):
        return Moment(unit, phrase=parts.text)
    return Moment(unit, offset=offset)


def _the_weekend(parts: Parts) -> Moment | None:
    return Moment(Granularity.WEEKEND) if parts.get("unit") == "weekend" else None


def _of_date(parts: Parts) -> Moment | None:
    date: Moment = parts.get("date")
    if date.offset is not None or date.phrase:
        return None
    if parts.nodes[0].kind == "the" and "next" in parts and date.weekday is not None:
        return Moment(date.unit, phrase=parts.text.removeprefix("the "))
    return attrs.evolve(date, offset=parts.get("last", "next", "this"))


def _whole_of(parts: Parts) -> Moment | None:
    """*next week on Tuesday*, *Friday last week*: a weekday inside a week."""
    named = parts.dates
    day = next((date for date in named if date.weekday is not None and date.offset is None), None)
    week = next((date for date in named if date.unit is Granularity.WEEK), None)
    if day is None or week is None or len(named) != 2 or day.month is not None:
        return None
    return attrs.evolve(day, inside=week)


def _stretch(parts: Parts) -> Moment | None:
    """*the last three months*: so many units that end, or begin, at the reference."""
    length: Length = parts.get("length")
    if length.unit in _SHORT_UNITS:
        return None
    unit, size = _COUNTED_AS.get(length.unit) or (_UNITS[length.unit], 1)
    span = round(length.low) * size * (1 if "next" in parts else -1)
    return Moment(unit, span=span, approximate=_vague(length))


def _vague(length: Length) -> bool:
    return length.approximate or length.low != length.high


def _ago(parts: Parts) -> Moment | None:
    return _away(parts.get("length"), -1)


def _from(parts: Parts) -> Moment | None:
    """*two weeks from now*, *three days after January 12*."""
    date = parts.get("date")
    today = date is None or (date.offset == 0 and date.unit is Granularity.DAY)
    return _away(parts.get("length"), -1 if "before" in parts else 1) if today else _away_from(parts)


def _away(length: Length, sign: int) -> Moment | None:
    """So long before or after the reference; coarse units name the month or year that they lead into."""
    if length.unit in _SHORT_UNITS:
        return Moment(Granularity.DAY, offset=0, approximate=True)
    if length.low % 1 or (length.high is not None and length.high != length.low):
        said = "a part" if length.low < 1 else "some"
        return Moment(Granularity.DAY, phrase=f"{said} {length.unit}s {'ago' if sign < 0 else 'ahead'}")
    unit, size = _COUNTED_AS.get(length.unit) or (_UNITS[length.unit], 1)
    bound = Bound.AT if length.high is not None else (Bound.BY if sign < 0 else Bound.SINCE)
    offset = int(length.low) * sign * size
    return Moment(unit, offset=offset, approximate=length.approximate, bound=bound)


def _away_from(parts: Parts) -> Moment | None:
    """*three days after January 12*."""
    length, date = parts.get("length"), parts.get("date")
    if length.unit in _SHORT_UNITS or date.last or date.bound is not Bound.AT:
        return None
    moved = _away(length, -1 if "before" in parts else 1)
    return None if moved is None or moved.phrase else attrs.evolve(moved, inside=date)


def _anchored(parts: Parts) -> Moment | None:
    """*the same day*, *a month later*: only the rest of the text could tell."""
    if "length" in parts and parts.get("length").unit in _SHORT_UNITS:
        return None
    unit = _UNITS.get(parts.get("unit") or "", Granularity.DAY)
    return None if parts.get("unit") == "half" else Moment(unit, phrase=parts.text.removeprefix("the "))


def _anchored_date(parts: Parts) -> Moment | None:
    """*that Friday*, *the following June*."""
    date: Moment = parts.get("date")
    if date.year is not None or date.offset is not None or date.last or (date.month and date.day):
        return None
    return Moment(date.unit, phrase=parts.text.removeprefix("the "))


def _rest_of_unit(parts: Parts) -> Moment | None:
    unit = _UNITS.get(parts.get("unit"))
    if unit in (None, Granularity.DAY, Granularity.HALF):
        return None
    return Moment(unit, offset=0, part="since" if parts.get("later") == 1 else "so far")


def _period(parts: Parts) -> Moment:
    return parts.dates[0]


def _edge(parts: Parts) -> Moment | None:
    date: Moment = parts.get("date")
    if date.part or date.last or date.clock or date.phrase:
        return None
    if date.day is not None or date.weekday is not None or date.unit is Granularity.DAY:
        low, high = _DAY_PARTS[parts.get("early", "edge")]
        clock = Clock(low, high, name=parts.get("early", "edge"))
        return attrs.evolve(date, clock=clock, unit=Granularity.PART_OF_DAY)
    return attrs.evolve(date, part=parts.get("early", "edge"))


def _edge_of_unit(parts: Parts) -> Moment | None:
    unit = _UNITS.get(parts.get("unit"))
    if unit in (None, Granularity.DAY, Granularity.HALF):
        return None
    return Moment(unit, offset=parts.get("last", "next", "this") or 0, part=parts.get("edge", "early"))


def _rest_of(parts: Parts) -> Moment:
    date: Moment = parts.get("date")
    return attrs.evolve(date, part="since" if parts.get("later") == 1 else "so far")


def _week_of(parts: Parts) -> Moment | None:
    date: Moment = parts.get("date")
    unit = _UNITS.get(parts.get("unit"))
    if unit is date.unit and unit in (Granularity.YEAR, Granularity.MONTH):
        return date
    if unit not in (Granularity.WEEK, Granularity.WEEKEND) or date.unit is not Granularity.DAY:
        return None
    if "of" not in parts:
        return None
    return Moment(unit, offset=0, inside=date)


def _numbered_in(parts: Parts) -> Moment | None:
    """*the first week of January*, *the second quarter of last year*."""
    date: Moment = parts.get("date")
    unit = _UNITS.get(parts.get("unit"))
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


def _of_that_year(parts: Parts) -> Moment | None:
    """*September this year*, *the summer of last year*, *March 11 next year*."""
    first, year = parts.dates
    if year.unit is not Granularity.YEAR or year.offset is None or year.part or year.inside:
        return None
    open_year = first.month is not None and first.year is None and first.offset is None and not first.last
    return attrs.evolve(first, inside=year) if open_year else None


def _last_of(parts: Parts) -> Moment | None:
    """*the last week of December*."""
    date: Moment = parts.get("date")
    unit = _UNITS.get(parts.get("unit"))
    if unit not in (Granularity.WEEK, Granularity.QUARTER, Granularity.DAY, Granularity.MONTH) or date.last:
        return None
    return Moment(unit, number=-1, inside=date)


def _so_many_of(parts: Parts) -> Moment | None:
    """*the first ten days of May*, *the last four months of 2021*."""
    length: Length = parts.get("length")
    if parts.get("ordinal_word") not in (None, 1) or length.unit in _SHORT_UNITS or _vague(length):
        return None
    unit, size = _COUNTED_AS.get(length.unit) or (_UNITS[length.unit], 1)
    count = int(length.low) * size
    return Moment(unit, span=-count if "last" in parts else count, inside=parts.dates[0])


def _next_but_one(parts: Parts) -> Moment | None:
    unit = _UNITS.get(parts.get("unit"))
    if unit in (None, Granularity.DAY, Granularity.HALF):
        return None
    return Moment(unit, offset=2 if "next" in parts else -2)


def _counted_stretch(parts: Parts) -> Moment | None:
    number = parts.get("day", "number_word")
    count = number if "next" in parts else -number
    unit = _UNITS.get(parts.get("units"))
    return None if unit is None else Moment(unit, span=count)


@attrs.frozen(slots=True)
class Ahead:
    """*in two weeks*: a date where the sentence looks ahead, else the length that something took."""

    moment: Moment
    length: Length
    start: int


def _ahead(parts: Parts) -> Ahead | None:
    length: Length = parts.get("length")
    moment = _away(length, 1)
    return Ahead(moment, length, parts.nodes[1].start) if moment and not moment.phrase else None


def _day_in(parts: Parts) -> Moment | None:
    """*the 15th of last month*."""
    month = parts.dates[0]
    if month.unit is not Granularity.MONTH or month.offset is None or month.part:
        return None
    return Moment(Granularity.DAY, day=parts.get("ordinal"), inside=month)


def _number_of(parts: Parts) -> Moment | None:
    first, date = parts.dates
    if first.number is None or first.year is not None or date.unit is not Granularity.YEAR:
        return None
    return attrs.evolve(first, inside=date)


_ORDINAL = "(ordinal|ordinal_word)"
RULES = (
    rule("date", "this (last|next) unit", lambda parts: _unit(attrs.evolve(parts, nodes=parts.nodes[1:]))),
    rule("date", "(?<=of) the? (last|next|this) unit", _unit),
    rule("date", "the? last unit (of|in) date", _last_of),
    rule("date", "the? (last|ordinal_word) length (of|in) date", _so_many_of),
    rule("date", "the unit (after next|before last)", _next_but_one),
    rule("date", "(day|number_word) (last|next) units", _counted_stretch),
    rule("date", "(last|this) (early dash?)? part_of_day", _this_part),
    rule("date", "the (next|anchor) part_of_day", _this_part),
    rule("date", "the unit (before|after) relative_day", _before_yesterday),
    rule("date", "relative_day", _day),
    rule("date", "tonight", _tonight),
    rule("date", "the? edge of (the|this|last|next)? unit", _edge_of_unit),
    rule("date", "length (ago|before now)", _ago),
    rule("ahead", "in length (?!of|ago|before|after)", _ahead),
    rule("date", "the? (last|next|this) length", _stretch),
    rule("date", "the? (last|next|this) unit (?!dash word)", _unit),
    rule("date", "the unit", _the_weekend),
    rule("date", "the? (last|next|this) date", _of_date),
    rule("date", "length (from|before|after) (now|date)", _from),
    rule("date", "the? anchor date", _anchored_date),
    rule("date", "date (of|comma)? date", _of_that_year),
    rule("date", "date on? the? comma? date|date of date", _whole_of),
    rule("date", "the? anchor unit|(length|a unit) (later|after (?=stop|comma))", _anchored),
    rule("date", f"the? {_ORDINAL} unit (of|in) date", _numbered_in),
    rule("date", "the? ordinal of? date", _day_in),
    rule("date", "date of date", _number_of),
    rule("date", "the? (anchor|last|word)? period of date", _period),
    rule("date", "the? unit of? date", _week_of),
    rule("date", "the? early dash? (of|in|on)? date|the? edge of date|date dash edge", _edge),
    rule("date", "later in the unit", _rest_of_unit),
    rule("date", "later in? date", _rest_of),
)
