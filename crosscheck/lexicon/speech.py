"""Words that say who says something: *said*, *according to*, *its claim that*, *citing*."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from crosscheck.lexicon.tables import listed, packaged, rows


@cache
def _uses() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for use, words in rows(packaged("speech_verbs.tsv"), 2):
        found.setdefault(use, set()).update(listed(words))
    return MappingProxyType({use: frozenset(words) for use, words in found.items()})


def speaks(use: str, lemma: str, particle: str = "") -> bool:
    """Whether a word says who speaks, in this use: ``clause``, ``quote``, ``to``, ``citing`` or ``noun``.

    >>> speaks("clause", "say"), speaks("clause", "point", "out"), speaks("clause", "sign")
    (True, True, False)
    """
    words = _uses().get(use, frozenset())
    return lemma in words or (bool(particle) and f"{lemma} {particle}" in words)
