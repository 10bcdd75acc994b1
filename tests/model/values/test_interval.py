"""Intervals against a slow reading of the same promise: every pair of small ones, point by point."""

from __future__ import annotations

from fractions import Fraction as F
from itertools import product

import pytest

from crosscheck.model.values.commitment import Commitment, Level, Polarity
from crosscheck.model.values.interval import Interval

ENDS = (None, F(0), F(1), F(2))
EVERY = [
    Interval(low, high, open_low, open_high)
    for low, high, open_low, open_high in product(ENDS, ENDS, (False, True), (False, True))
    if (low is None or high is None or low < high or (low == high and not open_low and not open_high))
    and not (low is None and open_low)
    and not (high is None and open_high)
]
POINTS = [F(n, 4) for n in range(-8, 17)]


def _holds(one: Interval, point: F) -> bool:
    after = one.low is None or (point > one.low if one.open_low else point >= one.low)
    return after and (one.high is None or (point < one.high if one.open_high else point <= one.high))


def _is_point(one: Interval) -> bool:
    return one.low is not None and one.low == one.high


def _touches(a: Interval, b: Interval) -> bool:
    """A single point may touch an open end."""
    return any(
        _is_point(one) and one.low in (other.low, other.high) and one.low is not None
        for one, other in ((a, b), (b, a))
    )


def test_inside_is_that_every_point_lies_in_the_other() -> None:
    for a, b in product(EVERY, EVERY):
        every = all(_holds(b, point) for point in POINTS if _holds(a, point))
        assert a.inside(b) == (every or (_is_point(a) and a.low in (b.low, b.high))), (a, b)


def test_meeting_is_that_some_point_lies_in_both() -> None:
    for a, b in product(EVERY, EVERY):
        some = any(_holds(a, point) and _holds(b, point) for point in POINTS)
        assert a.meets(b) == (some or _touches(a, b)), (a, b)
        assert a.meets(b) == b.meets(a)


@pytest.mark.parametrize(
    ("a", "b", "room", "near"),
    [
        (Interval(F(1), F(2)), Interval(F(1), F(2)), F(0), True),
        (Interval(F(1), F(2)), Interval(F(2), F(3)), F(1), True),
        (Interval(F(1), F(2)), Interval(F(2), F(3)), F(9, 10), False),
        (Interval(F(1), F(2)), Interval(F(1), F(4)), F(1), False),
        (Interval(F(1), None), Interval(F(1), None), F(0), True),
        (Interval(F(1), None), Interval(F(1), F(9)), F(99), False),
        (Interval(None, F(1)), Interval(F(0), F(1)), F(99), False),
    ],
)
def test_near(a: Interval, b: Interval, room: F, near: bool) -> None:
    assert (a.near(b, room), b.near(a, room)) == (near, near)


def test_wider_by_a_share_of_each_end() -> None:
    assert Interval(F(-10), F(20)).widen(F(1, 10)) == Interval(F(-11), F(22))
    assert Interval(None, F(20), open_high=True).widen(F(1, 2)) == Interval(None, F(30), open_high=True)
    assert Interval(F(1), F(2)).widen(F(0)) == Interval(F(1), F(2))


def test_the_scale_of_commitment_is_in_order_and_a_denial_is_last() -> None:
    assert [level.order for level in Level] == [6, 5, 4, 3, 2, 1, 0]
    for a, b in product(Level, Level):
        relation = Commitment(a).relate(Commitment(b)).relation.value
        assert relation == ("same" if a is b else "finer" if a.order > b.order else "coarser")
    assert [side.opposite for side in Polarity] == list(reversed(Polarity))
