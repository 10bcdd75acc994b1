"""The two functions in this process, block after block: what other engines are measured against."""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Self

from crosscheck.engine.tables import BLOCKS, claims_of, comparisons_of, table

if TYPE_CHECKING:
    import pyarrow as pa


class PlainEngine:
    """Holds everything in memory and spreads nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass

    def read(self, articles: pa.Table) -> Iterator[pa.RecordBatch]:
        """``claims_of`` over all articles at once."""
        read = claims_of(articles)
        self.hold(articles, read)
        yield from read.to_batches()

    def hold(self, articles: pa.Table, claims: pa.Table) -> None:
        """In dictionaries."""
        self._held = {"article": dict(_pairs(articles, "body")), "claims": dict(_pairs(claims, "claims"))}

    def compare(self, views: pa.Table, members: pa.Table, pairs: pa.Table) -> Iterator[pa.RecordBatch]:
        """``comparisons_of`` block by block."""
        held = self._held | {"view": dict(_pairs(views, "data"))}
        inside: dict[str, list[str]] = {}
        for row in members.to_pylist():
            inside.setdefault(row["block"], []).append(row["id"])
        for row in pairs.to_pylist():
            name = row["block"]
            rows = [(name, sort, one, held[sort][one]) for one in inside[name] for sort in held]
            yield from comparisons_of(table(BLOCKS, [*rows, tuple(row.values())])).to_batches()


def _pairs(told: pa.Table, column: str) -> Iterator[tuple[str, bytes]]:
    for row in told.to_pylist():
        data = row[column]
        yield row["id"], data.encode() if isinstance(data, str) else data
