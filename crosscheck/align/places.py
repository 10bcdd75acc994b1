"""Blocks of places, and the pairs in them, as arrays.

Takes: places (whole numbers, in an order that means something) under keys.
Gives: the pairs of those that stand near each other in one block.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import numpy as np
from numpy.typing import NDArray

Places = NDArray[np.int64]
NONE = np.iinfo(np.int64).min  # where something is not known


class Members:
    """Blocks, each of them in order; inside one a place meets so many of those that follow."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._members: list[Places] = []
        self._counts: list[Places] = []

    def add(self, block: Sequence[int]) -> None:
        """One block."""
        self._members.append(np.array(block, np.int64))
        self._counts.append(np.minimum(np.arange(len(block) - 1, -1, -1), self._window))

    def add_all(self, keys: Places, places: Places) -> dict[int, Places]:
        """The blocks of all keys, but for those with more places than the window: they are given back by key."""
        order = np.argsort(keys, kind="stable")
        keys, places = keys[order], places[order]
        starts = np.flatnonzero(_changes(keys))
        sizes = np.diff(np.append(starts, len(keys)))
        after = np.repeat(starts + sizes, sizes) - np.arange(len(keys)) - 1
        small = np.repeat(sizes <= self._window, sizes)
        self._members.append(places[small])
        self._counts.append(after[small])
        large = np.flatnonzero(sizes > self._window)
        return {int(keys[starts[at]]): places[starts[at] : starts[at] + sizes[at]] for at in large}

    def index(self, size: int) -> Index:
        """The blocks by place; there are places from 0 up to the size."""
        members = np.concatenate([np.zeros(0, np.int64), *self._members])
        counts = np.concatenate([np.zeros(0, np.int64), *self._counts])
        order = np.argsort(members, kind="stable")
        following = np.bincount(members, weights=counts, minlength=size).astype(np.int64)
        starts = np.searchsorted(members[order], np.arange(size + 1))
        return Index(members, counts, order, starts, following)


@attrs.frozen(slots=True, eq=False)
class Index:
    """Where each place stands in the blocks; ``following`` counts what it meets of those after it."""

    _members: Places
    _counts: Places
    _order: Places
    _starts: Places
    following: Places

    def pairs(self, start: int, end: int) -> tuple[Places, Places]:
        """The pairs whose first place is in this range; one may come several times."""
        stands = self._order[self._starts[start] : self._starts[end]]
        counts = self._counts[stands]
        first = np.repeat(self._members[stands], counts)
        before = np.repeat(np.cumsum(counts) - counts, counts)
        return first, self._members[np.repeat(stands, counts) + 1 + np.arange(len(first)) - before]


def parts_of(weights: Places, most: int) -> Iterator[tuple[int, int]]:
    """Ranges that follow one another, with no more than this weight in each, or one place."""
    until = np.cumsum(weights)
    start = 0
    while start < len(weights):
        before = until[start - 1] if start else 0
        end = max(int(np.searchsorted(until, before + most, side="right")), start + 1)
        yield start, end
        start = end


def each_once(codes: Places) -> Places:
    """Sorted, each once. ``numpy.unique`` does the same by hashing, many times slower."""
    codes = np.sort(codes)
    return codes[_changes(codes)]


def _changes(ordered: Places) -> NDArray[np.bool_]:
    """Where another value begins."""
    found = np.ones(len(ordered), np.bool_)
    found[1:] = ordered[1:] != ordered[:-1]
    return found
