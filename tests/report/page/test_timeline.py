from __future__ import annotations

from typing import TYPE_CHECKING

from crosscheck.model.report import FindingKind
from crosscheck.report.naming import Names
from crosscheck.report.page.timeline import Timeline, timeline
from crosscheck.report.published import Report

if TYPE_CHECKING:
    from tests.report.page.conftest import Story


def _timeline(report: Report, most: int = 10) -> Timeline:
    return timeline(report, Names.of(report), most)


def _dated(report: Report, **days: object) -> Report:
    sources = tuple(s.model_copy(update=days.get(s.id, {})) for s in report.sources)  # type: ignore[call-overload]
    return report.model_copy(update={"sources": sources})


def test_each_answer_stands_where_it_first_appears(story: Story) -> None:
    (strip,) = _timeline(story()).strips
    assert [(f.letter, f.value, f.day, f.number, f.later) for f in strip.firsts] == [
        ("A", "Twelve", "2031-03-01", 1, 1),
        ("B", "15", "2031-03-02", 2, 0),
    ]
    assert [(dot.letter, dot.x, dot.first) for dot in strip.dots] == [
        ("A", 3.0, True),
        ("B", 50.0, True),
        ("A", 97.0, False),
    ]
    assert (strip.begin, strip.end) == ("2031-03-01", "2031-03-03")


def test_the_time_of_day_decides_within_a_day(story: Story) -> None:
    report = _dated(
        story(),
        a={"published_at": "2031-03-01T12:00:00+02:00"},
        b={"published_at": "2031-03-01T09:00:00Z"},
        c={"published_at": "not a time", "published": None},
    )
    shown = _timeline(report)
    assert [first.value for first in shown.strips[0].firsts] == ["15", "Twelve"]
    assert shown.undated == 1


def test_dots_of_one_day_stand_above_one_another(story: Story) -> None:
    same = {"published": story().sources[1].published}
    (strip,) = _timeline(_dated(story(), a=same)).strips
    first, second, _ = strip.dots
    assert first.x == second.x
    assert first.y != second.y


def test_what_time_does_not_tell_apart_has_no_strip(story: Story) -> None:
    same = {"published": story().sources[0].published}
    assert _timeline(_dated(story(), b=same, c=same)).strips == ()
    assert _timeline(story(kind=FindingKind.AGREEMENT)).strips == ()
    assert _timeline(Report()).strips == ()


def test_questions_beyond_the_limit_are_counted(story: Story) -> None:
    assert _timeline(story(), most=0).left_out == 1
