"""The word knowledge that reading a name takes, as data; ``lexicon`` fills it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.frozen(slots=True)
class NameWords:
    """Word lists for names, all lower case. Mappings go from a word to its sort or its canonical form.

    ``given_names`` maps a given name to the families it belongs to; ``given_abroad`` are those that are the
    name of a family in another language, ``first_names`` all that are known, with m or f. ``turning`` are nouns
    of bodies that *the X noun* and *the noun of X* name alike, ``ordinary`` common English words. ``titles`` maps
    a title to the groups of titles it belongs to; ``aliases`` maps a pair of names, in alphabetical order, to the
    sort of their variation.
    """

    titles: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    honorifics: Mapping[str, str] = attrs.field(factory=dict)
    suffixes: frozenset[str] = frozenset()
    ship_prefixes: frozenset[str] = frozenset()
    particles: Mapping[str, str] = attrs.field(factory=dict)
    legal_forms: Mapping[str, str] = attrs.field(factory=dict)
    given_names: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    given_abroad: frozenset[str] = frozenset()
    first_names: Mapping[str, str] = attrs.field(factory=dict)
    spellings: Mapping[str, str] = attrs.field(factory=dict)
    abbreviations: frozenset[str] = frozenset()
    numerals: Mapping[str, str] = attrs.field(factory=dict)
    nouns: Mapping[str, str] = attrs.field(factory=dict)
    turning: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    aliases: Mapping[tuple[str, str], str] = attrs.field(factory=dict)
