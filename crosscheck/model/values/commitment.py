"""How firmly a text stands behind what it says, and whether it affirms or denies it."""

from __future__ import annotations

from enum import StrEnum

import attrs

from crosscheck.model.relation import Related, Relation


class Level(StrEnum):
    """Commitment to a content, from firm to none. ``order`` makes it a scale where order makes sense.

    ASSERTED: told as fact. REPORTED: somebody else says so. PLANNED: will, is to, intends, agreed to.
    CONDITIONAL: if, provided that. POSSIBLE: may, might, could, reportedly. CONSIDERED: thinks about, mulls,
    discusses whether. DENIED: somebody is told to deny or refuse it.
    """

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    CONSIDERED = "considered"
    DENIED = "denied"

    @property
    def order(self) -> int:
        """Place on the scale: 6 is firmest, 0 is denied."""
        return _ORDER[self]


_ORDER = {level: 6 - place for place, level in enumerate(Level)}


class Polarity(StrEnum):
    """Whether the content is affirmed or negated."""

    POSITIVE = "positive"
    NEGATIVE = "negative"

    @property
    def opposite(self) -> Polarity:
        """The other polarity."""
        return Polarity.NEGATIVE if self is Polarity.POSITIVE else Polarity.POSITIVE


@attrs.frozen(slots=True)
class Commitment:
    """A level with the words that set it (cues as (start, end) offsets are kept by the claim)."""

    level: Level = Level.ASSERTED
    cues: tuple[str, ...] = ()

    def relate(self, other: Commitment) -> Related:
        """SAME level, or FINER where this one is the firmer of the two.

        >>> Commitment(Level.ASSERTED).relate(Commitment(Level.POSSIBLE)).relation
        <Relation.FINER: 'finer'>
        """
        return _RELATED[self.level, other.level]

    def show(self) -> str:
        """The name of the level."""
        return self.level.value


def _relate(mine: Level, theirs: Level) -> Related:
    if mine is theirs:
        return Related(Relation.SAME, f"both are {mine.value}")
    reason = f"{mine.value} against {theirs.value}"
    return Related(Relation.FINER if mine.order > theirs.order else Relation.COARSER, reason)


_RELATED = {(mine, theirs): _relate(mine, theirs) for mine in Level for theirs in Level}

TOLD_AS_FACT = Commitment()
