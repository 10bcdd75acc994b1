"""Questions with a few answers that exclude one another, and in which words each is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.tables import listed, packaged, rows

NOT = "not "


@attrs.frozen(slots=True)
class Choice:
    """One way to tell an answer: the columns of ``choices.tsv``, and whether the predicate must be denied."""

    question: str
    answer: str
    role: str
    words: frozenset[str]
    marks: tuple[str, ...] = ()
    denied: bool = False


@cache
def _choices() -> Mapping[str, tuple[Choice, ...]]:
    found: dict[str, list[Choice]] = defaultdict(list)
    for question, answer, verbs, role, words, marks in rows(packaged("choices.tsv"), 6):
        for told in listed(verbs):
            verb = told.removeprefix(NOT)
            asked = frozenset(listed(words)), listed(marks)
            found[verb].append(Choice(question, answer, role, *asked, told != verb))
    return MappingProxyType({verb: tuple(members) for verb, members in found.items()})


def choices(verb: str) -> tuple[Choice, ...]:
    """What a verb may answer, by its lemma.

    >>> [(one.question, one.answer) for one in choices("drown")]
    [('fate', 'dead'), ('fate', 'dead')]
    """
    return _choices().get(verb, ())
