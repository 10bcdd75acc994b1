from __future__ import annotations

import re

from crosscheck.report.as_text import TextRenderer
from crosscheck.report.published import Report


def test_the_first_line_is_one_that_editors_jump_to(sample: Report) -> None:
    first = sample.to_text().splitlines()[0]
    assert first.startswith("articles/harbour-times.txt:3:1 contradiction How many")
    assert first.endswith(" (articles/coast-wire.txt:2:14)")


def test_sides_and_reasons_follow(sample: Report) -> None:
    block = sample.to_text().split("\n\n")[0]
    assert "“twelve”  = 12  [the hospital, reported]" in block
    assert "why  The question has one answer" in block
    assert "id   f-0a1b" in block


def test_quotes_start_in_one_column(sample: Report) -> None:
    block = sample.to_text().split("\n\n")[0].splitlines()
    assert len({line.index("“") for line in block if "“" in line}) == 1


def test_a_terminal_gets_no_control_letters_from_outside(hostile: Report) -> None:
    assert not set(hostile.to_text()) & set("\x1b\x07\x9b\x7f\u202e\u2066\u200b\ufeff\u2028\r")
    painted = TextRenderer().render(hostile, colour=True)
    assert set(re.findall(r"\x1b(?!\[[0-9;]*m)", painted)) == set()


def test_colour_changes_nothing_but_colour(sample: Report) -> None:
    painted = TextRenderer().render(sample, colour=True)
    assert painted != sample.to_text()
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == sample.to_text()


def test_hostile_text_starts_no_line(hostile: Report) -> None:
    starts = {line[:4] for line in hostile.to_text().splitlines()}
    assert not {"here", "brea"} & starts
