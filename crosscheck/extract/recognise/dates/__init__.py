"""Dates, times of day and lengths of time in plain text.

Takes: text, the date of publication. Gives: values with their offsets, in text order, never overlapping.
Reads: the words of the calendar. It needs no parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from crosscheck.extract.recognise.dates import calendar, clocks, joined, lengths, relative
from crosscheck.extract.recognise.dates.guess import Context
from crosscheck.extract.recognise.dates.lengths import Length
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.relative import Ahead
from crosscheck.extract.recognise.dates.resolve import resolve
from crosscheck.extract.recognise.dates.rules import rewrite
from crosscheck.extract.recognise.dates.tense import Tense, tense_at
from crosscheck.extract.recognise.dates.timexes import Tagged, find_timexes
from crosscheck.extract.recognise.dates.words import Node, stretches
from crosscheck.extract.recognise.found import Found
from crosscheck.model.values.date import Clock, DateValue, Granularity

__all__ = ["Tagged", "Tense", "find_dates", "find_timexes"]

RULES = (
    *lengths.NUMBERS,  # first: "twenty" and "five" are one number to everything below
    *clocks.RULES,  # before dates: "11 a.m." must not leave an 11 for "November 11"
    *joined.BEFORE_CALENDAR,  # before single dates: "November 14-16" would lose its second day
    *calendar.RULES,
    *lengths.RULES,  # after years and days have taken their numbers
    *lengths.RECURRENCES,  # what comes again is no length and no date
    *relative.RULES,
    *clocks.BOUNDED,  # before joining: "Tuesday after 1 p.m."
    *joined.RECURRENCES,
    *joined.RULES,
    *joined.LOOSE_CLOCKS,  # last: a part of the day that no date wanted
)


def find_dates(text: str, reference: date | None, *, tense: Tense | None = None) -> list[Found]:
    """Every date, time of day and length of time in the text, with what was assumed to resolve it.

    Values are ``DateValue`` or ``Duration``. ``reference`` is the date of publication; without it
    relative words stay open. ``tense`` overrides what the words around a date say about past and future.

    >>> from datetime import date
    >>> [found] = find_dates("They met on November 14.", date(2019, 1, 29))
    >>> found.value.show(), found.reason
    ('2018-11-14', 'last before the publication date 2019-01-29')
    """
    return [
        found
        for run in stretches(text)
        for node in rewrite(run, RULES)
        for found in _read(node, text, reference, tense)
    ]


def _read(node: Node, text: str, reference: date | None, tense: Tense | None) -> Iterator[Found]:
    value = node.value
    if isinstance(value, Moment):
        future = _turns_on_tense(value) and (tense or tense_at(text, node.start, node.end)) is Tense.FUTURE
        resolved = resolve(value, Context(reference, future))
        if resolved is not None:
            yield Found(node.start, node.end, resolved, resolved.assumption)
    elif isinstance(value, Ahead):
        yield from _read_ahead(node, value, text, reference, tense)
    elif isinstance(value, Clock):
        granularity = Granularity.PART_OF_DAY if value.name else Granularity.TIME
        yield Found(node.start, node.end, DateValue(granularity=granularity, time=value))
    elif isinstance(value, Length):
        duration = value.duration()
        if duration is not None:
            yield Found(node.start, node.end, duration)


def _turns_on_tense(moment: Moment) -> bool:
    """Whether past or future makes a difference: a weekday, or a date without its year."""
    return moment.year is None or moment.last is not None


def _read_ahead(
    node: Node, ahead: Ahead, text: str, reference: date | None, tense: Tense | None
) -> Iterator[Found]:
    future = (tense or tense_at(text, node.start, node.end)) is Tense.FUTURE
    value = (
        attrs.evolve(node, value=ahead.moment)
        if future
        else attrs.evolve(node, value=ahead.length, start=ahead.start)
    )
    yield from _read(value, text, reference, tense)
