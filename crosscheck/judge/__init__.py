"""Judge: comparisons → findings. One file a kind of finding; they see relations and never a claim's kind."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from crosscheck.judge import (
    agreement,
    calendar,
    change,
    common,
    contradiction,
    edits,
    framing,
    labels,
    misspelling,
    nuances,
    precision,
    sums,
    superlatives,
    terms,
    undertaking,
    variant,
)
from crosscheck.model.docket import Docket
from crosscheck.model.report import Finding, FindingKind
from crosscheck.protocols import Judge

JUDGES: tuple[Judge, ...] = (
    contradiction.JUDGE,
    edits.JUDGE,
    calendar.JUDGE,
    sums.JUDGE,
    framing.JUDGE,
    undertaking.JUDGE,
    labels.JUDGE,
    nuances.JUDGE,
    superlatives.JUDGE,
    change.JUDGE,
    precision.JUDGE,
    variant.JUDGE,
    terms.JUDGE,
    misspelling.JUDGE,
    agreement.JUDGE,
    common.JUDGE,
)

_WORST_FIRST = {kind: place for place, kind in enumerate(FindingKind)}


_LOG = logging.getLogger(__name__)


def judge(docket: Docket, judges: Sequence[Judge] = JUDGES) -> list[Finding]:
    """Every finding of every judge, worst kind first, then the surest, then by place in the sources."""
    found: dict[str, Finding] = {}
    for one in judges:
        made = {finding.id: finding for finding in one.judge(docket)}
        _LOG.debug("judge: %s finds %d", one.name, len(made))
        found |= made
    return sorted(found.values(), key=_order)


def _order(finding: Finding) -> tuple[int, float, str, int, str]:
    first = finding.evidence[0]
    return (_WORST_FIRST[finding.kind], -finding.confidence, first.source, first.start, finding.id)
