"""Two events that tell when or why something was: one where both mean nearly the same and are about the same."""

from __future__ import annotations

import pytest
from cases import SAME, UNKNOWN, claim, slot

from crosscheck.align.happenings import relate_happenings
from crosscheck.align.vocabulary import word_concept
from crosscheck.model.claim import Claim, Slot, Word
from crosscheck.model.relation import Relation
from crosscheck.model.span import Span


def concepts(_: Claim, word: Word) -> tuple[str, ...]:
    return (word_concept(word.lemma),)


def told(article: str, *words: str) -> tuple[Claim, Slot]:
    """A phrase of these words, the first its head; each word is ten letters wide."""
    inside = tuple(Word(token, 10 * token, word) for token, word in enumerate(words))
    outside = Word(99, 10 * len(words), "treaty")
    phrase = slot(" ".join(words), "after", head=words[0], token=0, span=Span(article, 0, 10 * len(words)))
    return claim(article, "resign", words=(*inside, outside)), phrase


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        (("signing", "treaty"), ("sign", "treaty"), SAME),
        (("signing", "treaty"), ("signing", "contract"), UNKNOWN),
        (("signing",), ("sign",), SAME),
        (("signing", "treaty"), ("sign",), UNKNOWN),
        (("signing", "treaty"), ("murder", "treaty"), UNKNOWN),
        (("bridge",), ("bridge",), SAME),
        (("bridge",), ("ferry",), UNKNOWN),
        (("bridge",), ("signing",), UNKNOWN),
        (("signing", "day"), ("sign", "year"), SAME),  # common words say nothing of what it is about
    ],
)
def test_happenings(mine: tuple[str, ...], theirs: tuple[str, ...], expected: Relation) -> None:
    one, other = told("a", *mine), told("b", *theirs)
    assert relate_happenings(one, other, concepts).relation is expected
    assert relate_happenings(other, one, concepts).relation is expected
