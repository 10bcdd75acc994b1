"""From figures to quantities: units, ranges, bounds, and the same amount in brackets."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

from crosscheck.extract.recognise.found import Found
from crosscheck.extract.recognise.quantities.bounds import Head, bound_after, bound_before
from crosscheck.extract.recognise.quantities.figure import ORDINAL, SHARE, TIMES, VAGUE, Source
from crosscheck.extract.recognise.quantities.measure import Measure, measure
from crosscheck.extract.recognise.quantities.people import age_of, decade_of_age
from crosscheck.extract.recognise.quantities.ranges import Pair, pair_after
from crosscheck.extract.recognise.quantities.refuse import FIRST_YEAR, refused
from crosscheck.extract.recognise.quantities.trigger import figure_at, triggers
from crosscheck.lexicon.numbers import NumberLexicon, numbers
from crosscheck.model.values.bound import LOWER, UPPER, Bound
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.unit import unit_named

SEPARATOR = re.compile(r"[;,/] ?(?:or )?| or ")
BRACKET = re.compile(r"\s?\(([^()\n]{1,40})\)")
PARTS = {"foot": ("inch", 12), "pound": ("ounce", 16), "stone": ("pound", 14)}
PART_GAP = re.compile(r",? (?:and )?(?=\d|[a-z])|(?=\d)")
BOTH = re.compile(r",? (?:and|but) $")


def find_quantities(text: str) -> list[Found]:
    """The quantities of a text, in order and without overlap; ``value`` is always a ``Quantity``.

    Names with numbers, years, dates, times of day, pronouns and list numbers are left out.

    >>> [(found.of("about 60 km"), found.value.show()) for found in find_quantities("about 60 km")]
    [('about 60 km', 'about 60 km')]
    """
    source, lexicon = Source.of(text), numbers()
    found: list[Found] = []
    done = 0
    for at in triggers(source, lexicon):
        if at < done:
            continue
        item, done = _read(source, lexicon, at, done)
        if item is not None:
            found.append(item)
    return _merged(source, found)


def _merged(source: Source, found: list[Found]) -> list[Found]:
    """*more than 20 but fewer than 30* as one range."""
    merged: list[Found] = []
    for item in found:
        joined = _between(source, merged[-1], item) if merged else None
        if joined is None:
            merged.append(item)
        else:
            merged[-1] = joined
    return merged


def _between(source: Source, first: Found, second: Found) -> Found | None:
    a, b = first.value, second.value
    if not isinstance(a, Quantity) or not isinstance(b, Quantity) or a.unit not in ("", b.unit):
        return None
    if {a.bound in LOWER, b.bound in UPPER} != {True} and {a.bound in UPPER, b.bound in LOWER} != {True}:
        return None
    low, high = (a.low, b.high) if a.bound in LOWER else (b.low, a.high)
    if low is None or high is None or low >= high or not BOTH.fullmatch(source.low, first.end, second.start):
        return None
    return Found(first.start, second.end, Quantity(low, high, b.unit, Bound.RANGE))


def _read(source: Source, lexicon: NumberLexicon, at: int, done: int) -> tuple[Found | None, int]:
    """The quantity whose number starts here, and the offset from which to go on."""
    decade = decade_of_age(source, at)
    if decade is not None:
        return decade, decade.end
    figure, end = figure_at(source, lexicon, at, done)
    if figure is None:
        return None, end
    first = measure(source, lexicon, figure, done)
    pair = pair_after(source, lexicon, first)
    aged = age_of(source, lexicon, first) if pair is None else None
    if aged is not None:
        return aged, aged.end
    if pair is not None and pair.refused:
        return None, pair.end
    if pair is not None and pair.change:
        first, pair = pair.first, None
    head = bound_before(source, lexicon, pair.start if pair else first.start)
    if refused(source, lexicon, _opening(pair) if pair else first, bool(head.bound)):
        return None, max(first.figure.end, end)
    item = _pair(source, lexicon, pair, head) if pair else _single(source, lexicon, first, head)
    return (item, item.end) if item.start >= done else (None, item.end)


def _opening(pair: Pair) -> Measure:
    """The first number of a pair, which cannot be a year (*1000 to 5000*), nor a name in a score (*PSV
    3-1*)."""
    plain = pair.first.figure.plain and pair.first.value < FIRST_YEAR and not pair.score
    return attrs.evolve(pair.first, figure=attrs.evolve(pair.first.figure, plain=plain))


def _pair(source: Source, lexicon: NumberLexicon, pair: Pair, head: Head) -> Found:
    low, high = pair.first.value, pair.second.value
    kind = Bound.EXACT if pair.score else Bound.RANGE
    unit = "score" if pair.score else pair.second.unit
    value = Quantity(min(low, high), max(low, high), unit, kind)
    end, _ = bound_after(source, lexicon, pair.end)
    return _with_brackets(source, Found(head.start, end, value, head.reason))


def _single(source: Source, lexicon: NumberLexicon, found: Measure, head: Head) -> Found:
    bound = head.bound
    end, after = bound_after(source, lexicon, found.figure.end)
    if after and not found.unit:
        wider = measure(source, lexicon, attrs.evolve(found.figure, end=end))
        found = attrs.evolve(wider, figure=attrs.evolve(found.figure, end=end))
    end, last = bound_after(source, lexicon, max(found.end, end))
    # *about 500 or more* leaves it open upwards; *more than 40 or so* stays what it was.
    bound = (after or last or bound) if bound in ("", "about", "nearly") else bound
    value, end = _compound(source, lexicon, found, end)
    quantity = _quantity(found, value, Bound(bound or "exact"))
    return _with_brackets(source, Found(head.start, end, quantity, head.reason))


def _quantity(found: Measure, value: Fraction, bound: Bound) -> Quantity:
    figure = found.figure
    slack = figure.slack * found.factor
    if figure.kind == VAGUE:
        return Quantity(value, None, found.unit, Bound.VAGUE)
    if figure.kind == ORDINAL:
        return Quantity.of(value, "ordinal", bound)
    unit = found.unit
    if not unit and figure.kind == SHARE:
        unit = "fraction"
    if not unit and figure.kind == TIMES:
        unit = "times"
    exact = not unit and figure.scale == 1 and value.denominator == 1 and slack < 1
    return Quantity.of(value, unit, bound, Fraction(0) if exact else slack)


def _compound(source: Source, lexicon: NumberLexicon, found: Measure, end: int) -> tuple[Fraction, int]:
    """*5 feet 2 inches* as one length."""
    money = unit_named(found.unit).dimension == "money" and found.factor == 1
    smaller = (found.unit, 1) if money else PARTS.get(found.unit)
    gap = PART_GAP.match(source.low, found.end) if smaller and end == found.end else None
    if smaller is None or gap is None:
        return found.value, end
    figure, _ = figure_at(source, lexicon, gap.end(), gap.end())
    second = measure(source, lexicon, figure) if figure else None
    if (
        second is None
        or second.unit != smaller[0]
        or second.start != gap.end()
        or (money and second.factor == 1)
    ):
        return found.value, end
    return found.value + second.value / smaller[1], second.end


def _with_brackets(source: Source, found: Found) -> Found:
    """The same amount in another unit, in brackets straight after: *€103m ($136m)*, *10 km (six miles)*."""
    quantity = found.value
    bracket = BRACKET.match(source.text, found.end)
    if not isinstance(quantity, Quantity) or not quantity.unit or bracket is None:
        return found
    inside = find_quantities(bracket[1])
    edges = [0, *(edge for item in inside for edge in (item.start, item.end)), len(bracket[1])]
    between = [bracket[1][a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]
    if not inside or not all(not gap or SEPARATOR.fullmatch(gap) for gap in between):
        return found
    others = tuple(item.value for item in inside if isinstance(item.value, Quantity))
    if any(q.unit == quantity.unit or q.dimension != quantity.dimension for q in others):
        return found
    return attrs.evolve(found, end=bracket.end(), value=attrs.evolve(quantity, also=others))
