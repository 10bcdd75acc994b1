"""Lengths of time: *three-hour*, *60 years*, *a fortnight*, *more than four days*, *an hour and a half*."""

from __future__ import annotations

import attrs

from crosscheck.extract.recognise.dates.rules import Parts, rule
from crosscheck.model.values.duration import Duration, Scale

ABOUT = 0.2  # how far "about" reaches to both sides, as a share
_MOST_QUARTERS = 3
_FEW = (2, 9)  # several, a few
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_LONGEST = 10_000  # units beyond which a number is not a length of time


@attrs.frozen(slots=True)
class Length:
    """So many of a unit: what a duration, *ago* and *in three days* have in common."""

    low: float
    high: float | None
    unit: str
    approximate: bool = False

    def duration(self) -> Duration | None:
        """The length as a value."""
        if self.unit in _MONTHS:
            size, scale = _MONTHS[self.unit], Scale.MONTHS
        elif self.unit in _SECONDS:
            size, scale = _SECONDS[self.unit], Scale.SECONDS
        else:
            return None
        low, high = (self.low, self.high) if not self.approximate or self.low != self.high else self._around()
        return Duration(
            low * size,
            None if high is None else high * size,
            scale,
            self.approximate and self.low == self.high,
        )

    def _around(self) -> tuple[float, float]:
        return self.low * (1 - ABOUT), self.low * (1 + ABOUT)


def _number(parts: Parts) -> float | None:
    number: float | None = parts.get("day", "number", "number_word", "year")
    return number


def _counted(parts: Parts) -> Length | None:
    number, unit = _number(parts), parts.get("unit", "units")
    if number is None or unit in ("half", "weekend") or number > _LONGEST:
        return None
    if parts.before.kind in ("sign", "dash") or parts.after.kind == "old":
        return None
    if "dash" in parts and parts.after.text.lower() == "olds":
        return None
    return Length(number, number, unit)


def _vague(parts: Parts) -> Length | None:
    unit = parts.get("units", "unit")
    low, high = (2, 2) if "couple" in parts else _FEW
    return None if unit in ("half", "weekend") else Length(low, high, unit)


def _one(parts: Parts) -> Length | None:
    unit = parts.get("unit")
    return None if unit in ("half", "quarter", "weekend") else Length(1, 1, unit)


def _half(parts: Parts) -> Length | None:
    unit = [value for value in parts.all("unit") if value != "half"]
    if not unit or parts.all("unit").count("half") != 1:
        return None
    return Length(0.5, 0.5, unit[0])


def _quarters(parts: Parts) -> Length | None:
    """*a quarter of a century*."""
    first, unit = parts.all("unit")
    number = _number(parts) or 1
    fits = first == "quarter" and unit not in ("quarter", "half", "weekend")
    return Length(number / 4, number / 4, unit) if fits and number <= _MOST_QUARTERS else None


def _and_a_half(parts: Parts) -> Length | None:
    units = [value for value in parts.all("unit", "units") if value != "half"]
    whole = _number(parts)
    if len(units) != 1 or "half" not in parts.all("unit"):
        return None
    return Length((whole or 1) + 0.5, (whole or 1) + 0.5, units[0])


def _range(parts: Parts) -> Length | None:
    low, high = (node.value for node in parts.nodes if node.kind in ("day", "number", "number_word"))
    unit = parts.get("units")
    return Length(low, high, unit) if low < high else None


def _sum(parts: Parts) -> Length | None:
    """*two hours and 30 minutes*, *one year, six months*: a smaller unit after a larger one of the same scale."""
    first, second = parts.all("length")
    for sizes in (_SECONDS, _MONTHS):
        large, small = sizes.get(first.unit, 0), sizes.get(second.unit, 0)
        if large > small > 0 and first.high == first.low and second.high == second.low:
            amount = first.low * large / small + second.low
            return Length(amount, amount, second.unit, first.approximate)
    return None


def _bounded(parts: Parts) -> Length | None:
    length: Length = parts.get("length")
    if "more" in (parts.get("more"), parts.get("least")):
        return attrs.evolve(length, high=None)
    return attrs.evolve(length, low=0.0, high=length.high)


def _about(parts: Parts) -> Length:
    length: Length = parts.get("length")
    return attrs.evolve(length, approximate=True)


def _number_words(parts: Parts) -> int:
    return sum(parts.all("tens", "number_word", "ordinal_word"))


def _hundreds(parts: Parts) -> int:
    values = [node.value for node in parts.nodes if node.kind in ("a", "number_word", "tens", "scale")]
    total, scale = 0, 1
    for value in values:
        if value in (100, 1000):
            total, scale = max(total, 1) * value, value
        else:
            total += value
    return total * (1 if scale else 0)


_COUNT = "(day|number|number_word)"
NUMBERS = (
    rule("ordinal_word", "tens dash? ordinal_word", _number_words),
    rule("number_word", "tens (dash? number_word)?", _number_words),
    rule("number_word", "(a|number_word) scale ((and? number_word)?)", _hundreds),
)
RULES = (
    rule("length", "half (a|dash)? unit|unit (a|dash) unit|a unit dash unit|(?<!and) a unit unit", _half),
    rule(
        "length", f"{_COUNT} and a? unit (unit|units)|(a|number_word) (unit|units) and a? unit", _and_a_half
    ),
    rule("length", f"{_COUNT} (to|dash) {_COUNT} dash? units", _range),
    rule("length", "(a|number|number_word|day) unit of a unit", _quarters),
    rule("length", f"({_COUNT}|year (?=dash? (unit|units))) (other|whole)? dash? (units|unit)", _counted),
    rule("length", "(a few|a couple of|few) (unit|units)", _vague),
    rule("length", "(?<=[for in within after before about more than least since of]) a unit", _one),
    rule("length", "a unit (?=ago|later|before|after)", _one),
    rule("length", "a unit dash (?=word)", _one),
    rule("word", "length dash? old|old length", lambda parts: 0),  # an age
    rule("length", "length (and|comma)? length", _sum),
    rule("length", "about length", _about),
    rule("length", "(more than|on? least|more) length", _bounded),
)
RECURRENCES = (rule("word", "every other? length", lambda parts: 0),)
