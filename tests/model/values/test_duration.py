"""Lengths of time relate as intervals of seconds or months."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.relation import Relation
from crosscheck.model.values.duration import Duration, Scale

HOUR, DAY = 3600, 86400


def months(low: float, high: float | None = -1) -> Duration:
    return Duration(low, low if high == -1 else high, Scale.MONTHS)


CASES = [
    (Duration(3 * HOUR, 3 * HOUR), Duration(180 * 60, 180 * 60), Relation.SAME),
    (months(12), months(12), Relation.SAME),
    (Duration(3 * HOUR, 3 * HOUR), Duration(4 * HOUR, 4 * HOUR), Relation.CONFLICT),
    (Duration(3 * HOUR, 3 * HOUR), Duration(2 * HOUR, None), Relation.FINER),
    (Duration(30 * DAY, 30 * DAY), months(1), Relation.FINER),
    (Duration(14 * DAY, 14 * DAY), months(1), Relation.CONFLICT),
    (Duration(2 * DAY, 9 * DAY), Duration(5 * DAY, None), Relation.OVERLAP),
]


@pytest.mark.parametrize(("a", "b", "relation"), CASES)
def test_relates(a: Duration, b: Duration, relation: Relation) -> None:
    assert a.relate(b).relation is relation
    assert b.relate(a).relation is relation.converse


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Duration(3 * HOUR, 3 * HOUR), "PT3H"),
        (Duration(14 * DAY, 14 * DAY), "P14D"),
        (Duration(DAY + 90, DAY + 90), "P1DT1M30S"),
        (months(720), "P60Y"),
        (months(18), "P1Y6M"),
        (Duration(4 * DAY, None), "P4D/.."),
        (Duration(0, HOUR), "PT0S/PT1H"),
        (Duration(5 * DAY, 9 * DAY, approximate=True), "P7D~"),
    ],
)
def test_shows_iso_8601(value: Duration, text: str) -> None:
    assert value.show() == text


AMOUNTS = st.integers(1, 40)


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    scale = draw(st.sampled_from(Scale))
    unit = 1 if scale is Scale.MONTHS else draw(st.sampled_from([HOUR, DAY, 30 * DAY]))
    low = draw(AMOUNTS) * unit
    high = draw(st.sampled_from([low, low, 2 * low, None]))
    return Duration(low, high, scale)


@given(durations())
def test_every_length_is_the_same_as_itself(value: Duration) -> None:
    """A length relates to itself as SAME."""
    assert value.relate(value).relation is Relation.SAME


@given(durations(), durations())
def test_the_other_side_tells_the_converse(a: Duration, b: Duration) -> None:
    """Swapping two lengths gives the converse relation."""
    assert b.relate(a).relation is a.relate(b).relation.converse


@given(durations(), durations(), durations())
def test_containment_is_transitive(a: Duration, b: Duration, c: Duration) -> None:
    """Inside something inside something is inside it."""
    below = (Relation.SAME, Relation.FINER)
    if a.relate(b).relation in below and b.relate(c).relation in below:
        assert a.relate(c).relation in below
