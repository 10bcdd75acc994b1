"""A pair of claims before the gate, and what is known of it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from crosscheck.model.claim import Claim
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.value import Value
from crosscheck.settings import AlignSettings

PARTICIPANTS = ("agent", "patient", "recipient", "party", "holder", "speaker")
CIRCUMSTANCES = ("date", "place", "source", "after", "before")
TWO_ROLES = 2  # participants in the same roles that pin an event without more
NEARLY_ALL = 0.95
PINNED_REST = 0.75  # share of the rest that must fit when a repeating event is told with another date


@attrs.frozen(slots=True)
class Facts:
    """What the gate knows of a pair beside its slots.

    ``rest`` is the score without the words in conflict, ``both`` the share of the longer clause's weight that
    fits; ``one_story`` whether both articles lead with one event, ``one_topic`` whether they are on one matter at
    all, ``unique`` whether neither gives several figures for such things, ``whole`` whether the two texts tell
    hardly anything else, ``opening`` whether both stand where news tells its own event, ``named_by_both`` whether
    somebody on whom the two are at odds is named in both sentences, ``both_ways`` whether one of the two articles
    both affirms and denies the predicate, ``marked`` whether two short texts each name a year, a number in a row
    or a name that the other lacks, ``foreground`` whether both speak of the event that their articles are about,
    and of the whole of it, ``behind`` whether just one of them speaks of what went before.
    """

    score: float
    pinned: float
    rest: float
    both: float
    one_story: bool
    one_topic: bool
    unique: bool
    whole: bool
    opening: bool
    named_by_both: bool
    both_ways: bool
    marked: bool
    foreground: bool
    behind: bool


@attrs.frozen(slots=True)
class Case:
    """A pair of claims before the gate."""

    a: Claim
    b: Claim
    by_slot: Mapping[str, SlotRelation]
    facts: Facts
    limits: AlignSettings


def conflicts(by_slot: Mapping[str, SlotRelation]) -> list[str]:
    """The slots on which the two are at odds, but for how it is told."""
    return [
        name
        for name in (
            *PARTICIPANTS,
            *CIRCUMSTANCES,
            "from",
            "order",
            "count",
            "thing",
            "attribute",
            "office",
            "name",
            "duration",
        )
        if name in by_slot and by_slot[name].related.relation is Relation.CONFLICT
    ]


def opposed(case: Case) -> list[str]:
    """Whether one says yes and the other no, or a word and its opposite."""
    names = ("polarity", "wording")
    return [n for n in names if n in case.by_slot and case.by_slot[n].related.relation is Relation.CONFLICT]


def long_ago(value: Value | None) -> bool:
    """Whether a value is a date by the month or longer: how news names what went before."""
    coarse = (
        Granularity.MONTH,
        Granularity.YEAR,
        Granularity.SEASON,
        Granularity.DECADE,
        Granularity.CENTURY,
    )
    return isinstance(value, DateValue) and value.granularity in coarse
