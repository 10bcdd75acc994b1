"""Years and tolls that two articles give otherwise, of one thing in like surroundings."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

LEAD = (
    "The bridge over the Ilme at Haldern gave way on Monday evening, officials in Haldern said. Divers went down "
    "to the cars in the Ilme. The ministry in Berlin wants to know why the bridge fell.\n"
    "Traffic goes through Sorne. Trains stop there. Schools are shut. The mayor came at once. It rained all night.\n"
)


def _found(first: str, second: str, days: tuple[int, int] = (4, 4)) -> set[tuple[str, str]]:
    texts = [
        read_text(f"March {day}, 2019\n\n{LEAD}{text}\n", name)
        for day, text, name in zip(days, (first, second), ("first", "second"), strict=True)
    ]
    return {(f.kind.value, f.slot) for f in compare(texts).findings}


def test_one_thing_is_built_once() -> None:
    first = "The bridge, built in 1961 by Orlo & Sons, carried 4,000 cars a day."
    second = "Orlo & Sons, a firm from Haldern, said the bridge was built in 1967."
    assert ("contradiction", "date") in _found(first, second)


def test_a_toll_that_grows_by_the_next_day_is_a_change() -> None:
    first = "Rescuers in Haldern said that the fall of the bridge killed 12 people."
    second = "The fall of the bridge killed 17 people, the mayor of Haldern said."
    assert ("change", "count") in _found(first, second, (4, 5))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Storm Irma destroyed the old bridge in 1931.", "The ferry was destroyed by Storm Olga in 1958."),
        ("Haldern sold 12 ferries to Norway.", "Haldern sold 15 ferries to Chile."),
        ("One of the three drivers in Haldern was hurt.", "Three drivers in Haldern were hurt."),
        (
            "Their first two crossings went well at Haldern.",
            "Their first five crossings went well at Haldern.",
        ),
    ],
)
def test_other_storms_places_and_parts_are_other_things(first: str, second: str) -> None:
    assert not {kind for kind, _ in _found(first, second) if kind in ("contradiction", "change")}


def test_a_wish_that_came_true_is_no_plan_that_was_kept() -> None:
    first = "Ada Holm of Haldern wanted to break the record on Monday."
    second = "Ada Holm of Haldern broke the record on Monday."
    assert ("change", "commitment") not in _found(first, second)


def test_one_number_of_people_under_two_labels_is_framed() -> None:
    first = "The coastguard of Haldern held 23 pirates in the harbour."
    second = "In the harbour the coastguard of Haldern held 23 suspected smugglers on Tuesday."
    assert ("framing", "label") in _found(first, second)


def test_events_of_the_background_in_other_countries_are_other_events() -> None:
    first = "A quake killed hundreds of people near Kerman in Iran in February."
    second = "On Saturday, more than a dozen people were killed by a quake in China."
    assert ("contradiction", "date") not in _found(first, second)
