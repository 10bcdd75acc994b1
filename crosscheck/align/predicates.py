"""How two predicates relate: one word, other words for one thing, opposites, other things."""

from __future__ import annotations

from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Claim
from crosscheck.model.relation import Related, Relation

SAME_WORDS = Related(Relation.SAME)
OTHER_WORDS = Related(Relation.SAME, "told in other words", "wording")
NEAR = Related(Relation.OVERLAP, "told in words near in meaning", "wording")
OTHER_THINGS = Related(Relation.APART, "other things are told")


def relate_predicates(a: Claim, b: Claim) -> Related:
    """SAME, OVERLAP (near in meaning), CONFLICT (antonyms) or APART."""
    known = frames()
    if a.frame == b.frame:
        return SAME_WORDS if a.predicate.head.lower() == b.predicate.head.lower() else OTHER_WORDS
    if known.antonyms(a.frame, b.frame):
        return Related(Relation.CONFLICT, f"{a.predicate.text} is the opposite of {b.predicate.text}")
    return NEAR if known.related(a.frame, b.frame) > 0 else OTHER_THINGS
