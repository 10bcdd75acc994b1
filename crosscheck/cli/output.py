"""Where text goes: standard output, files, and one line of complaint on standard error."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import Any, TextIO

import click

_NOWHERE = frozenset({"dumb", ""})


def write(text: str | bytes | dict[str, str], path: str | None = None) -> None:
    """Write to the file, whole or not at all; to standard output without one, or for ``-``.

    Pages by name are written beside each other. Raises ``UnwritableOutput``. A reader that has gone away is
    no error.
    """
    from crosscheck.report.saving import save, save_pages  # noqa: PLC0415 - the command starts without it

    if isinstance(text, dict):
        save_pages(path or "", text)
    elif path and path != "-":
        save(path, text)
    else:
        _print(text if isinstance(text, str) else text.decode("latin-1"))


def _print(text: str) -> None:
    """Standard output is UTF-8 for programs; a terminal of another encoding gets escapes, not a failure."""
    from crosscheck.errors import UnwritableOutput  # noqa: PLC0415 - see above

    stream = sys.stdout
    if stream is None:
        raise UnwritableOutput("standard output", "closed", "write to a file with --output")
    encoding = (stream.encoding or "utf-8") if stream.isatty() else "utf-8"
    try:
        stream.flush()
        stream.buffer.write(text.encode(encoding, "backslashreplace"))
        stream.flush()
    except BrokenPipeError:
        _close_quietly(stream)
    except OSError as error:
        _close_quietly(stream)
        raise UnwritableOutput(
            "standard output", (error.strerror or "failed").lower(), "write to a file with --output"
        ) from error


def hang_up() -> None:
    """Flush before the interpreter does: it would tell of a closed pipe at length."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:  # closed by the caller before the start
                stream.flush()
        except OSError:
            _close_quietly(stream)


def _close_quietly(stream: TextIO) -> None:
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def complain(message: str) -> None:
    """One line on standard error, whatever the message holds."""
    with suppress(OSError):
        click.echo(f"crosscheck: {one_line(message)}", err=True)


def one_line(text: str) -> str:
    """The text on one line, with letters that cannot be printed as escapes.

    >>> one_line("no such\\nfile \\x1b[2J")
    'no such file \\\\x1b[2J'
    """
    flat = " ".join(text.split())
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in flat
    )


def tell(how_much: int) -> None:
    """Send what the stages log to standard error: nothing, each stage, or each file and judge too."""
    if how_much:
        import logging  # noqa: PLC0415 - most runs are silent

        log, handler = logging.getLogger("crosscheck"), logging.StreamHandler()
        handler.setFormatter(logging.Formatter("crosscheck: %(message)s"))
        log.handlers[:] = [handler]
        log.setLevel(logging.INFO if how_much == 1 else logging.DEBUG)


def coloured(choice: str) -> bool:
    """Whether to colour standard output: as asked, else as NO_COLOR, FORCE_COLOR and the terminal say."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM", "") not in _NOWHERE


def quiet_option(command: Any) -> Any:
    """``--quiet`` for a command that would say how it went."""
    return click.option("-q", "--quiet", is_flag=True, help="Only results and errors.")(command)
