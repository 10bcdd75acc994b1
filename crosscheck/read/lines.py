"""Text → units: the lines of a page as their writer meant them, with hard wrapping undone.

A unit is a paragraph, a headline, a caption, a menu line. Takes text, gives units in order; reads the header
labels of the lexicon.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise, zip_longest

import attrs

from crosscheck.lexicon import press
from crosscheck.read.dateline import find_dateline

WIDEST_WRAP = 132  # columns; a text with longer lines is not hard-wrapped
RAGGED_LEAST = 0.6  # share of the longest line that a hand-wrapped line fills at least
_LONG_ENOUGH = 40  # characters of a line that a lower-case line may continue in any text
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LABEL = re.compile(r"([A-Za-z][A-Za-z ]{1,20}):(?=\s|$)")
_STOPPED = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}$")
_ALWAYS_NEW = ("©", "•", "* ")
_SIGNED = re.compile(r"\s[-–—|]\s((?:[A-Z][\w.&'’]*\s?){1,4})$")
_LONGEST_SIGNATURE = 48
_DATED_OPENING = 30  # characters
_SAME_START = 4  # words; a line that begins like the one above is its repetition, not its second half


@attrs.frozen(slots=False)
class Unit:
    """A stretch ``[start, end)`` that belongs together; ``chunk`` counts blank-line paragraphs."""

    start: int
    end: int
    chunk: int
    words: str  # the text with every run of white space made one space

    @cached_property
    def tokens(self) -> list[str]:
        """The words one by one."""
        return self.words.split(" ")

    @cached_property
    def folded(self) -> str:
        """Lower case, for comparing lines and looking phrases up."""
        return self.words.casefold().replace("’", "'")

    @cached_property
    def lower(self) -> int:
        """How many words begin with a small letter."""
        return sum(token[0].islower() for token in self.tokens)

    @cached_property
    def stopped(self) -> bool:
        """Whether it ends as a sentence does."""
        return re.search(r"[.!?…] ?[\"'”’»)\]]{0,3}$", self.words[-8:]) is not None


@attrs.frozen(slots=True)
class _Line:
    start: int
    end: int
    words: str
    chunk: int

    @property
    def length(self) -> int:
        return self.end - self.start


def units(text: str) -> list[Unit]:
    """The units of a text in order; white space around them belongs to none.

    >>> [u.words for u in units("Talks resume\\n\\nThe envoys met\\nyesterday in Oslo.")]
    ['Talks resume', 'The envoys met yesterday in Oslo.']
    """
    lines = _lines(text)
    layout = _layout(lines)
    found: list[list[_Line]] = []
    for line in lines:
        if found and _continues(found[-1], line, layout):
            found[-1].append(line)
        else:
            found.append([line])
    return [
        Unit(group[0].start, group[-1].end, group[0].chunk, " ".join(line.words for line in group))
        for group in found
    ]


def _lines(text: str) -> list[_Line]:
    """The lines that hold anything, without the white space at their ends."""
    found: list[_Line] = []
    at, chunk, blank = 0, 0, False
    for stop in [*(m.span() for m in _BREAKS.finditer(text)), (len(text), len(text))]:
        raw = text[at : stop[0]]
        words = " ".join(raw.split())
        if words:
            chunk += blank and bool(found)
            start = at + len(raw) - len(raw.lstrip())
            found.append(_Line(start, at + len(raw.rstrip()), words, chunk))
        blank = not words
        at = stop[1]
    return found


@attrs.frozen(slots=True)
class _Layout:
    """How the page is set; ``width`` is 0 where no line is wrapped."""

    width: int
    spaced: bool  # blank lines part its paragraphs
    signatures: frozenset[str]  # what different lines end with after a dash


def _layout(lines: list[_Line]) -> _Layout:
    widest = max((line.length for line in lines), default=0)
    spaced = bool(lines and lines[-1].chunk)
    return _Layout(widest if _is_wrapped(lines, widest) else 0, spaced, _signatures(lines, widest))


def _signatures(lines: list[_Line], width: int) -> frozenset[str]:
    """Names that different lines end with after a dash, one of them at least with room left for more."""
    endings: dict[str, set[str]] = {}
    whole: set[str] = set()
    for line, following in zip_longest(lines, lines[1:]):
        signed = _SIGNED.search(line.words[-_LONGEST_SIGNATURE:])
        if signed:
            endings.setdefault(signed.group(1), set()).add(line.words)
            if following is None or following.chunk != line.chunk or not _is_forced(line, following, width):
                whole.add(signed.group(1))
    return frozenset(name for name in whole if len(endings[name]) > 1)


def _is_wrapped(lines: list[_Line], widest: int) -> bool:
    """Whether the text is hard-wrapped: no long line, and breaks in mid-sentence where room ran out.

    A small letter after such a break proves it; in a text with blank lines, so do breaks that all lacked room.
    """
    if widest > WIDEST_WRAP:
        return False
    breaks = [pair for pair in pairwise(lines) if pair[0].chunk == pair[1].chunk]
    forced = [(first, second) for first, second in breaks if _is_forced(first, second, widest)]
    if any(_runs_on(first, second) for first, second in forced):
        return True
    spaced = bool(lines and lines[-1].chunk)
    unstopped = any(not _STOPPED.search(first.words[-8:]) for first, _ in forced)
    return spaced and unstopped and len(forced) == len(breaks) and widest >= _LONG_ENOUGH


def _runs_on(first: _Line, second: _Line) -> bool:
    return second.words[0].islower() and not _STOPPED.search(first.words[-8:])


def _is_forced(first: _Line, second: _Line, width: int) -> bool:
    """Whether the next word had no room left on the line."""
    next_word = second.words.partition(" ")[0]
    return first.length + 1 + len(next_word) > width


def _continues(unit: list[_Line], second: _Line, layout: _Layout) -> bool:
    """Whether a line carries the unit above it on."""
    first = unit[-1]
    if first.chunk != second.chunk or _begins_anew(unit[0], second) or _is_signed(first, layout):
        return False
    if layout.width and _is_forced(first, second, layout.width):
        return layout.spaced or not _STOPPED.search(first.words[-8:]) or second.words[0].islower()
    least = RAGGED_LEAST * layout.width if layout.width else _LONG_ENOUGH
    return _runs_on(first, second) and first.length >= least


def _begins_anew(above: _Line, line: _Line) -> bool:
    dateline = find_dateline(line.words)
    if line.words.startswith(_ALWAYS_NEW) or (dateline and (dateline.credit or dateline.day)):
        return True
    if _is_dated(line.words):
        return True
    label = _LABEL.match(line.words)
    start = line.words.split(" ", _SAME_START)[:_SAME_START]
    repeats = len(start) == _SAME_START and start == above.words.split(" ", _SAME_START)[:_SAME_START]
    return repeats or bool(label and label.group(1).lower() in press.header_labels())


def _is_dated(words: str) -> bool:
    """Whether a line begins as ``Updated 4/9/2007`` does."""
    opening = words[:_DATED_OPENING].casefold()
    return opening.startswith(press.starts("date")) and any(letter.isdigit() for letter in opening)


def _is_signed(line: _Line, layout: _Layout) -> bool:
    signed = _SIGNED.search(line.words[-_LONGEST_SIGNATURE:])
    return bool(signed and signed.group(1) in layout.signatures)
