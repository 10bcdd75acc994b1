"""Closed, open and half-open intervals of numbers, with room at either end for infinity."""

from __future__ import annotations

from fractions import Fraction

import attrs


@attrs.frozen(slots=True)
class Interval:
    """From ``low`` to ``high``; ``None`` is infinity. The ends belong to it unless they are marked open."""

    low: Fraction | None
    high: Fraction | None
    open_low: bool = False
    open_high: bool = False

    def inside(self, other: Interval) -> bool:
        """Whether this lies within the other. A single point may touch an open end: *60* fits *more than 60*.

        >>> Interval(Fraction(60), Fraction(60)).inside(Interval(Fraction(60), None, open_low=True))
        True
        """
        point = self.low is not None and self.low == self.high
        low = _at_least(self.low, other.low, strict=other.open_low and not self.open_low and not point)
        return low and _at_most(
            self.high, other.high, strict=other.open_high and not self.open_high and not point
        )

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both; a point that touches an open end counts."""
        return _reaches(self, other) and _reaches(other, self)

    def near(self, other: Interval, room: Fraction) -> bool:
        """Whether both ends are no further apart than ``room``, and infinite together."""
        return _near(self.low, other.low, room) and _near(self.high, other.high, room)

    def widen(self, share: Fraction | int) -> Interval:
        """Wider by a share of the ends' size."""
        if not share:
            return self
        low = None if self.low is None else self.low - abs(self.low) * share
        high = None if self.high is None else self.high + abs(self.high) * share
        return attrs.evolve(self, low=low, high=high)


def _at_least(end: Fraction | None, limit: Fraction | None, *, strict: bool) -> bool:
    if limit is None:
        return True
    if end is None:
        return False
    return end > limit if strict else end >= limit


def _at_most(end: Fraction | None, limit: Fraction | None, *, strict: bool) -> bool:
    if limit is None:
        return True
    if end is None:
        return False
    return end < limit if strict else end <= limit


def _reaches(below: Interval, above: Interval) -> bool:
    """Whether ``below`` starts no later than ``above`` ends."""
    if below.low is None or above.high is None:
        return True
    both_sided = below.low == below.high or above.low == above.high
    strict = (below.open_low or above.open_high) and not both_sided
    return below.low < above.high if strict else below.low <= above.high


def _near(a: Fraction | None, b: Fraction | None, room: Fraction) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= room
