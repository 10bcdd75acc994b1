"""Times of day: *11 a.m. (IST)*, *4:30 a.m. local time*, *16:00*, *noon*, *in the early hours*."""

from __future__ import annotations

import attrs

from crosscheck.extract.recognise.dates.rules import Parts, rule
from crosscheck.lexicon.classes import word_class
from crosscheck.model.values.date import DAY_MINUTES, Clock

ROUND_HOUR_REACH = 15  # minutes to both sides of a time stated in whole hours
ABOUT = 15  # minutes more to both sides of "around 4:30"
SHORTLY = 40  # minutes of "just after six"
_HALF_DAY = DAY_MINUTES // 2
_THIRD = {"start": (0, 1, 3), "early": (0, 1, 3), "mid": (1, 2, 3), "late": (2, 3, 3), "end": (2, 3, 3)}


def at(hour: int, minute: int | None, half: str | None = None) -> Clock | None:
    """A time by the clock; ``half`` is ``a`` or ``p``. ``None`` where there is no such time."""
    if (half and not 1 <= hour <= 12) or hour > 24 or (minute or 0) > 59:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour % 24
    start = hour * 60 + (minute or 0)
    if minute is None:
        return Clock(start - ROUND_HOUR_REACH, start + ROUND_HOUR_REACH, round=True)
    return Clock(start, start + 1)


def _am_pm(parts: Parts) -> Clock | None:
    number = parts.get("day", "number", "number_word", "year", "clock_digits")
    if isinstance(number, tuple):
        return at(number[0], number[1], parts.get("am_pm"))
    if isinstance(number, float):  # 8.10 pm
        return at(int(number), round(number % 1 * 100), parts.get("am_pm"))
    if number is not None and number >= 100:
        return at(number // 100, number % 100, parts.get("am_pm"))
    return at(number, None, parts.get("am_pm")) if number is not None else None


def _digits(parts: Parts) -> Clock | None:
    hour, minute = parts.get("clock_digits")[:2]
    return at(hour, minute)


def _military(parts: Parts) -> Clock | None:
    number = parts.get("year", "number")
    return (
        at(number // 100, number % 100) if isinstance(number, int) and len(parts.nodes[0].text) == 4 else None
    )


def _oclock(parts: Parts) -> Clock | None:
    return at(parts.get("day", "number_word"), None)


def _in_words(parts: Parts) -> Clock | None:
    """*five in the morning*: the part of the day tells which half."""
    clock, part = parts.get("clock"), parts.get("part_of_day")
    hour = parts.get("day", "number_word") if clock is None else clock.start // 60 + bool(clock.round)
    if hour is None or hour > 12:
        return clock if isinstance(clock, Clock) else None
    low = int(part.split("-")[0])
    half = "a" if low < 12 * 60 or (low >= 18 * 60 and hour < 6) else "p"
    return at(hour, None if clock is None or clock.round else clock.start % 60, half)


def _zoned(parts: Parts) -> Clock:
    clock: Clock = parts.get("clock")
    return attrs.evolve(clock, zone=parts.get("zone", "zone_name") or "")


def _noon(parts: Parts) -> Clock:
    low, high = (int(minute) for minute in parts.get("noon").split("-"))
    return Clock(low, high, round=True)


def part_of_day(parts: Parts) -> Clock:
    """A named part of the day, whole or its early or late third."""
    node = next(node for node in parts.nodes if node.kind == "part_of_day")
    low, high = (int(minute) for minute in node.value.split("-"))
    name = node.text.lower()
    third = parts.get("early", "edge")
    if third:
        first, last, of = _THIRD[third]
        low, high = low + (high - low) * first // of, low + (high - low) * last // of
        name = f"{third} {name}"
    return Clock(low, high, name=name)


def _small_hours(parts: Parts) -> Clock | None:
    return Clock(0, 360, name="early hours") if parts.get("units") == "hour" else None


def _between(parts: Parts) -> Clock | None:
    first, last = parts.all("clock")
    if not first.name and not last.name and not first.zone:
        first = _same_half(first, last)
    start, end = first.middle, last.middle
    end += DAY_MINUTES if end <= start else 0
    return Clock(start, end, last.zone) if not first.name and not last.name else None


def _same_half(first: Clock, last: Clock) -> Clock:
    """*2:00 to 2:30 pm*: the first time is in the half of the day that the second one names."""
    late = attrs.evolve(first, start=first.start + _HALF_DAY, end=first.end + _HALF_DAY)
    return late if first.start < _HALF_DAY <= last.start and last.start - late.start > 0 else first


def _short_range(parts: Parts) -> Clock | None:
    first, last = parts.get("day", "clock_digits"), parts.get("clock")
    if not isinstance(last, Clock) or last.name:
        return None
    hour, minute = first[:2] if isinstance(first, tuple) else (first, None)
    opening = at(hour, minute)
    if opening is None or hour > 12:
        return None
    early, high = opening.middle % _HALF_DAY, last.middle
    low = max((start for start in (early, early + _HALF_DAY) if start < high), default=early)
    return Clock(low, high + (DAY_MINUTES if high <= low else 0), last.zone)


def _bounded(parts: Parts) -> Clock | None:
    clock: Clock = parts.get("clock")
    middle = clock.middle
    kind = parts.nodes[0].kind
    if kind in ("before", "after") and parts.before.text.lower() in word_class(
        "say that it is a short while"
    ):
        low = middle - (SHORTLY if kind == "before" else 0)
        return Clock(low, low + SHORTLY, clock.zone, round=True) if low >= 0 else None
    if kind in ("after", "since"):
        return Clock(middle, max(DAY_MINUTES, middle + 1), clock.zone)
    return Clock(0, middle, clock.zone) if middle % DAY_MINUTES else None


def _about(parts: Parts) -> Clock:
    clock: Clock = parts.get("clock")
    if clock.name:
        return clock
    return attrs.evolve(clock, start=clock.start - ABOUT, end=clock.end + ABOUT, round=True)


RULES = (
    rule("clock", "(day|number_word|number|year|clock_digits) am_pm", _am_pm),
    rule("clock", "(day|number_word) oclock", _oclock),
    rule("clock", "clock_digits", _digits),
    rule("clock", "(year|number) (?=open? zone)", _military),
    rule("clock", "(year|number) (?=open clock)", _military),
    rule("clock", "noon", _noon),
    rule("clock", "(?<=[on about by before after since]) (day|number_word) in the part_of_day", _in_words),
    rule("clock", "clock in the part_of_day", _in_words),
    rule("clock", "clock comma? open zone close", _zoned),
    rule("clock", "clock zone time?", _zoned),
    rule("clock", "clock open local time close", _zoned),
    rule("clock", "clock (local|zone_name) time", _zoned),
    rule("clock", "the? early units (of the part_of_day)? (?!ago|later)", _small_hours),
    rule("clock", "from clock to clock", _between),
    rule("clock", "between clock (and|to) clock", _between),
    rule("clock", "clock (dash|to) clock", _between),
    rule(
        "clock", "(from|between)? (?<![year number day]) (day|clock_digits) (dash|to|and) clock", _short_range
    ),
    rule("clock", "about clock", _about),
)
BOUNDED = (rule("clock", "(before|after|since|by) clock", _bounded),)
