"""Listings: which ones they are, where a text names three or more in a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from crosscheck.claims.build import claim_id, common_fields, content_words, records
from crosscheck.claims.questions import relate_sets
from crosscheck.model.analysis import Analysis, NameKind, NameMention
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Reading
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.protocols import ClaimKind, Lookup

FEWEST = 3
BETWEEN = frozenset({",", "and", "or", "&", ";", "the", "islands", "island"})
LONGEST_GAP = 4  # words between two names of one row


class ListingClaim(ClaimRecord):
    """Three names or more in a row."""

    kind: Literal["listing"] = "listing"
    members: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every row of three or more names of one sort."""
    analysis = reading.analysis
    names = sorted(analysis.names, key=lambda n: n.first)
    row: list[NameMention] = []
    for name in [*names, None]:
        if name is not None and row and _continues(analysis, row[-1], name):
            row.append(name)
            continue
        if len(row) >= FEWEST:
            yield _claim(reading, row)
        row = [name] if name is not None else []


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """Any two of the members."""
    concepts = sorted({c for s in claim.slots for c in look.concepts(claim, s)})
    return [f"listing|{a}|{b}" for at, a in enumerate(concepts) for b in concepts[at + 1 :]]


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """Whether both name the same ones."""
    mine, theirs = a.slots, b.slots
    yield SlotRelation("members", mine[0], theirs[0], relate_sets(a, mine, b, theirs, look))


def publish(claim: Claim, text: str) -> ListingClaim:
    """The record for the outside."""
    return ListingClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        members=records(claim, "member", text),
    )


def _continues(analysis: Analysis, last: NameMention, name: NameMention) -> bool:
    between = analysis.tokens[last.last : name.first]
    together = analysis.tokens[last.first].sentence == analysis.tokens[name.first].sentence
    sort = last.kind is name.kind or NameKind.UNKNOWN in (last.kind, name.kind)
    words = {t.text.lower() for t in between}
    return (
        together
        and sort
        and 0 < len(between) <= LONGEST_GAP
        and words <= BETWEEN
        and bool(words & {",", "and", "or"})
    )


def _claim(reading: Reading, row: list[NameMention]) -> Claim:
    analysis = reading.analysis
    slots = tuple(_slot(analysis, name) for name in row)
    span = slots[0].span.join(slots[-1].span)
    sentence = analysis.sentence_of(row[0].first)
    return Claim(
        id=claim_id("listing", span),
        kind="listing",
        span=span,
        sentence=analysis.span(sentence.first, sentence.last),
        block=sentence.block,
        frame="list",
        predicate=Slot("wording", span, span.of(analysis.article.text)),
        slots=slots,
        words=content_words(reading, span),
    )


def _slot(analysis: Analysis, name: NameMention) -> Slot:
    words = analysis.words(list(range(name.first, name.last)))
    span = analysis.span(name.first, name.last)
    head = analysis.tokens[name.last - 1].lemma
    return Slot("member", span, words, head=head, token=name.last - 1, definite=True)


KIND = ClaimKind("listing", ListingClaim, extract, keys, relate, publish)
