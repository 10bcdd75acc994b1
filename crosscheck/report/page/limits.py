"""How much a page shows: enough to read, and never so much that no browser opens it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from crosscheck.model.report import FindingKind

ALL = 10**9
FOLDER_ABOVE = 5_000_000  # bytes; a page with everything that is larger becomes a folder
LONGEST_QUOTE = 420  # letters of a quote in a card; the full text is one link away
_FEW = {FindingKind.CONTRADICTION: 60, FindingKind.DISPUTE: 40, FindingKind.AGREEMENT: 30}


@attrs.frozen(slots=True)
class Limits:
    """``findings`` of one kind, ``answers`` of one, ``sides`` of one answer, ``pairs`` of sources, and so on.

    ``letters`` of all articles together, and ``letters_each`` of one.
    """

    findings: Mapping[FindingKind, int]
    answers: int = 4
    sides: int = 2
    pairs: int = 20
    names: int = 24
    writers: int = 8
    questions: int = 12
    letters: int = 60_000
    letters_each: int = 20_000


CAPPED = Limits(findings={kind: _FEW.get(kind, 12) for kind in FindingKind})
FULL = Limits(
    findings=dict.fromkeys(FindingKind, ALL),
    answers=ALL,
    sides=ALL,
    pairs=ALL,
    names=ALL,
    writers=ALL,
    questions=ALL,
    letters=ALL,
    letters_each=ALL,
)
# The first page of a folder: what it leaves out stands on the pages beside it.
FIRST_PAGE = Limits(
    findings=dict.fromkeys(FindingKind, 50), pairs=200, names=500, questions=50, letters=0, letters_each=0
)
