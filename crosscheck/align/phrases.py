"""Phrases by what they are made of: two that are made alike relate alike to any third, and so are related once.

Takes: phrases of claims, and what works out the concepts that one stands for.
Gives: their concepts, and a number that phrases of one make share.
Reads: nothing else.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

from crosscheck.align.happenings import HAPPENINGS
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.relation import Related
from crosscheck.model.values.quantity import Quantity

MONEY = "money"
MOST_KNOWN = 200_000  # phrases, and pairs of makes, that are remembered at a time
UNLIKE_ANY = -1  # the number of a phrase whose relations rest on its clause or its article too

Told = tuple[Claim, Slot]
_Phrase = tuple[Claim, Slot, tuple[str, ...], int]


class Phrases:
    """What is known of phrases.

    They are kept by identity: to hash a slot costs more than to look it up, and each stands with its claim, which is
    kept alive here.
    """

    def __init__(self, concepts: Callable[[Claim, Slot], tuple[str, ...]]) -> None:
        self._work = concepts
        self._known: dict[tuple[int, int], _Phrase] = {}
        self._numbers: dict[tuple[object, ...], int] = {}
        self._next = itertools.count()  # no number is given twice, also not when makes are forgotten
        self._related: dict[tuple[int, int], Related] = {}
        self._lone: dict[tuple[int, int], Related] = {}

    def concepts(self, claim: Claim, slot: Slot) -> tuple[str, ...]:
        """The concepts that a phrase stands for."""
        known = self._known.get((id(claim), id(slot)))
        return (known or self._read(claim, slot))[2]

    def related(
        self, a: Told, b: Told, work: Callable[[Told, Told], Related], *, lone: bool = False
    ) -> Related:
        """How two phrases relate, as ``work`` finds it; those of phrases that stand ``lone`` are kept by themselves."""
        known = self._known
        _, _, mine, one = known.get((id(a[0]), id(a[1]))) or self._read(*a)
        _, _, theirs, two = known.get((id(b[0]), id(b[1]))) or self._read(*b)
        if UNLIKE_ANY in (one, two):
            return work(a, b)
        # What stands for one thing at most is no coordination: alone it relates as it does beside others.
        kept = self._lone if lone and (len(mine) > 1 or len(theirs) > 1) else self._related
        found = kept.get((one, two))
        if found is None:
            found = work(a, b)
            if len(kept) >= MOST_KNOWN:
                kept.clear()
            kept[one, two] = found
        return found

    def _read(self, claim: Claim, slot: Slot) -> _Phrase:
        if len(self._known) >= MOST_KNOWN:
            for kept in (self._known, self._numbers, self._related, self._lone):
                kept.clear()
        concepts = self._work(claim, slot)
        read = (claim, slot, concepts, self._number(slot, concepts))
        self._known[id(claim), id(slot)] = read
        return read

    def _number(self, slot: Slot, concepts: tuple[str, ...]) -> int:
        value = slot.value
        if slot.role in HAPPENINGS or (isinstance(value, Quantity) and value.dimension == MONEY):
            return UNLIKE_ANY
        make = (slot.role, slot.text, slot.head, slot.modifiers, slot.definite, value, concepts)
        found = self._numbers.get(make)
        if found is None:
            found = self._numbers[make] = next(self._next)
        return found
