"""Source by source: how many findings of each kind two sources share, and where that is drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData, Scope
from crosscheck.report.naming import Names
from crosscheck.report.wording import WORDING

Pair = tuple[str, str]
MOST_SOURCES = 18  # beyond that the drawing is unreadable; the table has the other pairs
CELL = 34
MARGIN = 30
NUMBERS = 40  # pixels left of the squares
LETTER = 8  # pixels that a letter of a label takes in the widest font
LONGEST_LABEL = 38
SHADES = (0.12, 0.22, 0.32, 0.42)  # opacity, faintest first; the number on top must stay readable
_DIFFER = frozenset(FindingKind) - {FindingKind.AGREEMENT, FindingKind.CONTRADICTION}


@attrs.frozen(slots=True)
class Square:
    """One square with its number; its sort and ``shade`` say how it is filled."""

    x: int
    y: int
    words: str
    sort: str
    shade: int


@attrs.frozen(slots=True)
class Row:
    """One source's labels: its row starts at ``y``, its column at ``x``."""

    x: int
    y: int
    number: int
    label: str


@attrs.frozen(slots=True)
class Panel:
    """The drawing: below the diagonal how often two sources agree, above it how often they do not.

    ``fills`` has one outline for all squares of one sort and shade.
    """

    description: str
    note: str
    width: int
    height: int
    labels: int  # where the labels begin, right of the squares
    rows: tuple[Row, ...]
    squares: tuple[Square, ...]
    fills: tuple[tuple[str, float, str], ...]
    empty: str


def shared(report: ReportData) -> dict[Pair, Counter[FindingKind]]:
    """For every two sources that share a finding, how many of each kind. The smaller id stands first."""
    counts: dict[Pair, Counter[FindingKind]] = {}
    for finding in report.findings:
        for pair in _pairs(finding):
            counts.setdefault(pair, Counter())[finding.kind] += 1
    return dict(sorted(counts.items()))


def panel(names: Names, counts: Mapping[Pair, Counter[FindingKind]]) -> Panel | None:
    """The drawing of the sources that share findings, of the busiest where there are too many to read."""
    drawn, busy = _drawn(names, counts)
    if not drawn:
        return None
    squares = tuple(_squares(counts, {source: at for at, source in enumerate(drawn)}))
    size = len(drawn)
    rows = tuple(_row(names, source, at) for at, source in enumerate(drawn))
    labels = NUMBERS + CELL * size + 12
    return Panel(
        description=_description(counts),
        note=f"The {size} sources with the most findings, of {busy} that share any." if size < busy else "",
        width=labels + LETTER * max(len(row.label) for row in rows),
        height=MARGIN + CELL * size + 4,
        labels=labels,
        rows=rows,
        squares=squares,
        fills=tuple(_fills(squares)),
        empty=_outline(
            (_at(column), _at(row)) for row in range(size) for column in range(size) if row != column
        ),
    )


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


def _drawn(names: Names, counts: Mapping[Pair, Counter[FindingKind]]) -> tuple[list[str], int]:
    """The sources to draw, in the order of the report, and how many share anything.

    Who contradicts stands before who only agrees.
    """
    worst: dict[str, Counter[str]] = {}
    for pair, found in counts.items():
        for source in pair:
            worst.setdefault(source, Counter()).update(
                contradicts=found[FindingKind.CONTRADICTION], all=found.total()
            )
    busiest = sorted(
        worst, key=lambda name: (-worst[name]["contradicts"], -worst[name]["all"], names.numbers[name])
    )
    return sorted(busiest[:MOST_SOURCES], key=names.numbers.__getitem__), len(busiest)


def _description(counts: Mapping[Pair, Counter[FindingKind]]) -> str:
    tally = {kind: sum(1 for found in counts.values() if found[kind]) for kind in FindingKind}
    told = ", ".join(f"{WORDING[kind].many} between {number}" for kind, number in tally.items() if number)
    return f"Pairs of sources that share findings: {told}. The table below has the numbers."


def _row(names: Names, source: str, at: int) -> Row:
    label = names.label(source)
    short = label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
    return Row(NUMBERS + CELL * at, MARGIN + CELL * at, names.numbers[source], short)


def _squares(counts: Mapping[Pair, Counter[FindingKind]], places: Mapping[str, int]) -> Iterator[Square]:
    drawn = {pair: found for pair, found in counts.items() if pair[0] in places and pair[1] in places}
    agreed = max((found[FindingKind.AGREEMENT] for found in drawn.values()), default=0)
    differ = max((_sum(found) for found in drawn.values()), default=0)
    for pair, found in drawn.items():
        first, last = sorted(places[source] for source in pair)
        if found[FindingKind.AGREEMENT]:
            number = found[FindingKind.AGREEMENT]
            yield Square(_at(first), _at(last), str(number), "agree", _shade(number, agreed))
        if found[FindingKind.CONTRADICTION]:
            words = f"{WORDING[FindingKind.CONTRADICTION].sign}{found[FindingKind.CONTRADICTION]}"
            yield Square(_at(last), _at(first), words, "contradict", len(SHADES) - 1)
        elif _sum(found):
            yield Square(_at(last), _at(first), str(_sum(found)), "differ", _shade(_sum(found), differ))


def _sum(found: Counter[FindingKind]) -> int:
    return sum(found[kind] for kind in _DIFFER)


def _shade(number: int, most: int) -> int:
    return (number * len(SHADES) - 1) // most


def _at(place: int) -> int:
    """Pixels from the corner of the squares."""
    return CELL * place + 1


def _fills(squares: Sequence[Square]) -> Iterator[tuple[str, float, str]]:
    groups: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for square in squares:
        groups.setdefault((square.sort, square.shade), []).append((square.x, square.y))
    for (sort, shade), places in sorted(groups.items()):
        yield sort, SHADES[shade], _outline(places)


def _outline(places: Iterator[tuple[int, int]] | Sequence[tuple[int, int]]) -> str:
    """One path for all squares: a page of a thousand squares stays small."""
    side = CELL - 2
    return "".join(f"M{x} {y}h{side}v{side}h-{side}z" for x, y in places)
