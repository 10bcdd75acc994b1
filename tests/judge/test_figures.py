"""What lists, peoples, places and plans tell against one another."""

from __future__ import annotations

import pytest

from crosscheck import compare
from crosscheck.model.report import Finding
from crosscheck.read import read_text

LEAD = (
    "Customs officers stopped the trawler Lindormen in the port of Tromsø on Tuesday. "
    "They searched its hold until the evening. "
)


def _contradictions(first: str, second: str) -> list[Finding]:
    report = compare([read_text(LEAD + first, "first"), read_text(LEAD + second, "second")])
    return report.contradictions


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "four pistols, a radio, two knives and maps",
            "four pistols, radios, two knives and maps",
            {"a", "radios"},
        ),
        ("four pistols, a radio and two knives", "six pistols, a radio and two knives", {"four", "six"}),
    ],
)
def test_lists_count_their_members(first: str, second: str, values: set[str]) -> None:
    """In a list an article means one and a plural means more."""
    (found,) = _contradictions(f"They seized {first}.", f"They seized {second}.")
    assert {e.value for e in found.evidence} == values


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They seized a radio.", "They seized radios."),
        ("They seized four pistols, a radio and maps.", "They found flags, radios and books in the hold."),
    ],
)
def test_outside_one_list_an_article_tells_too_little(first: str, second: str) -> None:
    """A plural elsewhere is no figure."""
    assert not _contradictions(first, second)


def test_so_many_of_one_people_are_not_so_many_of_two() -> None:
    """Nine Danes are not nine Danes and Finns; a source that names no people leaves it open."""
    one = "Officers arrested nine Danish sailors."
    assert _contradictions(one, "Officers arrested nine Danish and Finnish sailors.")
    assert not _contradictions(one, "Officers arrested nine sailors.")
    assert not _contradictions(one, "Officers arrested nine Danish sailors and a Finnish cook.")


def test_a_place_lies_in_one_country() -> None:
    """Where a place lies is told in passing, and is told once."""
    one = "The crew may be taken to Maputo in Mozambique."
    assert _contradictions(one, "The crew may be taken to Maputo in Ghana.")
    assert not _contradictions(one, "The crew may be taken to Maputo in southern Africa.")


def test_what_is_to_come_was_not_done_before() -> None:
    """Still planned for one source and done last week for the other; done afterwards, it is a change."""
    plan = read_text("May 14, 2015\n\nIda Moen will replace Lars Berg at the museum.", "plan")
    before = read_text("May 15, 2015\n\nIda Moen replaced Lars Berg at the museum on May 4.", "before")
    after = read_text("May 25, 2015\n\nIda Moen replaced Lars Berg at the museum on May 22.", "after")
    assert compare([plan, before]).contradictions
    later = compare([plan, after])
    assert not later.contradictions
    assert any(f.kind == "change" for f in later.findings)


def test_nobody_against_somebody() -> None:
    """No group, and a group, claimed one thing; that nobody was hurt by one says nothing of another."""
    one = "The Northern Front claimed responsibility for the fire on board."
    assert _contradictions(one, "No group claimed responsibility for the fire on board.")
    assert not _contradictions(one, "No sailor claimed the reward.")
