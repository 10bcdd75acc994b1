"""Two articles at a time: which meet, by what stands in them, and what a judge finds of the two.

Takes: for each article the keys of everything in it that may meet something.
Gives: every two articles in which something meets, with its places in both.
Reads: the memory of the docket, so that what was found of two articles before is not worked out again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import partial
from typing import TypeVar

import attrs

from crosscheck.judge.meeting import between, tell
from crosscheck.judge.verdicts import Verdict
from crosscheck.model.docket import Docket, Two

Thing = TypeVar("Thing")
Keys = Callable[[str], list[list[str]]]  # the keys of everything that stands in an article, in its order


@attrs.frozen(slots=False, eq=False)
class Together:
    """Two articles, and the places of what meets in them."""

    articles: Two
    places: tuple[tuple[int, int], ...]
    docket: Docket

    def remembered(
        self, name: str, judge: Callable[[], Iterable[Verdict]], beside: Hashable = ()
    ) -> list[Verdict]:
        """What a judge finds of the two, now or before; it looks at nothing else but what is given ``beside``."""
        met = (self.places, beside) if beside else self.places
        return self.docket.memory.verdicts(name, self.articles, met, lambda: list(judge()))


def together(docket: Docket, name: str, keys: Keys, most: int, code: str = "") -> list[Together]:
    """Every two articles in which something meets, in order; what is too common for it is told under the code."""
    found, common = between(keys_of(docket, name, keys), most)
    if code:
        tell(docket, code, common)
    return [Together(two, places, docket) for two, places in found.items()]


def keys_of(docket: Docket, name: str, keys: Keys) -> Mapping[str, list[list[str]]]:
    """The keys of every article, kept or made."""
    return {
        article: docket.memory.of_one(name, article, partial(keys, article))
        for article in sorted(docket.readings)
    }


def once(docket: Docket, name: str, article: str, make: Callable[[], Iterable[Thing]]) -> Sequence[Thing]:
    """What stands in an article, worked out once for all judges that ask for it by this name."""
    known: dict[str, Sequence[Thing]] = docket.known.setdefault(name, {})
    found = known.get(article)
    if found is None:
        found = known[article] = tuple(make())
    return found
