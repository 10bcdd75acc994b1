"""Two numbers that make one quantity: *5 to 10*, *between 5 and 10*, *24- to 30-foot*, *7-3*."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

from crosscheck.extract.recognise.quantities.figure import ORDINAL, Source, scaled
from crosscheck.extract.recognise.quantities.measure import Measure, measure
from crosscheck.extract.recognise.quantities.trigger import figure_at
from crosscheck.lexicon.numbers import NumberLexicon

JOINT = re.compile(r" ?[-–—‐‑~] ?(?=[\d$€£¥])|-? (to|and|or|through) (?=\S)")
SIGN = re.compile(r"[A-Z]{0,3}[$€£¥₹] ?")
BETWEEN = re.compile(
    r"(?:^|\W)(between|(?:rang(?:e|es|ed|ing)|anywhere|anything) (?:from|between)) (?:about |around )?$"
)
FROM = re.compile(r"(?:^|\W)from $")
SPORT_WINDOW = 60  # characters before a score in which a word of winning or losing is looked for
LARGEST_SCORE = 300
AROUND_THE_CLOCK = [Fraction(24), Fraction(7)]
COUNTED = re.compile(r" (?!points|games|wins|losses)[a-z]{3,}s\b")  # *9-14 people were hurt*, *12-15 boats*
LARGEST_SPAN = 100  # of two larger numbers with nothing counted behind, a range is seldom told by a dash
RECORD = re.compile(r"\W*(?:$|[.,;:(]|(?:in|with|for|as|at|since|over|against)\b)")
FIRST_YEAR, LAST_YEAR = 1500, 2100
AGES = re.compile(r"(?:^|\W)(?:ages?|aged) (?:between )?$")


@attrs.frozen(slots=True)
class Pair:
    """Two measures that belong together from ``start`` to ``end``."""

    first: Measure
    second: Measure
    start: int
    end: int
    score: bool = False
    refused: bool = False
    change: bool = False  # *from 5 to 10 percent*: two quantities, but the unit is told once


def pair_after(source: Source, lexicon: NumberLexicon, first: Measure) -> Pair | None:
    """The pair that the measure opens, or ``None``."""
    joint = JOINT.match(source.low, first.end)
    if joint is None or first.figure.kind == ORDINAL:
        return None
    sign = SIGN.match(source.text, joint.end())
    begin = sign.end() if sign else joint.end()
    figure, _ = figure_at(source, lexicon, begin, begin)
    if figure is None or figure.start != begin or figure.kind == ORDINAL:
        return None
    second = measure(source, lexicon, figure)
    return _judged(source, lexicon, first, second, joint)


def _judged(
    source: Source, lexicon: NumberLexicon, first: Measure, second: Measure, joint: re.Match[str]
) -> Pair | None:
    between = BETWEEN.search(source.low, max(0, first.start - 28), first.start)
    word = joint[1] or "-"
    if word == "and" and between is None:
        return None
    if first.unit and not second.unit and (word == "-" or second.figure.scale > 1):  # $5-10 million
        second = attrs.evolve(second, unit=first.unit, factor=first.factor)
    first = _shared(first, second)
    if first.unit != second.unit:
        return None
    start = between.start(1) if between else first.start
    if not first.unit and AGES.search(source.low, max(0, first.start - 16), first.start):
        first, second = attrs.evolve(first, unit="year_of_age"), attrs.evolve(second, unit="year_of_age")
    pair = Pair(first, second, start, second.end)
    if between is None and word in ("-", "to") and _is_score(source, lexicon, pair):
        return attrs.evolve(pair, score=True)
    if not first.unit and _looks_like_years(first, second, word):
        return attrs.evolve(pair, refused=True)
    if word == "to" and between is None and FROM.search(source.low, max(0, first.start - 8), first.start):
        return attrs.evolve(pair, change=True)
    if first.value >= second.value and between is None:
        return attrs.evolve(pair, refused=True) if word == "-" else None
    if word == "or" and second.value > first.value * 3:
        return None
    return pair


def _shared(first: Measure, second: Measure) -> Measure:
    """The first number takes its scale and its unit from the second where it has none: *5 to 10 million
    euros*."""
    figure = first.figure
    mantissa = second.figure.value / second.figure.scale
    if figure.scale == 1 and second.figure.scale > 1 and figure.value < 1000 and figure.value < mantissa * 10:
        figure = scaled(figure, figure.end, second.figure.scale)
    if first.unit:
        return attrs.evolve(first, figure=figure)
    return attrs.evolve(first, figure=figure, unit=second.unit, factor=second.factor)


def _is_score(source: Source, lexicon: NumberLexicon, pair: Pair) -> bool:
    a, b = pair.first, pair.second
    if a.unit or b.unit or max(a.value, b.value) > LARGEST_SCORE or not (a.figure.plain and b.figure.plain):
        return False
    dashed = pair.second.figure.start - pair.first.end == 1
    if dashed and a.value > b.value and [a.value, b.value] != AROUND_THE_CLOCK:
        return True  # no range falls: *a 5-4 ruling*, *the bill passed 52-48*
    if COUNTED.match(source.low, pair.end):
        return False
    if dashed and min(a.value, b.value) > LARGEST_SPAN and RECORD.match(source.low, pair.end):
        return True
    left = max(0, pair.start - SPORT_WINDOW)
    near = source.low[left : pair.start].split() + source.low[pair.end : pair.end + SPORT_WINDOW // 2].split()
    return any(word.strip(".,;:()") in lexicon.neighbours["sport"] for word in near)


def _looks_like_years(first: Measure, second: Measure, word: str) -> bool:
    """2015-19 with a dash, or two years of this age: *between 2015 and 2019*."""
    if not (first.figure.plain and second.figure.plain and FIRST_YEAR <= first.value <= LAST_YEAR):
        return False
    return second.value <= LAST_YEAR and (word == "-" or second.value >= FIRST_YEAR)
