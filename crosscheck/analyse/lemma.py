"""The dictionary form of a word, from its ending and its Penn tag.

Takes: a word and its tag.
Gives: its lemma, in lower case except for proper names.
Reads: a table of endings that ``crosscheck.analyse.train.lemmas`` learns from treebanks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

WHOLE = "^"  # before a word in the table: the word itself, not an ending
PROPER_TAGS = frozenset({"NNP", "NNPS"})
AS_WRITTEN = frozenset({"NNP", "ADD"})
LONGEST_ENDING = 6
ENDINGS = (("VBD", "ed"), ("VBN", "ed"), ("VBG", "ing"))
VOWELS = "aeiou"
SHORT = 2  # letters; shorter verbs double nothing
MOST_SEEN = 100_000  # lemmas kept at a time; words come again and again


def regular_forms(verbs: Iterable[str]) -> Iterator[str]:
    """Rows of the table for the forms in *-ed* and *-ing* that one of these verbs alone may have.

    >>> [row.split("\\t")[1:] for row in regular_forms(["hurl", "hop", "hope"]) if "ing" in row]
    [['^hurling', '7', 'hurl'], ['^hopping', '7', 'hop'], ['^hoping', '6', 'hope']]
    """
    of: dict[tuple[str, str], set[str]] = {}
    for verb in verbs:
        for tag, ending in ENDINGS:
            for stem in _stems(verb, ending):
                of.setdefault((tag, stem + ending), set()).add(verb)
    for (tag, form), found in of.items():
        if len(found) == 1:
            yield f"{tag}\t{WHOLE}{form}\t{len(form)}\t{min(found)}"


def _stems(verb: str, ending: str) -> tuple[str, ...]:
    """What stands before the ending: *hop* doubles its last letter, *hope* loses it, *open* may or may not double."""
    if verb.endswith("e"):
        return (verb if verb.endswith(("ee", "oe", "ye")) and ending != "ed" else verb[:-1],)
    if verb.endswith("y") and verb[-2:-1] not in VOWELS and ending == "ed":
        return (verb[:-1] + "i",)
    doubles = len(verb) > SHORT and verb[-1] not in f"{VOWELS}wxyh" and verb[-2] in VOWELS
    if not doubles or verb[-3] in VOWELS:
        return (verb,)
    short = not any(letter in VOWELS for letter in verb[:-3])
    return (verb + verb[-1],) if short else (verb, verb + verb[-1])


@attrs.frozen(slots=True)
class Change:
    """Take this many letters off the end, then put these letters on."""

    off: int
    on: str

    def apply(self, word: str) -> str:
        """The changed word.

        >>> Change(3, "y").apply("treaties")
        'treaty'
        """
        return word[: len(word) - self.off] + self.on


@attrs.frozen(slots=True)
class Lemmatizer:
    """Finds lemmas by the longest ending that the table knows for the tag."""

    table: Mapping[tuple[str, str], Change]
    _seen: dict[tuple[str, str], str] = attrs.field(factory=dict, eq=False, repr=False)

    @classmethod
    def read(cls, lines: Iterable[str]) -> Lemmatizer:
        """From lines of four columns, parted by tabs: tag, ending, letters off, letters on."""
        table = {}
        for line in lines:
            if line.strip() and not line.startswith("#"):
                tag, ending, off, on = line.rstrip("\n").split("\t")
                table[tag, ending] = Change(int(off), on)
        return cls(table)

    def lemma(self, word: str, tag: str) -> str:
        """The lemma of a word with this Penn tag; without a tag, or an unknown one, the word in lower case.

        >>> Lemmatizer.read(["VBD\\ted\\t2\\t", "VBD\\t^said\\t2\\ty"]).lemma("Signed", "VBD")
        'sign'
        """
        key = word, tag
        known = self._seen.get(key)
        if known is None:
            if len(self._seen) >= MOST_SEEN:
                self._seen.clear()
            known = self._seen[key] = self._found(word, tag)
        return known

    def _found(self, word: str, tag: str) -> str:
        if tag in AS_WRITTEN:
            return word
        if tag in PROPER_TAGS:
            found = self._change(word.lower(), tag)
            return found.apply(word) if found.off < len(word) else word
        lower = word.lower()
        return self._change(lower, tag).apply(lower) or lower

    def _change(self, lower: str, tag: str) -> Change:
        found = self.table.get((tag, WHOLE + lower))
        length = min(LONGEST_ENDING, len(lower) - 1)
        while found is None and length >= 0:
            found = self.table.get((tag, lower[len(lower) - length :]))
            length -= 1
        return found or Change(0, "")
