"""Chinese names in pinyin and in the older Wade-Giles romanisation: *Mao Zedong*, *Mao Tse-tung*."""

from __future__ import annotations

import re
from functools import lru_cache

# Initials as either system writes them → one sign each. Wade-Giles loses its apostrophes in print, so that
# t is t or d: both get one sign. Longest first.
_INITIALS = (
    ("hs", "x"),
    ("ch", "c"),
    ("zh", "c"),
    ("sh", "S"),
    ("ts", "z"),
    ("tz", "z"),
    ("ss", "s"),
    ("sz", "s"),
    *((letter, sign) for letters, sign in (("bp", "p"), ("dt", "t"), ("gk", "k")) for letter in letters),
    *(("j", "c"), ("q", "c"), ("z", "z"), ("c", "z"), ("r", "r"), ("x", "x"), ("y", "y"), ("w", "w")),
    *((letter, letter) for letter in "mfnlhs"),
)
_FINALS = (
    *("iang", "iong", "iung", "uang", "uai", "ueh", "uan", "ang", "eng", "ing", "ong", "ung", "iao", "ian"),
    *("ien", "ieh", "iai", "ai", "ei", "ao", "ou", "an", "en", "in", "un", "ia", "ie", "iu", "ua", "uo"),
    *("ui", "ue", "ih", "er", "ueng", "uei", "a", "o", "e", "i", "u"),
)
_SAME_FINAL = {"ien": "ian", "ieh": "ie", "ung": "ong", "iung": "iong", "uei": "ui", "ueh": "ue"}
_SAME_FINAL |= {"ih": "i", "uo": "o", "er": "e"}
_SYLLABLE = re.compile(
    f"({'|'.join(initial for initial, _ in _INITIALS)})?({'|'.join(sorted(_FINALS, key=len, reverse=True))})"
)
_SIGN = dict(_INITIALS)
_OLDER = re.compile(r"hs|tz|ts|sz|ss|[a-z]-[a-z]|['’]|ung\b|ien\b|ieh\b|ih\b")
_MOST = 4  # syllables of a personal name


@lru_cache(maxsize=16384)
def chinese_key(name: str) -> str:
    """The syllables of a name that either system can write, each as one sign and its final; else empty.

    >>> chinese_key("Mao Zedong") == chinese_key("Mao Tse-tung"), chinese_key("Maria Lopez")
    (True, '')
    """
    name = name.replace("'", "").replace("’", "")
    syllables = [s for word in re.split(r"[\s\-]+", name.lower()) for s in _syllables(word)]
    return " ".join(syllables) if "" not in syllables and 2 <= len(syllables) <= _MOST else ""


def older_spelling(name: str) -> bool:
    """Whether a name bears marks of Wade-Giles: hyphens, *hs*, *ts*, *tz*, *-ung*, *-ien*.

    >>> older_spelling("Hsi Chin-ping"), older_spelling("Xi Jinping")
    (True, False)
    """
    return _OLDER.search(name.lower()) is not None


def _syllables(word: str) -> list[str]:
    """The syllables of one word, or one empty string where it is no Chinese word in Latin letters."""
    if not word:
        return []
    found = _split(word)
    return found if found is not None else [""]


def _split(word: str) -> list[str] | None:
    if not word:
        return []
    for end in range(min(6, len(word)), 0, -1):
        match = _SYLLABLE.fullmatch(word, 0, end)
        if match is not None and (rest := _split(word[end:])) is not None:
            return [_sign(match[1] or "", match[2]), *rest]
    return None


def _sign(initial: str, final: str) -> str:
    if initial in ("tz", "sz", "ss") and final == "u":
        final = "i"  # Tzu is Zi, Szu is Si
    if initial == "y" and final.startswith("i"):
        initial = ""
    return _SIGN.get(initial, "") + _SAME_FINAL.get(final, final)
