"""The tokens of an article as names are read from them: as written, in small letters, with the word lists."""

from __future__ import annotations

import attrs

from crosscheck.lexicon.proper import ProperWords, known_place
from crosscheck.model.analysis import Analysis, Token

DESCRIBING = frozenset({"amod", "compound", "nmod:desc", "det", "flat"})
HYPHENS = frozenset({"-", "–"})


@attrs.frozen(slots=True)
class NameText:
    """Parallel lists, one item a token."""

    analysis: Analysis
    tokens: tuple[Token, ...]
    written: tuple[str, ...]
    lower: tuple[str, ...]
    words: ProperWords
    surnames: frozenset[str] = frozenset()  # of persons whose full names stand in the article

    @classmethod
    def of(cls, analysis: Analysis, words: ProperWords) -> NameText:
        """The tokens of an analysis."""
        written = tuple(token.text for token in analysis.tokens)
        return cls(analysis, analysis.tokens, written, tuple(map(str.lower, written)), words)

    def surname(self, at: int) -> bool:
        """Whether a word is the surname of one who is named in full elsewhere, and describes nothing here: *Cheeks
        was fired*, where cheeks are spoken of nowhere."""
        return self.written[at] in self.surnames and self.tokens[at].relation not in DESCRIBING

    def cue(self, at: int, name: str) -> bool:
        """Whether the token has this cue (see ``name_cues.tsv``)."""
        return name in self.words.cues.get(self.lower[at], ())

    def glued(self, at: int) -> bool:
        """Whether no space stands before the token."""
        return at > 0 and self.tokens[at - 1].end == self.tokens[at].start

    def hyphen(self, at: int) -> bool:
        """Whether the token is a hyphen inside a word."""
        return (
            self.written[at] in HYPHENS
            and self.glued(at)
            and at + 1 < len(self.tokens)
            and self.glued(at + 1)
        )

    def place_length(self, first: int, last: int) -> int:
        """How many tokens from ``first`` on, before ``last``, name a well-known place; 0 if none."""
        found = self.words.polity_length(self.lower[first:last])
        return found or self.words.place_length(self.written[first:last])

    def phrase(self, first: int, last: int) -> str:
        """The words as written, with single spaces; none around a hyphen."""
        return " ".join(self.written[first:last]).replace(" - ", "-").replace(" 's", "'s")

    def known_place(self, first: int, last: int) -> float:
        """How well known the place of this name is; 0 if there is none."""
        return known_place(self.phrase(first, last))
