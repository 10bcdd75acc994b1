"""How often words occur in general English: what is rare is worth more when two claims share it."""

from __future__ import annotations

import math
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

UNSEEN = 1.0


@cache
def word_counts() -> MappingProxyType[str, int]:
    """Lemma → how often it was counted; words below the count kept in the file are absent."""
    text = files("crosscheck.lexicon").joinpath("data", "en", "word_counts.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return MappingProxyType({lemma: int(count) for lemma, count in rows})


@cache
def _total() -> int:
    return sum(word_counts().values())


@lru_cache(maxsize=65536)
def rarity(lemma: str) -> float:
    """How much it tells that two texts share this word: 0 for the commonest, 1 for words never counted.

    >>> rarity("say") < rarity("memorandum") <= 1.0
    True
    """
    return math.log(_total() / max(word_counts().get(lemma.lower(), 0), UNSEEN)) / math.log(_total())
