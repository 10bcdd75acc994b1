"""Which things are set against each other: those that share a key which few have, or two keys that few have both of.

Takes: who holds each key.
Gives: the pairs, and the keys that so many hold that they bring nobody together alone.
Reads: nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, combinations, pairwise
from typing import Any, TypeVar

import numpy as np

from crosscheck.model.docket import Docket, Two

MOST_SECOND = 8  # of the common keys of one holder, the rarest: two of them may bring holders together
CUT: dict[str, str] = {  # what is told where keys are too common, by the code of the doubt
    "values-cut": "words that stand beside very many values brought two of them together only where "
    "a second word stands beside both",
    "tellings-cut": "acts of one sort that very many sentences tell of the same ones were set against each other only "
    "where a second thing is common to both",
    "texts-cut": "words that very many short texts use brought two of them together only where "
    "a second word stands in both",
}

Key = TypeVar("Key", bound=Hashable)
Holder = TypeVar("Holder", str, int)


def pairs(holders: Mapping[Key, Sequence[Holder]], most: int) -> tuple[list[tuple[Holder, Holder]], set[Key]]:
    """The pairs in order, and the keys that more than ``most`` hold. Of those, two bring holders together.

    Never all pairs: a holder stands under few pairs of common keys, and none of them that is common too counts.

    >>> pairs({"ferry": ["a", "b"], "say": ["a", "b", "c"]}, 2)
    ([('a', 'b')], {'say'})
    """
    common: set[Key] = {key for key, names in holders.items() if len(names) > most}
    rare = (names for key, names in holders.items() if key not in common)
    found: set[tuple[Holder, Holder]] = set()
    for names in chain(rare, _by_two(holders, common)):
        if 1 < len(names) <= most:
            found.update(combinations(names, 2))
    return sorted(found), common


def between(
    keys: Mapping[str, Sequence[Iterable[Key]]], most: int
) -> tuple[dict[Two, tuple[tuple[int, int], ...]], set[Key]]:
    """The same of what stands in articles: for every two of them the places of what meets; the keys that are common.

    ``keys`` has those of everything that stands in each article, in its order.

    >>> between({"one": [["ferry"], ["say"]], "other": [["say", "ferry"]]}, 9)
    ({('one', 'other'): ((0, 0), (1, 0))}, set())
    """
    names = sorted(keys)
    holders: dict[Key, list[int]] = defaultdict(list)
    ends = [0]
    for name in names:
        for at, own in enumerate(keys[name], ends[-1]):
            for key in own:
                holders[key].append(at)
        ends.append(ends[-1] + len(keys[name]))
    common: set[Key] = {key for key, held in holders.items() if len(held) > most}
    rare = (held for key, held in holders.items() if key not in common)
    few = [held for held in chain(rare, _by_two(holders, common)) if 1 < len(held) <= most]
    return _places(few, names, np.array(ends, dtype=np.int64)), common


def _places(
    blocks: Sequence[Sequence[int]], names: Sequence[str], ends: Any
) -> dict[Two, tuple[tuple[int, int], ...]]:
    """The places of every two that stand in one block, by the two articles whose numbers end there."""
    count = int(ends[-1])
    codes = [_ordered(np.array(held, dtype=np.int64), count) for held in blocks]
    met = np.sort(np.concatenate(codes)) if codes else np.empty(0, dtype=np.int64)
    met = met[np.flatnonzero(np.diff(met, prepend=-1))]  # each once; numpy.unique is slower, and hashes
    first, second = met // max(count, 1), met % max(count, 1)
    mine, theirs = (np.searchsorted(ends, side, side="right") - 1 for side in (first, second))
    across = np.flatnonzero(mine != theirs)
    two = mine[across] * len(names) + theirs[across]
    order = across[np.argsort(two, kind="stable")]
    at = np.flatnonzero(np.diff(mine[order] * len(names) + theirs[order], prepend=-1))
    lefts, rights = (first - ends[mine])[order], (second - ends[theirs])[order]
    found: dict[Two, tuple[tuple[int, int], ...]] = {}
    for begin, end in pairwise([*at.tolist(), len(order)] if len(order) else []):
        one, other = mine[order[begin]], theirs[order[begin]]
        places = zip(lefts[begin:end].tolist(), rights[begin:end].tolist(), strict=True)
        found[names[one], names[other]] = tuple(places)
    return found


def _ordered(held: Any, count: int) -> Any:
    """Every two of some numbers below ``count``, the earlier first, as one number each."""
    first, second = _two_of(len(held))
    return held[first] * count + held[second]


@cache
def _two_of(count: int) -> tuple[Any, Any]:
    return np.triu_indices(count, 1)


def _by_two(holders: Mapping[Key, Sequence[Holder]], common: Collection[Key]) -> Iterable[Sequence[Holder]]:
    """Who holds the same two of the common keys, in the order in which they hold any."""
    own: dict[Holder, list[Key]] = defaultdict(list)
    for key in sorted(common, key=lambda key: (len(holders[key]), str(key))):
        for name in holders[key]:
            own[name].append(key)
    blocks: dict[tuple[Key, Key], list[Holder]] = defaultdict(list)
    for name in sorted(own):
        for two in combinations(own[name][:MOST_SECOND], 2):
            blocks[two].append(name)
    return blocks.values()


def tell(docket: Docket, code: str, keys: Collection[Hashable]) -> None:
    """Keep what was too common for the report; the same keys twice are told once."""
    docket.left_out.setdefault(code, set()).update(keys)
