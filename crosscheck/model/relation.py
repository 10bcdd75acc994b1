"""The narrow waist: how one slot value relates to another of its type, and why.

Claim kinds and values produce relations and never see a verdict; judges read relations and never see a kind.
"""

from __future__ import annotations

from enum import StrEnum

import attrs


class Relation(StrEnum):
    """The closed set of ways in which value ``a`` relates to value ``b``."""

    SAME = "same"
    FINER = "finer"  # a lies inside b: a says more
    COARSER = "coarser"  # b lies inside a
    OVERLAP = "overlap"  # they share part, neither contains the other
    VARIANT = "variant"  # one thing, two names or spellings
    CONFLICT = "conflict"  # they cannot both be the answer
    APART = "apart"  # not comparable: other unit, other thing, other scale
    UNKNOWN = "unknown"  # not stated, or held for lack of evidence

    @property
    def converse(self) -> Relation:
        """The relation of ``b`` to ``a``.

        >>> Relation.FINER.converse
        <Relation.COARSER: 'coarser'>
        """
        return _CONVERSE.get(self, self)


_CONVERSE = {Relation.FINER: Relation.COARSER, Relation.COARSER: Relation.FINER}


@attrs.frozen(slots=True)
class Related:
    """A relation with its reason in plain words, and the sort of a variation (``romanisation``, ``alias``, …)."""

    relation: Relation
    reason: str = ""
    sort: str = ""

    @property
    def converse(self) -> Related:
        """The same finding told from the other side."""
        return attrs.evolve(self, relation=self.relation.converse)
