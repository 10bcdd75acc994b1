"""Pages made harmless for parsers: what is cut, what stays, and that it takes one pass."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.markup import PageReader
from crosscheck.read.tags import closed
from crosscheck.settings import ReadSettings

LONGEST_TAG, MOST_TAGS = ReadSettings().longest_tag, ReadSettings().most_tags

MARKUP = st.lists(
    st.sampled_from(["<", ">", "</", "<p", "<!--", "-->", "<!", "<?", '"', "'", "=", "a", " ", "<script>", "</script>",
                     "<title>", "<p a='>'>", "&lt;", "\n", "ld+json", "<style"]),
    max_size=40,
).map("".join)  # fmt: skip


@pytest.mark.parametrize(
    ("page", "left", "lost"),
    [
        ("<p>a</p>", "<p>a</p>", 0),
        ("a < b and 3<4", "a < b and 3<4", 0),
        ("<p title='a>b'>c", "<p title='a>b'>c", 0),
        ("a<!-- x --><!doctype html>b", "ab", 0),
        ("<script>if (a<b) x('<p>')</script>c", "c", 0),
        (
            '<script type="application/ld+json">{}</script>c',
            '<script type="application/ld+json">{}</script>c',
            0,
        ),
        ("a<!-- never closed", "a", 17),
        ('a<p title="never closed', "a", 22),
        ("a<STYLE>p{", "a", 2),
        ("<title>a<b</title>c", "<title>a<b</title>c", 0),
    ],
)
def test_what_is_left_of_a_page(page: str, left: str, lost: int) -> None:
    tags = closed(page)
    assert (tags.text, tags.lost) == (left, lost)


@given(MARKUP)
def test_closing_tags_twice_changes_nothing_more(page: str) -> None:
    """A page that was made harmless is left as it is."""
    once = closed(page).text
    assert closed(once).text == once


@given(MARKUP)
def test_nothing_but_cuts(page: str) -> None:
    """Every letter that is left stood in the page, in this order."""
    rest = iter(page)
    assert all(letter in rest for letter in closed(page).text)


def test_a_tag_that_is_too_long_loses_its_attributes_and_the_report_says_so() -> None:
    page = f"<p {'a=1 ' * LONGEST_TAG}>The envoys met in Oslo on Monday.</p>"
    [article] = PageReader().read(page.encode(), Path("a.html"))
    assert article.text == "The envoys met in Oslo on Monday."
    assert "page-cut" in [d.code for d in article.diagnostics]


def test_more_tags_than_any_page_has_are_cut_and_told() -> None:
    tags = closed("<b>" * (MOST_TAGS + 10))
    assert (len(tags.text), tags.lost) == (3 * MOST_TAGS, 30)
