"""What pins two figures to one thing inside one story.

Takes: how the slots of two claims relate.
Gives: whether the figures speak of one thing, whatever else the two clauses tell.
Reads: how rare words are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache

from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.words import rarity
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.values.quantity import Quantity

MATCH = frozenset({Relation.SAME, Relation.VARIANT, Relation.FINER, Relation.COARSER})
LARGE_FIGURE = 20  # from which a number is seldom met by chance
NEAR_FIGURE = Fraction(5, 4)
TELLING_NUMBER = 3  # one and two are too common to tell
TELLING_THING = 0.5  # how rare a noun must be to be counted alike in clauses on other matters
RARE_THING = 0.7  # how rare a noun must be for one story to have one such thing


def age_of_one(by_slot: Mapping[str, SlotRelation]) -> bool:
    """Two ages of one named person: whatever else is told of him, he has one."""
    thing, count = by_slot.get("thing"), by_slot.get("count")
    if thing is None or count is None or thing.related.relation not in (Relation.SAME, Relation.VARIANT):
        return False
    value = count.a.value
    named = all(slot.head[:1].isupper() for slot in (thing.a, thing.b))
    return named and isinstance(value, Quantity) and value.dimension == "age"


def pinned_by_thing(by_slot: Mapping[str, SlotRelation]) -> bool:
    """Inside one story a measure of one rare thing, or a distance from one place, needs no more to pin it."""
    if age_of_one(by_slot):
        return True
    if "from" in by_slot and by_slot["from"].related.relation in MATCH | {Relation.CONFLICT}:
        return "count" in by_slot and by_slot["count"].related.relation in MATCH
    thing, count = by_slot.get("thing"), by_slot.get("count")
    if thing is None or count is None or thing.related.relation not in MATCH | {Relation.OVERLAP}:
        return False
    if "list" in by_slot and by_slot["list"].related.relation is Relation.SAME:
        return True
    value = count.a.value
    typed = all(_typed((s.head, *s.modifiers)) for s in (thing.a, thing.b))
    single = all(
        s.text.split()[:1] and s.text.split()[0].lower() in word_class("open one thing")
        for s in (thing.a, thing.b)
    )
    measured = isinstance(value, Quantity) and value.unit != "" and (value.dimension != "money" or single)
    wording = by_slot.get("wording")
    elsewhere = wording is not None and wording.related.relation is Relation.APART
    if elsewhere and isinstance(value, Quantity) and value.dimension != "money":
        measured = measured and _attributive(thing, count)
    alike = thing.related.relation in MATCH
    return alike and (typed or measured) and rarity(thing.a.head) >= RARE_THING


def near_figures(by_slot: Mapping[str, SlotRelation]) -> bool:
    """Two large figures for one sort of thing that nearly meet are two reports of one figure: numbers of other
    things seldom fall so close."""
    thing, count = by_slot.get("thing"), by_slot.get("count")
    if thing is None or count is None or thing.related.relation not in MATCH:
        return False
    mine, theirs = count.a.value, count.b.value
    if not isinstance(mine, Quantity) or not isinstance(theirs, Quantity) or not _nearly_one(mine, theirs):
        return False
    wording = by_slot.get("wording")
    if wording is not None and wording.related.relation is Relation.APART:
        alike = thing.related.relation in (Relation.SAME, Relation.VARIANT)
        return alike and rarity(thing.a.head) >= TELLING_THING
    return True


@lru_cache(maxsize=65536)
def _nearly_one(mine: Quantity, theirs: Quantity) -> bool:
    if mine.unit != theirs.unit or mine.value is None or theirs.value is None:
        return False
    low, high = sorted((mine.value, theirs.value))
    return low >= LARGE_FIGURE and high <= low * NEAR_FIGURE


def same_figure(by_slot: Mapping[str, SlotRelation]) -> bool:
    """One story that twice counts the same number of the same things counts the same ones; one and two are
    too common to tell."""
    thing, count = by_slot.get("thing"), by_slot.get("count")
    if (
        count is None
        or count.related.relation is not Relation.SAME
        or not isinstance(count.a.value, Quantity)
    ):
        return False
    if "from" in by_slot and by_slot["from"].related.relation in MATCH:
        return True
    amount = count.a.value.value
    wording = by_slot.get("wording")
    elsewhere = wording is not None and wording.related.relation is Relation.APART
    if thing is not None and elsewhere and rarity(thing.a.head) < TELLING_THING:
        return False
    return (
        thing is not None
        and thing.related.relation in MATCH
        and amount is not None
        and amount >= TELLING_NUMBER
    )


def _attributive(thing: SlotRelation, count: SlotRelation) -> bool:
    """*a 10-metre dhow*: the measure stands in the phrase of what it measures, in both."""
    return all(
        t.span.start <= c.span.start and c.span.end <= t.span.end
        for t, c in ((thing.a, count.a), (thing.b, count.b))
    )


def _typed(words: Iterable[str]) -> bool:
    return any(letter.isdigit() for word in words for letter in word)
