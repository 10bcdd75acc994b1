"""How well dates are found and read: span F and share of right values, by type.

Run ``python tests/benchmarks/dates_accuracy.py [FILE.jsonl] [--errors TYPE]`` over rows of ``text``, ``spans``
(with ``start``, ``end``, ``type`` and TIMEX3-like ``value``) and ``document_date``. Recurrences, time zones
alone and "now" are not counted: the recogniser leaves them out on purpose. A value is *exact* where it is one
of the gold readings, *consistent* also where it is coarser and holds it (a month for *two months ago*), or is the
third that we call the end of a year and not the half. What only the text around can place (*the following week*) is
read from its TIMEX3.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import attrs

from crosscheck.extract.recognise.dates import find_dates, find_timexes
from crosscheck.extract.recognise.found import Found
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.timex import timex

ROWS = Path(__file__).parents[3] / "shared" / "data" / "time_recognizers.jsonl"
LEFT_OUT = {"set", "timezone", ""}


def counted(span: dict[str, Any]) -> bool:
    return span["type"] not in LEFT_OUT and "_REF" not in str(span["value"][0].get("timex"))


def overlap(found: Found, span: dict[str, Any]) -> bool:
    return found.start < span["end"] and span["start"] < found.end


def right(found: Found, span: dict[str, Any], strict: bool) -> bool:
    """Whether one of the gold readings is the value; loosely, whether it lies inside or around the value."""
    return any(_fits(found.value, gold, strict) or _named(found.value, gold) for gold in span["value"])


def _named(value: Any, gold: dict[str, Any]) -> bool:
    """Where the gold resolves nothing, whether the value has its name (*2016-SU*)."""
    unresolved = gold.get("value") == "not resolved"
    return unresolved and isinstance(value, DateValue) and timex(value).value == gold.get("timex")


def _fits(value: Any, gold: dict[str, Any], strict: bool) -> bool:
    if isinstance(value, Duration):
        return _fits_length(value, gold)
    if not isinstance(value, DateValue):
        return False
    if "time" in gold["type"] and value.time is None:
        return False
    wanted = _days(gold)
    if wanted is not None:
        return _fits_days(value, wanted, strict) and _fits_time(value, gold)
    return value.time is not None and _fits_time(value, gold)


def _fits_length(value: Duration, gold: dict[str, Any]) -> bool:
    timex = str(gold.get("timex", ""))
    try:
        seconds = float(gold.get("value", "x"))
    except ValueError:
        return False
    low, high = value.bounds(type(value.scale).SECONDS)
    return timex.startswith("P") and low * 0.99 <= seconds <= high * 1.01


def _days(gold: dict[str, Any]) -> tuple[date | None, date | None] | None:
    if gold["type"] in ("date", "datetime"):
        day = _date(gold.get("value"))
        return (day, day + timedelta(days=1)) if day else None
    if gold["type"] in ("daterange", "datetimerange"):
        if gold["type"] == "daterange" and (day := _date(gold.get("value"))):
            return day, day + timedelta(days=1)
        low, high = _date(gold.get("start")), _date(gold.get("end"))
        if gold["type"] == "datetimerange" and low:
            high = low + timedelta(days=1)
        return (low, high) if low or high else None
    return None


def _date(text: Any) -> date | None:
    try:
        return datetime.fromisoformat(str(text)).date()
    except ValueError:
        return None


def _fits_days(value: DateValue, wanted: tuple[date | None, date | None], strict: bool) -> bool:
    low, high = wanted
    # The gold counts "from X to Y" without its last unit; both conventions are one reading.
    ends = {value.end, value.end and value.end - timedelta(days=1)}
    if value.start == low and (value.end == high or (value.bound.value == "between" and high in ends)):
        return True
    if value.bound.value == "between" and value.start == low and high and value.end and high <= value.end:
        return (value.end - high).days <= 366 and high.day == 1
    if None in (low, high) and (value.start or value.end):  # "until May 4" with or without that day
        ends = [(value.start, low), (value.end, high)]
        if all(a is b is None or (a and b and abs((a - b).days) <= 1) for a, b in ends):
            return True
    if strict:
        return False
    if value.granularity is Granularity.PART and low and high and value.start and value.end:
        return value.start < high and low < value.end  # thirds here, halves there
    inside = low is not None and value.start is not None and value.end is not None
    return bool(inside and value.start <= low < value.end)


def _fits_time(value: DateValue, gold: dict[str, Any]) -> bool:
    text = str(gold.get("value") or gold.get("start") or gold.get("end") or "")
    clock = text.rsplit(" ", maxsplit=1)[-1] if ":" in text else ""
    if not clock or "time" not in gold["type"]:
        return True
    if value.time is None:
        return False
    minute = int(clock[:2]) * 60 + int(clock[3:5])
    if "start" not in gold and "end" in gold:
        return abs(value.time.end - minute) <= 1
    bits = value.time.minutes
    return bool(bits >> minute & 1 or (bits >> (minute + 59) % 1440 & 1 and value.time.name))


def main() -> None:
    arguments = sys.argv[1:]
    wanted = arguments[arguments.index("--errors") + 1] if "--errors" in arguments else ""
    path = Path(arguments[0]) if arguments and not arguments[0].startswith("--") else ROWS
    if not path.exists():
        sys.exit(f"no rows to measure on: {path}")
    counts: Counter[tuple[str, str]] = Counter()
    for line in path.read_text("utf-8").splitlines():
        _measure(json.loads(line), counts, wanted)
    _print(counts)


def _measure(row: dict[str, Any], counts: Counter[tuple[str, str]], errors: str) -> None:
    day = _date(row["document_date"])
    found = [_guessed(item, row["text"], day) for item in find_dates(row["text"], day)]
    ignored = [span for span in row["spans"] if not counted(span)]
    gold = [span for span in row["spans"] if counted(span)]
    found = [
        f for f in found if not any(overlap(f, span) for span in ignored) or any(overlap(f, s) for s in gold)
    ]
    matched = set()
    for span in gold:
        kind = span["type"]
        counts[kind, "gold"] += 1
        hit = next((f for f in found if (f.start, f.end) == (span["start"], span["end"])), None)
        counts[kind, "strict"] += hit is not None
        hit = hit or next((f for f in found if overlap(f, span)), None)
        if hit is None:
            _tell(errors, kind, "missed", row, span, None)
            continue
        matched.add(hit)
        counts[kind, "relaxed"] += 1
        counts[kind, "value"] += right(hit, span, True)
        counts[kind, "loose"] += right(hit, span, False)
        if not right(hit, span, False):
            _tell(errors, kind, "value", row, span, hit)
    for extra in found:
        if extra not in matched and not any(overlap(extra, span) for span in gold):
            counts["all", "extra"] += 1
            _tell(errors, "extra", "extra", row, None, extra)
    counts["all", "found"] += len(found)


def _guessed(found: Found, text: str, day: date | None) -> Found:
    """*the following week*: what only the text around could place, as the TIMEX3 of the same words places it."""
    value = found.value
    if not isinstance(value, DateValue) or not value.phrase:
        return found
    tags = [
        tag.timex.value for tag in find_timexes(text, day) if tag.start < found.end and found.start < tag.end
    ]
    days = _unit(tags[0]) if tags else None
    return (
        attrs.evolve(found, value=attrs.evolve(value, start=days[0], end=days[1], phrase=""))
        if days
        else found
    )


def _unit(shown: str) -> tuple[date, date] | None:
    """The days of a year, quarter, month, week, weekend or day as TIMEX3 writes them."""
    week = re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", shown)
    if week:
        start = date.fromisocalendar(int(week[1]), int(week[2]), 6 if week[3] else 1)
        return start, date.fromisocalendar(int(week[1]), int(week[2]), 7) + timedelta(days=1)
    part = re.fullmatch(r"(\d{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?", shown)
    if part is None:
        return None
    year, quarter, month, number = (int(text) if text else 0 for text in part.groups())
    if number:
        start = date(year, month, number)
        return start, start + timedelta(days=1)
    first, count = (3 * quarter - 2, 3) if quarter else (month or 1, 1 if month else 12)
    after = first + count
    return date(year, first, 1), date(year + (after > 12), (after - 1) % 12 + 1, 1)


def _tell(errors: str, kind: str, what: str, row: dict[str, Any], span: Any, hit: Found | None) -> None:
    if errors in (kind, what, "all") and errors:
        said = f"{hit.of(row['text'])!r} -> {hit.value.show()}" if hit else ""
        wanted = (span["text"], span["value"][0]) if span else None
        day, text = str(row["document_date"])[:10], row["text"][:110]
        print(f"{what:7} {kind:10} gold={wanted} found={said} | {day} {text!r}")


def _print(counts: Counter[tuple[str, str]]) -> None:
    kinds = sorted({kind for kind, _ in counts} - {"all"})
    for name, members in [*((kind, [kind]) for kind in kinds), ("ALL", kinds)]:
        total = {
            key: sum(counts[kind, key] for kind in members)
            for key in ("gold", "strict", "relaxed", "value", "loose")
        }
        gold, hit = max(total["gold"], 1), max(total["relaxed"], 1)
        print(
            f"{name:14} gold {total['gold']:5}  found strict {total['strict'] / gold:6.1%} relaxed {hit / gold:6.1%}"
            f"  value exact {total['value'] / hit:6.1%} consistent {total['loose'] / hit:6.1%}"
        )
    gold = sum(counts[kind, "gold"] for kind in kinds)
    found = counts["all", "found"]
    for name in ("strict", "relaxed"):
        good = sum(counts[kind, name] for kind in kinds)
        precise = (found - counts["all", "extra"] if name == "relaxed" else good) / max(found, 1)
        recall = good / max(gold, 1)
        both = 2 * precise * recall / max(precise + recall, 1e-9)
        print(f"{name} P {precise:.1%} R {recall:.1%} F {both:.1%}")


if __name__ == "__main__":
    main()
