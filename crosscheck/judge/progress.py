"""How far a matter had come when each article was written: *was arrested* beside *was charged*.

An article that tells nothing of a later stage was written before it, unless it is the later one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from crosscheck.judge.gathering import gather
from crosscheck.judge.lone import of_one_person
from crosscheck.judge.stance import stance
from crosscheck.judge.told import STAGES, Both, Meeting, Noted, Telling, noted, tellings
from crosscheck.judge.verdicts import Verdict
from crosscheck.judge.wording import against
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.commitment import Polarity
from crosscheck.protocols import Judge

LEAST = 0.3  # weight of what both name
NOT_YET = 0.5  # of a stage: it is planned, expected, or has not come
Furthest = Mapping[tuple[str, str], float]  # by article and matter


def judge(docket: Docket) -> list[Finding]:
    """Where one article tells a stage of a matter, and the other a later one."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    stages = noted(docket, "stages", _stages)
    for both in tellings(docket):
        beside = tuple(one for article in both.articles for one in stages.get(article, ()))
        if beside:
            yield from both.judged("progress", partial(_of_two, furthest=_furthest(beside)), beside)


def _of_two(both: Both, furthest: Furthest) -> Iterator[Verdict]:
    docket = both.docket
    for one in both.meetings:
        if not one.a.field.startswith(STAGES):
            continue
        earlier, later = sorted((one.a, one.b), key=lambda told: _stage(told, docket))
        came = _stage(earlier, docket), _stage(later, docket)
        gone_on = came[0] < came[1] == int(came[1]) and furthest[earlier.span.article, one.a.field] <= came[0]
        if gone_on and _enough(one, docket) and _in_order(earlier, later, docket):
            reason = f"“{later.token.text}” comes after “{earlier.token.text}”"
            yield one.verdict("stage", reason, FindingKind.CHANGE)


def _stages(both: Both) -> Iterator[Noted]:
    """Which stages of a matter each of two articles tells that the other tells of too."""
    for met in both.meetings:
        if met.a.field.startswith(STAGES):
            for one in (met.a, met.b):
                yield one.span.article, one.field, repr(_stage(one, both.docket))


def _furthest(stages: Sequence[Noted]) -> Furthest:
    found: dict[tuple[str, str], float] = defaultdict(float)
    for article, matter, stage in stages:
        found[article, matter] = max(found[article, matter], float(stage))
    return found


def _stage(one: Telling, docket: Docket) -> float:
    """The number of a stage, less where it has not been reached."""
    number = float(one.shade.shade) if one.shade is not None else 0.0
    denied = one.claim is not None and one.claim.polarity is Polarity.NEGATIVE
    return number - NOT_YET if denied or not stance(one, docket).reached else number


def _enough(met: Meeting, docket: Docket) -> bool:
    """Whether enough stands beside both, or the matter is of one person in both."""
    return (met.named and met.weight >= LEAST) or of_one_person(met, docket)


def _in_order(earlier: Telling, later: Telling, docket: Docket) -> bool:
    days = [docket.articles[one.span.article].published for one in (earlier, later)]
    return days[0] is None or days[1] is None or days[0] <= days[1]


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"The matter went on from one article to the next: {against([e.value for e in evidence])}"


JUDGE = Judge("progress", judge)
