"""Dates counted from the publication or another date: *last month*, *two years ago*, *the week of May 3*."""

from __future__ import annotations

import attrs

from crosscheck.extract.recognise.dates.clocks import part_of_day
from crosscheck.extract.recognise.dates.lengths import Length
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.rules import Parts, rule
from crosscheck.extract.recognise.dates.within import (
    COUNTED_AS,
    SHORT_UNITS,
    UNITS,
    day_in,
    edge,
    edge_of_unit,
    from_day,
    last_of,
    late_on_day,
    numbered_in,
    numbered_week,
    numbered_weekday,
    of_that_year,
    part_of,
    possessed,
    rest_of,
    rest_of_unit,
    so_many_of,
    vague,
    week_from,
    week_of,
    weekend_of_holiday,
    whole_of,
)
from crosscheck.model.values.date import Bound, Clock, Granularity

_BEFORE_VERB = frozenset(("will", "would", "can", "could", "may", "might", "must", "should", "to", "not"))
_NEAREST = ("past", "coming", "upcoming")
_NIGHT = Clock(1080, 1800, name="night")


def _day(parts: Parts) -> Moment:
    return Moment(Granularity.DAY, offset=parts.get("relative_day"))


def _tonight(parts: Parts) -> Moment:
    return Moment(Granularity.PART_OF_DAY, offset=0, clock=_NIGHT)


def this_part(parts: Parts) -> Moment | None:
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
    unit = UNITS.get(name)
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
    near = any(node.text.lower() in _NEAREST for node in parts.nodes)
    return attrs.evolve(date, offset=parts.get("last", "next", "this"), nearest=near)


def _stretch(parts: Parts) -> Moment | None:
    """*the last three months*: so many units that end, or begin, at the reference."""
    length: Length = parts.get("length")
    if length.unit in SHORT_UNITS or parts.before.text.lower() in _BEFORE_VERB:
        return None  # "the talks will last three days"
    unit, size = COUNTED_AS.get(length.unit) or (UNITS[length.unit], 1)
    span = round(length.low) * size * (1 if "next" in parts else -1)
    return Moment(unit, span=span, approximate=vague(length))


def _ago(parts: Parts) -> Moment | None:
    return _away(parts.get("length"), -1)


def _from(parts: Parts) -> Moment | None:
    """*two weeks from now*, *three days after January 12*."""
    date = parts.get("date")
    today = date is None or (date.offset == 0 and date.unit is Granularity.DAY)
    return _away(parts.get("length"), -1 if "before" in parts else 1) if today else _away_from(parts)


def _away(length: Length, sign: int) -> Moment | None:
    """So long before or after the reference: a day by the calendar, known to about the unit that it was counted in."""
    if length.unit in SHORT_UNITS:
        return Moment(Granularity.DAY, offset=0, approximate=True)
    if length.unit == "year" and length.low == length.high and length.low % 1 and not length.low * 12 % 1:
        months = int(length.low * 12) * sign
        return Moment(
            Granularity.MONTH, offset=months, approximate=length.approximate, counted=counted_in(length)
        )
    if length.low % 1 or (length.high is not None and length.high != length.low):
        said = "a part" if length.low < 1 else "some"
        return Moment(Granularity.DAY, phrase=f"{said} {length.unit}s {'ago' if sign < 0 else 'ahead'}")
    unit, size = COUNTED_AS.get(length.unit) or (UNITS[length.unit], 1)
    bound = Bound.AT if length.high is not None else (Bound.BY if sign < 0 else Bound.SINCE)
    offset = int(length.low) * sign * size
    return Moment(
        unit, offset=offset, approximate=length.approximate, bound=bound, counted=counted_in(length)
    )


def counted_in(length: Length) -> str:
    """The unit that a day was counted off in; days are exact."""
    return "" if length.unit == "day" else length.unit


def _away_from(parts: Parts) -> Moment | None:
    """*three days after January 12*."""
    length, date = parts.get("length"), parts.get("date")
    if length.unit in SHORT_UNITS or date.last or date.bound is not Bound.AT:
        return None
    moved = _away(length, -1 if "before" in parts else 1)
    return None if moved is None or moved.phrase else attrs.evolve(moved, inside=date)


def _anchored(parts: Parts) -> Moment | None:
    """*the same day*, *a month later*: only the rest of the text could tell."""
    if "length" in parts and parts.get("length").unit in SHORT_UNITS:
        return None
    unit = UNITS.get(parts.get("unit") or "", Granularity.DAY)
    return None if parts.get("unit") == "half" else Moment(unit, phrase=parts.text.removeprefix("the "))


def _anchored_date(parts: Parts) -> Moment | None:
    """*that Friday*, *the following June*."""
    date: Moment = parts.get("date")
    if date.year is not None or date.offset is not None or date.last or (date.month and date.day):
        return None
    return Moment(date.unit, phrase=parts.text.removeprefix("the "))


def _fiscal(parts: Parts) -> Moment | None:
    """*fiscal 2018*: its quarters are no calendar quarters."""
    date: Moment = parts.get("date")
    if date.year is None or date.last or date.unit not in (Granularity.YEAR, Granularity.FISCAL_YEAR):
        return None
    return attrs.evolve(date, unit=Granularity.FISCAL_YEAR, approximate=True)


def _period(parts: Parts) -> Moment:
    return parts.dates[0]


def _next_but_one(parts: Parts) -> Moment | None:
    unit = UNITS.get(parts.get("unit"))
    if unit in (None, Granularity.DAY, Granularity.HALF):
        return None
    return Moment(unit, offset=2 if "next" in parts else -2)


def _counted_stretch(parts: Parts) -> Moment | None:
    number = parts.get("day", "number_word")
    count = number if "next" in parts else -number
    unit = UNITS.get(parts.get("units"))
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


_ORDINAL = "(ordinal|ordinal_word)"
RULES = (
    rule("date", "this (last|next) unit", lambda parts: _unit(attrs.evolve(parts, nodes=parts.nodes[1:]))),
    rule("date", "(?<=of) the? (last|next|this) unit", _unit),
    rule("date", "the? last unit (of|in) date", last_of),
    rule("date", "the? (last|ordinal_word) length (of|in) date", so_many_of),
    rule("date", "the unit (after next|before last)", _next_but_one),
    rule("date", "(day|number_word) (last|next) units", _counted_stretch),
    rule("date", "(last|this) (early dash?)? part_of_day", this_part),
    rule("date", "the (next|anchor) part_of_day", this_part),
    rule("date", "the unit (before|after) relative_day", _before_yesterday),
    rule("date", "relative_day", _day),
    rule("date", "tonight", _tonight),
    rule("date", "the? edge of (the|this|last|next)? unit", edge_of_unit),
    rule("date", "length (ago|before now)", _ago),
    rule("date", "in length genitive time", lambda parts: _away(parts.get("length"), 1)),
    rule("ahead", "in length (?!of|ago|before|after)", _ahead),
    rule("date", "the? (last|next|this) length", _stretch),
    rule("date", "the? (last|next|this) unit (?!dash word)", _unit),
    rule("date", "the unit", _the_weekend),
    rule("date", "the? (last|ordinal|ordinal_word) date (of|in) date", numbered_weekday),
    rule("date", "the? (last|next|this) date", _of_date),
    rule("date", "for length comma? from date|length comma? (since|edge) (from|on)? date", from_day),
    rule("date", "length (from|before|after) (now|date)", _from),
    rule("date", "the? anchor date", _anchored_date),
    rule("date", "the? fiscal unit? date", _fiscal),
    rule("date", "date (of|comma)? date", of_that_year),
    rule("date", "date genitive date", possessed),
    rule("date", "date on? the? comma? date|date of date", whole_of),
    rule("date", "the? anchor unit|(length|a unit) (later|after (?=stop|comma))", _anchored),
    rule("date", f"the? {_ORDINAL} unit (of|in) date|date genitive {_ORDINAL} dash? unit", numbered_in),
    rule("date", "the? unit (day|number) of date", numbered_week),
    rule("date", "the? ordinal of? date", day_in),
    rule("date", "date (of|on the?) date", part_of),
    rule("date", "the? (anchor|last|word)? period of date", _period),
    rule("date", "the? unit of? date", week_of),
    rule("date", "date unit", weekend_of_holiday),
    rule("date", "the? unit (edge|since) on? date", week_from),
    rule("date", "early dash? date part_of_day", late_on_day),
    rule("date", "the? early dash? (of|in|on)? date|the? edge of date|date dash edge", edge),
    rule("date", "later in the unit", rest_of_unit),
    rule("date", "later in? date", rest_of),
)
