"""The lists behind names."""

from crosscheck.lexicon.proper import known_place, proper_words
from crosscheck.model.analysis import NameKind


def test_the_longest_title_counts() -> None:
    assert proper_words().title_length(["deputy", "foreign", "minister", "lee"]) == 3
    assert proper_words().title_length(["Lee"]) == 0


def test_names_of_states_with_several_words() -> None:
    assert proper_words().polity_length(["south", "korea", "won"]) == 2


def test_a_well_known_place_needs_no_hint() -> None:
    assert known_place("Geneva") > known_place("Lake Nowhere") == 0


def test_institutions_go_before_places() -> None:
    heads = proper_words().heads
    assert heads["congress"] is NameKind.ORGANISATION
    assert heads["hotel"] is NameKind.PLACE
    assert heads["treaty"] is NameKind.WORK


def test_demonyms_are_no_polities() -> None:
    words = proper_words()
    assert "peruvian" in words.demonyms
    assert not words.demonyms & words.polities
