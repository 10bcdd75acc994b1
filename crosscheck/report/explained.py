"""Why a finding was made, or with what a claim was compared and why not, line by line."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.docket import Docket
from crosscheck.model.report import Finding


def explained(docket: Docket, findings: Sequence[Finding], wanted: str) -> list[str]:
    """The lines for the finding or claim of this id; none where the docket has no such thing."""
    return _of_finding(findings, wanted) or _of_claim(docket, wanted)


def _of_finding(findings: Sequence[Finding], wanted: str) -> list[str]:
    for finding in findings:
        if finding.id == wanted:
            quotes = [f"{e.source}:{e.line}:{e.column} “{e.quote}”" for e in finding.evidence]
            return [
                f"{finding.kind.value} ({finding.scope.value}) {finding.summary}",
                *quotes,
                *finding.explanation,
            ]
    return []


def _of_claim(docket: Docket, wanted: str) -> list[str]:
    claim = next((c for c in docket.claims if c.id == wanted), None)
    if claim is None:
        return []
    text = docket.articles[claim.span.article].text
    lines = [f"{claim.kind} claim of {claim.span.article}: “{claim.span.of(text)}”"]
    for one in docket.comparisons:
        if wanted in (one.a.id, one.b.id):
            other = one.b if one.a.id == wanted else one.a
            quote = other.span.of(docket.articles[other.span.article].text)
            why = f"{one.gated.gate.value}: {one.gated.reason}" if one.gated else "compared"
            lines.append(f"{other.span.article} “{quote}” score {one.score:.2f} {why}")
            lines += [f"    {r.slot}: {r.related.relation.value} {r.related.reason}" for r in one.slots]
    return lines if len(lines) > 1 else [*lines, "no other claim shares a key with it"]
