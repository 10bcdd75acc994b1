"""Where something is: a named place, how it is approached (in, near, off, east of), and what contains it.

The value carries what it needs to relate itself; the gazetteer fills it in and is not asked again.
"""

from __future__ import annotations

import math

import attrs

from crosscheck.model.relation import Related, Relation

EARTH_RADIUS_KM = 6371.0
REACH_KM_PER_ROOT = 0.008  # a city reaches this many km for each square root of its people
LEAST_REACH_KM = 2.0
NEAR_KM = 60.0  # how far *near*, *off* and *outside* stretch where no distance is given
INSIDE = frozenset({"in", "at", "sidelines", ""})
OPPOSITE = {
    "north": "south",
    "south": "north",
    "east": "west",
    "west": "east",
    "northeast": "southwest",
    "southwest": "northeast",
    "northwest": "southeast",
    "southeast": "northwest",
}
_CITY = "city"
_CONTENT = Relation.SAME, Relation.VARIANT


def _same(reason: str) -> Related:
    return Related(Relation.SAME, reason)


def _unknown(reason: str) -> Related:
    return Related(Relation.UNKNOWN, reason)


@attrs.frozen(slots=True)
class PlaceValue:
    """A place as a text gives it.

    ``name`` is the core as written, ``key`` its normal form; ``id`` is the gazetteer's, "" where unknown.
    ``parents`` are ids of all containing places, nearest first, up to the continent. ``relator`` is in, at,
    near, off, outside, border, sidelines, north_of and so on; ``distance`` is (low, high) in kilometres from
    the place. ``part`` is a direction or "central" inside the place; ``detail`` a finer venue that no
    gazetteer knows. ``naming`` says how the name relates to the usual one: "" (the same), alias, former,
    spelling. ``touches`` are ids of what a sea or region borders or shares, ``neighbours`` the states beside
    the place's own. ``rivals`` are other readings of an ambiguous name: id with parents. ``fuzzy`` marks
    areas whose bounds are not known. ``point`` is (latitude, longitude) in degrees, ``people`` a population.
    ``pinned`` says that the text itself tells which of several namesakes is meant (*Paris, Texas*).
    """

    name: str
    key: str
    id: str = ""
    kind: str = ""
    parents: tuple[str, ...] = ()
    relator: str = "in"
    distance: tuple[float, float] | None = None
    part: str = ""
    detail: str = ""
    naming: str = ""
    touches: tuple[str, ...] = ()
    neighbours: tuple[str, ...] = ()
    rivals: tuple[tuple[str, ...], ...] = ()
    fuzzy: bool = False
    point: tuple[float, float] | None = None
    people: int = 0
    pinned: bool = False

    @property
    def country(self) -> str:
        """The ISO code of the state it lies in, or ""."""
        return next((id_ for id_ in (self.id, *self.parents) if len(id_) == 2), "")

    def relate(self, other: PlaceValue) -> Related:
        """SAME, FINER inside the other, COARSER, VARIANT of name, OVERLAP, CONFLICT, else UNKNOWN.

        CONFLICT needs two places that the gazetteer knows and no reading under which one holds the other.

        >>> aden = PlaceValue("Aden", "aden", "1", "city", ("YE", "asia"))
        >>> aden.relate(PlaceValue("Yemen", "yemen", "YE", "country", ("asia",))).relation
        <Relation.FINER: 'finer'>
        """
        if self == other:
            return _same(f"both are {self.show()}")
        base = _anchors(self, other)
        if self.relator in INSIDE and other.relator in INSIDE:
            return _refine(self, other, base)
        return _displace(self, other, base)

    def show(self) -> str:
        """The place in words, with its distance and its finer venue."""
        where = f"{self.part} {self.name}".strip()
        if self.relator not in INSIDE:
            where = f"{self.relator.replace('_', ' ')} {where}"
        if self.distance:
            low, high = self.distance
            where = f"{low:.0f} km {where}" if low == high else f"{low:.0f}–{high:.0f} km {where}"
        return f"{self.detail}, {where}" if self.detail and where else self.detail or where


def _readings(place: PlaceValue) -> tuple[tuple[str, ...], ...]:
    return ((place.id, *place.parents), *place.rivals)


def _anchors(a: PlaceValue, b: PlaceValue) -> Related:
    """How the two named places relate, whatever is said about the way to them."""
    if not (a.id and b.id):
        if a.key and a.key == b.detail.casefold():
            return Related(Relation.COARSER, f"{b.show()} is in {a.show()}")
        if b.key and b.key == a.detail.casefold():
            return Related(Relation.FINER, f"{a.show()} is in {b.show()}")
        alike = a.key == b.key and bool(a.key)
        return (
            _same(f"both are {a.name}")
            if alike
            else _unknown(f"{a.name or a.detail} or {b.name or b.detail} is not known")
        )
    if a.id == b.id:
        return _one_place(a, b)
    if b.id in a.parents:
        return Related(Relation.FINER, f"{a.name} is in {b.name}")
    if a.id in b.parents:
        return Related(Relation.COARSER, f"{b.name} is in {a.name}")
    if a.key == b.key and _may_be_one(a, b):
        return _same(f"both are {a.name}")
    if a.key == b.key and not (a.pinned and b.pinned):
        return _unknown(f"{a.name} may be one place or two")
    if any(_nested(x, y) for x in _readings(a) for y in _readings(b)):
        return _unknown(f"{a.name} or {b.name} names several places")
    if (f"{a.key} ".startswith(f"{b.key} ") or f"{b.key} ".startswith(f"{a.key} ")) and not (
        a.pinned and b.pinned
    ):
        return _unknown(f"{a.name} may be short for {b.name} or the reverse")
    return _apart(a, b)


def _one_place(a: PlaceValue, b: PlaceValue) -> Related:
    if a.key == b.key or a.naming == b.naming == "":
        return _same(f"both are {a.name}" if a.key == b.key else f"{a.name} is {b.name}")
    sorts = {a.naming, b.naming}
    sort = next(sort for sort in ("former", "spelling", "alias") if sort in sorts)
    return Related(Relation.VARIANT, f"{a.name} and {b.name} are one place", sort)


def _may_be_one(a: PlaceValue, b: PlaceValue) -> bool:
    return any(x[0] == b.id for x in a.rivals) or any(y[0] == a.id for y in b.rivals)


def _nested(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    return y[0] in x or x[0] in y


def _apart(a: PlaceValue, b: PlaceValue) -> Related:
    """Two known places of which neither holds the other: disjoint, adjacent, or not to be told."""
    if "union" in (a.kind, b.kind):
        return _unknown("a union is not only a place")
    shared = _shared_ground(a, b)
    if shared:
        return Related(Relation.OVERLAP, f"{a.name} and {b.name} border or share ground")
    if _unbounded(a, b):
        return _unknown(f"how {a.name} and {b.name} lie is not known")
    if a.point and b.point and _gap_km(a, b) <= 0:
        return Related(Relation.OVERLAP, f"{a.name} and {b.name} lie side by side")
    return Related(Relation.CONFLICT, f"{a.name} and {b.name} are two places")


def _shared_ground(a: PlaceValue, b: PlaceValue) -> bool:
    if b.id in a.touches or a.id in b.touches:
        return True
    return a.fuzzy and b.fuzzy and bool(set(a.touches) & set(b.touches))


def _unbounded(a: PlaceValue, b: PlaceValue) -> bool:
    """Whether the gazetteer cannot tell that two places are disjoint."""
    one_state = a.country != "" and a.country == b.country
    if one_state and (a.fuzzy or b.fuzzy or _undivided(a) != _undivided(b)):
        return True
    if "continent" in (a.kind, b.kind) and (a.fuzzy or b.fuzzy):
        return True
    return _vague(a, b) or _vague(b, a)


def _vague(area: PlaceValue, place: PlaceValue) -> bool:
    """Whether an area touches the states around a place: what it takes in of them is a matter of opinion."""
    return area.fuzzy and bool(set(area.touches) & {*place.parents, *place.neighbours})


def _undivided(place: PlaceValue) -> bool:
    """Whether the gazetteer does not say in which division of its state a place lies."""
    return place.kind in ("district", _CITY) and place.parents[:1] == (place.country,)


def _gap_km(a: PlaceValue, b: PlaceValue) -> float:
    """Kilometres between the edges of two cities; negative where they overlap."""
    if not (a.point and b.point):
        return math.inf
    (lat1, lon1), (lat2, lon2) = ((math.radians(x), math.radians(y)) for x, y in (a.point, b.point))
    half = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, half))) - _reach_km(a) - _reach_km(b)


def _reach_km(place: PlaceValue) -> float:
    return max(LEAST_REACH_KM, REACH_KM_PER_ROOT * math.sqrt(place.people))


def _refine(a: PlaceValue, b: PlaceValue, base: Related) -> Related:
    """Relate two places inside their anchors, weighing the part and the venue that each names."""
    if base.relation is Relation.FINER:
        return _unknown(f"{b.show()} may not hold {a.show()}") if b.part or b.detail else base
    if base.relation is Relation.COARSER:
        return _refine(b, a, base.converse).converse
    if base.relation not in _CONTENT:
        one_venue = (
            base.relation is Relation.UNKNOWN and a.detail and a.detail.casefold() == b.detail.casefold()
        )
        return _same(f"both are {a.detail}") if one_venue else base
    if OPPOSITE.get(a.part, "-") == b.part:
        return Related(Relation.CONFLICT, f"{a.part} against {b.part}")
    mine, theirs = (a.part, a.detail.casefold()), (b.part, b.detail.casefold())
    if mine == theirs:
        return base
    if not any(theirs):
        return Related(Relation.FINER, f"{a.show()} is in {b.show()}")
    if not any(mine):
        return Related(Relation.COARSER, f"{b.show()} is in {a.show()}")
    return _unknown(f"{a.show()} and {b.show()} may be one")


def _displace(a: PlaceValue, b: PlaceValue, base: Related) -> Related:
    """Relate two places of which at least one lies outside its anchor."""
    if base.relation in _CONTENT:
        return _around(a, b)
    if base.relation is Relation.CONFLICT:
        return base if _far_apart(a, b) else _unknown(f"{a.show()} and {b.show()} may be one")
    beside = _vague(a, b) or _vague(b, a)
    if base.relation is Relation.UNKNOWN and not beside:
        return base
    return Related(Relation.OVERLAP, f"{a.show()} and {b.show()} may share ground")


def _around(a: PlaceValue, b: PlaceValue) -> Related:
    """Relate two places told from one anchor: by direction, then by distance."""
    mine, theirs = a.relator.removesuffix("_of"), b.relator.removesuffix("_of")
    if OPPOSITE.get(mine, "-") == theirs:
        return Related(Relation.CONFLICT, f"{a.show()} against {b.show()}")
    if a.distance and b.distance and (a.distance[1] < b.distance[0] or b.distance[1] < a.distance[0]):
        return Related(Relation.CONFLICT, f"{a.show()} against {b.show()}")
    if mine != theirs:
        return Related(Relation.OVERLAP, f"{a.show()} and {b.show()} are close by")
    return _by_distance(a, b)


def _by_distance(a: PlaceValue, b: PlaceValue) -> Related:
    if a.distance == b.distance:
        return _same(f"both are {a.show()}")
    if b.distance is None or (
        a.distance and b.distance[0] <= a.distance[0] and a.distance[1] <= b.distance[1]
    ):
        return Related(Relation.FINER, f"{a.show()} is narrower than {b.show()}")
    if a.distance is None or (a.distance[0] <= b.distance[0] and b.distance[1] <= a.distance[1]):
        return Related(Relation.COARSER, f"{b.show()} is narrower than {a.show()}")
    return Related(Relation.OVERLAP, f"{a.show()} and {b.show()} overlap")


def _far_apart(a: PlaceValue, b: PlaceValue) -> bool:
    """Whether two anchors lie so far from each other that going out from them cannot meet."""
    if a.point and b.point:
        return _gap_km(a, b) > _stretch(a) + _stretch(b)
    close = a.country == b.country or a.country in b.neighbours or b.country in a.neighbours
    if a.relator == b.relator == "off" and {a.kind, b.kind} <= {"country"}:
        return not close and not a.fuzzy and not b.fuzzy
    if "off" in (a.relator, b.relator):
        return False  # nobody says how far out to sea
    close = a.country == b.country or a.country in b.neighbours or b.country in a.neighbours
    return not close and not a.fuzzy and not b.fuzzy and max(_stretch(a), _stretch(b)) <= NEAR_KM


def _stretch(place: PlaceValue) -> float:
    if place.relator in INSIDE:
        return 0.0
    return place.distance[1] if place.distance else NEAR_KM
