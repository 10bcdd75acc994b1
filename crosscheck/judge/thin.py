"""Agreements that are not worth telling: a common verb of a common noun, a wish for two different things.

What background clauses have in common by chance is no news; a reader who is told of it reads no further.
"""

from __future__ import annotations

from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.words import rarity
from crosscheck.model.claim import Slot
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.values.quantity import Quantity

WHO = ("agent", "patient", "recipient", "party")
BESIDE = (*WHO, "date", "when", "place", "after", "before", "cause", "condition", "content", "attribute")
ALIKE = frozenset({Relation.SAME, Relation.VARIANT})
MET = ALIKE | {Relation.FINER, Relation.COARSER, Relation.OVERLAP}
AT_ODDS = frozenset({Relation.APART, Relation.OVERLAP})
LIGHT = 0.45  # how rare a verb is below which it says little by itself: take, make, go
ONE_NAME = "the same name"  # the reason of a relation between phrases that stand for one entity
WHOLE = 0.9  # score from which two clauses say the same from end to end
BOTH_MET = 0.75  # the same where doer and thing are met
TOLD_WORDS = 2  # content words of the shorter clause
MANY = 5  # smaller numbers of things that may be others are alike by chance


def is_thin(comparison: Comparison, slot: str) -> bool:
    """Whether an agreement on this slot says too little to be told."""
    if slot == "count":
        return _other_things(comparison)
    if slot not in (*WHO, "wording") or _nobody(comparison.get(slot)):
        return False
    content = comparison.get("content")
    if content is not None and content.related.relation in AT_ODDS:
        return True  # both *want*, one this and one that
    if content is not None and slot != "wording" and content.related.relation not in ALIKE:
        beside = [name for name in BESIDE if name not in (slot, "content")]
        return not any(_tells(name, comparison.get(name)) for name in beside)
    if any(_tells(name, comparison.get(name)) for name in BESIDE if name != slot) or _from_end_to_end(
        comparison
    ):
        return False
    wording = comparison.get("wording")
    if min(rarity(one.predicate.head.lower()) for one in (comparison.a, comparison.b)) < LIGHT:
        return True
    if slot == "wording":
        common = any(_meets(comparison.get(name)) for name in ("agent", "patient"))
        return (
            common
            and comparison.score < WHOLE
            and not all(any(map(_specific, c.slots)) for c in (comparison.a, comparison.b))
        )
    same = wording is not None and wording.related.relation is Relation.SAME
    return not same or not _known(comparison.get(slot))


def _nobody(relation: SlotRelation | None) -> bool:
    """*no one was hurt*, *nobody was injured*: both deny it of everybody."""
    return relation is not None and all(
        slot.text.lower() in word_class("are nobody") for slot in (relation.a, relation.b)
    )


def _from_end_to_end(comparison: Comparison) -> bool:
    """Whether two clauses of several words say the same, or tell the same deed of the same doers and things."""
    words = min(len(comparison.a.words), len(comparison.b.words))
    wording = comparison.get("wording")
    if words < TOLD_WORDS or wording is None or wording.related.relation is not Relation.SAME:
        return False
    both = all(_meets(comparison.get(name)) for name in ("agent", "patient"))
    return comparison.score >= (BOTH_MET if both else WHOLE)


def _other_things(comparison: Comparison) -> bool:
    """*two merchant ships* and *two speedboats*: the same small number of what is described in different ways."""
    thing, count, wording = (comparison.get(name) for name in ("thing", "count", "wording"))
    if thing is None or count is None or thing.related.relation is not Relation.OVERLAP:
        return False
    value = count.a.value
    few = isinstance(value, Quantity) and value.unit == "" and value.value is not None and value.value < MANY
    return few and (wording is None or wording.related.relation is Relation.APART)


def _tells(name: str, relation: SlotRelation | None) -> bool:
    """Whether both state it, and not only of some people or things of a sort."""
    return _meets(relation) and (name not in WHO or _known(relation))


def _meets(relation: SlotRelation | None) -> bool:
    return relation is not None and relation.related.relation in MET


def _known(relation: SlotRelation | None) -> bool:
    """Whether both name it, take the reader to know which one is meant, or say of which sort it is."""
    if relation is None:
        return False
    told = (relation.a, relation.b)
    return any(
        (
            all(s.definite or s.head[:1].isupper() for s in told),
            all(s.modifiers for s in told),
            _resolved(relation),
        )
    )


def _specific(slot: Slot) -> bool:
    return slot.head[:1].isupper() or slot.value is not None


def _resolved(relation: SlotRelation) -> bool:
    """Whether pronouns and names were led back to one who is named."""
    return relation.related.reason == ONE_NAME
