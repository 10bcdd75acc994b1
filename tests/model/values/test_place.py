"""The algebra of places, on values made by hand."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.relation import Relation
from crosscheck.model.values.place import INSIDE, PlaceValue

RELATORS = ("in", "at", "sidelines", "near", "off", "outside", "border", "east_of", "west_of", "north_of")
DISTANCES = (None, (10.0, 10.0), (5.0, 20.0), (100.0, 100.0), (90.0, 400.0))
GROUND = (
    ("", "", (), (), False, None, 0),
    ("XA", "country", ("continent.AA",), (), False, None, 0),
    ("XB", "country", ("continent.AA",), (), False, None, 0),
    ("XA.1", "region", ("XA", "continent.AA"), (), False, None, 0),
    ("1", "city", ("XA.1", "XA", "continent.AA"), (), False, (10.0, 10.0), 90_000),
    ("2", "city", ("XA", "continent.AA"), (), False, (10.05, 10.0), 4_000_000),
    ("3", "city", ("XB", "continent.AA"), (), False, (40.0, 60.0), 90_000),
    ("the-sea", "sea", (), ("XA", "XB"), True, None, 0),
    ("the-other-sea", "sea", ("the-sea",), ("XA",), True, None, 0),
    ("the-league", "union", (), (), True, None, 0),
)


@st.composite
def places(draw: st.DrawFn) -> PlaceValue:
    id_, kind, parents, touches, fuzzy, point, people = draw(st.sampled_from(GROUND))
    key = draw(st.sampled_from(("alpha", "beta", id_.casefold() or "gamma")))
    return PlaceValue(
        name=key.title(), key=key, id=id_, kind=kind, parents=parents, touches=touches, fuzzy=fuzzy,
        point=point,
        people=people, relator=draw(st.sampled_from(RELATORS)), distance=draw(st.sampled_from(DISTANCES)),
        part=draw(st.sampled_from(("", "north", "south", "central"))),
        detail=draw(st.sampled_from(("", "Harbour", "alpha"))),
        naming=draw(st.sampled_from(("", "alias", "former"))) if id_ else "",
        neighbours=draw(st.sampled_from(((), ("XB",)))) if "XA" in (id_, *parents) else (),
        rivals=draw(st.sampled_from(((), (("3", "XB", "continent.AA"),)))) if id_ == "1" else (),
        pinned=draw(st.booleans()),
    )  # fmt: skip


@given(places())
def test_every_place_is_the_same_as_itself(a):
    """Any value is SAME with itself."""
    assert a.relate(a).relation is Relation.SAME


@given(places(), places())
def test_the_converse_holds_from_the_other_side(a, b):
    """``relate(b, a)`` is the converse of ``relate(a, b)``, with the same sort."""
    there, back = a.relate(b), b.relate(a)
    assert there.relation is back.relation.converse
    assert there.sort == back.sort


@given(places(), places())
def test_conflict_needs_two_known_places(a, b):
    """Two answers of which the gazetteer does not know one never conflict unless they share an anchor."""
    if a.relate(b).relation is Relation.CONFLICT and not (a.id and b.id):
        assert a.key == b.key


@given(places(), places())
def test_containment_is_finer(a, b):
    """A place inside an unrefined one is FINER."""
    plain = a.relator in INSIDE and b.relator in INSIDE and not b.part and not b.detail
    if plain and a.id and b.id and b.id in a.parents:
        assert a.relate(b).relation is Relation.FINER


@given(places())
def test_every_place_shows_itself(a):
    """The normal form of a place is never empty and names it."""
    assert a.name in a.show() or a.detail in a.show()


def test_a_city_beside_another_overlaps_it():
    town = PlaceValue("Town", "town", "1", "city", ("XA",), point=(10.0, 10.0), people=90_000)
    metropolis = PlaceValue(
        "Metropolis", "metropolis", "2", "city", ("XA",), point=(10.05, 10.0), people=4_000_000
    )
    assert town.relate(metropolis).relation is Relation.OVERLAP


def test_an_ambiguous_name_does_not_conflict_with_what_another_reading_lies_in():
    town = PlaceValue("Town", "town", "1", "city", ("XA",), rivals=(("3", "XB"),))
    assert town.relate(PlaceValue("Otherland", "otherland", "XB", "country")).relation is Relation.UNKNOWN
    assert town.relate(PlaceValue("Thirdland", "thirdland", "XC", "country")).relation is Relation.CONFLICT
