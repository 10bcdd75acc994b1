"""Opening a file that somebody else may have put there: no device, no pipe, no link unless asked, no endless file.

All is asked of the opened file, so that nothing can change between asking and reading.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from crosscheck.errors import UnreadableInput
from crosscheck.read.letters import shown

_AT_A_TIME = 1 << 20
_BINARY = getattr(os, "O_BINARY", 0)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # a pipe that nobody writes to would wait for ever
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class TooLarge(UnreadableInput):
    """A file above its limit: left out, even where it was named."""


class Linked(UnreadableInput):
    """A symbolic link that was not to be followed."""


def contents(path: Path, most: int, *, follow: bool = True) -> bytes:
    """The bytes of a regular file. Raises ``TooLarge``, ``Linked`` or ``UnreadableInput``; ``OSError`` as it comes."""
    if not follow and path.is_symlink():  # also where the system cannot refuse by itself
        raise _linked(path)
    try:
        number = os.open(path, os.O_RDONLY | _BINARY | _AT_ONCE | (0 if follow else _NO_LINK))
    except OSError as error:
        if error.errno == errno.ELOOP and not follow:
            raise _linked(path) from None
        if error.errno == errno.ENXIO:  # a socket
            raise _irregular(path) from None
        raise
    status = os.fstat(number)
    if not stat.S_ISREG(status.st_mode):
        os.close(number)
        raise _irregular(path)
    with open(number, "rb") as stream:
        data = b"" if status.st_size > most else _read(stream, most + 1)
    if max(len(data), status.st_size) > most:
        problem = f"larger than {most:,} bytes, too large for one article"
        raise TooLarge(shown(path), problem, "split it into one file an article, or raise read.most_bytes")
    return data


def _read(stream: BinaryIO, most: int) -> bytes:
    """At most so many bytes, and no room taken for more than there are."""
    parts: list[bytes] = []
    while most > 0 and (part := stream.read(min(most, _AT_A_TIME))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _linked(path: Path) -> Linked:
    return Linked(shown(path), "a symbolic link", "leave out --no-follow, or name what it points to")


def _irregular(path: Path) -> UnreadableInput:
    return UnreadableInput(
        shown(path), "not a regular file", "give files or folders, or pipe it in and name -"
    )
