"""When each answer to a question first appears: one strip of time for each question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime

import attrs

from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData, SourceRecord
from crosscheck.report.escape import flat
from crosscheck.report.naming import Names
from crosscheck.report.page.anchors import finding_anchor, mark_anchor
from crosscheck.report.page.cards import answer_in_words, answers
from crosscheck.report.page.context import Quotes
from crosscheck.report.wording import WORDING, question

# What time explains comes before what it does not; agreement and variants have no strip.
_KINDS = (
    FindingKind.CONTRADICTION,
    FindingKind.DISPUTE,
    FindingKind.CHANGE,
    FindingKind.PRECISION,
    FindingKind.FRAMING,
)
_LETTERS = "ABCDEFGH"
_EDGE = 3.0  # per cent of the strip that stays empty at each end
_APART = 7.0  # per cent; dots nearer than this are put one above the other
_MOST_LEVELS = 4
_LEVEL = 21  # pixels from dot to dot above it
_LONGEST_ABOUT = 80  # letters
_FOOT = 20  # pixels for the dates below


@attrs.frozen(slots=True)
class Dot:
    """One appearance of an answer; ``x`` in per cent, ``y`` in pixels. The ``first`` one is filled."""

    x: float
    y: int
    letter: str
    first: bool


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
    """One question in time, from the first day on which it was answered to the last."""

    anchor: str
    kind: FindingKind
    sign: str
    asks: str
    about: str  # the words in which the first answer stands
    height: int
    begin: str
    end: str
    dots: tuple[Dot, ...]
    firsts: tuple[First, ...]


@attrs.frozen(slots=True)
class Timeline:
    """The strips; ``left_out`` questions stand only in the full report, ``undated`` sources in none."""

    strips: tuple[Strip, ...]
    left_out: int
    undated: int


@attrs.frozen(slots=True)
class _Seen:
    """One answer as dated sources give it, the earliest first, one line a source."""

    days: tuple[float, ...]
    first: Evidence
    value: str


def timeline(report: ReportData, names: Names, most: int) -> Timeline:
    """The questions whose answers appear at different times. Answers of sources without a date are not placed."""
    days = {name: when for name, record in names.sources.items() if (when := _when(record)) is not None}
    quotes = Quotes.of(report)
    ordered = [finding for kind in _KINDS for finding in report.findings if finding.kind is kind]
    told = [(finding, seen) for finding in ordered if _is_told(seen := _seen(finding, days, quotes))]
    return Timeline(
        strips=tuple(_strip(finding, seen, names) for finding, seen in told[:most]),
        left_out=len(told[most:]),
        undated=len(names.sources) - len(days),
    )


def _when(record: SourceRecord) -> float | None:
    """Days since the beginning of the calendar, with the time of day where the source states it."""
    moment = _moment(record.published_at)
    if moment is not None:
        return moment.timestamp() / 86400 + date(1970, 1, 1).toordinal()
    return float(record.published.toordinal()) if record.published else None


def _moment(stated: str | None) -> datetime | None:
    """The moment in UTC; ``None`` for a day without a time, which is not the midnight of any zone."""
    try:
        moment = datetime.fromisoformat(stated) if stated and len(stated) > len("2000-01-01") else None
    except ValueError:
        return None
    return moment and (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _seen(finding: Finding, days: Mapping[str, float], quotes: Quotes) -> list[_Seen]:
    found = []
    for group in answers(finding, quotes):
        dated = sorted(
            (item for item in group if item.source in days), key=lambda e: (days[e.source], e.source, e.start)
        )
        if dated:
            when = sorted({item.source: days[item.source] for item in dated}.values())
            found.append(_Seen(tuple(when), dated[0], answer_in_words(finding, dated[0])))
    return sorted(found, key=lambda one: one.days[0])[: len(_LETTERS)]


def _is_told(seen: Sequence[_Seen]) -> bool:
    """Whether there are two answers, and time between them."""
    return len(seen) > 1 and len({day for one in seen for day in one.days}) > 1


def _strip(finding: Finding, seen: Sequence[_Seen], names: Names) -> Strip:
    first, last = seen[0].days[0], max(one.days[-1] for one in seen)
    places = sorted(
        (_x(day, first, last), letter, at == 0)
        for letter, one in zip(_LETTERS, seen, strict=False)
        for at, day in enumerate(one.days)
    )
    levels = _levels([x for x, *_ in places])
    ground = _LEVEL * (max(levels) + 1) + 2
    return Strip(
        anchor=finding_anchor(finding.id),
        kind=finding.kind,
        sign=WORDING[finding.kind].sign,
        asks=question(finding.slot),
        about=_about(seen[0]),
        height=ground + _FOOT,
        begin=_day(first),
        end=_day(last),
        dots=tuple(
            Dot(x, ground - _LEVEL // 2 - 2 - _LEVEL * level, letter, is_first)
            for level, (x, letter, is_first) in zip(levels, places, strict=True)
        ),
        firsts=tuple(_first(letter, one, names) for letter, one in zip(_LETTERS, seen, strict=False)),
    )


def _about(seen: _Seen) -> str:
    """The quote of an answer, as long as it says more than the answer and no longer than a line or two."""
    quote = flat(seen.first.quote)
    short = quote if len(quote) <= _LONGEST_ABOUT else f"{quote[: _LONGEST_ABOUT - 1].rstrip()}…"
    return short if quote != seen.value else ""


def _x(day: float, first: float, last: float) -> float:
    return round(_EDGE + (100 - 2 * _EDGE) * (day - first) / (last - first), 1)


def _day(day: float) -> str:
    return date.fromordinal(int(day)).isoformat()


def _first(letter: str, seen: _Seen, names: Names) -> First:
    item = seen.first
    number = names.numbers[item.source]
    return First(
        letter=letter,
        value=seen.value,
        day=_day(seen.days[0]),
        number=number,
        label=names.label(item.source),
        mark=mark_anchor(number, item.start),
        later=len(seen.days) - 1,
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
