"""Names in sentences, with their kinds; cases in names.tsv."""

from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.model.analysis import Analysis

Read = Callable[[str], Analysis]
LINES = Path(__file__).with_name("names.tsv").read_text("utf-8").splitlines()
CASES = [line.split("\t") for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "wanted"), CASES, ids=[case[0][:40] for case in CASES])
def test_names(read: Read, sentence: str, wanted: str) -> None:
    analysis = read(sentence)
    found = [f"{analysis.span(n.first, n.last).of(sentence)} {n.kind.value}" for n in analysis.names]
    assert "; ".join(found) == wanted


def test_a_surname_takes_the_kind_of_the_full_name(read: Read) -> None:
    analysis = read("Paris Webb spoke first. Later Webb left the room. Nobody asked why. It rained.")
    kinds = {analysis.words(list(range(n.first, n.last))): n.kind.value for n in analysis.names}
    assert kinds["Webb"] == "person"


def test_words_of_a_headline_are_no_names_by_their_capitals(read: Read) -> None:
    analysis = read(
        "Envoys Resume Border Talks In Geneva\n\nEnvoys resumed border talks in Geneva on Friday."
    )
    assert [analysis.words(list(range(n.first, n.last))) for n in analysis.names] == ["Geneva", "Geneva"]


def test_names_do_not_overlap(read: Read) -> None:
    analysis = read("US Secretary of State Ann Lee met University of Texas President Bob Hill.")
    ends = 0
    for name in analysis.names:
        assert name.first >= ends
        ends = name.last


@pytest.mark.parametrize("surname", ["Cheeks", "Timmons", "Moen", "Fields"])
def test_a_surname_that_is_another_word_is_known_again(read: Read, surname: str) -> None:
    analysis = read(
        f"The club hired Ann {surname} in May. {surname} was dismissed on Monday. Nobody asked why."
    )
    assert analysis.words(list(range(analysis.names[-1].first, analysis.names[-1].last))) == surname
    assert analysis.tokens[analysis.names[-1].first].upos == "PROPN"


def test_a_surname_that_stands_in_small_letters_too_is_not(read: Read) -> None:
    analysis = read("The club hired Ann Fields in May. It owns two fields. Fields of wheat lie beside it.")
    assert analysis.names[-1].last < 12


@pytest.mark.parametrize(
    "opening", ["Jermayne Vossler was arrested.", "Vincent 'The Hat' Vossler died in prison."]
)
def test_a_lone_surname_is_the_person_s_however_the_full_name_was_known(read: Read, opening: str) -> None:
    rest = " Police said Vossler had a gun. The boat sank. Nobody was hurt. Shops were shut on Monday."
    analysis = read(opening + rest)
    kinds = [n.kind.value for n in analysis.names if analysis.tokens[n.last - 1].text == "Vossler"]
    assert kinds == ["person", "person"]


def test_a_body_named_by_its_city_is_no_person(read: Read) -> None:
    analysis = read(
        "He led the New York Mafia for years. The Mafia denied it. It rained. Nobody was hurt. Shops closed."
    )
    assert "person" not in {n.kind.value for n in analysis.names}
