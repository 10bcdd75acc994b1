"""Does one unit in the place of another say what the other rules out?

Takes: two units that face each other in two texts which are otherwise one.
Gives: the question on which they part, with the reason, or nothing.
Reads: the lexicons of opposites, names and places.
"""

from __future__ import annotations

import attrs

from crosscheck.judge.beside import Beside
from crosscheck.judge.parting import POS, SAME_TEXT
from crosscheck.judge.units import Unit
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.names import related_names
from crosscheck.lexicon.opposites import opposite
from crosscheck.lexicon.places import gazetteer, place_value
from crosscheck.model.analysis import NameKind
from crosscheck.model.reading import Reading
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.quantity import Quantity
from crosscheck.similarity.spelling import spelled_alike

ONE_SPELLING = 0.7
DAYS_APART = 10
SAME_NAME = frozenset({Relation.SAME, Relation.VARIANT, Relation.FINER, Relation.COARSER, Relation.OVERLAP})


@attrs.frozen(slots=True)
class Excluded:
    """The question that the two answer differently, and why both cannot be."""

    slot: str
    reason: str


def excludes(mine: Unit, theirs: Unit, laid: Beside) -> Excluded | None:
    """Whether the one rules out the other; symmetric."""
    if mine.value is not None or theirs.value is not None:
        return _values(mine, theirs, laid)
    if mine.named or theirs.named:
        return _names(mine, theirs, laid)
    pos, other = POS.get(mine.token.upos, ""), POS.get(theirs.token.upos, "")
    if opposite(mine.key, theirs.key, pos if pos == other else ""):
        return Excluded("wording", f"{mine.token.text} is the opposite of {theirs.token.text}")
    return None


def _values(mine: Unit, theirs: Unit, laid: Beside) -> Excluded | None:
    a, b = mine.value, theirs.value
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        related = a.relate(b)
        return Excluded("count", related.reason) if _at_odds(a, b, related) else None
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        if _words(laid.mine, mine) == _words(laid.theirs, theirs):
            return None  # *Saturday* and *Saturday*: the weeks were worked out from the days of the two texts
        related = a.relate(b)
        once = laid.met >= SAME_TEXT or _near_days(a, b)
        return Excluded("date", related.reason) if related.relation is Relation.CONFLICT and once else None
    if isinstance(a, Duration) and isinstance(b, Duration):
        related = a.relate(b)
        return Excluded("duration", related.reason) if related.relation is Relation.CONFLICT else None
    for one, other in ((mine, b), (theirs, a)):
        if one.key in word_class("deny by themselves") and isinstance(other, Quantity) and other.low:
            return Excluded("count", f"{one.token.text} against {other.show()}")
    return None


def _words(reading: Reading, unit: Unit) -> str:
    return reading.analysis.words(list(range(unit.first, unit.last)))


def _near_days(a: DateValue, b: DateValue) -> bool:
    """Two days so near each other that they are one event's, misdated in one of the texts; what repeats does so
    further apart."""
    if a.start is None or b.start is None or not a.granularity is b.granularity is Granularity.DAY:
        return False
    return abs((a.start - b.start).days) <= DAYS_APART


def _at_odds(a: Quantity, b: Quantity, related: Related) -> bool:
    """Other figures; or two stretches with two ends, which each give the whole answer."""
    ranges = a.bound is b.bound is Bound.RANGE and None not in (a.low, a.high, b.low, b.high)
    other_ends = ranges and a.unit == b.unit and (a.low, a.high) != (b.low, b.high)
    return related.relation is Relation.CONFLICT or other_ends


def _names(mine: Unit, theirs: Unit, laid: Beside) -> Excluded | None:
    """Two names of one sort, neither of which stands anywhere in the other text."""
    one, two = mine.name, theirs.name
    if not (mine.named and theirs.named) or laid.names_both(mine, theirs):
        return None
    if spelled_alike(one.lower(), two.lower()) >= ONE_SPELLING or set(one.lower().split()) & set(
        two.lower().split()
    ):
        return None
    kinds = (mine.kind, theirs.kind)
    if NameKind.UNKNOWN not in kinds and kinds[0] is not kinds[1]:
        return None
    if related_names(one, kinds[0], two, kinds[1]).relation in SAME_NAME or _one_state(one, two):
        return None
    if place_value(one).relate(place_value(two)).relation in SAME_NAME:
        return None
    return Excluded("name", f"{one} and {two} are not the same")


def _one_state(one: str, two: str) -> bool:
    """A state and its seat or its people."""
    states = [gazetteer().seat_of(name) or name for name in (one, two)]
    polities = [gazetteer().polity(state) for state in states]
    return states[0] == states[1] or (polities[0] is not None and polities[0] == polities[1])
