"""Where sentences begin, for pipelines that do not say.

Takes: the words of one piece.
Gives: the same words, the first of each sentence marked.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.analyse.words import Word

STOPS = frozenset(".?!")
CLOSERS = frozenset("\"')]")


def mark_openings(words: Sequence[Word]) -> None:
    """Mark the first word, and each word after a full stop and what closes with it."""
    opening = True
    for at, word in enumerate(words):
        ended = opening
        word.opens = (opening and word.text not in CLOSERS) or at == 0
        opening = (word.text[-1:] in STOPS and len(word.text) == 1) or (ended and not word.opens)
