"""The order of what is published: findings worst first, the rest by place; never by arrival."""

from __future__ import annotations

from crosscheck.model.article import Diagnostic
from crosscheck.model.report import ClaimRecord, Finding, FindingKind, NameRecord, Scope, SourceRecord

_KINDS = {kind: rank for rank, kind in enumerate(FindingKind)}
_SCOPES = {scope: rank for rank, scope in enumerate(Scope)}


def by_path(source: SourceRecord) -> tuple[str, str]:
    """Sources as a folder lists them."""
    return source.path or "", source.id


def by_place(claim: ClaimRecord) -> tuple[str, int, int, str]:
    """Claims as they stand in their article."""
    return claim.source, claim.start, claim.end, claim.id


def worst_first(finding: Finding) -> tuple[int, int, float, str, str, str]:
    """Findings by kind, across before within, the surest first."""
    return (
        _KINDS[finding.kind],
        _SCOPES[finding.scope],
        -finding.confidence,
        finding.slot,
        finding.summary,
        finding.id,
    )


def by_code(diagnostic: Diagnostic) -> tuple[str, str, str, int]:
    """Diagnostics of one kind together."""
    return diagnostic.code, diagnostic.source or "", diagnostic.message, diagnostic.count


def by_name(record: NameRecord) -> tuple[str, str]:
    """Names by their letters, without regard to capitals."""
    return record.name.casefold(), record.id
