"""From the words of a place to its value: which place is meant, how it is approached, what contains it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from crosscheck.lexicon.gazetteer import KIND_FACTOR, Gazetteer, PlaceEntry, gazetteer
from crosscheck.lexicon.place_keys import place_key
from crosscheck.lexicon.place_phrases import parse_place
from crosscheck.lexicon.place_words import PlacePhrase
from crosscheck.model.values.place import PlaceValue

__all__ = ["Gazetteer", "PlaceEntry", "gazetteer", "hints", "place_value", "resolve_place"]

RIVAL_SHARE = 0.05  # a reading this much less prominent than the best one is not considered
SAME_STATE = 30.0  # how many times likelier a reading is when the text names the state it lies in,
SAME_DIVISION = 100.0  # and its province or county
CLOSE_BY = 6.0  # how many times likelier for each other name with a namesake close by, up to
MOST_CLOSE = 3
CLOSE_DEGREES = 0.5  # of latitude, about 55 km
MOST_RIVALS = 12
DIVISION_KINDS = frozenset({"region", "district", "constituent"})
DISPUTED_KINDS = frozenset({"region", "island", "archipelago"})
POSTAL_STATES = ("US", "CA")
_CONTAINER_SIZE = 2  # ids of states


@lru_cache(maxsize=4096)
def hints(near: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """What the other places of a text tell: the states they lie in or are, and their divisions."""
    states: set[str] = set()
    divisions: set[str] = set()
    for name in near:
        for entry in _first(name):
            ids = (entry.id, *entry.parents)
            states.update(id_ for id_ in ids if len(id_) == _CONTAINER_SIZE)
            divisions.update(id_ for id_ in ids if "." in id_ and not id_.startswith("continent"))
    return frozenset(states), frozenset(divisions)


def _first(name: str) -> tuple[PlaceEntry, ...]:
    """The place that a hint means; an ambiguous town tells nothing, and a demonym tells its place."""
    places = gazetteer()
    phrase = parse_place(name)
    if phrase.container:
        return _inside(phrase.name, phrase.container)[:1]
    found = places.find(phrase.name)
    if not found:
        home = places.home(name) if places.is_demonym(name) else None
        return (home,) if home else ()
    rivals = [entry for entry in found[1:] if _strength(entry) > RIVAL_SHARE * _strength(found[0])]
    return found[:1] if not rivals or found[0].kind in {"country", "region"} else ()


def _strength(entry: PlaceEntry) -> float:
    return gazetteer().prominence(entry)


def _size(entry: PlaceEntry) -> float:
    """Prominence on one scale for states and towns, to ask whether another reading is worth a thought."""
    return _strength(entry) / KIND_FACTOR.get(entry.kind, 1.0)


def _inside(name: str, container: str) -> tuple[PlaceEntry, ...]:
    """Readings of a name that lie inside a container, also by the postal code of a state (``TX``)."""
    places = gazetteer()
    holders = {entry.id for entry in places.find(container)}
    holders |= {f"{state}.{container.strip('. ')}" for state in POSTAL_STATES}
    return tuple(entry for entry in places.find(name) if holders & set(entry.parents))


@lru_cache(maxsize=4096)
def _points(name: str) -> tuple[tuple[float, float], ...]:
    return tuple(entry.point for entry in gazetteer().find(name) if entry.point)


def _close_by(entry: PlaceEntry, others: tuple[str, ...]) -> int:
    """How many of the other names have a reading within a day's local news of this town."""
    if not entry.point:
        return 0
    lat, lon = entry.point
    width = CLOSE_DEGREES / max(math.cos(math.radians(lat)), 0.1)
    return sum(
        any(abs(y - lat) <= CLOSE_DEGREES and abs(x - lon) <= width for y, x in _points(other))
        for other in others
    )


def _of_kind(found: tuple[PlaceEntry, ...], kind: str) -> tuple[PlaceEntry, ...]:
    if kind == "division":
        return tuple(entry for entry in found if entry.kind in DIVISION_KINDS or entry.own) or found
    if kind == "settlement":
        return tuple(entry for entry in found if entry.kind == "city") or found
    return found


def resolve_place(name: str, *, near: Sequence[str] = (), kind: str = "") -> tuple[PlaceEntry, ...]:
    """Readings of a bare name, likeliest first, given the other places that the text names.

    >>> [entry.country for entry in resolve_place("Georgia", near=["Atlanta", "Alabama"])]
    ['US', 'GE']
    """
    places = gazetteer()
    found = _of_kind(places.find(name), kind)
    if len(found) < 2 or not near:
        return found
    others = tuple(dict.fromkeys(other for other in near if place_key(other) != place_key(name)))
    states, divisions = hints(others)
    rank = {entry.id: at for at, entry in enumerate(found)}

    def score(entry: PlaceEntry) -> float:
        ids = {entry.id, *entry.parents}
        factor = SAME_STATE if ids & states else 1.0
        factor *= SAME_DIVISION if ids & divisions else 1.0
        return _strength(entry) * factor * CLOSE_BY ** min(_close_by(entry, others), MOST_CLOSE)

    return tuple(sorted(found, key=lambda entry: (-score(entry), rank[entry.id])))


def place_value(text: str, *, near: Sequence[str] = ()) -> PlaceValue:
    """The value of a place phrase; ``near`` are other places that the text names: they decide between
    namesakes.

    >>> place_value("off the coast of Somalia").relator, place_value("Geneva, Switzerland").country
    ('off', 'CH')
    >>> place_value("Paris, Texas").relate(place_value("Texas")).relation.value
    'finer'
    """
    return _value(text, tuple(near))


@lru_cache(maxsize=16384)
def _value(text: str, near: tuple[str, ...]) -> PlaceValue:
    phrase = parse_place(text)
    found = _readings(phrase, near)
    if not found:
        return PlaceValue(
            phrase.name, place_key(phrase.name), relator=phrase.relator, distance=phrase.distance,
            part=phrase.part, detail=phrase.detail,
        )  # fmt: skip
    return _filled(phrase, found)


def _readings(phrase: PlacePhrase, near: tuple[str, ...]) -> tuple[PlaceEntry, ...]:
    places = gazetteer()
    if not phrase.resolved:
        return ()
    if pinned := places.get(phrase.id):
        return (pinned,)
    if phrase.capital_of:
        state = places.polity_id(phrase.capital_of)
        capital = places.capital(state) if state else None
        return (capital,) if capital else ()
    if phrase.container:
        return _of_kind(_inside(phrase.name, phrase.container), phrase.kind)[:1]
    return resolve_place(phrase.name, near=near, kind=phrase.kind)


def _filled(phrase: PlacePhrase, found: tuple[PlaceEntry, ...]) -> PlaceValue:
    places, best = gazetteer(), found[0]
    name = best.name if phrase.capital_of else phrase.name
    state = places.get(best.country) if best.country else None
    rivals = _rivals(found)
    return PlaceValue(
        name=name,
        key=place_key(name),
        id=best.id,
        kind=best.kind,
        parents=best.parents,
        relator=phrase.relator,
        distance=phrase.distance,
        part=phrase.part,
        detail=phrase.detail,
        naming=places.sort_of(name, best),
        touches=_touches(best),
        pinned=bool(phrase.container or phrase.capital_of or phrase.id),
        neighbours=state.touches if state else (),
        rivals=rivals,
        fuzzy=best.own and not places.bounded(best.id),
        point=best.point,
        people=best.population if best.kind == "city" else 0,
    )


def _touches(entry: PlaceEntry) -> tuple[str, ...]:
    """What an area borders; a place inside a disputed region inherits the states that dispute it."""
    if entry.own and entry.touches:
        return entry.touches
    if claimants := gazetteer().claimants(entry):
        return claimants
    above = [area for id_ in entry.parents if (area := gazetteer().get(id_)) and area.own]
    return next((area.touches for area in above if area.kind in DISPUTED_KINDS and area.touches), ())


def _rivals(found: Iterable[PlaceEntry]) -> tuple[tuple[str, ...], ...]:
    best, *others = found
    least = RIVAL_SHARE * _size(best)
    kept = [entry for entry in others if _size(entry) >= least]
    return tuple((entry.id, *entry.parents) for entry in kept[:MOST_RIVALS])
