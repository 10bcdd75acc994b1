"""Nouns that name one sort of event with another judgement: *protest*, *riot*, *uprising*."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from crosscheck.lexicon.tables import listed, packaged, rows


@cache
def event_labels() -> Mapping[str, tuple[str, str]]:
    """The sort of event that each noun names, and what the noun makes of it.

    >>> event_labels()["riot"], "harvest" in event_labels()
    (('disorder', 'riot'), False)
    """
    table = rows(packaged("event_labels.tsv"), 3)
    return MappingProxyType({word: (field, label) for field, label, words in table for word in listed(words)})
