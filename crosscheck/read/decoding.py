"""Bytes → text, with every doubt said aloud.

Takes the bytes of one file, gives its text and diagnostics, reads nothing else.
"""

from __future__ import annotations

import codecs
import re

import attrs
from charset_normalizer import from_bytes

from crosscheck.errors import UnreadableInput
from crosscheck.model.article import Diagnostic

_SAMPLE = 65_536  # bytes that decide whether a file is text, and in which encoding
_MOST_CONTROL = 0.02  # share of control characters above which bytes are no text
_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LIKELY = [
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_r",
    "mac_roman",
    "shift_jis",
    "euc_jp",
    "gb18030",
    "big5",
    "euc_kr",
]
_WESTERN, _EASTERN = "cp1252", "cp1250"
_SIGN_IN_WORD = re.compile(r"[^\W\d_][£¥¯³¹¿¼¾º\ufffd]|[£¥¯³¹¿¼¾º\ufffd][^\W\d_]")
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b"))
_REPLACEMENT = "\ufffd"


@attrs.frozen(slots=True)
class Decoded:
    """The text of a file, and what was guessed or lost on the way."""

    text: str
    diagnostics: tuple[Diagnostic, ...] = ()


def decode(data: bytes, name: str, declared: str = "") -> Decoded:
    """Decode by byte-order mark, strict UTF-8, as declared, a guess, or UTF-8 with replacement, in this order.

    Line ends stay as they are. Raises ``UnreadableInput`` when the bytes are no text.

    >>> decode("Zürich".encode(), "a.txt").text
    'Zürich'
    >>> decode(b"K\\xf6ln und Z\\xfcrich", "a.txt").diagnostics[0].code
    'encoding-guessed'
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if marked:
        return _lossy(data, marked, name)
    if _is_binary(data):
        raise UnreadableInput(name, "not a text file", "give text files, saved as UTF-8")
    try:
        return Decoded(*_noted(data.decode("utf-8"), name))
    except UnicodeDecodeError:
        pass
    text = _as_declared(data, declared)
    if text is not None:
        return Decoded(*_noted(text, name))
    guess = None if _is_nearly_utf8(data) else _guess(data)
    if guess is None:
        return _lossy(data, "utf-8", name)
    try:
        text = data.decode(guess)
    except UnicodeDecodeError:  # the guess was made from a sample
        return _lossy(data, "utf-8", name)
    message = f"not valid UTF-8; read as {guess}, which is a guess; save the file as UTF-8 to be sure"
    return Decoded(text, (Diagnostic(code="encoding-guessed", message=message, source=name),))


def _as_declared(data: bytes, encoding: str) -> str | None:
    """The text in the encoding that the document names; ``None`` where it names none, or wrongly."""
    try:
        return data.decode(encoding) if encoding and codecs.lookup(encoding)._is_text_encoding else None
    except (LookupError, UnicodeDecodeError, ValueError):
        return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    control = len(sample) - len(sample.translate(None, _CONTROL))
    return control > _MOST_CONTROL * len(sample)


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether most of the bytes above ASCII are good UTF-8: then a guess would spoil them."""
    text = data[:_SAMPLE].decode("utf-8", "replace")
    bad = text.count(_REPLACEMENT)
    return bad <= sum(letter > "\x7f" for letter in text) - bad


def _guess(data: bytes) -> str | None:
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LIKELY).best()
    if best is None:
        return None
    return _WESTERN if best.encoding == _EASTERN and _is_western(data[:_SAMPLE]) else best.encoding


def _is_western(data: bytes) -> bool:
    """Whether nothing speaks against the commoner of two code pages that share most letters.

    Where the text was written in the other one, signs such as ``³`` stand within words.
    """
    return not _SIGN_IN_WORD.search(data.decode(_WESTERN, "replace"))


def _lossy(data: bytes, encoding: str, name: str) -> Decoded:
    return Decoded(*_noted(data.decode(encoding, "replace"), name))


def _noted(text: str, name: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text with a diagnostic where characters were lost, by this decoding or by an earlier one."""
    lost = text.count(_REPLACEMENT)
    if not lost:
        return text, ()
    message = f"{lost} unreadable character(s) stand as U+FFFD; save the file as UTF-8 from its source"
    return text, (Diagnostic(code="encoding-replaced", message=message, source=name, count=lost),)
