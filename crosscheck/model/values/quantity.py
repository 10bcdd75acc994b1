"""How many, how much: an interval with a unit, as precise as the words that state it.

Two readings of the words stand behind every relation. The *core* is what they say: ``[3000, 3000]`` for
*about 3,000*, ``[60, ∞)`` for *at least 60*. The *reach* is what they leave room for: rounding to the last
digit given, and the tolerance of *about* and *nearly*. One quantity is FINER than another when its core lies
inside the other's reach and not the other way round; they CONFLICT only where even the reaches cannot meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

import attrs

from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.bound import LOWER, OPEN_HIGH, OPEN_LOW, UPPER, WORDS, Bound
from crosscheck.model.values.interval import Interval
from crosscheck.model.values.unit import Unit, unit_named

__all__ = ["Bound", "Number", "Quantity", "rates_of"]

ABOUT_SHARE = Fraction(1, 10)  # *about 3,000* leaves room for 2,700 to 3,300
NEARLY_SHARE = Fraction(1, 10)  # *nearly 2,000* leaves room for 1,800 to 2,000
CLOSE_SHARE = Fraction(15, 100)  # conflicting figures this near each other are marked ``close``
RATE_SHARE = Fraction(3, 100)  # exchange rates of two articles may differ by this much
EACH_OTHERS = "units"  # the sort of a relation that needed a conversion

Number = Fraction | Decimal | float | int | str


def _fraction(value: Number | None) -> Fraction | None:
    return value if value is None or isinstance(value, Fraction) else Fraction(value)


@attrs.frozen(slots=True)
class Quantity:
    """An amount: ``[low, high]`` in ``unit`` (``None`` is open, "" a plain count), and how the words bind it.

    ``slack`` is half the last place that the words give (0.5 for *62 miles*, 0.05 billion for *7.2 billion*;
    0 where nothing was rounded). ``also`` is the same amount in other units, where the text gives it in
    brackets.

    >>> Quantity(100, 100, "kilometre", slack="0.5").relate(Quantity(62, 62, "mile", slack="0.5")).relation
    <Relation.SAME: 'same'>
    >>> Quantity(60, 60).relate(Quantity(60, None, bound=Bound.AT_LEAST)).relation
    <Relation.FINER: 'finer'>
    """

    low: Fraction | None = attrs.field(default=None, converter=_fraction)
    high: Fraction | None = attrs.field(default=None, converter=_fraction)
    unit: str = ""
    bound: Bound = Bound.EXACT
    slack: Fraction = attrs.field(default=Fraction(0), converter=Fraction)
    also: tuple[Quantity, ...] = ()

    @classmethod
    def of(cls, value: Number, unit: str = "", bound: Bound = Bound.EXACT, slack: Number = 0) -> Quantity:
        """The quantity that one figure states, on the side that the bound leaves open.

        >>> Quantity.of(60, bound=Bound.AT_LEAST).show()
        'at least 60'
        """
        low = None if bound in UPPER else value
        high = None if bound in LOWER else value
        return cls(low, high, unit, bound, Fraction(slack))

    @property
    def dimension(self) -> str:
        """What sort of thing the unit measures: ``length``, ``money``, ``share``, ``count``, …"""
        return unit_named(self.unit).dimension

    @property
    def value(self) -> Fraction | None:
        """The one figure that the words give; ``None`` for a range or a vague number.

        >>> Quantity.of(60, bound=Bound.AT_LEAST).value
        Fraction(60, 1)
        """
        if self.bound is Bound.VAGUE or (
            self.low is not None and self.high is not None and self.low != self.high
        ):
            return None
        return self.low if self.low is not None else self.high

    def convert(self, unit: str) -> Quantity:
        """The same amount in another unit, exactly. Raises ``ValueError`` where no fixed factor leads there.

        >>> Quantity.of(10, "kilometre").convert("metre").show()
        '10,000 m'
        """
        source, target = unit_named(self.unit), unit_named(unit)
        if not source.converts_to(target):
            raise ValueError(
                f"no fixed factor leads from {self.unit or 'a count'!r} to {unit or 'a count'!r}"
            )
        factor = source.factor / target.factor
        shift = (source.offset - target.offset) / target.factor
        return attrs.evolve(self._times(factor, shift), unit=unit)

    def scale(self, factor: Number) -> Quantity:
        """The amount times a positive factor, with its precision."""
        return self._times(Fraction(factor), Fraction(0))

    def relate(self, other: Quantity) -> Related:
        """How this amount relates to another; amounts that no fixed factor connects are APART."""
        return self.relate_with(other, {})

    def relate_with(self, other: Quantity, rates: Mapping[tuple[str, str], float]) -> Related:
        """As ``relate``, with exchange rates: ``rates["EUR", "USD"]`` is how many dollars a euro is.

        Where either side is given in several units, the closest comparable pair decides.
        """
        if not self.also and not other.also and self.unit == other.unit:
            return _relate(self, other, Fraction(0))
        pairs = sorted(
            ((_distance(mine, i, theirs, j), mine, theirs)
             for i, mine in enumerate((self, *self.also))
             for j, theirs in enumerate((other, *other.also))
             if unit_named(mine.unit).converts_to(unit_named(theirs.unit))),
            key=lambda pair: pair[0],
        )  # fmt: skip
        if pairs:
            return _relate(pairs[0][1], pairs[0][2], Fraction(0))
        exchanged = _exchange(self, other, rates)
        if exchanged is not None:
            return _relate(*exchanged, RATE_SHARE)
        return Related(Relation.APART, f"{_kind(self)} and {_kind(other)} are not comparable")

    def show(self) -> str:
        """The amount in normal form.

        >>> Quantity.of("2.5", "percent", Bound.MORE_THAN).show()
        'more than 2.5%'
        >>> Quantity(5, 10, "metre", Bound.RANGE).show()
        '5 to 10 m'
        """
        also = "".join(f" ({attrs.evolve(q, also=()).show()})" for q in self.also)
        return f"{WORDS.get(self.bound, '')}{self._figures()}{also}"

    def _figures(self) -> str:
        symbol = unit_named(self.unit).symbol
        if self.unit == "score" and self.low is not None and self.high is not None:
            return f"{_show(self.high)}–{_show(self.low)}"
        if self.low is None or self.high is None or self.low == self.high:
            end = self.low if self.low is not None else self.high
            prefix = "some" if end is None else _show(end)
            figures = f"{prefix} or more" if self.bound is Bound.VAGUE and end is not None else prefix
        else:
            figures = f"{_show(self.low)} to {_show(self.high)}"
        if self.unit == "ordinal":
            return f"no. {figures}"
        return f"{figures}{symbol}" if symbol in ("", "%", "‰", "°") else f"{figures} {symbol}"

    def _times(self, factor: Fraction, shift: Fraction) -> Quantity:
        return attrs.evolve(
            self,
            low=None if self.low is None else self.low * factor + shift,
            high=None if self.high is None else self.high * factor + shift,
            slack=self.slack * factor,
        )

    def _core(self) -> Interval:
        return Interval(self.low, self.high, self.bound in OPEN_LOW, self.bound in OPEN_HIGH)

    def _reach(self) -> Interval:
        room = self.slack
        if self.low is None or self.high is None or self.bound in (Bound.RANGE, Bound.VAGUE):
            return self._core()
        if self.bound is Bound.NEARLY:
            return Interval(self.low - max(abs(self.low) * NEARLY_SHARE, 2 * room), self.high + room)
        if self.bound is Bound.ABOUT:
            room = max(abs(self.low) * ABOUT_SHARE, 2 * room)
        # A figure that is rounded does not reach its neighbour: 9 months and 10 months share no 9.5.
        return Interval(self.low - room, self.high + room, open_low=room > 0, open_high=room > 0)


def rates_of(quantities: Iterable[Quantity]) -> dict[tuple[str, str], float]:
    """The exchange rates that texts give in brackets: *€103m ($136m)* says what a euro was worth.

    There is no table of rates. The first statement of a pair counts; use it within ``RATE_SHARE``.

    >>> pair = Quantity.of(100, "EUR", slack=0).__class__(100, 100, "EUR", also=(Quantity.of(130, "USD"),))
    >>> rates_of([pair])
    {('EUR', 'USD'): 1.3}
    """
    rates: dict[tuple[str, str], float] = {}
    for quantity in quantities:
        for other in quantity.also:
            here, there = unit_named(quantity.unit), unit_named(other.unit)
            if (
                not quantity.value
                or not other.value
                or here.dimension != "money"
                or there.dimension != "money"
            ):
                continue
            rates.setdefault((here.name, there.name), float(other.value / quantity.value))
    return rates


@lru_cache(maxsize=65536)
def _relate(a: Quantity, b: Quantity, tolerance: Fraction) -> Related:
    """Relate two amounts that a factor connects; ``tolerance`` widens both, as a share, where it is uncertain."""
    converted = a.unit != b.unit or tolerance > 0
    reason = f"{a._figures()} against {b._figures()}"
    sort = EACH_OTHERS if converted else ""
    x, y = _in_base(a), _in_base(b)
    relation = _ordered_alike(x, y) if a.dimension != "score" else _scores(x, y)
    if relation is None:
        relation = _contained(x, y, converted, tolerance)
    if relation is Relation.CONFLICT and _close(x, y):
        sort = "close"
    return Related(relation, reason, sort)


def _in_base(quantity: Quantity) -> Quantity:
    unit = unit_named(quantity.unit)
    plain = unit.factor == 1 and unit.offset == 0
    return quantity if plain else quantity._times(unit.factor, unit.offset)


def _ordered_alike(x: Quantity, y: Quantity) -> Relation | None:
    return Relation.SAME if (x.low, x.high, x.bound) == (y.low, y.high, y.bound) else None


def _scores(x: Quantity, y: Quantity) -> Relation:
    return Relation.SAME if (x.low, x.high) == (y.low, y.high) else Relation.CONFLICT


def _contained(x: Quantity, y: Quantity, converted: bool, tolerance: Fraction) -> Relation:
    core_x, core_y = x._core(), y._core()
    reach_x, reach_y = x._reach().widen(tolerance), y._reach().widen(tolerance)
    if converted and core_x.near(core_y, x.slack + y.slack) and x.bound is y.bound:
        return Relation.SAME
    inside, covers = core_x.inside(reach_y), core_y.inside(reach_x)
    if inside and covers:
        # Both are loose and each allows the other: the narrower statement is not thereby the finer one.
        if converted and x.bound is y.bound:
            return Relation.SAME
        return _stricter(x, y)
    if inside or covers:
        return Relation.FINER if inside else Relation.COARSER
    return Relation.OVERLAP if reach_x.meets(reach_y) else Relation.CONFLICT


def _stricter(x: Quantity, y: Quantity) -> Relation:
    """An exact figure is finer than a loose one that allows it; otherwise the two merely overlap."""
    if (x.bound is Bound.EXACT) == (y.bound is Bound.EXACT):
        return Relation.OVERLAP
    return Relation.FINER if x.bound is Bound.EXACT else Relation.COARSER


def _close(x: Quantity, y: Quantity) -> bool:
    if x.value is None or y.value is None:
        return False
    return abs(x.value - y.value) <= CLOSE_SHARE * max(abs(x.value), abs(y.value))


def _distance(a: Quantity, i: int, b: Quantity, j: int) -> tuple[bool, int, list[str]]:
    """Smaller is the better pair to compare; the same from both sides."""
    return a.unit != b.unit, i + j, sorted((f"{a.unit} {a.low} {a.high}", f"{b.unit} {b.low} {b.high}"))


def _exchange(
    a: Quantity, b: Quantity, rates: Mapping[tuple[str, str], float]
) -> tuple[Quantity, Quantity] | None:
    """Both in one currency, by a rate from either side to the other."""
    for mine in (a, *a.also):
        for theirs in (b, *b.also):
            here, there = unit_named(mine.unit), unit_named(theirs.unit)
            if here.dimension != "money" or there.dimension != "money":
                continue
            rate = _rate(here, there, rates)
            if rate:
                return attrs.evolve(mine.scale(rate), unit=there.name), theirs
    return None


def _rate(here: Unit, there: Unit, rates: Mapping[tuple[str, str], float]) -> Fraction | None:
    forth, back = rates.get((here.name, there.name)), rates.get((there.name, here.name))
    if forth:
        return Fraction(forth)
    return 1 / Fraction(back) if back else None


def _kind(quantity: Quantity) -> str:
    return quantity.unit or "a count"


def _show(number: Fraction) -> str:
    if number.denominator == 1:
        return f"{number.numerator:,}"
    if number.denominator <= 10 and number.denominator not in (2, 4, 5, 8, 10) and abs(number) < 1:
        return f"{number.numerator}/{number.denominator}"
    return f"{float(number):,.6g}"
