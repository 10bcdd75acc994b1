"""Which of two short texts tells nothing but what the other tells."""

import pytest

from crosscheck.pipeline import compare_texts

CRASH = "At least 30 people died and 12 were hurt when two buses collided near Lund on Friday, police said."
FOLLOWING = [
    (CRASH, "30 people died near Lund."),
    (CRASH, "At least 30 people were killed."),
    ("The firm bought 40 lorries from Volvo in May 2019.", "The firm purchased 40 trucks."),
    ("Ann Reed resigned as mayor of Lund.", "Ann Reed stepped down."),
    ("The court did not convict the two bankers.", "The bankers were not convicted."),
]
OTHERWISE = [
    (CRASH, "45 people died near Lund."),
    (CRASH, "The driver of a tram near Lund was arrested."),
    ("Some 200 people came.", "203 people came."),  # finer than what is known
    ("The talks took place in Oslo on May 3, 2019.", "The talks took place in Oslo on May 9, 2019."),
    ("The mayor attended the fair.", "The mayor did not attend the fair."),
    ("The boats were not seized in the harbour.", "Boats in the harbour."),
    ("The museum sold the painting to a dealer.", "The museum sold the painting to Ann Reed."),
]


@pytest.mark.parametrize(("premise", "text"), FOLLOWING)
def test_what_is_told_follows(premise: str, text: str) -> None:
    assert compare_texts(premise, text).follows in ("b", "both")


@pytest.mark.parametrize(("premise", "text"), OTHERWISE)
def test_what_is_not_told_does_not_follow(premise: str, text: str) -> None:
    assert compare_texts(premise, text).follows in ("", "a")


@pytest.mark.parametrize(("premise", "text"), [*FOLLOWING, *OTHERWISE])
def test_swapping_the_texts_swaps_what_follows(premise: str, text: str) -> None:
    there, back = compare_texts(premise, text).follows, compare_texts(text, premise).follows
    assert back == {"a": "b", "b": "a"}.get(there, there)


def test_a_text_follows_from_itself() -> None:
    assert compare_texts(CRASH, CRASH).follows == "both"


def test_nothing_follows_from_nothing() -> None:
    assert compare_texts("", "").follows == ""
    assert compare_texts(CRASH, "").follows == ""
