from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.model.article import Diagnostic
from crosscheck.model.report import (
    ClaimRecord,
    Evidence,
    Finding,
    FindingKind,
    Scope,
    SlotRecord,
    SourceRecord,
)
from crosscheck.report.published import Report

SAMPLE = Path(__file__).with_name("cases") / "sample.json"

# One text with everything that a hostile article could hold.
HOSTILE = (
    '<script>alert(1)</script><img src=x onerror=alert(2)>" onmouseover="x\' | cell | `code` '
    "[click](javascript:alert(3)) ![i](//evil.example/p.png) @editor https://evil.example www.evil.example "
    "{{ 7*7 }} {% raw %} &lt;b&gt; \x1b[31mred\x1b]0;title\x07 "
    "\x9b2J \x7f \u202egnp.exe\u2066 zero\u200bwidth \ufeff "
    "line\r\nbreak\u2028here \\ end"
)


@pytest.fixture
def sample() -> Report:
    return Report.load(SAMPLE)


@pytest.fixture
def hostile() -> Report:
    """A report in which every field that can hold text holds the hostile one."""
    evidence = tuple(
        Evidence(
            source=source,
            claim=HOSTILE,
            start=0,
            end=5,
            quote=HOSTILE,
            value=HOSTILE + "!",
            before=HOSTILE,
            after=HOSTILE,
            speaker=HOSTILE,
            commitment=HOSTILE,
        )
        for source in ("a", "b", HOSTILE)
    )
    findings = tuple(
        Finding(
            id=HOSTILE + kind.value,
            kind=kind,
            scope=Scope.ACROSS,
            slot=HOSTILE,
            summary=HOSTILE,
            confidence=0.5,
            evidence=evidence,
            explanation=(HOSTILE, HOSTILE),
        )
        for kind in FindingKind
    )
    return Report(
        sources=(
            SourceRecord(id="a", path="javascript:alert(1)", title=HOSTILE, outlet=HOSTILE, origin=HOSTILE),
            SourceRecord(id="b", path=HOSTILE, title=HOSTILE, origin=HOSTILE),
        ),
        claims=(
            ClaimRecord(
                id=HOSTILE,
                source="a",
                kind=HOSTILE,
                start=0,
                end=1,
                quote=HOSTILE,
                predicate=SlotRecord(start=0, end=1, quote=HOSTILE),
            ),
        ),
        findings=findings,
        diagnostics=(Diagnostic(code=HOSTILE, message=HOSTILE, source=HOSTILE),),
    )
