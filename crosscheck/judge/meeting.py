"""Which things are set against each other: those that share a key which few have, or two keys that few have both of.

Takes: who holds each key.
Gives: the pairs, and the keys that so many hold that they bring nobody together alone.
Reads: nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from itertools import chain, combinations
from typing import TypeVar

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
    at: list[tuple[str, int]] = []
    holders: dict[Key, list[int]] = defaultdict(list)
    for name in sorted(keys):
        for place, own in enumerate(keys[name]):
            for key in own:
                holders[key].append(len(at))
            at.append((name, place))
    met, common = pairs(holders, most)
    found: dict[Two, list[tuple[int, int]]] = defaultdict(list)
    for first, second in met:
        (one, mine), (other, theirs) = at[first], at[second]
        if one != other:
            found[one, other].append((mine, theirs))
    return {two: tuple(places) for two, places in found.items()}, common


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
