"""From pairs to findings: verdicts on pairs of claims are gathered, one finding for all sources that share it.

Takes: verdicts on pairs.
Gives: findings, in an order that does not depend on that of the verdicts.
Reads: the docket.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crosscheck.judge.grouping import grouped
from crosscheck.judge.verdicts import Summary, Verdict, finding
from crosscheck.model.docket import Docket
from crosscheck.model.report import Finding


def gather(verdicts: Iterable[Verdict], docket: Docket, summary: Summary) -> list[Finding]:
    """One finding for every set of sides that verdicts of one kind, slot and scope connect."""
    groups: dict[tuple[str, str, str], list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[(verdict.kind, verdict.slot, verdict.scope)].append(verdict)
    found = [finding(m, docket, summary) for key in sorted(groups) for m in grouped(groups[key], docket)]
    return sorted(found, key=lambda f: f.id)
