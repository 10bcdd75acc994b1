"""Laws that hold for every text: nothing is lost, nothing raises, wrapping changes nothing."""

from __future__ import annotations

import textwrap
from contextlib import suppress
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from crosscheck.errors import UnreadableInput
from crosscheck.model.article import BlockKind
from crosscheck.read import TextReader, read_text

VERBS = ["met", "told", "asked", "warned", "joined"]
NAMES = ["Anna Berg", "Tom Lindqvist", "Oslo", "the harbour board", "the minister"]
REST = [
    "on Monday",
    "in the old town",
    "after a long debate",
    "with some reluctance",
    "for the third time this year",
]
SNIPPETS = [
    "MOSCOW (",
    "© ",
    "By ",
    "Title: ",
    "\n\n",
    "\r\n",
    "See also",
    " - ",
    "12:30",
    "/TASS/",
    "2019.05.10",
    '"',
    ".",
]
TEXTS = st.lists(st.one_of(st.text(max_size=12), st.sampled_from(SNIPPETS)), max_size=30).map("".join)


@st.composite
def sentences(draw) -> str:
    first, second = draw(st.sampled_from(NAMES)), draw(st.sampled_from(NAMES))
    rest = " ".join(draw(st.lists(st.sampled_from(REST), min_size=1, max_size=3)))
    said = f"{first} {draw(st.sampled_from(VERBS))} {second} {rest}."
    return said[0].upper() + said[1:]


PARAGRAPHS = st.lists(sentences(), min_size=2, max_size=4).map(" ".join)
PAGES = st.lists(PARAGRAPHS, min_size=2, max_size=6).map(
    lambda found: ["Harbour board seeks new talks", *found]
)


def read_signature(text: str) -> list[tuple[str, str]]:
    article = read_text(text)
    return [(b.kind.value, " ".join(article.text[b.start : b.end].split())) for b in article.blocks]


@given(PAGES, st.sampled_from([60, 72, 100]))
@settings(deadline=None)
def test_wrapping_a_page_changes_neither_its_blocks_nor_their_words(page: list[str], width: int):
    """The same words wrapped at any usual width give the same blocks."""
    plain = "\n\n".join(page)
    wrapped = "\n\n".join(textwrap.fill(line, width, break_on_hyphens=False) for line in page)
    assert read_signature(wrapped) == read_signature(plain)


@given(TEXTS)
@settings(deadline=None)
def test_blocks_are_ordered_disjoint_and_leave_out_nothing_but_white_space(text: str):
    """Every letter lies in exactly one block."""
    article = read_text(text)
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end
        assert not text[at : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        at = block.end
    assert not text[at:].strip()


@given(TEXTS)
@settings(deadline=None)
def test_text_is_kept_as_it_is(text: str):
    """Reading never changes the text that spans refer to."""
    assert read_text(text).text == text


@given(st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-16", "surrogatepass"))))
@settings(deadline=None)
def test_bytes_are_read_or_refused_with_our_own_error(data: bytes):
    """Any bytes give an article or UnreadableInput."""
    with suppress(UnreadableInput):
        (article,) = TextReader().read(data, Path("note.txt"))
        assert article.text.strip()


@given(PAGES)
@settings(deadline=None)
def test_paragraphs_of_prose_are_always_body(page: list[str]):
    """No paragraph of running text is taken for furniture."""
    article = read_text("\n\n".join(page))
    kinds = [block.kind for block in article.blocks]
    assert kinds == [BlockKind.HEADLINE] + [BlockKind.BODY] * (len(page) - 1)


@given(TEXTS, TEXTS)
@settings(deadline=None)
def test_ids_tell_texts_apart(first: str, second: str):
    """An id depends on name and text, and on nothing else."""
    assume(first != second)
    assert read_text(first, "note").id == read_text(first, "note").id
    assert read_text(first, "note").id != read_text(second, "note").id
    assert read_text(first, "note").id != read_text(first, "other").id
