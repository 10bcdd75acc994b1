from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.report import Evidence, SourceRecord
from crosscheck.report.naming import Names
from crosscheck.report.page.anchors import Links, deep_link, finding_anchor
from crosscheck.report.published import Report


def _deep(quote: str, url: str | None = "https://news.example/a") -> str | None:
    names = Names.of(Report(sources=(SourceRecord(id="a", url=url),)))
    return deep_link(Evidence(source="a", start=0, end=1, quote=quote), names)


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "files/a.html", "//evil.example/a"])
def test_only_addresses_on_the_web_are_linked(url: str | None) -> None:
    assert _deep("twelve", url) is None


def test_what_means_something_in_a_fragment_is_encoded() -> None:
    assert _deep("a-b, c & d") == "https://news.example/a#:~:text=a%2Db%2C%20c%20%26%20d"


def test_a_long_quote_is_named_by_whole_words_at_its_edges() -> None:
    words = " ".join(f"word{n}" for n in range(40))
    assert (
        _deep(words)
        == "https://news.example/a#:~:text=word0%20word1%20word2%20word3,word36%20word37%20word38%20word39"
    )


@given(st.text())
def test_an_anchor_is_made_of_safe_letters(name: str) -> None:
    """Whatever an id holds, its anchor needs no escaping anywhere."""
    anchor = finding_anchor(name)
    assert anchor.startswith("f-")
    assert all(letter.isascii() and (letter.isalnum() or letter in "-_") for letter in anchor)


def test_links_lead_from_page_to_page_and_never_nowhere() -> None:
    links = Links({"f-1": "all.html", "s2": "all_files/source-2.html"}, "all_files/source-2.html", up="../")
    assert links.to("f-1") == "../all.html#f-1"
    assert links.to("s2") == "#s2"
    assert links.to("f-2") is None
