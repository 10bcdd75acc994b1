"""Exchange rates as the articles give them: *€103m ($136m)*. There is no table of rates.

Takes: the claims of all articles, which articles tell one story.
Gives: for two articles the rates that articles on their story state.
Reads: nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Protocol

from crosscheck.align.story import Stories
from crosscheck.model.claim import Claim
from crosscheck.model.values.quantity import Quantity, rates_of


class StatedRates(Protocol):
    """Exchange rates that the story of two articles states."""

    def between(self, first: str, second: str, /) -> Mapping[tuple[str, str], float]:
        """Rates by pairs of currencies."""


class Rates:
    """Rates stated within one story; an article on another event lends nothing."""

    def __init__(self, claims: Sequence[Claim], stories: Stories) -> None:
        self._stories = stories
        self._amounts: dict[str, list[Quantity]] = defaultdict(list)
        for claim in claims:
            for slot in claim.slots:
                if isinstance(slot.value, Quantity) and slot.value.also:
                    self._amounts[claim.span.article].append(slot.value)
        self._known: dict[tuple[str, str], Mapping[tuple[str, str], float]] = {}

    def between(self, first: str, second: str) -> Mapping[tuple[str, str], float]:
        """The rates known to the story of two articles; none where they are two stories."""
        key = (first, second) if first < second else (second, first)
        if key not in self._known:
            shared = self._of_story(*key) if self._stories.one(*key) else []
            self._known[key] = _crossed(rates_of([a for article in shared for a in self._amounts[article]]))
        return self._known[key]

    def _of_story(self, first: str, second: str) -> list[str]:
        one = self._stories.one
        return [a for a in sorted(self._amounts) if one(a, first) and one(a, second)]


def _crossed(rates: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """Rates with those that follow: pounds and dollars each told for one euro give pounds in dollars."""
    known = dict(rates)
    for (base, one), first in sorted(rates.items()):
        for (other_base, two), second in sorted(rates.items()):
            if base == other_base and one != two and first:
                known.setdefault((one, two), second / first)
    return known
