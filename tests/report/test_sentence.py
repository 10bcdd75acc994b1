from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosscheck
from crosscheck.model.report import Evidence, SourceRecord
from crosscheck.report.as_claimreview import ClaimReviewRenderer
from crosscheck.report.escape import flat
from crosscheck.report.sentence import FURTHEST, sentence


def _evidence(text: str, quote: str) -> Evidence:
    start = text.index(quote)
    return Evidence(source="a", start=start, end=start + len(quote), quote=quote)


@pytest.mark.parametrize(
    ("text", "quote", "whole"),
    [
        ("Two people died on Monday.", "Two people", "Two people died on Monday."),
        ("A headline\n\nTwo people died.\n\nMore.", "people", "Two people died."),
        ("He left.” Two people died! Why?", "Two", "Two people died!"),
        ("It cost 3.5 million euros. No one paid.", "million", "It cost 3.5 million euros."),
        ("Two people died", "people", "Two people died"),
        (f"{'so ' * FURTHEST}two people died", "two people", "two people died"),
    ],
)
def test_the_sentence_around_a_quote(text: str, quote: str, whole: str) -> None:
    assert sentence(_evidence(text, quote), SourceRecord(id="a", text=text)) == whole


@given(st.text(alphabet="ab.!? \n”", max_size=80), st.data())
def test_a_sentence_is_a_stretch_of_its_text_around_the_quote(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = sentence(
        Evidence(source="a", start=start, end=end, quote=text[start:end]), SourceRecord(id="a", text=text)
    )
    assert found in flat(text)
    assert flat(text[start:end]).strip() in found


def test_without_the_text_what_stands_around_the_quote_is_read() -> None:
    item = Evidence(source="a", start=40, end=43, quote="two", before="He left. ", after=" people died. Then")
    assert sentence(item, SourceRecord(id="a")) == "two people died."


def test_a_draft_for_review_holds_whole_sentences() -> None:
    texts = [
        "It was late. Two people died on Mont Blanc on Monday.",
        "Five people died on Mont Blanc on Monday.",
    ]
    drafts = json.loads(ClaimReviewRenderer().render(crosscheck.compare(texts)))["@graph"]
    assert {draft["claimReviewed"] for draft in drafts} == {
        "Two people died on Mont Blanc on Monday.",
        "Five people died on Mont Blanc on Monday.",
    }
