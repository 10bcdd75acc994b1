"""One figure, told as a fact and at a distance: *sixty homes went*, *sixty homes are thought to have gone*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.stance import stance
from crosscheck.judge.stated import Stated
from crosscheck.judge.surroundings import Near, by_size, side_of
from crosscheck.judge.told import told_in
from crosscheck.judge.verdicts import Verdict
from crosscheck.judge.wording import against
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.quantity import Quantity
from crosscheck.protocols import Judge

CONFIDENCE = 0.6
LEAST_RARE = 0.5  # counts below it are met by chance
AGE = "years old"
ABLE = frozenset({"could"})  # *could carry 200* tells of no doubt


def judge(docket: Docket) -> list[Finding]:
    """Figures that one source states and another gives as believed or claimed."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for near in by_size(docket):
        yield from near.judged("claimed", _of_two)


def _of_two(near: Near) -> Iterator[Verdict]:
    docket = near.docket
    for met in near.of_one_thing({Relation.SAME, Relation.VARIANT}, 0.0):
        if _of_somebody(met.a) or isinstance(met.a.value, DateValue) or met.a.rare < LEAST_RARE:
            continue
        mine, theirs = (_doubts(one, docket) for one in (met.a, met.b))
        if mine is not None and theirs is not None and bool(mine) != bool(theirs):
            sides = side_of(met.a, docket), side_of(met.b, docket)
            reason = f"one source keeps a distance: {', '.join(sorted(mine | theirs))}"
            yield Verdict(FindingKind.FRAMING, "figure", *sides, CONFIDENCE, (reason,))


def _of_somebody(one: Stated) -> bool:
    """An age belongs to somebody, whatever is said of what he did."""
    return isinstance(one.value, Quantity) and AGE in one.value.show()


def _doubts(one: Stated, docket: Docket) -> frozenset[str] | None:
    """The words that keep a distance from the predicate that a figure hangs on; ``None`` where it hangs on none."""
    analysis = docket.readings[one.span.article].analysis
    at = analysis.from_offset(one.located.span.start)
    told = {it.token.index: it for it in told_in(docket, one.span.article) if it.shade is None}
    for token in (analysis.tokens[at], *analysis.ancestors(at)):
        found = told.get(token.index)
        if found is not None:
            return stance(found, docket).doubts - ABLE
    return None


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One figure, told as a fact and at a distance: {against([e.quote for e in evidence])}"


JUDGE = Judge("claimed", judge)
