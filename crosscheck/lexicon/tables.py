"""Word lists as tables: tab-separated columns, one row a line; lines that start with ``#`` are for people."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def rows(text: str, width: int) -> Iterator[tuple[str, ...]]:
    """The rows of a table, each of ``width`` cells: missing cells are empty, further ones dropped.

    >>> list(rows("# word, use\\nmeet\\ttalk\\nsign\\n", 2))
    [('meet', 'talk'), ('sign', '')]
    """
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [cell.strip() for cell in line.split("\t")]
            yield tuple((cells + [""] * width)[:width])


def packaged(name: str) -> str:
    """The text of an English word list that comes with the package."""
    return files("crosscheck.lexicon").joinpath("data", "en", name).read_text("utf-8")


def listed(cell: str) -> tuple[str, ...]:
    """The items of a cell with commas between them.

    >>> listed("date, place")
    ('date', 'place')
    """
    return tuple(item.strip() for item in cell.split(",") if item.strip())
