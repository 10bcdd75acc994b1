"""What the HTML page shows, ready for a template that only lays it out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import attrs

from crosscheck.model.article import Diagnostic
from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData, SourceRecord
from crosscheck.report.context import Quoted, Quotes
from crosscheck.report.escape import flat
from crosscheck.report.matrix import Pair, Panel, panels, shared
from crosscheck.report.naming import Names
from crosscheck.report.wording import WORDING, Wording

MOST_FINDINGS = 200  # of one kind on the page; the JSON has all
_AS_ROWS = frozenset({FindingKind.AGREEMENT, FindingKind.VARIANT})
_NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9_-]")


@attrs.frozen(slots=True)
class Side:
    """One source's words in their context."""

    number: int
    label: str
    published: str
    place: str
    link: str | None
    words: Quoted
    value: str
    speaker: str
    commitment: str


@attrs.frozen(slots=True)
class Card:
    """One finding. ``anchor`` is stable: it comes from the finding's id."""

    anchor: str
    finding: Finding
    sides: tuple[Side, ...]
    confidence: str


@attrs.frozen(slots=True)
class Section:
    """All findings of one kind; ``left_out`` of them only in the JSON report."""

    kind: FindingKind
    wording: Wording
    total: int
    cards: tuple[Card, ...]
    left_out: int
    as_rows: bool


@attrs.frozen(slots=True)
class SourceRow:
    """One line of the list of sources."""

    number: int
    label: str
    link: str | None
    origin: str
    record: SourceRecord
    found: Counter[FindingKind]


@attrs.frozen(slots=True)
class Page:
    """The whole page, in reading order."""

    report: ReportData
    doubts: tuple[tuple[Diagnostic, str], ...]
    sections: tuple[Section, ...]
    panels: tuple[Panel, ...]
    pairs: tuple[tuple[str, str, Counter[FindingKind]], ...]
    origins: tuple[tuple[str, tuple[str, ...]], ...]
    sources: tuple[SourceRow, ...]


def page(report: ReportData) -> Page:
    """Lay out a report; everything in it is still raw text, the template escapes."""
    names = Names.of(report)
    quotes, counts = Quotes.of(report), shared(report)
    return Page(
        report=report,
        doubts=tuple((item, names.subject(item)) for item in report.diagnostics),
        sections=tuple(_section(kind, report, names, quotes) for kind in FindingKind),
        panels=panels(names, counts),
        pairs=tuple(_pairs(names, counts)),
        origins=_origins(names),
        sources=tuple(_sources(report, names)),
    )


def _section(kind: FindingKind, report: ReportData, names: Names, quotes: Quotes) -> Section:
    found = [finding for finding in report.findings if finding.kind is kind]
    cards = tuple(_card(finding, names, quotes) for finding in found[:MOST_FINDINGS])
    return Section(kind, WORDING[kind], len(found), cards, len(found) - len(cards), kind in _AS_ROWS)


def _card(finding: Finding, names: Names, quotes: Quotes) -> Card:
    return Card(
        anchor="f-" + _NOT_IN_ANCHORS.sub("-", finding.id),
        finding=finding,
        sides=tuple(_side(item, names, quotes) for item in finding.evidence),
        confidence=f"{finding.confidence:.0%}",
    )


def _side(item: Evidence, names: Names, quotes: Quotes) -> Side:
    words = quotes.quoted(item)
    published = names.sources[item.source].published
    return Side(
        number=names.numbers[item.source],
        label=names.label(item.source),
        published=published.isoformat() if published else "",
        place=names.place(item),
        link=names.link(item.source),
        words=words,
        value=item.value if flat(item.value) != flat(words.focus) else "",
        speaker=item.speaker,
        commitment=item.commitment,
    )


def _pairs(
    names: Names, counts: dict[Pair, Counter[FindingKind]]
) -> Iterable[tuple[str, str, Counter[FindingKind]]]:
    ordered = {tuple(sorted(pair, key=names.numbers.__getitem__)): found for pair, found in counts.items()}
    for first, second in sorted(ordered, key=lambda pair: (names.numbers[pair[0]], names.numbers[pair[1]])):
        yield _numbered(names, first), _numbered(names, second), ordered[first, second]


def _numbered(names: Names, source: str) -> str:
    return f"{names.numbers[source]} {names.label(source)}"


def _origins(names: Names) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Only origins that several sources share: those are counted once."""
    groups: dict[str, list[str]] = {}
    for record in names.sources.values():
        if record.origin:
            groups.setdefault(record.origin, []).append(_numbered(names, record.id))
    return tuple(
        (_numbered(names, origin) if origin in names.sources else origin, tuple(group))
        for origin, group in sorted(groups.items())
        if len(group) > 1
    )


def _sources(report: ReportData, names: Names) -> Iterable[SourceRow]:
    found: dict[str, Counter[FindingKind]] = {source: Counter() for source in names.sources}
    for finding in report.findings:
        for source in {item.source for item in finding.evidence}:
            found[source][finding.kind] += 1
    for source, record in names.sources.items():
        yield SourceRow(
            number=names.numbers[source],
            label=names.label(source),
            link=names.link(source),
            origin=names.origin(source),
            record=record,
            found=found[source],
        )
