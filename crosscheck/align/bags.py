"""How alike many pairs of clauses are, weighed side by side.

Takes: the weighted concepts of claims.
Gives: for places of these claims the score of each pair.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.likest import TOO_LITTLE, Likeness, Weights
from crosscheck.align.places import Places
from crosscheck.align.score import DIGITS, ROUNDING, SHORTER_SHARE

SMALLEST = 8  # concepts that a row has room for at least; longer ones are twice, four times, … as long
AT_ONCE = 16_384  # pairs: what is worked on stays near the processor


class Bags:
    """Bags in rows of a few lengths, so that pairs of them can be compared without a loop over pairs."""

    def __init__(self, bags: Sequence[Mapping[str, float]], totals: Sequence[float], needed: float) -> None:
        self._totals, self._needed = np.array(totals, np.float64), needed
        numbers: dict[str, int] = {}
        sizes = np.array([len(bag) for bag in bags], np.int64)
        self._lengths = SMALLEST << np.maximum(np.ceil(np.log2(np.maximum(sizes, 1) / SMALLEST)), 0).astype(
            np.int64
        )
        self._rows = np.zeros(len(bags), np.int64)
        self._concepts: dict[int, NDArray[np.int32]] = {}
        self._weights: dict[int, Weights] = {}
        for length in np.unique(self._lengths).tolist():
            places = np.flatnonzero(self._lengths == length)
            self._rows[places] = np.arange(len(places))
            concepts = np.full((len(places), length), -1, np.int32)
            weights = np.zeros((len(places), length))
            for row, place in enumerate(places.tolist()):
                bag = bags[place]
                concepts[row, : len(bag)] = [numbers.setdefault(c, len(numbers)) for c in bag]
                weights[row, : len(bag)] = list(bag.values())
            self._concepts[length], self._weights[length] = concepts, weights

    def __call__(self, first: Places, second: Places) -> Weights:
        """The score of each pair, or ``TOO_LITTLE``."""
        found = [
            self._scores(first[at : at + AT_ONCE], second[at : at + AT_ONCE])
            for at in range(0, len(first), AT_ONCE)
        ]
        return np.concatenate([np.zeros(0), *found])

    def _scores(self, first: Places, second: Places) -> Weights:
        shared = self._shared(first, second)
        totals = np.sort([self._totals[first], self._totals[second]], axis=0)
        totals[totals == 0.0] = 1.0  # of two bags with nothing in them nothing is shared
        scores = SHORTER_SHARE * shared / totals[0] + (1 - SHORTER_SHARE) * shared / totals[1]
        scores = np.where(shared > 0.0, np.round(scores + ROUNDING, DIGITS), 0.0)
        return np.where(scores >= self._needed, scores, TOO_LITTLE)

    def _shared(self, first: Places, second: Places) -> Weights:
        """The weight of what both hold."""
        shared = np.zeros(len(first))
        lengths = self._lengths[first], self._lengths[second]
        for one in self._concepts:
            for other in self._concepts:
                of = np.flatnonzero((lengths[0] == one) & (lengths[1] == other))
                if len(of):
                    shared[of] = self._matched((one, first[of]), (other, second[of]))
        return shared

    def _matched(self, one: tuple[int, Places], other: tuple[int, Places]) -> Weights:
        (few, mine), (many, theirs) = sorted((one, other), key=lambda side: side[0])
        own, own_weights = self._concepts[few][self._rows[mine]], self._weights[few][self._rows[mine]]
        others = self._concepts[many][self._rows[theirs]]
        weights = self._weights[many][self._rows[theirs]]
        shared = np.zeros(len(mine))
        for column in range(few):
            concept = own[:, column, None]
            met = ((others == concept) & (concept >= 0)) * weights
            shared += np.minimum(met.sum(axis=1), own_weights[:, column])
        return shared


def bag_likeness(
    claims: Sequence[str], bags: Mapping[str, Mapping[str, float]], totals: Mapping[str, float], needed: float
) -> Likeness:
    """How alike claims are, by their ids; those are too little alike that do not reach what is needed."""
    return Bags([bags[claim] for claim in claims], [totals[claim] for claim in claims], needed)
