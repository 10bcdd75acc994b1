"""Text that can be stored: what no encoding can write is replaced, one letter for one, and counted.

A lone half of a surrogate pair comes from JSON escapes, and from file names that are not UTF-8.
"""

from __future__ import annotations

import re

from crosscheck.model.article import Diagnostic

_HALF = re.compile("[\ud800-\udfff]")
_FIRST_BYTE, _LAST_BYTE = 0xDC80, 0xDCFF  # how Python shows a byte of a name that is not UTF-8
_REPLACEMENT = "\ufffd"


def storable(text: str) -> str:
    r"""The text with U+FFFD for each lone half of a pair; all offsets stay.

    >>> storable("Oslo \ud83d!")
    'Oslo \ufffd!'
    """
    return _HALF.sub(_REPLACEMENT, text)


def lost_halves(text: str, name: str) -> tuple[Diagnostic, ...]:
    """What to say of a text that is not storable as it is."""
    lost = len(_HALF.findall(text))
    if not lost:
        return ()
    message = f"{lost} lone half(s) of a surrogate pair stand as U+FFFD; write the text anew from its source"
    return (Diagnostic(code="encoding-replaced", message=message, source=name, count=lost),)


def shown(path: object) -> str:
    r"""A path as text: bytes that are not UTF-8 stand as ``\xNN``.

    >>> print(shown("caf\udce9.txt"))
    caf\xe9.txt
    """
    return _HALF.sub(lambda half: _escape(ord(half[0])), str(path))


def _escape(code: int) -> str:
    return f"\\x{code - 0xDC00:02x}" if _FIRST_BYTE <= code <= _LAST_BYTE else f"\\u{code:04x}"
