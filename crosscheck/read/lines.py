"""Text → units: the lines of a page as their writer meant them, with hard wrapping undone.

A unit is a paragraph, a headline, a caption, a menu line. Takes text, gives units in order; reads the header
labels of the lexicon.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

import attrs

from crosscheck.lexicon import press

WIDEST_WRAP = 132  # columns; a text with longer lines is not hard-wrapped
RAGGED_LEAST = 0.6  # share of the longest line that a hand-wrapped line fills at least
_LONG_ENOUGH = 40  # characters of a line that a lower-case line may continue in any text
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_LABEL = re.compile(r"([A-Za-z][A-Za-z ]{1,20}):(?=\s|$)")
_STOPPED = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}$")
_ALWAYS_NEW = ("©", "•", "*", "–", "—", "- ", "#")


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
        return re.search(r"[.!?…][\"'”’»)\]]{0,3}$", self.words[-8:]) is not None


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
    widest = max((line.length for line in lines), default=0)
    wrapped = _is_wrapped(lines, widest)
    found: list[list[_Line]] = []
    for line in lines:
        if found and _continues(found[-1][-1], line, widest if wrapped else 0):
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


def _is_wrapped(lines: list[_Line], widest: int) -> bool:
    """Whether the text is hard-wrapped: no long line, and a break in mid-sentence where room ran out."""
    return widest <= WIDEST_WRAP and any(
        _is_forced(first, second, widest) and _runs_on(first, second)
        for first, second in pairwise(lines)
        if first.chunk == second.chunk
    )


def _runs_on(first: _Line, second: _Line) -> bool:
    return second.words[0].islower() and not _STOPPED.search(first.words[-8:])


def _is_forced(first: _Line, second: _Line, width: int) -> bool:
    """Whether the next word had no room left on the line."""
    next_word = second.words.partition(" ")[0]
    return first.length + 1 + len(next_word) > width


def _continues(first: _Line, second: _Line, width: int) -> bool:
    """Whether the second line is the first one carried on; ``width`` is 0 where the text is not wrapped."""
    if first.chunk != second.chunk or _begins_anew(second.words):
        return False
    if width and _is_forced(first, second, width):
        return True
    least = RAGGED_LEAST * width if width else _LONG_ENOUGH
    return _runs_on(first, second) and first.length >= least


def _begins_anew(words: str) -> bool:
    label = _LABEL.match(words)
    return words.startswith(_ALWAYS_NEW) or bool(label and label.group(1).lower() in press.header_labels())
