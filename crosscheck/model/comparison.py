"""Two claims side by side: how each slot relates, or why they may not be compared at all."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import attrs

from crosscheck.model.claim import Claim, Slot
from crosscheck.model.relation import Related, Relation


class Gate(StrEnum):
    """Named reasons for which two claims are not compared."""

    OTHER_EVENT = "other event"
    OTHER_TIME = "other time"
    OTHER_PLACE = "other place"
    OTHER_PARTICIPANTS = "other participants"
    OTHER_SCOPE = "other scope"
    OTHER_PART = "other part"
    NOT_STATED = "slot not stated"
    REPEATABLE = "repeatable event"


@attrs.frozen(slots=True)
class Gated:
    """A closed gate with its reason in plain words."""

    gate: Gate
    reason: str


@attrs.frozen(slots=True)
class SlotRelation:
    """How the two claims answer one question.

    ``slot`` names the question (``date``, ``place``, ``count``, ``wording``, ``commitment``, …). ``single`` says
    that the question has one answer, so that a conflict is a contradiction.
    """

    slot: str
    a: Slot
    b: Slot
    related: Related
    single: bool = False

    @property
    def converse(self) -> SlotRelation:
        """The same, told from the other side."""
        return attrs.evolve(self, a=self.b, b=self.a, related=self.related.converse)


def at_odds(slots: Iterable[SlotRelation]) -> tuple[SlotRelation, ...]:
    """Those of some slots on which two claims contradict each other."""
    return tuple([one for one in slots if one.related.relation is Relation.CONFLICT])


@attrs.frozen(slots=True)
class Comparison:
    """Two claims that answer one question, or that a gate keeps apart.

    ``score`` is how surely both tell of one thing, 0..1. ``shared`` are the concepts on which they meet,
    heaviest first, for the explanation.
    """

    a: Claim
    b: Claim
    score: float
    slots: tuple[SlotRelation, ...] = ()
    gated: Gated | None = None
    shared: tuple[str, ...] = ()

    @property
    def brief(self) -> Comparison:
        """Where a gate keeps the two apart, what is at odds alone: all that our judges look for in such a pair.

        Most pairs that meet are kept apart, and what they share takes most of the memory of a run.
        """
        if self.gated is None:
            return self
        return Comparison(self.a, self.b, self.score, at_odds(self.slots), self.gated)

    def get(self, slot: str) -> SlotRelation | None:
        """The relation on the named slot, or ``None``."""
        for relation in self.slots:
            if relation.slot == slot:
                return relation
        return None
