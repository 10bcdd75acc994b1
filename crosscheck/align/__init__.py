"""Align: claims of all articles → comparisons.

Takes: claims, their kinds, the entities, the articles.
Gives: every pair of claims that met, compared or with the gate that kept them apart.
Reads: settings, lexicon.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from crosscheck.align.blocking import Likeness, Limits, Parting, candidate_pairs
from crosscheck.align.case import PARTICIPANTS, Facts, conflicts
from crosscheck.align.concepts import TELLING, Concepts, StatedRates
from crosscheck.align.foreground import Foreground
from crosscheck.align.gate import gate
from crosscheck.align.marks import marked_apart
from crosscheck.align.rates import Rates
from crosscheck.align.represent import acting_for
from crosscheck.align.score import Overlap, near, overlap
from crosscheck.align.story import Stories
from crosscheck.align.told import Told
from crosscheck.align.unique import Figures, Polarities
from crosscheck.align.vocabulary import FRAME
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.entity import Entities
from crosscheck.model.relation import Relation
from crosscheck.model.span import Span
from crosscheck.protocols import ClaimKind
from crosscheck.settings import AlignSettings


@attrs.frozen(slots=True)
class Alignment:
    """Every pair that met. ``cut`` counts the claims that stood in blocks larger than the limit."""

    comparisons: tuple[Comparison, ...]
    cut: int


def align(
    claims: Sequence[Claim],
    kinds: Sequence[ClaimKind],
    articles: Mapping[str, Article],
    entities: Entities,
    limits: AlignSettings,
) -> Alignment:
    """Compare the claims that share a key; each pair once, whatever the order of the articles."""
    desk = prepare(claims, articles, entities, limits)
    pairs, cut = candidates(claims, kinds, desk)
    named = {kind.name: kind for kind in kinds}
    found = (compare(named[a.kind], a, b, desk) for a, b in pairs)
    return Alignment(tuple(one for one in found if one is not None), cut)


@attrs.frozen(slots=True)
class Desk:
    """What lies ready for every comparison: it is made once of all claims."""

    look: Concepts
    bags: Mapping[str, dict[str, float]]
    told: Told
    sentences: Mapping[Span, set[str]]
    stories: Stories
    figures: Figures
    polarities: Polarities
    foreground: Foreground
    articles: Mapping[str, Article]
    limits: AlignSettings


@attrs.frozen(slots=True)
class Beyond:
    """What two articles need to know of all the others: who acts for which state, and rates of exchange."""

    offices: Mapping[str, str]
    rates: StatedRates


def prepare(
    claims: Sequence[Claim],
    articles: Mapping[str, Article],
    entities: Entities,
    limits: AlignSettings,
    *,
    beyond: Beyond | None = None,
) -> Desk:
    """What comparing any two of these claims needs to know of all of them.

    ``beyond`` is what all articles say where these are only some of them.
    """
    look = Concepts(entities, beyond.offices if beyond else acting_for(claims, Concepts(entities)))
    bags = {claim.id: look.bag(claim) for claim in claims}
    stories = Stories(claims, bags, articles, limits)
    look = attrs.evolve(look, rates=beyond.rates if beyond else Rates(claims, stories))
    foreground = Foreground(claims, articles, entities, stories.opens, limits.days_of_one_story)
    figures = Figures([c for c in claims if c.slot("quantity")], look, foreground)
    sentences: dict[Span, set[str]] = defaultdict(set)
    for claim in claims:
        sentences[claim.sentence].update(bags[claim.id])
    told, polarities = Told(claims, articles), Polarities(claims)
    return Desk(look, bags, told, sentences, stories, figures, polarities, foreground, articles, limits)


def candidates(
    claims: Sequence[Claim], kinds: Sequence[ClaimKind], desk: Desk
) -> tuple[list[tuple[Claim, Claim]], int]:
    """The pairs that share a key and enough of what they tell, and how many claims stood in blocks above the limit."""
    found: list[tuple[Claim, Claim]] = []
    cut = 0
    parting = _parting(desk)
    totals = {claim: sum(bag.values()) for claim, bag in desk.bags.items()}
    limits = Limits(desk.limits.block_size, desk.limits.partners)
    for kind in kinds:
        own = [claim for claim in claims if claim.kind == kind.name]
        keys = {claim.id: tuple(kind.keys(claim, desk.look)) for claim in own}
        pairs, left = candidate_pairs(own, keys, limits, parting, _likeness(kind, desk, totals))
        found += pairs
        cut += left
    return found, cut


def _parting(desk: Desk) -> Parting:
    """Large blocks are parted by the telling concepts of their claims, then by the days of their articles."""
    published = {one: article.published for one, article in desk.articles.items()}

    def day(claim: Claim) -> int | None:
        found = published[claim.span.article]
        return found.toordinal() if found is not None else None

    def seconds(claim: Claim) -> Iterator[str]:
        return (c for c, w in desk.bags[claim.id].items() if w >= TELLING and not c.startswith(FRAME))

    return Parting(seconds, day, desk.limits.days_of_one_story)


def _likeness(kind: ClaimKind, desk: Desk, totals: Mapping[str, float]) -> Likeness:
    """How much two claims share, by the sums of ``overlap``; nothing where it is too little to compare them."""
    bags, needed = desk.bags, _needed(kind, desk.limits)

    def likeness(a: Claim, b: Claim) -> float | None:
        found = near(bags[a.id], totals[a.id], bags[b.id], totals[b.id])
        return found if found >= needed else None

    return likeness


def _needed(kind: ClaimKind, limits: AlignSettings) -> float:
    return limits.candidate_scores.get(kind.name, limits.candidate_score)


def compare(kind: ClaimKind, a: Claim, b: Claim, desk: Desk) -> Comparison | None:
    """How two claims of one kind relate; ``None`` where they are one sentence told twice or too far apart."""
    if not desk.told.apart(a, b):
        return None
    shared = overlap(desk.bags[a.id], desk.bags[b.id], FRAME + a.frame)
    if shared.score < _needed(kind, desk.limits):
        return None
    slots = tuple(kind.relate(a, b, desk.look))
    rest = _rest(a, b, slots, desk)
    facts = Facts(
        score=shared.score,
        pinned=shared.pinned,
        rest=rest.score,
        both=rest.both,
        one_story=desk.stories.one(a.span.article, b.span.article),
        unique=not (desk.figures.several(a) or desk.figures.several(b)),
        named_by_both=_named_by_both(a, b, slots, desk),
        both_ways=desk.polarities.both(a) or desk.polarities.both(b),
        whole=desk.stories.is_whole(a.span.article, b.span.article),
        opening=desk.stories.opens(a) and desk.stories.opens(b),
        one_topic=desk.stories.on_one_topic(a.span.article, b.span.article),
        marked=_marked(a, b, slots, desk),
        foreground=not any(desk.foreground.background(c) or desk.foreground.part(c) for c in (a, b)),
        behind=desk.foreground.background(a) != desk.foreground.background(b),
    )
    closed = gate(a, b, slots, facts, desk.limits) if slots else None
    return Comparison(a, b, shared.score, slots, closed, shared.shared)


def _named_by_both(a: Claim, b: Claim, slots: Sequence[SlotRelation], desk: Desk) -> bool:
    """Whether a participant on whom the two are at odds is named in the other's sentence too."""
    for relation in slots:
        if relation.slot in PARTICIPANTS and relation.related.relation is Relation.CONFLICT:
            mine = set(desk.look.concepts(a, relation.a)) & desk.sentences[b.sentence]
            theirs = set(desk.look.concepts(b, relation.b)) & desk.sentences[a.sentence]
            if mine or theirs:
                return True
    return False


def _marked(a: Claim, b: Claim, slots: Sequence[SlotRelation], desk: Desk) -> bool:
    """Whether two short texts name other years, numbers in a row or names beside what is at odds.

    Who holds an office holds it elsewhere too.
    """
    if any(r.slot == "holder" for r in slots) or not desk.stories.is_whole(a.span.article, b.span.article):
        return False
    at_odds = [r for r in slots if r.related.relation is Relation.CONFLICT]
    spans = ([r.a.span for r in at_odds], [r.b.span for r in at_odds])
    texts = [desk.articles[claim.span.article].text for claim in (a, b)]
    return marked_apart(texts[0], texts[1], spans)


def _rest(a: Claim, b: Claim, slots: Sequence[SlotRelation], desk: Desk) -> Overlap:
    """What the two clauses share without the words that are in conflict."""
    by_slot = {relation.slot: relation for relation in slots}
    at_odds = set(conflicts(by_slot))
    wording = by_slot.get("wording")
    if wording is not None and wording.related.relation is Relation.CONFLICT:
        at_odds.add("wording")
    left, right = dict(desk.bags[a.id]), dict(desk.bags[b.id])
    for relation in slots:
        if relation.slot in at_odds:
            _leave_out(left, a, relation.a.span, desk.look)
            _leave_out(right, b, relation.b.span, desk.look)
    if "wording" in at_odds:
        left.pop(FRAME + a.frame, None)
        right.pop(FRAME + b.frame, None)
    return overlap(left, right, FRAME + a.frame)


def _leave_out(bag: dict[str, float], claim: Claim, span: Span, look: Concepts) -> None:
    for word in claim.words:
        if span.start <= word.start < span.end:
            for concept in look.of_word(claim, word):
                bag.pop(concept, None)


__all__ = ["Alignment", "Beyond", "Desk", "align", "candidates", "compare", "prepare"]
