"""How a report names its sources: a number, a short label, and a place that an editor can jump to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath

import attrs

from crosscheck.model.article import Diagnostic
from crosscheck.model.report import Evidence, ReportData, SourceRecord
from crosscheck.report.escape import flat, link, visible

_COMMANDS = ("::", "##")  # a line that begins so is an order to some build servers

RUN = "run"  # what a doubt is about that no source gave rise to
_RECORD = re.compile(r"#\d{1,12}$")  # which one of a file's records a source is


@attrs.frozen(slots=True)
class Names:
    """The sources of one report, by id, numbered from 1 in the order of the report."""

    sources: Mapping[str, SourceRecord]
    numbers: Mapping[str, int]

    @classmethod
    def of(cls, report: ReportData) -> Names:
        """The names for one report; ids that no source record explains stand for themselves."""
        known = {source.id: source for source in report.sources}
        cited = {item.source for finding in report.findings for item in finding.evidence}
        known.update((name, SourceRecord(id=name)) for name in sorted(cited - known.keys()))
        return cls(known, {name: number for number, name in enumerate(known, 1)})

    def label(self, source: str) -> str:
        """Outlet, else title, else file name, else id; on one line."""
        record = self.sources[source]
        name = PurePath(record.path).name if record.path else ""
        text = flat(record.outlet or record.title or name or record.id)
        return f"{text[0]} {text[1:]}" if text.startswith(_COMMANDS) else text

    def path(self, source: str) -> str:
        """The path as given, else the id; letters that cannot be seen are escaped.

        A name that build servers take for a command at the start of a line is shown with ``./`` before it.
        """
        return _no_command(visible(self.sources[source].path or source))

    def subject(self, diagnostic: Diagnostic) -> str:
        """What a doubt is about: the path of the source, or the path that became no source."""
        source = diagnostic.source
        if source is None:
            return RUN
        return self.path(source) if source in self.sources else _no_command(visible(source))

    def place(self, evidence: Evidence) -> str:
        """``path:line:column``, as compilers and editors write it."""
        return f"{self.file(evidence.source)}:{evidence.line}:{evidence.column}"

    def file(self, source: str) -> str:
        """The path that an editor can open: of a record whose line is known, that of its file."""
        path = self.path(source)
        return (own_file(path) or path) if self.sources[source].lines else path

    def origin(self, source: str) -> str:
        """Where the text comes from, in words; empty where the source is its own origin or none is known."""
        origin = self.sources[source].origin
        if not origin or origin == source:
            return ""
        return f"{self.numbers[origin]} {self.label(origin)}" if origin in self.sources else flat(origin)

    def link(self, source: str) -> str | None:
        """Where a reader can open the source: its address if it has one, else its relative path."""
        return self.address(source) or link(self.sources[source].path)

    def address(self, source: str) -> str | None:
        """The address of the source on the web, if it has one that a reader may follow."""
        found = link(self.sources[source].url)
        return found if found and found.startswith("http") else None


def own_file(path: str | None) -> str | None:
    """The file of a record: its path without the number at its end.

    >>> own_file("dump.jsonl#12")
    'dump.jsonl'
    """
    return path and _RECORD.sub("", path)


def voice(evidence: Evidence) -> str:
    """Who says it and how firmly, in a few words; empty where neither is known.

    >>> voice(Evidence(source="a", start=0, end=1, quote="x", speaker="police", commitment="reported"))
    'police, reported'
    """
    return ", ".join(filter(None, (flat(evidence.speaker), flat(evidence.commitment))))


def _no_command(path: str) -> str:
    return f"./{path}" if path.lstrip().startswith(_COMMANDS) else path
