"""Headlines whose verb a tagger takes for another word are read with that verb."""

import pytest

from crosscheck.analyse import default_analyzer
from crosscheck.read import read_text


def _verbs(text: str) -> list[str]:
    (analysis,) = default_analyzer().analyse([read_text(text, "one")])
    return [token.text for token in analysis.tokens if token.upos == "VERB"]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Lyon thieves nab $2 million worth of gems", "nab"),
        ("Minister Reed quit on Monday.", "quit"),
    ],
)
def test_the_verb_is_read(text: str, verb: str) -> None:
    assert _verbs(text) == [verb]


@pytest.mark.parametrize("text", ["US attack plan", "Bomb attack in Oslo", "Talks in Geneva"])
def test_nouns_stay_nouns(text: str) -> None:
    assert not _verbs(text)
