"""The gazetteer: places by name, most prominent first, and the polities that words stand for."""

from __future__ import annotations

from functools import cache

from crosscheck.lexicon.place_keys import is_acronym, place_key
from crosscheck.lexicon.place_store import PlaceEntry, PlaceStore
from crosscheck.lexicon.place_tables import POLITY_KINDS, aliases, demonyms, seats

__all__ = ["KIND_FACTOR", "Gazetteer", "PlaceEntry", "gazetteer"]

KIND_FACTOR = {"country": 50.0, "continent": 50.0, "district": 0.3}
COUNTRY_LEAST = 1_000_000
OTHER_NAME_FACTOR = 0.2  # a place known by this name only beside its own
NAMESAKE_CITY_FACTOR = 0.15  # a division that bears the name of a city inside it: the bare name is the city
CAPITAL_FACTOR = 20.0
SEAT_FACTOR = 5.0  # cities that hold a seat of a union or a government, in the table of seats
SHORTEST_PLURAL = 4
MOST_FOUND = 50_000  # answers kept, so that a long run does not grow without end


class Gazetteer(PlaceStore):
    """Places by name and by id. Immutable after loading; entries are made when first asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._own_names = self._index_areas()
        self._seat_cities = self._index_seats()
        self._found: dict[str, tuple[PlaceEntry, ...]] = {}

    def _index_areas(self) -> dict[str, list[tuple[str, str]]]:
        index: dict[str, list[tuple[str, str]]] = {}
        for area in self._areas.values():
            for name in (area.name, *area.others):
                index.setdefault(place_key(name), []).append((name, area.id))
        return index

    def _index_seats(self) -> frozenset[tuple[str, str]]:
        """Keys of cities that hold a seat, with the states they may lie in."""
        found = set()
        for polity, city in seats().values():
            name, _, state = city.partition(", ")
            states = (state,) if state else (polity, *self._areas[polity].inside)
            found |= {(place_key(name), one) for one in states}
        return frozenset(found)

    def find(self, name: str) -> tuple[PlaceEntry, ...]:
        """Every place of this name, most prominent first; accents, case and a leading *the* do not matter.

        A short name in capitals (*US*) is not found by a word in lower case, nor *Ind.*
        without its full stop.
        """
        if name not in self._found:
            if len(self._found) >= MOST_FOUND:
                self._found.clear()
            self._found[name] = tuple(self._ranked(name))
        return self._found[name]

    def _ranked(self, name: str) -> list[PlaceEntry]:
        key = place_key(name)
        full = {id_ for own, id_ in self._own_names.get(key, ()) if _written_like(name, own)}
        if (alias := aliases().get(key)) and _written_like(name, alias[0]):
            full |= {entry.id for entry in self.named(alias[1])[:1]}
        packaged = {*self._ids_of(key)} or {*self._ids_of(key.removeprefix("al "))}
        ids = full | packaged
        ids -= {id_ for id_ in ids if self._merged.get(id_) in ids}
        entries = [entry for id_ in sorted(ids) if (entry := self.get(id_))]
        if key in seats():  # the *White House* is not Casablanca
            entries = [entry for entry in entries if entry.id in full or place_key(entry.name) == key]
        return self._by_prominence(entries, key, full)

    def _by_prominence(self, entries: list[PlaceEntry], key: str, full: set[str]) -> list[PlaceEntry]:
        """Most prominent first; ``full`` are ids of entries whose own name the key is as good as."""
        holders = {up for entry in entries if entry.kind == "city" for up in entry.parents}

        def score(entry: PlaceEntry) -> float:
            own = key == place_key(entry.name) or entry.id in full
            namesake = entry.id in holders and entry.kind != "country"
            return self._prominence(entry, own) * (NAMESAKE_CITY_FACTOR if namesake else 1.0)

        return sorted(entries, key=lambda entry: (-score(entry), entry.id))

    def _prominence(self, entry: PlaceEntry, by_own_name: bool) -> float:
        people = max(entry.population, COUNTRY_LEAST if entry.kind == "country" else 1)
        factor = 1.0 if entry.own else KIND_FACTOR.get(entry.kind, 1.0)
        if entry.kind == "city" and self._capital_key(entry.country) == place_key(entry.name):
            factor *= CAPITAL_FACTOR
        elif entry.kind == "city" and (place_key(entry.name), entry.country) in self._seat_cities:
            factor *= SEAT_FACTOR
        return people * factor * (1.0 if by_own_name else OTHER_NAME_FACTOR)

    def prominence(self, entry: PlaceEntry) -> float:
        """How likely news means this place when it gives a bare name: people, weighed by kind."""
        return self._prominence(entry, by_own_name=True)

    def capital(self, country: str) -> PlaceEntry | None:
        """The capital of the state with this id, or ``None``."""
        key = self._capital_key(country)
        return next(
            (entry for entry in self.find(key) if entry.kind == "city" and entry.country == country), None
        )

    def named(self, qualified: str) -> tuple[PlaceEntry, ...]:
        """Places by a name that may carry its container after a comma (``Paris, Texas``)."""
        name, _, container = qualified.partition(",")
        if not container:
            return self.find(name)
        holders = {entry.id for entry in self.find(container.strip())}
        key = place_key(name)
        inside = [self.get(id_) for id_ in self._ids_of(key)]
        kept = [entry for entry in inside if entry and holders & set(entry.parents)]
        return tuple(self._by_prominence(kept, key, set()))

    def polity_id(self, word: str) -> str | None:
        """The id of the polity that a name, demonym or adjective stands for, or ``None``."""
        if not any(letter.isupper() for letter in word):
            return None
        for key in _singulars(place_key(word)):
            named = [id_ for own, id_ in self._own_names.get(key, ()) if _written_like(word, own)]
            for id_ in (*named, demonyms().get(key, "")):
                if id_ in self._areas and self._areas[id_].kind in POLITY_KINDS:
                    return id_
        return None

    def polity(self, word: str) -> str | None:
        """The canonical name of the polity that a name, demonym or adjective stands for, or ``None``."""
        id_ = self.polity_id(word)
        return self._areas[id_].name if id_ else None

    def successor(self, polity: str) -> str | None:
        """The main state that carries on a former one, or ``None`` for a state of today.

        >>> gazetteer().successor("Soviet Union")
        'Russia'
        """
        area = self._areas.get(self.polity_id(polity) or "")
        heirs = area.members if area is not None and area.kind == "former" else ()
        return next((self._areas[heir].name for heir in heirs if heir in self._areas), None)

    def seat_of(self, name: str) -> str | None:
        """The polity for which a capital or a seat of government stands as an actor, or ``None``."""
        if not any(letter.isupper() for letter in name):
            return None
        if seat := seats().get(place_key(name)):
            return self._areas[seat[0]].name
        first = next(iter(self.find(name)), None)
        by_own_name = first is not None and place_key(name) == place_key(first.name)
        if (
            first
            and by_own_name
            and first.kind == "city"
            and self._capital_key(first.country) == place_key(name)
        ):
            return self._areas[first.country].name
        return None

    def seat_city(self, name: str) -> PlaceEntry | None:
        """The city where a building or street stands that stands for a government (*the Kremlin*)."""
        seat = seats().get(place_key(name))
        if not seat or not any(letter.isupper() for letter in name):
            return None
        city, _, code = seat[1].partition(", ")
        states = {code} if code else {seat[0], *self._areas[seat[0]].inside}
        return next((one for one in self.find(city) if one.kind == "city" and states & {*one.parents}), None)

    def is_demonym(self, word: str) -> bool:
        """Whether a word, written with a capital, tells where somebody or something is from."""
        capital = any(letter.isupper() for letter in word)
        return capital and any(key in demonyms() for key in _singulars(place_key(word)))

    def home(self, demonym: str) -> PlaceEntry | None:
        """The place that a demonym or adjective points to, or ``None``."""
        for key in _singulars(place_key(demonym)):
            if place := demonyms().get(key):
                return self.get(place) or next(iter(self.named(place)), None)
        return None

    def sort_of(self, name: str, entry: PlaceEntry) -> str:
        """How a name relates to the entry's own: "" (its own or an abbreviation), alias, former, spelling."""
        key = place_key(name)
        if key == place_key(entry.name) or is_acronym(name):
            return ""
        if (alias := aliases().get(key)) and alias[2]:
            return "" if alias[2] == "short" else alias[2]
        area = self._areas.get(entry.id)
        former = {place_key(one) for one in area.former} if area else set()
        return "former" if key in former else "alias"


def _singulars(key: str) -> tuple[str, ...]:
    plural = key.endswith("s") and len(key) > SHORTEST_PLURAL
    return (key, key[:-1]) if plural else (key,)


def _written_like(name: str, own: str) -> bool:
    """Whether an abbreviation of the table is also written as one here: capitals, or its full stop."""
    if is_acronym(own):
        return is_acronym(name)
    if own.endswith("."):
        return name.endswith(".") or is_acronym(name)
    return True


@cache
def gazetteer() -> Gazetteer:
    """The packaged gazetteer, loaded on first use."""
    return Gazetteer()
