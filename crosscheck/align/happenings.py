"""How two events relate that only tell when, why or on which condition something was: by meaning and matter.

*after a treaty was signed* and *after the conclusion of a treaty* answer one question, though one is a clause.
"""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.align.vocabulary import FRAME, event_concept, noun_concept, weight
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Claim, Slot, Word
from crosscheck.model.relation import Related, Relation

HAPPENINGS = frozenset({"after", "before", "when", "cause", "condition"})
MATTER = 0.3  # weight from which a concept says what an event is about
NEAR_EVENT = 0.7  # how near the meanings of two events must be to be one

Told = tuple[Claim, Slot]
Concepts = Callable[[Claim, Word], tuple[str, ...]]


def relate_happenings(a: Told, b: Told, concepts: Concepts) -> Related:
    """One event where both mean nearly the same and are about the same; else nothing can be said."""
    mine, theirs = event_concept(a[1].head), event_concept(b[1].head)
    if not mine.startswith(FRAME) or not theirs.startswith(FRAME):
        if mine == theirs:
            return Related(Relation.SAME, "the same thing")
        return Related(Relation.UNKNOWN, "described in words that may mean one thing or two")
    about, also = _matter(a, concepts), _matter(b, concepts)
    near = frames().related(mine.removeprefix(FRAME), theirs.removeprefix(FRAME))
    if near >= NEAR_EVENT and (about & also or not (about or also)):
        return Related(Relation.SAME, "one event")
    return Related(Relation.UNKNOWN, "events that may be one or two")


def _matter(told: Told, concepts: Concepts) -> set[str]:
    """The telling concepts of a phrase beside its head: what the event is about."""
    claim, slot = told
    inside = (w for w in claim.words if slot.span.start <= w.start < slot.span.end and w.token != slot.token)
    return {
        c
        for w in inside
        for c in (*concepts(claim, w), noun_concept(w.lemma))  # *the war* may be the one that the other names
        if weight(c, w.lemma.lower()) >= MATTER
    }
