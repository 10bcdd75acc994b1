"""Workflow commands of GitHub: annotations at the lines of the articles, without any right to ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from crosscheck.model.report import Finding, FindingKind, ReportData
from crosscheck.report.as_text import summary
from crosscheck.report.escape import flat
from crosscheck.report.naming import Names

MOST_SHOWN = 10  # of one command in one step; GitHub drops the rest without a word
_IN_TEXT = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTIES = (*_IN_TEXT, (":", "%3A"), (",", "%2C"))


class GithubRenderer:
    """A line an annotation: error for a contradiction, notice for what merely differs; then the numbers."""

    name = "github"
    suffixes: tuple[str, ...] = ()

    def render(self, report: ReportData) -> str:
        """The worst of each command that are shown at all; agreements are left out."""
        shown: Counter[str] = Counter()
        lines = []
        for command, line in _annotations(report):
            shown[command] += 1
            if shown[command] <= MOST_SHOWN:
                lines.append(line)
        return "".join(f"{line}\n" for line in [*lines, summary(report)])


def _annotations(report: ReportData) -> Iterator[tuple[str, str]]:
    names = Names.of(report)
    for finding in report.findings:
        if finding.kind is not FindingKind.AGREEMENT:
            command = "error" if finding.kind is FindingKind.CONTRADICTION else "notice"
            for item in finding.evidence:
                where = f"file={_escaped(names.file(item.source))},line={item.line},col={item.column}"
                yield command, f"::{command} {where},title={finding.kind.value}::{_told(finding, names)}"


def _told(finding: Finding, names: Names) -> str:
    sides = " ↔ ".join(f"“{flat(item.quote)}” ({names.place(item)})" for item in finding.evidence)
    return _escaped(f"{flat(finding.summary)}: {sides}", _IN_TEXT)


def _escaped(text: str, letters: tuple[tuple[str, str], ...] = _IN_PROPERTIES) -> str:
    for letter, escape in letters:
        text = text.replace(letter, escape)
    return text
