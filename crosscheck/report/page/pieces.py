"""A quote cut into pieces, each with what it is: context, plain words, words that differ, the value itself."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

import attrs

from crosscheck.model.report import Evidence
from crosscheck.report.page.context import closing, opening
from crosscheck.report.page.differing import Stretch
from crosscheck.report.page.limits import LONGEST_QUOTE

_CUT = "… "


class Role(StrEnum):
    """What a piece of a quote is."""

    AROUND = "around"
    PLAIN = "plain"
    DIFFERS = "differs"
    FOCUS = "focus"


@attrs.frozen(slots=True)
class Piece:
    """A stretch of words of one role."""

    text: str
    role: Role


def pieces(item: Evidence, focus: Sequence[Stretch], differs: Sequence[Stretch]) -> tuple[Piece, ...]:
    """The evidence as it is shown; a long quote is cut around its value, and says so."""
    start, end = _window(len(item.quote), focus[0][0] if focus else 0)
    before = opening(item.before) if start == 0 else _CUT
    after = closing(item.after) if end == len(item.quote) else " …"
    inner = _split(item.quote, (start, end), focus, differs)
    return tuple(p for p in (Piece(before, Role.AROUND), *inner, Piece(after, Role.AROUND)) if p.text)


def _window(length: int, focus: int) -> Stretch:
    """What is shown of a quote: all of it, or as much as fits around its value."""
    if length <= LONGEST_QUOTE:
        return 0, length
    start = max(0, min(focus - LONGEST_QUOTE // 3, length - LONGEST_QUOTE))
    return start, start + LONGEST_QUOTE


def _split(quote: str, shown: Stretch, focus: Sequence[Stretch], differs: Sequence[Stretch]) -> list[Piece]:
    edges = {*shown, *(edge for stretch in (*focus, *differs) for edge in stretch)}
    cuts = sorted(edge for edge in edges if shown[0] <= edge <= shown[1])
    found: list[Piece] = []
    for start, end in pairwise(cuts):
        role = _role(start, focus, differs)
        if found and found[-1].role is role:
            found[-1] = Piece(found[-1].text + quote[start:end], role)
        else:
            found.append(Piece(quote[start:end], role))
    return found


def _role(at: int, focus: Sequence[Stretch], differs: Sequence[Stretch]) -> Role:
    if any(start <= at < end for start, end in focus):
        return Role.FOCUS
    return Role.DIFFERS if any(start <= at < end for start, end in differs) else Role.PLAIN
