"""Where one article names a region, and another a place in it."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

LEAD = (
    "Ada Holm and Bo Lindqvist of the bakers' union spoke on Tuesday. They had little to say. "
    "The fire was out by noon. Nobody was hurt.\n"
)


def _places(first: str, second: str) -> list[set[str]]:
    report = compare([read_text(LEAD + first, "first"), read_text(LEAD + second, "second")])
    found = (f for f in report.findings if f.kind == "precision" and f.slot == "place")
    return [{e.value for e in f.evidence} for f in found]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "A huge blaze has gutted a bakery in Kent.",
            "The huge blaze that gutted the bakery in Dover began in an oven.",
            {"Kent", "Dover"},
        ),
        (
            "The explosion at a bakery in Alabama broke every window.",
            "The explosion broke windows at the bakery in southern Alabama.",
            {"Alabama", "southern Alabama"},
        ),
    ],
)
def test_a_place_in_the_region_is_closer(first: str, second: str, values: set[str]) -> None:
    assert values in _places(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "A huge blaze has gutted a bakery in Kent.",
            "The huge blaze that gutted the bakery in Leeds is out.",
        ),
        ("A huge blaze has gutted a bakery in Kent.", "The huge blaze was seen by sailors in Dover."),
        ("A huge blaze has gutted a bakery in Kent.", "A huge blaze has gutted a bakery in Dover, Kent."),
    ],
)
def test_another_place_another_thing_and_a_sentence_with_both_are_not(first: str, second: str) -> None:
    assert {"Kent", "Dover"} not in _places(first, second)
    assert {"Kent", "Leeds"} not in _places(first, second)
