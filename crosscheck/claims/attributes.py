"""What a figure says of a thing by itself, whatever the clause around it tells: an age, a magnitude.

*Ann Reed, 52, was freed* and *Ann Reed, 53, declined to speak* answer one question, though their verbs do not.
"""

from __future__ import annotations

from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.values.quantity import Quantity

ATTRIBUTES = frozenset({"year_of_age", "magnitude"})
FRAME = "be"
NAMED_BEFORE = 2  # tokens from a name to its age: *Reed, 52*
FURTHEST = 4  # tokens between a quake and its magnitude: *the quake, with a magnitude of 6.1*
LINKS = frozenset({",", "(", "of", "with", "a", "an", "the", "measuring", "had", "-", "‑"})
NOUNS = frozenset({"NOUN", "PROPN"})


def is_attribute(value: Quantity) -> bool:
    """Whether a figure of this unit belongs to a thing and not to an event."""
    return value.unit in ATTRIBUTES


def bearer(analysis: Analysis, inside: list[Token], value: Quantity) -> int | None:
    """The token of the one whose age or magnitude stands in these tokens, where it stands beside them."""
    if value.unit == "year_of_age":
        named = _name_before(analysis, inside[0])
        if named is not None:
            return named
    return _noun_after(analysis, inside[-1]) or _noun_before(analysis, inside[0])


def _name_before(analysis: Analysis, first: Token) -> int | None:
    """*Reed, 52*: the name that ends right before the comma."""
    for name in analysis.names:
        if name.last == first.index - 1 and analysis.tokens[name.last].text == ",":
            return name.last - 1
    return None


def _noun_after(analysis: Analysis, last: Token) -> int | None:
    """*a 6.1-magnitude quake*: the first noun right after the figure, words that narrow it aside."""
    end = analysis.sentence_of(last.index).last
    for token in analysis.tokens[last.index + 1 : min(end, last.index + 1 + NAMED_BEFORE)]:
        if token.upos == "NOUN":
            return token.index
        if token.upos != "ADJ" and token.text not in ("-", "‑"):
            return None
    return None


def _noun_before(analysis: Analysis, first: Token) -> int | None:
    """*the quake, of magnitude 6.1*: the noun that the figure is linked to."""
    start = analysis.sentence_of(first.index).first
    for token in reversed(analysis.tokens[max(start, first.index - FURTHEST) : first.index]):
        if token.upos in NOUNS:
            return token.index
        if token.text.lower() not in LINKS:
            return None
    return None
