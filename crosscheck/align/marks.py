"""What tells two short texts' events apart by name: a year, an ordinal, a proper name.

Takes: two texts, and the places that are already compared.
Gives: whether each names something that the other does not.
Reads: the calendar and the words for numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from crosscheck.lexicon.classes import word_class
from crosscheck.model.span import Span
from crosscheck.similarity.spelling import spelled_alike

ALIKE = 0.75  # from which two names are spellings of one
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_AGED = re.compile(r"(?<=\w )(?:aged|over|under|above|below) \d{1,3}(?= |\.|,|$)")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d|\d{1,3}(?:st|nd|rd|th)")


def marked_apart(mine: str, theirs: str, at_odds: tuple[Iterable[Span], Iterable[Span]]) -> bool:
    """Whether each text has a mark of its own outside the places at odds.

    >>> marked_apart("The 2011 quake killed 5.", "The 2016 quake killed 9.", ((), ()))
    True
    >>> marked_apart("The quake killed 5.", "The 2016 quake killed 9.", ((), ()))
    False
    """
    left, right = _marks(mine, at_odds[0]), _marks(theirs, at_odds[1])
    return _alone(left, right) and _alone(right, left)


def _alone(some: set[str], others: set[str]) -> bool:
    return any(all(one != other and not _spellings(one, other) for other in others) for one in some)


def _spellings(one: str, other: str) -> bool:
    return one.isalpha() and other.isalpha() and spelled_alike(one, other) >= ALIKE


def _marks(text: str, at_odds: Iterable[Span]) -> set[str]:
    spans = tuple(at_odds)
    found = {one.group().lower() for one in _AGED.finditer(text)}
    sentence_start = True
    for word in _WORD.finditer(text):
        plain = word.group().lower().removesuffix("'s").removesuffix("’s")
        inside = any(span.start <= word.start() < span.end for span in spans)
        named = word.group()[:1].isupper() and not sentence_start
        if not inside and (named or _YEAR.fullmatch(plain) or plain in word_class("tell one of a row")):
            found.add(plain)
        sentence_start = text[word.end() : word.end() + 1] in (".", "!", "?")
    return found - word_class("name a day or month")
