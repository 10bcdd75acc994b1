"""The gazetteer: places by name, what contains them, and the polities that words stand for."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from functools import cache
from importlib.resources import files

import attrs

from crosscheck.lexicon.place_keys import is_acronym, place_key
from crosscheck.lexicon.place_tables import (
    ASTRIDE,
    POLITY_KINDS,
    Area,
    aliases,
    areas,
    demonyms,
    seats,
)

# How prominent a place of each kind is, in people, where it has no population of its own; else a factor.
KIND_PEOPLE = {
    "union": 100_000_000, "macro": 100_000_000, "ocean": 100_000_000, "sea": 20_000_000, "strait": 5_000_000,
    "constituent": 20_000_000, "former": 10_000_000, "region": 5_000_000, "archipelago": 3_000_000,
    "island": 3_000_000, "canal": 5_000_000, "river": 1_000_000, "mountains": 5_000_000, "mountain": 500_000,
    "desert": 1_000_000, "lake": 1_000_000,
}  # fmt: skip
KIND_FACTOR = {"country": 50.0, "continent": 50.0, "district": 0.3}
COUNTRY_LEAST = 1_000_000
MERGED_KINDS = frozenset({"constituent", "region", "island", "archipelago"})
OTHER_NAME_FACTOR = 0.2  # a place known by this name only beside its own
NAMESAKE_CITY_FACTOR = 0.2  # a division that bears the name of a city inside it: the bare name is the city
CAPITAL_FACTOR = 20.0
SEAT_FACTOR = 5.0  # cities that hold a seat of a union or a government, in the table of seats
SHORTEST_PLURAL = 4


@attrs.frozen(slots=True)
class PlaceEntry:
    """A place. ``parents`` are the ids of everything that contains it, nearest first.

    ``country`` is an ISO code or "". ``admin`` is the id of the first-order division or "". ``touches`` are ids
    of what an area borders, shares or, for a region of several states, covers; ``point`` is (latitude,
    longitude) in degrees. ``own`` marks seas and regions whose bounds the gazetteer does not know.
    """

    id: str
    name: str
    kind: str
    country: str = ""
    admin: str = ""
    population: int = 0
    parents: tuple[str, ...] = ()
    touches: tuple[str, ...] = ()
    point: tuple[float, float] | None = None
    own: bool = False


def _read(name: str) -> list[str]:
    return (
        gzip.decompress((files("crosscheck.lexicon") / "data" / name).read_bytes())
        .decode("utf-8")
        .split("\n")
    )


class Gazetteer:
    """Places by name and by id. Immutable after loading; entries are made when first asked for."""

    def __init__(self) -> None:
        self._lines = _read("places.tsv.gz")
        self._keys = _read("places_names.tsv.gz")
        self._first_city = next(i for i, line in enumerate(self._lines) if "\tcity\t" in line)
        self._divisions = {line.split("\t", 1)[0]: line for line in self._lines[: self._first_city]}
        self._areas = areas()
        self._own_names = self._index_areas()
        self._seat_cities = self._index_seats()
        self._above = self._containers()
        self._merged = self._merge()
        self._entries: dict[str, PlaceEntry | None] = {}
        self._found: dict[str, tuple[PlaceEntry, ...]] = {}

    def _lines_of(self, key: str) -> list[str]:
        """Numbers of the lines of places with this key; the file of keys is sorted."""
        at = bisect_left(self._keys, f"{key}\t")
        row = self._keys[at] if at < len(self._keys) else ""
        return row.partition("\t")[2].split() if row.startswith(f"{key}\t") else []

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

    def _containers(self) -> dict[str, list[str]]:
        """Id of a state → the regions of several states and the unions of states that hold it."""
        above: dict[str, list[str]] = {}
        for area in self._areas.values():
            holds = area.kind == "macro" or (area.kind in {"former", "union"} and len(area.members) > 1)
            for member in area.members if holds else ():
                above.setdefault(member, []).append(area.id)
        return above

    def _merge(self) -> dict[str, str]:
        """Id of a first-order division → id of the hand-made row for the same region."""
        merged = {}
        for area in self._areas.values():
            if area.kind not in MERGED_KINDS:
                continue
            states = {*area.inside, *area.members}
            for number in self._lines_of(place_key(area.name)):
                id_, _, kind, parent, *_ = self._lines[int(number)].split("\t")
                if kind == "region" and parent in states and len(states) <= 3:
                    merged[id_] = area.id
        return merged

    def get(self, id_: str) -> PlaceEntry | None:
        """The place with this id, or ``None``."""
        if id_ not in self._entries:
            self._entries[id_] = self._make(id_)
        return self._entries[id_]

    def _make(self, id_: str) -> PlaceEntry | None:
        if (area := self._areas.get(id_)) and area.kind != "country":
            return self._own(area)
        line = self._divisions.get(id_) or self._city_line(id_)
        if not line:
            return None
        _, name, kind, parent, people, about = line.split("\t")
        name = area.name if area else name
        up = self._closure([*self._direct(id_), *([parent] if parent else [])])
        country = id_ if kind == "country" else next((p for p in up if len(p) == 2), "")
        admin = next(
            (
                p
                for p in (id_, *up)
                if p in self._divisions and p.count(".") == 1 and len(p.split(".")[0]) == 2
            ),
            "",
        )
        point = tuple(map(float, about.split(","))) if kind == "city" else None
        near = tuple(filter(None, about.partition(";")[0].split(","))) if kind == "country" else ()
        return PlaceEntry(id_, name, kind, country, admin, int(people), up, near, point)  # type: ignore[arg-type]

    def _own(self, area: Area) -> PlaceEntry:
        up = self._closure([*area.inside, *self._above.get(area.id, ())])
        country = next((p for p in up if len(p) == 2), "")
        people = KIND_PEOPLE.get(area.kind, 0)
        return PlaceEntry(
            area.id, area.name, area.kind, country, "", people, up, area.members, None, own=True
        )

    def _city_line(self, id_: str) -> str:
        if not id_.isdecimal():
            return ""
        at = bisect_left(
            self._lines, int(id_), lo=self._first_city, key=lambda line: int(line.split("\t", 1)[0])
        )
        found = self._lines[at] if at < len(self._lines) else ""
        return found if found.startswith(f"{id_}\t") else ""

    def _direct(self, id_: str) -> list[str]:
        merged = [self._merged[id_]] if id_ in self._merged else []
        return [*merged, *self._above.get(id_, ()), *ASTRIDE.get(id_, ())]

    def _closure(self, start: list[str]) -> tuple[str, ...]:
        found: list[str] = []
        queue = list(start)
        while queue:
            id_ = queue.pop(0)
            if id_ in found:
                continue
            found.append(id_)
            if id_ in self._divisions:
                parent = self._divisions[id_].split("\t")[3]
                queue += [*self._direct(id_), *([parent] if parent else [])]
            elif id_ in self._areas:
                queue += [*self._areas[id_].inside, *self._above.get(id_, ())]
        return tuple(found)

    def within(self, a: str, b: str) -> bool:
        """Whether the place with id ``a`` lies inside the one with id ``b``; no place lies inside itself."""
        entry = self.get(a)
        return entry is not None and b in entry.parents

    def find(self, name: str) -> tuple[PlaceEntry, ...]:
        """Every place of this name, most prominent first; accents, case and a leading *the* do not matter.

        A short name in capitals (*US*) is not found by a word in lower case, nor *Ind.* without its full stop.
        """
        if name not in self._found:
            self._found[name] = tuple(self._ranked(name))
        return self._found[name]

    def _ranked(self, name: str) -> list[PlaceEntry]:
        key = place_key(name)
        full = {id_ for own, id_ in self._own_names.get(key, ()) if _written_like(name, own)}
        if (alias := aliases().get(key)) and _written_like(name, alias[0]):
            full |= {entry.id for entry in self.named(alias[1])[:1]}
        numbers = self._lines_of(key) or self._lines_of(key.removeprefix("al "))
        ids = full | {self._lines[int(number)].split("\t", 1)[0] for number in numbers}
        ids -= {id_ for id_ in ids if self._merged.get(id_) in ids}
        entries = [entry for id_ in sorted(ids) if (entry := self.get(id_))]
        return self._by_prominence(entries, key, full)

    def _by_prominence(self, entries: list[PlaceEntry], key: str, full: set[str]) -> list[PlaceEntry]:
        """Most prominent first; ``full`` are ids of entries for which the key is as good as their own name."""
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

    def _capital_key(self, country: str) -> str:
        line = self._divisions.get(country, "")
        return place_key(line.rpartition(";")[2]) if line else ""

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
        numbers = self._lines_of(key)
        inside = [self.get(self._lines[int(number)].split("\t", 1)[0]) for number in numbers]
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
        """How a name relates to the entry's own: "" for its own name or abbreviation, else alias, former, spelling."""
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
