"""The laws of relating, over values of every type."""

from hypothesis import given

from crosscheck import strategies as cs
from crosscheck.model.relation import Relation
from crosscheck.model.values.commitment import Commitment
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.value import Value


@given(cs.values())
def test_relating_is_reflexive(value: Value) -> None:
    """Every value is the SAME as itself."""
    cs.relating_is_reflexive(value)


@given(cs.values(), cs.values())
def test_relating_has_a_converse(a: Value, b: Value) -> None:
    """The relation of b to a is the converse of the relation of a to b."""
    cs.relating_has_a_converse(a, b)


@given(cs.dates(), cs.dates(), cs.dates())
def test_containment_of_dates_is_transitive(a: DateValue, b: DateValue, c: DateValue) -> None:
    """What is finer than a finer date is finer still."""
    cs.containment_is_transitive(a, b, c)


@given(cs.places(), cs.places(), cs.places())
def test_containment_of_places_is_transitive(a: PlaceValue, b: PlaceValue, c: PlaceValue) -> None:
    """What is finer than a finer place is finer still."""
    cs.containment_is_transitive(a, b, c)


@given(cs.commitments(), cs.commitments(), cs.commitments())
def test_commitment_is_one_scale(a: Commitment, b: Commitment, c: Commitment) -> None:
    """What is firmer than a firmer level is firmer still, and of two levels one is the firmer."""
    cs.containment_is_transitive(a, b, c)
    assert (a.relate(b).relation is Relation.SAME) == (a.level is b.level)
