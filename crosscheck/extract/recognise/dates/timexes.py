"""Times tagged in the manner of TimeML: the spans that its annotators mark, each with its TIMEX3.

Takes: text, the date of publication. Gives: spans with type and value, in text order, never overlapping.
Reads: the words of the calendar and of vague times. Prepositions stay outside, the ends of a range are two spans,
and what turns on the text around (*a month later*, *the quarter*) is counted from the last date told, else from the
date of publication: a guess that is good enough to tag a text, and that no comparison rests on.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import attrs

from crosscheck.extract.recognise.dates import calendar, clocks, joined, lengths, loose, recurring, relative
from crosscheck.extract.recognise.dates.guess import Context
from crosscheck.extract.recognise.dates.lengths import Length
from crosscheck.extract.recognise.dates.loose import Generic
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.recurring import of_length
from crosscheck.extract.recognise.dates.relative import Ahead
from crosscheck.extract.recognise.dates.resolve import resolve
from crosscheck.extract.recognise.dates.rules import rewrite
from crosscheck.extract.recognise.dates.spans import around
from crosscheck.extract.recognise.dates.tense import Tense, tense_at
from crosscheck.extract.recognise.dates.within import COUNTED_AS, SHORT_UNITS, UNITS
from crosscheck.extract.recognise.dates.words import Node, stretches
from crosscheck.model.values.date import Bound, Clock, DateValue, Granularity
from crosscheck.model.values.timex import EDGES, Sort, Timex, timex, unit_of, written

RULES = (
    *lengths.NUMBERS,
    *clocks.RULES,
    *joined.BEFORE_CALENDAR,
    *calendar.RULES,
    *lengths.RULES,
    *recurring.SETS,
    *relative.RULES,
    *recurring.DATED_SETS,  # after "last" and "next" have taken their dates, before weekdays are joined to days
    *joined.RULES,
    *joined.LOOSE_CLOCKS,
    *recurring.WORDS,
    *loose.RULES,  # last: what no date wanted
)
_NEAR = 200  # characters within which a time of day belongs to the day told before it
_SENTENCE = 160  # characters within which "the quarter" is the one told before it
_DAY = timedelta(days=1)
_FAR_BACK = -1_000_000


@attrs.frozen(slots=True)
class Tagged:
    """A time expression at ``text[start:end]`` with its TIMEX3."""

    start: int
    end: int
    timex: Timex

    def of(self, text: str) -> str:
        """The words that were tagged."""
        return text[self.start : self.end]


@attrs.define(slots=True)
class Told:
    """What the text has told so far: the day that relative words count from."""

    reference: date | None
    last: DateValue | None = None
    at: int = _FAR_BACK
    today: date | None = None  # the single day told last
    today_at: int = _FAR_BACK

    def tell(self, value: DateValue, at: int) -> None:
        """Remember a date whose days are known."""
        if value.start is None or value.end is None:
            return
        self.last, self.at = value, at
        if value.end - value.start == _DAY:
            self.today, self.today_at = value.start, at

    def clock_day(self, at: int) -> date | None:
        """The day that a time of day belongs to: the one told just before, else the day of publication."""
        return self.today if at - self.today_at <= _NEAR else self.reference

    def base(self, value: Generic, at: int) -> date | None:
        """What *the quarter* is counted from: the quarter told in the same sentence, else the day of publication."""
        if value.clock is not None:
            return self.clock_day(at)
        near = self.last is not None and at - self.at <= _SENTENCE and self.last.granularity is value.unit
        return self.last.start if near and self.last and not value.fixed else self.reference

    def day(self, at: int, reach: int) -> date | None:
        """The first day of the date told last, where it stands near enough; else the day of publication."""
        near = self.last is not None and at - self.at <= reach
        return self.last.start if near and self.last else self.reference


def find_timexes(text: str, reference: date | None) -> list[Tagged]:
    """Every time expression in the text as TimeML tags it, with type and value.

    >>> from datetime import date
    >>> text = "Sales rose last week; nine months remain."
    >>> [(tag.of(text), tag.timex.type.value, tag.timex.value) for tag in find_timexes(text, date(2013, 3, 22))]
    [('last week', 'DATE', '2013-W11'), ('nine months', 'DURATION', 'P9M')]
    """
    told = Told(reference)
    return [
        Tagged(piece.start, piece.end, found)
        for run in stretches(text, loose=True)
        for node in rewrite(run, RULES)
        for piece in _pieces(node)
        if (found := _read(piece, text, told)) is not None
    ]


def _pieces(node: Node) -> Iterator[Node]:
    """The spans that are tagged apart within one value: the ends of a range, the date of a bound."""
    value = node.value
    if isinstance(value, Ahead):
        yield next(part for part in node.parts if part.kind == "length")
        return
    if isinstance(value, Moment):
        inner = [part for part in node.parts if part.kind == "date"]
        if value.last is not None and value.bound is Bound.BETWEEN and len(inner) == 0:
            yield from _ends(node, value)
            return
        if inner and (value.last is not None or _only_bound(value, node)):
            told = [part for part in node.parts if part.kind in ("date", "now")]
            yield from (piece for part in told for piece in _pieces(part))
            return
        if inner and value.inside is not None and "length" in {part.kind for part in node.parts[:1]}:
            yield from (
                piece for part in node.parts if part.kind in ("length", "date") for piece in _pieces(part)
            )
            return
    yield attrs.evolve(node, value=Timex(Sort.DATE, "PRESENT_REF")) if node.kind == "now" else node


def _only_bound(value: Moment, node: Node) -> bool:
    return value.bound is not Bound.AT and node.parts[0].kind != "length"


def _ends(node: Node, value: Moment) -> Iterator[Node]:
    """*November 14-16*, *2014 to 2018*: the two ends of a range whose parts are no dates of their own."""
    cut = next((at for at, part in enumerate(node.parts) if part.kind in ("dash", "to", "and") and at), 0)
    last = value.last
    if not cut or last is None:
        yield node
        return
    first = [part for part in node.parts[:cut] if part.kind not in ("from", "between")]
    rest = node.parts[cut + 1 :]
    opening = attrs.evolve(value, last=None, bound=Bound.AT, year=value.year or last.year)
    yield Node("date", first[0].start, first[-1].end, "", opening)
    yield Node("date", rest[0].start, rest[-1].end, "", last)


def _read(node: Node, text: str, told: Told) -> Timex | None:
    value = node.value
    if isinstance(value, Timex):
        return value
    if isinstance(value, Moment):
        return _of_moment(node, value, text, told)
    if isinstance(value, Generic):
        return _of_generic(node, value, told)
    if isinstance(value, Clock):
        return _of_clock(node, value, told)
    return of_length(value) if isinstance(value, Length) else None


def _of_clock(node: Node, clock: Clock, told: Told) -> Timex:
    day = told.clock_day(node.start)
    return timex(DateValue(day, day + _DAY if day else None, Granularity.TIME, time=clock))


def _of_generic(node: Node, value: Generic, told: Told) -> Timex:
    base = told.base(value, node.start)
    if base is None:
        return Timex(Sort.DATE, "XXXX-XX-XX")
    start = around(base, value.unit, value.offset)[0]
    if value.clock is not None:
        return timex(DateValue(start, start + _DAY, Granularity.PART_OF_DAY, time=value.clock))
    shown = unit_of(start, value.unit)
    return Timex(Sort.DATE, f"FY{shown}" if value.fiscal else shown, value.mod)


def _of_moment(node: Node, moment: Moment, text: str, told: Told) -> Timex | None:
    if moment.phrase:
        return _anchored(node, moment, told)
    stretch = _stretch(node, moment)
    if stretch is not None:
        return stretch
    future = tense_at(text, node.start, node.end) is Tense.FUTURE
    whole = attrs.evolve(moment, part="", bound=Bound.AT)
    value = resolve(whole, Context(told.reference, future))
    if value is None:
        return None
    told.tell(value, node.end)
    found = timex(value)
    mod = EDGES.get(moment.part, "") or found.mod
    return attrs.evolve(found, mod=mod)


def _stretch(node: Node, moment: Moment) -> Timex | None:
    """*the past three months*, *the last decade*: lengths of time rather than dates."""
    parts = {part.kind: part for part in node.parts}
    if moment.span is not None and moment.inside is None and "length" in parts:
        return of_length(parts["length"].value)
    if moment.offset != -1 or not {"last", "unit"} <= set(parts) or len(parts) > 3:
        return None
    past = parts["last"].text.lower() == "past" and "the" in parts and moment.unit is not Granularity.WEEKEND
    long = parts["unit"].value in ("decade", "century")
    return of_length(Length(1, 1, parts["unit"].value)) if past or long else None


def _anchored(node: Node, moment: Moment, told: Told) -> Timex:
    """*the same day*, *two years later*, *that Friday*: counted from the date told last."""
    parts = {part.kind: part.value for part in node.parts}
    base = told.day(node.start, 10 * _NEAR)
    length = parts.get("length")
    if isinstance(length, Length):
        return _moved(length, parts, told, base, node.start)
    away = next((parts[kind] for kind in ("anchor", "next", "last", "this") if kind in parts), 0)
    date_part = parts.get("date")
    if (
        isinstance(date_part, Moment) and date_part.phrase
    ):  # "the next Tuesday" within "the next Tuesday night"
        inner = next(part for part in node.parts if part.kind == "date")
        found = _anchored(inner, date_part, told)
        clock = written(moment.clock) if moment.clock else ""
        return (
            attrs.evolve(found, type=Sort.TIME, value=found.value + clock)
            if clock and "_REF" not in found.value
            else found
        )
    if base is None:
        return Timex(Sort.DATE, "XXXX-XX-XX")
    if isinstance(date_part, Moment):
        near = attrs.evolve(date_part, offset=away or None)
        value = resolve(near, Context(base, away >= 0))
        return timex(value) if value else Timex(Sort.DATE, "XXXX-XX-XX")
    if "later" in parts or "after" in parts:  # "a month later"
        return _moved(Length(1, 1, str(parts.get("unit"))), parts, told, base, node.start)
    if moment.clock is not None:
        day = around(base, Granularity.DAY, away)[0]
        return timex(DateValue(day, day + _DAY, Granularity.PART_OF_DAY, time=moment.clock))
    return Timex(Sort.DATE, unit_of(around(base, moment.unit, away)[0], moment.unit))


def _moved(length: Length, parts: dict[str, object], told: Told, base: date | None, at: int) -> Timex:
    """So long after or before the date told last, in units of the length; a year from a quarter is that quarter."""
    sign = -1 if parts.get("later") == -1 or "ago" in parts else 1
    if length.unit in SHORT_UNITS:
        return of_length(length)
    low = length.high if length.low == 0 and length.high else length.low  # "less than two weeks ago"
    vague = length.high not in (length.low, low, None)
    if base is None:
        return Timex(Sort.DATE, "XXXX-XX-XX")
    if vague or low % 1:
        return Timex(Sort.DATE, "PAST_REF" if sign < 0 else "FUTURE_REF")
    unit, size = COUNTED_AS.get(length.unit) or (UNITS[length.unit], 1)
    shown = unit
    last = told.last
    if unit is Granularity.YEAR and last is not None and at - told.at <= _SENTENCE:
        shown = last.granularity if last.granularity in (Granularity.QUARTER, Granularity.MONTH) else unit
    moved = resolve(
        Moment(
            unit,
            offset=sign * size * int(low),
            inside=Moment(Granularity.DAY, base.year, base.month, base.day),
        ),
        Context(told.reference),
    )
    if moved is None or moved.start is None:
        return Timex(Sort.DATE, "XXXX-XX-XX")
    return Timex(Sort.DATE, unit_of(moved.start, shown), "APPROX" if length.approximate else "")
