"""Agreement on words that two articles have in common, wherever in their sentences they stand."""

from __future__ import annotations

import pytest

from crosscheck import compare
from crosscheck.model.report import FindingKind
from crosscheck.read import read_text

FIRST = (
    "Bridge opened in the rain\n\nMayor Ada Brunt opened the new Tilbrook bridge on Monday. "
    "The mayor thanked Holm Engineering. {} "
    "Schools in Tilbrook stayed closed. Nobody expected so many guests."
)
SECOND = (
    "Crossing ready for walkers\n\nThe Tilbrook bridge is open at last. Ada Brunt cut the ribbon in the rain. {} "
    "Holm Engineering sent two of its directors. They left before noon."
)


def _agreed(first: str, second: str) -> list[str]:
    texts = [read_text(FIRST.format(first), "a"), read_text(SECOND.format(second), "b")]
    return [f.summary for f in compare(texts).findings if f.kind is FindingKind.AGREEMENT]


def test_a_run_of_telling_words_is_an_agreement() -> None:
    told = _agreed(
        "It has a slender steel footway with glass parapets for cyclists.",
        "Walkers admired, above all, the slender steel footway with glass parapets that hangs below.",
    )
    assert any("slender steel footway with glass parapets" in summary for summary in told)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It has a slender steel footway.", "It has no slender steel footway."),
        (
            "Guests came from the Royal Society of Bridge Builders.",
            "Letters went to the Royal Society of Bridge Builders.",
        ),
        ("It was one of the first of its kind.", "That makes it one of the first of its kind to be seen."),
    ],
    ids=["denied by one", "a name alone", "words that tell nothing"],
)
def test_other_runs_are_none(first: str, second: str) -> None:
    told = " ".join(_agreed(first, second))
    assert not any(word in told for word in ("slender", "Royal", "its kind"))
