"""Which claims meet at all: an index over keys, never all pairs.

Takes: claims, their keys.
Gives: candidate pairs, each once, in an order that does not depend on the order of the claims.
Reads: the limit on the size of a block.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.model.claim import Claim


def candidate_pairs(
    claims: Sequence[Claim], keys: Mapping[str, Sequence[str]], limit: int
) -> tuple[list[tuple[Claim, Claim]], int]:
    """Pairs of claims that share a key, and how many claims stood in blocks larger than ``limit``.

    In such a block each claim meets the ``limit`` claims that follow it in content order; the others it can meet
    only through its further keys.
    """
    blocks: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=_order):
        for key in sorted(set(keys[claim.id])):
            blocks[key].append(claim)
    pairs: dict[tuple[str, str], tuple[Claim, Claim]] = {}
    cut = 0
    for key in sorted(blocks):
        block = blocks[key]
        if len(block) > limit:
            cut += len(block)
        for first, second in _pairs(block, limit):
            a, b = sorted((first, second), key=_order)
            pairs.setdefault((a.id, b.id), (a, b))
    return [pairs[ids] for ids in sorted(pairs)], cut


def _pairs(block: Sequence[Claim], limit: int) -> Iterator[tuple[Claim, Claim]]:
    """All pairs of a small block; in a large one each claim with the ``limit`` that follow it."""
    for at, claim in enumerate(block):
        for other in block[at + 1 : at + 1 + limit]:
            yield claim, other


def _order(claim: Claim) -> tuple[str, int, int, str, str]:
    return (claim.span.article, claim.span.start, claim.span.end, claim.kind, claim.id)
