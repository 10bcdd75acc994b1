"""When each answer to a question first appears: one strip of time for each question, with dots on one scale."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from math import ceil

import attrs

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData, SourceRecord
from crosscheck.report.naming import Names
from crosscheck.report.page.anchors import finding_anchor, mark_anchor
from crosscheck.report.page.cards import answers
from crosscheck.report.wording import WORDING, question

_KINDS = frozenset(FindingKind) - {FindingKind.AGREEMENT, FindingKind.VARIANT}
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_EDGE = 4.0  # per cent of the strip that stays empty at each end
_APART = 5.0  # per cent; dots nearer than this are put one above the other
_MOST_LEVELS = 5
_LEVEL = 20  # pixels from dot to dot above it
_TICKS = 5
_DAY, _MONTH, _YEAR = 1, 31, 366


@attrs.frozen(slots=True)
class Tick:
    """A date on the scale."""

    x: float
    label: str


@attrs.frozen(slots=True)
class Dot:
    """One answer where it first appears; ``x`` in per cent, ``y`` in pixels."""

    x: float
    y: int
    letter: str


@attrs.frozen(slots=True)
class First:
    """The line of the key: which answer, when, and in which source."""

    letter: str
    value: str
    day: str
    number: int
    label: str
    mark: str
    later: int


@attrs.frozen(slots=True)
class Strip:
    """One question in time."""

    anchor: str
    kind: FindingKind
    sign: str
    asks: str
    height: int
    dots: tuple[Dot, ...]
    firsts: tuple[First, ...]


@attrs.frozen(slots=True)
class Timeline:
    """All strips under one scale; ``left_out`` questions stand only in the full report."""

    ticks: tuple[Tick, ...]
    strips: tuple[Strip, ...]
    left_out: int
    undated: int


def timeline(report: ReportData, names: Names, most: int) -> Timeline:
    """The questions whose answers appear at different times. Answers of sources without a date are not placed."""
    days = {name: when for name, record in names.sources.items() if (when := _when(record)) is not None}
    told = [f for f in report.findings if f.kind in _KINDS and len({days[n] for n in _dated(f, days)}) > 1]
    shown = [f for f in told if len(_firsts(f, days)) > 1][:most]
    if not shown:
        return Timeline((), (), 0, len(names.sources) - len(days))
    scale = _Scale.of([days[name] for finding in shown for name in _dated(finding, days)])
    return Timeline(
        ticks=tuple(scale.ticks()),
        strips=tuple(_strip(finding, days, names, scale) for finding in shown),
        left_out=len(told) - len(shown),
        undated=len(names.sources) - len(days),
    )


def _when(record: SourceRecord) -> float | None:
    """Days since the beginning of the calendar, with the time of day where the source states it."""
    if record.published_at:
        try:
            moment = datetime.fromisoformat(record.published_at)
        except ValueError:
            moment = None
        if moment is not None:
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            seconds = moment.astimezone(UTC).timestamp()
            return seconds / 86400 + date(1970, 1, 1).toordinal()
    return float(record.published.toordinal()) if record.published else None


def _dated(finding: Finding, days: dict[str, float]) -> set[str]:
    return {item.source for item in finding.evidence} & days.keys()


def _firsts(finding: Finding, days: dict[str, float]) -> list[tuple[float, str, Evidence, int]]:
    """Each answer with its first dated appearance, the earliest first; and how often it is repeated later."""
    found = []
    for value, group in answers(finding):
        dated = [item for item in group if item.source in days]
        if dated:
            first = min(dated, key=lambda item: (days[item.source], item.source, item.start))
            later = len({item.source for item in dated} - {first.source})
            found.append((days[first.source], value, first, later))
    return sorted(found, key=lambda one: (one[0], one[1]))[: len(_LETTERS)]


@attrs.frozen(slots=True)
class _Scale:
    """From days to per cent of the strip."""

    first: float
    last: float

    @classmethod
    def of(cls, days: Sequence[float]) -> _Scale:
        return cls(min(days), max(days))

    def x(self, day: float) -> float:
        return round(_EDGE + (100 - 2 * _EDGE) * (day - self.first) / (self.last - self.first), 2)

    def ticks(self) -> Iterator[Tick]:
        """Round dates: years, months or days, whichever gives a handful."""
        for day in _round_dates(date.fromordinal(int(self.first)), date.fromordinal(int(self.last))):
            if self.first <= day.toordinal() <= self.last:
                yield Tick(self.x(day.toordinal()), self._label(day))

    def _label(self, day: date) -> str:
        span = self.last - self.first
        return f"{day:%Y}" if span > 2 * _YEAR else f"{day:%Y-%m}" if span > 3 * _MONTH else day.isoformat()


def _round_dates(first: date, last: date) -> Iterable[date]:
    span = (last - first).days
    if span > 2 * _YEAR:
        step = ceil((last.year - first.year) / _TICKS)
        return [date(year, 1, 1) for year in range(first.year, last.year + 1, step)]
    if span > 3 * _MONTH:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [date(at // 12, at % 12 + 1, 1) for at in months[:: ceil(len(months) / _TICKS)]]
    days = range(first.toordinal(), last.toordinal() + 1)
    return [date.fromordinal(at) for at in days[:: ceil(len(days) / _TICKS)]]


def _strip(finding: Finding, days: dict[str, float], names: Names, scale: _Scale) -> Strip:
    firsts = _firsts(finding, days)
    levels = _levels([scale.x(day) for day, *_ in firsts])
    height = _LEVEL * (max(levels) + 1) + 8
    return Strip(
        anchor=finding_anchor(finding.id),
        kind=finding.kind,
        sign=WORDING[finding.kind].sign,
        asks=question(finding.slot),
        height=height,
        dots=tuple(
            Dot(scale.x(day), height - _LEVEL // 2 - 4 - _LEVEL * level, letter)
            for letter, level, (day, *_) in zip(_LETTERS, levels, firsts, strict=False)
        ),
        firsts=tuple(_first(letter, one, names) for letter, one in zip(_LETTERS, firsts, strict=False)),
    )


def _first(letter: str, one: tuple[float, str, Evidence, int], names: Names) -> First:
    day, value, item, later = one
    number = names.numbers[item.source]
    return First(
        letter=letter,
        value=value,
        day=date.fromordinal(int(day)).isoformat(),
        number=number,
        label=names.label(item.source),
        mark=mark_anchor(number, item.start),
        later=later,
    )


def _levels(places: Sequence[float]) -> list[int]:
    """For each dot the lowest row in which nothing stands near it."""
    taken: dict[int, float] = {}
    levels = []
    for x in places:
        free = (level for level in range(_MOST_LEVELS) if x - taken.get(level, -_APART) >= _APART)
        level = next(free, _MOST_LEVELS - 1)
        taken[level] = x
        levels.append(level)
    return levels
