"""The words that tell names from other words, and kinds of names apart. Loaded once, never changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.gazetteer import gazetteer
from crosscheck.lexicon.place_keys import place_key
from crosscheck.lexicon.tables import packaged, rows
from crosscheck.model.analysis import NameKind

WELL_KNOWN = 400_000.0  # people, as the gazetteer weighs them: a name that needs no other hint to be a place
BY_ANY_NAME = 1_000_000.0  # places as well known as this count under their other names too
LONGEST = 7  # words in the longest phrase looked up


@attrs.frozen(slots=True)
class ProperWords:
    """Everything that the naming of names looks up; words in small letters, phrases with single spaces."""

    given: Mapping[str, str]  # a first name as written → m, f or ""
    heads: Mapping[str, NameKind]  # island, ministry, treaty → what the name names
    cues: Mapping[str, frozenset[str]]  # see name_cues.tsv
    titles: frozenset[str]
    honorifics: frozenset[str]
    legal_forms: frozenset[str]
    polities: frozenset[str]  # states, their parts and their unions
    unions: frozenset[str]  # the unions among them: organisations rather than places
    demonyms: frozenset[str]
    organisations: frozenset[str]  # well known by a name that does not say what they are; agencies among them
    common: frozenset[str]  # words that general English uses in small letters

    def cue(self, word: str, name: str) -> bool:
        """Whether the word, in lower case, has the cue of this name."""
        return name in self.cues.get(word, ())

    def place_length(self, words: Sequence[str], at: int = 0) -> int:
        """How many words from ``at`` on, as written, name a place that is well known by this name; 0 if none.

        >>> proper_words().place_length(["Moscow", "Ann", "Lee"])
        1
        """
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            if known_place(" ".join(words[at : at + length])) >= WELL_KNOWN:
                return length
        return 0

    def title_length(self, words: Sequence[str], at: int = 0) -> int:
        """How many words from ``at`` on form a title or a form of address; 0 if none.

        >>> proper_words().title_length(["prime", "minister", "abe"])
        2
        """
        return self._longest(words, at, self.titles) or int(
            at < len(words) and words[at].rstrip(".") in self.honorifics
        )

    def polity_length(self, words: Sequence[str], at: int = 0) -> int:
        """How many words from ``at`` on name a state or a union; 0 if none."""
        return self._longest(words, at, self.polities)

    @staticmethod
    def _longest(words: Sequence[str], at: int, among: frozenset[str]) -> int:
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            if " ".join(words[at : at + length]) in among:
                return length
        return 0


@lru_cache(maxsize=16384)
def known_place(name: str) -> float:
    """How well known the best known place of this name is, in people as the gazetteer weighs them; 0 if none.

    >>> known_place("Geneva") > known_place("Nowhere At All")
    True
    """
    found = gazetteer().find(name)
    if not found:
        return 0.0
    known = gazetteer().prominence(found[0])
    return known if known >= BY_ANY_NAME or _own_name(name, found[0].name) else 0.0


def _own_name(name: str, own: str) -> bool:
    return place_key(name).removeprefix("al ") == place_key(own).removeprefix("al ")


@cache
def proper_words() -> ProperWords:
    """The English lists.

    >>> proper_words().given["Marie"], str(proper_words().heads["treaty"])
    ('f', 'work')
    """
    polities, demonyms = _polities()
    return ProperWords(
        given=MappingProxyType({row[0]: row[1] for row in rows(packaged("given_names.tsv"), 2)}),
        heads=MappingProxyType(_heads()),
        cues=MappingProxyType(_cues()),
        titles=frozenset(row[0] for row in rows(packaged("titles.tsv"), 1)) | _offices(),
        honorifics=frozenset(row[0] for row in rows(packaged("honorifics.tsv"), 1)),
        legal_forms=frozenset(row[0] for row in rows(packaged("legal_forms.tsv"), 1)),
        polities=polities,
        unions=_unions(),
        demonyms=demonyms,
        organisations=_organisations(),
        common=frozenset(
            form for row in rows(packaged("common_words.tsv"), 1) for form in (row[0], row[0] + "s")
        ),
    )


def _unions() -> frozenset[str]:
    unions = (row for row in rows(packaged("polities.tsv"), 4) if row[1] == "union")
    return frozenset(form for row in unions for form in _forms([row[2], *row[3].split(";")]) if form)


def _organisations() -> frozenset[str]:
    known = {row[0].lower() for row in rows(packaged("known_organisations.tsv"), 1)}
    agencies = (row[1].split("|") for row in rows(packaged("agencies.tsv"), 2))
    return frozenset(known | {spelling.lower() for spellings in agencies for spelling in spellings})


def _heads() -> dict[str, NameKind]:
    found = {noun: NameKind(kind) for noun, kind in rows(packaged("name_nouns.tsv"), 2)}
    return found | {word: NameKind(kind) for word, kind in rows(packaged("name_heads.tsv"), 2)}


def _cues() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for word, cue in rows(packaged("name_cues.tsv"), 2):
        found.setdefault(word, set()).add(cue)
    return {word: frozenset(cues) for word, cues in found.items()}


def _offices() -> frozenset[str]:
    return frozenset(
        name for row in rows(packaged("offices.tsv"), 2) for name in (row[0], *row[1].split(";")) if name
    )


def _polities() -> tuple[frozenset[str], frozenset[str]]:
    names: set[str] = set()
    demonyms: set[str] = set()
    for _, _, name, others, adjectives in rows(packaged("polities.tsv"), 5):
        names.update(_forms([name, *others.split(";")]))
        demonyms.update(_forms(adjectives.split(";")))
    for word, _ in rows(packaged("demonyms.tsv"), 2):
        demonyms.add(word.lower())
    names -= {""}
    plurals = {word + "s" for word in demonyms if word.endswith("n")}
    return frozenset(names), frozenset(demonyms | plurals) - names - {""}


def _forms(names: Sequence[str]) -> set[str]:
    plain = {name.strip().lower() for name in names}
    return plain | {name.removeprefix("the ") for name in plain}
