"""Sentences that no writer wrote: endless ones, and trees nested beyond reading. They are left out.

Takes the words of one sentence. Gives whether it is left out. Reads nothing else.
What looks at each clause below each clause would take the cube of the time on such a tree, and find nothing true.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.analyse.words import Word

MOST_WORDS = 300  # the longest sentence of some 300 news articles has 96
DEEPEST = 30  # heads above a word; the deepest of the same articles has 15
TOLD = f"{{}} sentence(s) of more than {MOST_WORDS} words, or nested deeper than {DEEPEST}, are left out"


def is_tangled(words: Sequence[Word], first: int) -> bool:
    """Whether a sentence is too long or too deep to be read; ``first`` is the place of its first word."""
    return len(words) > MOST_WORDS or _is_deep(words, first)


def _is_deep(words: Sequence[Word], first: int) -> bool:
    """Whether some word has too many heads above it; a circle has no end and so is deep."""
    for at, word in enumerate(words, first):
        below, above, steps = at, word.head, 0
        while above != below and first <= above < first + len(words):
            steps += 1
            if steps > DEEPEST:
                return True
            below, above = above, words[above - first].head
    return False
