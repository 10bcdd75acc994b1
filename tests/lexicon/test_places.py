"""The gazetteer: lookups, polities, seats, and values made from place phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.lexicon.place_phrases import parse_place
from crosscheck.lexicon.place_tables import aliases, areas, demonyms, seats
from crosscheck.lexicon.places import gazetteer, place_value, resolve_place
from crosscheck.model.relation import Relation

NAMES = (
    "Singapore", "Paris", "Geneva", "Georgia", "Moscow", "Kiev", "Kyiv", "Gulf of Aden", "Crimea", "Yemen",
    "Middle East", "Europe", "Asia", "Texas", "Hokkaido", "Sapporo", "Soviet Union", "Nile", "Iturup", "Nice",
    "Barcelona", "Springfield", "Alexandria", "New York", "French Riviera", "Gaza", "Rafah", "Korea", "Aden",
    "Catalonia",
)  # fmt: skip
NAMED = [entry for name in NAMES for entry in gazetteer().find(name)]


@pytest.mark.parametrize(
    ("name", "country", "kind"),
    [
        ("Paris", "FR", "city"),
        ("Georgia", "GE", "country"),
        ("the United States", "US", "country"),
        ("KYIV", "UA", "city"),
        ("Kiev", "UA", "city"),
        ("bogota", "CO", "city"),
        ("Bogotá", "CO", "city"),
        ("Washington", "US", "city"),
        ("New York", "US", "city"),
        ("Aleppo", "SY", "city"),
        ("Hokkaido", "JP", "region"),
        ("Gulf of Aden", "", "sea"),
        ("Ind.", "US", "region"),
        ("Cote d'Ivoire", "CI", "country"),
        ("Leningrad", "RU", "city"),
        ("Europe", "", "continent"),
    ],
)
def test_most_prominent_place_comes_first(name, country, kind):
    best = gazetteer().find(name)[0]
    assert (best.country, best.kind) == (country, kind)


@pytest.mark.parametrize("name", ["us", "it", "Qwxyzzy", "", "the"])
def test_common_words_are_no_places(name):
    assert all(entry.kind != "country" for entry in gazetteer().find(name))


@pytest.mark.parametrize(
    ("word", "polity"),
    [
        ("Japanese", "Japan"), ("Japan", "Japan"), ("Somali", "Somalia"), ("Somalis", "Somalia"),
        ("Soviet", "Soviet Union"), ("USSR", "Soviet Union"), ("U.S.", "United States"),
        ("US", "United States"),
        ("American", "United States"), ("British", "United Kingdom"), ("Britain", "United Kingdom"),
        ("Burma", "Myanmar"), ("EU", "European Union"), ("NATO", "NATO"), ("Scottish", "Scotland"),
        ("us", None), ("turkey", None), ("polish", None), ("Parisian", None), ("Munich", None),
    ],
)  # fmt: skip
def test_polity_of_word(word, polity):
    assert gazetteer().polity(word) == polity


@pytest.mark.parametrize(
    ("seat", "polity"),
    [
        ("Moscow", "Russia"), ("the Kremlin", "Russia"), ("Tokyo", "Japan"), ("Pyongyang", "North Korea"),
        ("Washington", "United States"), ("Downing Street", "United Kingdom"), ("Brussels", "European Union"),
        ("Kiev", "Ukraine"), ("Munich", None), ("kremlin", None),
    ],
)  # fmt: skip
def test_seat_stands_for_polity(seat, polity):
    assert gazetteer().seat_of(seat) == polity


def test_demonyms_need_a_capital():
    assert all(
        gazetteer().is_demonym(word) for word in ("Russian", "Russians", "Parisian", "Texan", "European")
    )
    assert not any(gazetteer().is_demonym(word) for word in ("polish", "Russia", "Monday"))


def test_tables_refer_to_known_places():
    places = gazetteer()
    for area in areas().values():
        assert all(places.get(id_) for id_ in (*area.inside, *area.members)), area
    assert all(places.get(place) or places.named(place) for place in demonyms().values())
    assert all(places.get(polity) for polity, _ in seats().values())
    missing = [name for name, target, _ in aliases().values() if not places.named(target)]
    assert missing == []


def test_cities_lie_in_hand_made_regions_too():
    places = gazetteer()
    barcelona, moscow = places.find("Barcelona")[0], places.find("Moscow")[0]
    assert places.within(barcelona.id, "catalonia")
    assert places.within(moscow.id, "soviet-union")
    assert not places.within("ES", "catalonia")


@given(st.sampled_from(NAMED), st.sampled_from(NAMED), st.sampled_from(NAMED))
def test_containment_is_transitive(a, b, c):
    """What lies in a place that lies in a third lies in the third, and nothing lies in itself."""
    places = gazetteer()
    assert not places.within(a.id, a.id)
    if places.within(a.id, b.id) and places.within(b.id, c.id):
        assert places.within(a.id, c.id)


@given(st.sampled_from(NAMED))
def test_parents_contain_their_own_parents(entry):
    """Everything that holds a place's parent holds the place."""
    places = gazetteer()
    for id_ in entry.parents:
        parent = places.get(id_)
        assert parent is not None
        assert set(parent.parents) <= {*entry.parents, entry.id}


@given(st.text(max_size=40))
def test_any_text_has_a_value(text):
    """No text makes the parser fail, and every value is SAME with itself."""
    value = place_value(text)
    assert value.relate(value).relation is Relation.SAME
    assert isinstance(gazetteer().find(text), tuple)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the Russian capital", ("Moscow", "in", "", "")),
        ("central Paris", ("Paris", "in", "central", "")),
        (
            "on the sidelines of the spring summit in Singapore",
            ("Singapore", "sidelines", "", "spring summit"),
        ),
        ("off the coast of Somalia", ("Somalia", "off", "", "")),
        ("off the Somali coast", ("Somalia", "off", "", "")),
        ("150 nautical miles east of Aden", ("Aden", "east_of", "", "")),
        ("about 20 miles outside Kabul", ("Kabul", "near", "", "")),
        ("Aleppo province", ("Aleppo", "in", "", "")),
        ("near the Syrian border", ("Syria", "near", "", "")),
        ("the Syrian-Turkish border", ("Syria", "border", "", "")),
        ("northern Iraq", ("Iraq", "in", "north", "")),
        ("the south of France", ("France", "in", "south", "")),
        ("the White House", ("Washington", "in", "", "White House")),
        ("Kabul airport", ("Kabul", "in", "", "Kabul airport")),
        ("rebel-held eastern Aleppo", ("Aleppo", "in", "east", "")),
        ("the northern Syrian town of Kobani", ("Kobani", "in", "", "")),
        ("a village near Mosul", ("Mosul", "near", "", "village")),
        ("the Red Sea off Yemen", ("Red Sea", "in", "", "")),
        ("Oslo, the Norwegian capital", ("Oslo", "in", "", "")),
        ("a jeweller in Geneva", ("Geneva", "in", "", "jeweller")),
        ("the Japanese city of Nagoya", ("Nagoya", "in", "", "")),
        ("Canadian", ("Canada", "in", "", "")),
        ("North Korea", ("North Korea", "in", "", "")),
        ("Eastern Qwxyz", ("Eastern Qwxyz", "in", "", "")),
    ],
)
def test_phrases_are_taken_apart(phrase, expected):
    value = place_value(phrase)
    assert (value.name, value.relator, value.part, value.detail) == expected


def test_a_long_text_is_no_place():
    assert parse_place("a man in " * 50).resolved is False
    assert place_value("in the shop in the street in the town in the hills in Geneva").country == "CH"


def test_distance_is_in_kilometres():
    assert parse_place("100 miles off Yemen").distance == (160.9, 160.9)
    assert parse_place("less than 10 km from Kabul").distance == (0.0, 10.0)
    low, high = parse_place("about 50 km north of Kabul").distance
    assert low < 50 < high


def test_kind_word_picks_the_division():
    assert place_value("Aleppo province").kind == "region"
    assert place_value("Washington state").id == "US.WA"


def test_context_decides_between_namesakes():
    assert resolve_place("Georgia", near=["Atlanta", "Alabama"])[0].country == "US"
    assert resolve_place("Georgia", near=["Tbilisi", "Armenia"])[0].country == "GE"
    assert place_value("Paris, Texas").country == "US"
    assert place_value("Alexandria, Va.").parents[-2:] != ()
    assert place_value("Paris, TX").id == place_value("Paris, Texas").id


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Singapore", "Munich", Relation.CONFLICT),
        ("Singapore", "on the sidelines of the spring summit in Singapore", Relation.COARSER),
        ("the spring summit", "on the sidelines of the spring summit in Singapore", Relation.COARSER),
        ("the spring summit", "the autumn fair", Relation.UNKNOWN),
        ("Geneva", "Switzerland", Relation.FINER),
        ("the Kremlin", "Moscow", Relation.FINER),
        ("the Kremlin", "Russia", Relation.FINER),
        ("Kiev", "Kyiv", Relation.VARIANT),
        ("Burma", "Myanmar", Relation.VARIANT),
        ("U.S.", "the United States", Relation.SAME),
        ("Gulf of Aden", "Yemen", Relation.OVERLAP),
        ("Gulf of Aden", "off the coast of Somalia", Relation.OVERLAP),
        ("Gulf of Aden", "Japan", Relation.CONFLICT),
        ("150 nautical miles east of Aden", "90 nautical miles west of Aden", Relation.CONFLICT),
        ("150 nautical miles east of Aden", "90 nautical miles east of Aden", Relation.CONFLICT),
        ("150 nautical miles east of Aden", "Gulf of Aden", Relation.OVERLAP),
        ("near Mosul", "Mosul", Relation.OVERLAP),
        ("northern Iraq", "southern Iraq", Relation.CONFLICT),
        ("northern Iraq", "Iraq", Relation.FINER),
        ("Nice", "French Riviera", Relation.UNKNOWN),
        ("Middle East", "Japan", Relation.CONFLICT),
        ("Middle East", "Afghanistan", Relation.UNKNOWN),
        ("Simferopol", "Russia", Relation.OVERLAP),
        ("Atlanta", "Georgia", Relation.UNKNOWN),
        ("Paris, Texas", "Paris, France", Relation.CONFLICT),
        ("Paris", "Paris, Texas", Relation.UNKNOWN),
        ("London", "Scotland", Relation.CONFLICT),
        ("Edinburgh", "Scotland", Relation.FINER),
        ("off Libya", "Malta", Relation.UNKNOWN),
        ("the Pentagon", "Washington", Relation.OVERLAP),
        ("Kanawha", "Kanawha County", Relation.UNKNOWN),
        ("Hong Kong", "China", Relation.FINER),
        ("Nuuk", "Denmark", Relation.FINER),
        ("Greenland", "Scandinavia", Relation.UNKNOWN),
        ("Pristina", "Serbia", Relation.OVERLAP),
        ("Taipei", "China", Relation.OVERLAP),
        ("Taiwan", "Japan", Relation.CONFLICT),
    ],
)
def test_relations(a, b, relation):
    related = place_value(a).relate(place_value(b))
    assert related.relation is relation
    assert related.reason
    assert place_value(b).relate(place_value(a)).relation is relation.converse
