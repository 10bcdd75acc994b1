"""What hangs together: a union-find over names."""

from __future__ import annotations

from collections.abc import Iterable


class Components:
    """Disjoint sets of names. The root of a set is its smallest name, whatever the order of joining.

    >>> sets = Components(["a", "b", "c", "d"])
    >>> sets.join("d", "b")
    >>> sets.groups()
    [['a'], ['b', 'd'], ['c']]
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._above = {name: name for name in names}

    def root(self, name: str) -> str:
        """The smallest name of the set."""
        while (above := self._above[name]) != name:
            self._above[name] = self._above[above]
            name = above
        return name

    def join(self, one: str, two: str) -> None:
        """Make the sets of two names one."""
        first, second = sorted((self.root(one), self.root(two)))
        self._above[second] = first

    def groups(self) -> list[list[str]]:
        """The sets, each in order, ordered by their smallest names."""
        found: dict[str, list[str]] = {}
        for name in sorted(self._above):
            found.setdefault(self.root(name), []).append(name)
        return [found[root] for root in sorted(found)]
