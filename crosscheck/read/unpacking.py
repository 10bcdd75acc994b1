"""How much a packed file becomes, told before anybody unpacks it and without holding it."""

from __future__ import annotations

import zlib

GZIP = b"\x1f\x8b"
_PART, _AT_A_TIME = 1 << 16, 1 << 20
_LEAST = 10_000_000  # bytes that anything may become: small files of one letter pack very well
_GZIP_ONLY = 31  # window and wrapper, as zlib wants them told


def swells(data: bytes, ratio: int) -> bool:
    """Whether gzip members become more than ``ratio`` times their size, and more than a small file.

    What is broken ends the count: whoever unpacks it will say so.

    >>> import gzip
    >>> swells(gzip.compress(bytes(100)), 2), swells(gzip.compress(bytes(20_000_000)), 100)
    (False, True)
    """
    most = max(_LEAST, ratio * len(data))
    return data.startswith(GZIP) and _unpacked(data, most) > most


def _unpacked(data: bytes, most: int) -> int:
    """The unpacked size, counted until it passes ``most``."""
    found = 0
    member = zlib.decompressobj(_GZIP_ONLY)
    for at in range(0, len(data), _PART):  # what is left of a part is copied each time: parts are small
        rest = data[at : at + _PART]
        while rest:
            try:
                found += len(member.decompress(rest, _AT_A_TIME))
            except zlib.error:
                return found
            if found > most:
                return found
            rest = member.unused_data if member.eof else member.unconsumed_tail
            member = zlib.decompressobj(_GZIP_ONLY) if member.eof else member
    return found
