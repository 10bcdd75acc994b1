"""Which claims meet at all: an index over keys, never all pairs.

Takes: claims, their keys; what parts a block that is too large.
Gives: candidate pairs, each once, in an order that does not depend on the order of the claims.
Reads: the limit on the size of a block.

Inside, claims are places in the order of time, and all that is done with pairs is done on arrays of places.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, overload

import attrs
import numpy as np

from crosscheck.align.likest import Likeness, alike, likest
from crosscheck.align.places import NONE, Members, Places, each_once, parts_of
from crosscheck.model.claim import Claim

AT_ONCE = 1_000_000  # pairs in memory before they are weighed


def _nothing(_: Claim) -> Iterable[str]:
    return ("",)


def _undated(_: Claim) -> int | None:
    return None


@attrs.frozen(slots=True)
class Parting:
    """How a block that is too large falls into smaller ones.

    Claims meet there only if they share one of their ``seconds`` as well. Where even such a block is too large, each
    claim meets the nearest ones in time (``day``, a day's number) that are no more than ``days`` away.
    """

    seconds: Callable[[Claim], Iterable[str]] = _nothing
    day: Callable[[Claim], int | None] = _undated
    days: int = 0


WHOLE = Parting()


@attrs.frozen(slots=True)
class Limits:
    """``block`` claims under one key, and ``partners`` of one claim (half of them for each pair's two)."""

    block: int
    partners: int = 1_000_000_000


@attrs.frozen(slots=True)
class Pairs(Sequence[tuple[Claim, Claim]]):
    """Pairs of claims, kept as places: a pair costs eight bytes until it is looked at."""

    claims: Sequence[Claim]
    first: Places
    second: Places

    def __len__(self) -> int:
        return len(self.first)

    def __iter__(self) -> Iterator[tuple[Claim, Claim]]:
        for first, second in zip(self.first, self.second, strict=True):
            yield self.claims[first], self.claims[second]

    @overload
    def __getitem__(self, at: int) -> tuple[Claim, Claim]: ...
    @overload
    def __getitem__(self, at: slice) -> Pairs: ...
    def __getitem__(self, at: int | slice) -> tuple[Claim, Claim] | Pairs:
        if isinstance(at, slice):
            return Pairs(self.claims, self.first[at], self.second[at])
        return self.claims[self.first[at]], self.claims[self.second[at]]


def candidate_pairs(
    claims: Sequence[Claim],
    keys: Callable[[Claim], Iterable[str]],
    limits: Limits,
    parting: Parting = WHOLE,
    likeness: Callable[[Sequence[Claim]], Likeness] = alike,
) -> tuple[Pairs, int]:
    """Pairs of claims that share a key and are alike, and how many claims could not meet all that they might.

    ``likeness`` weighs places in the claims it is given. A claim with more partners than the limit keeps the
    likest; a pair stays if both of its claims keep it.
    """
    ordered = sorted(claims, key=_order)
    days = np.array([NONE if (day := parting.day(one)) is None else day for one in ordered], np.int64)
    in_time = np.argsort(np.where(days == NONE, 0, days), kind="stable")
    ordered = [ordered[at] for at in in_time]
    blocks = _Blocks(ordered, limits.block, parting)
    cut = blocks.fill(keys)
    # Of two that are equally like, the first by content is kept: its number stands for it.
    met, more = likest(blocks.pairs(days[in_time]), likeness(ordered), in_time, limits.partners)
    return _named(ordered, in_time, *met), cut + more


def _named(claims: Sequence[Claim], number: Places, first: Places, second: Places) -> Pairs:
    """The pairs by the ids of their claims, the first by content before the other."""
    turned = number[first] > number[second]
    first, second = np.where(turned, second, first), np.where(turned, first, second)
    by_id = np.empty(len(claims), np.int64)
    by_id[sorted(range(len(claims)), key=lambda at: claims[at].id)] = np.arange(len(claims))
    order = np.lexsort((by_id[second], by_id[first]))
    return Pairs(claims, first[order], second[order])


class _Blocks:
    """The claims by key. Of a small block all claims meet; of a large one those near in time."""

    def __init__(self, claims: Sequence[Claim], limit: int, parting: Parting) -> None:
        self._claims, self._limit, self._parting = claims, limit, parting
        self._small, self._large = Members(limit), Members(limit)

    def fill(self, keys: Callable[[Claim], Iterable[str]]) -> int:
        """Put every claim where it belongs; gives the number of places in blocks that are too large."""
        numbers: dict[str, int] = {}
        under, places = array("q"), array("q")
        for at, claim in enumerate(self._claims):
            own = {numbers.setdefault(key, len(numbers)) for key in keys(claim)}
            under.extend(sorted(own))
            places.extend([at] * len(own))
        large = self._small.add_all(np.array(under, np.int64), np.array(places, np.int64))
        names = {number: name for name, number in numbers.items() if number in large}
        numbers.clear()
        for number, block in large.items():
            self._part(names[number], block)
        return sum(map(len, large.values()))

    def _part(self, key: str, block: Places) -> None:
        parts: dict[str, list[int]] = defaultdict(list)
        for at in block.tolist():
            for second in {s for s in self._parting.seconds(self._claims[at]) if not s or s not in key}:
                parts[second].append(at)
        for part in parts.values():
            (self._small if len(part) <= self._limit else self._large).add(part)

    def pairs(self, days: Places) -> Iterator[tuple[Places, Places]]:
        """Every two that meet, once, the earlier first; so many at a time that memory is bounded."""
        size = len(self._claims)
        small, large = self._small.index(size), self._large.index(size)
        for start, end in parts_of(small.following + large.following, AT_ONCE):
            first, second = large.pairs(start, end)
            near = _near(days[first], days[second], self._parting.days)
            codes = [one * size + two for one, two in (small.pairs(start, end), (first[near], second[near]))]
            once = each_once(np.concatenate(codes))
            yield once // size, once % size


def _near(one: Places, other: Places, days: int) -> Any:
    unknown = (one == NONE) | (other == NONE)
    return unknown | (np.abs(one - other) <= days)


def joined(parts: Sequence[Pairs]) -> Pairs:
    """Pairs of several sorts of claims as one, in their order."""
    claims = [claim for part in parts for claim in part.claims]
    starts = np.cumsum([0, *(len(part.claims) for part in parts)])
    sides = [
        np.concatenate([np.zeros(0, np.int64), *(side(p) + at for p, at in zip(parts, starts, strict=False))])
        for side in (attrgetter("first"), attrgetter("second"))
    ]
    return Pairs(claims, *sides)


def _order(claim: Claim) -> tuple[str, int, int, str, str]:
    return (claim.span.article, claim.span.start, claim.span.end, claim.kind, claim.id)
