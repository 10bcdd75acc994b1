"""``--engine``: the machinery that a run is made on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from crosscheck.cli.choices import Choices
from crosscheck.cli.progress import shown_progress

if TYPE_CHECKING:
    from crosscheck.report.published import Report
    from crosscheck.settings import Settings

LOCAL = "local"


def engine_options(command: Any) -> Any:
    """``--engine``, ``--master`` and ``--max-memory`` for a command that compares articles."""
    engine = click.option(
        "--engine",
        type=click.Choice([LOCAL, "duckdb", "spark"]),
        default=LOCAL,
        show_default=True,
        help="What the run is made on; the report is the same.",
    )
    master = click.option(
        "--master", metavar="ADDRESS", help="The Spark cluster, as spark:// or sc:// address."
    )
    memory = click.option(
        "--max-memory",
        "memory",
        metavar="SIZE",
        help="What DuckDB keeps in memory, as 2GB; the rest is on disk.",
    )
    return engine(master(memory(command)))


class Machinery(NamedTuple):
    """An engine by name, with what it needs to know."""

    engine: str
    master: str | None
    memory: str | None

    @property
    def plain(self) -> bool:
        """Whether nothing was asked for but the default."""
        return self == (LOCAL, None, None)


def on_engine(asked: Machinery, settings_of: Callable[[Choices], Settings]) -> Callable[[Choices], Report]:
    """What makes the report of the chosen paths on this engine."""

    def made(chosen: Choices) -> Report:
        from crosscheck.engine import choice  # noqa: PLC0415 - help and version start without it

        if not chosen.paths or chosen.saved:
            raise click.UsageError("name files or folders to compare; --from makes no use of an engine")
        with shown_progress(chosen.progress) as progress:
            return choice.compare(
                [Path(path) for path in chosen.paths],
                asked.engine,
                master=asked.master,
                memory=asked.memory,
                settings=settings_of(chosen),
                progress=progress,
            )

    return made
