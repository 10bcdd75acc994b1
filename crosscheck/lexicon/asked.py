"""What readers ask of the event that the news is about, and in which words the answer stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import attrs

from crosscheck.lexicon.tables import listed, packaged, rows

HEDGED = "maybe"


@attrs.frozen(slots=True)
class Asked:
    """One way to answer a question; ``question``, ``of`` and ``marks`` are those of ``asked.tsv``."""

    question: str
    words: frozenset[str]
    verbs: frozenset[str]
    of: str
    marks: frozenset[str]

    def fits(self, words: frozenset[str], verbs: frozenset[str]) -> bool:
        """Whether a figure that stands with these words under these predicates is an answer."""
        told = not self.words or not self.words.isdisjoint(words)
        return told and (not self.verbs or not self.verbs.isdisjoint(verbs))


@cache
def _asked() -> Mapping[str, tuple[Asked, ...]]:
    found: dict[str, list[Asked]] = defaultdict(list)
    for question, sort, words, verbs, of, marks in rows(packaged("asked.tsv"), 6):
        around = frozenset(listed(words)), frozenset(listed(verbs))
        one = Asked(question, around[0], around[1], of, frozenset(listed(marks)))
        found[sort].append(one)
    return MappingProxyType({sort: tuple(members) for sort, members in found.items()})


def asked(sort: str, words: frozenset[str], verbs: frozenset[str], *, hedged: bool = False) -> Asked | None:
    """The first question that such a figure answers; ``None`` where nobody asks for it.

    ``hedged`` says that the predicate tells only what may be.

    >>> found = asked("money", frozenset({"bail"}), frozenset({"set"}))
    >>> found.question if found else None
    'bail'
    """
    return next(
        (
            one
            for one in _asked().get(sort, ())
            if (hedged or HEDGED not in one.marks) and one.fits(words, verbs)
        ),
        None,
    )
