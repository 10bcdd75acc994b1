"""The whole page in reading order, on one sheet or on several that link to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile

import attrs

from crosscheck.model.article import Diagnostic
from crosscheck.model.report import FindingKind, ReportData, SourceRecord
from crosscheck.report.naming import RUN, Names
from crosscheck.report.page.anchors import source_anchor
from crosscheck.report.page.cards import Section, sections
from crosscheck.report.page.clusters import Cluster, clusters
from crosscheck.report.page.limits import Limits
from crosscheck.report.page.matrix import Pair, Panel, panel, shared
from crosscheck.report.page.texts import Text, texts
from crosscheck.report.page.timeline import Timeline, timeline


@attrs.frozen(slots=True)
class SourceRow:
    """One line of the list of sources."""

    number: int
    label: str
    anchor: str
    link: str | None
    origin: str
    record: SourceRecord
    found: Counter[FindingKind]

    def within(self, folder: str) -> str:
        """The path as seen from a folder that holds it."""
        return (self.record.path or "").removeprefix(folder)


@attrs.frozen(slots=True)
class PairRow:
    """Two sources and the findings that they share."""

    one: str
    other: str
    found: Counter[FindingKind]


@attrs.frozen(slots=True)
class Origin:
    """A text that several sources go back to."""

    name: str
    sources: tuple[SourceRow, ...]


@attrs.frozen(slots=True)
class Doubt:
    """What was doubted while reading, told once for all that it is true of."""

    code: str
    message: str
    subjects: tuple[str, ...]
    times: int


@attrs.frozen(slots=True)
class Page:
    """Everything that is shown, in reading order."""

    report: ReportData
    doubts: tuple[Doubt, ...]
    sections: tuple[Section, ...]
    panel: Panel | None
    pairs: tuple[PairRow, ...]
    pairs_left: int
    timeline: Timeline
    clusters: tuple[Cluster, ...]
    clusters_left: int
    origins: tuple[Origin, ...]
    sources: tuple[SourceRow, ...]
    folder: str
    texts: tuple[Text, ...]

    @property
    def found(self) -> tuple[Section, ...]:
        """The kinds of which there is any."""
        return tuple(section for section in self.sections if section.total)

    @property
    def anchors(self) -> Iterator[str]:
        """Every place where a link may land."""
        for section in self.sections:
            yield from (card.anchor for card in section.cards)
        yield from (cluster.anchor for cluster in self.clusters)
        for text in self.texts:
            yield from text.anchors


def page(report: ReportData, limits: Limits) -> Page:
    """Lay out a report; everything in it is still raw text, the template escapes."""
    names = Names.of(report)
    counts = shared(report)
    found, named = sections(report, names, limits), clusters(report, names, limits.writers)
    rows, pairs = tuple(_sources(report, names)), tuple(_pairs(names, counts))
    return Page(
        report=report,
        doubts=tuple(_doubts(report.diagnostics, names)),
        sections=found,
        panel=panel(names, counts),
        pairs=pairs[: limits.pairs],
        pairs_left=len(pairs[limits.pairs :]),
        timeline=timeline(report, names, limits.questions),
        clusters=named[: limits.names],
        clusters_left=len(named[limits.names :]),
        origins=_origins(names, rows),
        sources=rows,
        folder=_folder(rows),
        texts=texts(report, names, (found, named[: limits.names]), limits),
    )


def _doubts(diagnostics: Iterable[Diagnostic], names: Names) -> Iterator[Doubt]:
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for item in diagnostics:
        groups.setdefault((item.code, item.message), []).append(item)
    for (code, message), group in groups.items():
        about = dict.fromkeys(names.subject(item) for item in group)
        untold = tuple(subject for subject in about if subject not in message and subject != RUN)
        yield Doubt(code, message, untold, sum(item.count for item in group))


def _pairs(names: Names, counts: dict[Pair, Counter[FindingKind]]) -> Iterator[PairRow]:
    """The pairs that differ most first, then those that agree most."""
    for first, second in sorted(
        counts, key=lambda pair: (_worst(counts[pair]), names.numbers[pair[0]], pair)
    ):
        one, other = sorted((first, second), key=names.numbers.__getitem__)
        yield PairRow(_numbered(names, one), _numbered(names, other), counts[first, second])


def _worst(found: Counter[FindingKind]) -> tuple[int, ...]:
    return tuple(-found[kind] for kind in FindingKind)


def _numbered(names: Names, source: str) -> str:
    return f"{names.numbers[source]} {names.label(source)}"


def _origins(names: Names, rows: Iterable[SourceRow]) -> tuple[Origin, ...]:
    """Only origins that several sources share: those are counted once."""
    groups: dict[str, list[SourceRow]] = {}
    for row in rows:
        if row.record.origin:
            groups.setdefault(row.record.origin, []).append(row)
    return tuple(
        Origin(_numbered(names, origin) if origin in names.sources else origin, tuple(group))
        for origin, group in sorted(groups.items())
        if len(group) > 1
    )


def _folder(rows: Iterable[SourceRow]) -> str:
    """The folder that holds the files of all sources, with the stroke at its end; empty where there is none."""
    parts = [row.record.path.split("/")[:-1] for row in rows if row.record.path]
    shared = takewhile(lambda level: len(set(level)) == 1, zip(*parts, strict=False))
    return "".join(f"{level[0]}/" for level in shared) if len(parts) > 1 else ""


def _sources(report: ReportData, names: Names) -> Iterator[SourceRow]:
    found: dict[str, Counter[FindingKind]] = {source: Counter() for source in names.sources}
    for finding in report.findings:
        for source in {item.source for item in finding.evidence}:
            found[source][finding.kind] += 1
    for source, record in names.sources.items():
        yield SourceRow(
            number=names.numbers[source],
            label=names.label(source),
            anchor=source_anchor(names.numbers[source]),
            link=names.link(source),
            origin=names.origin(source),
            record=record,
            found=found[source],
        )
