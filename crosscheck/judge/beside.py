"""Two short texts laid side by side, word by word: what they have in common, and what stands in whose place.

Takes: the readings of two short texts, the entities.
Gives: how much of each is common, and the gaps: the words of one where the other has other words, or none.
Reads: nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs
from rapidfuzz.distance import LCSseq

from crosscheck.judge.meeting import pairs, tell
from crosscheck.judge.units import Row, Unit, row_of
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.span import Span

MOST_SENTENCES = 8
MOST_TOKENS = 200
MOST_HOLDERS = 30  # short texts that may share a word which brings two of them together
MOST_KNOWN = 100_000  # pairs of texts that are kept for the next judge; of more, each judge lays them anew
ROWS = "texts in units"  # the name under which a docket keeps them
LEAST_COMMON = 2  # telling units that two texts must have in common to be laid side by side


@attrs.frozen(slots=True)
class Gap:
    """Where the texts part: the units of the one and of the other between two that are common."""

    mine: tuple[Unit, ...]
    theirs: tuple[Unit, ...]


Run = tuple[int, int, int]  # where units that say the same start in both, and how many they are


@attrs.frozen(slots=True, eq=False)
class Beside:
    """Two texts side by side. ``runs`` are common; what that makes of the texts is worked out when it is asked, as
    most pairs are done with after a count."""

    mine: Reading
    theirs: Reading
    _left: Row
    _right: Row
    runs: tuple[Run, ...]

    @cached_property
    def common(self) -> tuple[tuple[Unit, Unit], ...]:
        """The units that say the same, in text order."""
        left, right = self._left.units, self._right.units
        return tuple((left[a + at], right[b + at]) for a, b, many in self.runs for at in range(many))

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Where the texts part, in text order."""
        left, right = self._left.units, self._right.units
        return tuple(Gap(left[a:b], right[c:d]) for a, b, c, d in self._parted)

    @property
    def _parted(self) -> Iterator[tuple[int, int, int, int]]:
        """The places of the gaps in both."""
        a = b = 0
        for mine, theirs, many in (*self.runs, (len(self._left.units), len(self._right.units), 0)):
            if a < mine or b < theirs:
                yield a, mine, b, theirs
            a, b = mine + many, theirs + many

    @property
    def telling_gaps(self) -> int:
        """In how many gaps telling units stand."""
        left, right = self._left, self._right
        return sum(1 for a, b, c, d in self._parted if left.telling(a, b) or right.telling(c, d))

    @property
    def articles(self) -> tuple[str, str]:
        """The ids of the two articles."""
        return self.mine.analysis.article.id, self.theirs.analysis.article.id

    @cached_property
    def met(self) -> int:
        """How many telling units are common."""
        return sum(self._left.telling(a, a + many) for a, _, many in self.runs)

    @property
    def likeness(self) -> float:
        """The share of the longer text that is common, in telling units, 0..1."""
        left = self._left.told[-1] - self.met
        right = self._right.told[-1] - sum(self._right.telling(b, b + many) for _, b, many in self.runs)
        return self.met / max(self.met + max(left, right), 1)

    @cached_property
    def moved(self) -> frozenset[str]:
        """The keys of what stands in both texts, but not in one place: it was moved, not changed."""
        mine = {unit.key for gap in self.gaps for unit in gap.mine}
        return frozenset(mine & {unit.key for gap in self.gaps for unit in gap.theirs})

    def told_by_both(self, mine: Span, theirs: Span) -> bool:
        """Whether what stands at a place of the one stands in the other too, and not at the place given there:
        then the two places are not set against each other."""
        met = [(a, b) for a, b in self.common if a.telling and a.stands_in(mine)]
        turned = [(a, b) for a, b in self.common if a.telling and b.stands_in(theirs)]
        return (bool(met) and not any(b.stands_in(theirs) for _, b in met)) or (
            bool(turned) and not any(a.stands_in(mine) for a, _ in turned)
        )

    def names_both(self, mine: Unit, theirs: Unit) -> bool:
        """Whether either text has both of two names somewhere."""
        left = {u.key for u, _ in self.common} | {u.key for gap in self.gaps for u in gap.mine}
        right = {u.key for _, u in self.common} | {u.key for gap in self.gaps for u in gap.theirs}
        return theirs.key in left or mine.key in right

    def share(self, mine: Unit, theirs: Unit) -> float:
        """How much of the fuller one of the two sentences that hold these units is common, 0..1."""
        sentences = mine.sentence, theirs.sentence
        if sentences not in self._shares:
            self._shares[sentences] = self._share(*sentences)
        return self._shares[sentences]

    @cached_property
    def _shares(self) -> dict[tuple[int, int], float]:
        return {}

    def _share(self, mine: int, theirs: int) -> float:
        met = sum(a.telling for a, b in self.common if a.sentence == mine and b.sentence == theirs)
        left = sum(u.telling for gap in self.gaps for u in gap.mine if u.sentence == mine)
        right = sum(u.telling for gap in self.gaps for u in gap.theirs if u.sentence == theirs)
        return met / (met + max(left, right, 1))


def beside(docket: Docket, one: str, other: str) -> Beside:
    """Lay two articles side by side, so that the most units agree in the order in which they stand."""
    known = _rows(docket)
    rows = [known.get(name) or row_of(docket.readings[name], docket.entities) for name in (one, other)]
    return _beside(docket.readings[one], docket.readings[other], rows[0], rows[1])


def _beside(mine: Reading, theirs: Reading, left: Row, right: Row) -> Beside:
    steps = LCSseq.opcodes([u.key for u in left.units], [u.key for u in right.units])
    runs = [(s.src_start, s.dest_start, s.src_end - s.src_start) for s in steps if s.tag == "equal"]
    return Beside(mine, theirs, left, right, tuple(runs))


def laid_side_by_side(docket: Docket) -> Iterator[Beside]:
    """Every two short texts of the docket that share a word which few have, in the order of their ids."""
    known: list[Beside] | None = docket.known.get(__name__)
    if known is not None:
        yield from known
        return
    kept: list[Beside] = []
    for laid in _laid(docket):
        if len(kept) <= MOST_KNOWN:
            kept.append(laid)
        yield laid
    if len(kept) <= MOST_KNOWN:
        docket.known[__name__] = kept


def _laid(docket: Docket) -> Iterator[Beside]:
    rows = _rows(docket)
    telling = {name: Counter(unit.key for unit in row.units if unit.telling) for name, row in rows.items()}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, keys in telling.items():
        for key in sorted(keys):
            holders[key].append(name)
    met, common = pairs(holders, MOST_HOLDERS)
    tell(docket, "texts-cut", common)
    for one, other in met:
        if _common_at_most(telling[one], telling[other]) >= LEAST_COMMON:
            laid = _beside(docket.readings[one], docket.readings[other], rows[one], rows[other])
            if laid.met >= LEAST_COMMON:
                yield laid


def _rows(docket: Docket) -> Mapping[str, Row]:
    """The rows of all short texts, by article."""
    known: Mapping[str, Row] | None = docket.known.get(ROWS)
    if known is None:
        short = (name for name in sorted(docket.readings) if _short(docket.readings[name]))
        known = docket.known[ROWS] = {name: row_of(docket.readings[name], docket.entities) for name in short}
    return known


def _common_at_most(one: Counter[str], other: Counter[str]) -> int:
    return sum(min(one[key], other[key]) for key in one.keys() & other.keys())


def _short(reading: Reading) -> bool:
    analysis = reading.analysis
    return len(analysis.sentences) <= MOST_SENTENCES and len(analysis.tokens) <= MOST_TOKENS
