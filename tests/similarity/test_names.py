"""Likeness of name words."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.similarity.names import name_words_alike, same_name_word
from crosscheck.similarity.romanise import romanise

WORDS = st.text(max_size=12)


@given(WORDS, WORDS)
def test_symmetric_and_bounded(a: str, b: str) -> None:
    """Likeness is between 0 and 1 and the same from both sides."""
    assert name_words_alike(a, b) == name_words_alike(b, a)
    assert 0.0 <= name_words_alike(a, b) <= 1.0


@given(WORDS)
def test_reflexive(word: str) -> None:
    """A word is wholly like itself."""
    assert name_words_alike(word, word) == 1.0


@given(WORDS)
def test_romanised_is_plain(word: str) -> None:
    """Romanised words hold plain letters and figures only, and stay as they are."""
    plain = romanise(word)
    assert plain.isascii()
    assert romanise(plain) == plain


def test_scripts() -> None:
    assert same_name_word("Suzuki", "Судзуки")
    assert not same_name_word("Suzuki", "Танака")
    assert same_name_word("Schmidt", "Schmitt")
    assert not same_name_word("Schmidt", "Schuster")
