"""What mentions in all articles refer to, with every surface form seen, and why they were joined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

import attrs

from crosscheck.model.analysis import NameKind
from crosscheck.model.span import Span


class Outcome(StrEnum):
    """What was decided about two names."""

    MERGED = "merged"
    HELD = "held"  # they could be one, the evidence does not suffice
    APART = "apart"


@attrs.frozen(slots=True, order=True)
class Decision:
    """Why two names, as first written at these spans, were merged, held or kept apart."""

    outcome: Outcome
    a: Span
    b: Span
    reason: str
    sort: str = ""


@attrs.frozen(slots=True)
class Form:
    """One way in which an entity is written, with every place it is written so, in order."""

    text: str
    spans: tuple[Span, ...]


@attrs.frozen(slots=True)
class Entity:
    """Somebody or something. ``id`` depends on content only; ``name`` is the fullest common form."""

    id: str
    name: str
    kind: NameKind
    forms: tuple[Form, ...]


@attrs.frozen(slots=True, order=True)
class VariantPair:
    """One thing written in two ways, with a place for each; ``sort`` says how the two differ."""

    entity: str
    sort: str
    a: Span
    b: Span
    reason: str


@attrs.frozen(slots=True)
class Entities:
    """The entities of a set of articles, and which phrase refers to which.

    ``named`` maps (article, first, last) to an entity id; ``referred`` maps (article, token) to the ids of
    what the phrase headed by that token refers to. ``cut`` counts the names that share a word with so many others
    that they met only some of them.
    """

    entities: tuple[Entity, ...] = ()
    named: Mapping[tuple[str, int, int], str] = attrs.field(factory=dict)
    referred: Mapping[tuple[str, int], tuple[str, ...]] = attrs.field(factory=dict)
    pairs: tuple[VariantPair, ...] = ()
    reasons: tuple[Decision, ...] = ()
    cut: int = 0
    _by_id: Mapping[str, Entity] = attrs.field(init=False, repr=False, eq=False)

    @_by_id.default
    def _index(self) -> Mapping[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def get(self, entity: str) -> Entity | None:
        """The entity with this id, or ``None``."""
        return self._by_id.get(entity)

    def of(self, article: str, first: int, last: int) -> Entity | None:
        """The entity that exactly the tokens ``[first, last)`` name, or ``None``."""
        return self._by_id.get(self.named.get((article, first, last), ""))

    def at(self, article: str, token: int) -> tuple[Entity, ...]:
        """What the phrase headed by this token refers to, by name or by reference; several for a plural."""
        return tuple(self._by_id[found] for found in self.referred.get((article, token), ()))

    def variants(self) -> Iterable[VariantPair]:
        """Pairs of places where one entity is written in two ways that differ in more than a title."""
        return self.pairs
