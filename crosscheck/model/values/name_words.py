"""The word knowledge that reading a name takes, as data; ``lexicon`` fills it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs


@attrs.frozen(slots=True)
class NameWords:
    """Word lists for names, all lower case. Mappings go from a word to its sort or its canonical form.

    ``titles`` maps a title to the groups of titles it belongs to; ``aliases`` maps a pair of names, in
    alphabetical order, to the sort of their variation.
    """

    titles: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    honorifics: Mapping[str, str] = attrs.field(factory=dict)
    suffixes: frozenset[str] = frozenset()
    ship_prefixes: frozenset[str] = frozenset()
    particles: Mapping[str, str] = attrs.field(factory=dict)
    legal_forms: Mapping[str, str] = attrs.field(factory=dict)
    given_names: Mapping[str, frozenset[str]] = attrs.field(factory=dict)
    spellings: Mapping[str, str] = attrs.field(factory=dict)
    numerals: Mapping[str, str] = attrs.field(factory=dict)
    nouns: Mapping[str, str] = attrs.field(factory=dict)
    aliases: Mapping[tuple[str, str], str] = attrs.field(factory=dict)
