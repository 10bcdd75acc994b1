"""The group of commands, and what becomes of their errors."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from crosscheck.cli import indexing, listing, pairs, reporting, setup
from crosscheck.cli.output import complain, hang_up
from crosscheck.cli.status import FINE, INTERRUPTED, UNUSABLE
from crosscheck.errors import CrosscheckError
from crosscheck.version import __version__


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="crosscheck")
@click.option("--traceback", "traced", is_flag=True, help="Show where an internal error came from.")
def app(traced: bool) -> None:
    """Compare sources: what they agree on, where they contradict one another, where they merely differ.

    Exit status: 0 fine, 1 findings named by --fail-on, 2 bad usage or unreadable input.
    """


for command in (
    reporting.report,
    reporting.check,
    reporting.diff,
    listing.claims,
    listing.explain,
    pairs.pairs,
    listing.schema,
    indexing.index,
    setup.config,
    setup.plugins,
    setup.completion,
):
    app.add_command(command)


def main() -> NoReturn:
    """Run the command and leave the process with its status."""
    status = run(sys.argv[1:])
    hang_up()
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """Run the command; its exit status. 1 means findings and nothing else, so click never exits itself."""
    try:
        status = app.main(list(arguments), prog_name="crosscheck", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return UNUSABLE
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "crosscheck"
        return _unusable(f"{_sentence(error)}; see {command} --help")
    except click.ClickException as error:
        return _unusable(_sentence(error))
    except CrosscheckError as error:
        return _unusable(str(error))
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except SystemExit:  # click leaves with 1 when the reader of a help text has gone away
        return FINE
    except Exception as error:
        if "--traceback" in arguments:
            traceback.print_exc()
        problem = f"{type(error).__name__}: {error}"
        return _unusable(f"internal error ({problem}); report it with what crosscheck --traceback adds")
    return status if isinstance(status, int) else FINE


def _unusable(message: str) -> int:
    complain(message)
    return UNUSABLE


def _sentence(error: click.ClickException) -> str:
    return error.format_message().rstrip(".")
