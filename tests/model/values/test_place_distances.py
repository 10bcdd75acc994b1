"""Places told by the way to them: how far, in which direction, and from what."""

from __future__ import annotations

import attrs
import pytest

from crosscheck.model.relation import Relation
from crosscheck.model.values.place import PlaceValue

TOWN = PlaceValue("Town", "town", "1", "city", ("XA.1", "XA"), point=(0.0, 0.0))
STATE = PlaceValue("Alphaland", "alphaland", "XA", "country", ("continent.AA",))
OTHER_STATE = PlaceValue("Betaland", "betaland", "XB", "country", ("continent.AA",))
CONFLICT, OVERLAP, UNKNOWN = Relation.CONFLICT, Relation.OVERLAP, Relation.UNKNOWN
FINER, COARSER, SAME = Relation.FINER, Relation.COARSER, Relation.SAME


def other(latitude: float, longitude: float, people: int = 0) -> PlaceValue:
    point = (latitude, longitude)
    return PlaceValue("Port", "port", "2", "city", ("XB.1", "XB"), point=point, people=people)


def told(place: PlaceValue, relator: str, *distance: float) -> PlaceValue:
    return attrs.evolve(place, relator=relator, distance=distance or None)  # type: ignore[arg-type]


def relation(a: PlaceValue, b: PlaceValue) -> Relation:
    """How the first relates to the second, which says the converse."""
    assert b.relate(a).relation is a.relate(b).relation.converse
    return a.relate(b).relation


@pytest.mark.parametrize(
    ("north", "east", "met"),
    [
        (1.10, 0.0, True),  # a degree is 111.2 km; what is near a town lies within 60 km of it
        (1.13, 0.0, False),
        (-1.10, 0.0, True),
        (-1.13, 0.0, False),
        (0.0, 1.10, True),
        (0.0, -1.13, False),
        (0.76, 0.76, True),  # 119.5 km
        (0.81, 0.81, False),
        (0.0, 179.0, False),
    ],
)
def test_what_is_near_two_towns_may_be_one_place_where_they_are_close(
    north: float, east: float, met: bool
) -> None:
    """*near Town*, *near Port*: at odds only where the two towns are further apart than both reach."""
    port = other(north, east)
    assert relation(told(TOWN, "near"), told(port, "near")) is (UNKNOWN if met else CONFLICT)


def test_a_degree_of_longitude_is_shorter_in_the_north() -> None:
    north = attrs.evolve(TOWN, point=(60.0, 10.0))
    for east, expected in ((12.20, UNKNOWN), (12.26, CONFLICT)):
        assert relation(told(north, "near"), told(other(60.0, east), "near")) is expected


def test_what_is_told_from_one_town_alone_may_lie_as_far_as_that_tells() -> None:
    """*in Town*, *100 km from Port*: at odds where Port is more than 100 km away."""
    for north, expected in ((0.9, UNKNOWN), (0.96, CONFLICT)):
        assert relation(TOWN, told(other(north, 0.0), "north_of", 90.0, 100.0)) is expected


def test_a_city_of_more_people_reaches_further() -> None:
    """A million people reach eight kilometres: cities that lie side by side are not at odds."""
    million = attrs.evolve(TOWN, people=1_000_000)
    assert relation(million, other(0.14, 0.0, 1_000_000)) is OVERLAP  # 15.6 km
    assert relation(million, other(0.15, 0.0, 1_000_000)) is CONFLICT
    assert relation(million, other(0.085, 0.0, 0)) is OVERLAP  # 9.5 km; a village reaches two
    assert relation(million, other(0.095, 0.0, 0)) is CONFLICT
    assert relation(million, attrs.evolve(other(0.0, 0.0), point=None)) is CONFLICT


def test_directions_from_one_place() -> None:
    assert relation(told(TOWN, "north_of"), told(TOWN, "south_of")) is CONFLICT
    assert relation(told(TOWN, "northeast_of"), told(TOWN, "southwest_of")) is CONFLICT
    assert relation(told(TOWN, "north_of"), told(TOWN, "east_of")) is OVERLAP
    assert relation(told(TOWN, "near"), TOWN) is OVERLAP


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ((10.0, 10.0), (10.0, 10.0), SAME),
        ((10.0, 10.0), (11.0, 11.0), CONFLICT),
        ((10.0, 20.0), (20.0, 30.0), OVERLAP),
        ((10.0, 20.0), (21.0, 30.0), CONFLICT),
        ((10.0, 10.0), (5.0, 20.0), FINER),
        ((5.0, 10.0), (5.0, 20.0), FINER),
        ((10.0, 20.0), (5.0, 20.0), FINER),
        ((10.0, 10.0), (), FINER),
        ((5.0, 15.0), (10.0, 20.0), OVERLAP),
    ],
)
def test_distances_from_one_place_are_stretches(
    mine: tuple[float, ...], theirs: tuple[float, ...], expected: Relation
) -> None:
    assert relation(told(TOWN, "north_of", *mine), told(TOWN, "north_of", *theirs)) is expected


def test_what_is_off_or_outside_states() -> None:
    """Out at sea only states that do not meet are at odds; on land, nothing further out than what is near."""
    a, b = STATE, OTHER_STATE
    assert relation(told(a, "off"), told(b, "off")) is CONFLICT
    assert relation(told(a, "off"), told(attrs.evolve(b, neighbours=("XA",)), "off")) is UNKNOWN
    assert relation(told(a, "off"), told(attrs.evolve(b, fuzzy=True), "off")) is UNKNOWN
    assert relation(told(a, "off"), told(other(1.0, 1.0), "off")) is UNKNOWN
    assert relation(told(a, "off"), b) is UNKNOWN
    assert relation(told(a, "near"), b) is CONFLICT
    assert relation(told(a, "near", 1.0, 60.0), b) is CONFLICT
    assert relation(told(a, "near", 1.0, 61.0), b) is UNKNOWN
    assert relation(told(a, "near"), attrs.evolve(b, neighbours=("XA",))) is UNKNOWN
    assert relation(told(a, "near"), attrs.evolve(b, fuzzy=True)) is UNKNOWN
    assert relation(told(a, "near"), told(TOWN, "in")) is OVERLAP  # what is near a state may be near its town


def test_parts_and_venues_inside_one_place() -> None:
    north, south = (attrs.evolve(TOWN, part=part) for part in ("north", "south"))
    harbour, market = (attrs.evolve(TOWN, detail=detail) for detail in ("Harbour", "Market"))
    assert relation(north, south) is CONFLICT
    assert relation(north, attrs.evolve(TOWN, part="central")) is UNKNOWN
    assert relation(north, TOWN) is FINER
    assert relation(harbour, TOWN) is FINER
    assert relation(harbour, market) is UNKNOWN
    assert relation(harbour, attrs.evolve(TOWN, detail="harbour")) is SAME
    assert relation(TOWN, STATE) is FINER
    assert relation(TOWN, attrs.evolve(STATE, part="north")) is UNKNOWN
    assert relation(harbour, attrs.evolve(PlaceValue("Bay", "bay"), detail="HARBOUR")) is SAME
    assert relation(harbour, attrs.evolve(OTHER_STATE, detail="harbour")) is CONFLICT


def test_names_that_no_gazetteer_knows() -> None:
    hall, unnamed = PlaceValue("Hall", "hall"), PlaceValue("", "")
    assert relation(hall, PlaceValue("Hall", "hall")) is SAME
    assert relation(hall, PlaceValue("Barn", "barn")) is UNKNOWN
    assert relation(hall, attrs.evolve(TOWN, key="hall")) is SAME
    assert relation(hall, attrs.evolve(TOWN, detail="Hall")) is COARSER
    assert relation(unnamed, PlaceValue("", "", relator="at")) is UNKNOWN
    assert hall.relate(PlaceValue("Barn", "barn")).reason == "Hall or Barn is not known"


def test_namesakes_are_at_odds_only_where_the_texts_say_which() -> None:
    twin = attrs.evolve(TOWN, id="9", parents=("XC.1", "XC"), point=(50.0, 50.0))
    pinned = attrs.evolve(TOWN, pinned=True)
    assert relation(TOWN, twin) is UNKNOWN
    assert relation(pinned, twin) is UNKNOWN
    assert relation(pinned, attrs.evolve(twin, pinned=True)) is CONFLICT
    assert relation(TOWN, attrs.evolve(twin, rivals=(("1", "XA"),))) is SAME
    longer = attrs.evolve(twin, name="Town Heights", key="town heights")
    assert relation(TOWN, longer) is UNKNOWN
    assert relation(TOWN, attrs.evolve(longer, key="townsend")) is CONFLICT
    assert relation(pinned, attrs.evolve(longer, pinned=True)) is CONFLICT


def test_two_names_of_one_place() -> None:
    """An old name is told as one, and says more than a nickname; names of one standing are the same."""
    former = attrs.evolve(TOWN, name="Burg", key="burg", naming="former")
    alias = attrs.evolve(TOWN, name="The Rock", key="the rock", naming="alias")
    assert (former.relate(TOWN).relation, former.relate(TOWN).sort) == (Relation.VARIANT, "former")
    assert former.relate(alias).sort == "former"
    assert alias.relate(TOWN).sort == "alias"
    assert relation(attrs.evolve(TOWN, name="Ville", key="ville"), TOWN) is SAME
    assert relation(attrs.evolve(former, naming="alias", people=1), former) is SAME


def test_areas_without_bounds_are_at_odds_with_nothing_they_may_take_in() -> None:
    sea = PlaceValue("Gulf", "gulf", "gulf", "sea", (), touches=("XA",), fuzzy=True)
    bay = PlaceValue("Bay", "bay", "bay", "sea", (), touches=("XA", "XB"), fuzzy=True)
    far = PlaceValue("Lake", "lake", "lake", "sea", (), touches=("XC",), fuzzy=True)
    assert relation(sea, bay) is OVERLAP
    assert relation(sea, far) is CONFLICT
    assert relation(sea, STATE) is OVERLAP
    assert relation(sea, TOWN) is UNKNOWN
    assert relation(sea, other(9.0, 9.0)) is CONFLICT
    assert relation(sea, attrs.evolve(other(9.0, 9.0), neighbours=("XA",))) is UNKNOWN
    assert relation(attrs.evolve(sea, fuzzy=False), TOWN) is CONFLICT
    assert relation(sea, PlaceValue("League", "league", "league", "union")) is UNKNOWN
    land = PlaceValue("Continent", "continent", "continent", "continent", fuzzy=True)
    assert relation(land, TOWN) is UNKNOWN
    assert relation(attrs.evolve(land, fuzzy=False), TOWN) is CONFLICT
    assert relation(told(sea, "near"), told(TOWN, "near")) is OVERLAP


def test_a_town_whose_division_is_not_known_may_lie_in_any_of_its_state() -> None:
    division = PlaceValue("County", "county", "XA.2", "region", ("XA",))
    assert relation(attrs.evolve(TOWN, parents=("XA",)), division) is UNKNOWN
    assert relation(TOWN, division) is CONFLICT
    assert relation(attrs.evolve(TOWN, parents=("XA",)), other(9.0, 9.0)) is CONFLICT
    assert relation(attrs.evolve(TOWN, parents=("XA",), kind="region"), division) is CONFLICT


def test_a_place_shows_how_it_is_told() -> None:
    assert told(TOWN, "north_of", 10.0, 10.0).show() == "10 km north of Town"
    assert told(TOWN, "off", 10.0, 20.0).show() == "10–20 km off Town"
    assert attrs.evolve(TOWN, part="north", detail="Harbour").show() == "Harbour, north Town"
    assert attrs.evolve(PlaceValue("", ""), detail="Harbour").show() == "Harbour"
    assert told(TOWN, "at").show() == "Town"


def test_the_state_is_told_by_its_code() -> None:
    assert (TOWN.country, STATE.country, PlaceValue("Hall", "hall").country) == ("XA", "XA", "")
