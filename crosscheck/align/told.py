"""Which sentences two articles have word for word in common.

Takes: the claims and the articles.
Gives: whether two claims may be set against each other.
Reads: nothing else.

A sentence that both articles hold is the same voice twice. What differs between it and another sentence of one
of the two differs inside that article, not between the two.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.model.article import Article
from crosscheck.model.claim import Claim


class Told:
    """The sentences of each article, white space folded."""

    def __init__(self, claims: Sequence[Claim], articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._words: dict[str, str] = {}
        self._once: dict[str, str] = {}
        self._of: dict[str, set[str]] = {}
        for claim in claims:
            self._of.setdefault(claim.span.article, set()).add(self._sentence(claim))

    def apart(self, a: Claim, b: Claim) -> bool:
        """Whether the two may be compared: other sentences, or the same place of one shared sentence."""
        if a.sentence == b.sentence:
            return False
        mine, theirs = self._sentence(a), self._sentence(b)
        if mine == theirs:
            return a.kind == b.kind and self._clause(a) == self._clause(b)
        if a.span.article == b.span.article:
            return True
        return mine not in self._of[b.span.article] and theirs not in self._of[a.span.article]

    def _sentence(self, claim: Claim) -> str:
        found = self._words.get(claim.id)
        if found is None:
            text = self._articles[claim.sentence.article].text
            found = " ".join(claim.sentence.of(text).split())
            found = self._words[claim.id] = self._once.setdefault(found, found)
        return found

    def _clause(self, claim: Claim) -> tuple[str, str]:
        text = self._articles[claim.span.article].text
        words = " ".join(claim.span.of(text).split())
        return words, " ".join(text[claim.sentence.start : claim.span.start].split())
