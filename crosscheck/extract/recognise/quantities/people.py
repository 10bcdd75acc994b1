"""Ages that no unit marks: *Smith, 19,*, *the driver, 31,*, *aged 19*, *in her 40s*."""

from __future__ import annotations

import re

from crosscheck.extract.recognise.found import Found
from crosscheck.extract.recognise.quantities.figure import Source
from crosscheck.extract.recognise.quantities.measure import Measure
from crosscheck.lexicon.numbers import NumberLexicon
from crosscheck.lexicon.things import things
from crosscheck.model.values.quantity import Bound, Quantity

OLDEST = 115
NAMED = re.compile(r"([A-Z][\w’'.-]{1,30}), ?(?:both |who is |who was )?$")
CALLED = re.compile(r"(?:^|[^\w-])([a-z]{2,30}), ?$")
PERSON = "person"
CLOSING = re.compile(r"[,;)]|\.(?=\s|$)| ?[-–—] ")
AGED = re.compile(r"(?:^|\W)(aged?|the age of) (?:between )?$")
DECADE = re.compile(r"(\d0)[’']?s(?!\w)")
POSSESSIVE = re.compile(r"\bin (?:his|her|their|my|your|our) (?:early |mid[ -]|late )?$")


def decade_of_age(source: Source, at: int) -> Found | None:
    """*in her 40s*."""
    found = DECADE.match(source.text, at)
    if found is None or not POSSESSIVE.search(source.low, max(0, at - 24), at):
        return None
    first = int(found[1])
    return Found(at, found.end(), Quantity(first, first + 9, "year_of_age", Bound.RANGE))


def age_of(source: Source, lexicon: NumberLexicon, found: Measure) -> Found | None:
    """The age that a bare number states after a name between commas, or after *aged*."""
    figure = found.figure
    if found.unit or figure.scale != 1 or not 0 < figure.value <= OLDEST or figure.value.denominator != 1:
        return None
    value = Quantity.of(figure.value, "year_of_age")
    window = max(0, figure.start - 34)
    aged = AGED.search(source.low, window, figure.start)
    if aged is not None:
        start = aged.start(1) if aged[1].startswith("age") else figure.start
        return Found(start, figure.end, value)
    named = _described(source, window, figure.start) if figure.plain else None
    if named is None or not CLOSING.match(source.text, figure.end):
        return None
    if named[1].lower() in lexicon.neighbours["month"] or re.match(r", ?\d", source.text[figure.end :][:4]):
        return None
    return Found(figure.start, figure.end, value, "a number between commas after a name")


def _described(source: Source, start: int, end: int) -> re.Match[str] | None:
    """The name, or the noun for one person, before the comma."""
    named = NAMED.search(source.text, start, end)
    if named is not None:
        return named
    called = CALLED.search(source.text, start, end)
    return called if called is not None and things().is_kind_of(called[1], PERSON) else None
