"""What judges found of one article or of two, kept from one run to the next.

Takes: the store, the claims of all articles, digests of all that judging an article, or two of them, depends on.
Gives: what was found before under the same digests; what is found afresh is put by, and kept on request.
Reads: the store.

A row of the store holds all that was found of two articles (of one, it names no second), by name: what met in them,
as a digest, and what was found.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any

import attrs

from crosscheck.engine.store import Store
from crosscheck.judge import judge
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.model.claim import Claim
from crosscheck.model.docket import Docket, Found, Memory, Two
from crosscheck.model.report import Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

NO_CLAIM = -1
DIGEST = 8  # bytes
PARTS = 2  # of what is kept under a name: what met, and what was found
Row = list[Any]
_NOTHING: dict[str, Row] = {}


@attrs.frozen(slots=True)
class Stamps:
    """Digests of all that judging depends on: of one article, and of two that were compared."""

    single: Mapping[str, str]
    compared: Mapping[Two, str]

    def of(self, two: Two) -> str:
        """The digest for two articles, or for one that is named twice or beside nothing."""
        one, other = two
        return f"{self.single[one]}{self.single.get(other, '')}{self.compared.get(two, '')}"


class Remembered(Memory):
    """The memory of a store."""

    def __init__(self, store: Store, stamps: Stamps, claims: Mapping[str, Sequence[Claim]]) -> None:
        self._store, self._stamps, self._claims = store, stamps, claims
        self._at = {claim.id: at for own in claims.values() for at, claim in enumerate(own)}
        self._rows: dict[Two, dict[str, Row]] = {}
        self._known = {
            two: found
            for two, (stamp, found) in store.judged().items()
            if two[0] in stamps.single and stamp == stamps.of(two)
        }
        self._grown: set[Two] = set()

    def of_one(self, name: str, article: str, make: Callable[[], Found]) -> Found:
        """What an article has, kept or made."""
        return self.of_two(name, (article, ""), (), make)

    def of_two(self, name: str, two: Two, met: Hashable, make: Callable[[], Found]) -> Found:
        """What two articles have, kept or made."""
        seen = _digest(met)
        known = self._known.get(two, _NOTHING).get(name)
        if isinstance(known, list) and len(known) == PARTS and known[0] == seen:
            kept: Found = known[1]
            self._rows.setdefault(two, {})[name] = known
            return kept
        return self._made(name, two, seen, make())

    def verdicts(self, name: str, two: Two, met: Hashable, make: Callable[[], list[Found]]) -> list[Found]:
        """The verdicts on two articles, kept or made."""
        fresh: list[Found] = []

        def rows() -> list[Row]:
            fresh.extend(make())
            return [self._row(one, two) for one in fresh]

        told = self.of_two(name, two, met, rows)
        try:
            return fresh or [self._verdict(row, two) for row in told]  # type: ignore[misc]
        except (ValueError, TypeError, IndexError):  # damaged
            self._made(name, two, _digest(met), rows())
            return fresh

    def keep(self) -> None:
        """Put into the store what was found afresh."""
        self._store.keep_judged(
            (*two, self._stamps.of(two), json.dumps(self._rows[two], separators=(",", ":")))
            for two in sorted(self._grown)
        )

    def _made(self, name: str, two: Two, seen: str, found: Found) -> Found:
        self._rows.setdefault(two, {})[name] = [seen, found]
        self._grown.add(two)
        return found

    def _row(self, verdict: Any, two: Two) -> Row:
        sides = [self._told(side, two) for side in (verdict.a, verdict.b)]
        return [verdict.kind.value, verdict.slot, *sides, verdict.confidence, verdict.reasons]

    def _told(self, side: Side, two: Two) -> Row:
        span, claim = side.span, side.claim
        at = NO_CLAIM if claim is None else self._at[claim.id]
        return [int(span.article != two[0]), span.start, span.end, side.value, at]

    def _verdict(self, row: Row, two: Two) -> Verdict:
        kind, slot, mine, theirs, confidence, reasons = row
        sides = self._side(mine, two), self._side(theirs, two)
        return Verdict(FindingKind(kind), slot, *sides, confidence, tuple(reasons))

    def _side(self, row: Row, two: Two) -> Side:
        of, start, end, value, at = row
        article = two[of]
        return Side(Span(article, start, end), value, None if at == NO_CLAIM else self._claims[article][at])


def judged(docket: Docket, judges: Sequence[Judge], *, memory: Remembered) -> list[Finding]:
    """What ``judge.judge`` finds, with what is remembered; what is found afresh is kept."""
    remembering = attrs.evolve(docket, memory=memory)
    found = judge(remembering, judges)
    docket.left_out.update(remembering.left_out)
    memory.keep()
    return found


def _digest(met: Hashable) -> str:
    return hashlib.blake2b(repr(met).encode(), digest_size=DIGEST).hexdigest() if met else ""
