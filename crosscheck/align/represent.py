"""Who acts for which state: the holders of its highest offices, as the articles name them.

Takes: office claims.
Gives: entity concept → state concept, for people whose office speaks for a state.
Reads: the offices lexicon.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.align.concepts import Concepts
from crosscheck.align.vocabulary import ENTITY, STATE
from crosscheck.lexicon.classes import word_class
from crosscheck.model.claim import Claim


def acting_for(claims: Sequence[Claim], look: Concepts) -> dict[str, str]:
    """People whose offices are all of one state; somebody named with two states acts for neither."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        holder, polity = claim.slot("holder"), claim.slot("polity")
        if claim.frame in word_class("speak for a state") and holder is not None and polity is not None:
            for who in look.concepts(claim, holder):
                found[who].update(c for c in look.concepts(claim, polity) if c.startswith(STATE))
    return {who: next(iter(of)) for who, of in found.items() if who.startswith(ENTITY) and len(of) == 1}
