"""What comes again, and how long: *every Friday*, *daily*, *twice a week*; lengths of time as TIMEX3."""

from __future__ import annotations

import attrs

from crosscheck.extract.recognise.dates.clocks import part_of_day
from crosscheck.extract.recognise.dates.lengths import Length
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.rules import Parts, rule
from crosscheck.model.values.date import Granularity
from crosscheck.model.values.timex import Sort, Timex, timex, written

_LETTERS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "fortnight": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
_SMALLER = {"hour": (60, "minute"), "year": (12, "month"), "decade": (10, "year"), "century": (100, "year")}
_OF_A_DAY = frozenset(("second", "minute", "hour"))


def so_long(amount: float | None, unit: str) -> str:
    """``P3D``, ``PT2H``, ``PXW`` where the number is vague.

    >>> so_long(2, "fortnight"), so_long(None, "hour"), so_long(0.5, "hour")
    ('P4W', 'PTXH', 'PT30M')
    """
    if amount is not None and unit == "fortnight":
        amount *= 2
    if amount is not None and amount % 1 and unit in _SMALLER and amount < 1:
        size, unit = _SMALLER[unit]
        amount *= size
    number = "X" if amount is None else f"{amount:g}"
    return f"P{'T' if unit in _OF_A_DAY else ''}{number}{_LETTERS[unit]}"


def of_length(length: Length, sort: Sort = Sort.DURATION) -> Timex:
    """The TIMEX3 of a stated length: *a few* is X, a range is its lower end."""
    mod = "APPROX" if length.approximate else ""
    low, high = length.low, length.high
    if high is None:
        mod = "MORE_THAN"
    elif low == 0:
        low, mod = high, "LESS_THAN"
    vague = high is not None and length.low and high / length.low > 3 and length.low == 2  # several, a few
    if length.unit not in _LETTERS:
        found = length.duration()
        return timex(found) if found else Timex(sort, "PX")
    return Timex(sort, so_long(None if vague else low, length.unit), mod)


def unit_name(parts: Parts) -> str | None:
    """The unit among the parts, where lengths of time are counted in it."""
    name: str | None = parts.get("unit", "units")
    return name if name in _LETTERS else None


def _every(parts: Parts) -> Timex | None:
    """*every year*, *each of two weeks*: ``per`` alone is a rate."""
    length: Length | None = parts.get("length")
    double = 2 if "other" in parts else 1
    if parts.nodes[0].text.lower() == "per" or (length is not None and length.unit not in _LETTERS):
        return None
    if length is not None:
        value = so_long(length.low * double, length.unit)
    else:
        name = unit_name(parts)
        if name is None:
            return None
        value = so_long(double, name)
    return Timex(Sort.SET, value, quant=parts.nodes[0].text.upper())


def _every_date(parts: Parts) -> Timex | None:
    date: Moment = parts.get("date")
    open_date = attrs.evolve(date, offset=None)
    value = _recurring(open_date)
    return Timex(Sort.SET, value, quant=parts.nodes[0].text.upper()) if value else None


def _recurring(date: Moment) -> str:
    clock = written(date.clock) if date.clock else ""
    if date.month is not None and date.unit is Granularity.MONTH:
        return f"XXXX-{date.month:02d}"
    if date.month is not None and date.day is not None:
        return f"XXXX-{date.month:02d}-{date.day:02d}{clock}"
    if date.weekday is not None and date.day is None:
        return f"XXXX-WXX-{date.weekday + 1}{clock}"
    return ""


def _every_part(parts: Parts) -> Timex:
    return Timex(Sort.SET, f"XXXX-XX-XX{written(part_of_day(parts))}", quant=parts.nodes[0].text.upper())


def _so_often(parts: Parts) -> Timex | None:
    """*twice a week*, *three times each month*."""
    name, times = unit_name(parts), parts.get("times")
    count = times or parts.get("day", "number", "number_word")
    if name is None or not count or parts.after.kind == "old":
        return None
    return Timex(Sort.SET, so_long(1, name), freq=f"{count}X")


def _weekdays(parts: Parts) -> Timex:
    return Timex(Sort.SET, f"XXXX-WXX-{parts.get('weekdays') + 1}", quant="EVERY")


def _set(parts: Parts) -> Timex | None:
    return None if _is_name(parts) else Timex(Sort.SET, parts.get("set"))


def _is_name(parts: Parts) -> bool:
    """*the Daily Post*: a capital inside a sentence, or before another one."""
    text, before, after = parts.nodes[0].text, parts.before, parts.after
    if not text[0].isupper():
        return False
    beside = after.kind == "word" and after.text[:1].isupper()
    return beside or before.kind != "stop"


SETS = (
    rule("timex", "every other? (length|unit)", _every),
    rule("timex", "(times|(day|number|number_word) times) (a|every) unit", _so_often),
)
DATED_SETS = (
    rule("timex", "every other? date", _every_date),
    rule("timex", "every part_of_day", _every_part),
)
WORDS = (
    rule("timex", "weekdays", _weekdays),
    rule("timex", "set", _set),
)
