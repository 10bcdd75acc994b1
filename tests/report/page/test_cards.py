from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from crosscheck.model.report import FindingKind
from crosscheck.report.naming import Names
from crosscheck.report.page.cards import Card, sections
from crosscheck.report.page.limits import CAPPED, Limits
from crosscheck.report.page.pieces import Role
from crosscheck.report.published import Report

if TYPE_CHECKING:
    from tests.report.page.conftest import Story


def _card(report: Report, limits: Limits = CAPPED) -> Card:
    return next(card for section in sections(report, Names.of(report), limits) for card in section.cards)


def test_two_ways_of_writing_a_figure_are_one_answer(story: Story) -> None:
    card = _card(story())
    assert [(a.value, [s.number for s in a.sides]) for a in card.answers] == [("Twelve", [1, 3]), ("15", [2])]


def test_the_answer_is_marked_and_so_are_other_words_that_differ(story: Story) -> None:
    twelve, fifteen = _card(story()).answers
    roles = [
        [(p.text.strip(), p.role) for p in a.sides[0].words if p.role is not Role.PLAIN]
        for a in (twelve, fifteen)
    ]
    assert roles == [[("Twelve", Role.FOCUS)], [("At least", Role.DIFFERS), ("15", Role.FOCUS)]]


def test_who_says_so_and_how_firmly(story: Story) -> None:
    side = _card(story()).answers[0].sides[0]
    assert (side.speaker, side.firmly) == ("police", "reported")


def test_a_heading_does_not_tell_the_answers_twice(story: Story) -> None:
    card = _card(story())
    assert card.title == "The sources contradict one another on the count"
    assert card.title + card.title_rest == card.finding.summary
    assert _card(story(summary="The count: “twelve hundred” is odd")).title_rest == ""


def test_sources_beyond_the_limit_are_named(story: Story) -> None:
    card = _card(story(), attrs.evolve(CAPPED, sides=1, answers=1))
    assert [side.number for side in card.answers[0].others] == [3]
    assert [answer.value for answer in card.more] == ["15"]


def test_a_source_that_repeats_itself_is_shown_once(story: Story) -> None:
    report = story()
    first = report.findings[0].evidence[0]
    card = _card(story(evidence=(first, first, *report.findings[0].evidence[1:])))
    assert [side.number for side in card.answers[0].sides] == [1, 3]


def test_how_firmly_is_answered_by_the_firmness_and_not_by_the_words(story: Story) -> None:
    evidence = tuple(item.model_copy(update={"value": "hurt"}) for item in story().findings[0].evidence)
    card = _card(story(kind=FindingKind.FRAMING, slot="commitment", evidence=evidence))
    assert [answer.value for answer in card.answers] == ["reported", "told as fact"]


def test_the_table_tells_what_is_in_question_and_what_is_the_same(story: Story) -> None:
    why = _card(story()).why
    rows = {row.question: row for row in why.rows}
    assert rows["how many"].asked
    assert rows["how many"].cells == ("Twelve (12)", "12", "15")
    assert rows["what is told"].same
    assert [head.number for head in why.heads] == [1, 3, 2]
    assert why.reasons == ("12 against 15",)


def test_without_claims_there_are_reasons_and_no_table(story: Story) -> None:
    why = _card(story().model_copy(update={"claims": ()})).why
    assert why.rows == ()
    assert why.reasons == ("12 against 15",)


def test_a_source_with_an_address_is_linked_to_its_very_words(story: Story) -> None:
    sides = {side.number: side for answer in _card(story()).answers for side in answer.sides}
    fragment = "#:~:text=At%20least%2015%20people%20were%20hurt%20on%20Monday"
    assert sides[2].deep == "https://news.example/b?x=1" + fragment
    assert sides[1].deep is None


def test_a_hedge_that_changes_no_firmness_is_told_beside_the_heading(story: Story) -> None:
    evidence = tuple(
        item.model_copy(update={"commitment": "asserted"}) for item in story().findings[0].evidence
    )
    hedged = story(
        kind=FindingKind.FRAMING, slot="commitment", evidence=evidence, explanation=("one hedges",)
    )
    assert _card(hedged).aside == "one hedges"
    assert _card(story(kind=FindingKind.FRAMING, slot="wording", explanation=("other words",))).aside == ""
