"""Extract: an analysis → a reading → claims.

Takes: one article's analysis, the claim kinds.
Gives: a reading (predications, dates, quantities), and the claims that each kind makes of it.
Reads: lexicon; the kinds are handed in, so that a user's own kind is treated like ours.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.predications import predications
from crosscheck.extract.values import locate
from crosscheck.model.analysis import Analysis
from crosscheck.model.claim import Claim
from crosscheck.model.reading import Reading
from crosscheck.protocols import ClaimKind


def read_analysis(analysis: Analysis) -> Reading:
    """Everything that claim kinds may look at for one article."""
    values = locate(analysis)
    return Reading(analysis, predications(analysis, values), values.dates, values.quantities)


def extract_claims(reading: Reading, kinds: Sequence[ClaimKind]) -> list[Claim]:
    """The claims of one article in text order; a claim that two kinds see stays with both."""
    found = {claim.id: claim for kind in kinds for claim in kind.extract(reading)}
    return sorted(found.values(), key=lambda c: (c.span.start, c.span.end, c.kind, c.id))
