"""One word that two articles spell in two ways."""

from crosscheck import compare
from crosscheck.read import read_text


def _spelt(first: str, second: str) -> list[set[str]]:
    found = compare([read_text(first, "first"), read_text(second, "second")]).findings
    return [{e.value for e in f.evidence} for f in found if "spellings" in f.summary]


def test_american_and_british() -> None:
    told = _spelt(
        "The whole neighbourhood saw the barge burn.", "The barge burned and the neighborhood saw it."
    )
    assert told == [{"neighbourhood", "neighborhood"}]


def test_one_word_and_two() -> None:
    assert _spelt("The barge sank, said a coastguard.", "A coast guard said that it sank.") == [
        {"coastguard", "coast guard"}
    ]


def test_the_style_of_two_articles_is_told_once() -> None:
    first = "The centre of the harbour lies north. In the harbour lay a barge."
    second = "The center of the harbor lies north. In the harbor lay a barge."
    assert _spelt(first, second) == [{"harbour", "harbor"}]


def test_words_that_all_spell_alike() -> None:
    assert not _spelt("The harbour froze.", "Barges left the harbour.")
