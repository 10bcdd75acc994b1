"""The algebra of amounts."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.relation import Relation
from crosscheck.model.values.quantity import Bound, Quantity, rates_of
from crosscheck.model.values.unit import UNITS, unit_named

FAMILIES = {
    dimension: sorted(u.name for u in UNITS.values() if u.dimension == dimension)
    for dimension in {u.dimension for u in UNITS.values()}
}
NUMBERS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=1000)
POSITIVE = st.fractions(min_value=Fraction(1, 1000), max_value=10**9, max_denominator=1000)
SLACKS = st.fractions(min_value=0, max_value=1000, max_denominator=100)
UNIT_NAMES = st.sampled_from(
    ["", "metre", "mile", "kilometre", "percent", "fraction", "celsius", "fahrenheit", "USD"]
)
POINT_BOUNDS = st.sampled_from([b for b in Bound if b not in (Bound.RANGE, Bound.VAGUE)])


@st.composite
def amounts(draw: st.DrawFn, units: st.SearchStrategy[str] = UNIT_NAMES) -> Quantity:
    """Any amount that a recogniser may give."""
    unit = draw(units)
    shape = draw(st.sampled_from(["point", "range", "vague"]))
    low = draw(NUMBERS)
    if shape == "point":
        return Quantity.of(low, unit, draw(POINT_BOUNDS), draw(SLACKS))
    if shape == "vague":
        return Quantity(low, None, unit, Bound.VAGUE)
    return Quantity(low, low + draw(POSITIVE), unit, Bound.RANGE)


@st.composite
def nested(draw: st.DrawFn) -> tuple[Quantity, Quantity, Quantity]:
    """Three amounts with stated ends, each wider than the one before: a whole count, ranges, bounds."""
    low = high = draw(st.integers(0, 60))
    chain = [Quantity.of(low)]
    while len(chain) < 3:
        low, high = low - draw(st.integers(0, 20)), high + draw(st.integers(1, 20))
        chain.append(Quantity(low, high, "", Bound.RANGE))
    if draw(st.booleans()):
        chain[2] = draw(st.sampled_from([q(low, bound=Bound.AT_LEAST), q(high, bound=Bound.AT_MOST)]))
    return chain[0], chain[1], chain[2]


@given(amounts())
def test_an_amount_is_the_same_as_itself(a: Quantity) -> None:
    """relate(a, a) is SAME."""
    assert a.relate(a).relation is Relation.SAME


@given(amounts(), amounts())
def test_relations_have_their_converse(a: Quantity, b: Quantity) -> None:
    """relate(b, a) is the converse of relate(a, b)."""
    assert b.relate(a).relation is a.relate(b).relation.converse


@given(amounts(), amounts(), st.floats(0.01, 100))
def test_relations_with_rates_have_their_converse(a: Quantity, b: Quantity, rate: float) -> None:
    """The converse holds with an exchange rate too."""
    rates = {("USD", "EUR"): rate}
    a = Quantity(a.low, a.high, "EUR", a.bound, a.slack)
    b = Quantity(b.low, b.high, "USD", b.bound, b.slack)
    assert b.relate_with(a, rates).relation is a.relate_with(b, rates).relation.converse


@given(nested())
def test_containment_of_stated_ends_is_transitive(chain: tuple[Quantity, Quantity, Quantity]) -> None:
    """Where a lies in b and b in c, a lies in c, for ends that are stated and not rounded."""
    a, b, c = chain
    assert a.relate(b).relation is Relation.FINER
    assert b.relate(c).relation is Relation.FINER
    assert a.relate(c).relation is Relation.FINER


@given(amounts(), st.data())
def test_conversion_changes_nothing(a: Quantity, data: st.DataObject) -> None:
    """An amount and the same amount in another unit are SAME, and the way back is exact."""
    family = FAMILIES.get(a.dimension, [a.unit])
    unit = data.draw(st.sampled_from(family))
    assert a.relate(a.convert(unit)).relation is Relation.SAME
    assert a.convert(unit).convert(a.unit) == a


@given(
    amounts(st.sampled_from(["", "metre", "USD"])), amounts(st.sampled_from(["", "metre", "USD"])), POSITIVE
)
def test_scaling_both_sides_keeps_the_relation(a: Quantity, b: Quantity, factor: Fraction) -> None:
    """Twice as much on both sides relates as before."""
    assert a.scale(factor).relate(b.scale(factor)).relation is a.relate(b).relation


@given(amounts(st.just("metre")), NUMBERS)
def test_a_figure_inside_the_ends_is_no_conflict(a: Quantity, figure: Fraction) -> None:
    """An exact figure that lies between the stated ends never conflicts with them."""
    value = figure if a.low is None else max(figure, a.low)
    value = value if a.high is None else min(value, a.high)
    assert q(value, "metre").relate(a).relation is not Relation.CONFLICT


def q(value: object, unit: str = "", bound: Bound = Bound.EXACT, slack: object = 0) -> Quantity:
    return Quantity.of(value, unit, bound, slack)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (q(3012), q(3000, bound=Bound.ABOUT), Relation.FINER),
        (q(60), q(60, bound=Bound.AT_LEAST), Relation.FINER),
        (q(60), q(60, bound=Bound.MORE_THAN), Relation.FINER),
        (q(60, bound=Bound.MORE_THAN), q(60, bound=Bound.LESS_THAN), Relation.CONFLICT),
        (q(60, bound=Bound.AT_LEAST), q(60, bound=Bound.AT_MOST), Relation.OVERLAP),
        (q(23), q(25), Relation.CONFLICT),
        (q(9, "month", slack="0.5"), q(10, "month", slack="0.5"), Relation.CONFLICT),
        (q(62, "mile", slack="0.5"), q(100, "kilometre", slack=3), Relation.SAME),
        (q(62, "mile", slack="0.5"), q(80, "kilometre", slack="0.5"), Relation.CONFLICT),
        (q("7.15e9", slack="5e6"), q("7.2e9", slack="5e7"), Relation.FINER),
        (q("1.8e9", "USD", slack="5e7"), q("1.75e9", "USD", Bound.MORE_THAN), Relation.FINER),
        (q(1900), q(2000, bound=Bound.NEARLY), Relation.FINER),
        (q(2100), q(2000, bound=Bound.NEARLY), Relation.CONFLICT),
        (q(7), Quantity(5, 10, bound=Bound.RANGE), Relation.FINER),
        (Quantity(5, 10, bound=Bound.RANGE), Quantity(8, 12, bound=Bound.RANGE), Relation.OVERLAP),
        (Quantity(5, 10, bound=Bound.RANGE), Quantity(11, 12, bound=Bound.RANGE), Relation.CONFLICT),
        (q(40), Quantity(3, None, bound=Bound.VAGUE), Relation.FINER),
        (q(2), Quantity(20, None, bound=Bound.VAGUE), Relation.CONFLICT),
        (q(50, "percent", slack="0.5"), q("0.5", "fraction", slack="0.005"), Relation.SAME),
        (q(5, "percent"), q(5, "percentage_point"), Relation.APART),
        (q(5, "percent"), q(5), Relation.APART),
        (q(5, "metre"), q(5), Relation.APART),
        (q(5, "USD"), q(5, "EUR"), Relation.APART),
        (q(60, "USD/barrel"), q(60, "USD"), Relation.APART),
        (q(19, "year_of_age"), q(20, "year_of_age"), Relation.CONFLICT),
        (Quantity(3, 7, "score"), Quantity(3, 7, "score"), Relation.SAME),
        (Quantity(3, 7, "score"), Quantity(4, 7, "score"), Relation.CONFLICT),
        (q(30, "celsius"), q(86, "fahrenheit"), Relation.SAME),
    ],
)
def test_cases(a: Quantity, b: Quantity, relation: Relation) -> None:
    assert a.relate(b).relation is relation


def test_figures_near_each_other_are_marked() -> None:
    assert q(100).relate(q(110)).sort == "close"
    assert q(100).relate(q(200)).sort == ""


def test_the_same_amount_in_brackets_is_compared_where_it_fits() -> None:
    both = Quantity(103, 103, "EUR", also=(q(136, "USD"),))
    assert both.relate(q(136, "USD")).relation is Relation.SAME
    assert q(150, "USD").relate(both).relation is Relation.CONFLICT


def test_brackets_give_the_rate() -> None:
    rates = rates_of([Quantity(100, 100, "EUR", also=(q(130, "USD"),))])
    assert rates == {("EUR", "USD"): 1.3}
    assert q(200, "EUR").relate_with(q(261, "USD"), rates).relation is Relation.SAME
    assert q(261, "USD").relate_with(q(200, "EUR"), rates).relation is Relation.SAME
    assert q(200, "EUR").relate_with(q(400, "USD"), rates).relation is Relation.CONFLICT
    assert q(200, "EUR").relate_with(q(400, "GBP"), rates).relation is Relation.APART


def test_no_factor_no_conversion() -> None:
    with pytest.raises(ValueError, match="no fixed factor"):
        q(5, "USD").convert("EUR")


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (q(10, "kilometre"), "10 km"),
        (q("2.5", "percent"), "2.5%"),
        (q(1234567), "1,234,567"),
        (q(Fraction(2, 3), "fraction"), "2/3"),
        (q(3, "ordinal"), "no. 3"),
        (Quantity(3, 7, "score"), "7–3"),
        (Quantity(None, None, "metre"), "some m"),
        (Quantity(103, 103, "EUR", also=(q(136, "USD"),)), "103 EUR (136 USD)"),
    ],
)
def test_normal_form(amount: Quantity, shown: str) -> None:
    assert amount.show() == shown


# What pint calls these; "" where it has no such unit, or another one by that name.
PINT = {
    "fraction": "dimensionless", "per_mille": "permille", "km/h": "km/hour", "mph": "mile/hour",
    "ft/s": "foot/s", "celsius": "delta_degC", "fahrenheit": "delta_degF", "tonne": "metric_ton",
    "barrel": "oil_barrel", "acre": "", "month_of_age": "month",
    "year_of_age": "year", "week_of_age": "week", "day_of_age": "day", "square_mile": "mile**2",
    "decade": "", "score": "", "percentage_point": "", "basis_point": "", "ordinal": "", "times": "",
    "magnitude": "", "ton_of_tnt": "", "kiloton": "", "megaton": "", "decibel": "",
}  # fmt: skip


def pint_name(name: str) -> str:
    """Our name in pint's words."""
    for prefix, power in (("square_", 2), ("cubic_", 3)):
        if name.startswith(prefix):
            return f"{name.removeprefix(prefix)}**{power}"
    return name


@pytest.mark.parametrize("dimension", sorted(FAMILIES))
def test_factors_are_those_of_pint(dimension: str) -> None:
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    names = [name for name in FAMILIES[dimension] if PINT.get(name) != ""]
    for name in names[1:]:
        theirs = registry.Quantity(1, PINT.get(name, pint_name(name)))
        factor = theirs.to(PINT.get(names[0], pint_name(names[0]))).magnitude
        ours = UNITS[name].factor / UNITS[names[0]].factor
        assert float(ours) == pytest.approx(float(factor), rel=1e-9), name


def test_rates_of_units_are_composed() -> None:
    assert unit_named("metre/second").dimension == "speed"
    assert q(36, "kilometre/hour").relate(q(10, "m/s")).relation is Relation.SAME
    assert unit_named("light_speed").dimension == "light_speed"
