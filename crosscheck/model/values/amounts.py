"""How two amounts relate that a fixed factor, or a rate of exchange, connects.

Takes: two quantities, and how uncertain the factor between them is.
Gives: their relation with its reason.
Reads: nothing else.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.bound import Bound

if TYPE_CHECKING:
    from crosscheck.model.values.quantity import Quantity

CLOSE_SHARE = Fraction(15, 100)  # conflicting figures this near each other are marked ``close``
STEPS = 2  # round numbers further, from where *more than* would have named one of those
EACH_OTHERS = "units"  # the sort of a relation that needed a conversion


@lru_cache(maxsize=65536)
def relate_amounts(a: Quantity, b: Quantity, tolerance: Fraction | int = 0) -> Related:
    """Relate two amounts that a factor connects; ``tolerance`` widens both, as a share, where it is uncertain."""
    converted = a.unit != b.unit or tolerance > 0
    reason = f"{a.figures} against {b.figures}"
    sort = EACH_OTHERS if converted else ""
    x, y = a.in_base, b.in_base
    relation = _ordered_alike(x, y) if a.dimension != "score" else _scores(x, y)
    if relation is None:
        relation = _contained(x, y, converted, tolerance)
    if relation is Relation.CONFLICT and _close(x, y):
        sort = "close"
    return Related(relation, reason, sort)


def _ordered_alike(x: Quantity, y: Quantity) -> Relation | None:
    return Relation.SAME if (x.low, x.high, x.bound) == (y.low, y.high, y.bound) else None


def _scores(x: Quantity, y: Quantity) -> Relation:
    return Relation.SAME if (x.low, x.high) == (y.low, y.high) else Relation.CONFLICT


def _contained(x: Quantity, y: Quantity, converted: bool, tolerance: Fraction | int) -> Relation:
    core_x, core_y = x.core, y.core
    reach_x, reach_y = x.reach.widen(tolerance), y.reach.widen(tolerance)
    if converted and core_x.near(core_y, x.slack + y.slack) and x.bound is y.bound:
        return Relation.SAME
    if _past(x, y) or _past(y, x):
        return Relation.CONFLICT
    inside, covers = core_x.inside(reach_y), core_y.inside(reach_x)
    if inside and covers:
        # Both are loose and each allows the other: the narrower statement is not thereby the finer one.
        if converted and x.bound is y.bound:
            return Relation.SAME
        return _stricter(x, y)
    if inside or covers:
        return Relation.FINER if inside else Relation.COARSER
    return Relation.OVERLAP if reach_x.meets(reach_y) else Relation.CONFLICT


def _past(x: Quantity, y: Quantity) -> bool:
    """*more than 26,000* and *more than 31,000*: who says *more than* names the round number next below what he knows
    (Cummins, Sauerland and Solt 2012), so that one well past the following ones tells of another figure."""
    if not x.bound is y.bound is Bound.MORE_THAN or x.low is None or y.low is None:
        return False
    step = _step(x.low)
    return step > 0 and y.low > x.low + STEPS * step and y.low > x.low * (1 + CLOSE_SHARE)


def _step(amount: Fraction) -> Fraction:
    """How round a whole number is: the largest of 5, 10, 50, 100… that divides it; 0 where none does."""
    if amount <= 0 or amount.denominator != 1:
        return Fraction(0)
    step, power = 0, 1
    while power <= amount:
        step = max([step, *(s for s in (power, 5 * power) if s > 1 and amount % s == 0)])
        power *= 10
    return Fraction(step)


def _stricter(x: Quantity, y: Quantity) -> Relation:
    """An exact figure is finer than a loose one that allows it; otherwise the two merely overlap."""
    if (x.bound is Bound.EXACT) == (y.bound is Bound.EXACT):
        return Relation.OVERLAP
    return Relation.FINER if x.bound is Bound.EXACT else Relation.COARSER


def _close(x: Quantity, y: Quantity) -> bool:
    if x.value is None or y.value is None:
        return False
    return abs(x.value - y.value) <= CLOSE_SHARE * max(abs(x.value), abs(y.value))
