"""The words that reading names takes, from ``data/en``, loaded once; and the reading itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import combinations
from types import MappingProxyType

import attrs

from crosscheck.lexicon.place_tables import aliases, areas
from crosscheck.model.analysis import NameKind
from crosscheck.model.relation import Related
from crosscheck.model.values.name import NameValue
from crosscheck.model.values.name_words import NameWords

STEM = 4  # first letters by which Kurils are known in the Kuril Islands


def _rows(name: str) -> Iterator[tuple[str, ...]]:
    text = files("crosscheck.lexicon").joinpath("data", "en", name).read_text("utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield tuple(line.split("\t"))


def _mapping(name: str, value: int = 1) -> Mapping[str, str]:
    return MappingProxyType({row[0]: row[value] for row in _rows(name)})


def _grouped(name: str) -> Mapping[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for word, group, *_ in _rows(name):
        groups.setdefault(word, set()).add(group)
    return MappingProxyType({word: frozenset(found) for word, found in groups.items()})


def _spellings() -> Mapping[str, str]:
    return MappingProxyType(
        {word: british for row in _rows("name_spellings.tsv") for british in row[1:] for word in row}
    )


def _aliases() -> Mapping[tuple[str, str], str]:
    pairs = ((sorted(row[:2]), row[2]) for row in _rows("known_aliases.tsv"))
    return MappingProxyType(dict(_place_aliases()) | {(names[0], names[1]): sort for names, sort in pairs})


def _place_aliases() -> Iterator[tuple[tuple[str, str], str]]:
    """Names of one place of which neither is made of the words of the other, as the tables of places have them."""
    groups = [((area.name, *area.others), area.former) for area in areas().values()]
    groups += [
        ((news, known.partition(",")[0]), frozenset({news} if sort == "former" else ()))
        for news, known, sort in aliases().values()
        if sort in ("alias", "former")
    ]
    for names, former in groups:
        for one, two in combinations(sorted({_listed(name) for name in names}), 2):
            if _stems(one).isdisjoint(_stems(two)) and not (_letters(one, names) or _letters(two, names)):
                past = {_listed(name) for name in former}
                yield (one, two), "former" if past & {one, two} else "alias"


def _stems(listed: str) -> set[str]:
    return {word[:STEM] for word in listed.split()}


def _listed(name: str) -> str:
    return name.removeprefix("the ").replace(".", "").lower()


def _letters(listed: str, names: tuple[str, ...]) -> bool:
    """Whether a name is written in capitals only: what its letters stand for, other rules tell."""
    return any(name.isupper() and _listed(name) == listed for name in names)


@cache
def name_words() -> NameWords:
    """Every word list for English names.

    >>> name_words().legal_forms["ltd"]
    'limited'
    """
    return NameWords(
        titles=_grouped("titles.tsv"),
        honorifics=_mapping("honorifics.tsv"),
        suffixes=frozenset(row[0] for row in _rows("name_suffixes.tsv")),
        ship_prefixes=frozenset(row[0] for row in _rows("ship_prefixes.tsv")),
        particles=_mapping("particles.tsv"),
        legal_forms=_mapping("legal_forms.tsv"),
        given_names=_grouped("given_name_variants.tsv"),
        given_abroad=frozenset(
            row[0] for row in _rows("given_name_variants.tsv") if row[2:] == ("language",)
        ),
        first_names=MappingProxyType({row[0].lower(): row[1] for row in _rows("given_names.tsv")}),
        spellings=MappingProxyType({**_spellings(), **_mapping("name_abbreviations.tsv")}),
        abbreviations=frozenset(_mapping("name_abbreviations.tsv")),
        numerals=_mapping("name_numerals.tsv"),
        nouns=_mapping("name_nouns.tsv", value=2),
        turning=frozenset(row[0] for row in _rows("name_nouns.tsv") if row[3:] == ("of",)),
        ordinary=frozenset(row[0] for row in _rows("common_words.tsv")),
        aliases=_aliases(),
    )


@attrs.frozen(slots=True)
class NounGroups:
    """Nouns that refer back, with their groups; ``wide`` are those that can stand for any of their group."""

    groups: Mapping[str, frozenset[str]]
    wide: frozenset[str]

    def fits(self, noun: str, described: str) -> bool:
        """Whether ``noun`` can refer to what was described as ``described``.

        >>> title_groups().fits("diplomat", "ambassador"), title_groups().fits("president", "premier")
        (True, False)
        """
        if noun == described or described.endswith(" " + noun):
            return True
        return noun in self.wide and bool(self.groups[noun] & self.groups.get(described, frozenset()))


def _noun_groups(name: str) -> NounGroups:
    return NounGroups(_grouped(name), frozenset(row[0] for row in _rows(name) if row[2] == "group"))


@cache
def title_groups() -> NounGroups:
    """Titles of people."""
    return _noun_groups("titles.tsv")


@cache
def thing_groups() -> NounGroups:
    """Nouns for ships, companies, places and papers that have a name."""
    return _noun_groups("referring_nouns.tsv")


@cache
def pair_nouns() -> Mapping[str, str]:
    """Plural nouns that refer to two named together, and what sort of thing the two are."""
    return _mapping("pair_nouns.tsv")


@cache
def given_name_genders() -> Mapping[str, str]:
    """Frequent given names, lower case, and ``m`` or ``f``."""
    return _mapping("given_name_genders.tsv")


@lru_cache(maxsize=16384)
def read_name(text: str, kind: NameKind = NameKind.UNKNOWN) -> NameValue:
    """A name with its words told apart.

    >>> str(read_name("Putin, Vladimir").relate(read_name("Vladimir Putin")).relation)
    'same'
    >>> str(read_name("Ann Lee", NameKind.PERSON).relate(read_name("Bob Lee", NameKind.PERSON)).relation)
    'apart'
    """
    return NameValue.read(text, kind, name_words())


@lru_cache(maxsize=65536)
def related_names(a: str, kind: NameKind, b: str, other: NameKind) -> Related:
    """How two names relate; remembered, since the names in the news meet again and again.

    >>> str(related_names("Ann Lee", NameKind.PERSON, "Bob Lee", NameKind.PERSON).relation)
    'apart'
    """
    return read_name(a, kind).relate(read_name(b, other))
