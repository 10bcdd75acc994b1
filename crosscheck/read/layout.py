"""How a page is set, and so which line carries on the line above it: hard wrapping undone.

Takes text, gives its lines and their layout; reads the header labels and date labels of the lexicon.
"""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest

import attrs

from crosscheck.lexicon import press
from crosscheck.read.dateline import find_dateline

WIDEST_WRAP = 132  # columns; a text with longer lines is not hard-wrapped
RAGGED_LEAST = 0.6  # share of the longest line that a hand-wrapped line fills at least
LONG_ENOUGH = 40  # characters of a line that a lower-case line may continue in any text
MANY_BREAKS = 3  # in mid-sentence, all for want of room: lines that stand alone do not end so
SAME_START = 4  # words; a caption that begins like the line beside it is its repetition, not its second half
_DATED_OPENING = 30  # characters
_LONGEST_SIGNATURE = 48
_TELLING = 12  # characters at the end of a line that tell it from another
_CREDIT_LINES = 4
_BREAKS = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_FIRST_WORD = re.compile(r"[^ \t]*")  # a no-break space does not end the word that a wrapper moves
_LABEL = re.compile(r"([A-Za-z][A-Za-z ]{1,20}):(?=\s|$)")
_STOPPED = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}$")
_SIGNED = re.compile(r"\s[-–—|]\s((?:[A-Z][\w.&'’]*\s?){1,4})$")
_CREDIT_MARK = "©"
_ALWAYS_NEW = (_CREDIT_MARK, "•", "* ")


@attrs.frozen(slots=True)
class Line:
    """A line that holds something; ``chunk`` counts blank-line paragraphs, ``words`` have single spaces."""

    start: int
    end: int
    words: str
    chunk: int
    first: int  # length of its first word

    @property
    def length(self) -> int:
        """Columns that the line fills."""
        return self.end - self.start

    @property
    def opening(self) -> str:
        """The first words of a line that is long enough to be known again by them, else nothing."""
        words = self.words.split(" ", SAME_START)[:SAME_START]
        return " ".join(words).rstrip(",;:.") if len(words) == SAME_START and self.words[0].isupper() else ""

    @property
    def stopped(self) -> bool:
        """Whether the line ends as a sentence or a clause does."""
        return _STOPPED.search(self.words[-8:]) is not None

    @property
    def signature(self) -> str | None:
        """The capitalised words after a dash at the end of the line."""
        signed = _SIGNED.search(self.words[-_LONGEST_SIGNATURE:])
        return signed.group(1) if signed else None


@attrs.frozen(slots=True)
class Layout:
    """How the page is set; ``width`` is 0 where no line is wrapped."""

    width: int
    spaced: bool  # blank lines part its paragraphs
    signatures: frozenset[str]  # what different lines end with after a dash
    pictures: frozenset[int]  # chunks that hold a picture's credit or signed caption
    repeated: frozenset[tuple[int, str]]  # chunk and opening of lines beside a picture that begin alike


def lines_of(text: str) -> list[Line]:
    """The lines that hold anything, without the white space at their ends."""
    found: list[Line] = []
    at, chunk, blank = 0, 0, False
    for stop, following in [*(m.span() for m in _BREAKS.finditer(text)), (len(text), len(text))]:
        raw = text[at:stop]
        words = " ".join(raw.split())
        if words:
            chunk += blank and bool(found)
            start = at + len(raw) - len(raw.lstrip())
            first = _FIRST_WORD.match(text, start, stop)
            found.append(
                Line(start, at + len(raw.rstrip()), words, chunk, len(first.group()) if first else 0)
            )
        blank = not words
        at = following
    return found


def layout_of(lines: list[Line]) -> Layout:
    """How these lines are set, told from all of them together."""
    widest = max((line.length for line in lines), default=0)
    spaced = bool(lines and lines[-1].chunk)
    width = widest if _is_wrapped(lines, widest) else 0
    signatures = _signatures(lines, widest)
    pictures = frozenset(
        line.chunk for line in lines if line.words.startswith(_CREDIT_MARK) or line.signature in signatures
    )
    return Layout(width, spaced, signatures, pictures, _repeated(lines, pictures))


def continues(unit: list[Line], line: Line, layout: Layout) -> bool:
    """Whether a line carries on the unit of lines above it."""
    above = unit[-1]
    if above.chunk != line.chunk or above.signature in layout.signatures or _begins_anew(unit, line, layout):
        return False
    if line.chunk in layout.pictures and _is_title(unit) and _is_running(line):
        return False  # the headline of a teaser, and the paragraph below it
    if layout.width and _is_forced(above, line, layout.width):
        return layout.spaced or not above.stopped or line.words[0].islower()
    least = RAGGED_LEAST * layout.width if layout.width else LONG_ENOUGH
    return _runs_on(above, line) and above.length >= least


def _is_wrapped(lines: list[Line], widest: int) -> bool:
    """Whether the text is hard-wrapped: no long line, and breaks in mid-sentence where room ran out.

    A small letter after such a break proves it; with blank lines, so do breaks that all lacked room, and without
    them several such breaks of which one follows a small letter.
    """
    if widest > WIDEST_WRAP:
        return False
    breaks = [pair for pair in pairwise(lines) if pair[0].chunk == pair[1].chunk]
    forced = [(above, line) for above, line in breaks if _is_forced(above, line, widest)]
    if any(_runs_on(above, line) for above, line in forced):
        return True
    if len(forced) < len(breaks) or widest < LONG_ENOUGH:
        return False
    spaced = bool(lines and lines[-1].chunk)
    open_ended = [above for above, _ in forced if not above.stopped]
    many = len(open_ended) >= MANY_BREAKS and any(
        above.words.split(" ")[-1].islower() for above in open_ended
    )
    return bool(open_ended) and (spaced or many)


def _runs_on(above: Line, line: Line) -> bool:
    return line.words[0].islower() and not above.stopped


def _is_forced(above: Line, line: Line, width: int) -> bool:
    """Whether the next word had no room left on the line."""
    return above.length + 1 + line.first > width


def _signatures(lines: list[Line], width: int) -> frozenset[str]:
    """Names that different lines end with after a dash, one of them at least with room left for more."""
    endings: dict[str, set[str]] = {}
    whole: set[str] = set()
    for line, below in zip_longest(lines, lines[1:]):
        if line.signature:
            endings.setdefault(line.signature, set()).add(line.words)
            if below is None or below.chunk != line.chunk or not _is_forced(line, below, width):
                whole.add(line.signature)
    return frozenset(name for name in whole if len(endings[name]) > 1)


def _repeated(lines: list[Line], pictures: frozenset[int]) -> frozenset[tuple[int, str]]:
    """Openings that stand twice beside one picture, below different lines.

    Only there, for prose repeats its words by chance; and the second lines of a caption that stands twice are
    below the same words.
    """
    above: dict[tuple[int, str], set[str]] = {}
    for line, below in pairwise([None, *lines]):
        if below and below.chunk in pictures and below.opening:
            above.setdefault((below.chunk, below.opening), set()).add(line.words[-_TELLING:] if line else "")
    return frozenset(place for place, ends in above.items() if len(ends) > 1)


def _begins_anew(unit: list[Line], line: Line, layout: Layout) -> bool:
    """Whether a line opens as only a unit does: a credit, a dateline, a date, a label, a repeated caption."""
    dateline = find_dateline(line.words)
    if line.words.startswith(_ALWAYS_NEW) or (dateline and (dateline.credit or dateline.day)):
        return True
    label = _LABEL.match(line.words)
    if _is_dated(line.words) or (label and label.group(1).lower() in press.header_labels()):
        return True
    opening = line.opening
    return bool(opening) and ((line.chunk, opening) in layout.repeated or _holds_credit(unit, opening))


def _holds_credit(unit: list[Line], opening: str) -> bool:
    """Whether a unit is a picture credit in which these words stand already."""
    return unit[0].words.startswith(_CREDIT_MARK) and opening in " ".join(
        line.words for line in unit[:_CREDIT_LINES]
    )


def _is_title(unit: list[Line]) -> bool:
    """Whether a few lines are set like a headline: every word of some length has its capital."""
    words = _long_words(" ".join(line.words for line in unit[:_CREDIT_LINES]))
    return len(words) >= SAME_START and not unit[-1].stopped and not any(word[0].islower() for word in words)


def _is_running(line: Line) -> bool:
    """Whether a line is set like prose: a capital first, small words after it."""
    words = _long_words(line.words)
    return len(words) >= SAME_START and line.words[0].isupper() and any(word[0].islower() for word in words)


def _long_words(words: str) -> list[str]:
    return [word for word in words.split(" ") if len(word) > 3]


def _is_dated(words: str) -> bool:
    """Whether a line begins as ``Updated 4/9/2007`` does."""
    opening = words[:_DATED_OPENING].casefold()
    first = opening.replace(":", " ").partition(" ")[0]
    return first in press.furniture("date") and any(letter.isdigit() for letter in opening)
