"""Two quotes laid side by side, word by word: which words does one have that the other lacks?"""

from __future__ import annotations

import re

from rapidfuzz.distance import LCSseq

Stretch = tuple[int, int]  # [start, end) in a quote
LEAST_SHARED = 0.3  # of the words; quotes that share less are two sentences and not two wordings of one
MOST_LETTERS = 3000  # of a quote; beyond that nobody reads side by side
_RUN = re.compile(r"\S+")


def differing(one: str, other: str) -> tuple[Stretch, ...]:
    """Where ``one`` has words that ``other`` lacks; nothing where the two share too little to be compared.

    >>> [("12 people were hurt"[a:b]) for a, b in differing("12 people were hurt", "15 people were hurt")]
    ['12']
    """
    if max(len(one), len(other)) > MOST_LETTERS:
        return ()
    left, right = _words(one), _words(other)
    if not left or not right:
        return ()
    keys, others = [word for word, _ in left], [word for word, _ in right]
    if LCSseq.normalized_similarity(keys, others) < LEAST_SHARED:
        return ()
    changed = [
        at
        for step in LCSseq.opcodes(keys, others)
        if step.tag != "equal"
        for at in range(step.src_start, step.src_end)
    ]
    return _joined(one, [left[at][1] for at in changed])


def words_within(value: str, quote: str) -> tuple[Stretch, ...]:
    """Where the words of the value stand in the quote, in order; nothing where one of them does not.

    >>> quote = "settle the old border dispute"
    >>> [quote[a:b] for a, b in words_within("settle dispute", quote)]
    ['settle', 'dispute']
    """
    if max(len(value), len(quote)) > MOST_LETTERS:
        return ()
    wanted, words = [word for word, _ in _words(value)], _words(quote)
    if not wanted or len(wanted) > len(words):
        return ()
    steps = LCSseq.opcodes(wanted, [word for word, _ in words])
    kept = [at for step in steps if step.tag == "equal" for at in range(step.dest_start, step.dest_end)]
    return _joined(quote, [words[at][1] for at in kept]) if len(kept) == len(wanted) else ()


def _words(text: str) -> list[tuple[str, Stretch]]:
    """Each word without the punctuation around it, in small letters, with its place."""
    found = []
    for match in _RUN.finditer(text):
        inner = [at for at, letter in enumerate(match.group()) if letter.isalnum()]
        if inner:
            start, end = match.start() + inner[0], match.start() + inner[-1] + 1
            found.append((text[start:end].casefold(), (start, end)))
    return found


def _joined(text: str, places: list[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours become one stretch, so that a phrase is marked as a phrase."""
    joined: list[Stretch] = []
    for start, end in places:
        if joined and not any(map(str.isalnum, text[joined[-1][1] : start])):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)
