"""One event told from two sides: *A sold the mill to B*, *B bought the mill from A*.

Takes: two event claims.
Gives: how they relate with the roles of one turned, where the two frames are converses and the turned roles fit.
Reads: the frames lexicon.
"""

from __future__ import annotations

import attrs

from crosscheck.claims.questions import MATCHES, common_questions, participants
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.relation import Related, Relation
from crosscheck.protocols import Lookup


def other_side(a: Claim, b: Claim, look: Lookup) -> list[SlotRelation] | None:
    """The relations with the roles of ``a`` or ``b`` turned to those of the other; ``None`` where they do not fit."""
    if a.frame == b.frame:
        return None
    turned = _turned(a, b)
    mine, theirs = (turned, b) if turned is not None else (a, _turned(b, a))
    if theirs is None:
        return None
    who = participants(mine, theirs, look, frames().frame(theirs.frame).one)
    relations = {r.slot: r.related.relation for r in who}
    fits = [slot for slot, relation in relations.items() if relation in MATCHES]
    if not fits or Relation.CONFLICT in relations.values():
        return None
    rest = common_questions(mine, theirs, look, frames().frame(theirs.frame).one)
    told = Related(Relation.OVERLAP, "told from the other side", "wording")
    return [attrs.evolve(r, related=told) if r.slot == "wording" else r for r in (*who, *rest)]


def _turned(one: Claim, other: Claim) -> Claim | None:
    """The claim with its roles as the frame of the other has them."""
    converse = frames().converse(one.frame)
    if converse is None or converse.frame != other.frame:
        return None
    slots = tuple(attrs.evolve(s, role=converse.roles.get(s.role, s.role)) for s in one.slots)
    return attrs.evolve(one, slots=slots, frame=other.frame)
