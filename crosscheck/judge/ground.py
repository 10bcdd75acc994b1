"""Where facts are told: which of many lie in overlapping clauses, without asking each of them.

Takes: numbered facts, each with its clauses in every source that tells it.
Gives: the numbers of those that share letters with given clauses, in every source of these.
Reads: nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from crosscheck.model.span import Span

CELL = 128  # characters; about a sentence, so that few facts stand in one cell

Places = Mapping[str, tuple[Span, ...]]  # clauses by article


class Ground:
    """The clauses of facts by the stretch of text in which they stand."""

    def __init__(self) -> None:
        self._cells: dict[tuple[str, int], dict[Span, dict[int, None]]] = defaultdict(dict)

    def add(self, number: int, places: Places) -> None:
        """A fact is told there too."""
        for spans in places.values():
            for span in spans:
                for cell in _cells(span):
                    self._cells[cell].setdefault(span, {})[number] = None

    def meeting(self, places: Places) -> set[int]:
        """The facts that are told in clauses which overlap with these, in every source of these."""
        found: set[int] | None = None
        for spans in places.values():
            here = {number for span in spans for number in self._over(span)}
            found = here if found is None else found & here
            if not found:
                return set()
        return found or set()

    def _over(self, span: Span) -> Iterator[int]:
        for cell in _cells(span):
            for other, numbers in self._cells.get(cell, {}).items():
                if span.overlaps(other):
                    yield from numbers


def _cells(span: Span) -> Iterator[tuple[str, int]]:
    last = max(span.start, span.end - 1)
    return ((span.article, cell) for cell in range(span.start // CELL, last // CELL + 1))
