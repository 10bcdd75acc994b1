"""Precision: one answer contains the other."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from crosscheck.judge.callings import called_closer
from crosscheck.judge.closer import is_rounded, told_closer, told_two_ways
from crosscheck.judge.gathering import gather
from crosscheck.judge.nearer import told_nearer
from crosscheck.judge.outcomes import toll_of_another_day
from crosscheck.judge.surroundings import in_like_surroundings
from crosscheck.judge.unnamed import named_elsewhere
from crosscheck.judge.verdicts import Verdict, comparison_reasons, side
from crosscheck.judge.wording import against
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Slot
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.docket import Docket
from crosscheck.model.questions import question
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind, Scope
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.quantity import Quantity
from crosscheck.protocols import Judge

SLOTS = ("date", "when", "place", "count", "duration", "agent", "patient", "recipient", "after", "before")
YEAR = re.compile(r"\b[12]\d{3}\b")
PARTICIPANTS = ("agent", "patient", "recipient")  # who is told more closely only where somebody is named
MODIFIERS = "modifiers"  # a describing word more or less is no other precision
FINE = frozenset({Relation.FINER, Relation.COARSER})
MET = FINE | {Relation.SAME, Relation.VARIANT, Relation.OVERLAP}
NOT_AT_ODDS = frozenset(Relation) - {Relation.CONFLICT}
PRECISION_SCORE = 0.45
LEAST_AROUND = 0.4  # weight of the words around two values that are nearly one
FAR = 2  # times a bound, from where a figure is hardly a closer statement of it
TWO_MET_SCORE = 0.3  # the same where two participants are told by both


def judge(docket: Docket) -> list[Finding]:
    """Where one source says more closely what another says too."""
    nearly = in_like_surroundings(docket, FindingKind.PRECISION, FINE, LEAST_AROUND)
    told = (
        _verdicts(docket),
        nearly,
        told_closer(docket),
        called_closer(docket),
        named_elsewhere(docket),
        told_two_ways(docket),
        told_nearer(docket),
    )
    return gather(itertools.chain(*told), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for comparison in docket.comparisons:
        if comparison.gated or not _fits(comparison):
            continue
        for relation in comparison.slots:
            if relation.slot == "count" and toll_of_another_day(comparison, docket):
                continue
            if relation.slot in SLOTS and _differs(relation) and _of_one_event(relation, comparison):
                yield Verdict(
                    FindingKind.PRECISION,
                    relation.slot,
                    side(comparison.a, relation.a),
                    side(comparison.b, relation.b),
                    confidence=min(0.8, 0.3 + comparison.score / 2),
                    reasons=(relation.related.reason, *comparison_reasons(comparison)),
                )


def _differs(relation: SlotRelation) -> bool:
    """One inside the other; or a date whose year one source leaves to be inferred."""
    if relation.related.relation in FINE:
        if _far(relation):
            return False
        if relation.slot not in PARTICIPANTS:
            return relation.related.sort != MODIFIERS
        named = any(slot.head[:1].isupper() for slot in (relation.a, relation.b))
        return named and relation.related.sort != MODIFIERS and relation.a.text != relation.b.text
    mine, theirs = relation.a.value, relation.b.value
    if not isinstance(mine, DateValue) or not isinstance(theirs, DateValue):
        return False
    if relation.related.relation is Relation.OVERLAP:
        return _undated(mine) != _undated(theirs) and Granularity.YEAR not in (
            mine.granularity,
            theirs.granularity,
        )
    return relation.related.relation is Relation.SAME and _inferred(relation.a) != _inferred(relation.b)


def _far(relation: SlotRelation) -> bool:
    """*at least 11* and *34*, *hundreds* and *26,000*: nothing is at odds, but who knows of 34 does not count 11."""
    amounts = [q for s in (relation.a, relation.b) if isinstance(q := s.value, Quantity)]
    vague = [q for q in amounts if q.bound is Bound.VAGUE]
    if vague and len(amounts) > 1:
        return not any(is_rounded(one, other) for one in vague for other in amounts)
    told = [float(q.value) for q in amounts if q.value is not None and q.value > 0]
    return len(told) == 2 and max(told) > FAR * min(told)


def _of_one_event(relation: SlotRelation, comparison: Comparison) -> bool:
    """Who took part is told more closely only of an event that both date, or that befell a known one once: a state
    and its president do many like things."""
    if comparison.get("question") is not None:
        return True
    if relation.slot == "count":
        wording, thing = comparison.get("wording"), comparison.get("thing")
        told_alike = wording is not None and wording.related.relation is not Relation.APART
        return told_alike or (thing is not None and thing.related.relation is Relation.SAME)
    if relation.slot not in PARTICIPANTS:
        return True
    date = comparison.get("date")
    if date is not None and date.related.relation in MET:
        return True
    if any(frames().frame(claim.frame).repeats for claim in (comparison.a, comparison.b)):
        return False
    others = [comparison.get(role) for role in PARTICIPANTS if role != relation.slot]
    return any(r is not None and r.related.relation is Relation.SAME and _named(r) for r in others)


def _named(relation: SlotRelation) -> bool:
    return all(slot.head[:1].isupper() for slot in (relation.a, relation.b))


def _undated(value: DateValue) -> bool:
    """*November 14*: a month without its year."""
    return value.start is None and value.end is None and value.month is not None


def _inferred(slot: Slot) -> bool:
    """Whether the text names a day and leaves out the year."""
    value = slot.value
    named = any(letter.isdigit() for letter in slot.text) and not YEAR.search(slot.text)
    return isinstance(value, DateValue) and bool(value.assumption) and named


def _fits(comparison: Comparison) -> bool:
    met = [n for n in (*PARTICIPANTS, "party") if (r := comparison.get(n)) and r.related.relation in MET]
    needed = TWO_MET_SCORE if len(met) > 1 else PRECISION_SCORE
    if comparison.get("question") is not None:
        needed = 0.0  # two answers to one question are of one thing
    if comparison.a.span.article == comparison.b.span.article or comparison.score < needed:
        return False
    return all(r.related.relation in NOT_AT_ODDS for r in comparison.slots)


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    if verdict.scope is Scope.WITHIN:
        return f"One article tells a figure in two ways: {against([e.value for e in evidence])}"
    return (
        f"One source is more precise about {question(verdict.slot)}: {against([e.value for e in evidence])}"
    )


JUDGE = Judge("precision", judge)
