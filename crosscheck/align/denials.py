"""Denials of all of a kind: *nobody was hurt*, *no group claimed responsibility*.

Takes: a pair before the gate of which one is denied.
Gives: whether the one speaks of all, and so of what the other tells.
Reads: small classes of words.
"""

from __future__ import annotations

from crosscheck.align.case import Case
from crosscheck.align.pins import MATCH, RARE_THING
from crosscheck.align.wording import denies
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.claim import Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.values.commitment import Polarity

PERSON = "person"
TOLD_OF_ALL = frozenset({"agent", "patient", "date", "dated", "place", "wording"})


def nobody_did(case: Case) -> bool:
    """*no group claimed responsibility*, *the rebels claimed responsibility*: nobody and somebody did one thing."""
    agent, patient, wording = (case.by_slot.get(name) for name in ("agent", "patient", "wording"))
    if agent is None or patient is None or wording is None or denies(agent.a) == denies(agent.b):
        return False
    same = wording.related.relation is Relation.SAME
    return same and patient.related.relation in MATCH and rarity(patient.a.head) >= RARE_THING


def nothing_of_the_kind(case: Case) -> bool:
    """*nobody was hurt*, *no shots were fired*: who denies all of it speaks of the whole of what the news tells, and
    so of each that the other article tells."""
    wording = case.by_slot.get("wording")
    if (
        wording is None
        or wording.related.relation is not Relation.SAME
        or "polarity" not in case.by_slot.opposed
    ):
        return False
    if case.a.frame in word_class("grow as news goes on") and case.facts.days_apart:
        return False
    denied = case.a if case.a.polarity is Polarity.NEGATIVE else case.b
    if case.by_slot.conflicts or any(_narrows(slot) for slot in denied.slots):
        return False
    if not case.facts.said_outright(denied):
        return False
    roles = (r for name in ("patient", "agent") if (r := case.by_slot.get(name)) is not None)
    role = next((r for r in roles if denies(r.a) != denies(r.b)), None)
    return role is not None and _of_them(role) and case.facts.foreground and not case.facts.elsewhere


def _narrows(slot: Slot) -> bool:
    """*no shots were fired when he was arrested*, *nobody among the police*: a denial of a part."""
    return slot.role not in TOLD_OF_ALL and not (
        slot.role == "other" and slot.case in word_class("lend place and day")
    )


def _of_them(role: SlotRelation) -> bool:
    """Whether what one denies to be there at all is what the other names: *no shots*, *several shots*."""
    none, some = (role.a, role.b) if denies(role.a) else (role.b, role.a)
    words = none.text.lower().split()
    if words[0] in word_class("deny by themselves") - {"no"} or words[:2] == ["no", "one"]:
        lemma = some.head.lower()
        return (
            lemma in word_class("count anybody")
            or things().is_kind_of(lemma, PERSON)
            or some.head[:1].isupper()
        )
    closer = set(none.modifiers) - set(some.modifiers)
    return words[0] == "no" and not closer and things().related(none.head, some.head) in ("same", "broader")
