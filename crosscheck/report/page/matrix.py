"""Source by source: how many findings of each kind two sources share, and where that is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData, Scope
from crosscheck.report.naming import Names

Pair = tuple[str, str]
MOST_SOURCES = 16  # beyond that the drawing is unreadable; the table has the other pairs
CELL = 34
MARGIN = 30
LABELS = 150
LONGEST_LABEL = 16
FAINTEST, STRONGEST = 0.10, 0.45  # opacity; the number on top must stay readable
PANELS = (
    ("Agree", "agree", frozenset({FindingKind.AGREEMENT})),
    ("Contradict", "contradict", frozenset({FindingKind.CONTRADICTION})),
    (
        "Tell it differently",
        "differ",
        frozenset(FindingKind) - {FindingKind.AGREEMENT, FindingKind.CONTRADICTION},
    ),
)


@attrs.frozen(slots=True)
class Cell:
    """One square of a drawing."""

    x: int
    y: int
    number: int
    opacity: float
    title: str


@attrs.frozen(slots=True)
class Row:
    """One source's labels in a drawing: its row starts at ``y``, its column at ``x``."""

    x: int
    y: int
    number: int
    label: str


@attrs.frozen(slots=True)
class Panel:
    """One drawing: the numbers of one group of kinds, for every two sources."""

    title: str
    css: str
    description: str
    note: str
    width: int
    height: int
    rows: tuple[Row, ...]
    cells: tuple[Cell, ...]


def shared(report: ReportData) -> dict[Pair, Counter[FindingKind]]:
    """For every two sources that share a finding, how many of each kind. The smaller id stands first."""
    counts: dict[Pair, Counter[FindingKind]] = {}
    for finding in report.findings:
        for pair in _pairs(finding):
            counts.setdefault(pair, Counter())[finding.kind] += 1
    return dict(sorted(counts.items()))


def panels(names: Names, counts: Mapping[Pair, Counter[FindingKind]]) -> tuple[Panel, ...]:
    """The drawings of what sources share, of the busiest sources where there are too many to read."""
    drawn = (_panel(names, counts, spec) for spec in PANELS)
    return tuple(panel for panel in drawn if panel.cells)


def _drawn(names: Names, sums: Mapping[Pair, int]) -> list[str]:
    """The sources of a drawing, in the order of the report."""
    shares: Counter[str] = Counter()
    for pair, number in sums.items():
        for source in pair:
            shares[source] += number
    busiest = sorted(names.sources, key=lambda name: (-shares[name], names.numbers[name]))[:MOST_SOURCES]
    return sorted(busiest, key=names.numbers.__getitem__)


def _pairs(finding: Finding) -> set[Pair]:
    """Two sources on the same side of a contradiction do not contradict each other."""
    if finding.scope is Scope.WITHIN:
        return set()
    met = {
        _pair(one, other)
        for one, other in combinations(finding.evidence, 2)
        if one.source != other.source and (finding.kind is FindingKind.AGREEMENT or _differ(one, other))
    }
    return met or {_pair(a, b) for a, b in combinations(finding.evidence, 2) if a.source != b.source}


def _differ(one: Evidence, other: Evidence) -> bool:
    return (one.value or one.quote) != (other.value or other.quote)


def _pair(one: Evidence, other: Evidence) -> Pair:
    return (one.source, other.source) if one.source < other.source else (other.source, one.source)


def _panel(
    names: Names, counts: Mapping[Pair, Counter[FindingKind]], spec: tuple[str, str, frozenset[FindingKind]]
) -> Panel:
    title, css, kinds = spec
    sums = {pair: sum(found[kind] for kind in kinds) for pair, found in counts.items()}
    drawn = _drawn(names, sums)
    told = sum(1 for number in sums.values() if number)
    pairs = len(names.sources) * (len(names.sources) - 1) // 2
    return Panel(
        title=title,
        css=css,
        description=f"{told} of {pairs} pairs of sources. The table below has the numbers.",
        note=f"the {len(drawn)} busiest of {len(names.sources)} sources"
        if len(drawn) < len(names.sources)
        else "",
        width=LABELS + CELL * len(drawn) + 4,
        height=MARGIN + CELL * len(drawn) + 4,
        rows=tuple(_row(names, source, at) for at, source in enumerate(drawn)),
        cells=tuple(_cells(names, sums, drawn)),
    )


def _row(names: Names, source: str, at: int) -> Row:
    label = names.label(source)
    short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
    return Row(LABELS + CELL * at, MARGIN + CELL * at, names.numbers[source], short)


def _cells(names: Names, sums: Mapping[Pair, int], drawn: Sequence[str]) -> Iterator[Cell]:
    most = max(sums.values(), default=0) or 1
    places = {source: at for at, source in enumerate(drawn)}
    for (one, other), number in sums.items():
        if number and one in places and other in places:
            opacity = round(FAINTEST + (STRONGEST - FAINTEST) * number / most, 3)
            for row, column in ((one, other), (other, one)):
                x, y = LABELS + CELL * places[column], MARGIN + CELL * places[row]
                yield Cell(x, y, number, opacity, f"{names.label(row)} and {names.label(column)}: {number}")
