from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosscheck
from crosscheck.errors import UnreadableInput
from crosscheck.model.article import Article
from crosscheck.read.strings import told_or_named

ONE = "Two climbers died in an avalanche on Mont Blanc."
OTHER = "Five climbers died in an avalanche on Mont Blanc."


def test_texts_are_compared_as_they_stand() -> None:
    assert len(crosscheck.compare([ONE, OTHER]).contradictions) == 1
    assert crosscheck.compare([ONE, OTHER]).to_json() == crosscheck.compare([OTHER, ONE]).to_json()


def test_claims_of_a_text() -> None:
    assert all(claim.quote in ONE for claim in crosscheck.extract(ONE))
    assert crosscheck.extract([ONE]) == crosscheck.extract(ONE)


@pytest.mark.parametrize("name", ["missing.txt", "my articles/on the storm of monday.txt", "-", "", "a b c."])
def test_what_may_be_the_name_of_a_file_stays_one(name: str) -> None:
    assert told_or_named(name) == name


def test_what_names_a_file_is_never_a_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    name = "Is this a name?"
    assert isinstance(told_or_named(name), Article)
    Path(name).write_text("It is.", "utf-8")
    assert told_or_named(name) == name


def test_a_path_is_never_a_text() -> None:
    with pytest.raises(UnreadableInput):
        crosscheck.read(Path(ONE))


@given(st.text())
def test_any_string_is_a_name_or_an_article_of_its_words(text: str) -> None:
    found = told_or_named(text)
    assert found == text if isinstance(found, str) else isinstance(found, Article)
