import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.lexicon.spelling import spelling
from crosscheck.lexicon.things import things

WORDS = sorted(things().groups)
CONVERSE = {"same": "same", "narrower": "broader", "broader": "narrower", "": ""}
some_word = st.sampled_from(WORDS)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("treaty", "pact", "same"),
        ("jewellery", "jewelry", "same"),
        ("quake", "earthquake", "same"),
        ("ferry", "ship", "narrower"),
        ("ship", "trawler", "broader"),
        ("wildfire", "blaze", "narrower"),
        ("thief", "vessel", ""),
    ],
)
def test_nouns_of_news(a: str, b: str, expected: str) -> None:
    assert things().related(a, b) == expected


def test_every_broader_group_exists_and_no_group_is_its_own_kind() -> None:
    known = things()
    heads = set(known.groups.values())
    assert set(known.broader.values()) <= heads
    assert all(head not in known.above(head) for head in heads)


@given(some_word, some_word)
def test_kinship_has_a_converse(a: str, b: str) -> None:
    """The other order of two nouns gives the converse kinship."""
    assert CONVERSE[things().related(a, b)] == things().related(b, a)


@given(st.text(max_size=20))
def test_canonical_spelling_is_stable(word: str) -> None:
    """The canonical spelling of a canonical spelling is itself, and a word is no variant of itself."""
    once = spelling().canonical(word)
    assert spelling().canonical(once) == once
    assert not spelling().variant(word, word)


@pytest.mark.parametrize(
    ("british", "american"),
    [("organisation", "organization"), ("harbour", "harbor"), ("centre", "center"), ("tyre", "tire")],
)
def test_spellings_of_both_shores(british: str, american: str) -> None:
    assert spelling().variant(british, american)


@pytest.mark.parametrize("word", ["promise", "hour", "surprise", "four", "telling", "rise", "seize"])
def test_words_that_only_look_british_stay(word: str) -> None:
    assert spelling().canonical(word) == word
