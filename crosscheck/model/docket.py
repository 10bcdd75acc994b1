"""What lies before the judges: comparisons, claims, entities, articles and where each text comes from."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

import attrs

from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Reading

Two = tuple[str, str]  # the ids of two articles, the smaller first
Found = TypeVar("Found")


class Memory:
    """What was worked out of one article, or of two, under a name: this one remembers nothing and always asks anew.

    A memory that lasts gives back what was found before for as long as nothing has changed that it depends on: the
    texts, who is who in them, what was compared between them, and ``met``, what else the finding goes by.
    """

    def of_one(self, name: str, article: str, make: Callable[[], Found]) -> Found:
        """What an article has, as plain data: lists, texts and numbers."""
        return make()

    def of_two(self, name: str, two: Two, met: Hashable, make: Callable[[], Found]) -> Found:
        """What two articles have, as plain data."""
        return make()

    def verdicts(self, name: str, two: Two, met: Hashable, make: Callable[[], list[Found]]) -> list[Found]:
        """The verdicts on two articles, or on one that is named twice."""
        return make()


@attrs.frozen(slots=True)
class Docket:
    """``comparisons`` holds open and gated pairs; ``origins`` maps an article id to the origin of its text.

    ``known`` is for what several judges would work out alike, by name, so that it is done once; ``left_out`` for what
    limits kept from being looked at, under the code of a doubt, so that the report tells it. ``memory`` is asked for
    what was found out of two articles before.
    """

    comparisons: tuple[Comparison, ...]
    claims: tuple[Claim, ...]
    entities: Entities
    articles: Mapping[str, Article]
    readings: Mapping[str, Reading]
    origins: Mapping[str, str]
    memory: Memory = attrs.field(factory=Memory, repr=False, eq=False)
    known: dict[str, Any] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    left_out: dict[str, set[Hashable]] = attrs.field(factory=dict, init=False, repr=False, eq=False)
    _pairs: Mapping[tuple[str, str], Comparison] = attrs.field(init=False, repr=False, eq=False)

    @_pairs.default
    def _by_ids(self) -> Mapping[tuple[str, str], Comparison]:
        return {_key(c.a.id, c.b.id): c for c in self.comparisons}

    def between(self, a: str, b: str) -> Comparison | None:
        """The comparison of two claims by their ids, in whatever order; ``None`` where they never met."""
        return self._pairs.get(_key(a, b))


def _key(a: str, b: str) -> tuple[str, str]:
    return (a, b) if a < b else (b, a)
