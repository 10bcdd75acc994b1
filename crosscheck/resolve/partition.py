"""Sets of names that are one, built by joining; joins that would chain two different people are refused."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.lexicon.names import read_name, related_names
from crosscheck.model.analysis import NameKind
from crosscheck.model.relation import Relation

NameForm = tuple[str, NameKind]


class Partition:
    """Items 0..n-1 in disjoint sets; every item carries the name forms it is written in."""

    def __init__(self, forms: Sequence[frozenset[NameForm]]) -> None:
        self._above = list(range(len(forms)))
        self._forms = [set(form) for form in forms]
        self._people = [list(filter(_full_person, form)) for form in forms]

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
        self._people[one] = list({*self._people[one], *self._people[two]})
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
            related_names(*one, *two).relation is Relation.APART
            for one in self._people[a]
            for two in self._people[b]
        )


def _full_person(form: NameForm) -> bool:
    return form[1] is NameKind.PERSON and len(read_name(*form).side.telling) > 1
