"""JUnit XML: the one format that every CI server shows. A contradiction is a failed case."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from crosscheck.model.article import Diagnostic
from crosscheck.model.report import Finding, FindingKind, ReportData
from crosscheck.report.escape import flat
from crosscheck.report.naming import Names, voice

UNREAD = frozenset({"skipped", "too-large"})  # doubts about files that became no source
_NEVER_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")


class JunitRenderer:
    """One suite, a case for each finding; servers drop attributes they do not know, so bodies repeat it all."""

    name = "junit"
    suffixes: tuple[str, ...] = (".xml",)

    def render(self, report: ReportData) -> str:
        """Contradictions fail, unreadable input is an error, what merely differs passes with a note."""
        names = Names.of(report)
        unread = [item for item in report.diagnostics if item.code in UNREAD]
        failed = sum(finding.kind is FindingKind.CONTRADICTION for finding in report.findings)
        total = len(report.findings) + len(unread)
        counts = f'tests="{total}" failures="{failed}" errors="{len(unread)}" skipped="0" time="0"'
        lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {counts}>"]
        lines.append(f'<testsuite name="crosscheck" {counts}>')
        lines += [line for finding in report.findings for line in _case(finding, names)]
        lines += [line for item in unread for line in _error(item, names)]
        return "\n".join([*lines, "</testsuite>", "</testsuites>"]) + "\n"


def _case(finding: Finding, names: Names) -> Iterator[str]:
    where = " / ".join(dict.fromkeys(names.path(item.source) for item in finding.evidence))
    title = f"{finding.summary} [{finding.id}] ({where})"
    opening = f"<testcase classname={_attribute(f'crosscheck.{finding.kind}.{finding.slot}')}"
    opening += f' name={_attribute(title)} time="0"'
    if finding.kind is FindingKind.AGREEMENT:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    if finding.kind is FindingKind.CONTRADICTION:
        yield f'<failure type="contradiction" message={_attribute(finding.summary)}>{_body(finding, names)}</failure>'
    else:
        yield f"<system-out>{_body(finding, names)}</system-out>"
    yield "</testcase>"


def _error(item: Diagnostic, names: Names) -> Iterator[str]:
    yield f'<testcase classname="crosscheck.input" name={_attribute(names.subject(item))} time="0">'
    yield f"<error type={_attribute(item.code)} message={_attribute(item.message)}/>"
    yield "</testcase>"


def _body(finding: Finding, names: Names) -> str:
    lines = [flat(finding.summary)]
    for item in finding.evidence:
        said = voice(item)
        lines.append(f"{names.place(item)}: “{flat(item.quote)}”" + (f" ({said})" if said else ""))
    return escape("\n".join(_legal(line) for line in [*lines, *map(flat, finding.explanation)]))


def _attribute(text: str) -> str:
    return quoteattr(_legal(flat(text)))


def _legal(text: str) -> str:
    return text.translate(_NEVER_XML)
