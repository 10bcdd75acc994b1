"""A pair of claims before the gate, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs

from crosscheck.model.claim import Claim
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.value import Value
from crosscheck.settings import AlignSettings

if TYPE_CHECKING:
    from crosscheck.align.facts import Facts

PARTICIPANTS = ("agent", "patient", "recipient", "party", "holder", "speaker")
CIRCUMSTANCES = ("date", "place", "source", "after", "before")
_IN_ORDER = (
    *PARTICIPANTS,
    *CIRCUMSTANCES,
    "way",
    "from",
    "order",
    "count",
    "nationality",
    "within",
    "thing",
    "attribute",
    "office",
    "name",
    "duration",
)
_TOLD = ("polarity", "wording")
_PLACES = {name: place for place, name in enumerate(_IN_ORDER)}
TWO_ROLES = 2  # participants in the same roles that pin an event without more
NEARLY_ALL = 0.95
PINNED_REST = 0.75  # share of the rest that must fit when a repeating event is told with another date


class BySlot(dict[str, SlotRelation]):
    """How two claims relate, by slot; what is at odds is found out once, as nearly every rule asks it.

    ``conflicts`` are the slots on which the two are at odds, but for how it is told; ``opposed`` tells of the rest.
    """

    __slots__ = ("conflicts", "opposed")

    def __init__(self, slots: Iterable[SlotRelation]) -> None:
        at_odds = False
        for relation in slots:
            self[relation.slot] = relation
            at_odds = at_odds or relation.related.relation is Relation.CONFLICT
        self.conflicts: list[str] = []
        self.opposed: list[str] = []
        if at_odds:
            found = [name for name, told in self.items() if told.related.relation is Relation.CONFLICT]
            self.conflicts = sorted([name for name in found if name in _PLACES], key=_PLACES.__getitem__)
            self.opposed = [name for name in _TOLD if name in found]


@attrs.frozen(slots=True)
class Case:
    """A pair of claims before the gate."""

    a: Claim
    b: Claim
    by_slot: BySlot
    facts: Facts
    limits: AlignSettings


def conflicts(by_slot: BySlot) -> list[str]:
    """The slots on which the two are at odds, but for how it is told."""
    return by_slot.conflicts


def opposed(case: Case) -> list[str]:
    """Whether one says yes and the other no, or a word and its opposite."""
    return case.by_slot.opposed


def long_ago(value: Value | None) -> bool:
    """Whether a value is a date by the month or longer: how news names what went before."""
    coarse = (
        Granularity.MONTH,
        Granularity.YEAR,
        Granularity.FISCAL_YEAR,
        Granularity.SEASON,
        Granularity.DECADE,
        Granularity.CENTURY,
    )
    return isinstance(value, DateValue) and value.granularity in coarse
