"""How surely two claims tell of one thing: the weight of what both state.

Takes: the weighted concepts of two clauses.
Gives: a score 0..1, and the shared concepts, heaviest first.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs

SHORTER_SHARE = 0.65
ROUNDING = 1e-8  # more than the order of a sum can change
DIGITS = 9


@attrs.frozen(slots=True)
class Overlap:
    """What two bags of concepts share.

    ``score`` mixes the share of the shorter claim's weight with that of the longer one's, ``both`` is the longer
    one's alone; ``common`` are the concepts on which they meet, with their weights, ``frame`` the predicate's.
    """

    score: float
    both: float
    common: Mapping[str, float]
    frame: str

    @property
    def pinned(self) -> float:
        """The shared weight beside the predicate."""
        return sum(sorted([w for c, w in self.common.items() if c != self.frame]))

    @property
    def shared(self) -> tuple[str, ...]:
        """The concepts on which they meet, heaviest first."""
        common = self.common
        return tuple(sorted(common, key=lambda c: (-common[c], c)))


def total(bag: Mapping[str, float]) -> float:
    """The weight of a bag, the same in whatever order it was filled."""
    return sum(sorted(bag.values()))


def overlap(
    a: Mapping[str, float], b: Mapping[str, float], frame: str, totals: tuple[float, float] | None = None
) -> Overlap:
    """Compare two bags; symmetric. ``totals`` are their weights, where they are known."""
    common = {c: a[c] if a[c] < b[c] else b[c] for c in a.keys() & b.keys()}
    shorter, longer = sorted(totals or (total(a), total(b)))
    if not common or shorter == 0.0:
        return Overlap(0.0, 0.0, {}, frame)
    weight = sum(sorted(common.values()))
    score = SHORTER_SHARE * weight / shorter + (1 - SHORTER_SHARE) * weight / longer
    return Overlap(min(score, 1.0), weight / longer, common, frame)
