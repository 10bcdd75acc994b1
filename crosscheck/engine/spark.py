"""Apache Spark: reading and comparing spread over a cluster, or over the cores of one machine.

Takes: the tables of a run.
Gives: the same tables, in no order.
Reads: a session that is open already, else the address given, else a local one.

The workers need the same crosscheck installed. Blocks are planned and salted before anything is shuffled.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from crosscheck.engine.tables import COMPARED, READINGS, claims_of, comparisons_of, pyarrow
from crosscheck.errors import EngineFailure, MissingExtra

if TYPE_CHECKING:
    import pyarrow as pa

LOCAL = "local[2]"
REMOTE = "sc://"  # how an address of Spark Connect starts
ROWS = 64  # articles that a worker is handed at a time
PART = 32  # articles of one task
MOST_TASKS = 200
_NAMED = re.compile(r"[\w.]{0,200}(?:Error|Exception): ")
_CONF = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(ROWS),
    "spark.log.level": "ERROR",
}


class SparkEngine:
    """Raises ``MissingExtra`` without pyspark or pyarrow, ``EngineFailure`` without Java or where Spark fails."""

    def __init__(self, master: str | None = None) -> None:
        self._sql = _library()
        pyarrow()
        self._master = master

    def __enter__(self) -> Self:
        remote = (self._master or os.environ.get("SPARK_REMOTE", "")).startswith(REMOTE)
        if not (remote or shutil.which("java") or os.environ.get("JAVA_HOME")):
            raise EngineFailure(
                "spark: there is no Java here; install Java 17 or newer, or use another engine"
            )
        self._open = self._sql.SparkSession.getActiveSession() is not None
        with _Told():
            self._session = self._builder().getOrCreate()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._open:  # a session that was here before is not ours to stop
            self._session.stop()

    def read(self, articles: pa.Table) -> Iterator[pa.RecordBatch]:
        """``claims_of`` over all articles, a few to a task."""
        with _Told():
            given = self._frame(articles).repartition(max(2, -(-articles.num_rows // PART)))
            read = given.mapInArrow(_each_batch, _ddl(READINGS)).persist()
            self._keep(given, read)
            yield from read.toArrow().to_batches()

    def hold(self, articles: pa.Table, claims: pa.Table) -> None:
        """In frames that Spark spreads."""
        with _Told():
            self._keep(self._frame(articles), self._frame(claims))

    def compare(self, views: pa.Table, members: pa.Table, pairs: pa.Table) -> Iterator[pa.RecordBatch]:
        """``comparisons_of`` over each block, gathered by its name."""
        with _Told():
            seen = self._frame(views).selectExpr("id", "'view' AS sort", "data")
            kept = self._kept.unionByName(seen)
            rows = self._frame(members).join(kept, "id").select("block", "sort", "id", "data")
            whole = rows.unionByName(self._frame(pairs))
            if not self._open:  # a task more than there are blocks has nothing to do but start
                tasks = max(2, min(MOST_TASKS, pairs.num_rows))
                self._session.conf.set("spark.sql.shuffle.partitions", str(tasks))
            yield from _grouped(whole).toArrow().to_batches()

    def _builder(self) -> Any:
        builder = self._sql.SparkSession.builder.appName("crosscheck")
        if self._master and self._master.startswith(REMOTE):
            return builder.remote(self._master)
        if os.environ.get("SPARK_REMOTE"):
            return builder
        for name, value in _CONF.items():
            builder = builder.config(name, value)
        master = self._master or LOCAL
        if master.startswith("local"):  # the workers are this Python, with what it has installed
            os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        return builder.master(master)

    def _keep(self, articles: Any, claims: Any) -> None:
        bodies = articles.selectExpr("id", "'article' AS sort", "encode(body, 'UTF-8') AS data")
        self._kept = bodies.unionByName(claims.selectExpr("id", "'claims' AS sort", "claims AS data"))

    def _frame(self, given: pa.Table) -> Any:
        return self._session.createDataFrame(given)


def _each_batch(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield from claims_of(pyarrow().Table.from_batches([batch])).to_batches()


def _grouped(rows: Any) -> Any:
    """Spark 4 hands over Arrow tables; Spark 3.5 goes by pandas."""
    groups = rows.groupBy("block")
    if hasattr(groups, "applyInArrow"):
        return groups.applyInArrow(comparisons_of, _ddl(COMPARED))
    return groups.applyInPandas(_by_pandas, _ddl(COMPARED))


def _by_pandas(block: Any) -> Any:
    return comparisons_of(pyarrow().Table.from_pandas(block, preserve_index=False)).to_pandas()


def _ddl(columns: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {sort}" for name, sort in columns.items())


class _Told:
    """Spark's errors as ours: of the stacks of two languages the line that names the cause."""

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None and isinstance(error, Exception) and not isinstance(error, EngineFailure):
            raise EngineFailure(f"spark: {_cause(error)}; cure that, or use another engine") from error


def _cause(error: Exception) -> str:
    lines = str(error).strip().split("\n")
    named = [line for line in lines if _NAMED.match(line)]
    return f"{type(error).__name__}: {(named or lines)[-1 if named else 0].strip()}"


def _library() -> Any:
    for name in ("pandas", "pyspark"):  # PySpark asks for pandas even where only Arrow tables pass
        if find_spec(name) is None:
            raise MissingExtra(name, "spark")
    from pyspark import sql  # noqa: PLC0415 - an extra

    return sql
