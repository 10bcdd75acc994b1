"""Which findings are known already: fingerprints that outlast edits around them, baselines, and differences."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import attrs

from crosscheck.errors import BadRecord
from crosscheck.model.report import Finding, ReportData
from crosscheck.report.naming import Names

SCHEMA = "crosscheck.baseline/1"
_DIGITS = 16
_CURE = "give a file written with --write-baseline, or a JSON report"


@attrs.frozen(slots=True)
class Difference:
    """What an older and a newer report do not share, each in the order of its report."""

    new: tuple[Finding, ...]
    gone: tuple[Finding, ...]
    kept: tuple[Finding, ...]


def fingerprint(finding: Finding, names: Names) -> str:
    """What makes a finding the same one later: its kind, its question, and the quotes in the files they stand in.

    Lines that move and text that changes elsewhere change nothing.
    """
    sides = sorted({(names.path(item.source), " ".join(item.quote.split())) for item in finding.evidence})
    parts = [
        finding.kind.value,
        finding.scope.value,
        finding.slot,
        *(part for side in sides for part in side),
    ]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def fingerprints(report: ReportData) -> dict[str, Finding]:
    """Every finding of a report under its fingerprint, in order."""
    names = Names.of(report)
    return {fingerprint(finding, names): finding for finding in report.findings}


def written(report: ReportData) -> str:
    """The baseline of a report: one line for each finding, so that version control shows what was added."""
    known = [{"fingerprint": key, "summary": f.summary} for key, f in sorted(fingerprints(report).items())]
    return json.dumps({"schema": SCHEMA, "findings": known}, ensure_ascii=False, indent=1) + "\n"


def known(path: str) -> frozenset[str]:
    """The fingerprints of a baseline file, or of a saved report. Raises ``BadRecord`` for anything else."""
    try:
        data = json.loads(Path(path).read_bytes())
        if data["schema"] == SCHEMA:
            return frozenset(str(one["fingerprint"]) for one in data["findings"])
        return frozenset(fingerprints(ReportData.model_validate(data)))
    except OSError as error:
        raise BadRecord(path, (error.strerror or str(error)).lower(), _CURE) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadRecord(path, "neither a baseline nor a report", _CURE) from error


def unknown(findings: Iterable[Finding], report: ReportData, muted: frozenset[str]) -> tuple[Finding, ...]:
    """The findings that a baseline does not hold."""
    names = Names.of(report)
    return tuple(finding for finding in findings if fingerprint(finding, names) not in muted)


def difference(old: ReportData, new: ReportData) -> Difference:
    """What is new, gone and kept from one report to another."""
    before, after = fingerprints(old), fingerprints(new)
    return Difference(
        new=tuple(finding for key, finding in after.items() if key not in before),
        gone=tuple(finding for key, finding in before.items() if key not in after),
        kept=tuple(finding for key, finding in after.items() if key in before),
    )
