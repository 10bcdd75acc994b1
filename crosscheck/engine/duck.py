"""DuckDB on one machine: what does not fit into memory lies in a file.

Takes: the tables of a run.
Gives: the same tables, a batch at a time.
Reads: a file of its own, removed at the end.

Nothing relies on the order of rows: the functions sort what they are given.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from crosscheck.engine.tables import BLOCKS, READINGS, claims_of, comparisons_of, pyarrow, table
from crosscheck.errors import BadSetting, EngineFailure, MissingExtra

if TYPE_CHECKING:
    import pyarrow as pa

BATCH = 256  # articles read between two savings
MEMORY = "1GB"  # what DuckDB keeps in memory; the rest goes to its file
_SIZE = re.compile(r"[1-9]\d{0,5}(?:\.\d{1,3})? ?[KMGT]i?B", re.IGNORECASE)
_ROWS_OF_A_BLOCK = """
SELECT m.block, k.sort, m.id, k.data FROM members m JOIN kept k ON k.id = m.id WHERE m.block = $block
UNION ALL SELECT m.block, 'view', m.id, v.data FROM members m JOIN views v ON v.id = m.id WHERE m.block = $block
UNION ALL SELECT block, sort, id, data FROM pairs WHERE block = $block
"""


class DuckEngine:
    """Raises ``MissingExtra`` without duckdb or pyarrow, ``EngineFailure`` where DuckDB fails.

    ``memory`` is a number with its unit, as ``2GB``; anything else raises ``BadSetting``.
    """

    def __init__(self, *, memory: str = MEMORY, folder: str | None = None) -> None:
        if not _SIZE.fullmatch(memory):
            raise BadSetting(f"--max-memory {memory}: no such size; write it as 500MB or 2GB")
        self._duckdb = _library()
        pyarrow()
        self._memory, self._folder = memory, folder

    def __enter__(self) -> Self:
        self._home = tempfile.TemporaryDirectory(prefix="crosscheck-", dir=self._folder)
        self._db = self._duckdb.connect(str(Path(self._home.name, "run.duckdb")))
        self._do("SET memory_limit = $memory", {"memory": self._memory})
        self._do("SET preserve_insertion_order = false")
        self._do("CREATE TABLE kept (id VARCHAR, sort VARCHAR, data BLOB)")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()
        self._home.cleanup()

    def read(self, articles: pa.Table) -> Iterator[pa.RecordBatch]:
        """``claims_of`` over a batch of articles at a time."""
        for at in range(0, articles.num_rows, BATCH):
            some = articles.slice(at, BATCH)
            read = claims_of(some)
            self.hold(some, read)
            yield from read.select(list(READINGS)).to_batches()

    def hold(self, articles: pa.Table, claims: pa.Table) -> None:
        """In a table of its file."""
        self._keep(articles, "SELECT id, 'article', encode(body) FROM given")
        self._keep(claims, "SELECT id, 'claims', claims FROM given")

    def compare(self, views: pa.Table, members: pa.Table, pairs: pa.Table) -> Iterator[pa.RecordBatch]:
        """``comparisons_of`` block by block."""
        for name, given in (("views", views), ("members", members), ("pairs", pairs)):
            self._db.register("given", given)
            self._do(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM given")
            self._db.unregister("given")
        names = self._do("SELECT DISTINCT block FROM pairs").fetchall()
        for (name,) in sorted(names):
            rows = self._do(_ROWS_OF_A_BLOCK, {"block": name}).fetchall()
            yield from comparisons_of(table(BLOCKS, rows)).to_batches()

    def _keep(self, given: pa.Table, chosen: str) -> None:
        self._db.register("given", given)
        self._do(f"INSERT INTO kept {chosen}")
        self._db.unregister("given")

    def _do(self, asked: str, values: dict[str, str] | None = None) -> Any:
        try:
            return self._db.execute(asked, values or {})
        except self._duckdb.Error as error:
            problem = " ".join(str(error).split())
            raise EngineFailure(
                f"duckdb: {problem}; give it more memory or disk, or use another engine"
            ) from error


def _library() -> Any:
    try:
        import duckdb  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtra("duckdb", "duckdb") from None
    return duckdb
