"""How a romanised word sounds, coarsely: spellings that follow different romanisations share a key."""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from crosscheck.similarity.romanise import drops_vowels, romanise

# Longest first: a shorter group would eat the start of a longer one. Capitals stand for one sound each.
_GROUPS = (
    ("tsch", "C"),
    ("shch", "S"),
    ("dzh", "j"),
    ("tch", "C"),
    ("sch", "S"),
    ("tsj", "C"),
    ("kh", "h"),
    ("dh", "d"),
    ("gh", "g"),
    ("ph", "f"),
    ("th", "t"),
    ("sh", "S"),
    ("zh", "Z"),
    ("ch", "C"),
    ("ck", "k"),
    ("cz", "C"),
    ("sz", "S"),
    ("dz", "z"),
    ("ts", "c"),
    ("tz", "z"),
    ("ks", "x"),
    ("qu", "k"),
)
_SOFT_C = re.compile(r"c(?=[eiy])")
_SINGLE = str.maketrans({"q": "k", "w": "v", "j": "i", "y": "i", "c": "k", "C": "c", "Z": "z", "S": "s"})
_DOUBLED = re.compile(r"(.)\1")
_MUTE_H = re.compile(r"(?<=[aeiou])h(?![aeiou])")
_LONG_I, _LONG_U, _LONG_E = re.compile(r"ie|ei|ii|ee|ea"), re.compile(r"ou|oo"), re.compile(r"ai|ae")
_VOWELS = str.maketrans("", "", "aeiou")
_FIRST = str.maketrans("eiou", "aaaa")


@attrs.frozen(slots=True)
class Sound:
    """A word's plain letters, its sound key, and that key's consonants (a first vowel stays, as ``a``)."""

    letters: str
    key: str
    consonants: str
    vowels_missing: bool = False


@lru_cache(maxsize=65536)
def sound(word: str) -> Sound:
    """The sound of one word.

    >>> sound("Gaddafi").key == sound("Gadafi").key, sound("Kozuki").key == sound("Kodzuki").key
    (True, True)
    >>> sound("Mohammed").consonants == sound("Muhammad").consonants
    True
    """
    letters = romanise(word)
    key = _key(letters)
    return Sound(letters, key, key[:1].translate(_FIRST) + key[1:].translate(_VOWELS), drops_vowels(word))


def _key(letters: str) -> str:
    key = letters
    for group, one in _GROUPS:
        key = key.replace(group, one)
    key = _SOFT_C.sub("s", key).translate(_SINGLE)
    key = _MUTE_H.sub("", _DOUBLED.sub(r"\1", key))
    key = _LONG_E.sub("e", _LONG_U.sub("u", _LONG_I.sub("i", key)))
    return _DOUBLED.sub(r"\1", key)
