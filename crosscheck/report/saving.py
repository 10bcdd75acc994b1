"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from crosscheck.errors import UnwritableOutput


def save(path: str | os.PathLike[str], text: str | bytes) -> None:
    """Write text as UTF-8, or bytes. A reader of ``path`` sees the old file or the new one, never half.

    What is not a plain file, such as ``/dev/stdout`` or a named pipe, is written to and not replaced.
    Raises ``UnwritableOutput``.
    """
    given, data = Path(path), text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")
    try:
        if given.exists() and not given.is_file():
            given.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(given)), data)
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise UnwritableOutput(os.fspath(path), problem, "name a file that can be written") from error


def save_pages(path: str | os.PathLike[str], pages: Mapping[str, str]) -> None:
    """Write pages by their names beside ``path``, folders included, the one at ``path`` last.

    Whoever opens ``path`` while this goes on finds every page that it links to. Raises ``UnwritableOutput``.
    """
    given = Path(path)
    for name in sorted(pages, key=lambda name: (name == given.name, name)):
        target = given.parent / name
        if target.parent != given.parent:
            _make_folder(target.parent)
        save(target, pages[name])


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise UnwritableOutput(
            os.fspath(folder), problem, "name a file beside which a folder can stand"
        ) from error


def _settle(folder: Path) -> None:
    """Have the new name itself on the disk; where a folder cannot be synced, as on Windows, the system decides."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _replace(target: Path, data: bytes) -> None:
    """The new file is made beside the old one: a rename is whole only within one file system."""
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        with open(fresh, "xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            shutil.copymode(target, fresh)
        os.replace(fresh, target)
        _settle(target.parent)
    finally:
        with suppress(OSError):
            fresh.unlink()
