"""Distances between spellings, by edits (insert, delete, replace, swap neighbours)."""

from __future__ import annotations

from rapidfuzz.distance import OSA


def edits(a: str, b: str, at_most: int | None = None) -> int:
    """The number of edits that turn one word into the other; ``at_most + 1`` when there are more.

    >>> edits("Donald", "Donlad"), edits("Oslo", "Paris", at_most=2)
    (1, 3)
    """
    return OSA.distance(a, b, score_cutoff=at_most)


def spelled_alike(a: str, b: str) -> float:
    """1 for equal words, 0 for words with nothing in common.

    >>> spelled_alike("centre", "center") > spelled_alike("centre", "sector")
    True
    """
    return OSA.normalized_similarity(a, b)
