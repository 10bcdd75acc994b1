"""Where a text really comes from: the wire it credits, or the article whose sentences it repeats.

Takes: the articles and their sentences.
Gives: for each article id the name of its origin; articles of one origin are one voice.
Reads: nothing else.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from crosscheck.model.analysis import Analysis

SHINGLE = 8  # words in a row; shorter runs are shared by chance in news on one event
COPIED_SHARE = 0.25  # of the shorter text's runs
COMMON_RUN = 50  # a run that stands in more articles than this is a formula, not a copy


def origins(analyses: Sequence[Analysis]) -> dict[str, str]:
    """The origin of each article: a wire credit where there is one, and copies share the origin of what they copy."""
    ordered = sorted(analyses, key=lambda a: a.article.id)
    parent = {a.article.id: a.article.id for a in ordered}
    _join_by_credit(ordered, parent)
    _join_by_copy(ordered, parent)
    names: dict[str, str] = {}
    for analysis in ordered:
        root = _root(parent, analysis.article.id)
        names.setdefault(root, "")
        names[root] = names[root] or (analysis.article.credit or "")
    return {a.article.id: names[_root(parent, a.article.id)] or _root(parent, a.article.id) for a in ordered}


def _join_by_credit(analyses: Sequence[Analysis], parent: dict[str, str]) -> None:
    first: dict[str, str] = {}
    for analysis in analyses:
        credit = (analysis.article.credit or "").casefold()
        if credit:
            _join(parent, analysis.article.id, first.setdefault(credit, analysis.article.id))


def _join_by_copy(analyses: Sequence[Analysis], parent: dict[str, str]) -> None:
    runs = {a.article.id: _runs(a) for a in analyses}
    holders: dict[int, list[str]] = defaultdict(list)
    for article, own in runs.items():
        for run in own:
            holders[run].append(article)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for articles in holders.values():
        if len(articles) <= COMMON_RUN:
            for at, one in enumerate(articles):
                for other in articles[at + 1 :]:
                    shared[(one, other)] += 1
    for (one, other), count in sorted(shared.items()):
        if count >= COPIED_SHARE * min(len(runs[one]), len(runs[other])):
            _join(parent, one, other)


def _runs(analysis: Analysis) -> frozenset[int]:
    words = [t.text.casefold() for t in analysis.tokens if any(letter.isalnum() for letter in t.text)]
    return frozenset(_hash(words[at : at + SHINGLE]) for at in range(max(0, len(words) - SHINGLE + 1)))


def _hash(words: Sequence[str]) -> int:
    return int.from_bytes(hashlib.blake2b("\x1f".join(words).encode(), digest_size=8).digest(), "big")


def _root(parent: Mapping[str, str], one: str) -> str:
    while parent[one] != one:
        one = parent[one]
    return one


def _join(parent: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(parent, one), _root(parent, other)))
    parent[second] = first
