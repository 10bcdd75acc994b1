"""With which of the claims that it meets a claim is compared: the likest.

Takes: pairs of places, how alike two are.
Gives: the pairs that stay.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from crosscheck.align.places import Places, parts_of
from crosscheck.model.claim import Claim

Weights = NDArray[np.float64]
Likeness = Callable[
    [Places, Places], Weights
]  # how much each two have in common; ``TOO_LITTLE`` for too little
TOO_LITTLE = -np.inf
AT_ONCE = 2_000_000  # rows sorted at a time


def alike(_: Sequence[Claim]) -> Likeness:
    """Any two are equally alike."""
    return lambda first, _: np.ones(len(first))


def likest(
    parts: Iterable[tuple[Places, Places]], likeness: Likeness, number: Places, most: int
) -> tuple[tuple[Places, Places], int]:
    """The pairs that both of their places keep, and how many places could not keep all.

    A place keeps ``most`` of its partners: the likest, of two equally like the one of the lower ``number``.
    """
    sides, weights = _weighed(parts, likeness)
    degrees = np.bincount(np.concatenate(sides), minlength=len(number))
    heavy = degrees > most
    stays = np.ones(len(weights), bool)
    for start, end in parts_of(np.where(heavy, degrees, 0), AT_ONCE):
        chosen = heavy.copy()
        chosen[:start], chosen[end:] = False, False
        stays[_beyond(sides, weights, chosen, number, most)] = False
    return (sides[0][stays], sides[1][stays]), int(heavy.sum())


def _weighed(
    parts: Iterable[tuple[Places, Places]], likeness: Likeness
) -> tuple[tuple[Places, Places], Weights]:
    """The pairs that are alike at all, with how much."""
    found = [(np.zeros(0, np.int32), np.zeros(0, np.int32), np.zeros(0))]
    for first, second in parts:
        weights = likeness(first, second)
        near = weights > TOO_LITTLE
        found.append((first[near].astype(np.int32), second[near].astype(np.int32), weights[near]))
    sides = [np.concatenate([row[side] for row in found]) for side in (0, 1)]
    return (sides[0], sides[1]), np.concatenate([row[2] for row in found])


def _beyond(
    sides: tuple[Places, Places], weights: Weights, chosen: NDArray[np.bool_], number: Places, most: int
) -> Places:
    """The pairs that come after the ``most`` likest of one of the chosen places."""
    rows = [np.flatnonzero(chosen[side]) for side in sides]
    owner = np.concatenate([side[own] for side, own in zip(sides, rows, strict=True)])
    other = np.concatenate([side[own] for side, own in zip(sides[::-1], rows, strict=True)])
    pair = np.concatenate(rows)
    order = np.lexsort((number[other], -weights[pair], owner))
    owner = owner[order]
    place = np.arange(len(owner)) - np.searchsorted(owner, owner)
    return pair[order][place >= most]
