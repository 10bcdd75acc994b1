"""``--engine``: the machinery that a run is made on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.choices import Choices

if TYPE_CHECKING:
    from crosscheck.report.published import Report
    from crosscheck.settings import Settings

LOCAL = "local"


def engine_options(command: Any) -> Any:
    """``--engine`` and ``--master`` for a command that compares articles."""
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
    return engine(master(command))


def on_engine(
    engine: str, master: str | None, settings_of: Callable[[Choices], Settings]
) -> Callable[[Choices], Report]:
    """What makes the report of the chosen paths on this engine."""

    def made(chosen: Choices) -> Report:
        from crosscheck.engine import choice  # noqa: PLC0415 - help and version start without it

        if not chosen.paths or chosen.saved:
            raise click.UsageError("name files or folders to compare; --from makes no use of an engine")
        return choice.compare(chosen.paths, engine, master=master, settings=settings_of(chosen))

    return made
