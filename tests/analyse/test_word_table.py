"""What is known of words, and what the network is told of them."""

import numpy as np
import pytest

from crosscheck.analyse import default_analyzer
from crosscheck.analyse.word_embed import FEATURES, UNKNOWN, features
from crosscheck.analyse.word_table import word_table
from crosscheck.model.article import Article

READINGS = [
    ("talked", "D"),
    ("stopping", "G"),
    ("parties", "S"),
    ("wolves", "S"),
    ("ran", "D"),
    ("oslo", "p"),
    ("ambassador", "t"),
    ("reconvened", "D"),
]


@pytest.mark.parametrize(("word", "mark"), READINGS)
def test_forms_are_read_by_their_base(word: str, mark: str) -> None:
    assert mark in word_table().readings(word)[0]


def test_a_word_that_nobody_knows_has_no_reading() -> None:
    assert word_table().readings("xqzzt") == ("", "/")


def test_words_the_network_never_saw_are_one_word_to_it() -> None:
    first, second = features("Xqzzt", "xqzzt"), features("Vrbblk", "vrbblk")
    assert len(first) == len(FEATURES)
    assert first[0] == second[0] == UNKNOWN
    assert features("The", "the")[0] == "the"


def test_a_word_has_the_same_numbers_in_whatever_text() -> None:
    nlp = default_analyzer()._nlp  # the first layer is no part of the interface
    embed = nlp.get_pipe("tok2vec").model.layers[0]
    alone = embed.predict([nlp.make_doc("envoys")])[0]
    beside = embed.predict([nlp.make_doc("Two envoys met two envoys.")])[0]
    assert np.allclose(alone[0], beside[1], atol=1e-5)
    assert np.array_equal(beside[1], beside[4])


def test_an_empty_text_has_no_words() -> None:
    (analysis,) = default_analyzer().analyse([Article(id="a", text=" ")])
    assert analysis.tokens == ()
