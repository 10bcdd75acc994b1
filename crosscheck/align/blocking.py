"""Which claims meet at all: an index over keys, never all pairs.

Takes: claims, their keys; what parts a block that is too large.
Gives: candidate pairs, each once, in an order that does not depend on the order of the claims.
Reads: the limit on the size of a block.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

import attrs

from crosscheck.model.claim import Claim


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
Likeness = Callable[
    [Claim, Claim], float | None
]  # how much two claims have in common; ``None`` for too little


def _alike(_: Claim, __: Claim) -> float | None:
    return 1.0


@attrs.frozen(slots=True)
class Limits:
    """``block`` claims under one key, and ``partners`` of one claim (half of them for each pair's two)."""

    block: int
    partners: int = 1_000_000_000


def candidate_pairs(
    claims: Sequence[Claim],
    keys: Mapping[str, Sequence[str]],
    limits: Limits,
    parting: Parting = WHOLE,
    likeness: Likeness = _alike,
) -> tuple[Iterator[tuple[Claim, Claim]], int]:
    """Pairs of claims that share a key and are alike, and how many claims could not meet all that they might.

    A claim with more partners than the limit keeps the likest; a pair stays if both of its claims keep it.
    """
    blocks = _Blocks(sorted(claims, key=_order), limits.block, parting)
    cut = blocks.fill(keys)
    nearest = _Nearest(blocks, limits.partners, likeness)
    return nearest.pairs(), cut + nearest.cut


class _Blocks:
    """The claims by key. Claims are known by their place in content order, here and in every block."""

    def __init__(self, claims: Sequence[Claim], limit: int, parting: Parting) -> None:
        self.claims, self._limit, self._parting = claims, limit, parting
        self._days = [parting.day(claim) for claim in claims]
        in_time = sorted(range(len(claims)), key=lambda at: (self._days[at] or 0, at))
        self._in_time, self._rank = in_time, [0] * len(claims)
        for rank, at in enumerate(in_time):
            self._rank[at] = rank
        self._small: list[list[list[int]]] = [[] for _ in claims]
        self._large: list[list[list[int]]] = [[] for _ in claims]

    def fill(self, keys: Mapping[str, Sequence[str]]) -> int:
        """Put every claim where it belongs; gives the number of places in blocks that are too large."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, claim in enumerate(self.claims):
            for key in set(keys[claim.id]):
                found[key].append(at)
        cut = 0
        for key, block in found.items():
            if len(block) <= self._limit:
                self._keep(block)
            else:
                cut += len(block)
                self._part(key, block)
        return cut

    def _keep(self, block: list[int]) -> None:
        if len(block) > 1:
            for at in block:
                self._small[at].append(block)

    def _part(self, key: str, block: Sequence[int]) -> None:
        parts: dict[str, list[int]] = defaultdict(list)
        for at in block:
            for second in {s for s in self._parting.seconds(self.claims[at]) if not s or s not in key}:
                parts[second].append(at)
        for part in parts.values():
            if len(part) <= self._limit:
                self._keep(part)
            else:
                ranks = sorted(self._rank[at] for at in part)
                for at in part:
                    self._large[at].append(ranks)

    def partners(self, at: int) -> set[int]:
        """Every claim that meets this one."""
        others: set[int] = set()
        for block in self._small[at]:
            others.update(block)
        for ranks in self._large[at]:
            others.update(self._near(at, ranks))
        others.discard(at)
        return others

    def _near(self, at: int, ranks: Sequence[int]) -> Iterator[int]:
        """The ``limit`` before and after in time, as far as they are near enough."""
        place = bisect_left(ranks, self._rank[at])
        day = self._days[at]
        for rank in ranks[max(0, place - self._limit) : place + self._limit + 1]:
            other = self._in_time[rank]
            days = self._days[other]
            if day is None or days is None or abs(day - days) <= self._parting.days:
                yield other


class _Nearest:
    """For claims that meet too many, where the likest of them end."""

    def __init__(self, blocks: _Blocks, most: int, likeness: Likeness) -> None:
        self._blocks, self._likeness = blocks, likeness
        self._floors: dict[int, tuple[float, int]] = {}
        for at in range(len(blocks.claims)):
            others = blocks.partners(at)
            if len(others) > most:
                found = nlargest(most + 1, self._weighed(at, others))
                if len(found) > most:
                    self._floors[at] = found[most - 1]
        self.cut = len(self._floors)

    def pairs(self) -> Iterator[tuple[Claim, Claim]]:
        """Every pair once, by the ids of its claims."""
        claims = self._blocks.claims
        ids = [claim.id for claim in claims]
        for at in sorted(range(len(ids)), key=ids.__getitem__):
            later = sorted((o for o in self._blocks.partners(at) if o > at), key=ids.__getitem__)
            for likeness, other in self._weighed(at, later):
                if self._keeps(at, (likeness, other)) and self._keeps(-other, (likeness, -at)):
                    yield claims[at], claims[-other]

    def _keeps(self, at: int, found: tuple[float, int]) -> bool:
        floor = self._floors.get(at)
        return floor is None or found >= floor

    def _weighed(self, at: int, others: Iterable[int]) -> Iterator[tuple[float, int]]:
        """How alike each is, with its place turned round, so that of two alike the first is the larger."""
        claims = self._blocks.claims
        for other in others:
            first, second = (at, other) if at < other else (other, at)
            likeness = self._likeness(claims[first], claims[second])
            if likeness is not None:
                yield likeness, -other


def _order(claim: Claim) -> tuple[str, int, int, str, str]:
    return (claim.span.article, claim.span.start, claim.span.end, claim.kind, claim.id)
