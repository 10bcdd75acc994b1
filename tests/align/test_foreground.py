"""News tells its own event; what it recalls of earlier ones is set against nothing."""

from __future__ import annotations

from datetime import date

import pytest

from crosscheck import compare
from crosscheck.model.article import Article
from crosscheck.model.report import Finding, FindingKind
from crosscheck.read import read_text

LEAD = (
    "A strong earthquake shook the island of Sumba on Sunday, officials said. "
    "The quake struck in the early morning and was felt across the sea. "
)


def _told(rest: str, name: str) -> Article:
    return read_text(f"May 4, 2015\n\n{LEAD}{rest}", name)


def _contradictions(first: str, second: str) -> list[Finding]:
    found = compare([_told(first, "first"), _told(second, "second")]).findings
    return [f for f in found if f.kind is FindingKind.CONTRADICTION]


def test_tolls_of_the_event_at_hand_contradict() -> None:
    """One event has one toll, however far down the article it stands."""
    (found,) = _contradictions(
        "Rescuers dug through the night. Doctors said 12 people were killed.",
        "Power failed in many streets. The governor said 31 people were killed.",
    )
    assert {e.value for e in found.evidence} == {"12", "31"}


@pytest.mark.parametrize(
    "earlier",
    [
        "In March 2009 a tremor killed 31 people in the same hills.",
        "The last such tremor was in March 2009. It killed 31 people.",
        "More than 31 people were killed by quakes across the country in 2014.",
    ],
)
def test_the_toll_of_an_earlier_event_contradicts_nothing(earlier: str) -> None:
    """A figure beside an older date belongs to another event, and so does what the next sentence says of it."""
    assert not _contradictions("Doctors said 12 people were killed.", f"The port was closed. {earlier}")


def test_the_whole_of_which_a_part_is_told_is_no_figure_of_the_event() -> None:
    """*Two of the nine miners died* says nothing of nine deaths."""
    assert not _contradictions("Two miners died.", "Doctors said two of the nine miners died.")


def test_one_weekday_is_not_two_days() -> None:
    """*Saturday* in articles of two weeks may be one Saturday."""
    first = read_text("May 12, 2015\n\nTwo sailors were found dead in a boat in Lagos on Saturday.", "first")
    second = read_text(
        "May 18, 2015\n\nTwo sailors were found dead in a boat in Lagos on Saturday.", "second"
    )
    assert first.published == date(2015, 5, 12)
    assert not compare([first, second]).contradictions


def test_a_date_behind_for_the_names_which_thing_is_meant() -> None:
    """*Sentenced for the March 11 killings* does not date the sentence."""
    first = read_text("Adam Reed was sentenced to seven life terms on Saturday.", "first")
    second = read_text("Adam Reed was sentenced to seven life terms for the March 11 killings.", "second")
    assert not compare([first, second]).contradictions


def test_never_easy_is_no_denial_of_difficult() -> None:
    """A denial meets only a statement of the same predicate."""
    first = read_text("Such choices are never easy for the club, Ida Moen said.", "first")
    second = read_text("Such choices are difficult for the club, Ida Moen said.", "second")
    report = compare([first, second])
    assert not report.contradictions
    assert all(f.kind is not FindingKind.DISPUTE for f in report.findings)
