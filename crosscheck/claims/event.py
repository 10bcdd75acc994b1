"""Events: who did what to whom, where and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from crosscheck.claims.build import common_fields, content_slots, make, records, slot_of
from crosscheck.claims.converses import other_side
from crosscheck.claims.questions import MATCHES, common_questions, participants, party, relate_sets
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.speech import speaks
from crosscheck.lexicon.words import rarity
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Predication, Reading, Role
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.protocols import ClaimKind, Lookup

NEAR = 0.4  # how near two frames must be for claims of them to meet
RARE_PREDICATE = 0.6  # how rare a predicate must be for the frame alone to bring two claims together
STATIVE = frozenset({"be"})
WAY = "way"
ALIKE = frozenset({Relation.SAME, Relation.VARIANT})


class EventClaim(ClaimRecord):
    """Something that happened, happens, or is said to."""

    kind: Literal["event"] = "event"
    frame: str
    agent: tuple[SlotRecord, ...] = ()
    patient: tuple[SlotRecord, ...] = ()
    recipient: tuple[SlotRecord, ...] = ()
    together: tuple[SlotRecord, ...] = ()
    place: tuple[SlotRecord, ...] = ()
    date: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every predicate that states a participant, a place or a date."""
    for predication in reading.predications:
        if (
            predication.frame not in STATIVE
            and not _only_says(reading, predication)
            and _says_something(predication)
        ):
            slots = [slot_of(reading.analysis, a) for a in predication.arguments]
            yield make(reading, predication, "event", [*slots, *content_slots(reading, predication)])


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """What two events must share: the frame with a participant, or two participants."""
    concepts = sorted({c for s in claim.slots for c in look.handles(claim, s)})
    if rarity(claim.predicate.head) >= RARE_PREDICATE:
        yield f"event|{claim.frame}"
    near = frames().frame(claim.frame).near
    converse = frames().converse(claim.frame)
    for concept in concepts:
        yield f"event|{claim.frame}|{concept}"
        yield from (f"event|{found.frame}|{concept}" for found in [converse] if found is not None)
        yield from (f"event|{frame}|{concept}" for frame in sorted(near) if near[frame] >= NEAR)
    for at, first in enumerate(concepts[:6]):
        for second in concepts[at + 1 : 6]:
            yield f"pair|{first}|{second}"


def relate(a: Claim, b: Claim, look: Lookup) -> list[SlotRelation]:
    """How two events answer: who, to whom, where, when, and how it is told."""
    one = frames().frame(a.frame).one
    turned = other_side(a, b, look) if a.frame != b.frame else None
    if turned is not None:
        return turned
    found = participants(a, b, look, one)
    if a.frame != b.frame:
        found += party(a, b, look)
    else:
        found += _turned_about(a, b, look)
    mine, theirs = a.all("attribute"), b.all("attribute")
    if mine and theirs and (told := relate_sets(a, mine, b, theirs, look)).relation in MATCHES:
        found.append(SlotRelation("attribute", mine[0], theirs[0], told))
    return found + common_questions(a, b, look, one)


def _turned_about(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """*walked into the bank*, *walked out of the bank*: where one goes to is where the other comes from."""
    for to, fro in (("recipient", "source"), ("source", "recipient")):
        mine, theirs = a.slot(to), b.slot(fro)
        if mine is None or theirs is None or not _alike(a, mine, b, theirs, look):
            continue
        if _alike(a, mine, b, b.slot(to), look) or _alike(a, a.slot(fro), b, theirs, look):
            continue  # there and back
        one, other = (attrs.evolve(end, text=f"{end.case} {end.text}") for end in (mine, theirs))
        told = Related(Relation.CONFLICT, f"{one.text} against {other.text}")
        yield SlotRelation(WAY, one, other, told, single=True)


def _alike(a: Claim, one: Slot | None, b: Claim, other: Slot | None, look: Lookup) -> bool:
    return one is not None and other is not None and look.relate((a, one), (b, other)).relation in ALIKE


def publish(claim: Claim, text: str) -> EventClaim:
    """The record for the outside."""
    return EventClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        frame=claim.frame,
        agent=records(claim, "agent", text),
        patient=records(claim, "patient", text),
        recipient=records(claim, "recipient", text),
        together=records(claim, "with", text),
        place=records(claim, "place", text),
        date=records(claim, "date", text),
    )


def _only_says(reading: Reading, predication: Predication) -> bool:
    """Whether the predicate only tells that somebody speaks: what is said is a statement of its own."""
    token = reading.analysis.tokens[predication.index]
    lemma = token.lemma.lower()
    told = {argument.role for argument in predication.arguments} - {Role.AGENT, Role.RECIPIENT}
    if told and not predication.content:
        return False
    return (
        token.upos == "VERB"
        and (speaks("clause", lemma) or speaks("quote", lemma))
        and lemma not in word_class("acts of speech that are deeds")
    )


def _says_something(predication: Predication) -> bool:
    roles = {argument.role for argument in predication.arguments}
    if predication.nominal:
        return len(roles) >= 2 or bool(roles & {Role.DATE, Role.PLACE, Role.AGENT})
    return bool(roles)


KIND = ClaimKind("event", EventClaim, extract, keys, relate, publish)
