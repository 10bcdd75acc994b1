"""Words are parted as the treebanks part them."""

import pytest
import spacy

from crosscheck.analyse.adapter import WEIGHTS
from crosscheck.analyse.train.tokens import part_as_treebanks

PARTED = [
    ("The re-elected ex-envoy sent an e-mail.", "The re-elected ex-envoy sent an e-mail ."),
    ("A well-known, Oslo-based firm", "A well - known , Oslo - based firm"),
    ("No!!! Really?! *** ---", "No !!! Really ?! *** ---"),
    ("by and/or for", "by and / or for"),
    ("Call 555-010-9999 on 11-20-2019", "Call 555-010-9999 on 11-20-2019"),
    ("They won 3-1.", "They won 3 - 1 ."),
]


@pytest.mark.parametrize(("text", "words"), PARTED)
def test_words(text: str, words: str) -> None:
    nlp = spacy.blank("en")
    part_as_treebanks(nlp)
    assert " ".join(token.text for token in nlp(text)) == words


def test_the_packaged_weights_part_words_alike() -> None:
    nlp, again = spacy.load(WEIGHTS), spacy.blank("en")
    part_as_treebanks(again)
    for text, _ in PARTED:
        assert [t.text for t in nlp.make_doc(text)] == [t.text for t in again(text)]
