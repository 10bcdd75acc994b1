"""In which language a text is, told by its letters and its small words.

Takes words. Gives the name of a language that is not English, or nothing where a text is English or too short to tell.
Reads ``data/languages.tsv``. It need not tell sister languages apart: what matters is English or not.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from crosscheck.lexicon.tables import rows

ENGLISH = "English"
LEAST_WORDS = 12  # below it chance decides
LEAST_UNKNOWN = 60  # words from which a language that no list knows can be told from English
CLEAR_SHARE = 0.1  # of small words, that a language must reach to be named
ENGLISH_SHARE = 0.2  # of small words, from which a text is English whatever else it holds
LEAD = 2.0  # how many times more small words another language must have than English
NO_ENGLISH = 0.03  # share of English small words below which a long text in Latin letters is not English
SAMPLE = 4_000  # words that decide about a long text
_LATIN = "LATIN"
_LISTED = frozenset({_LATIN, "CYRILLIC"})
_BY_SCRIPT = MappingProxyType({
    "GREEK": "Greek", "ARABIC": "Arabic letters", "HEBREW": "Hebrew", "CJK": "Chinese", "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese", "HANGUL": "Korean", "DEVANAGARI": "Devanagari letters", "BENGALI": "Bengali",
    "TAMIL": "Tamil", "TELUGU": "Telugu", "THAI": "Thai", "GEORGIAN": "Georgian", "ARMENIAN": "Armenian",
    "ETHIOPIC": "Ethiopic letters", "KHMER": "Khmer", "MYANMAR": "Burmese", "SINHALA": "Sinhala",
    "CYRILLIC": "Cyrillic letters",
})  # fmt: skip


@cache
def _small_words() -> Mapping[str, frozenset[str]]:
    text = files("crosscheck.lexicon").joinpath("data", "languages.tsv").read_text("utf-8")
    return MappingProxyType({name: frozenset(words.split()) for name, words in rows(text, 2)})


def other_language(words: Sequence[str]) -> str | None:
    """The language of these words where it is not English; ``None`` for English, or where nothing tells.

    >>> other_language("Die Gesandten trafen sich am Montag in der Stadt und sprachen über den Hafen.".split())
    'German'
    >>> other_language("The envoys met in the town on Monday and spoke about the harbour.".split()) is None
    True
    """
    spoken = [word for word in (_bare(word) for word in words[:SAMPLE]) if word]
    script = _script(spoken)
    if script not in _LISTED:
        return _BY_SCRIPT.get(script, f"{script.capitalize()} letters") if script else None
    return _by_words(spoken, script)


def _by_words(spoken: Sequence[str], script: str) -> str | None:
    if len(spoken) < LEAST_WORDS:
        return None
    counts = Counter(spoken)
    held = {name: sum(counts[word] for word in small) for name, small in _small_words().items()}
    english = held.pop(ENGLISH)
    best = max(held, key=lambda name: held[name])
    if held[best] >= CLEAR_SHARE * len(spoken) and held[best] > LEAD * english:
        return best if english < ENGLISH_SHARE * len(spoken) else None
    if script != _LATIN:
        return _BY_SCRIPT[script]
    unknown = len(spoken) >= LEAST_UNKNOWN and english < NO_ENGLISH * len(spoken)
    return "a language that is not English" if unknown and _is_running(spoken) else None


def _bare(word: str) -> str:
    """A word in small letters without its punctuation; nothing for figures."""
    bare = word.strip(".,;:!?…\"'“”‘’«»„()[]{}–—-").casefold()
    return bare if any(letter.isalpha() for letter in bare) else ""


def _script(spoken: Sequence[str]) -> str:
    """The script of more than half of the letters, or nothing."""
    scripts = Counter(_script_of(letter) for word in spoken for letter in word[:12] if letter.isalpha())
    total = sum(scripts.values())
    kana = scripts["HIRAGANA"] + scripts["KATAKANA"]
    if kana and 2 * (kana + scripts["CJK"]) > total:
        return "HIRAGANA"
    return next((name for name, count in scripts.most_common(1) if 2 * count > total), "")


@cache
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "unknown").split(" ")[0].split("-")[0]


def _is_running(spoken: Sequence[str]) -> bool:
    """Whether words recur as they do in prose: lists of names and tables of results have no small words either."""
    return len(set(spoken)) < len(spoken) and any(
        count * 50 >= len(spoken) for count in Counter(spoken).values()
    )
