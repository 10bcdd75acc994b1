"""Any script → plain lower-case Latin letters, so that names can be compared letter by letter."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

_NOT_LETTER = re.compile(r"[^a-z0-9]+")
_ABJAD = re.compile("[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=65536)
def romanise(word: str) -> str:
    """The word in lower-case ASCII letters and digits only; other scripts are spelled roughly.

    >>> romanise("Vendôme"), romanise("Чехов"), romanise("O’Brien")
    ('vendome', 'chekhov', 'obrien')
    """
    return _NOT_LETTER.sub("", anyascii(word).lower())


def spaced(text: str) -> str:
    """Text of a script without spaces, with a space between its syllables; other text as it is.

    >>> spaced("東京")
    'Dong Jing'
    """
    return _CAMEL.sub(" ", anyascii(text)) if syllabic(text) else text


def syllabic(text: str) -> bool:
    """Whether the text is written in signs for syllables or words (Chinese, Japanese, Korean)."""
    return any(ord(letter) >= 0x2E80 and unicodedata.category(letter) == "Lo" for letter in text)


def drops_vowels(word: str) -> bool:
    """Whether the word is written in a script that leaves most vowels out (Hebrew, Arabic)."""
    return _ABJAD.search(word) is not None


@lru_cache(maxsize=65536)
def undiacritic(text: str) -> str:
    """The text without combining marks, in its own script and case.

    >>> undiacritic("Erdoğan")
    'Erdogan'
    """
    decomposed = unicodedata.normalize("NFKD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))
