from __future__ import annotations

import re

import pytest

from crosscheck.model.article import Diagnostic
from crosscheck.report import as_markdown
from crosscheck.report.published import Report


def test_sides_stand_in_one_table_with_links_to_their_lines(sample: Report) -> None:
    text = sample.to_markdown()
    where = "[Harbour Times, line 3](articles/harbour-times.txt#L3)"
    assert f"| {where} | twelve | 12 | the hospital, reported |" in text
    assert "1. Same event: both tell of the grounding off Skelm Point on 4 March 2031." in text


def test_a_web_page_is_linked_without_a_line(sample: Report) -> None:
    assert "(https://news.example/inquiry?id=7)" in sample.to_markdown()


def test_hostile_text_makes_no_markup(hostile: Report) -> None:
    text = hostile.to_markdown()
    bare = re.sub(r"\\.", "", text.replace("@<!-- -->", ""))
    assert not re.search(r"[<>`\x1b\u202e\u200b]", bare)
    assert "](" not in bare
    assert "@" not in bare


def test_hostile_text_ends_no_table_row(hostile: Report) -> None:
    for row in (line for line in hostile.to_markdown().splitlines() if line.startswith("|")):
        cells = re.sub(r"\\.", "", row).count("|") - 1
        assert cells in (2, 3, 4, 6)
        assert row.endswith(" |")


def test_findings_beyond_the_cap_are_counted(sample: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_markdown, "MOST_FINDINGS", 1)
    assert sample.to_markdown().count("1 more are in the JSON report.") == 4


def test_one_doubt_of_many_sources_is_one_line() -> None:
    doubts = [Diagnostic(code="no-date", message="no date", source=f"{name}.txt") for name in "abcde"]
    text = Report(diagnostics=tuple(doubts)).to_markdown()
    assert text.count("no-date") == 1
    assert "and 2 more, 5×" in text
