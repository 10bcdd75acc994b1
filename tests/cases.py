"""Pairs of claims made by hand, before the gate and before a judge."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from crosscheck.align.case import BySlot, Case
from crosscheck.model.article import Article, BlockKind
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import Comparison, Gate, Gated, SlotRelation
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import Finding
from crosscheck.model.span import Span
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.quantity import Quantity
from crosscheck.protocols import Judge
from crosscheck.settings import AlignSettings

PLACE = Span("a", 0, 9)


@dataclass
class Known:
    """What is known of two articles of one story that tell nothing else, and give one figure each."""

    score: float = 1.0
    pinned: float = 9.0
    rest: float = 1.0
    both: float = 1.0
    one_story: bool = True
    one_topic: bool = True
    one_matter: bool = True
    days_apart: bool = False
    unique: bool = True
    several_answers: bool = False
    bare: bool = False
    other_names: bool = False
    whole: bool = True
    opening: bool = True
    named_by_both: bool = False
    both_ways: bool = False
    marked: bool = False
    foreground: bool = True
    partly: bool = False
    elsewhere: bool = False
    behind: bool = False
    one_past: bool = False
    outright: bool = True

    def said_outright(self, _: Claim) -> bool:
        return self.outright


@dataclass
class Pair:
    """What a case is made of; ``slots`` by name, and what both claims are."""

    slots: dict[str, SlotRelation] = field(default_factory=dict)
    frame: str = "found"
    other: str = ""
    mine: dict[str, Any] = field(default_factory=dict)
    theirs: dict[str, Any] = field(default_factory=dict)

    @property
    def claims(self) -> tuple[Claim, Claim]:
        mine, theirs = {"article": "a", **self.mine}, {"article": "b", **self.theirs}
        return claim(frame=self.frame, **mine), claim(frame=self.other or self.frame, **theirs)

    def case(self, **known: Any) -> Case:
        slots = BySlot(self.slots.values())
        return Case(*self.claims, slots, Known(**known), AlignSettings())  # type: ignore[arg-type]

    def judged(self, judge: Judge, *days: date | None, **more: Any) -> list[tuple[str, str]]:
        """The kind and slot of what a judge finds in the pair; ``days`` are those of the two articles."""
        return sorted((one.kind.value, one.slot) for one in self.found(judge, *days, **more))

    def found(self, judge: Judge, *days: date | None, **more: Any) -> list[Finding]:
        """What a judge finds in the pair."""
        slots = tuple(self.slots.values())
        about = (more.pop("gated", None), more.pop("shared", ()))
        compared = Comparison(*self.claims, more.pop("score", 1.0), slots, *about)
        published = dict(zip("ab", days or (None, None), strict=True))
        articles = {
            name: Article(id=name, text=more.get(name, "x" * 60), published=day)
            for name, day in published.items()
        }
        docket = Docket((compared,), self.claims, Entities(()), articles, {}, {})
        return list(judge.judge(docket))


def claim(article: str, frame: str, head: str = "", slots: tuple[Slot, ...] = (), **more: Any) -> Claim:
    span = Span(article, 0, 9)
    predicate = Slot("predicate", Span(article, 0, 5), head or frame, head or frame)
    block = more.pop("block", BlockKind.BODY)
    return Claim(f"{article}1", "event", span, span, block, frame, predicate, slots, **more)


def slot(text: str, role: str = "", **more: Any) -> Slot:
    """A slot; its head is its last word unless it is given."""
    return Slot(
        role,
        more.pop("span", PLACE),
        text,
        more.pop("head", text.rsplit(maxsplit=1)[-1] if text else ""),
        **more,
    )


def told(
    name: str, relation: Relation, a: Slot | str = "one", b: Slot | str = "other", **more: Any
) -> SlotRelation:
    one, other = (slot(side, name) if isinstance(side, str) else side for side in (a, b))
    return SlotRelation(
        name, one, other, Related(relation, more.pop("reason", "")), more.pop("single", False)
    )


def pair(*slots: SlotRelation, frame: str = "found", **more: Any) -> Pair:
    return Pair({one.slot: one for one in slots}, frame, **more)


SAME, VARIANT, FINER, COARSER = Relation.SAME, Relation.VARIANT, Relation.FINER, Relation.COARSER
OVERLAP, CONFLICT, APART, UNKNOWN = Relation.OVERLAP, Relation.CONFLICT, Relation.APART, Relation.UNKNOWN
MATCHING = (SAME, VARIANT, FINER, COARSER)


def number(value: int, unit: str = "") -> Slot:
    return slot(str(value), "quantity", value=Quantity.of(Fraction(value), unit))


def day(text: str, start: date, granularity: Granularity = Granularity.DAY, **more: Any) -> Slot:
    end = more.pop("end", date(start.year, start.month, start.day + 1))
    return slot(text, "date", value=DateValue(start, end, granularity, **more))


def closed(found: Gated | None) -> Gate | None:
    return None if found is None else found.gate


def count(relation: Relation, a: Slot | None = None, b: Slot | None = None) -> Any:
    return told("count", relation, a or number(12), b or number(15))


def thing(relation: Relation, a: str | Slot = "rifles", b: str | Slot = "rifles") -> Any:
    return told(
        "thing",
        relation,
        *(slot(s, head=s.split()[-1].rstrip("s")) if isinstance(s, str) else s for s in (a, b)),
    )


def wording(relation: Relation) -> Any:
    return told("wording", relation)


def crossed(first: str, second: str, related: Relation = CONFLICT, **more: Any) -> Pair:
    return pair(told(first, related, "Reed", "Silva"), told(second, related, "Silva", "Reed"), **more)
