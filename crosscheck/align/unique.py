"""Does an article tell of one such figure, or of several? Two quakes in one article are two quakes.

Takes: quantity claims.
Gives: for a claim whether its article gives other figures for things of its kind.
Reads: nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.align.foreground import Foreground
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.things import things
from crosscheck.model.claim import Claim
from crosscheck.model.relation import Relation
from crosscheck.model.values.commitment import Polarity
from crosscheck.model.values.quantity import Quantity
from crosscheck.protocols import Lookup

# article, dimension, what is counted; what befell it, where that has one answer; whether of what went before
_Key = tuple[str, str, str, str, bool]
MOST_FIGURES = 12  # of one kind in one article; a table of more is never one figure


class Figures:
    """The figures of each article by what they count; those of its own event apart from what went before."""

    def __init__(self, claims: Sequence[Claim], look: Lookup, foreground: Foreground) -> None:
        self._look, self._foreground = look, foreground
        self._several: dict[_Key, bool] = {}
        self._known: dict[str, bool] = {}
        self._found: dict[_Key, list[Quantity]] = defaultdict(list)
        for claim in claims:
            key = self._key(claim)
            if key is not None:
                self._found[key[0]].append(key[1])

    def several(self, claim: Claim) -> bool:
        """Whether the claim's article counts things of this kind in numbers that do not agree."""
        found = self._known.get(claim.id)
        if found is None:
            found = self._known[claim.id] = self._beside_others(claim)
        return found

    def _beside_others(self, claim: Claim) -> bool:
        key = self._key(claim)
        if key is None:
            return False
        if key[0] not in self._several:
            self._several[key[0]] = self._disagree(self._found[key[0]])
        return self._several[key[0]]

    @staticmethod
    def _disagree(values: Sequence[Quantity]) -> bool:
        return len(values) > MOST_FIGURES or any(
            a.relate(b).relation is Relation.CONFLICT for at, a in enumerate(values) for b in values[at + 1 :]
        )

    def _key(self, claim: Claim) -> tuple[_Key, Quantity] | None:
        thing = claim.slot("thing")
        value = claim.slots[0].value if claim.slots else None
        if not isinstance(value, Quantity):
            return None
        behind = self._foreground.background(claim)
        if thing is None:  # *kills 1, wounds 2*
            return (claim.span.article, value.dimension, "", _befell(claim.frame), behind), value
        typed = [m for m in (thing.head, *thing.modifiers) if any(letter.isdigit() for letter in m)]
        what = typed[0] if typed else next(iter(self._look.concepts(claim, thing)), "")
        one = "quantity" in frames().frame(claim.frame).one and things().is_kind_of(thing.head, "person")
        return (claim.span.article, value.dimension, what, _befell(claim.frame) if one else "", behind), value


def _befell(frame: str) -> str:
    deaths = word_class("tell of deaths")
    return min(deaths) if frame in deaths else frame


class Polarities:
    """Which predicates an article both affirms and denies: *usually not nervous, but nervous that night*."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._found: dict[tuple[str, str, str], set[Polarity]] = defaultdict(set)
        for claim in claims:
            self._found[self._key(claim)].add(claim.polarity)

    def both(self, claim: Claim) -> bool:
        """Whether the claim's article tells the predicate both ways."""
        return len(self._found[self._key(claim)]) > 1

    @staticmethod
    def _key(claim: Claim) -> tuple[str, str, str]:
        return claim.span.article, claim.frame, claim.predicate.head.lower()
