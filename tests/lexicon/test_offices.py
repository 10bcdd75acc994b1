"""Offices by their wordings."""

import pytest

from crosscheck.lexicon.offices import offices


@pytest.mark.parametrize(
    ("words", "name", "single"),
    [
        ("president", "president", True),
        ("Prime Minister", "prime minister", True),
        ("premier", "prime minister", True),
        ("deputy prime minister", "deputy prime minister", False),
        ("external affairs minister", "foreign minister", True),
        ("ceo", "chief executive", True),
        ("spokeswoman", "spokesman", False),
        ("chief of police", "police chief", True),
    ],
)
def test_a_wording_names_its_office(words: str, name: str, single: bool) -> None:
    entry = offices().find(words.split())
    assert entry is not None
    assert (entry.name, entry.single) == (name, single)
    assert entry.words == len(words.split())


def test_the_longest_wording_wins() -> None:
    found = offices().within(["the", "deputy", "foreign", "minister", "and", "the", "minister"])
    assert [entry.name for _, entry in found] == ["deputy foreign minister", "minister"]


def test_former_holders_are_another_office() -> None:
    entry = offices().find(["former", "president"])
    assert entry is not None
    assert not entry.single


def test_other_words_are_no_office() -> None:
    assert offices().find(["table"]) is None
    assert offices().find([]) is None
