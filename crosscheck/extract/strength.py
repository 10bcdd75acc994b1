"""How much a report of findings claims: that things go together, that one may cause the other, that it does.

Takes: an analysis, or a stretch of it.
Gives: a strength on a scale of three.
Reads: the words of association and hedging.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import cache
from types import MappingProxyType

from crosscheck.lexicon.tables import listed, packaged, rows
from crosscheck.model.analysis import Analysis


class Strength(IntEnum):
    """What is said of cause and effect, from least to most."""

    ASSOCIATION = 1
    HEDGED = 2
    DIRECT = 3


@cache
def _sorts() -> Mapping[str, Strength]:
    names = {"association": Strength.ASSOCIATION, "hedge": Strength.HEDGED}
    table = rows(packaged("strength.tsv"), 2)
    return MappingProxyType({word: names[sort] for sort, cell in table for word in listed(cell)})


def strength(analysis: Analysis, first: int = 0, last: int | None = None) -> Strength:
    """The strength of what tokens ``[first, last)`` claim; the first word of association or hedging decides.

    It compares two reports of one finding. Alone it says nothing, as any plain sentence counts as direct.
    """
    lemmas = (token.lemma.lower() for token in analysis.tokens[first:last])
    return next((_sorts()[lemma] for lemma in lemmas if lemma in _sorts()), Strength.DIRECT)
