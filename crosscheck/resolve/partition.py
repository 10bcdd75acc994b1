"""Sets of names that are one, built by joining; joins that would chain two different people are refused."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.relation import Relation

NameForm = tuple[str, NameKind]


class Partition:
    """Items 0..n-1 in disjoint sets; every item carries the name forms it is written in."""

    def __init__(self, forms: Sequence[frozenset[NameForm]]) -> None:
        self._above = list(range(len(forms)))
        self._forms = [set(form) for form in forms]

    def find(self, item: int) -> int:
        """The representative of an item's set: its smallest item."""
        while self._above[item] != item:
            self._above[item] = self._above[self._above[item]]
            item = self._above[item]
        return item

    def join(self, a: int, b: int, *, stated: bool = False) -> bool:
        """Make two sets one. Without a statement in a text, two different full personal names never meet."""
        one, two = sorted((self.find(a), self.find(b)))
        if one == two:
            return True
        if not stated and self._clash(one, two):
            return False
        self._above[two] = one
        self._forms[one] |= self._forms[two]
        return True

    def forms(self, item: int) -> frozenset[NameForm]:
        """Every form of an item's set."""
        return frozenset(self._forms[self.find(item)])

    def groups(self) -> list[list[int]]:
        """The sets, each in order, ordered by their first item."""
        found: dict[int, list[int]] = {}
        for item in range(len(self._above)):
            found.setdefault(self.find(item), []).append(item)
        return [found[first] for first in sorted(found)]

    def _clash(self, a: int, b: int) -> bool:
        return any(
            read_name(*one).relate(read_name(*two)).relation is Relation.APART
            for one in self._forms[a]
            for two in self._forms[b]
            if _full_person(one) and _full_person(two)
        )


def _full_person(form: NameForm) -> bool:
    return form[1] is NameKind.PERSON and sum(part.telling for part in read_name(*form).parts) > 1
