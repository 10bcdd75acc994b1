"""The form under which names of places are found: without accents, case, punctuation or a leading *the*."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "þ": "th", "ð": "d"}
)
_DROPPED = re.compile(r"[.'’‘ʻʼ`´ʹ]")
_BREAKS = re.compile(r"[^\w]|_")
_WHOLE_WORDS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_ACRONYM_LENGTH = 6


def place_key(name: str) -> str:
    """The lookup key of a name.

    >>> place_key("the Côte d’Ivoire"), place_key("St. John's"), place_key("U.S.")
    ('cote divoire', 'saint johns', 'us')
    """
    folded = name.casefold().translate(_LETTERS)
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    words = _BREAKS.sub(" ", _DROPPED.sub("", folded)).split()
    if len(words) > 1:
        words = [_WHOLE_WORDS.get(word, word) for word in words]
        if words[0] == "the":
            words = words[1:]
    return " ".join(words)


def is_acronym(name: str) -> bool:
    """Whether a name is a short run of capitals, with or without full stops: case tells it from a word.

    >>> is_acronym("U.S."), is_acronym("UK"), is_acronym("us")
    (True, True, False)
    """
    letters = _DROPPED.sub("", name)
    return len(letters) <= _ACRONYM_LENGTH and letters.isalpha() and letters.isupper()
