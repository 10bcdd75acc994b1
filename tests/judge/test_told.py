<<<<<<< HEAD
"""What short texts differ in is told with its kind, slot, words and reason, and nothing else is; invented, read by eye.

An article of one sentence stands alone; the others stand beside the second one. Agreements are left out.
"""

from __future__ import annotations

import csv
from pathlib import Path
=======
"""One fact that two articles tell otherwise: at a distance, in other shades, in another wording of one quotation."""
>>>>>>> 941ce59 (A fact told at a distance, conceded, told of nearly all, in another shade, and a quotation in two wordings are told as framing; what was said in error is gone)

import pytest

from crosscheck import compare
<<<<<<< HEAD
from crosscheck.model.report import Finding, FindingKind
from crosscheck.pipeline import compare_texts
from crosscheck.read import read_text

LINES = Path(__file__).with_name("told.tsv").read_text("utf-8").splitlines()
ROWS = [
    row for row in csv.reader(LINES, delimiter="\t", quoting=csv.QUOTE_NONE) if not row[0].startswith("#")
][1:]


def told(finding: Finding) -> str:
    values = " / ".join(one.value or "" for one in finding.evidence)
    return f"{finding.kind.value} {finding.scope.value} {finding.slot}: {values} ({finding.explanation[0]})"


def texts(row: list[str]) -> list[str]:
    return [text.replace("|", "\n") for text in row[:2] if text]


@pytest.mark.parametrize("row", ROWS, ids=[" / ".join(row[:2]) for row in ROWS])
def test_what_is_told_of_a_text_or_two(row: list[str]) -> None:
    articles = [read_text(text, name) for text, name in zip(texts(row), "ab", strict=False)]
    found = [one for one in compare(articles).findings if one.kind is not FindingKind.AGREEMENT]
    assert sorted(map(told, found)) == [one for one in row[3:] if one]


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row[1] and row[2] != "?"], ids=lambda row: " / ".join(row[:2])
)
def test_which_text_tells_nothing_but_what_the_other_tells(row: list[str]) -> None:
    a, b = texts(row)
    assert compare_texts(a, b).follows == row[2]
    assert compare_texts(b, a).follows == {"a": "b", "b": "a"}.get(row[2], row[2])
=======
from crosscheck.read import read_text

LEAD = "The silo at Orlow burned down on Monday evening, the mayor of Orlow said. Smoke lay over the town.\n"


def _framed(first: str, second: str) -> set[str]:
    texts = [read_text(f"{LEAD}{text}\n", name) for name, text in (("first", first), ("second", second))]
    return {f.slot for f in compare(texts).findings if f.kind.value == "framing"}


@pytest.mark.parametrize(
    ("plain", "distant"),
    [
        ("No one was injured in the fire.", "Nobody is believed to have been injured in the fire."),
        (
            "The grain dust caused the explosion.",
            "Police claim that the grain dust caused the explosion.",
        ),
        ("The plant will reopen the dryer in May.", "The plant is expected to reopen the dryer in May."),
        ("Police are treating the fire as suspicious.", "Police treat the fire as potentially suspicious."),
    ],
)
def test_a_fact_that_one_source_keeps_a_distance_from_is_framed(plain: str, distant: str) -> None:
    assert "commitment" in _framed(plain, distant)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("No one was injured in the fire.", "No one was injured in the blaze."),
        ("A neighbour allegedly hit the driver.", "The driver was hit."),  # the doubt is of who did it
        ("I believe the owner sold the silo.", "The owner sold the silo."),
    ],
)
def test_what_doubts_nothing_that_both_tell_is_not(first: str, second: str) -> None:
    assert "commitment" not in _framed(first, second)


def test_what_is_told_of_nearly_all_is_framed() -> None:
    first = "The fire has destroyed the warehouse."
    assert "degree" in _framed(first, "The fire has almost totally destroyed the warehouse.")


def test_what_one_has_conceded_and_the_other_said_is_framed() -> None:
    first = "The company said that the sprinkler had failed."
    assert "attribution" in _framed(first, "The company admitted that the sprinkler had failed.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire damaged the harbour crane.", "The blaze wrecked the harbour crane."),
        ("Ada Holm was fired by the owners on Tuesday.", "The owners let Ada Holm go on Tuesday."),
        (
            "A gunman walked into the wedding hall at Orlow.",
            "The man burst into the wedding hall of Orlow.",
        ),
    ],
)
def test_an_act_in_another_shade_is_framed(first: str, second: str) -> None:
    assert "shade" in _framed(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire damaged the harbour crane.", "The storm of 1987 wrecked the harbour crane."),
        ("The owners fired Ada Holm.", "The owners let Bo Lind go."),
        (
            "The fire damaged the crane and wrecked the silo.",
            "The blaze wrecked the silo and damaged the crane.",
        ),
    ],
)
def test_other_years_people_and_articles_that_use_both_are_not(first: str, second: str) -> None:
    assert "shade" not in _framed(first, second)


def test_a_quotation_in_two_wordings_is_framed() -> None:
    first = "“We did not expect the dryer to catch fire so fast,” Ada Holm said."
    second = "“We never expected that the dryer would catch fire that fast,” Ada Holm said."
    assert "quotation" in _framed(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "“We did not expect the dryer to catch fire so fast,” Ada Holm said.",
            "“We did not expect the dryer to catch fire,” Ada Holm said.",
        ),
        (
            "“We did not expect the dryer to catch fire so fast,” Ada Holm said.",
            "“The dryer was new and had been tested twice,” Ada Holm said.",
        ),
    ],
)
def test_a_quotation_cut_short_and_another_one_are_not(first: str, second: str) -> None:
    assert "quotation" not in _framed(first, second)
>>>>>>> 941ce59 (A fact told at a distance, conceded, told of nearly all, in another shade, and a quotation in two wordings are told as framing; what was said in error is gone)
