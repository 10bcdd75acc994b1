"""Opposites: what one text cannot say when the other says the other word; near words are none."""

import pytest

from crosscheck.lexicon.opposites import opposite
from crosscheck.lexicon.senses import senses

APART = [
    ("increase", "decrease", "n"),
    ("hot", "cold", "a"),
    ("before", "after", ""),
    ("legal", "illegal", "a"),
]
NEAR = [
    ("increase", "growth", "n"),
    ("buy", "purchase", "v"),
    ("big", "large", "a"),
    ("during", "in", ""),
    ("say", "tell", "v"),
]


@pytest.mark.parametrize(("a", "b", "pos"), APART)
def test_opposites_exclude_each_other_in_either_order(a: str, b: str, pos: str) -> None:
    assert opposite(a, b, pos)
    assert opposite(b, a, pos)


@pytest.mark.parametrize(("a", "b", "pos"), NEAR)
def test_near_words_do_not(a: str, b: str, pos: str) -> None:
    assert not opposite(a, b, pos)
    assert not opposite(b, a, pos)


@pytest.mark.parametrize("word", ["rise", "sell", "approve", "win"])
def test_no_word_is_its_own_opposite(word: str) -> None:
    assert not opposite(word, word, "v")


def test_senses_know_words_they_can_relate() -> None:
    assert senses().known("ferry", "n")
    assert not senses().known("ferrytale", "n")
