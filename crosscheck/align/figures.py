"""May two figures be set against each other? Rules of the gate for counts and measures."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.align.case import NEARLY_ALL, PINNED_REST, Case, conflicts, long_ago
from crosscheck.align.pins import MATCH, RARE_THING, near_figures, pinned_by_thing
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.words import rarity
from crosscheck.model.claim import Slot
from crosscheck.model.comparison import Gate, Gated
from crosscheck.model.relation import Relation
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value

GROWING = frozenset({"year_of_age"})  # what is another figure next year


def other_thing(case: Case) -> Gated | None:
    """Figures of other things."""
    thing = case.by_slot.get("thing")
    if thing is None or thing.related.relation in MATCH | {Relation.OVERLAP}:
        return None
    if "from" in case.by_slot and case.by_slot["from"].related.relation in MATCH:
        return None
    return Gated(Gate.OTHER_PART, f"“{thing.a.text}” and “{thing.b.text}”: {thing.related.reason}")


def other_part(case: Case) -> Gated | None:
    """A part has another number than its whole: *two of the boats*; *seven AK-47s* among *nine rifles*."""
    thing, count = case.by_slot.get("thing"), case.by_slot.get("count")
    if thing is None or count is None or count.related.relation is not Relation.CONFLICT:
        return None
    told = f"{count.a.text} {thing.a.text} and {count.b.text} {thing.b.text}"
    if _chosen(thing.a) or _chosen(thing.b):
        return Gated(Gate.OTHER_PART, f"{told}: some of more")
    means = [c.predicate.head.lower() in word_class("tell a mean") for c in (case.a, case.b)]
    if means[0] != means[1]:
        return Gated(Gate.OTHER_SCOPE, f"{told}: one is a mean")
    if one_figure(case):
        return None
    if case.by_slot["wording"].related.relation is Relation.APART and not pinned_by_thing(case.by_slot):
        return Gated(Gate.OTHER_EVENT, f"{told} are told of other events")
    if (thing.a.case == "of") != (thing.b.case == "of"):
        return Gated(Gate.OTHER_PART, f"{told}: one is a part of the other")
    if thing.related.relation is Relation.OVERLAP and not pinned_by_thing(case.by_slot):
        return Gated(Gate.OTHER_PART, f"{told} may be other parts")
    if thing.related.relation in (Relation.FINER, Relation.COARSER) and not pinned_by_thing(case.by_slot):
        return Gated(Gate.OTHER_PART, f"{told}: the one may be among the other")
    return None


def common_thing(case: Case) -> Gated | None:
    """Other numbers of people or cars may be of other people or cars, unless nearly all the rest fits."""
    count = case.by_slot.get("count")
    if count is None or count.related.relation is not Relation.CONFLICT:
        return None
    value = count.a.value
    if isinstance(value, Quantity) and value.unit in GROWING and not case.facts.one_story:
        return Gated(Gate.OTHER_TIME, f"{count.a.text} and {count.b.text}, in articles of other days")
    score = isinstance(value, Quantity) and value.unit == "score"
    if (score and case.facts.rest < NEARLY_ALL) or not (case.facts.unique or _nearly_all(case)):
        return Gated(
            Gate.OTHER_SCOPE, f"{count.a.text} and {count.b.text}: one article gives several such figures"
        )
    if pinned_by_thing(case.by_slot) or one_figure(case) or one_toll(case) or measure_of_one(case):
        return None
    if case.facts.rest >= PINNED_REST and case.facts.both >= case.limits.common_both and case.facts.one_story:
        return None
    return Gated(Gate.OTHER_SCOPE, f"{count.a.text} and {count.b.text} may count others")


def _nearly_all(case: Case) -> bool:
    """Where an article gives several such figures, only two texts that tell nothing else are told alike enough."""
    return case.facts.whole and case.facts.rest >= NEARLY_ALL


def part_of_a_whole(case: Case) -> Gated | None:
    """A month has another number than its year, a town another than its country."""
    if "count" not in conflicts(case.by_slot):
        return None
    if case.facts.partly and _is_share(case.by_slot["count"].a.value):
        return Gated(Gate.OTHER_PART, "one is a share of some place only")
    for slot in ("date", "place"):
        relation = case.by_slot.get(slot)
        if relation is None or relation.related.relation not in (Relation.FINER, Relation.COARSER):
            continue
        told = f"{relation.a.text} and {relation.b.text}: one is a part of the other"
        if slot == "place":
            return Gated(Gate.OTHER_PART, told)
        if long_ago(relation.a.value) and long_ago(relation.b.value):
            return Gated(Gate.OTHER_TIME, told)
    return None


def _is_share(value: Value | None) -> bool:
    return isinstance(value, Quantity) and value.dimension == "share"


def one_figure(case: Case) -> bool:
    """Whether one story gives two figures so near that they are of one thing, each the only one of its article."""
    return near_figures(case.by_slot) and case.facts.unique and case.facts.one_story


def one_toll(case: Case) -> bool:
    """What the event of one story did to such people or things, told by two articles that give one such figure
    each: there is one answer, unless one of the two speaks of some place only."""
    frame = frames().frame(case.a.frame)
    if "count" not in case.by_slot or "quantity" not in frame.one or frame.repeats:
        return False
    related = {
        name: case.by_slot[name].related.relation for name in ("wording", "thing") if name in case.by_slot
    }
    told_alike = related.get("wording") is Relation.SAME or _deaths(case)
    told_alike = told_alike and related.get("thing") in (None, Relation.SAME)
    return told_alike and case.facts.unique and case.facts.one_story and case.facts.foreground


def _deaths(case: Case) -> bool:
    """*ten people were killed*, *ten people died*: one toll, in whichever word."""
    return {case.a.frame, case.b.frame} <= word_class("tell of deaths")


def measure_of_one(case: Case) -> bool:
    """A sum or a measure of a rare thing that each article of one story gives once, in one word or a near one:
    *$50,000 bail*, *a depth of 10 km*."""
    thing, count, wording = (case.by_slot.get(name) for name in ("thing", "count", "wording"))
    if thing is None or count is None or wording is None or not isinstance(count.a.value, Quantity):
        return False
    alike = thing.related.relation in (Relation.SAME, Relation.VARIANT)
    near = wording.related.relation in (Relation.SAME, Relation.OVERLAP)
    rare = count.a.value.unit != "" and rarity(thing.a.head) >= RARE_THING
    return alike and near and rare and case.facts.unique and case.facts.one_story and case.facts.foreground


def _chosen(thing: Slot) -> bool:
    """*their first five drives*, *another three*: a number of some that stand out of more."""
    return _chooses(thing.text)


@lru_cache(maxsize=65536)
def _chooses(text: str) -> bool:
    words = text.lower().split()
    told = [w for w, after in zip(words, [*words[1:], ""], strict=True) if after != "than"]
    return bool(set(told) & word_class("choose some of more"))
