"""Tidy text for a parser, and the way back to the characters it came from.

Takes: an article's text and the stretch to read.
Gives: ``Tidy``, the same words in plain letters, with the origin of every character.
Reads: the tables below; nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

PUNCTUATION_RUN = 12  # longer runs of signs say no more, and cost a tokenizer the square of their length
CHUNK_LIMIT = 120  # letters without a space: longer ones are cut, for the same reason
PIECE_LIMIT = 4000  # characters in one piece; longer paragraphs are cut at a sentence's end

ELLIPSIS = "..."
DASH = "–"
_LETTERS = {
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"', "‘": "'", "’": "'", "‚": "'",
    "‛": "'", "′": "'", "ʼ": "'", "`": "'", "´": "'", "…": ELLIPSIS, "‐": "-", "‑": "-", "‒": DASH,
    "―": "—", "−": "-", "⁃": "-", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff",
}  # fmt: skip
# Signs that were stored as UTF-8 and read as a Western code page; longest first.
_MISREAD = {
    "â€œ": '"', "â€\x9d": '"', "â€\x9c": '"', "â€™": "'", "â€˜": "'", "â€\x99": "'", "â€\x98": "'",
    "â€“": DASH, "â€”": "—", "â€\x93": DASH, "â€\x94": "—", "â€¦": ELLIPSIS, "â\x80\x9c": '"',
    "â\x80\x9d": '"', "â\x80\x99": "'", "â\x80\x98": "'", "â\x80\x93": DASH, "â\x80\x94": "—",
    "â\x80¦": ELLIPSIS, "Â\xa0": " ", "â€": '"',
}  # fmt: skip
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u034f\u061c\u180e\ufe00-\ufe0f"
_ODD = re.compile(
    "|".join(
        [
            *(re.escape(sign) for sign in sorted(_MISREAD, key=len, reverse=True)),
            "``",
            f"[{_UNSEEN}\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]",
            "\ufffd",
            "[" + "".join(_LETTERS) + "]",
            r"[^\S ]",
        ]
    )
)
_SPACES = re.compile(r"\s{2,}")
_CHUNK = re.compile(rf"\S{{{CHUNK_LIMIT},}}")
_SIGNS = re.compile(rf"[^\w\s]{{{PUNCTUATION_RUN},}}")
_SENTENCE_END = re.compile(r"[.?!]['\")\]]{0,3} ")
_CLITIC = re.compile(r"(?:s|t|re|ve|ll|d|m)\b", re.IGNORECASE)


@attrs.frozen(slots=True)
class Tidy:
    """Plain text, and for each of its characters the stretch ``[starts[i], ends[i])`` it was made of."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters ``[start, end)`` of the plain text stand in the text as read."""
        return self.starts[start], self.ends[end - 1]

    def cut(self, start: int, end: int) -> Tidy:
        """A stretch of the plain text as a value of its own."""
        return Tidy(self.text[start:end], self.starts[start:end], self.ends[start:end])


def tidy(text: str, start: int = 0, end: int | None = None) -> Tidy:
    """Make ``text[start:end]`` plain: straight quotes, single spaces, no unseen characters.

    Doing it twice changes nothing more; a plain text comes back as it is.

    >>> tidy("“So\\u00a0be\\r\\nit…”").text
    '"So be it..."'
    >>> tidy("Japan’s envoy").origin(0, 7)
    (0, 7)
    """
    out = _replaced(text, start, len(text) if end is None else end)
    out = _joined(out)
    out = _without(out, _SPACES, keep=1)
    out = _without(out, _SIGNS, keep=PUNCTUATION_RUN - 1)
    first = len(out.text) - len(out.text.lstrip())
    return out.cut(first, len(out.text.rstrip()) or first)


def pieces(text: str, start: int, end: int, longest: int = PIECE_LIMIT) -> Iterator[Tidy]:
    """Yield ``text[start:end]`` made plain, in pieces short enough for a parser; empty ones are left out."""
    whole = _spaced(tidy(text, start, end))
    at = 0
    while len(whole.text) - at > longest:
        upto = _break(whole.text, at, at + longest)
        yield whole.cut(at, upto)
        at = upto + (whole.text[upto : upto + 1] == " ")
    if at < len(whole.text):
        yield whole.cut(at, len(whole.text))


def _replaced(text: str, start: int, end: int) -> Tidy:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = start
    for found in _ODD.finditer(text, start, end):
        first, last = found.span()
        parts.append(text[at:first])
        starts.extend(range(at, first))
        ends.extend(range(at + 1, first + 1))
        plain = _plain(found[0], text, first)
        parts.append(plain)
        starts.extend([first] * len(plain))
        ends.extend([last] * len(plain))
        at = last
    parts.append(text[at:end])
    starts.extend(range(at, end))
    ends.extend(range(at + 1, end + 1))
    return Tidy("".join(parts), tuple(starts), tuple(ends))


def _plain(sign: str, text: str, at: int) -> str:
    if sign == "``":
        return '"'
    if sign == "\ufffd":
        return _lost(text, at)
    if sign in _LETTERS:
        return _LETTERS[sign]
    if sign in _MISREAD:
        return _MISREAD[sign]
    return " " if sign.isspace() else ""


def _lost(text: str, at: int) -> str:
    """What a replacement character most likely was: a dash between spaces, an apostrophe, or a quote."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if (not before or before.isspace()) and (not after or after.isspace()):
        return DASH
    if before.isalpha() and after.isalpha():
        return "'" if _CLITIC.match(text, at + 1) else "\ufffd"
    return '"' if not (before.isalnum() and after.isalnum()) else "\ufffd"


def _joined(tidied: Tidy) -> Tidy:
    """Two apostrophes in a row are one quotation mark."""
    if "''" not in tidied.text:
        return tidied
    second = {found.end() - 1 for found in re.finditer("''", tidied.text)}
    kept = [at for at in range(len(tidied.text)) if at not in second]
    return Tidy(
        tidied.text.replace("''", '"'),
        tuple(tidied.starts[at] for at in kept),
        tuple(tidied.ends[at + 1] if at + 1 in second else tidied.ends[at] for at in kept),
    )


def _without(tidied: Tidy, runs: re.Pattern[str], keep: int) -> Tidy:
    """Leave out all but the first characters of each run."""
    if not runs.search(tidied.text):
        return tidied
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for found in [*runs.finditer(tidied.text), None]:
        upto = found.start() + keep if found else len(tidied.text)
        parts.append(tidied.text[at:upto])
        starts.extend(tidied.starts[at:upto])
        ends.extend(tidied.ends[at:upto])
        at = found.end() if found else upto
    return Tidy("".join(parts), tuple(starts), tuple(ends))


def _spaced(tidied: Tidy) -> Tidy:
    """Put a space into chunks that are too long to be words; it takes up no character of the original."""
    if not _CHUNK.search(tidied.text):
        return tidied
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for found in _CHUNK.finditer(tidied.text):
        for cut in range(found.start() + CHUNK_LIMIT, found.end(), CHUNK_LIMIT):
            parts += [tidied.text[at:cut], " "]
            starts += [*tidied.starts[at:cut], tidied.starts[cut]]
            ends += [*tidied.ends[at:cut], tidied.starts[cut]]
            at = cut
    parts.append(tidied.text[at:])
    return Tidy("".join(parts), (*starts, *tidied.starts[at:]), (*ends, *tidied.ends[at:]))


def _break(text: str, at: int, limit: int) -> int:
    """Where to cut a long piece: after the last sentence before the limit, else at a space, else there."""
    stops = [found.end() - 1 for found in _SENTENCE_END.finditer(text, at + 1, limit)]
    if stops:
        return stops[-1]
    space = text.rfind(" ", at + 1, limit)
    return space if space > at else limit
