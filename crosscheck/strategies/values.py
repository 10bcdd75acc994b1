"""Strategies of slot values: dates, quantities, names, places, commitment."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from crosscheck.extract.recognise.dates import find_dates
from crosscheck.lexicon.names import read_name
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import NameKind
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.commitment import Commitment, Level
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.name import NameValue
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value
from crosscheck.strategies.texts import CITIES


@st.composite
def dates(draw: st.DrawFn) -> DateValue:
    """A date as text states it: a day, a month, a year, a decade; resolved, or a day of any year."""
    day = draw(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 30)))
    written = draw(st.sampled_from(("%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "in %B %Y", "in %Y", "%B %d")))
    text = day.strftime(written)
    return next(f.value for f in find_dates(f"It happened {text}.", None) if isinstance(f.value, DateValue))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """A count, a measure or a sum of money, with or without a bound."""
    unit = draw(st.sampled_from(("", "kilometre", "mile", "metre", "kilogram", "percent", "EUR", "USD")))
    bound = draw(st.sampled_from((Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT)))
    return Quantity.of(draw(st.integers(min_value=1, max_value=10_000)), unit, bound)


def names() -> st.SearchStrategy[NameValue]:
    """Names of invented people, with and without their first names, in several spellings."""
    first = st.sampled_from(("Maria", "Tomas", "Adaeze", "Kenji", "Mohammed", "Muhammad", "M."))
    last = st.sampled_from(("Lindqvist", "Havel", "Okafor", "Kozuki", "Kodzuki", "al-Masri", "Almasri"))
    whole = st.builds(lambda one, two: f"{one} {two}", first, last)
    return st.builds(read_name, whole | last, st.just(NameKind.PERSON))


def places() -> st.SearchStrategy[PlaceValue]:
    """Cities, states, continents, and ways of being near them."""
    near = st.sampled_from(("", "near ", "off ", "150 kilometres east of ", "central "))
    where = st.sampled_from((*CITIES, "Norway", "Kenya", "Europe", "Africa", "Peru", "Lisbon"))
    return st.builds(lambda how, place: place_value(how + place), near, where)


def commitments() -> st.SearchStrategy[Commitment]:
    """Every level of the scale."""
    return st.builds(Commitment, st.sampled_from(Level))


def values() -> st.SearchStrategy[Value]:
    """A value of any type."""
    return st.one_of(dates(), quantities(), names(), places(), commitments())
