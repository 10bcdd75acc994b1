"""May two claims be set against each other by when they tell of? Rules of the gate for times."""

from __future__ import annotations

from crosscheck.align.case import PINNED_REST, Case, conflicts, long_ago
from crosscheck.align.once import happens_once
from crosscheck.align.pins import pinned_by_thing
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Gate, Gated
from crosscheck.model.relation import Relation
from crosscheck.model.values.commitment import Level
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.quantity import Quantity


def other_time(case: Case) -> Gated | None:
    """Other days: two events, where such an event is told more than once or the articles are on other days."""
    if "date" not in conflicts(case.by_slot):
        return None
    if told_from_today(case):
        return Gated(
            Gate.OTHER_TIME, "one tells it from the day of the article, which may have come out the day after"
        )
    if _same_weekday(case):
        return Gated(Gate.OTHER_TIME, "the same weekday, of this week or another")
    reason = f"{case.by_slot['date'].a.text} and {case.by_slot['date'].b.text}"
    if not case.facts.one_story and (_repeats(case.a) or _repeats(case.b)):
        return Gated(Gate.OTHER_TIME, f"{reason}, in articles on other events")
    if _repeats(case.a) and (case.facts.rest < PINNED_REST or not _by_day(case)):
        return Gated(Gate.REPEATABLE, f"{reason}: such an event happens more than once")
    return None


def told_from_today(case: Case) -> bool:
    """*this morning*, and the day before: an article is often dated later than it was written."""
    date = case.by_slot.get("date")
    if date is None or date.related.relation is not Relation.CONFLICT:
        return False
    told = [set(slot.text.lower().split()) for slot in (date.a, date.b)]
    days = [slot.value.start for slot in (date.a, date.b) if isinstance(slot.value, DateValue)]
    first, second = days if len(days) == len(told) else (None, None)
    near = first is None or second is None or abs((first - second).days) <= 1
    return near and any(words & word_class("count from today") for words in told)


def _same_weekday(case: Case) -> bool:
    """*Saturday* and *Saturday*: which week is meant was worked out from the days of the two articles."""
    told = [set(slot.text.lower().split()) for slot in (case.by_slot["date"].a, case.by_slot["date"].b)]
    days = [words & word_class("name a day of the week") for words in told]
    dated = any(
        words & (word_class("name a day or month") - word_class("name a day of the week")) for words in told
    )
    return bool(days[0]) and days[0] == days[1] and not dated


def _by_day(case: Case) -> bool:
    """Whether both dates name a day: what repeats does so in months and years."""
    values = (case.by_slot["date"].a.value, case.by_slot["date"].b.value)
    return not any(long_ago(value) for value in values)


def background(case: Case) -> Gated | None:
    """News tells its own event by the day or with no date; a month or a year names something that went before."""
    firmness = {case.a.commitment.level, case.b.commitment.level}
    told_apart = len(firmness) == 2 and not firmness <= {Level.ASSERTED, Level.REPORTED}
    if not (conflicts(case.by_slot) or told_apart):
        return None
    pinned = bool({"holder", "within"} & case.by_slot.keys()) or happens_once(case) or _one_object(case)
    if case.facts.behind and conflicts(case.by_slot) and not pinned:
        return Gated(Gate.OTHER_TIME, "only one speaks of what went before")
    if case.facts.elsewhere and not pinned and "place" not in case.by_slot:
        return Gated(Gate.OTHER_PLACE, "their sentences name other places")
    if "date" in case.by_slot:
        return None
    dated = [slot for claim in (case.a, case.b) for slot in claim.all("date") if long_ago(slot.value)]
    return Gated(Gate.OTHER_TIME, f"only one is dated {dated[0].text}") if dated else None


def _one_object(case: Case) -> bool:
    """Whether both measure one thing, which stays what it is; an event of another time is another event."""
    thing, count = case.by_slot.get("thing"), case.by_slot.get("count")
    if thing is None or count is None or not pinned_by_thing(case.by_slot):
        return False
    measured = isinstance(count.a.value, Quantity) and count.a.value.dimension not in ("count", "share")
    return measured and frames().noun(thing.a.head) is None


def _repeats(claim: Claim) -> bool:
    return frames().frame(claim.frame).repeats
