"""Values that two articles give in like surroundings are one, whatever the clauses around them."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

LEAD = "June 12, 2019\n\nThe shipyard Corvin in Lorient is to lose its largest customer, the ministry said.\n"


def _found(first: str, second: str) -> set[tuple[str, str]]:
    report = compare([read_text(LEAD + first, "first"), read_text(LEAD + second, "second")])
    told = {LEAD.splitlines()[-1]}
    return {(f.kind.value, f.slot) for f in report.findings if not any(e.quote in told for e in f.evidence)}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Corvin employs 3,400 people.", "Up to 200 of the 3,400 jobs at Corvin may go."),
        ("The yard was sold with debts of 61 million euros.", "The debts came to €61 million."),
    ],
)
def test_one_rare_figure_beside_one_name_is_one_fact(first: str, second: str) -> None:
    assert ("agreement", "count") in _found(first, second)


def test_a_rough_figure_of_the_same_thing_is_less_precise() -> None:
    first, second = "About 2,500 welders work at Corvin.", "Of the welders at Corvin, 2,480 are on strike."
    assert ("precision", "count") in _found(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Three cranes stand at Corvin.", "Three managers left Corvin."),
        ("The firm was founded in Nantes in 1974.", "Its rival in Brest sold a dredger in 1974."),
        ("At least 11 men were hurt.", "Cyprian recalled that 74 men were hurt at Brest."),
    ],
)
def test_small_counts_of_other_things_and_years_of_other_events_are_no_facts_in_common(
    first: str, second: str
) -> None:
    assert not {kind for kind, slot in _found(first, second) if slot in ("count", "date")}
