"""Whom or what one article names, and another one does not."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

LEAD = "Fire crews fought a blaze at a paint store in Tilbury for nine hours.\n"


def _names(first: str, second: str) -> list[set[str]]:
    report = compare([read_text(LEAD + first, "first"), read_text(LEAD + second, "second")])
    return [
        {e.value for e in f.evidence} for f in report.findings if (f.kind, f.slot) == ("precision", "name")
    ]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Evacuated families slept on the floor of a nearby church.",
            "Evacuated families slept in Saint Anselm Church on Friday.",
            {"a nearby church", "Saint Anselm Church"},
        ),
        (
            "The explosion in the yard killed one man.",
            "The explosion in the yard killed Peter Lindqvist, 44.",
            {"one man", "Peter Lindqvist"},
        ),
        (
            "The roof fell in with a bang, a witness recalled.",
            "The roof fell in with a bang, witness Maria Lindqvist recalled.",
            {"a witness", "Maria Lindqvist"},
        ),
    ],
)
def test_one_article_names_whom_the_other_does_not(first: str, second: str, values: set[str]) -> None:
    assert values in _names(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The explosion killed one man.", "The explosion killed Maria Lindqvist, 44."),
        ("The explosion killed one man, Peter Lindqvist.", "The explosion killed Peter Lindqvist."),
        ("A man talked about paint.", "Peter Lindqvist talked about paint."),
        ("The prime minister called the owner.", "Prime Minister Peter Lindqvist called the owner."),
    ],
)
def test_others_and_those_named_are_left_alone(first: str, second: str) -> None:
    assert not _names(first, second)


STORY = (
    "The paint store of Lindqvist Colours at Tilbury burned down on Monday. Mayor Ida Brandt spoke of luck. Nobody in "
    "Tilbury slept that night. Schools stayed shut.\n"
)


def _names_in_a_story(first: str, second: str) -> list[set[str]]:
    report = compare([read_text(STORY + first, "first"), read_text(STORY + second, "second")])
    return [
        {e.value for e in f.evidence} for f in report.findings if f.kind == "precision" and f.slot == "name"
    ]


def test_the_only_one_of_a_sort_in_two_stories_needs_no_word_in_common() -> None:
    found = _names_in_a_story("A firefighter lost a hand.", "They pulled out the firefighter Karl Lindt, 34.")
    assert {"A firefighter", "Karl Lindt"} in found


def test_one_of_several_and_whose_somebody_is_need_more() -> None:
    second = "They pulled out the firefighter Karl Lindt, 34. A firefighter, Bo Reed, was sad."
    assert not _names_in_a_story("A firefighter lost a hand.", second)
    assert not _names_in_a_story(
        "A firefighter's dog lost an eye.", "They thanked the firefighter Karl Lindt."
    )
    assert not _names_in_a_story(
        "A former firefighter lost a hand.", "They thanked the firefighter Karl Lindt."
    )


def test_a_building_that_has_a_name_before_it_is_named() -> None:
    found = _names_in_a_story("They met in an upmarket bakery.", "They met in the Korvin bakery.")
    assert {"an upmarket bakery", "Korvin bakery"} in found
    assert not _names_in_a_story("They met in the Lind bakery.", "They met in the Korvin bakery.")
