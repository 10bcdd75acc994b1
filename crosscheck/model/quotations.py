"""Stretches of text between quotation marks, also where they run over several sentences.

Takes: an analysis.
Gives: the quotations as ranges of tokens, in text order.
Reads: the characters of the article; paragraphs of the analysis.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

import attrs

from crosscheck.model.analysis import Analysis

DOUBLE = re.compile(r"[“”„\"«»]|''|``")
SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)|(?<=[.,!?…])[’'](?!\w)")
OPENING = frozenset({"“", "„", "«", "``", "‘"})
CLOSING = frozenset({"”", "»", "’"})
LONGEST = 6_000  # characters; a mark left open further than this opened nothing


@attrs.frozen(slots=True)
class Quotation:
    """Tokens ``[first, last)`` between quotation marks; ``closed`` unless its paragraph ended first."""

    first: int
    last: int
    closed: bool = True


def quotations(analysis: Analysis) -> tuple[Quotation, ...]:
    """All quotations of the article; single marks count only in an article that has no double ones."""
    pattern = DOUBLE if DOUBLE.search(analysis.article.text) else SINGLE
    starts = [token.start for token in analysis.tokens]
    found = []
    for first, last in _paragraphs(analysis):
        start, end = analysis.tokens[first].start, analysis.tokens[last - 1].end
        for left, right, closed in _pairs(pattern, analysis.article.text, start, end):
            low, high = max(first, bisect_left(starts, left)), min(last, bisect_left(starts, right))
            if low < high:
                found.append(Quotation(low, high, closed))
    return tuple(found)


def _paragraphs(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Ranges of tokens that no empty line and no change of paragraph interrupts."""
    first = 0
    for before, sentence in zip(analysis.sentences, analysis.sentences[1:], strict=False):
        gap = analysis.article.text[
            analysis.tokens[before.last - 1].end : analysis.tokens[sentence.first].start
        ]
        if before.paragraph != sentence.paragraph or gap.count("\n") > 1:
            yield first, before.last
            first = sentence.first
    if analysis.tokens:
        yield first, len(analysis.tokens)


def _pairs(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    opened = -1
    for mark in pattern.finditer(text, start, end):
        shape = mark.group()
        opens = shape in OPENING or (shape not in CLOSING and opened < 0)
        if opens and opened < 0:
            opened = mark.end()
        elif not opens and opened >= 0:
            if mark.start() - opened <= LONGEST:
                yield opened, mark.start(), True
            opened = -1
    if opened >= 0 and end - opened <= LONGEST and pattern is DOUBLE:
        yield opened, end, False
