"""Namings: what is called what, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from crosscheck.claims.build import common_fields, make, phrase_slot, records, slot_of
from crosscheck.claims.questions import common_questions
from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import Analysis, NameMention
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Predication, Reading, Role
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.model.span import Span
from crosscheck.protocols import ClaimKind, Lookup


class NamingClaim(ClaimRecord):
    """Something is called by a name."""

    kind: Literal["naming"] = "naming"
    thing: tuple[SlotRecord, ...] = ()
    name: tuple[SlotRecord, ...] = ()
    namer: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every verb of naming that a name follows."""
    for predication in reading.predications:
        token = reading.analysis.tokens[predication.index]
        if token.lemma.lower() in word_class("give a name") and not predication.nominal:
            name = _name_after(reading.analysis, predication)
            if name is not None:
                yield make(
                    reading,
                    predication,
                    "naming",
                    _slots(reading, predication, name),
                    _span(reading, predication, name),
                )


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """The thing that is named."""
    return [f"naming|{c}" for s in claim.all("thing") for c in look.concepts(claim, s)]


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """How the names of one thing relate; a thing can have many names."""
    mine, theirs = a.slot("name"), b.slot("name")
    if mine is not None and theirs is not None:
        yield SlotRelation("name", mine, theirs, look.relate((a, mine), (b, theirs)))
    yield from common_questions(a, b, look, frozenset())


def publish(claim: Claim, text: str) -> NamingClaim:
    """The record for the outside."""
    return NamingClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        thing=records(claim, "thing", text),
        name=records(claim, "name", text),
        namer=records(claim, "namer", text),
    )


def _name_after(analysis: Analysis, predication: Predication) -> NameMention | None:
    sentence = analysis.sentence_of(predication.index)
    after = (
        n for n in analysis.names if predication.index < n.first < min(predication.index + 5, sentence.last)
    )
    return min(after, key=lambda n: n.first, default=None)


def _slots(reading: Reading, predication: Predication, name: NameMention) -> list[Slot]:
    analysis = reading.analysis
    own = range(name.first, name.last)
    slots = [
        Slot(
            "name",
            analysis.span(name.first, name.last),
            analysis.words(list(own)),
            head=analysis.tokens[name.last - 1].lemma,
            token=name.last - 1,
            definite=True,
        )
    ]
    for argument in predication.arguments:
        if argument.phrase.head not in own:
            role = {Role.PATIENT: "thing", Role.AGENT: "namer"}.get(argument.role, argument.role.value)
            slots.append(
                phrase_slot(analysis, argument.phrase, role)
                if role in ("thing", "namer")
                else slot_of(analysis, argument)
            )
    return slots


def _span(reading: Reading, predication: Predication, name: NameMention) -> Span:
    return predication.span.join(reading.analysis.span(name.first, name.last))


KIND = ClaimKind("naming", NamingClaim, extract, keys, relate, publish)
