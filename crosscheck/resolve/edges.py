"""Pairs of names that share a blocking key, with how they relate. Each pair is related once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

import attrs

from crosscheck.lexicon.names import read_name
from crosscheck.model.relation import Related, Relation
from crosscheck.resolve.keys import keys
from crosscheck.resolve.partition import NameForm

MAX_BLOCK = 200  # names under one key; a key that brings more together (a common word) says too little


@attrs.frozen(slots=True)
class Edge:
    """Two names that may be one."""

    a: NameForm
    b: NameForm
    related: Related

    @property
    def joins(self) -> bool:
        """Whether the names alone say that they are one."""
        return self.related.relation in (Relation.SAME, Relation.VARIANT)


def edges(forms: Iterable[NameForm]) -> list[Edge]:
    """Every pair under a common key that is not apart; surest first; the order depends on nothing else."""
    found = (Edge(a, b, read_name(*a).relate(read_name(*b))) for a, b in _pairs(forms))
    return sorted((edge for edge in found if edge.related.relation is not Relation.APART), key=_sureness)


def _pairs(forms: Iterable[NameForm]) -> Iterator[tuple[NameForm, NameForm]]:
    blocks: dict[str, list[NameForm]] = {}
    for form in sorted(set(forms)):
        for key in keys(*form):
            blocks.setdefault(key, []).append(form)
    return iter(sorted(_within(blocks)))


def _within(blocks: Mapping[str, list[NameForm]]) -> set[tuple[NameForm, NameForm]]:
    return {pair for block in blocks.values() if len(block) <= MAX_BLOCK for pair in combinations(block, 2)}


def _sureness(edge: Edge) -> tuple[bool, bool, NameForm, NameForm]:
    return not edge.joins, edge.related.relation is not Relation.SAME, edge.a, edge.b
