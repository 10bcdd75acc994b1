"""From what is stated to days: missing years and relative words, with what had to be assumed.

Takes: a moment, the date of publication, whether the words around look ahead. Gives: a date value.
"""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from crosscheck.extract.recognise.dates.guess import (
    Context,
    day_guessed,
    in_year,
    nearest,
    since,
    weekday_guessed,
    year_guessed,
)
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.reach import of_next, of_week, reach
from crosscheck.extract.recognise.dates.spans import (
    Interval,
    around,
    months,
    nth_weekday,
    numbered,
    third,
    weekend_of,
)
from crosscheck.model.values.date import Bound, DateValue, Granularity

_MONTHS_IN = {
    Granularity.QUARTER: 3,
    Granularity.SEASON: 3,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
}
_DAY = timedelta(days=1)
_MIDWEEK = timedelta(days=3)
# "before the end of May" is by the end of May, "after the start of May" is from its first day.
_REACHING = {("end", Bound.BEFORE): Bound.BY, ("start", Bound.AFTER): Bound.SINCE}
_QUARTER_MONTHS = {Granularity.QUARTER: 3, Granularity.HALF: 6, Granularity.WEEK: 0}


def resolve(moment: Moment, context: Context) -> DateValue | None:
    """The value of a moment; ``None`` where the calendar has no such date."""
    try:
        return _value(moment, context)
    except (ValueError, OverflowError):
        return None


def _value(moment: Moment, context: Context) -> DateValue | None:
    if moment.phrase:
        return _shell(moment, phrase=moment.phrase)
    if moment.last is not None:
        return _range(moment, moment.last, context)
    placed = _place(moment, context)
    if placed is None:
        return _undated(moment)
    (start, end), assumption = placed
    if moment.part in {"since", "so far"}:
        start, end = _rest(moment.part, (start, end), context.reference or start)
    elif moment.part:
        start, end = third((start, end), moment.part)
    granularity = Granularity.PART if moment.part else moment.unit
    whole = placed[0]
    if (moment.part, moment.bound) in _REACHING:
        start, end = whole
    bound = _REACHING.get((moment.part, moment.bound), moment.bound)
    low, high = _bounded(bound, (start, end))
    wide = _widest(moment, (start, end), context)
    return attrs.evolve(
        _shell(moment),
        start=low,
        end=high,
        granularity=granularity,
        assumption=assumption,
        stated_weekday=moment.named,
        widest=None if wide is None else _bounded(bound, wide),
    )


def _widest(moment: Moment, days: Interval, context: Context) -> Interval | None:
    if moment.weekday is not None:
        next_week = moment.offset == 1 and not moment.nearest and moment.inside is None
        return of_next(days, context.reference) if next_week and context.reference else None
    if moment.unit is not Granularity.WEEK or moment.number is None or moment.part:
        return reach(moment, days)
    whole = _place(moment.inside, context) if moment.inside else None
    frame = whole[0] if whole else around(days[0] + _MIDWEEK, Granularity.YEAR)
    return of_week(moment.number, days, frame)


def _shell(moment: Moment, phrase: str = "") -> DateValue:
    return DateValue(
        granularity=moment.unit,
        bound=moment.bound,
        time=moment.clock,
        approximate=moment.approximate,
        phrase=phrase,
    )


def _bounded(bound: Bound, days: Interval) -> tuple[date | None, date | None]:
    start, end = days
    if bound is Bound.BEFORE:
        return None, start
    if bound in (Bound.BY, Bound.UNTIL):
        return None, end
    if bound is Bound.AFTER:
        return end, None
    return (start, None) if bound is Bound.SINCE else (start, end)


def _rest(part: str, days: Interval, reference: date) -> Interval:
    start, end = days
    if not start < reference < end:
        return days
    return (reference, end) if part == "since" else (start, reference)


def _undated(moment: Moment) -> DateValue | None:
    """What can be said without a reference date or a year."""
    if moment.offset is not None or moment.span is not None or moment.inside is not None:
        return _shell(moment, phrase=_words(moment))
    if moment.part and moment.month is not None and moment.day is None:
        # Part of a month of any year: known as the month, so that early May and late June differ.
        return attrs.evolve(_shell(moment), month=moment.month, approximate=True)
    if moment.part or moment.unit is Granularity.WEEK:
        return _shell(moment, phrase=_words(moment))
    if moment.holiday:
        return _shell(moment, phrase=f"holiday {moment.holiday}")
    month = moment.month
    if moment.number is not None:
        month = (moment.number - 1) * _QUARTER_MONTHS[moment.unit] + 1
    return attrs.evolve(
        _shell(moment),
        month=month,
        day=moment.day,
        weekday=moment.weekday if moment.named is None else moment.named,
    )


def _words(moment: Moment) -> str:
    """A name for what is left open, equal for equal statements."""
    count = moment.offset if moment.offset is not None else moment.span
    parts = [moment.part, moment.unit.value, "" if count is None else f"{count:+d}"]
    parts += [
        f"{name}={v}"
        for name in ("month", "day", "weekday", "number")
        if (v := getattr(moment, name)) is not None
    ]
    inside = f"in {_words(moment.inside)}" if moment.inside else ""
    return " ".join(part for part in (*parts, inside) if part)


def _place(moment: Moment, context: Context) -> tuple[Interval, str] | None:
    """The days of a moment without its bound, part and range; ``None`` where they cannot be told."""
    if moment.inside is not None:
        return _within(moment, moment.inside, context)
    if moment.year is not None:
        return in_year(moment, moment.year), ""
    if context.reference is None:
        return None
    if moment.span is not None:
        # "the next three days" are those after today
        day = context.reference + _DAY if moment.span > 0 else context.reference
        return _stretch(moment.unit, moment.span, day), since(context, "counted from")
    if moment.month is not None or moment.number is not None or moment.holiday:
        return year_guessed(moment, context)
    if moment.weekday is not None and moment.day is None:
        return weekday_guessed(moment, context, context.reference)
    if moment.unit is Granularity.WEEKEND and moment.offset is None:
        weekends = [around(context.reference, moment.unit, away) for away in (-1, 0, 1)]
        near = nearest(weekends, context.reference, context.future, False)
        return (near, since(context, "nearest to")) if near else None
    if moment.offset is not None:
        unit = Granularity.DAY if moment.clock else moment.unit
        if moment.counted:
            return _moved(moment, context.reference), since(context, "counted from")
        return around(context.reference, unit, moment.offset), since(context, "counted from")
    return day_guessed(moment, context, context.reference)


def _within(moment: Moment, frame: Moment, context: Context) -> tuple[Interval, str] | None:
    placed = _place(frame, context)
    if placed is None:
        return None
    (start, end), assumption = placed
    if moment.span is not None:
        days = _stretch(moment.unit, moment.span, end if moment.span < 0 else start)
        return days, assumption
    if moment.month is not None or moment.holiday:
        return in_year(moment, start.year), assumption
    if moment.number is not None and moment.weekday is not None:
        nth = nth_weekday(moment.weekday, moment.number, (start, end))
        return (nth, assumption) if nth else None
    if moment.number is not None:
        part = numbered(moment.unit, moment.number, (start, end))
        return (part, assumption) if part else None
    if moment.weekday is not None:
        if frame.counted:  # "Monday two weeks from now"
            start = around(start, Granularity.WEEK)[0]
        day = start + (moment.weekday - start.weekday()) % 7 * _DAY
        return (day, day + _DAY), assumption
    if moment.day is not None:
        day = date(start.year, start.month, moment.day)
        return (day, day + _DAY), assumption
    if moment.counted and frame.unit is moment.unit:  # "two years after 2010"
        return around(start, moment.unit, moment.offset or 0), assumption
    return _moved(moment, start), assumption


def _moved(moment: Moment, start: date) -> Interval:
    """So many days, weeks, months or years from a given day: that very day, as the day is known."""
    offset = moment.offset or 0
    if moment.unit is Granularity.WEEKEND and not offset:
        return weekend_of(start)
    if moment.unit is Granularity.WEEK and not offset:
        return around(start, moment.unit)
    if moment.unit is Granularity.WEEK:
        return around(start, Granularity.DAY, 7 * offset)
    if moment.unit is Granularity.DAY:
        return around(start, moment.unit, offset)
    first = months(start.year, start.month + offset * _MONTHS_IN.get(moment.unit, 1), 1)
    day = min(start.day, (first[1] - _DAY).day)
    return around(first[0].replace(day=day), Granularity.DAY)


def _stretch(unit: Granularity, span: int, reference: date) -> Interval:
    if unit is Granularity.QUARTER:  # whole quarters, the one that runs left out
        first, last = (1, span) if span > 0 else (span, -1)
        return around(reference, unit, first)[0], around(reference, unit, last)[1]
    far = _moved(Moment(unit, offset=span), reference)[0]
    return (far, reference) if span < 0 else (reference, far)


def _range(first: Moment, last: Moment, context: Context) -> DateValue | None:
    """Both ends, the end included; what one end leaves out the other one gives."""
    opening = attrs.evolve(first, last=None, bound=Bound.AT)
    if last.year is None and first.year is not None and last.offset is None and last.inside is None:
        last = attrs.evolve(last, year=first.year)
    elif (
        first.year is None
        and last.year is not None
        and (first.month or first.number)
        and first.offset is None
    ):
        late = (first.month or 0, first.day or 0) > (last.month or 12, last.day or 31)
        opening = attrs.evolve(opening, year=last.year - late)
    low = _value(opening, context)
    if low is not None and low.start is not None and last.weekday is not None and last.offset is None:
        context = Context(low.start, future=True)  # "from Monday to Friday": the Friday after that Monday
    if first.offset == 0 and first.unit is Granularity.DAY and last.offset is None:
        context = attrs.evolve(context, future=True)  # "between now and May 4"
    high = _value(last, context)
    if low is None or high is None or low.start is None or high.end is None:
        return None if not (low and high) else _shell(first, phrase=f"{low.show()} to {high.show()}")
    if low.start >= high.end and first.year is None:
        low = _value(opening, Context(high.end - _DAY)) or low
    if low.start is None or low.start >= high.end:
        return None
    widest = (low.possible[0], high.possible[1]) if low.widest or high.widest else None
    return DateValue(
        low.start,
        high.end,
        first.unit,
        Bound.BETWEEN,
        approximate=first.approximate,
        assumption=low.assumption or high.assumption,
        widest=widest,
    )
