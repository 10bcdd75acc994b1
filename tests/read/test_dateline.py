"""Datelines of many houses, and openings that are none."""

from __future__ import annotations

import pytest

from crosscheck.read import read_text
from crosscheck.read.dateline import find_dateline, find_inner

FOUND = [
    ("OSLO (Reuters) - The board met.", "OSLO", None, "Reuters", None),
    ("OSLO, March 3 (Reuters) - The board met.", "OSLO", (0, 3, 3), "Reuters", None),
    ("BERGEN, March 3. /TASS/. The board met.", "BERGEN", (0, 3, 3), "TASS", None),
    ("BERGEN, March 3 /Xinhua/ The board met.", "BERGEN", (0, 3, 3), "Xinhua", None),
    (
        "OSLO (Harbour Post / AFP - 3rd March, 2020) The board met.",
        "OSLO",
        (2020, 3, 3),
        "AFP",
        "Harbour Post",
    ),
    ("ST. JOHN'S, Newfoundland (AP) — The board met.", "ST. JOHN'S, Newfoundland", None, "AP", None),
    ("NEW HAVEN — The board met.", "NEW HAVEN", None, None, None),
    ("NEW HAVEN, Conn. -- The board met.", "NEW HAVEN, Conn", None, None, None),
    ("New Haven, 3 March 2020 (dpa) – The board met.", "New Haven", (2020, 3, 3), "dpa", None),
    ("(CNN) -- The board met.", None, None, "CNN", None),
    ("ACCRA: The board met.", "ACCRA", None, None, None),
]
NONE = [
    "The board (Reuters) - met.",
    "The board — all of it — met.",
    "UPDATE: The board met.",
    "WATCH — The board meets.",
    "Anna Berg (62) - the head - met the board.",
    "PM — he met the board.",
    "NATO (the alliance) met.",
    "Oslo – the capital – was quiet.",
    "",
    "—",
]


@pytest.mark.parametrize(
    ("words", "place", "day", "credit", "outlet"), FOUND, ids=[case[0] for case in FOUND]
)
def test_parts_of_a_dateline(words, place, day, credit, outlet):
    found = find_dateline(words)
    assert found is not None
    assert words[found.end :] == "The board met."
    assert (found.place, found.credit, found.outlet) == (place, credit, outlet)
    assert (found.day and (found.day.year, found.day.month, found.day.day)) == day


@pytest.mark.parametrize("words", NONE)
def test_openings_that_are_no_dateline(words):
    assert find_dateline(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "It was agreed in OSLO (AFP) - the board met.",
        "The board met. OSLO (AFP) - The board met.",
        "Towns OSLO (capital) - The board met.",
        "The board met in Oslo.",
    ],
)
def test_prose_holds_no_inner_dateline(words):
    assert find_inner(words) is None


def test_a_place_of_two_words_is_not_cut_in_half():
    article = read_text("Towns\n\nNEW HAVEN (AFP) - The harbour board met on Monday.")
    assert article.place == "NEW HAVEN"
    run_in = read_text("Towns New railway opens NEW HAVEN (AFP) - The harbour board met on Monday.")
    assert run_in.place == "NEW HAVEN"
