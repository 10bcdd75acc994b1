"""The words of numbers, units, currencies and bounds. Loaded once, never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import attrs


@attrs.frozen(slots=True)
class NumberWord:
    """What a word of a number is (see the header of ``number_words.tsv``) and the number it states."""

    kind: str
    value: int


@attrs.frozen(slots=True)
class UnitWord:
    """The canonical unit that a word names, and what the figure before it is multiplied by (cents: 0.01)."""

    unit: str
    factor: Decimal = Decimal(1)


@attrs.frozen(slots=True)
class NumberLexicon:
    """Everything that reading a quantity needs to know of a language.

    ``phrases`` are vague numbers of several words. ``units`` are words in lower case, ``symbols`` short forms
    in their own case, ``prefixes`` the signs of currencies. ``before`` and ``after`` are bounds by side.
    """

    words: Mapping[str, NumberWord]
    phrases: Mapping[str, NumberWord]
    units: Mapping[str, UnitWord]
    symbols: Mapping[str, UnitWord]
    prefixes: Mapping[str, str]
    before: Mapping[str, str]
    after: Mapping[str, str]
    neighbours: Mapping[str, frozenset[str]]


@cache
def numbers(language: str = "en") -> NumberLexicon:
    """The lexicon of a language.

    >>> numbers().words["twelve"].value, numbers().units["km" "s"].unit, numbers().prefixes["€"]
    (12, 'kilometre', 'EUR')
    """
    words = {row[0]: NumberWord(row[1], int(row[2])) for row in _rows(language, "number_words")}
    bounds = list(_rows(language, "bounds"))
    units, symbols = _units(language)
    prefixes = _currencies(language, units, symbols)
    return NumberLexicon(
        words=MappingProxyType({w: n for w, n in words.items() if " " not in w}),
        phrases=MappingProxyType({w: n for w, n in words.items() if " " in w}),
        units=MappingProxyType(units),
        symbols=MappingProxyType(symbols),
        prefixes=MappingProxyType(prefixes),
        before=MappingProxyType({p: bound for p, bound, side in bounds if side == "before"}),
        after=MappingProxyType({p: bound for p, bound, side in bounds if side == "after"}),
        neighbours=MappingProxyType(_neighbours(language)),
    )


def _rows(language: str, name: str) -> Iterator[list[str]]:
    path = files("crosscheck.lexicon") / "data" / language / f"{name}.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _units(language: str) -> tuple[dict[str, UnitWord], dict[str, UnitWord]]:
    units: dict[str, UnitWord] = {}
    symbols: dict[str, UnitWord] = {}
    for name, spelt, short in _rows(language, "units"):
        units |= dict.fromkeys(_items(spelt), UnitWord(name))
        symbols |= dict.fromkeys(_items(short), UnitWord(name))
    return units, symbols


def _currencies(language: str, units: dict[str, UnitWord], symbols: dict[str, UnitWord]) -> dict[str, str]:
    """Add the words and minor units of currencies to the units; return the signs that stand before
    figures."""
    prefixes: dict[str, str] = {}
    for code, signs, spelt, minor in _rows(language, "currencies"):
        prefixes |= dict.fromkeys(_items(signs), code)
        units |= dict.fromkeys(_items(spelt), UnitWord(code))
        symbols[f"M{code}"] = UnitWord(code, Decimal(10**6))
        symbols |= {
            sign: UnitWord(code) for sign in _items(signs) if not sign[-1].isalpha() and sign[-1] != "."
        }
        for item in _items(minor):
            word, _, share = item.partition(":")
            units[word] = UnitWord(code, Decimal(share or 1) / 100)
    return prefixes


def _neighbours(language: str) -> dict[str, frozenset[str]]:
    roles: dict[str, set[str]] = {}
    for word, role in _rows(language, "number_neighbours"):
        roles.setdefault(role, set()).add(word)
    return {role: frozenset(words) for role, words in roles.items()}


def _items(cell: str) -> list[str]:
    return [item for item in cell.split(",") if item]
