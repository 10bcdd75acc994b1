"""Quantities: how many or how much of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

import attrs

from crosscheck.claims.attributes import FRAME, is_attribute
from crosscheck.claims.build import common_fields, content_words, make, phrase_slot, records, slot_of
from crosscheck.claims.counted import Counted, context, counted, designator
from crosscheck.claims.inventory import Member, beside, inventories, kinds
from crosscheck.claims.peoples import nationality
from crosscheck.claims.questions import common_questions, participants
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import Analysis, NameKind, Token
from crosscheck.model.claim import Claim, Slot, Word
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Located, Phrase, Predication, Reading
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.model.span import Span
from crosscheck.model.values.quantity import Quantity
from crosscheck.protocols import ClaimKind, Lookup

LONGEST = 8  # words of one phrase between its figure and its noun
FURTHEST = 5  # words between a distance and the place it is measured from
NARROWING = frozenset({"ADJ", "NOUN", "PROPN", "VERB"})


class QuantityClaim(ClaimRecord):
    """A count or a measure, of a thing, in a context."""

    kind: Literal["quantity"] = "quantity"
    frame: str
    quantity: tuple[SlotRecord, ...] = ()
    thing: tuple[SlotRecord, ...] = ()
    agent: tuple[SlotRecord, ...] = ()
    place: tuple[SlotRecord, ...] = ()
    date: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every quantity whose thing is told in its sentence, and for what a list counts without one."""
    lists = {member.head: members for members in inventories(reading) for member in members}
    for located in reading.quantities:
        if not isinstance(located.value, Quantity) or located.value.unit == "ordinal":
            continue
        if _is_whole(reading.analysis, located):
            continue
        of = counted(reading.analysis, located)
        host = context(reading, of, located.span) if of is not None else None
        if of is not None and host is not None:
            yield _listed(reading, _claim(reading, located, of, host), lists.get(of.thing))
    for members in dict.fromkeys(lists.values()):
        yield from _told_by_form(reading, members)


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """What two quantities must share: the thing they count and the sort of unit."""
    thing = claim.slot("thing")
    value = claim.slots[0].value
    dimension = value.dimension if isinstance(value, Quantity) else ""
    found = [f"quantity|{dimension}|{claim.frame}"] if thing is None else []
    if thing is not None:
        found += [f"quantity|{dimension}|{c}" for c in (*look.concepts(claim, thing), thing.head.lower())]
        found += [
            f"type|{m}" for m in (thing.head, *thing.modifiers) if any(letter.isdigit() for letter in m)
        ]
    for place in claim.all("from"):
        found += [f"distance|{c}" for c in look.concepts(claim, place)]
    return found


def relate(a: Claim, b: Claim, look: Lookup) -> list[SlotRelation]:
    """How many, of what, and in which context."""
    found = []
    mine, theirs = a.slot("thing"), b.slot("thing")
    if mine is not None and theirs is not None:
        found.append(SlotRelation("thing", mine, theirs, _thing(a, mine, b, theirs, look)))
    count_a, count_b = a.slots[0], b.slots[0]
    related = look.relate((a, count_a), (b, count_b))
    found.append(SlotRelation("count", count_a, count_b, related, single=True))
    found += beside(a, b)
    if related.relation is Relation.SAME:
        found += nationality(a, b)
    mine, theirs = a.slot("from"), b.slot("from")
    if mine is not None and theirs is not None:
        found.append(SlotRelation("from", mine, theirs, look.relate((a, mine), (b, theirs)), single=True))
    found += participants(a, b, look, frozenset())
    return found + common_questions(a, b, look, frozenset())


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


def _claim(reading: Reading, located: Located, of: Counted, host: Predication) -> Claim:
    analysis = reading.analysis
    quantity = Slot("quantity", located.span, located.span.of(analysis.article.text), value=located.value)
    around = [slot_of(analysis, a) for a in host.arguments if not {of.thing, of.anchor} & set(a.phrase.core)]
    thing = (
        [phrase_slot(analysis, _phrase(analysis, of.thing, located.span), "thing")] if of.thing >= 0 else []
    )
    if thing and _is_part(analysis, located):
        thing = [attrs.evolve(thing[0], case="of")]
    distance = list(_distance(analysis, located))
    around += _where(analysis, of.thing)
    span = located.span.join(distance[0].span) if distance else located.span
    if thing and analysis.tokens[of.thing].sentence == analysis.tokens[of.anchor].sentence:
        span = span.join(thing[0].span)
    claim = make(reading, host, "quantity", [quantity, *thing, *distance, *around], span)
    if thing and isinstance(located.value, Quantity) and is_attribute(located.value):
        return _of_itself(reading, claim, quantity, thing[0])
    return attrs.evolve(claim, words=_words(reading, host, of, claim))


def _told_by_form(reading: Reading, members: tuple[Member, ...]) -> Iterator[Claim]:
    """*a grenade launcher*, *mobile phones*: one, and two or more, where a list counts its members."""
    for member in members:
        of = Counted(member.head, member.head)
        host = context(reading, of, member.span)
        if member.number is not None and host is not None:
            located = Located(member.span, member.number)
            yield _listed(reading, _claim(reading, located, of, host), members)


def _listed(reading: Reading, claim: Claim, members: tuple[Member, ...] | None) -> Claim:
    """The claim with a slot that says what else its list counts."""
    thing = claim.slot("thing")
    others = kinds(reading.analysis, members, thing.token) if members and thing is not None else ()
    if thing is None or not others:
        return claim
    return attrs.evolve(claim, slots=(*claim.slots, Slot("list", thing.span, "", modifiers=others)))


def _of_itself(reading: Reading, claim: Claim, quantity: Slot, thing: Slot) -> Claim:
    """An age or a magnitude: only when it was so is told by the clause around it."""
    return attrs.evolve(
        claim,
        frame=FRAME,
        slots=(quantity, thing, *claim.all("date")),
        words=content_words(reading, thing.span),
    )


def _is_part(analysis: Analysis, located: Located) -> bool:
    """*two of the vessels*: a number of a known whole."""
    at = analysis.from_offset(located.span.end)
    words = [t.lemma.lower() for t in analysis.tokens[at : at + 2]]
    value = located.value
    plain = isinstance(value, Quantity) and value.unit == ""
    return plain and len(words) == 2 and words[0] == "of" and words[1] in word_class("open a known whole")


def _is_whole(analysis: Analysis, located: Located) -> bool:
    """*two of the three victims*, *29 of 34*: the clause tells of the two, and of the three that they are more."""
    at = analysis.from_offset(located.span.start)
    first, *_ = (*analysis.tokens[max(0, at - 3) : at], None)
    words = [t.lemma.lower() for t in analysis.tokens[max(0, at - 2) : at]]
    opened = len(words) == 2 and words[0] == "of" and words[1] in word_class("open a known whole")
    if len(words) == 2 and words[1] == "of":
        return analysis.tokens[at - 2].upos == "NUM"
    return (
        opened
        and first is not None
        and (first.upos == "NUM" or first.lemma.lower() in word_class("take a part"))
    )


def _distance(analysis: Analysis, located: Located) -> Iterator[Slot]:
    """Where a distance is measured from: *150 miles east of Aden*."""
    value = located.value
    if not isinstance(value, Quantity) or value.dimension != "length":
        return
    end = analysis.from_offset(located.span.end)
    for name in analysis.names:
        between = [t.lemma.lower() for t in analysis.tokens[end : name.first]]
        if (
            end <= name.first <= end + FURTHEST
            and between
            and set(between) <= word_class("measure from a place")
        ):
            span = located.span.join(analysis.span(name.first, name.last))
            place = place_value(span.of(analysis.article.text))
            token = analysis.tokens[name.last - 1]
            yield Slot("from", span, span.of(analysis.article.text), token.lemma, token.index, value=place)
            return


def _where(analysis: Analysis, thing: int) -> Iterator[Slot]:
    """The place that narrows what is counted: *of the vote in La Paz*."""
    if thing < 0:
        return
    for child in analysis.children(thing, "nmod"):
        case = analysis.child(child.index, "case")
        name = next((n for n in analysis.names if n.first <= child.index < n.last), None)
        if case is None or name is None or name.kind is not NameKind.PLACE:
            continue
        if case.lemma.lower() in word_class("open a place"):
            span = analysis.span(name.first, name.last)
            text = span.of(analysis.article.text)
            place = place_value(f"{case.text} {text}")
            yield Slot("place", span, text, child.lemma, child.index, case=case.text, value=place)


def _words(reading: Reading, host: Predication, of: Counted, claim: Claim) -> tuple[Word, ...]:
    """The words of the counted thing, of the predicate, and of those who take part in it; not of its neighbours
    in a list, which are counted by themselves."""
    analysis = reading.analysis
    listed = {of.thing, *_siblings(analysis, of.thing)} if of.thing >= 0 else {of.anchor}
    near = [a for a in host.arguments if a.phrase.head not in listed]
    own = {i for a in near for i in a.phrase.all} - {
        i for t in listed - {of.anchor} for i in analysis.subtree(t)
    }
    spans = [a.span for a in near if a.span is not None]
    words = {w.token: w for span in spans for w in content_words(reading, span) if w.token in own}
    words.update({w.token: w for w in content_words(reading, claim.span)})
    return tuple(words[token] for token in sorted(words) if token not in host.words)


def _siblings(analysis: Analysis, index: int) -> list[int]:
    """The other members of the list that a token stands in."""
    first = index
    while analysis.tokens[first].relation == "conj":
        first = analysis.tokens[first].head
    return [first, *(t.index for t in analysis.children(first, "conj"))]


def _inside(token: Token, span: Span) -> bool:
    return span.start <= token.start < span.end


def _phrase(analysis: Analysis, head: int, amount: Span) -> Phrase:
    """The phrase of the counted thing, from the figure on where the figure stands before it; the figure, its unit
    and the dimension it measures (*10-metre-long*) do not narrow the thing."""
    token = analysis.tokens[head]
    figure = analysis.from_offset(amount.end)
    linked = [t.index for t in analysis.tokens[figure:head] if t.lemma.lower() in ("of", "in")]
    figure = linked[-1] + 1 if linked else figure  # *worth of jewels*, *two of the boats*
    between = range(figure, head) if figure <= head <= figure + LONGEST else range(0)
    core = [
        i
        for child in analysis.children(
            head, "amod", "compound", "nummod", "nmod:poss", "det", "flat", "nmod:desc"
        )
        for i in analysis.subtree(child.index, "acl:relcl", "punct")
    ]
    indices = tuple(sorted({head, *core, *between}))
    outside = [t for t in (analysis.tokens[i] for i in indices) if t.index != head and not _inside(t, amount)]
    types = [d for t in outside if (d := designator(analysis, t.index))]
    dimensions = word_class("name a dimension")
    plain = [t.lemma for t in outside if t.upos in NARROWING and t.lemma.lower() not in dimensions]
    return Phrase(
        head=head,
        core=indices,
        all=indices,
        lemma=designator(analysis, head) or token.lemma,
        modifiers=(*types, *plain),
        plural=token.tag in ("NNS", "NNPS"),
    )


def _thing(a: Claim, mine: Slot, b: Claim, theirs: Slot, look: Lookup) -> Related:
    """Things agree when their heads do and neither is narrowed in a way that the other contradicts."""
    if mine.head.lower() == theirs.head.lower() and mine.head.islower() and mine.plural and theirs.plural:
        mine, theirs = _by_word(mine), _by_word(theirs)
    related = look.relate((a, mine), (b, theirs))
    return (
        related
        if related.relation is not Relation.APART
        else Related(Relation.APART, "other things are counted")
    )


@lru_cache(maxsize=4096)
def _by_word(slot: Slot) -> Slot:
    """*four islands* under any name."""
    return attrs.evolve(slot, token=-1)


KIND = ClaimKind("quantity", QuantityClaim, extract, keys, relate, publish)
