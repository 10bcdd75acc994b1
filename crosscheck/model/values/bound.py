"""How words bind a number: *at least*, *nearly*, *about*."""

from __future__ import annotations

from enum import StrEnum


class Bound(StrEnum):
    """How the words bind the true value to the figure they give."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    NEARLY = "nearly"
    RANGE = "range"
    VAGUE = "vague"


WORDS = {
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_MOST: "at most ",
    Bound.LESS_THAN: "less than ",
    Bound.ABOUT: "about ",
    Bound.NEARLY: "nearly ",
}
LOWER = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
UPPER = frozenset({Bound.AT_MOST, Bound.LESS_THAN})
OPEN_LOW = frozenset({Bound.MORE_THAN})
OPEN_HIGH = frozenset({Bound.LESS_THAN})
