"""Verbs that tell one sort of act in other shades: *fired* beside *let go*, *damaged* beside *razed*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.tables import listed, packaged, rows


@attrs.frozen(slots=True)
class Shade:
    """How a verb tells a sort of act, and in which role it names the one whose story it is."""

    field: str
    shade: str
    whose: str


_Told = tuple[frozenset[str], Shade]  # the words that hang on the verb, and what they make of it


@attrs.frozen(slots=False, eq=False)
class Shades:
    """What each verb may tell, by its lemma."""

    by_verb: Mapping[str, Sequence[_Told]]

    def all(self, verb: str, beside: Collection[str] = ()) -> tuple[Shade, ...]:
        """The shades of a verb with words that hang on it; those that ask for more of them alone.

        >>> [s.field for s in shades().all("gun", ["down", "clerk"])], shades().all("gun", ["clerk"])
        (['killing'], ())
        >>> {s.field for s in shades().all("storm")} >= {"entering", "seizing"}
        True
        """
        told = self.by_verb.get(verb)
        if told is None:
            return ()
        found = [(len(words), shade) for words, shade in told if words <= set(beside)]
        most = max((count for count, _ in found), default=0)
        return tuple(shade for count, shade in found if count == most)


@cache
def shades() -> Shades:
    """The shades that come with the package, read once."""
    return _read("shades.tsv")


@cache
def stages() -> Shades:
    """The stages of a matter, as shades whose names are numbers: *arrested* comes before *charged*.

    >>> [(s.field, s.shade) for s in stages().all("indict")]
    [('justice', '3')]
    """
    return _read("stages.tsv")


def _read(name: str) -> Shades:
    found: dict[str, list[_Told]] = defaultdict(list)
    for field, shade, whose, words in rows(packaged(name), 4):
        for told in listed(words):
            verb, *others = told.split()
            found[verb].append((frozenset(others), Shade(field, shade, whose)))
    return Shades(MappingProxyType({verb: tuple(told) for verb, told in found.items()}))
