"""How bounds leave room for other figures."""

from crosscheck.model.relation import Relation
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.quantity import Quantity


def test_more_than_two_round_numbers_far_apart_are_at_odds() -> None:
    more = Quantity.of(26_000, bound=Bound.MORE_THAN)
    assert more.relate(Quantity.of(27_500)).relation is Relation.COARSER
    assert more.relate(Quantity.of(31_000, bound=Bound.MORE_THAN)).relation is Relation.CONFLICT
    assert more.relate(Quantity.of(27_000, bound=Bound.MORE_THAN)).relation is not Relation.CONFLICT
    assert more.relate(Quantity.of(31_000)).relation is Relation.COARSER
    assert more.relate(Quantity.of(31_000, bound=Bound.AT_LEAST)).relation is not Relation.CONFLICT


def test_at_least_leaves_all_more_open() -> None:
    assert Quantity.of(20, bound=Bound.AT_LEAST).relate(Quantity.of(90)).relation is Relation.COARSER
