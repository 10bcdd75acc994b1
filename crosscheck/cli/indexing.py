"""``index``: a store of articles that grows, and the report on all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from crosscheck.cli.choices import Choices, choices, no_follow_option
from crosscheck.cli.engines import Machinery, engine_options
from crosscheck.cli.output import complain, quiet_option
from crosscheck.cli.progress import shown_progress
from crosscheck.cli.reporting import deliver, format_options, plan, settings_for_engines
from crosscheck.cli.status import FINE

if TYPE_CHECKING:
    from crosscheck.report.published import Report


@click.group(short_help="Keep articles in a store that grows, and report on them.")
def index() -> None:
    """Keep articles in a store that grows, and report on all that it holds.

    Only what is new or changed is read; the report is the one that a run over all files at once would give.
    """


@index.command(short_help="Read files into a store.")
@click.argument("store", metavar="STORE")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--jobs", type=click.IntRange(1), default=1, metavar="N", help="Read with N processes.")
@click.option("--no-progress", is_flag=True, help="Never show how far it is.")
@no_follow_option
@quiet_option
def add(
    store: str, files: tuple[str, ...], jobs: int, no_progress: bool, no_follow: bool, quiet: bool
) -> int:
    """Read FILE... (files or folders) into STORE, which is made where there is none.

    A file that is added again takes the place of what it held before.
    """
    from crosscheck.engine import index as engine  # noqa: PLC0415 - help and version start without it
    from crosscheck.engine.store import Store  # noqa: PLC0415
    from crosscheck.settings import ReadSettings, Settings  # noqa: PLC0415

    settings = Settings(read=ReadSettings(follow=not no_follow), jobs=jobs)
    if "-" in files:
        raise click.UsageError("a store remembers by file; save standard input as one")
    with Store(store, create=True) as opened, shown_progress(not (quiet or no_progress)) as progress:
        added = engine.add(opened, files, settings=settings, progress=progress)
    if not quiet:
        complain(str(added))
    return FINE


@index.command(short_help="Report on all articles of a store.")
@choices("never")
@engine_options
@format_options
def report(chosen: Choices, form: str | None, outputs: tuple[str, ...], full: bool, **machinery: Any) -> int:
    """Compare all articles of the store at PATH and report every finding."""
    return deliver(
        lambda chosen: _made(chosen, Machinery(**machinery)), chosen, plan(form, outputs), full=full
    )


def _made(chosen: Choices, asked: Machinery) -> Report:
    from crosscheck.engine import choice  # noqa: PLC0415 - see above
    from crosscheck.engine import index as growing  # noqa: PLC0415
    from crosscheck.engine.store import Store  # noqa: PLC0415

    if len(chosen.paths) != 1 or chosen.saved:
        raise click.UsageError("name one store")
    settings = settings_for_engines(chosen)
    with (
        Store(chosen.paths[0]) as opened,
        choice.chosen(*asked) as made,
        shown_progress(chosen.progress) as progress,
    ):
        return growing.report(opened, settings=settings, engine=made, progress=progress)
