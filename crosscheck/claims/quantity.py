"""Quantities: how many or how much of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from crosscheck.claims.build import common_fields, make, phrase_slot, records, slot_of, tokens_in
from crosscheck.claims.questions import common_questions, participants
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Located, Phrase, Predication, Reading
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.model.values.quantity import Quantity
from crosscheck.protocols import ClaimKind, Lookup

CARRIERS = frozenset({"worth", "value", "valued", "estimate", "estimated", "total", "cost", "price", "amount"})
ATTRIBUTIVE = ("compound", "amod", "nummod", "nmod:unmarked", "nmod:desc", "nmod:poss", "flat", "advmod", "obl:unmarked")
SUBJECTS = ("nsubj", "nsubj:pass")
NOMINAL = frozenset({"NOUN", "PROPN"})
PREDICATIVE = ("obj", "obl", "obl:unmarked", "root", "xcomp", "nmod")


class QuantityClaim(ClaimRecord):
    """A count or a measure, of a thing, in a context."""

    kind: Literal["quantity"] = "quantity"
    frame: str
    quantity: tuple[SlotRecord, ...] = ()
    thing: tuple[SlotRecord, ...] = ()
    agent: tuple[SlotRecord, ...] = ()
    place: tuple[SlotRecord, ...] = ()
    date: tuple[SlotRecord, ...] = ()


@attrs.frozen(slots=True)
class _Counted:
    """What a quantity counts, where its phrase hangs in the tree, and the words of its phrase."""

    thing: int
    anchor: int


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every quantity whose thing is told in its sentence."""
    for located in reading.quantities:
        if not isinstance(located.value, Quantity) or located.value.unit == "ordinal":
            continue
        counted = _counted(reading.analysis, located)
        if counted is not None:
            claim = _claim(reading, located, counted)
            if claim is not None:
                yield claim


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """What two quantities must share: the thing they count and the sort of unit."""
    thing = claim.slot("thing")
    value = claim.slots[0].value
    dimension = value.dimension if isinstance(value, Quantity) else ""
    return [f"quantity|{dimension}|{c}" for c in look.concepts(claim, thing)] if thing else []


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """How many, of what, and in which context."""
    mine, theirs = a.slot("thing"), b.slot("thing")
    if mine is not None and theirs is not None:
        yield SlotRelation("thing", mine, theirs, _thing(a, mine, b, theirs, look))
    count_a, count_b = a.slots[0], b.slots[0]
    yield SlotRelation("count", count_a, count_b, look.relate((a, count_a), (b, count_b)), single=True)
    yield from participants(a, b, look, frozenset())
    yield from common_questions(a, b, look, frozenset())


def publish(claim: Claim, text: str) -> QuantityClaim:
    """The record for the outside."""
    return QuantityClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        frame=claim.frame,
        quantity=records(claim, "quantity", text),
        thing=records(claim, "thing", text),
        agent=records(claim, "agent", text),
        place=records(claim, "place", text),
        date=records(claim, "date", text),
    )


def _counted(analysis: Analysis, located: Located) -> _Counted | None:
    inside = [t for t in tokens_in(analysis, located.span) if t.upos not in ("PUNCT", "ADP")]
    if not inside:
        return None
    own = {t.index for t in inside}
    top = next((t for t in inside if t.head not in own or t.head == t.index), inside[-1])
    thing = _thing_token(analysis, top, own)
    return _Counted(thing, top.index) if thing is not None else None


def _thing_token(analysis: Analysis, top: Token, own: set[int]) -> int | None:
    """The token of what is counted: up through attributive links and words such as *worth*, down through *of*."""
    of = next((c for c in analysis.children(top.index, "nmod") if _case(analysis, c) == "of"), None)
    if of is not None and of.upos in NOMINAL:
        return of.index
    token = top
    for _ in range(4):
        head = analysis.tokens[token.head]
        if head.index == token.index:
            break
        attributive = token.relation in ATTRIBUTIVE or token.relation.startswith("nmod")
        if not attributive and token.lemma.lower() not in CARRIERS and head.lemma.lower() not in CARRIERS:
            break
        token = head
        if token.upos in NOMINAL and token.index not in own and token.lemma.lower() not in CARRIERS:
            return token.index
    subject = analysis.child(token.head, *SUBJECTS) or analysis.child(token.index, *SUBJECTS)
    if subject is not None and subject.index not in own and token.relation.split(":")[0] in PREDICATIVE:
        return subject.index
    return top.index if top.upos in NOMINAL and top.index not in own else None


def _claim(reading: Reading, located: Located, counted: _Counted) -> Claim | None:
    analysis = reading.analysis
    context = _context(reading, counted)
    if context is None:
        return None
    thing = _phrase(analysis, counted.thing)
    quantity = Slot("quantity", located.span, located.span.of(analysis.article.text), value=located.value)
    around = [slot_of(analysis, a) for a in context.arguments if counted.thing not in a.phrase.core]
    slots = [quantity, phrase_slot(analysis, thing, "thing"), *around]
    span = slots[0].span.join(slots[1].span)
    return make(reading, context, "quantity", slots, span.join(context.span) if _near(span, context) else span)


def _near(span: object, context: Predication) -> bool:
    return context.span.overlaps(span)  # type: ignore[arg-type]


def _context(reading: Reading, counted: _Counted) -> Predication | None:
    """The smallest predication that the thing or its quantity takes part in."""
    hosts = [
        p
        for p in reading.predications
        if any({counted.thing, counted.anchor} & set(a.phrase.all) for a in p.arguments)
        or p.index in (counted.thing, counted.anchor)
    ]
    verbal = [p for p in hosts if not p.nominal]
    return min(verbal or hosts, key=lambda p: (p.span.end - p.span.start, p.index), default=None)


def _phrase(analysis: Analysis, head: int) -> Phrase:
    token = analysis.tokens[head]
    core = [
        i
        for child in analysis.children(head, "amod", "compound", "nummod", "nmod:poss", "det", "flat", "nmod:desc")
        for i in analysis.subtree(child.index, "acl:relcl", "conj", "cc", "punct")
    ]
    indices = tuple(sorted({head, *core}))
    narrowing = [t for t in analysis.children(head, "amod", "compound", "flat", "nmod:desc")]
    return Phrase(
        head=head,
        core=indices,
        all=indices,
        lemma=token.lemma,
        modifiers=tuple(t.lemma for t in narrowing if t.upos != "NUM"),
        plural=token.tag in ("NNS", "NNPS"),
    )


def _thing(a: Claim, mine: Slot, b: Claim, theirs: Slot, look: Lookup) -> Related:
    """Things agree when their heads do and neither is narrowed in a way that the other contradicts."""
    related = look.relate((a, mine), (b, theirs))
    return related if related.relation is not Relation.APART else Related(Relation.APART, "other things are counted")


def _case(analysis: Analysis, token: Token) -> str:
    found = analysis.child(token.index, "case")
    return found.lemma.lower() if found else ""


KIND = ClaimKind("quantity", QuantityClaim, extract, keys, relate, publish)
