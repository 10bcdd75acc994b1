"""Text → units: the lines of a page as their writer meant them.

A unit is a paragraph, a headline, a caption, a menu line. Takes text, gives units in order.
"""

from __future__ import annotations

import re
from functools import cached_property

import attrs

from crosscheck.read.layout import Line, continues, layout_of, lines_of

_STOPPED = re.compile(r"[.!?…] ?[\"'”’»)\]]{0,3}$")


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
        return _STOPPED.search(self.words[-8:]) is not None


def units(text: str) -> list[Unit]:
    """The units of a text in order; white space around them belongs to none.

    >>> [u.words for u in units("Talks resume\\n\\nThe envoys met\\nyesterday in Oslo.")]
    ['Talks resume', 'The envoys met yesterday in Oslo.']
    """
    lines = lines_of(text)
    layout = layout_of(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and continues(found[-1], line, layout):
            found[-1].append(line)
        else:
            found.append([line])
    return [
        Unit(group[0].start, group[-1].end, group[0].chunk, " ".join(line.words for line in group))
        for group in found
    ]
