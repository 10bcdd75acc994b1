"""What lies before the judges: comparisons, claims, entities, articles and where each text comes from."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import attrs

from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Reading


@attrs.frozen(slots=True)
class Docket:
    """``comparisons`` holds open and gated pairs; ``origins`` maps an article id to the origin of its text.

    ``known`` is for what several judges would work out alike, by name, so that it is done once; ``left_out`` for what
    limits kept from being looked at, under the code of a doubt, so that the report tells it.
    """

    comparisons: tuple[Comparison, ...]
    claims: tuple[Claim, ...]
    entities: Entities
    articles: Mapping[str, Article]
    readings: Mapping[str, Reading]
    origins: Mapping[str, str]
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
