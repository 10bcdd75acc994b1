"""Whether two articles tell one story: near in time and alike in what they lead with; an article is one with itself."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from crosscheck.align import prepare
from crosscheck.align.story import Stories
from crosscheck.analyse import default_analyzer
from crosscheck.pipeline import parse
from crosscheck.read import read_text
from crosscheck.resolve import resolve
from crosscheck.settings import AlignSettings

FERRY = (
    "A ferry with 200 passengers sank off Velmouth in a storm. Rescuers from Orton pulled Ann Reed and others out of "
    "the water. The captain of the ferry had been warned of the storm. Divers searched the wreck off Velmouth."
)
AGAIN = (
    "Divers found the wreck of the ferry that sank in a storm off Velmouth. Ann Reed and other passengers were pulled "
    "out of the water by rescuers from Orton. The captain had been warned. The storm is over."
)
BANK = (
    "The bank of Graustark raised its rate by half a point. Prices had risen for a year, said Paul Marsh, its "
    "governor. Traders had expected the step. The crown gained against the dollar."
)
TEXTS = {
    "ferry": f"May 4, 2015\n\n{FERRY}",
    "again": f"May 5, 2015\n\n{AGAIN}",
    "later": f"May 5, 2019\n\n{AGAIN}",
    "undated": AGAIN,
    "bank": f"May 4, 2015\n\n{BANK}",
    "line": "A ferry sank off Velmouth.",
    "other line": "The bank raised its rate.",
}


IDS = {name: read_text(text, name).id for name, text in TEXTS.items()}


@pytest.fixture(scope="module")
def stories() -> Stories:
    analyses = list(default_analyzer().analyse([read_text(text, name) for name, text in TEXTS.items()]))
    claims = [claim for one in analyses for claim in parse(one).claims]
    articles = {one.article.id: one.article for one in analyses}
    return prepare(claims, articles, resolve(analyses), AlignSettings()).stories


PAIRS = list(product(TEXTS, TEXTS))
ONE_STORY = {frozenset(pair) for pair in combinations(("ferry", "again", "undated", "line"), 2)} | {
    frozenset(pair)
    for pair in (("later", "undated"), ("later", "line"), ("bank", "other line"), ("line", "other line"))
}  # two texts of a line tell hardly anything else, and are left to what they say


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_who_tells_one_story(stories: Stories, one: str, other: str) -> None:
    wanted = one == other or {one, other} in ONE_STORY
    assert stories.one(IDS[one], IDS[other]) is wanted


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_likeness_is_from_0_to_1_and_the_same_from_either_side(
    stories: Stories, one: str, other: str
) -> None:
    score = stories.score(IDS[one], IDS[other])
    assert 0.0 <= score <= 1.0 + 1e-9
    assert score == stories.score(IDS[other], IDS[one])
    assert one != other or score == pytest.approx(1.0)


def test_topics_are_of_any_day(stories: Stories) -> None:
    assert stories.on_one_topic(IDS["ferry"], IDS["later"])
    assert not stories.on_one_topic(IDS["ferry"], IDS["bank"])
