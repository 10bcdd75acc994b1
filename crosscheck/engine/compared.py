"""What was compared between two articles, as rows of plain data.

Takes: the claims of two articles and what comparing some of their pairs gave.
Gives: rows, and from rows the same comparisons.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from crosscheck.engine.records import converter
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import Comparison, Gate, Gated, SlotRelation
from crosscheck.model.relation import Related, Relation

PREDICATE = -1  # the place of a claim's predicate, which is none of its slots
AT_ODDS = Relation.CONFLICT.value
Row = list[Any]


def row_of(at: int, to: int, compared: Comparison | None) -> Row:
    """One pair, told by the places of its claims in their articles; without more where the two do not meet."""
    if compared is None:
        return [at, to]
    gated = [compared.gated.gate.value, compared.gated.reason] if compared.gated else None
    slots = [_relation(compared, relation) for relation in compared.slots]
    return [at, to, compared.score, gated, compared.shared, slots]


def comparison_of(row: Row, a: Claim, b: Claim, *, whole: bool = True) -> Comparison | None:
    """The comparison that a row tells; a gated one with the slots at odds alone unless the ``whole`` is wanted.

    Raises ``ValueError`` for a row of something else.
    """
    if len(row) == 2:
        return None
    try:
        _, _, score, gated, shared, slots = row
        return Comparison(
            a,
            b,
            float(score),
            tuple(_told(told, a, b) for told in slots if whole or not gated or told[3][0] == AT_ODDS),
            Gated(Gate(gated[0]), gated[1]) if gated else None,
            tuple(shared),
        )
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        raise ValueError(f"not a kept comparison ({type(error).__name__})") from error


def _relation(compared: Comparison, relation: SlotRelation) -> list[Any]:
    related = relation.related
    return [
        relation.slot,
        _place(relation.a, compared.a),
        _place(relation.b, compared.b),
        [related.relation.value, related.reason, related.sort],
        int(relation.single),
    ]


def _told(told: Sequence[Any], a: Claim, b: Claim) -> SlotRelation:
    name, mine, theirs, (relation, reason, sort), single = told
    related = Related(Relation(relation), reason, sort)
    return SlotRelation(name, _slot(mine, a), _slot(theirs, b), related, bool(single))


def _place(slot: Slot, claim: Claim) -> Any:
    """Where the slot stands in its claim; a slot that was made for the comparison is told in full."""
    if slot is claim.predicate:
        return PREDICATE
    for at, own in enumerate(
        claim.slots
    ):  # to ask whether two are one is cheap, whether they are equal is not
        if own is slot:
            return at
    if slot == claim.predicate:
        return PREDICATE
    return claim.slots.index(slot) if slot in claim.slots else converter().unstructure(slot)


def _slot(place: Any, claim: Claim) -> Slot:
    if isinstance(place, int):
        return claim.predicate if place == PREDICATE else claim.slots[place]
    return converter().structure(place, Slot)
