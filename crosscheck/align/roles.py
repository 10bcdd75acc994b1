"""May two claims be set against each other by who takes part? Rules of the gate for roles."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.align.case import PINNED_REST, Case, conflicts
from crosscheck.align.pins import MATCH
from crosscheck.lexicon.classes import word_class
from crosscheck.model.comparison import Gate, Gated


def in_another_role(case: Case) -> Gated | None:
    """Who is named in both sentences takes part in both; in which role, a long sentence tells too unsurely."""
    found = conflicts(case.by_slot)
    if not case.facts.named_by_both or swapped(case, found) or turned_round(case, found):
        return None
    return Gated(Gate.NOT_STATED, "both sentences name who is said to differ")


def other_participants(case: Case) -> Gated | None:
    """Others may have done the like, but for one story whose rest fits."""
    found = [name for name in conflicts(case.by_slot) if name in ("agent", "patient", "recipient", "speaker")]
    if (
        not found
        or swapped(case, found)
        or turned_round(case, found)
        or (case.facts.one_story and case.facts.rest >= PINNED_REST)
    ):
        return None
    one = case.by_slot[found[0]]
    return Gated(Gate.OTHER_PARTICIPANTS, f"{one.a.text} and {one.b.text} are not the same")


def swapped(case: Case, found: Sequence[str]) -> bool:
    """Giver and receiver in exchanged roles: one conflict, not two."""
    if set(found) != {"agent", "recipient"}:
        return False
    agent, recipient = case.by_slot["agent"], case.by_slot["recipient"]
    return agent.a.head == recipient.b.head and agent.b.head == recipient.a.head


def turned_round(case: Case, found: Sequence[str]) -> bool:
    """Doer and done-to in exchanged roles on one day, of what one does to another: *A sued B*, *B sued A*."""
    if set(found) != {"agent", "patient"} or {case.a.frame, case.b.frame} & word_class("work both ways"):
        return False
    agent, patient = case.by_slot["agent"], case.by_slot["patient"]
    dated = "date" in case.by_slot and case.by_slot["date"].related.relation in MATCH
    crossed = agent.a.head == patient.b.head and agent.b.head == patient.a.head
    return crossed and (dated or case.facts.whole)
