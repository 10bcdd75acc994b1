"""Plans and what became of them: is one article's plan what the other tells as done, and was it done in time?

Takes: a comparison.
Gives: whether it sets a plan against its outcome, and whether the outcome came before the plan was told.
Reads: the dates of the articles, the frames lexicon.
"""

from __future__ import annotations

from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.model.article import BlockKind
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.values.commitment import Level, Polarity
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.quantity import Quantity

GROWS, NOT_YET = "grows", "not yet"
CHANGE_SCORE = 0.4
PAST = " -"  # what only the day of the article resolves, and lies before it: ``week -2``
DONE = frozenset({Level.ASSERTED, Level.REPORTED})
MET = frozenset({Relation.SAME, Relation.FINER, Relation.COARSER, Relation.OVERLAP, Relation.VARIANT})


def done_before(comparison: Comparison, docket: Docket) -> bool:
    """Whether the outcome is dated before the article was written that still tells the plan: no change, but a
    contradiction. Without dates of both articles only what one of them calls past is (*a week ago*)."""
    plan, done = comparison.a, comparison.b
    if plan.commitment.level is not Level.PLANNED:
        plan, done = done, plan
    if not {cue.lower() for cue in plan.commitment.cues} & word_class("tell what is to come"):
        return False  # *decided to sell* may be told after the sale
    told = [slot.value for slot in done.all("date") if isinstance(slot.value, DateValue)]
    published = docket.articles[plan.span.article].published
    if published is None:
        beside = [slot.value for slot in done.all("dated")[:1] if isinstance(slot.value, DateValue)]
        return any(PAST in value.phrase for value in told or beside)
    return any(value.end is not None and value.end <= published for value in told)


def carried_out(comparison: Comparison) -> bool:
    """Whether one of two articles tells as done what the other plans."""
    levels = {comparison.a.commitment.level, comparison.b.commitment.level}
    polarities = {comparison.a.polarity, comparison.b.polarity}
    if Level.PLANNED not in levels or not levels & DONE or polarities != {Polarity.POSITIVE}:
        return False
    if comparison.score < CHANGE_SCORE or not _pinned(comparison) or not _announced(comparison):
        return False
    at_odds = {r.slot for r in comparison.slots if r.related.relation is Relation.CONFLICT}
    return at_odds <= ({"date"} if _once(comparison) else set())


def _announced(comparison: Comparison) -> bool:
    """Whether a word says that it is to come: *wanted to win*, *allowed him to win* tell of no plan to be kept."""
    plans = [c for c in (comparison.a, comparison.b) if c.commitment.level is Level.PLANNED]
    return any(
        plan.block is BlockKind.HEADLINE  # *Acme to buy Brill*
        or {cue.lower() for cue in plan.commitment.cues} & word_class("tell a plan")
        for plan in plans
    )


def _once(comparison: Comparison) -> bool:
    """Whether plan and outcome are of what its patient undergoes a single time, so that another day is a delay."""
    patient, wording = comparison.get("patient"), comparison.get("wording")
    return (
        patient is not None
        and _known(patient)
        and wording is not None
        and wording.related.relation is Relation.SAME
        and not frames().frame(comparison.a.frame).repeats
    )


def _pinned(comparison: Comparison) -> bool:
    """A plan and its outcome are one event only if both name who it is about and when, or who and to whom."""
    met = {r.slot for r in comparison.slots if r.related.relation in MET}
    both = [comparison.get(role) for role in ("agent", "patient")]
    if all(r is not None and _known(r) for r in both) or _once(comparison):
        return True
    return bool(met & {"agent", "patient"}) and ("date" in met or _one_day(comparison))


def _one_day(comparison: Comparison) -> bool:
    """Whether the two sentences name one day, whichever clause it stands in."""
    days = [
        {
            (v.start, v.end)
            for role in ("date", "dated")
            for slot in claim.all(role)
            if isinstance(v := slot.value, DateValue) and v.granularity is Granularity.DAY
        }
        for claim in (comparison.a, comparison.b)
    ]
    return bool(days[0] & days[1] - {(None, None)})


def _known(relation: SlotRelation) -> bool:
    """Whether both name the same one, or take the reader to know which one is meant."""
    told = (relation.a, relation.b)
    return relation.related.relation is Relation.SAME and all(
        slot.definite or slot.head[:1].isupper() for slot in told
    )


def grown(comparison: Comparison, docket: Docket) -> bool:
    """Whether the two answer in articles of other days what is asked anew every day: a toll."""
    asked = comparison.get("question")
    if asked is None:
        return False
    if NOT_YET in (*asked.a.modifiers, *asked.b.modifiers):
        return _came_later(comparison, asked, docket)
    if GROWS not in asked.a.modifiers or GROWS not in asked.b.modifiers:
        return False
    if all(map(_of_a_past_year, (comparison.a, comparison.b))):
        return False  # the toll of an event long ago grows no more
    return told_on_other_days(comparison, docket)


def _came_later(comparison: Comparison, asked: SlotRelation, docket: Docket) -> bool:
    """*there was no warning*, and in an article of another day that may be a later one, *a warning was given*."""
    days = [docket.articles[c.span.article].published for c in (comparison.a, comparison.b)]
    open_ends = [NOT_YET in slot.modifiers for slot in (asked.a, asked.b)]
    if all(open_ends):
        return days[0] != days[1]
    first, then = days if open_ends[0] else days[::-1]
    return first != then and (first is None or then is None or first < then)


def _of_a_past_year(claim: Claim) -> bool:
    """Whether it or its sentence is dated by a month or a year."""
    dates = (slot.value for role in ("date", "dated") for slot in claim.all(role))
    return any(
        isinstance(date, DateValue) and date.granularity in (Granularity.YEAR, Granularity.MONTH)
        for date in dates
    )


def toll_of_another_day(comparison: Comparison, docket: Docket) -> bool:
    """*at least nine were killed*, and days later *17 were killed*: a toll that rose, not a closer figure."""
    growing = word_class("grow as news goes on")
    sides = (comparison.a, comparison.b)
    if any(map(_of_a_past_year, sides)):
        return False  # of an event long ago
    return all(one.frame in growing for one in sides) and told_on_other_days(comparison, docket)


def told_on_other_days(comparison: Comparison, docket: Docket) -> bool:
    """Whether the two articles are not of one day."""
    days = [docket.articles[c.span.article].published for c in (comparison.a, comparison.b)]
    return days[0] != days[1]


def rose(comparison: Comparison, relation: SlotRelation, docket: Docket) -> bool:
    """*at least nine dead*, and days later *23 dead*: nothing is at odds, but the toll has risen."""
    first, second = (docket.articles[c.span.article].published for c in (comparison.a, comparison.b))
    mine, theirs = relation.a.value, relation.b.value
    if first is None or second is None or not isinstance(mine, Quantity) or not isinstance(theirs, Quantity):
        return False
    earlier, later = (mine.value, theirs.value) if first < second else (theirs.value, mine.value)
    return earlier is not None and later is not None and first != second and later > earlier
