"""Which pairs are compared together: blocks of whole components where they are small, tiles of large ones.

Takes: the candidate pairs.
Gives: named blocks; each pair lies in one block.
Reads: nothing else. A block's name and content depend on the pairs alone, never on their order.

A component is what candidate pairs connect. One that is too large is cut into tiles: its articles fall into
groups, and a tile holds the pairs between two groups, so that an article travels once for each group. A tile
with too many pairs is hot: it is salted, that is, cut by the place of the pair, before anything is shuffled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from crosscheck.engine.components import Components
from crosscheck.model.claim import Claim

Pair = tuple[str, int, str, int]  # article and place of its claim, twice
GROUP = 64  # articles that travel together
HOT = 20_000  # pairs of one block above which it is salted


@attrs.frozen(slots=True)
class Block:
    """Pairs that are compared together. ``name`` is what a failure is reported by."""

    name: str
    pairs: tuple[Pair, ...]

    @property
    def articles(self) -> list[str]:
        """The articles whose claims the block needs."""
        return sorted({name for pair in self.pairs for name in (pair[0], pair[2])})


def blocks(pairs: Iterable[Pair], *, group: int = GROUP, hot: int = HOT) -> list[Block]:
    """All blocks, in order of name."""
    ordered = sorted(set(pairs))
    home = _groups(ordered, group)
    tiles: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in ordered:
        one, two = sorted((home[pair[0]], home[pair[2]]))
        tiles[one, two].append(pair)
    return [block for tile in sorted(tiles) for block in _salted(_name(tile), tiles[tile], hot)]


def pairs_of(candidates: Iterable[tuple[Claim, Claim]], places: Mapping[str, int]) -> Iterator[Pair]:
    """Candidate claims by article and place; ``places`` gives the place of a claim in its article, by id."""
    for a, b in candidates:
        yield a.span.article, places[a.id], b.span.article, places[b.id]


def _groups(pairs: Sequence[Pair], size: int) -> dict[str, int]:
    """The group of each article: small components share one, a large one fills several."""
    sets = Components({name for pair in pairs for name in (pair[0], pair[2])})
    for one, _, two, _ in pairs:
        sets.join(one, two)
    found: dict[str, int] = {}
    number, room = 0, size
    for component in sets.groups():
        if len(component) > room and room < size:
            number, room = number + 1, size
        for name in component:
            if room == 0:
                number, room = number + 1, size
            found[name] = number
            room -= 1
    return found


def _name(tile: tuple[int, int]) -> str:
    one, two = tile
    return f"{one:05}" if one == two else f"{one:05}x{two:05}"


def _salted(name: str, pairs: Sequence[Pair], hot: int) -> Iterator[Block]:
    if len(pairs) <= hot:
        yield Block(name, tuple(pairs))
        return
    salts = -(-len(pairs) // hot)
    for salt in range(salts):
        part = pairs[salt * len(pairs) // salts : (salt + 1) * len(pairs) // salts]
        yield Block(f"{name}/{salt + 1:03}of{salts:03}", tuple(part))
