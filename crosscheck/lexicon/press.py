"""The words of the newspaper page: agencies, furniture, header labels. Loaded once, never changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import attrs

_COMMENT = "#"
_WORD_EDGES = (r"(?<![\w-])", r"(?![\w-])")


@attrs.frozen(slots=True)
class Agency:
    """A news agency by the short name of datelines, with every spelling it goes by."""

    name: str
    spellings: tuple[str, ...]


def _rows(name: str) -> Iterator[tuple[str, str]]:
    """The two columns of a word list, comments and empty lines left out."""
    text = (files("crosscheck.lexicon") / "data" / "en" / name).read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith(_COMMENT):
            first, _, second = line.partition("\t")
            yield first.strip(), second.strip()


def _grouped(name: str) -> Mapping[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for use, phrase in _rows(name):
        groups.setdefault(use, set()).add(phrase)
    return MappingProxyType({use: frozenset(phrases) for use, phrases in groups.items()})


@cache
def agencies() -> tuple[Agency, ...]:
    """Every agency of the list, in its order.

    >>> agencies()[0].name
    'AFP'
    """
    return tuple(Agency(name, tuple(spellings.split("|"))) for name, spellings in _rows("agencies.tsv"))


@cache
def _agency_pattern() -> tuple[re.Pattern[str], Mapping[str, str]]:
    names = {spelling: agency.name for agency in agencies() for spelling in agency.spellings}
    longest_first = sorted(names, key=lambda spelling: (-len(spelling), spelling))
    alternatives = "|".join(re.escape(spelling) for spelling in longest_first)
    return re.compile(f"{_WORD_EDGES[0]}(?:{alternatives}){_WORD_EDGES[1]}"), MappingProxyType(names)


def find_agency(text: str) -> str | None:
    """The short name of the first agency that a text names, or ``None``; letter case counts.

    >>> find_agency("with reporting by Agence France-Presse")
    'AFP'
    >>> find_agency("a nap in the park") is None
    True
    """
    pattern, names = _agency_pattern()
    found = pattern.search(text)
    return names[found.group()] if found else None


def is_agency(text: str) -> bool:
    """Whether a text is the name of an agency and nothing more.

    >>> is_agency("Kyodo News"), is_agency("Kyodo News said")
    (True, False)
    """
    return text in _agency_pattern()[1]


@cache
def furniture(use: str) -> frozenset[str]:
    """The phrases of one use (``line``, ``start``, ``box``, ``date``, ``author``, ``caption``, ``credit``).

    >>> "see also" in furniture("box")
    True
    """
    return _grouped("furniture.tsv").get(use, frozenset())


@cache
def starts(use: str) -> tuple[str, ...]:
    """The phrases of one use in a fixed order, fit for ``str.startswith``."""
    return tuple(sorted(furniture(use)))


@cache
def header_labels() -> Mapping[str, str]:
    """Label of a header line → the field it fills.

    >>> header_labels()["headline"]
    'title'
    """
    return MappingProxyType({label: field for field, label in _rows("header.tsv") if field != "absent"})


@cache
def absent_values() -> tuple[str, ...]:
    """How header values begin that say there is no value."""
    return tuple(sorted(phrase for use, phrase in _rows("header.tsv") if use == "absent"))
