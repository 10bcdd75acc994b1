"""Pairs of names that share a blocking key, with how they relate. Each pair is related once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import attrs

from crosscheck.lexicon.names import read_name, related_names
from crosscheck.model.relation import Related, Relation
from crosscheck.resolve.keys import keys
from crosscheck.resolve.partition import NameForm

MAX_BLOCK = (
    200  # names under one key that all meet; where there are more, what else they begin with parts them
)
NEIGHBOURS = 40  # that a name meets in a part which is still too large


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


def edges(forms: Iterable[NameForm]) -> tuple[list[Edge], int]:
    """Every pair under a common key that is not apart, and how many names stand under a key that is too common.

    Surest first; the order depends on nothing else.
    """
    pairs, cut = _pairs(forms)
    found = (Edge(a, b, related_names(*a, *b)) for a, b in pairs)
    return sorted((e for e in found if e.related.relation is not Relation.APART), key=_sureness), cut


def _pairs(forms: Iterable[NameForm]) -> tuple[list[tuple[NameForm, NameForm]], int]:
    blocks: dict[str, list[NameForm]] = {}
    for form in sorted(set(forms)):
        for key in keys(*form):
            blocks.setdefault(key, []).append(form)
    large = {key: block for key, block in blocks.items() if len(block) > MAX_BLOCK}
    found = {pair for key, block in blocks.items() if key not in large for pair in combinations(block, 2)}
    for block in large.values():
        for part in _parts(block):
            found.update(_near(part))
    return sorted(found), len({form for block in large.values() for form in block})


def _parts(block: Iterable[NameForm]) -> Iterable[list[NameForm]]:
    """Names under a key that is too common, by the letter that a word of theirs begins with; one common word has
    one letter in all of them, so names of several words are parted by their others."""
    parts: dict[str, list[NameForm]] = {}
    for form in block:
        letters = {part.letters[0] for part in read_name(*form).parts if part.telling and part.letters}
        words = " ".join(sorted(letters))
        for second in {f"{one} {other}" for one, other in combinations(sorted(letters), 2)} or {words}:
            parts.setdefault(second, []).append(form)
    return parts.values()


def _near(part: Sequence[NameForm]) -> Iterator[tuple[NameForm, NameForm]]:
    """All pairs of a part; where even that is too large, each name with those that stand next to it in the alphabet."""
    for at, form in enumerate(part):
        last = len(part) if len(part) <= MAX_BLOCK else at + 1 + NEIGHBOURS
        yield from ((form, other) for other in part[at + 1 : last])


def _sureness(edge: Edge) -> tuple[bool, bool, NameForm, NameForm]:
    return not edge.joins, edge.related.relation is not Relation.SAME, edge.a, edge.b
