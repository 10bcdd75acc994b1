"""Source by source: how many findings of each kind two sources share, and where that is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import combinations

import attrs

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData, Scope
from crosscheck.report.naming import Names

Pair = tuple[str, str]
MOST_SOURCES = 24  # beyond that the drawing is unreadable; the table still has every pair
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
        frozenset({FindingKind.FRAMING, FindingKind.PRECISION, FindingKind.VARIANT, FindingKind.CHANGE}),
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
    """The drawings; none for fewer than two sources, or too many to read."""
    if not 1 < len(names.sources) <= MOST_SOURCES:
        return ()
    return tuple(_panel(names, counts, spec) for spec in PANELS)


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
    size = len(names.sources)
    told = sum(1 for number in sums.values() if number)
    return Panel(
        title=title,
        css=css,
        description=f"{told} of {size * (size - 1) // 2} pairs of sources. The table below has the numbers.",
        width=LABELS + CELL * size + 4,
        height=MARGIN + CELL * size + 4,
        rows=tuple(_rows(names)),
        cells=tuple(_cells(names, sums)),
    )


def _rows(names: Names) -> Iterator[Row]:
    for source, number in names.numbers.items():
        label = names.label(source)
        short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"
        step = CELL * (number - 1)
        yield Row(LABELS + step, MARGIN + step, number, short)


def _cells(names: Names, sums: Mapping[Pair, int]) -> Iterator[Cell]:
    most = max(sums.values(), default=0) or 1
    for (one, other), number in sums.items():
        if number:
            opacity = round(FAINTEST + (STRONGEST - FAINTEST) * number / most, 3)
            for row, column in ((one, other), (other, one)):
                x = LABELS + CELL * (names.numbers[column] - 1)
                y = MARGIN + CELL * (names.numbers[row] - 1)
                yield Cell(x, y, number, opacity, f"{names.label(row)} and {names.label(column)}: {number}")
