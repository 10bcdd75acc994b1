"""Time expressions as TimeML tags them: span F, strict and relaxed, and F of right types and values.

Run ``python tests/benchmarks/timex_scores.py ROWS.jsonl|FOLDER… [--errors]``. A folder holds TimeML files
(``*.tml``: the date in ``DCT``, the text in ``TEXT`` with ``TIMEX3`` in it). A row has ``text``, ``date`` and either
``mentions`` of type ``TIMEX3`` with ``class`` and ``value``, ``mentions`` whose type begins with ``TIME`` (spans
alone), or ``dates`` with ``when`` or ``from`` and ``to``. Where a row marks only its beginning, the rest is left out.

A tag counts as found where it overlaps a gold one, each used once (*relaxed*), or equals it (*strict*). Its value
counts where it is the gold value letter for letter; ``199`` and ``199X``, ``P1DE`` and ``P10Y`` are one value. *Value
F* is the F of those tags that are found and have the right value, as in TempEval-3.
"""

from __future__ import annotations

import argparse
import json
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from crosscheck.extract.recognise.dates import Tagged, find_timexes

_MARKED = 6  # sentences of a story whose times are marked in rows with TIMEX3
_LONG = {"DE": 10, "CE": 100}


@attrs.frozen
class Gold:
    """A gold tag; ``value`` and ``type`` are "" where the data give none."""

    start: int
    end: int
    type: str = ""
    value: str = ""


@attrs.frozen
class Document:
    """A text with its date and its gold tags; ``limit`` is where the marked part ends."""

    text: str
    day: date | None
    gold: tuple[Gold, ...]
    limit: int


def documents(path: Path) -> Iterator[Document]:
    """The marked documents of a folder of TimeML files or of a file of rows."""
    if path.is_dir():
        yield from (from_timeml(file) for file in sorted(path.rglob("*.tml")))
        return
    for line in path.read_text("utf-8").splitlines():
        yield from_row(json.loads(line))


def from_timeml(file: Path) -> Document:
    """Read one TimeML file. Raises ``ValueError`` where it has no text."""
    root = ET.parse(file).getroot()
    dct, body = root.find(".//DCT/TIMEX3"), root.find(".//TEXT")
    if body is None:
        raise ValueError(f"{file} has no TEXT")
    gold: list[Gold] = []
    text = "".join(_walk(body, gold, [0]))
    day = date.fromisoformat(dct.attrib["value"][:10]) if dct is not None else None
    return Document(text, day, tuple(gold), len(text))


def _walk(element: ET.Element, gold: list[Gold], at: list[int]) -> Iterator[str]:
    start = at[0]
    for piece in (element.text, *(part for child in element for part in (child, child.tail))):
        if isinstance(piece, ET.Element):
            yield from _walk(piece, gold, at)
        elif piece:
            at[0] += len(piece)
            yield piece
    if element.tag == "TIMEX3":
        gold.append(Gold(start, at[0], element.get("type", ""), element.get("value", "")))


def from_row(row: dict[str, Any]) -> Document:
    """Read one row of the labelled data."""
    if "dates" in row:
        gold = [Gold(m["start"], m["end"], "", _value(m["value"])) for m in row["dates"]]
        day = next((_day(m["value"].get("when", "")) for m in row["dates"] if m["value"].get("when")), None)
        return Document(row["text"], day, tuple(gold), len(row["text"]))
    times = [m for m in row["mentions"] if str(m["type"]).startswith("TIM") and m.get("start") is not None]
    gold = [Gold(m["start"], m["end"], m.get("class", ""), m.get("value") or "") for m in times]
    ends = [m["end"] for m in row["mentions"] if m.get("end")]
    valued = "TIMEX3" in {m["type"] for m in row["mentions"]}
    limit = row["sentences"][:_MARKED][-1][1] if valued else max(ends, default=0)
    return Document(row["text"], _day(row["date"] or ""), tuple(g for g in gold if g.end <= limit), limit)


def _value(marked: dict[str, str]) -> str:
    return marked.get("when") or f"{marked.get('from', '')}/{marked.get('to', '')}"


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def same(gold: str, found: str) -> bool:
    """Whether two values are one.

    >>> same("199X", "199"), same("P10Y", "P1DE"), same("2013-W12", "2013-03")
    (True, True, False)
    """
    return _plain(gold) == _plain(found)


def _plain(value: str) -> str:
    value = value.rstrip("X") if re.fullmatch(r"\d+X+", value) else value
    years = re.fullmatch(r"P(\d+)(DE|CE)", value)
    return f"P{int(years[1]) * _LONG[years[2]]}Y" if years else value


def count(document: Document, counts: Counter[str], errors: bool) -> None:
    """Add the matches of one document."""
    tags = [tag for tag in find_timexes(document.text, document.day) if tag.end <= document.limit]
    free = list(tags)
    for gold in document.gold:
        counts["gold"] += 1
        hit = next((t for t in free if (t.start, t.end) == (gold.start, gold.end)), None)
        counts["strict"] += hit is not None
        hit = hit or next((t for t in free if t.start < gold.end and gold.start < t.end), None)
        if hit is not None:
            free.remove(hit)
            counts["relaxed"] += 1
            counts["type"] += gold.type in ("", hit.timex.type)
            right = bool(gold.value) and same(gold.value, hit.timex.value)
            counts["value"] += right
        if errors and (hit is None or (gold.value and not same(gold.value, hit.timex.value))):
            _tell(document, gold, hit)
    counts["found"] += len(tags)
    for extra in free if errors else ():
        _tell(document, None, extra)


def _tell(document: Document, gold: Gold | None, hit: Tagged | None) -> None:
    at = (gold or hit).start  # type: ignore[union-attr]
    marked = document.text[gold.start : gold.end] if gold else "-"
    found = f"{hit.of(document.text)!r} {hit.timex.type} {hit.timex.value}" if hit else "-"
    around = document.text[max(0, at - 40) : at + 40].replace("\n", " ")
    wanted = f"{gold.type} {gold.value}" if gold else ""
    print(f"{document.day} gold {marked!r} {wanted} | {found} | {around!r}")


def main() -> None:
    """Print one line a file: precision, recall and F of spans, F of types and values."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    for path in options.paths:
        counts: Counter[str] = Counter()
        for document in documents(path):
            count(document, counts, options.errors)
        gold, found = max(1, counts["gold"]), max(1, counts["found"])
        score = {key: 2 * counts[key] / (gold + found) for key in ("strict", "relaxed", "type", "value")}
        spans = f"P {counts['relaxed'] / found:.3f}  R {counts['relaxed'] / gold:.3f}"
        right = counts["value"] / max(1, counts["relaxed"])
        shown = "  ".join(f"{key} F {share:.3f}" for key, share in score.items())
        print(
            f"{path.name:28} gold {counts['gold']:4}  relaxed {spans}  {shown}  value where found {right:.3f}"
        )


if __name__ == "__main__":
    main()
