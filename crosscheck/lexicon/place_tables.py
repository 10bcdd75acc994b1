"""The hand-made tables of places: polities, seas and regions, seats of government, demonyms, other names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import attrs

from crosscheck.lexicon.place_keys import place_key

CONTINENTS = MappingProxyType(
    {
        "Africa": "continent.AF",
        "Antarctica": "continent.AN",
        "Asia": "continent.AS",
        "Europe": "continent.EU",
        "North America": "continent.NA",
        "Oceania": "continent.OC",
        "South America": "continent.SA",
    }
)
# States on two continents: a place there is not outside either of them.
ASTRIDE = MappingProxyType(
    dict.fromkeys(("RU", "TR", "KZ", "AZ", "GE", "AM", "CY"), ("continent.EU", "continent.AS"))
)
POLITY_KINDS = frozenset({"country", "former", "union", "constituent"})
_FORMER = "*"
_CLAIM = "?"


@attrs.frozen(slots=True)
class Area:
    """A row of ``polities.tsv`` or ``geography.tsv``; ``former`` are those of ``others`` no longer in use."""

    id: str
    kind: str
    name: str
    others: tuple[str, ...] = ()
    former: frozenset[str] = frozenset()
    demonyms: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    claimed_by: tuple[str, ...] = ()


def _rows(name: str, columns: int) -> Iterator[list[str]]:
    text = (files("crosscheck.lexicon") / "data" / "en" / name).read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            yield cells + [""] * (columns - len(cells))


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _slug(name: str) -> str:
    return place_key(name).replace(" ", "-")


def _polities() -> Iterator[Area]:
    for id_, kind, name, others, demonyms, inside in _rows("polities.tsv", 6):
        names = _list(others)
        former = frozenset(one.rstrip(_FORMER) for one in names if one.endswith(_FORMER))
        parts = _list(inside)
        part_of_another = kind in ("constituent", "country")
        yield Area(
            id_,
            kind,
            name,
            tuple(one.rstrip(_FORMER) for one in names),
            former,
            _list(demonyms),
            inside=tuple(part for part in parts if not part.endswith(_CLAIM)) if part_of_another else (),
            members=() if part_of_another else parts,
            claimed_by=tuple(part.rstrip(_CLAIM) for part in parts if part.endswith(_CLAIM)),
        )


@cache
def areas() -> Mapping[str, Area]:
    """Every polity, sea, region and landform of the tables, by id."""
    found = {area.id: area for area in _polities()}
    states = set(found)

    def refer(cell: str) -> tuple[str, ...]:
        return tuple(one if one in states else CONTINENTS.get(one) or _slug(one) for one in _list(cell))

    for kind, name, others, inside, touches in _rows("geography.tsv", 5):
        if (slug := _slug(name)) not in found:
            found[slug] = Area(slug, kind, name, _list(others), inside=refer(inside), members=refer(touches))
    return MappingProxyType(found)


@cache
def seats() -> Mapping[str, tuple[str, str]]:
    """Key of a seat of government → id of the polity that it stands for, and the city where it stands."""
    return MappingProxyType({place_key(name): (id_, city) for name, id_, city in _rows("seats.tsv", 3)})


@cache
def demonyms() -> Mapping[str, str]:
    """Key of a demonym → id of a polity, or the name of a city or region."""
    local = {place_key(word): place for word, place in _rows("demonyms.tsv", 2)}
    return MappingProxyType(
        local | {place_key(word): area.id for area in areas().values() for word in area.demonyms}
    )


@cache
def aliases() -> Mapping[str, tuple[str, str, str]]:
    """Key → the name in news, the name in the gazetteer with its container, and the sort of the alias."""
    return MappingProxyType(
        {place_key(row[0]): (row[0], row[1], row[2]) for row in _rows("place_aliases.tsv", 3)}
    )
