"""What phrases refer to: pronouns, titles, pairs, things; and where nothing is said."""

import pytest
from build import analysis

from crosscheck.resolve import resolve

SAID = "said/VERB/root/"


def meant(marked: str, word: str, which: int = 0) -> list[str]:
    """The names of what the phrase headed by a word refers to."""
    one = analysis(marked)
    places = [token.index for token in one.tokens if token.text == word]
    return [entity.name for entity in resolve([one]).at("a", places[which])]


LEE = "the/DET/det/1 ambassador/NOUN/nmod/2 [Ann/PROPN/nsubj/4 Lee/PROPN/flat/2|person] spoke/VERB/root/4\n"
BOTH = "[Ann/PROPN/nsubj/5 Lee/PROPN/flat/0|person] and/CCONJ/cc/3 [Bob/PROPN/conj/0 Ray/PROPN/flat/3|person]"
BOTH += " met/VERB/root/5\n"
STATES = "[France/PROPN/nsubj/3|place] and/CCONJ/cc/2 [Spain/PROPN/conj/0|place] agreed/VERB/root/3\n"

CASES = [
    (LEE + "the/DET/det/1 ambassador/NOUN/nsubj/2 left/VERB/root/2", "ambassador", 1, ["Ann Lee"]),
    (LEE + "the/DET/det/1 diplomat/NOUN/nsubj/2 left/VERB/root/2", "diplomat", 0, ["Ann Lee"]),
    (LEE + "the/DET/det/1 minister/NOUN/nsubj/2 left/VERB/root/2", "minister", 0, []),
    (LEE + "a/DET/det/1 diplomat/NOUN/nsubj/2 left/VERB/root/2", "diplomat", 0, []),
    (
        LEE + "the/DET/det/2 former/ADJ/amod/2 ambassador/NOUN/nsubj/3 left/VERB/root/3",
        "ambassador",
        1,
        [],
    ),
    (LEE + "she/PRON/nsubj/1 left/VERB/root/1", "she", 0, ["Ann Lee"]),
    (LEE + "he/PRON/nsubj/1 left/VERB/root/1", "he", 0, []),
    (
        BOTH + "the/DET/det/2 two/NUM/nummod/2 leaders/NOUN/nsubj/3 left/VERB/root/3",
        "leaders",
        0,
        ["Ann Lee", "Bob Ray"],
    ),
    (BOTH + "the/DET/det/2 three/NUM/nummod/2 leaders/NOUN/nsubj/3 left/VERB/root/3", "leaders", 0, []),
    (BOTH + "both/DET/det/1 countries/NOUN/nsubj/2 left/VERB/root/2", "countries", 0, []),
    (BOTH + "he/PRON/nsubj/1 left/VERB/root/1", "he", 0, ["Bob Ray"]),
    (BOTH + "they/PRON/nsubj/1 left/VERB/root/1", "they", 0, ["Ann Lee", "Bob Ray"]),
    (STATES + "both/DET/det/1 countries/NOUN/nsubj/2 left/VERB/root/2", "countries", 0, ["France", "Spain"]),
    (STATES + "the/DET/det/1 leaders/NOUN/nsubj/2 left/VERB/root/2", "leaders", 0, []),
    (
        "the/DET/det/1 destroyer/NOUN/nsubj/3 [Arland/PROPN/appos/1|thing] sank/VERB/root/3\n"
        "the/DET/det/1 ship/NOUN/nsubj/2 burned/VERB/root/2",
        "ship",
        0,
        ["Arland"],
    ),
]


@pytest.mark.parametrize(("marked", "word", "which", "names"), CASES)
def test_phrases_refer(marked: str, word: str, which: int, names: list[str]) -> None:
    assert meant(marked, word, which) == names


def test_two_of_one_title_stay_open() -> None:
    minister = (
        "the/DET/det/1 minister/NOUN/nmod/2 [{0}/PROPN/obj/4 {1}/PROPN/flat/2|person] came/VERB/root/4\n"
    )
    text = minister.format("Ann", "Lee") + minister.format("Bo", "Li")
    assert meant(text + "the/DET/det/1 minister/NOUN/nsubj/2 left/VERB/root/2", "minister", 2) == []


def test_names_before_references() -> None:
    text = "she/PRON/nsubj/1 left/VERB/root/1\n" + LEE
    assert meant(text, "she") == []
