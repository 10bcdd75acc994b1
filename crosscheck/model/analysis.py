"""What a language pipeline reads out of an article: sentences, tokens, dependency heads, names.

Labels are Universal Dependencies (UPOS, deprels); an adapter translates other schemes. Offsets are those of
``article.text``, whatever tidying the pipeline did.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Mapping
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Any

import attrs

from crosscheck.model.article import Article, BlockKind
from crosscheck.model.span import Span


@attrs.frozen(slots=True)
class Token:
    """A syntactic word. ``text`` is the tidied form; ``article.text[start:end]`` is what stands there."""

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str  # universal part of speech: NOUN, PROPN, VERB, AUX, …
    tag: str  # Penn tag where the pipeline has it (VBD, VBN, NNS, …), else ""
    head: int  # index of the head token; a root is its own head
    relation: str  # UD relation with subtype: nsubj, nsubj:pass, obl, nmod:poss, …; a root has "root"
    sentence: int


@attrs.frozen(slots=True)
class Sentence:
    """Tokens ``[first, last)`` that form one sentence, and the kind of block it stands in."""

    index: int
    first: int
    last: int
    block: BlockKind
    paragraph: int


class NameKind(StrEnum):
    """What sort of thing a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    EVENT = "event"  # wars, summits, festivals
    WORK = "work"  # treaties, declarations, laws, books
    THING = "thing"  # ships, products
    UNKNOWN = "unknown"


@attrs.frozen(slots=True)
class NameMention:
    """A name as it stands: tokens ``[first, last)``, the proper name alone without titles or determiners."""

    first: int
    last: int
    kind: NameKind


class _LeftOut(dict[str, bool]):
    """Whether a relation is one of some that are named with or without their subtypes; each is looked at once."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = frozenset(names)

    def __missing__(self, relation: str) -> bool:
        found = self[relation] = not self._names.isdisjoint((relation, relation.partition(":")[0]))
        return found


_left_out = lru_cache(maxsize=256)(_LeftOut)
_NOTHING: dict[str, tuple[Token, ...]] = {}  # below a leaf


@attrs.frozen(slots=False)
class Analysis:
    """The reading of one article. Lookups by tree are cached; the value itself never changes."""

    article: Article
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[NameMention, ...] = ()
    diagnostics: tuple[str, ...] = ()

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        below: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                below[token.head].append(token.index)
        return tuple(tuple(indices) for indices in below)

    @cached_property
    def _below(self) -> tuple[Mapping[str, tuple[Token, ...]], ...]:
        """The dependents of each token by their relation, with and without its subtype."""
        found: list[dict[str, tuple[Token, ...]]] = [_NOTHING for _ in self.tokens]
        for token in self.tokens:
            if token.head == token.index:
                continue
            if found[token.head] is _NOTHING:
                found[token.head] = {}
            beside, base = found[token.head], token.relation.partition(":")[0]
            for name in (token.relation,) if base == token.relation else (token.relation, base):
                beside[name] = (*beside.get(name, ()), token)
        return tuple(found)

    @cached_property
    def known(self) -> dict[Hashable, Any]:
        """Room for what is worked out of this reading more than once, until it is told to ``forget``."""
        return {}

    def forget(self) -> None:
        """Drop what was worked out, which takes more room than the reading; it is worked out anew when asked."""
        for name in ("known", "_children", "_below", "_starts"):
            self.__dict__.pop(name, None)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    def from_offset(self, offset: int) -> int:
        """The index of the first token that starts at an offset or behind it; their number where none does."""
        return bisect_left(self._starts, offset)

    def children(self, index: int, *relations: str) -> list[Token]:
        """Dependents of a token in text order; with relations given, only those (``nsubj`` covers subtypes)."""
        if not relations:
            tokens = self.tokens
            return [tokens[child] for child in self._children[index]]
        below = self._below[index]
        if not below:
            return []
        if len(relations) == 1:
            return list(below.get(relations[0], ()))
        found = [below[relation] for relation in relations if relation in below]
        if len(found) < 2:
            return list(found[0]) if found else []
        once = {token.index: token for some in found for token in some}
        return [once[child] for child in sorted(once)]

    def child(self, index: int, *relations: str) -> Token | None:
        """The first such dependent, or ``None``."""
        below = self._below[index]
        if not below:
            return None
        if len(relations) == 1:
            found = below.get(relations[0])
            return found[0] if found else None
        return next(iter(self.children(index, *relations)), None)

    def subtree(self, index: int, *without: str) -> list[int]:
        """Indices of a token and all below it, in text order; branches under the named relations are left out."""
        children = self._children
        if not children[index]:
            return [index]
        tokens, left_out = self.tokens, _left_out(without)
        stack, found = [index], []
        while stack:
            at = stack.pop()
            found.append(at)
            for child in children[at]:
                if not left_out[tokens[child].relation]:
                    stack.append(child)
        found.sort()
        return found

    def ancestors(self, index: int) -> Iterator[Token]:
        """Heads of a token, nearest first."""
        token = self.tokens[index]
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def span(self, first: int, last: int) -> Span:
        """The span of tokens ``[first, last)``."""
        return Span(self.article.id, self.tokens[first].start, self.tokens[last - 1].end)

    def span_of(self, indices: list[int]) -> Span:
        """The smallest span that covers the tokens with these indices."""
        return self.span(min(indices), max(indices) + 1)

    def words(self, indices: list[int]) -> str:
        """The tidied words of these tokens, with single spaces where the text has any."""
        parts: list[str] = []
        previous = None
        for token in (self.tokens[i] for i in indices):
            if previous is not None and token.start > previous.end:
                parts.append(" ")
            parts.append(token.text)
            previous = token
        return "".join(parts)

    def sentence_of(self, index: int) -> Sentence:
        """The sentence that a token stands in."""
        return self.sentences[self.tokens[index].sentence]
