"""Plain text: what it is made of, and that every character knows where it came from."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.analyse.normalise import CHUNK_LIMIT, PIECE_LIMIT, PUNCTUATION_RUN, pieces, tidy

LETTERS = st.sampled_from(list("abc XY.,'\"-“”’…\u00a0\u200b\u00ad\r\n\t1é"))
TEXTS = st.text(LETTERS, max_size=200)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("“So be it,” she said.", '"So be it," she said.'),
        ("``Quite so,'' he said", '"Quite so," he said'),
        ("two\r\nlines\n and  spaces", "two lines and spaces"),
        ("no\u00adwhere zero\u200bwidth", "nowhere zerowidth"),
        ("a\u00a0fixed space", "a fixed space"),
        ("well…", "well..."),
        ("theyâ€™re here", "they're here"),
        ("soon \ufffd envoy", "soon – envoy"),
        ("they don\ufffdt know", "they don't know"),
        ("a \ufffdquote\ufffd here", 'a "quote" here'),
    ],
)
def test_text_is_made_plain(written: str, plain: str) -> None:
    assert tidy(written).text == plain


def test_a_word_with_unseen_characters_covers_them_in_the_original() -> None:
    plain = tidy("the no\u00adwhere man")
    at = plain.text.index("nowhere")
    assert plain.origin(at, at + len("nowhere")) == (4, 12)


@given(TEXTS)
def test_origins_are_in_order(text: str) -> None:
    """Later characters of the plain text never come from earlier ones of the text."""
    plain = tidy(text)
    assert list(plain.starts) == sorted(plain.starts)
    assert all(start < end <= len(text) for start, end in zip(plain.starts, plain.ends, strict=True))


@given(TEXTS)
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    """Plain text is already plain."""
    once = tidy(text).text
    assert tidy(once).text == once


@given(st.text(st.sampled_from("abc XYZ12"), max_size=200))
def test_letters_stay_as_they_are(text: str) -> None:
    """What needs no tidying slices back to itself."""
    plain = tidy(text)
    for at, letter in enumerate(plain.text):
        start, end = plain.origin(at, at + 1)
        assert text[start:end] == letter


@given(st.lists(st.sampled_from(["word", "“", "...", "a.b", "\n", "!" * 40, "x" * 300]), max_size=300))
def test_pieces_are_short_and_in_order(parts: list[str]) -> None:
    """No piece, no run of signs and no chunk is longer than its limit, and pieces do not overlap."""
    text = " ".join(parts)
    last = 0
    for piece in pieces(text, 0, len(text)):
        assert 0 < len(piece.text) <= PIECE_LIMIT
        assert all(len(chunk) <= CHUNK_LIMIT for chunk in piece.text.split())
        assert "!" * PUNCTUATION_RUN not in piece.text
        assert piece.starts[0] >= last
        last = piece.ends[-1]


@pytest.mark.parametrize("hostile", ['"' * 200_000, "a." * 100_000, "\ufffd" * 200_000, "''" * 100_000])
def test_hostile_text_is_tidied_in_linear_time(hostile: str) -> None:
    begun = time.process_time()
    assert list(pieces(hostile, 0, len(hostile)))
    assert time.process_time() - begun < 3
