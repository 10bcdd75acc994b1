"""The packaged places by id, each with everything that contains it."""

from __future__ import annotations

import gzip
from bisect import bisect_left
from collections.abc import Iterator
from importlib.resources import files

import attrs

from crosscheck.lexicon.place_keys import place_key
from crosscheck.lexicon.place_tables import ASTRIDE, Area, areas

# How prominent a hand-made area of each kind is, in people: it has no population of its own.
KIND_PEOPLE = {
    "union": 100_000_000, "macro": 100_000_000, "ocean": 100_000_000, "sea": 20_000_000, "strait": 5_000_000,
    "constituent": 20_000_000, "former": 10_000_000, "region": 5_000_000, "archipelago": 3_000_000,
    "island": 3_000_000, "canal": 5_000_000, "river": 1_000_000, "mountains": 5_000_000, "mountain": 500_000,
    "desert": 1_000_000, "lake": 1_000_000,
}  # fmt: skip
MERGED_KINDS = frozenset({"constituent", "region", "island", "archipelago"})
MOST_SHARERS = 3  # an area shared by more states than this is no division of one of them
STATE_ID_LENGTH = 2


@attrs.frozen(slots=True)
class PlaceEntry:
    """A place. ``parents`` are the ids of everything that contains it, nearest first.

    ``country`` is an ISO code or "", ``admin`` the id of the first-order division or "". ``touches`` are
    ids of what an area borders, shares or, for a region of several states, covers; ``point`` is (latitude,
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
    data = (files("crosscheck.lexicon") / "data" / name).read_bytes()
    return gzip.decompress(data).decode("utf-8").split("\n")


def is_state(id_: str) -> bool:
    """Whether an id is that of a state: an ISO 3166-1 alpha-2 code."""
    return len(id_) == STATE_ID_LENGTH


def is_division(id_: str) -> bool:
    """Whether an id is that of a first-order division of a state: ``US.TX``."""
    state, _, division = id_.partition(".")
    return is_state(state) and bool(division) and "." not in division


def _point(about: str) -> tuple[float, float]:
    lat, _, lon = about.partition(",")
    return float(lat), float(lon)


class PlaceStore:
    """Places by id, read from the packaged lines when first asked for; immutable after loading."""

    def __init__(self) -> None:
        self._lines = _read("places.tsv.gz")
        self._keys = _read("places_names.tsv.gz")
        self._first_city = next(i for i, line in enumerate(self._lines) if "\tcity\t" in line)
        self._divisions = {line.split("\t", 1)[0]: line for line in self._lines[: self._first_city]}
        self._areas = areas()
        self._above = self._containers()
        self._merged = self._merge()
        self._entries: dict[str, PlaceEntry | None] = {}

    def _ids_of(self, key: str) -> Iterator[str]:
        """Ids of the packaged places with this key; the file of keys is sorted."""
        at = bisect_left(self._keys, f"{key}\t")
        row = self._keys[at] if at < len(self._keys) else ""
        numbers = row.partition("\t")[2].split() if row.startswith(f"{key}\t") else []
        return (self._lines[int(number)].split("\t", 1)[0] for number in numbers)

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
            for id_ in self._ids_of(place_key(area.name)) if len(states) <= MOST_SHARERS else ():
                if is_division(id_) and id_.partition(".")[0] in states:
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
        up += self._sovereigns((id_, *up))
        country = next(filter(is_state, (id_, *up)), "")
        admin = next(filter(is_division, (id_, *up)), "")
        near = tuple(filter(None, about.partition(";")[0].split(","))) if kind == "country" else ()
        point = _point(about) if kind == "city" else None
        return PlaceEntry(id_, name, kind, country, admin, int(people), up, near, point)

    def _own(self, area: Area) -> PlaceEntry:
        up = self._closure([*area.inside, *self._above.get(area.id, ())])
        country = next(filter(is_state, up), "")
        up += self._sovereigns(up)
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

    def _sovereigns(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """States whose territories abroad are among these: Greenland is Denmark's, but not in Scandinavia."""
        held = (self._areas[id_] for id_ in ids if id_ in self._areas)
        return tuple(state for area in held if area.kind == "country" for state in area.inside)

    def claimants(self, entry: PlaceEntry) -> tuple[str, ...]:
        """Ids of the states that claim the territory a place lies in."""
        held = (self._areas[id_] for id_ in (entry.id, *entry.parents) if id_ in self._areas)
        return tuple(state for area in held for state in area.claimed_by)

    def bounded(self, id_: str) -> bool:
        """Whether a hand-made region is a division of one state, so that it is known what lies outside it."""
        return id_ in self._merged.values() and not self._areas[id_].members

    def within(self, a: str, b: str) -> bool:
        """Whether the place with id ``a`` lies inside the one with id ``b``; no place lies inside itself."""
        entry = self.get(a)
        return entry is not None and b in entry.parents

    def _capital_key(self, country: str) -> str:
        line = self._divisions.get(country, "")
        return place_key(line.rpartition(";")[2]) if line else ""
