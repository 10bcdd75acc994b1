"""What is known of English words beside the text: which the network has seen, and what they may be.

Takes: a word in lower case.
Gives: whether the network knows it, the parts of speech it may have, what it commonly means.
Reads: the table that comes with the weights (made by ``crosscheck.analyse.train.words``).
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import attrs

from crosscheck.lexicon.tables import rows

TABLE = Path(__file__).with_name("weights") / "en" / "words.tsv.gz"
LEAST_STEM = 3  # letters that must be left of a word without its ending
# An ending, what stands in its place in the base form, the part of speech of that, and the mark of the form.
ENDINGS = (
    ("s", "", "n", "S"),
    ("es", "", "n", "S"),
    ("ies", "y", "n", "S"),
    ("ves", "f", "n", "S"),
    ("ves", "fe", "n", "S"),
    ("men", "man", "n", "S"),
    ("s", "", "v", "Z"),
    ("es", "", "v", "Z"),
    ("ies", "y", "v", "Z"),
    ("ed", "", "v", "D"),
    ("d", "", "v", "D"),
    ("ied", "y", "v", "D"),
    ("ing", "", "v", "G"),
    ("ing", "e", "v", "G"),
    ("er", "", "a", "R"),
    ("r", "", "a", "R"),
    ("ier", "y", "a", "R"),
    ("est", "", "a", "T"),
    ("st", "", "a", "T"),
    ("iest", "y", "a", "T"),
    ("er", "", "v", "E"),
    ("r", "", "v", "E"),
    ("ly", "", "a", "L"),
    ("ily", "y", "a", "L"),
    ("y", "e", "a", "L"),
    ("ness", "", "a", "N"),
    ("iness", "y", "a", "N"),
)
BEGINNINGS = ("un", "re", "over", "mis", "non", "anti", "pre")
DOUBLED = frozenset("bdglmnprt")  # a consonant that may be written twice before -ed and -ing


@attrs.frozen(slots=True)
class Known:
    """``kinds``: a letter for each thing that a word may be; the other two say what it commonly means."""

    kinds: str = ""
    noun: str = ""
    verb: str = ""


@attrs.frozen(slots=True)
class WordTable:
    """``seen`` tells, for the words that the network has rows of its own for, how often it saw them."""

    seen: Mapping[str, int]
    words: Mapping[str, Known]

    @classmethod
    def read(cls, text: str) -> WordTable:
        """From rows of five columns: word, times seen, kinds, meaning as a noun, meaning as a verb."""
        seen: dict[str, int] = {}
        words: dict[str, Known] = {}
        for word, often, kinds, noun, verb in rows(text, 5):
            if often:
                seen[word] = int(often)
            if kinds:
                words[word] = Known(kinds, noun, verb)
        return cls(seen, words)

    def readings(self, lower: str) -> tuple[str, str]:
        """The marks of all that a word may be, and what it means as a noun and as a verb.

        >>> table = WordTable.read("talk\\t1\\tnv\\tn1\\tv7")
        >>> table.readings("talked"), table.readings("xyz")
        (('D', '/v7'), ('', '/'))
        """
        known = self.words.get(lower, Known())
        marks, noun, verb = set(known.kinds), known.noun, known.verb
        for base, pos, mark in _bases(lower):
            found = self.words.get(base)
            if found and pos in found.kinds:
                marks.add(mark)
                noun = noun or (found.noun if pos == "n" else "")
                verb = verb or (found.verb if pos == "v" else "")
        if not marks:
            marks = {"+", *self._without_beginning(lower)} - {""}
            marks = marks if len(marks) > 1 else set()
        return "".join(sorted(marks)), f"{noun}/{verb}"

    def _without_beginning(self, lower: str) -> str:
        for beginning in BEGINNINGS:
            if lower.startswith(beginning) and len(lower) >= len(beginning) + LEAST_STEM:
                return self.readings(lower[len(beginning) :])[0]
        return ""


def _bases(lower: str) -> Iterator[tuple[str, str, str]]:
    """What a word may be a form of, with the part of speech and the mark of the form."""
    for ending, instead, pos, mark in ENDINGS:
        if lower.endswith(ending) and len(lower) >= len(ending) + LEAST_STEM - len(instead):
            stem = lower[: len(lower) - len(ending)]
            yield stem + instead, pos, mark
            if (
                ending in {"ed", "ing", "er", "est"}
                and not instead
                and stem[-1:] == stem[-2:-1]
                and stem[-1] in DOUBLED
            ):
                yield stem[:-1], pos, mark


@cache
def word_table() -> WordTable:
    """The table that comes with the weights, read once."""
    return WordTable.read(gzip.decompress(TABLE.read_bytes()).decode("utf-8"))
