"""Aligning what has grown: two articles are compared again only if something that concerns them has changed.

Takes: all readings, the entities of all, the store.
Gives: the alignment of ``align.align``, in its order.
Reads: comparisons that the store keeps for two articles, under a digest of all that they depend on.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cache

import attrs

from crosscheck import registry
from crosscheck.align import Alignment, Desk, candidates, compare, prepare
from crosscheck.engine.compared import Row, comparison_of, row_of
from crosscheck.engine.rates import Stated, rates_for
from crosscheck.engine.records import expanded, squeezed
from crosscheck.engine.remembered import Stamps
from crosscheck.engine.stamp import digest, judging_stamp
from crosscheck.engine.store import Store
from crosscheck.engine.views import views
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.entity import Entities
from crosscheck.pipeline import Parsed
from crosscheck.protocols import ClaimKind
from crosscheck.settings import AlignSettings

BATCH = 500  # pairs of articles compared between two savings: so much work a kill can cost
Pair = tuple[str, str]  # two articles
Places = tuple[int, int]  # of their claims


def align_kept(
    store: Store,
    read: Sequence[Parsed],
    contents: Mapping[str, str],
    entities: Entities,
    limits: AlignSettings,
) -> tuple[Alignment, Stamps]:
    """Align with what the store keeps, and keep there what is new; ``contents`` are digests of the articles.

    Gives with it the digests of what judging these articles depends on.
    """
    claims = [claim for one in read for claim in one.claims]
    articles = {one.reading.analysis.article.id: one.reading.analysis.article for one in read}
    desk, whole = prepare(claims, articles, entities, limits), registry.judged_whole()
    pairs, cut = candidates(claims, registry.kinds(), desk)
    wanted = _by_articles(pairs, {claim.id: at for one in read for at, claim in enumerate(one.claims)})
    single = _single(contents, desk)
    stamps = _stamps(wanted, single, rates_for(pairs, desk))
    kept = store.comparisons()
    found: dict[tuple[str, str], Comparison | None] = {}
    fresh: list[tuple[str, str, str, bytes]] = []
    for two, asked in wanted.items():
        shelf = _Shelf.of(kept.get(two), stamps[two], whole)
        found.update(((a.id, b.id), shelf.get(at, a, b, desk)) for at, (a, b) in asked.items())
        if shelf.grown:
            fresh.append((*two, stamps[two], squeezed([shelf.rows[at] for at in sorted(shelf.rows)])))
        if len(fresh) >= BATCH:
            store.keep_comparisons(fresh)
            fresh.clear()
    if fresh:
        store.keep_comparisons(fresh)
    ordered = (found[a.id, b.id] for a, b in pairs)
    aligned = Alignment(tuple(one for one in ordered if one is not None), cut)
    return aligned, Stamps(single, _compared(wanted, stamps))


@attrs.define(slots=True)
class _Shelf:
    """The rows of two articles, by the places of the claims; ``grown`` once a pair was compared afresh."""

    rows: dict[Places, Row]
    whole: bool  # whether all that is at hand of a pair that is kept apart is wanted
    grown: bool = False

    @classmethod
    def of(cls, kept: tuple[str, bytes] | None, stamp: str, whole: bool) -> _Shelf:
        """What is kept under this stamp; a damaged row counts as none."""
        if kept is None or kept[0] != stamp:
            return cls({}, whole)
        try:
            return cls({(row[0], row[1]): row for row in expanded(kept[1])}, whole)
        except (zlib.error, ValueError, TypeError, IndexError):
            return cls({}, whole)

    def get(self, at: Places, a: Claim, b: Claim, desk: Desk) -> Comparison | None:
        """The comparison of two claims, kept or made."""
        with suppress(KeyError, ValueError):  # not kept, or damaged
            return comparison_of(self.rows[at], a, b, whole=self.whole)
        made = compare(_kinds()[a.kind], a, b, desk, whole=self.whole)
        self.rows[at] = row_of(*at, made)
        self.grown = True
        return made


def _by_articles(
    pairs: Iterable[tuple[Claim, Claim]], places: Mapping[str, int]
) -> dict[Pair, dict[Places, tuple[Claim, Claim]]]:
    found: dict[Pair, dict[Places, tuple[Claim, Claim]]] = defaultdict(dict)
    for a, b in pairs:
        found[a.span.article, b.span.article][places[a.id], places[b.id]] = (a, b)
    return found


def _single(contents: Mapping[str, str], desk: Desk) -> dict[str, str]:
    """For each article a digest of all that comparing it depends on, beside what it is compared with."""
    seen = views(contents, desk.look.entities, desk.look.offices)
    shared = digest([judging_stamp(), desk.limits.model_dump_json(), str(registry.judged_whole())])
    return {name: digest([shared, contents[name], view.digest]) for name, view in seen.items()}


def _stamps(wanted: Iterable[Pair], single: Mapping[str, str], rates: Stated) -> dict[Pair, str]:
    """For two articles a digest of all that comparing them depends on."""
    return {
        (a, b): digest([single[a], single[b], repr(sorted(rates.get((min(a, b), max(a, b)), {}).items()))])
        for a, b in wanted
    }


def _compared(wanted: Mapping[Pair, Iterable[Places]], stamps: Mapping[Pair, str]) -> dict[Pair, str]:
    """For two articles, the smaller first, a digest of what was compared between them."""
    found: dict[Pair, list[str]] = defaultdict(list)
    for (a, b), places in wanted.items():
        found[min(a, b), max(a, b)] += [a, stamps[a, b], repr(sorted(places))]
    return {two: digest(parts) for two, parts in found.items()}


@cache
def _kinds() -> Mapping[str, ClaimKind]:
    """By name."""
    return {kind.name: kind for kind in registry.kinds()}
