"""Which rates of exchange two articles may use: those of their story, worked out over all articles.

Takes: candidate pairs, the desk of all claims.
Gives: rates for any two articles that both speak of money.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from crosscheck.align import Desk
from crosscheck.model.claim import Claim
from crosscheck.model.values.quantity import Quantity

Stated = Mapping[tuple[str, str], Mapping[tuple[str, str], float]]


def rates_for(pairs: Iterable[tuple[Claim, Claim]], desk: Desk) -> Stated:
    """For any two articles that both speak of money and have a pair of claims, the rates that they may use."""
    stated = desk.look.rates
    between = {tuple(sorted((a.span.article, b.span.article))) for a, b in pairs if _money(a) and _money(b)}
    if stated is None:
        return {}
    found = {(one, two): stated.between(one, two) for one, two in sorted(between)}
    return {pair: known for pair, known in found.items() if known}


def _money(claim: Claim) -> bool:
    values = (slot.value for slot in claim.slots if isinstance(slot.value, Quantity))
    return any(one.dimension == "money" for value in values for one in (value, *value.also))
