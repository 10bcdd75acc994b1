"""The engines by name. The one that was asked for runs, or none: they are never exchanged in silence.

Takes: a name, the address of a Spark cluster.
Gives: the report of that engine.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from crosscheck.engine import flow, jobs
from crosscheck.engine.duck import MEMORY, DuckEngine
from crosscheck.engine.spark import SparkEngine
from crosscheck.errors import BadSetting
from crosscheck.report.published import Report
from crosscheck.settings import Settings

LOCAL, DUCKDB, SPARK = "local", "duckdb", "spark"
NAMES = (LOCAL, DUCKDB, SPARK)
Progress = Callable[[int, int], None]


def compare(
    paths: Sequence[str | Path],
    engine: str = LOCAL,
    *,
    master: str | None = None,
    memory: str | None = None,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Report:
    """Compare the articles of paths on the engine of this name.

    ``master`` is the address of a Spark cluster, ``memory`` what DuckDB may keep in memory, as ``2GB``.

    The report is the same, byte for byte, whichever engine made it. Raises ``BadSetting`` for a name that is
    none, ``MissingExtra`` where the engine is not installed, ``EngineFailure`` where it fails.
    """
    with chosen(engine, master, memory) as made:
        if made is None:
            return jobs.compare(list(paths), settings=settings, progress=progress)
        return flow.compare(list(paths), made, settings=settings, progress=progress)


def chosen(
    name: str, master: str | None = None, memory: str | None = None
) -> AbstractContextManager[flow.Engine | None]:
    """The engine of this name, to be entered; ``None`` for ``local``, which needs none. Raises as ``compare``."""
    if master is not None and name != SPARK:
        raise BadSetting(f"--master {master}: only spark has a master; add --engine spark")
    if memory is not None and name != DUCKDB:
        raise BadSetting(f"--max-memory {memory}: only duckdb keeps to a bound; add --engine duckdb")
    return nullcontext() if name == LOCAL else _made(name, master, memory)


def _made(
    name: str, master: str | None = None, memory: str | None = None
) -> AbstractContextManager[flow.Engine]:
    if name == DUCKDB:
        return DuckEngine(memory=memory or MEMORY)
    if name == SPARK:
        return SparkEngine(master)
    raise BadSetting(f"--engine {name}: no such engine; choose from {', '.join(NAMES)}")
