"""Which scheme a parser speaks, and how it becomes Universal Dependencies.

Takes: the labels of a parser; words with heads and relations in its scheme.
Gives: the same words in Universal Dependencies, roots called ``root``.
Reads: the labels alone, never the pipeline's name.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from crosscheck.analyse.clearnlp import to_universal
from crosscheck.analyse.words import Word

SPLIT_TAG = "|"  # our tagger gives UPOS and Penn tag as one label, parted by this
_CLEARNLP_ONLY = frozenset({"dobj", "pobj", "nsubjpass", "auxpass"})
_UNIVERSAL_ONLY = frozenset({"obj", "obl", "nsubj", "case"})


class Scheme(Enum):
    """The dependency scheme of a pipeline."""

    UNIVERSAL = "universal"
    CLEARNLP = "clearnlp"
    NONE = "none"

    def universal(self, words: list[Word]) -> list[Word]:
        """Put heads and relations into Universal Dependencies, in place.

        Without a parser, each word hangs from the first of its sentence.
        """
        if self is Scheme.NONE:
            return _flat(words)
        if self is Scheme.CLEARNLP:
            to_universal(words)
        for at, word in enumerate(words):
            if word.head == at:
                word.relation = "root"
            elif word.relation in {"ROOT", "root", ""}:
                word.relation = "dep"
        return words


def scheme_of(labels: Iterable[str]) -> Scheme:
    """Tell the scheme by the labels.

    >>> scheme_of(["nsubj", "dobj", "pobj"])
    <Scheme.CLEARNLP: 'clearnlp'>
    """
    known = set(labels)
    if known & _CLEARNLP_ONLY:
        return Scheme.CLEARNLP
    return Scheme.UNIVERSAL if known & _UNIVERSAL_ONLY else Scheme.NONE


def _flat(words: list[Word]) -> list[Word]:
    first = 0
    for at, word in enumerate(words):
        first = at if word.opens else first
        word.head, word.relation = first, "root" if at == first else "dep"
    return words
