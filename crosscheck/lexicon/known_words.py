"""Which words English knows, and how common they are: for telling a slip of the pen from a rare word.

The counts are those of pyspellchecker's English list, read when first asked for.
"""

from __future__ import annotations

from functools import cache

from spellchecker import SpellChecker

from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.places import gazetteer
from crosscheck.lexicon.spelling import spelling
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import word_counts

COMMON_BASE = 200  # counts from which a word may take any ending
SLIPPED = 50  # the same, where the slip is of the commonest sorts
LEAST_PART = 3  # letters of a word in a compound
COMMON = 1000  # counts from which a word is likely to be the one that was meant


@cache
def _checker() -> SpellChecker:
    return SpellChecker(language="en", distance=1)


def known_word(word: str) -> bool:
    """Whether a word is one that English, or a lexicon of this package, has.

    >>> known_word("launched"), known_word("jewellery"), known_word("lauched")
    (True, True, False)
    """
    lower = word.lower()
    bases = _bases(lower)
    checker = _checker()
    if _compound(lower):
        return True
    if checker.known((lower, spelling().canonical(lower))) or gazetteer().polity(word) is not None:
        return True
    if any(checker[base] >= COMMON_BASE for base in bases):
        return True
    forms = {lower, *bases}
    return any(
        w in word_counts()
        or w in things().groups
        or frames().verb(w) is not None
        or frames().noun(w) is not None
        for w in forms
    )


def meant_word(word: str) -> str | None:
    """The common word that an unknown one misspells by one slip inside it; ``None`` where none or two fit.

    >>> meant_word("goverment"), meant_word("vestibule"), meant_word("Ethopian")
    ('government', None, 'Ethiopian')
    """
    if known_word(word):
        return None
    lower, checker = word.lower(), _checker()
    near = [w for w in checker.known(checker.edit_distance_1(lower)) if _inside(lower, w)]
    usual = [w for w in near if _usual(lower, w) and checker[w] >= SLIPPED]
    counted = sorted(((checker[w], w) for w in usual or near if usual or checker[w] >= COMMON), reverse=True)
    if not counted or (len(counted) > 1 and counted[1][0] * 10 > counted[0][0]):
        return None
    best = counted[0][1]
    if not word[:1].isupper():
        return best
    return best.capitalize() if gazetteer().polity(best.capitalize()) is not None else None


def _usual(word: str, other: str) -> bool:
    """Whether the slip is of the commonest sorts: one letter of a double left out or put in, two letters turned."""
    return _single(word) == _single(other) or sorted(word) == sorted(other)


def _single(word: str) -> str:
    """The word with no letter twice in a row."""
    return "".join(letter for at, letter in enumerate(word) if word[at - 1 : at] != letter)


def _compound(word: str) -> bool:
    """*backend*: two words written as one."""
    cuts = range(LEAST_PART, len(word) - LEAST_PART + 1)
    return any(word[:at] in word_counts() and word[at:] in word_counts() for at in cuts)


def _inside(word: str, other: str) -> bool:
    """Whether the slip is neither in the first letter nor an ending put on or left off."""
    return (
        word[0] == other[0]
        and not (word.startswith(other) or other.startswith(word))
        and word[-1] == other[-1]
    )


def _bases(word: str) -> tuple[str, ...]:
    """The word without the endings that any word may have."""
    return tuple(
        word[: -len(e)]
        for e in ("s", "es", "ed", "d", "r", "er", "est", "ing", "ly", "'s")
        if word.endswith(e)
    )
