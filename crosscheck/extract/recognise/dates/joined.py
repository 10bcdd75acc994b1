"""What stands side by side made one: weekday and date, date and time, the ends of a range, bound and date."""

from __future__ import annotations

import attrs

from crosscheck.extract.recognise.dates.calendar import day_of
from crosscheck.extract.recognise.dates.clocks import part_of_day
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.rules import Parts, rule
from crosscheck.model.values.date import Bound, Clock, Granularity

_APPROXIMATE = ("around", "circa", "approximately", "roughly")
_TODAY = Moment(Granularity.DAY, offset=0)
_BOUNDS = {
    "before": Bound.BEFORE,
    "after": Bound.AFTER,
    "since": Bound.SINCE,
    "by": Bound.BY,
    "to": Bound.UNTIL,
}


def _weekday_date(parts: Parts) -> Moment | None:
    first, second = parts.dates
    named, day = (first, second) if first.month is None else (second, first)
    if named.weekday is None or named.month is not None or day.weekday is not None:
        return None
    if named.offset and day.day is None:
        return None
    if day.day is None and (day.offset is None or day.unit is not Granularity.DAY):
        return None
    return attrs.evolve(day, named=named.weekday, clock=day.clock or named.clock)


def _on_day(parts: Parts) -> Moment | None:
    """*Saturday morning*, *the early hours of Monday*, *yesterday at 5 p.m.*"""
    date: Moment = parts.get("date")
    clock: Clock = parts.get("clock") or part_of_day(parts)
    if date.clock or date.last or date.part or not _is_day(date):
        return None
    return attrs.evolve(date, clock=clock, unit=Granularity.PART_OF_DAY if clock.name else Granularity.TIME)


def _is_day(date: Moment) -> bool:
    return date.day is not None or date.weekday is not None or date.unit is Granularity.DAY


def _time_refined(parts: Parts) -> Moment | None:
    """*tomorrow morning at 7*, *last night at 11 p.m.*"""
    date, clock = parts.dates[0], parts.get("clock")
    if date.clock is None or not date.clock.name or clock.name:
        return None
    return attrs.evolve(date, clock=clock, unit=Granularity.TIME)


def _range(parts: Parts) -> Moment | None:
    first, last = parts.dates
    if first.last or last.last or first.phrase or last.phrase or first.bound is not Bound.AT:
        return None
    if "dash" in parts and first.unit is not last.unit:
        return None
    if "and" in parts and "between" not in parts:
        return None
    return attrs.evolve(first, last=last, bound=Bound.BETWEEN)


def _days_of_month(parts: Parts) -> Moment | None:
    """*November 14-16*, *14-16 November 2018*."""
    days = parts.all("day", "ordinal", "ordinal_word")
    year, month = parts.get("year"), parts.get("month", "month_weak")
    if len(days) != 2 or days[0] >= days[1]:
        return None
    first, last = day_of(year, month, days[0]), day_of(year, month, days[1])
    return attrs.evolve(first, last=last, bound=Bound.BETWEEN) if first and last else None


def _dated_day_range(parts: Parts) -> Moment | None:
    date, end = parts.get("date"), parts.get("day", "ordinal", "ordinal_word")
    if date.month is None or date.day is None or date.last or end <= date.day or date.clock:
        return None
    last = day_of(date.year, date.month, end)
    return attrs.evolve(date, last=last, bound=Bound.BETWEEN) if last else None


def _months_of_year(parts: Parts) -> Moment | None:
    first, last = parts.all("month", "month_weak")
    if "and" in parts and "between" not in parts:
        return None
    year = parts.get("year")
    end = Moment(Granularity.MONTH, year=year, month=last)
    return Moment(Granularity.MONTH, month=first, last=end, bound=Bound.BETWEEN)


def _months(parts: Parts) -> Moment | None:
    """*May to March* where no preposition made them months before."""
    named = [node for node in parts.nodes if node.kind.startswith("month")]
    weak = any(node.kind == "month_weak" and node.text[0].islower() for node in named)
    return None if weak else _months_of_year(parts)


def _year_digits(parts: Parts) -> Moment | None:
    """*2014 to 2018* where no preposition made them years before."""
    first, last = parts.all("year")
    if first >= last:
        return None
    return Moment(Granularity.YEAR, year=first, last=Moment(Granularity.YEAR, year=last), bound=Bound.BETWEEN)


def _bounded(parts: Parts) -> Moment | None:
    date: Moment = parts.get("date")
    opener = parts.nodes[0].text.lower()
    if opener == "to" or (parts.nodes[0].kind == "edge" and opener != "beginning"):
        return None
    if date.last or date.bound is not Bound.AT or date.phrase or parts.after.kind == "genitive":
        return None  # "after Monday's robbery" is not about days after Monday
    on_a_day = date.weekday is not None or date.day is not None
    if opener == "before" and on_a_day and date.clock is not None and date.clock.name:
        return attrs.evolve(date, clock=None)  # "before dawn on Monday" is on Monday
    return attrs.evolve(date, bound=_BOUNDS.get(parts.nodes[0].kind, Bound.SINCE))


def _from_now(parts: Parts) -> Moment | None:
    last = parts.dates[0]
    return None if last.last or last.phrase else attrs.evolve(_TODAY, last=last, bound=Bound.BETWEEN)


def _to_now(parts: Parts) -> Moment | None:
    first = parts.dates[0]
    return None if first.last or first.phrase else attrs.evolve(first, last=_TODAY, bound=Bound.BETWEEN)


def _or_later(parts: Parts) -> Moment:
    bound = Bound.SINCE if parts.get("later") in (None, 1) and "before" not in parts else Bound.UNTIL
    return attrs.evolve(parts.dates[0], bound=bound)


def _in_the_year(parts: Parts) -> Moment | None:
    """*from April to June in 2017*: the year of what stands before it."""
    first, second = parts.dates
    if second.unit is not Granularity.YEAR or second.year is None or first.month is None:
        return None
    if (first.last or first).year is not None or second.last or second.bound is not Bound.AT:
        return None
    if first.last:
        return attrs.evolve(first, last=attrs.evolve(first.last, year=second.year))
    return attrs.evolve(first, year=second.year)


def _later_than(parts: Parts) -> Moment | None:
    date: Moment = parts.get("date")
    negated = parts.before.text.lower() in ("no", "not")
    bound = Bound.BY if (parts.get("later") == 1) == negated else Bound.AFTER
    return None if date.last or date.phrase or date.bound is not Bound.AT else attrs.evolve(date, bound=bound)


def _about(parts: Parts) -> Moment | None:
    date: Moment = parts.get("date")
    if parts.nodes[0].text.lower() not in _APPROXIMATE and date.offset is None:
        return None  # "talk about 2018"
    return None if date.phrase else attrs.evolve(date, approximate=True)


_M = "(month|month_weak)"
_D = "(day|ordinal)"
_O = "(day|the? ordinal|the? ordinal_word)"
BEFORE_CALENDAR = (
    rule("date", f"from? {_M} {_D} (dash|to|and) {_D} (comma? year)? (?!dash|slash)", _days_of_month),
    rule("date", f"(from|between)? {_O} (dash|to|and) {_O} of? {_M} (comma? year)?", _days_of_month),
    rule("date", f"(from|between)? {_M} (dash|to|and) {_M} (comma|of|in)? year", _months_of_year),
    rule("date", f"from {_M} to {_M} (?!day|ordinal)|between {_M} and {_M} (?!day|ordinal)", _months),
    rule("date", f"(?<!day|year|ordinal) {_M} to {_M} (?!day|ordinal)", _months),
    rule("date", "(from|between) year (to|and) year|(?<!dash) year dash year (?!dash|sign)", _year_digits),
)
RECURRENCES = (rule("word", "every other? date", lambda parts: 0),)
RULES = (
    rule("date", "the? part_of_day (of|on) date", _on_day),
    rule("date", "clock (of|on) the? date", _on_day),
    rule("date", "date comma? date|date open date close", _weekday_date),
    rule("date", "date (in the|on)? (early dash?)? part_of_day", _on_day),
    rule("date", "(early dash?)? part_of_day date", _on_day),
    rule("date", "date comma? (on|about|about on)? clock", _on_day),
    rule("date", "clock (of|on)? the? date", _on_day),
    rule("date", "date comma? (on|about)? clock|clock date", _time_refined),
    rule("date", "about date", _about),
    rule("date", f"(from|between) date (to|and) {_D} (?!word|units|unit)", _dated_day_range),
    rule("date", "date to the? (ordinal|ordinal_word) (?!word|units|unit)", _dated_day_range),
    rule("date", "from date (to|dash) date|between date (and|to) date|date (to|dash) date", _range),
    rule("date", "date (or|and) (later|after|before) (?=stop|comma|close)", _or_later),
    rule("date", "date (in|of) date", _in_the_year),
    rule("date", "later than date", _later_than),
    rule("date", "between now and date", _from_now),
    rule("date", "(from|between) date (and|to) now", _to_now),
    rule("date", "(since|before|after|by|to) date|since on date|edge on? date", _bounded),
)
LOOSE_CLOCKS = (
    rule("clock", "(in the|on) (early dash?)? part_of_day", part_of_day),
    rule("clock", "early part_of_day", part_of_day),
)
