"""Questions that a sort of thing answers, where one sort rules out another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.tables import listed, packaged, rows


@attrs.frozen(slots=True)
class Sorted:
    """One such question: the columns of ``sorts.tsv``."""

    question: str
    answers: Mapping[str, str]  # the sort that each noun is of
    cases: frozenset[str]
    role: str


@cache
def _sorts() -> Mapping[str, tuple[Sorted, ...]]:
    found: dict[str, list[Sorted]] = defaultdict(list)
    for question, answers, verbs, cases, role in rows(packaged("sorts.tsv"), 5):
        one = Sorted(question, _by_noun(answers), frozenset(listed(cases)), role)
        for verb in listed(verbs):
            found[verb].append(one)
    return MappingProxyType({verb: tuple(members) for verb, members in found.items()})


def _by_noun(answers: str) -> Mapping[str, str]:
    """*fault|failure, storm*: each noun with the first of its sort."""
    told = [one.split("|") for one in listed(answers)]
    return MappingProxyType({noun: nouns[0] for nouns in told for noun in nouns})


def sorts(verb: str) -> tuple[Sorted, ...]:
    """What the things beside a verb may answer, by its lemma.

    >>> [one.question for one in sorts("flee")]
    ['in what they fled']
    """
    return _sorts().get(verb, ())
