"""Weighing many pairs of bags at once gives what weighing two gives."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.bags import Bags
from crosscheck.align.likest import TOO_LITTLE
from crosscheck.align.score import DIGITS, ROUNDING, SHORTER_SHARE, overlap, total

BAGS = st.dictionaries(st.integers(0, 40).map(str), st.sampled_from((0.1, 0.25, 0.55, 0.9)), max_size=30)


@given(st.lists(BAGS, min_size=2, max_size=6), st.sampled_from((0.0, 0.3)))
def test_many_pairs_as_one(bags: list[dict[str, float]], needed: float) -> None:
    """Every score is that of the two bags alone, in both directions, and never below that of the comparison."""
    totals = [total(bag) for bag in bags]
    places = [(a, b) for a in range(len(bags)) for b in range(len(bags)) if a != b]
    first, second = (np.array(side, np.int64) for side in zip(*places, strict=True))
    found = Bags(bags, totals, needed)(first, second)
    assert np.array_equal(found, Bags(bags, totals, needed)(second, first))
    for (a, b), score in zip(places, found.tolist(), strict=True):
        alone = _alone(bags[a], bags[b])
        assert score == (alone if alone >= needed else TOO_LITTLE)
        assert alone >= overlap(bags[a], bags[b], "").score


def _alone(a: dict[str, float], b: dict[str, float]) -> float:
    shared = sum(min(a[concept], b[concept]) for concept in a.keys() & b.keys())
    if not shared:
        return 0.0
    less, more = sorted((total(a), total(b)))
    return round(SHORTER_SHARE * shared / less + (1 - SHORTER_SHARE) * shared / more + ROUNDING, DIGITS)
