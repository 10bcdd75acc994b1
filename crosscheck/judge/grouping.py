"""Which verdicts make one finding: groups in which nothing is at odds with anything else.

Takes: verdicts of one kind on one slot.
Gives: sets of verdicts, each about one thing.
Reads: the docket's comparisons.

Joining whatever shares a side drifts: *five were hurt* meets *some were hurt*, that meets *forty were hurt*. So two
groups join only when no claim of one was kept apart from a claim of the other, the surest verdicts first.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from crosscheck.judge.verdicts import Key, Side, Verdict, verdict_order
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import FindingKind

AT_ODDS = frozenset({Relation.CONFLICT, Relation.APART})
TELLING = frozenset({"date", "place", "name", "office", "attribute"})
MOST_CHECKED = 12  # sides of a group that are looked at: what many sources tell alike needs no more witnesses


@attrs.define(slots=True, eq=False)
class _Group:
    """Its sides by key, in no order; the first of them, in order; its verdicts."""

    keys: list[Key]
    first: tuple[Side, ...]
    verdicts: list[Verdict]

    def take_in(self, smaller: _Group, first: tuple[Side, ...]) -> None:
        """Moving always the smaller one is what keeps a fact that thousands tell from costing the square of them."""
        self.keys += smaller.keys
        self.verdicts += smaller.verdicts
        self.first = first[:MOST_CHECKED]


def grouped(verdicts: Sequence[Verdict], docket: Docket) -> list[list[Verdict]]:
    """The verdicts in groups, the surest of each first; a verdict that would join two groups that are at odds is
    dropped, but for a contradiction, which stands by itself."""
    groups: dict[Key, _Group] = {}
    alone: list[list[Verdict]] = []
    for verdict in sorted(verdicts, key=verdict_order):
        sides = (verdict.a, verdict.b)
        mine, theirs = (groups.get(one.key) or _Group([one.key], (one,), []) for one in sides)
        if mine is theirs:
            mine.verdicts.append(verdict)
        elif _fit(mine, theirs, verdict, docket):
            smaller, joined = sorted((mine, theirs), key=lambda group: len(group.keys))
            joined.take_in(smaller, mine.first + theirs.first)
            joined.verdicts.append(verdict)
            groups.update(dict.fromkeys([verdict.a.key, verdict.b.key, *smaller.keys], joined))
        elif verdict.kind is FindingKind.CONTRADICTION or _telling(verdict):
            alone.append([verdict])
    found = {id(group): group for group in groups.values()}
    return [*(sorted(g.verdicts, key=verdict_order) for g in found.values()), *alone]


def _telling(verdict: Verdict) -> bool:
    """An agreement on a day, a place or a name tells something, whatever groups the two belong to."""
    return verdict.kind is FindingKind.AGREEMENT and verdict.slot in TELLING


def _fit(mine: _Group, theirs: _Group, verdict: Verdict, docket: Docket) -> bool:
    conflicting = verdict.kind in (FindingKind.CONTRADICTION, FindingKind.DISPUTE)
    return not any(
        _apart(one, other, "" if conflicting else verdict.slot, docket)
        for one in mine.first
        for other in theirs.first
        if {one.key, other.key} != {verdict.a.key, verdict.b.key}
    )


def _apart(one: Side, other: Side, slot: str, docket: Docket) -> bool:
    """Whether two sides tell of different things: kept apart by the gate, at odds, or two places of a sentence."""
    a, b = one.claim, other.claim
    if a is None or b is None or a.id == b.id:
        return False
    if a.sentence == b.sentence:
        return not one.span.overlaps(other.span)
    comparison = docket.between(a.id, b.id)
    if comparison is None:
        return False
    if comparison.gated is not None:
        return True
    relation = comparison.get(slot)
    return relation is not None and relation.related.relation in AT_ODDS
