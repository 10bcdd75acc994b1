"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from crosscheck.errors import UnwritableOutput


def save(path: str | os.PathLike[str], text: str | bytes) -> None:
    """Write text as UTF-8, or bytes. A reader of ``path`` sees the old file or the new one, never half.

    What is not a plain file, such as ``/dev/stdout`` or a named pipe, is written to and not replaced.
    Raises ``UnwritableOutput``.
    """
    given, data = Path(path), text if isinstance(text, bytes) else text.encode()
    try:
        if given.exists() and not given.is_file():
            given.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(given)), data)
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise UnwritableOutput(os.fspath(path), problem, "name a file that can be written") from error


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
    finally:
        with suppress(OSError):
            fresh.unlink()
