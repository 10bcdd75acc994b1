"""Statements: who said what; what a treaty or a law provides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from crosscheck.claims.build import claim_id, common_fields, content_words, records, tokens_in
from crosscheck.claims.questions import common_questions
from crosscheck.model.claim import Claim, Slot, Speaker
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Predication, Reading
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.model.span import Span
from crosscheck.protocols import ClaimKind, Lookup

KEYS = 6  # telling concepts of the content by which statements meet


class StatementClaim(ClaimRecord):
    """Somebody, or a document, says something."""

    kind: Literal["statement"] = "statement"
    speaker: tuple[SlotRecord, ...] = ()
    content: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every attributed clause that is not part of a larger attributed clause."""
    attributed = {p.index: p for p in reading.predications if p.attribution and not p.nominal}
    for predication in attributed.values():
        if predication.outer not in attributed:
            yield _claim(reading, predication)


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """The speaker with what is spoken of."""
    speaker = claim.slot("speaker")
    if speaker is not None:
        for who in look.concepts(claim, speaker):
            yield from (f"statement|{who}|{what}" for what in look.content(claim)[:KEYS])


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """How two statements agree in what they say; who says it is part of the question."""
    mine, theirs = a.slot("speaker"), b.slot("speaker")
    if mine is not None and theirs is not None:
        yield SlotRelation("speaker", mine, theirs, look.relate((a, mine), (b, theirs)))
    yield from common_questions(a, b, look, frozenset())


def publish(claim: Claim, text: str) -> StatementClaim:
    """The record for the outside."""
    return StatementClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        speaker=records(claim, "speaker", text),
        content=records(claim, "content", text),
    )


def _claim(reading: Reading, predication: Predication) -> Claim:
    analysis = reading.analysis
    speaker = predication.attribution[-1]
    sentence = analysis.sentence_of(predication.index)
    clause = analysis.span_of(_clause(reading, predication))
    span = (
        clause.join(speaker.span) if _close(speaker, analysis.span(sentence.first, sentence.last)) else clause
    )
    content = Slot("content", clause, clause.of(analysis.article.text), token=predication.index)
    word = analysis.tokens[predication.index]
    predicate = Slot("wording", analysis.span(word.index, word.index + 1), word.text, word.lemma, word.index)
    return Claim(
        id=claim_id("statement", span, speaker.text),
        kind="statement",
        span=span,
        sentence=analysis.span(sentence.first, sentence.last),
        block=sentence.block,
        frame=predication.frame,
        predicate=predicate,
        slots=(_speaker_slot(reading, speaker), content),
        attribution=predication.attribution,
        commitment=predication.commitment,
        polarity=predication.polarity,
        words=content_words(reading, clause),
    )


def _clause(reading: Reading, predication: Predication) -> list[int]:
    whole = reading.analysis.subtree(predication.index, "parataxis")
    cue = {t.index for s in predication.attribution for t in tokens_in(reading.analysis, s.span)}
    return [i for i in whole if i not in cue] or whole


def _close(speaker: Speaker, sentence: Span) -> bool:
    return sentence.covers(speaker.span)


def _speaker_slot(reading: Reading, speaker: Speaker) -> Slot:
    inside = tokens_in(reading.analysis, speaker.span)
    own = {t.index for t in inside}
    head = next((t for t in inside if t.head not in own or t.head == t.index), None)
    slot = Slot("speaker", speaker.span, speaker.text)
    return slot if head is None else attrs.evolve(slot, head=head.lemma, token=head.index)


KIND = ClaimKind("statement", StatementClaim, extract, keys, relate, publish)
