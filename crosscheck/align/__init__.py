"""Align: claims of all articles → comparisons.

Takes: claims, their kinds, the entities, the articles.
Gives: every pair of claims that met, compared or with the gate that kept them apart.
Reads: settings, lexicon.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence

import attrs

from crosscheck.align.bags import bag_likeness
from crosscheck.align.blocking import Limits, Pairs, Parting, candidate_pairs, joined
from crosscheck.align.desk import Beyond, Desk, prepare
from crosscheck.align.facts import Facts
from crosscheck.align.gate import gate
from crosscheck.align.likest import Likeness
from crosscheck.align.score import overlap
from crosscheck.align.vocabulary import FRAME, TELLING
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison, at_odds
from crosscheck.model.entity import Entities
from crosscheck.protocols import ClaimKind
from crosscheck.settings import AlignSettings


@attrs.frozen(slots=True)
class Alignment:
    """Every pair that met. ``cut`` counts the claims that stood in blocks larger than the limit."""

    comparisons: tuple[Comparison, ...]
    cut: int


_LOG = logging.getLogger(__name__)


def align(
    claims: Sequence[Claim],
    kinds: Sequence[ClaimKind],
    articles: Mapping[str, Article],
    entities: Entities,
    limits: AlignSettings,
    *,
    whole: bool = True,
) -> Alignment:
    """Compare the claims that share a key; each pair once, whatever the order of the articles.

    Pairs that a gate keeps apart are kept in brief unless they are wanted ``whole``.
    """
    desk = prepare(claims, articles, entities, limits)
    pairs, cut = candidates(claims, kinds, desk)
    named = {kind.name: kind for kind in kinds}
    found = (compare(named[a.kind], a, b, desk, whole=whole) for a, b in pairs)
    compared = tuple(one for one in found if one is not None)
    _LOG.info(
        "align: %d claims meet in %d pairs, %d of them are looked at", len(claims), len(pairs), len(compared)
    )
    return Alignment(compared, cut)


def candidates(claims: Sequence[Claim], kinds: Sequence[ClaimKind], desk: Desk) -> tuple[Pairs, int]:
    """The pairs that share a key and enough of what they tell, and how many claims stood in blocks above the limit."""
    found = [_of_kind(kind, [claim for claim in claims if claim.kind == kind.name], desk) for kind in kinds]
    return joined([pairs for pairs, _ in found]), sum(cut for _, cut in found)


def _of_kind(kind: ClaimKind, claims: Sequence[Claim], desk: Desk) -> tuple[Pairs, int]:
    def likeness(ordered: Sequence[Claim]) -> Likeness:
        return bag_likeness([c.id for c in ordered], desk.bags, desk.totals, _needed(kind, desk.limits))

    limits = Limits(desk.limits.block_size, desk.limits.partners)
    return candidate_pairs(
        claims, lambda claim: kind.keys(claim, desk.look), limits, _parting(desk), likeness
    )


def _parting(desk: Desk) -> Parting:
    """Large blocks are parted by the telling concepts of their claims, then by the days of their articles."""
    published = {one: article.published for one, article in desk.articles.items()}

    def day(claim: Claim) -> int | None:
        found = published[claim.span.article]
        return found.toordinal() if found is not None else None

    def seconds(claim: Claim) -> Iterator[str]:
        return (c for c, w in desk.bags[claim.id].items() if w >= TELLING and not c.startswith(FRAME))

    return Parting(seconds, day, desk.limits.days_of_one_story)


def _needed(kind: ClaimKind, limits: AlignSettings) -> float:
    return limits.candidate_scores.get(kind.name, limits.candidate_score)


def compare(kind: ClaimKind, a: Claim, b: Claim, desk: Desk, *, whole: bool = True) -> Comparison | None:
    """How two claims of one kind relate; ``None`` where they are one sentence told twice or too far apart.

    A pair that a gate keeps apart is kept in brief unless the ``whole`` is wanted.
    """
    if not desk.told.apart(a, b):
        return None
    totals = desk.totals[a.id], desk.totals[b.id]
    shared = overlap(desk.bags[a.id], desk.bags[b.id], FRAME + a.frame, totals)
    if shared.score < _needed(kind, desk.limits):
        return None
    slots = tuple(kind.relate(a, b, desk.look))
    closed = gate(a, b, slots, Facts(a, b, slots, shared, desk), desk.limits) if slots else None
    if closed is not None and not whole:
        return Comparison(a, b, shared.score, at_odds(slots), closed)
    return Comparison(a, b, shared.score, slots, closed, shared.shared)


__all__ = ["Alignment", "Beyond", "Desk", "align", "candidates", "compare", "prepare"]
