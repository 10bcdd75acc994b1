"""Standing relations: what something is, has, borders on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from crosscheck.claims.build import common_fields, make, phrase_slot, records, slot_of
from crosscheck.claims.questions import common_questions, participants, relate_sets
from crosscheck.model.analysis import Analysis
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Phrase, Reading, Role
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.model.values.quantity import Quantity
from crosscheck.protocols import ClaimKind, Lookup

COPULA = "be"
OUTSIDE = ("nsubj", "cop", "punct", "aux", "mark", "advcl", "conj", "cc", "parataxis", "acl:relcl")


class RelationClaim(ClaimRecord):
    """Something is something."""

    kind: Literal["relation"] = "relation"
    subject: tuple[SlotRecord, ...] = ()
    attribute: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every copular clause whose subject is told."""
    for predication in reading.predications:
        if predication.frame == COPULA and predication.get(Role.AGENT) is not None:
            attribute = _phrase(reading.analysis, predication.index)
            slots = [slot_of(reading.analysis, a) for a in predication.arguments]
            slots.append(phrase_slot(reading.analysis, attribute, "attribute"))
            span = predication.span.join(slots[-1].span)
            yield make(reading, predication, "relation", slots, span)


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """The subject with the attribute."""
    subjects = [c for s in claim.all("agent") for c in look.concepts(claim, s)]
    attributes = [c for s in claim.all("attribute") for c in look.concepts(claim, s)]
    return [f"relation|{s}|{t}" for s in subjects for t in attributes]


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """What each says that the subject is."""
    yield from participants(a, b, look, frozenset())
    mine, theirs = a.all("attribute"), b.all("attribute")
    figures = any(isinstance(s.value, Quantity) for c in (a, b) for s in c.slots)
    told = Related(Relation.UNKNOWN, "figures are compared by themselves")
    yield SlotRelation(
        "attribute", mine[0], theirs[0], told if figures else relate_sets(a, mine, b, theirs, look)
    )
    yield from common_questions(a, b, look, frozenset())


def publish(claim: Claim, text: str) -> RelationClaim:
    """The record for the outside."""
    return RelationClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        subject=records(claim, "agent", text),
        attribute=records(claim, "attribute", text),
    )


def _phrase(analysis: Analysis, index: int) -> Phrase:
    token = analysis.tokens[index]
    indices = tuple(analysis.subtree(index, *OUTSIDE))
    narrowing = analysis.children(index, "amod", "compound")
    return Phrase(index, indices, indices, token.lemma, tuple(t.lemma for t in narrowing))


KIND = ClaimKind("relation", RelationClaim, extract, keys, relate, publish)
