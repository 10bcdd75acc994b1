"""Locations: which larger place a named place lies in, as the text says in passing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from crosscheck.claims.build import common_fields, content_words, make, records
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import Analysis, NameKind, NameMention
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Predication, Reading
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.model.values.commitment import TOLD_AS_FACT, Polarity
from crosscheck.model.values.value import relate as relate_values
from crosscheck.protocols import ClaimKind, Lookup

FRAME = "lie"
INSIDE = frozenset({"in", "on"})
FURTHEST = 4  # words from the preposition to the end of the larger place's first name
AFTER = frozenset({"NOUN", "PROPN"})  # *Kerman province*


class LocationClaim(ClaimRecord):
    """A place lies in a larger one."""

    kind: Literal["location"] = "location"
    located: tuple[SlotRecord, ...] = ()
    within: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for *Djibouti in the Horn of Africa*: two names with nothing but *in* or *on* between them."""
    analysis = reading.analysis
    for name in analysis.names:
        if name.kind is NameKind.PLACE:
            within = _within(analysis, name)
            host = _host(reading, name.last - 1)
            if within is not None and host is not None:
                yield _claim(reading, name, within, host)


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """The place that is located."""
    return [f"location|{concept}" for slot in claim.all("located") for concept in look.concepts(claim, slot)]


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """Whether they are one place, and where each says that it lies."""
    mine, theirs = a.slots[0], b.slots[0]
    yield SlotRelation("located", mine, theirs, look.relate((a, mine), (b, theirs)))
    here, there = a.slots[1], b.slots[1]
    if here.value is not None and there.value is not None:
        yield SlotRelation("within", here, there, relate_values(here.value, there.value), single=True)


def publish(claim: Claim, text: str) -> LocationClaim:
    """The record for the outside."""
    return LocationClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        located=records(claim, "located", text),
        within=records(claim, "within", text),
    )


def _claim(reading: Reading, name: NameMention, within: Slot, host: Predication) -> Claim:
    analysis = reading.analysis
    span = analysis.span(name.first, name.last)
    token = analysis.tokens[name.last - 1]
    located = Slot("located", span, span.of(analysis.article.text), token.lemma, token.index)
    whole = span.join(within.span)
    claim = make(reading, host, "location", (located, within), whole)
    return attrs.evolve(  # however firmly the clause around it is told, where a place lies is told as fact
        claim,
        frame=FRAME,
        slots=(located, within),
        words=content_words(reading, whole),
        commitment=TOLD_AS_FACT,
        polarity=Polarity.POSITIVE,
    )


def _within(analysis: Analysis, name: NameMention) -> Slot | None:
    """The larger place behind a name, where a name of the gazetteer follows."""
    at, end = name.last, analysis.sentence_of(name.last - 1).last
    if at >= end or analysis.tokens[at].text.lower() not in INSIDE:
        return None
    larger = next((n for n in analysis.names if at < n.first and n.last <= at + 1 + FURTHEST), None)
    if larger is None or larger.last > end or not _unbroken(analysis, at + 1, larger.first):
        return None
    last = larger.last
    while last < end and analysis.tokens[last].upos in AFTER and analysis.tokens[last].relation != "root":
        last += 1
    span = analysis.span(at + 1, last)
    text = span.of(analysis.article.text)
    value = place_value(text)
    token = analysis.tokens[larger.last - 1]
    return Slot("within", span, text, token.lemma, token.index, value=value) if value.id else None


def _unbroken(analysis: Analysis, first: int, last: int) -> bool:
    """Whether only words of one phrase stand between the preposition and the name: *the horn of*."""
    return all(t.upos in ("DET", "ADJ", "NOUN", "ADP", "PROPN") for t in analysis.tokens[first:last])


def _host(reading: Reading, token: int) -> Predication | None:
    """The smallest predication of the sentence: it tells who says so."""
    beside = reading.in_sentence(reading.analysis.tokens[token].sentence)
    holding = [p for p in beside if any(token in a.phrase.all for a in p.arguments)]
    return min(holding or beside, key=lambda p: (p.span.end - p.span.start, p.index), default=None)


KIND = ClaimKind("location", LocationClaim, extract, keys, relate, publish)
