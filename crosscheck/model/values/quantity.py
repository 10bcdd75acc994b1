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
from functools import cached_property

import attrs

from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.amounts import relate_amounts
from crosscheck.model.values.bound import LOWER, OPEN_HIGH, OPEN_LOW, UPPER, WORDS, Bound
from crosscheck.model.values.interval import Interval
from crosscheck.model.values.unit import Unit, unit_named

__all__ = ["Bound", "Number", "Quantity", "rates_of"]

ABOUT_SHARE = Fraction(1, 10)  # *about 3,000* leaves room for 2,700 to 3,300
NEARLY_SHARE = Fraction(1, 10)  # *nearly 2,000* leaves room for 1,800 to 2,000
RATE_SHARE = Fraction(3, 100)  # exchange rates of two articles may differ by this much

Number = Fraction | Decimal | float | int | str


def _fraction(value: Number | None) -> Fraction | None:
    return value if value is None or isinstance(value, Fraction) else Fraction(value)


@attrs.frozen(slots=True, eq=False)
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

    @cached_property
    def _key(self) -> tuple[object, ...]:
        """What two equal amounts have alike: fractions are slow to hash, and amounts are asked for again and again."""
        ends = (None if end is None else end.as_integer_ratio() for end in (self.low, self.high, self.slack))
        return (*ends, self.unit, self.bound, tuple(one._key for one in self.also))

    @cached_property
    def _hash(self) -> int:
        return hash(self._key)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return self._key == other._key if isinstance(other, Quantity) else NotImplemented

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def dimension(self) -> str:
        """What sort of thing the unit measures: ``length``, ``money``, ``share``, ``count``, …"""
        return unit_named(self.unit).dimension

    @cached_property
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
            return relate_amounts(self, other)
        pairs = sorted(
            ((_distance(mine, i, theirs, j), mine, theirs)
             for i, mine in enumerate((self, *self.also))
             for j, theirs in enumerate((other, *other.also))
             if unit_named(mine.unit).converts_to(unit_named(theirs.unit))),
            key=lambda pair: pair[0],
        )  # fmt: skip
        if pairs:
            return relate_amounts(pairs[0][1], pairs[0][2])
        exchanged = _exchange(self, other, rates)
        if exchanged is not None:
            return relate_amounts(*exchanged, RATE_SHARE)
        return Related(Relation.APART, f"{_kind(self)} and {_kind(other)} are not comparable")

    def show(self) -> str:
        """The amount in normal form.

        >>> Quantity.of("2.5", "percent", Bound.MORE_THAN).show()
        'more than 2.5%'
        >>> Quantity(5, 10, "metre", Bound.RANGE).show()
        '5 to 10 m'
        """
        also = "".join(f" ({attrs.evolve(q, also=()).show()})" for q in self.also)
        return f"{WORDS.get(self.bound, '')}{self.figures}{also}"

    @cached_property
    def figures(self) -> str:
        """The numbers with their unit, without the words that bind them."""
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

    @property
    def in_base(self) -> Quantity:
        """The amount in the unit to which all of its sort lead."""
        return self._led_back or self

    @cached_property
    def _led_back(self) -> Quantity | None:
        unit = unit_named(self.unit)
        plain = unit.factor == 1 and unit.offset == 0
        return None if plain else self._times(unit.factor, unit.offset)

    @cached_property
    def core(self) -> Interval:
        """What the words say."""
        return Interval(self.low, self.high, self.bound in OPEN_LOW, self.bound in OPEN_HIGH)

    @cached_property
    def reach(self) -> Interval:
        """What the words leave room for."""
        room = self.slack
        if self.low is None or self.high is None or self.bound in (Bound.RANGE, Bound.VAGUE):
            return self.core
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
