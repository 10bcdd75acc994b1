"""Small classes of words by what they do in a sentence, and what prepositions make of the phrase after them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from crosscheck.lexicon.tables import listed, packaged, rows


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    return MappingProxyType(
        {name: frozenset(listed(words)) for name, words in rows(packaged("classes.tsv"), 2)}
    )


@cache
def word_class(name: str) -> frozenset[str]:
    """The lemmas of a class of ``classes.tsv``; raises ``KeyError`` for a class that is not there.

    >>> "former" in word_class("no longer in office")
    True
    """
    return _classes()[name]


@lru_cache(maxsize=65536)
def denies_by_itself(phrase: str) -> bool:
    """Whether a phrase denies by its first word: *nobody*, *no ship*.

    >>> denies_by_itself("No ship"), denies_by_itself("the ship"), denies_by_itself("No. 3 seed")
    (True, False, False)
    """
    first, _, rest = phrase.lower().replace("-", " ").partition(" ")
    return first in word_class("deny by themselves") and not rest[:1].isdigit()


@cache
def _roles() -> Mapping[str, str]:
    table = rows(packaged("prepositions.tsv"), 2)
    return MappingProxyType({word: role for role, words in table for word in listed(words)})


@cache
def two_words() -> frozenset[str]:
    """The prepositions of two words that tell a role: *out of*, *because of*."""
    return frozenset(word for word in _roles() if " " in word)


def role_of(preposition: str) -> str:
    """The role of the phrase that a preposition opens; ``other`` where the word tells nothing by itself.

    >>> role_of("to"), role_of("despite")
    ('recipient', 'other')
    """
    return _roles().get(preposition, "other")
