"""Of which people the counted ones are: *23 Somali pirates*."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.lexicon.places import gazetteer
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.quantity import Quantity


def nationality(a: Claim, b: Claim) -> Iterator[SlotRelation]:
    """*23 Somali pirates*, *23 Somali and Yemeni pirates*: so many of one people, and so many of two."""
    mine, theirs = a.slot("thing"), b.slot("thing")
    counts = [claim.slots[0].value for claim in (a, b)]
    if mine is None or theirs is None or counts[0] != counts[1] or not _several(counts[0]):
        return
    peoples = [set(_peoples(slot)) for slot in (mine, theirs)]
    if all(peoples):
        same = peoples[0] == peoples[1]
        told = " and ".join(sorted(peoples[0])), " and ".join(sorted(peoples[1]))
        related = Related(Relation.SAME if same else Relation.CONFLICT, f"{told[0]} against {told[1]}")
        yield SlotRelation("nationality", mine, theirs, related, single=True)


def _peoples(slot: Slot) -> Iterator[str]:
    for word in slot.text.split():
        people = gazetteer().polity(word) if word[:1].isupper() else None
        if people is not None:
            yield people


def _several(value: object) -> bool:
    return isinstance(value, Quantity) and value.unit == "" and value.value is not None and value.value > 1
