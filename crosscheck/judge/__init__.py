"""Judge: comparisons → findings. One file a kind of finding; they see relations and never a claim's kind."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Sequence

from crosscheck.judge import (
    agreement,
    calendar,
    change,
    claimed,
    common,
    contradiction,
    edits,
    framing,
    hedging,
    labelled,
    labels,
    misspelling,
    nuances,
    otherwise,
    precision,
    progress,
    quoted,
    shading,
    sums,
    superlatives,
    supposed,
    terms,
    undertaking,
    variant,
)
from crosscheck.model.docket import Docket
from crosscheck.model.report import Finding, FindingKind
from crosscheck.protocols import Judge

JUDGES: tuple[Judge, ...] = (
    contradiction.JUDGE,
    otherwise.JUDGE,
    edits.JUDGE,
    calendar.JUDGE,
    sums.JUDGE,
    framing.JUDGE,
    undertaking.JUDGE,
    quoted.JUDGE,
    hedging.JUDGE,
    claimed.JUDGE,
    shading.JUDGE,
    labels.JUDGE,
    labelled.JUDGE,
    nuances.JUDGE,
    superlatives.JUDGE,
    supposed.JUDGE,
    change.JUDGE,
    progress.JUDGE,
    precision.JUDGE,
    variant.JUDGE,
    terms.JUDGE,
    misspelling.JUDGE,
    agreement.JUDGE,
    common.JUDGE,
)

# Judges that ask much of the same, which is worked out once where one process hears them.
TOGETHER = (
    frozenset({"labels", "precision", "agreement", "claimed"}),
    frozenset({"otherwise", "hedging", "shading", "progress", "labelled"}),
)
_WORST_FIRST = {kind: place for place, kind in enumerate(FindingKind)}


TOLD_ONCE = frozenset({FindingKind.CONTRADICTION, FindingKind.DISPUTE, FindingKind.CHANGE})
_LOG = logging.getLogger(__name__)


def judge(docket: Docket, judges: Sequence[Judge] = JUDGES) -> list[Finding]:
    """Every finding of every judge, worst kind first, then the surest, then by place in the sources."""
    return settled([found_by(one, docket) for one in judges])


def found_by(judge: Judge, docket: Docket) -> list[Finding]:
    """What one judge finds, each finding once."""
    made = {finding.id: finding for finding in judge.judge(docket)}
    _LOG.debug("judge: %s finds %d", judge.name, len(made))
    return list(made.values())


def settled(made: Iterable[Iterable[Finding]]) -> list[Finding]:
    """What all judges found, in the order of the judges, as one report tells it."""
    found = {finding.id: finding for findings in made for finding in findings}
    return sorted(_each_once(list(found.values())), key=_order)


def _each_once(found: Sequence[Finding]) -> list[Finding]:
    """Without the contradictions and changes that another one tells already, found in two ways."""
    kept: list[Finding] = []
    told: dict[tuple[FindingKind, str], list[Finding]] = defaultdict(list)
    for finding in sorted(found, key=_fullest):
        key = (finding.kind, finding.slot)
        if finding.kind not in TOLD_ONCE or not any(_tells(other, finding) for other in told[key]):
            kept.append(finding)
            told[key].append(finding)
    return kept


def _fullest(finding: Finding) -> tuple[int, int, str]:
    """The one that quotes most sources and says most comes first."""
    return (-len(finding.evidence), -sum(len(e.quote) for e in finding.evidence), finding.id)


def _tells(finding: Finding, other: Finding) -> bool:
    """Whether every place of the other one lies in places of this one."""
    return all(
        any(e.source == f.source and e.start < f.end and f.start < e.end for e in finding.evidence)
        for f in other.evidence
    )


def _order(finding: Finding) -> tuple[int, float, str, int, str]:
    first = finding.evidence[0]
    return (_WORST_FIRST[finding.kind], -finding.confidence, first.source, first.start, finding.id)
