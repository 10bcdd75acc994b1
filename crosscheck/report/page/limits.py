"""How much a page shows: enough to read, and never so much that no browser opens it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from crosscheck.model.report import FindingKind

ALL = 10**9
FOLDER_ABOVE = 5_000_000  # bytes; a page with everything that is larger becomes a folder
LONGEST_QUOTE = 420  # letters of a quote in a card; the full text is one link away
_FEW = {FindingKind.CONTRADICTION: 60, FindingKind.DISPUTE: 40, FindingKind.AGREEMENT: 40}


@attrs.frozen(slots=True)
class Limits:
    """``findings`` of one kind, ``sides`` of one answer, ``pairs`` of sources, ``names``, ``questions`` in time.

    ``letters`` of all articles together, and ``letters_each`` of one.
    """

    findings: Mapping[FindingKind, int]
    sides: int = 2
    pairs: int = 40
    names: int = 40
    questions: int = 24
    letters: int = 150_000
    letters_each: int = 20_000


CAPPED = Limits(findings={kind: _FEW.get(kind, 30) for kind in FindingKind})
FULL = Limits(
    findings=dict.fromkeys(FindingKind, ALL),
    sides=ALL,
    pairs=ALL,
    names=ALL,
    questions=ALL,
    letters=ALL,
    letters_each=ALL,
)
