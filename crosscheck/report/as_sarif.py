"""SARIF 2.1.0 for code scanning: every side of a finding is a result of its own that links to the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData
from crosscheck.report.escape import flat, json_text, relative
from crosscheck.report.naming import Names, own_file
from crosscheck.report.wording import WORDING
from crosscheck.version import __version__

MOST_RESULTS = 5000  # code scanning keeps no more
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# Agreement is no result: a viewer would show it as something to mend.
_RULES = tuple(kind for kind in FindingKind if kind is not FindingKind.AGREEMENT)
_LEVELS = {FindingKind.CONTRADICTION: "error"}
_MARKS = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})


class SarifRenderer:
    """One run; offsets and columns count code points, as everywhere in a report."""

    name = "sarif"
    suffixes: tuple[str, ...] = (".sarif",)

    def render(self, report: ReportData) -> str:
        """The worst results first; how many did not fit is said in the run's notifications."""
        names = Names.of(report)
        results = [result for finding in report.findings for result in _results(finding, names)]
        notes = [_note(f"{item.code}: {item.message} ({names.subject(item)})") for item in report.diagnostics]
        if len(results) > MOST_RESULTS:
            notes.append(_note(f"{len(results) - MOST_RESULTS} results did not fit; see the JSON report"))
        run = {
            "tool": {"driver": {"name": "crosscheck", "version": __version__, "rules": [*_rules()]}},
            "automationDetails": {"id": "crosscheck/"},
            "columnKind": "unicodeCodePoints",
            "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notes}],
            "results": results[:MOST_RESULTS],
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        return json_text(json.dumps(log, ensure_ascii=False, indent=1)) + "\n"


def _rules() -> Iterator[dict[str, Any]]:
    for kind in _RULES:
        wording = WORDING[kind]
        yield {
            "id": kind.value,
            "name": kind.value.capitalize(),
            "shortDescription": {"text": wording.many.capitalize()},
            "fullDescription": {"text": wording.meaning},
            "help": {"text": wording.meaning, "markdown": wording.meaning},
            "defaultConfiguration": {"level": _LEVELS.get(kind, "note")},
            "properties": {"tags": ["consistency", kind.value]},
        }


def _results(finding: Finding, names: Names) -> Iterator[dict[str, Any]]:
    if finding.kind not in _RULES:
        return
    for number, item in enumerate(finding.evidence):
        others = [other for other in finding.evidence if other is not item]
        links = [f"[{_text(names.place(other))}]({at})" for at, other in enumerate(others, 1)]
        text = f"{_text(finding.summary)}: “{_text(item.quote)}”"
        yield {
            "ruleId": finding.kind.value,
            "ruleIndex": _RULES.index(finding.kind),
            "level": _LEVELS.get(finding.kind, "note"),
            "rank": round(100 * finding.confidence, 1),
            "message": {"text": f"{text}; see {', '.join(links)}" if links else text},
            "locations": [_location(item, names)],
            "relatedLocations": [{"id": at, **_location(other, names)} for at, other in enumerate(others, 1)],
            "partialFingerprints": {"crosscheckFinding/v1": f"{finding.id}:{number}"},
            "properties": {"findingId": finding.id, "explanation": list(finding.explanation)},
        }


def _location(item: Evidence, names: Names) -> dict[str, Any]:
    source = names.sources[item.source]
    path = own_file(source.path) if source.lines else source.path
    region = _line(item) if source.lines else _region(item)
    return {
        "physicalLocation": {"artifactLocation": {"uri": relative(path or item.source)}, "region": region},
        "message": {"text": f"“{_text(item.quote)}”"},
    }


def _region(item: Evidence) -> dict[str, Any]:
    lines = item.quote.split("\n")
    ends_in = item.column + len(lines[0]) if len(lines) == 1 else len(lines[-1]) + 1
    return {
        "startLine": item.line,
        "startColumn": item.column,
        "endLine": item.line + len(lines) - 1,
        "endColumn": ends_in,
        "charOffset": item.start,
        "charLength": item.end - item.start,
        "snippet": {"text": item.quote},
    }


def _line(item: Evidence) -> dict[str, Any]:
    """Where only the line is known: its beginning, and nothing that counts characters of the file."""
    place = {"startLine": item.line, "startColumn": 1, "endLine": item.line, "endColumn": 2}
    return {**place, "snippet": {"text": item.quote}, "properties": {"approximate": True}}


def _note(text: str) -> dict[str, Any]:
    return {"level": "note", "message": {"text": _text(text)}}


def _text(text: str) -> str:
    """Text in a message, where brackets would be links and braces places for arguments."""
    return flat(text).translate(_MARKS)
