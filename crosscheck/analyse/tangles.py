"""Sentences that no writer wrote: endless ones, and trees nested beyond reading. They are left out.

Takes the words of one sentence. Gives whether it is left out. Reads the limits of the settings.
What looks at each clause below each clause would take the cube of the time on such a tree, and find nothing true.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.analyse.words import Word
from crosscheck.settings import LanguageSettings


def told(number: int, limits: LanguageSettings) -> str:
    """What to say of so many tangled sentences."""
    beyond = f"more than {limits.most_words} words, or nested deeper than {limits.deepest}"
    return f"{number} sentence(s) of {beyond}, are left out"


def is_tangled(words: Sequence[Word], first: int, limits: LanguageSettings) -> bool:
    """Whether a sentence is too long or too deep to be read; ``first`` is the place of its first word."""
    return len(words) > limits.most_words or _is_deep(words, first, limits.deepest)


def _is_deep(words: Sequence[Word], first: int, deepest: int) -> bool:
    """Whether some word has too many heads above it; a circle has no end and so is deep."""
    many, heads = len(words), [word.head - first for word in words]
    for at in range(many):
        below, above, steps = at, heads[at], 0
        while above != below and 0 <= above < many:
            steps += 1
            if steps > deepest:
                return True
            below, above = above, heads[above]
    return False
