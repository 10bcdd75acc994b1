"""The words that tell names from other words, and kinds of names from one another. Loaded once, never changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.tables import packaged, rows
from crosscheck.model.analysis import NameKind

LONGEST = 7  # words in the longest phrase looked up


@attrs.frozen(slots=True)
class ProperWords:
    """Everything that the naming of names looks up; words are lower case, phrases are parted by single spaces."""

    given: Mapping[str, str]  # a first name as written → m, f or ""
    heads: Mapping[str, NameKind]  # island, ministry, treaty → what the name names
    cues: Mapping[str, frozenset[str]]  # see name_cues.tsv
    titles: frozenset[str]
    honorifics: frozenset[str]
    legal_forms: frozenset[str]
    polities: frozenset[str]
    demonyms: frozenset[str]
    agencies: frozenset[str]

    def cue(self, word: str, name: str) -> bool:
        """Whether the word, in lower case, has the cue of this name."""
        return name in self.cues.get(word, ())

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


@cache
def proper_words() -> ProperWords:
    """The English lists.

    >>> proper_words().given["Marie"], str(proper_words().heads["treaty"])
    ('f', 'work')
    """
    polities, demonyms = _polities()
    return ProperWords(
        given=MappingProxyType(dict(rows(packaged("given_names.tsv"), 2))),
        heads=MappingProxyType(_heads()),
        cues=MappingProxyType(_cues()),
        titles=frozenset(row[0] for row in rows(packaged("titles.tsv"), 1)) | _offices(),
        honorifics=frozenset(row[0] for row in rows(packaged("honorifics.tsv"), 1)),
        legal_forms=frozenset(row[0] for row in rows(packaged("legal_forms.tsv"), 1)),
        polities=polities,
        demonyms=demonyms,
        agencies=frozenset(
            spelling.lower() for row in rows(packaged("agencies.tsv"), 2) for spelling in row[1].split("|")
        ),
    )


def _heads() -> dict[str, NameKind]:
    found = {word: NameKind(kind) for word, kind in rows(packaged("name_heads.tsv"), 2)}
    return found | {noun: NameKind(kind) for noun, kind in rows(packaged("name_nouns.tsv"), 2)}


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
