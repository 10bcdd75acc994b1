"""How well quantities are found and read, against labelled rows.

Run: ``python tests/benchmarks/quantities_accuracy.py ROWS.jsonl… [--errors KIND] [--peer]``. A row has
``text`` and ``spans`` with ``start``, ``end``, ``value`` and, in some sets, ``type`` and ``unit``; the row's
id names its task. A found quantity counts where its span overlaps a labelled one, each used once; its value
must then be equal to within a millionth. A found quantity of another sort than the task labels counts only
where something is labelled. Rows that label only words without a number (*the last*, *a percentage*) are left
out.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from crosscheck.extract.recognise.found import Found
from crosscheck.extract.recognise.quantities import find_quantities
from crosscheck.model.values.quantity import Bound, Quantity

Row = dict[str, Any]
Hit = tuple[int, int, Quantity | float]
COUNTS = frozenset({"count", "share", "multiple"})
BOUNDED = frozenset(Bound) - {Bound.EXACT, Bound.VAGUE, Bound.ABOUT, Bound.NEARLY}
KEEP: dict[str, Callable[[Quantity], bool]] = {
    "NumberModel": lambda q: q.unit in ("", "fraction") and q.bound is not Bound.VAGUE,
    "NumberRangeModel": lambda q: q.bound in BOUNDED and q.dimension in COUNTS,
    "OrdinalModel": lambda q: q.unit == "ordinal",
    "PercentModel": lambda q: q.unit == "percent",
    "AgeModel": lambda q: q.dimension == "age",
    "CurrencyModel": lambda q: q.dimension.startswith("money"),
    "TemperatureModel": lambda q: q.dimension in ("temperature", "degree"),
    "DimensionModel": lambda q: q.dimension not in (*COUNTS, "money", "ordinal", "score", "time"),
}
OF_ANY_UNIT = frozenset({"NumberModel", "NumberRangeModel"})  # they label the number of a price or an age too
SPANS_ALONE = "measeval"  # scientific prose whose labels give spans and no values
OUT_OF_SCOPE = frozenset({"ordinal.relative"})


def main() -> None:
    """Print one line a task: rows, precision, recall, F, and the share of right values."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="+", type=Path)
    parser.add_argument("--errors", default="")
    parser.add_argument("--peer", action="store_true", help="measure quantulum3 on the same rows")
    options = parser.parse_args()
    find = peer() if options.peer else ours
    for path in options.rows:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for task, group in sorted(by_task(rows).items()):
            report(task, group, find, options.errors == task)


def by_task(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Rows by the task that their id names."""
    tasks: dict[str, list[Row]] = {}
    for row in rows:
        source, _, number = row["id"].partition(":")
        task = source if source == SPANS_ALONE else number.rsplit("-", 1)[0]
        tasks.setdefault(task, []).append(row)
    return tasks


def report(
    task: str, rows: list[Row], find: Callable[[str, str, list[Row]], list[Hit]], errors: bool
) -> None:
    """Count one task and print its line; with ``errors``, every row that is not right."""
    counts: Counter[str] = Counter()
    started = time.process_time()
    for row in rows:
        gold = [s for s in row["spans"] if task == SPANS_ALONE or stated(s)]
        hits = find(task, row["text"], gold)
        pairs = matched(gold, hits)
        right = sum(s["value"] is not None and same(s["value"], hit[2]) for s, hit in pairs)
        exact = sum((s["start"], s["end"]) == hit[:2] for s, hit in pairs)
        counts.update(gold=len(gold), found=len(hits), pairs=len(pairs), right=right, exact=exact)
        if errors and not len(gold) == len(hits) == right:
            shown = [(row["text"][a:b], q.show() if isinstance(q, Quantity) else q) for a, b, q in hits]
            print("  ", repr(row["text"][:160]), [(s["text"], s["value"]) for s in gold], "GOT", shown)
    precision = counts["pairs"] / max(1, counts["found"])
    recall = counts["pairs"] / max(1, counts["gold"])
    f = 2 * precision * recall / max(1e-9, precision + recall)
    value, exact_share = (counts[k] / max(1, counts["pairs"]) for k in ("right", "exact"))
    seconds = time.process_time() - started
    print(
        f"{task:18} rows {len(rows):4}  spans {counts['gold']:4}  "
        f"P {precision:.3f}  R {recall:.3f}  F {f:.3f}  "
        f"value {value:.3f}  same span {exact_share:.3f}  {seconds:.2f} s"
    )


def stated(span: Row) -> bool:
    """Whether the label gives a number at all."""
    return span.get("type") not in OUT_OF_SCOPE and span["value"] not in (None, "null")


def matched(gold: list[Row], hits: list[Hit]) -> list[tuple[Row, Hit]]:
    """Pairs of a label and a found quantity that overlap, each used once."""
    free, pairs = list(hits), []
    for span in gold:
        hit = next((h for h in free if h[0] < span["end"] and span["start"] < h[1]), None)
        if hit is not None:
            free.remove(hit)
            pairs.append((span, hit))
    return pairs


def same(gold: Any, found: Quantity | float) -> bool:
    """Whether the values are equal; a price in cents may be told in either unit, a range by its middle."""
    if not isinstance(found, Quantity):
        return "," not in str(gold) and close(float(str(gold).rstrip("%")), found)
    if isinstance(gold, str) and "," in gold:
        low, high = (part.strip("[]() ") for part in gold.split(","))
        return ends_equal(low, found.low) and ends_equal(high, found.high)
    wanted = float(str(gold).rstrip("%"))
    if found.low is None or found.high is None:
        return found.value is not None and close(wanted, float(found.value))
    middle = float(found.low + found.high) / 2
    return close(wanted, middle) or (found.dimension == "money" and close(wanted, middle * 100))


def ends_equal(wanted: str, found: Any) -> bool:
    """Whether one end of an interval is as labelled; the empty text is infinity."""
    return (not wanted and found is None) or bool(
        wanted and found is not None and close(float(wanted), float(found))
    )


def close(a: float, b: float) -> bool:
    """Equal to within a millionth."""
    return abs(a - b) <= 1e-6 * max(1e-12, abs(a), abs(b))


def ours(task: str, text: str, gold: list[Row]) -> list[Hit]:
    """What this library finds, of the sort that the task labels; brackets count as found on their own."""
    keep = KEEP.get(task, lambda _: True)
    hits: list[Hit] = []
    for found in find_quantities(text):
        quantity = found.value
        if not isinstance(quantity, Quantity) or not (
            keep(quantity) or (task in OF_ANY_UNIT and labelled(found, gold))
        ):
            continue
        inner = text.find("(", found.start, found.end) if quantity.also else -1
        hits.append((found.start, inner if inner > 0 else found.end, quantity))
        hits += [(inner + 1, found.end - 1, other) for other in quantity.also]
    return hits


def labelled(found: Found, gold: list[Row]) -> bool:
    """A number with a unit counts where the number in it is labelled; elsewhere it is another task's."""
    return any(found.start < span["end"] and span["start"] < found.end for span in gold)


def peer() -> Callable[[str, str, list[Row]], list[Hit]]:
    """quantulum3 in the same shape, its units by entity."""
    from quantulum3 import parser  # noqa: PLC0415 - only where it is asked for

    sorts = {
        "NumberModel": ("dimensionless",), "NumberRangeModel": ("dimensionless",), "AgeModel": ("time",),
        "CurrencyModel": ("currency",), "TemperatureModel": ("temperature",),
    }  # fmt: skip

    def find(task: str, text: str, gold: list[Row]) -> list[Hit]:
        del gold
        wanted = sorts.get(task)
        try:
            found = parser.parse(text)
        except Exception as error:
            print("   peer failed:", type(error).__name__)
            return []
        return [
            (*q.span, q.value)
            for q in found
            if (wanted is None or q.unit.entity.name in wanted)
            and (task != "PercentModel" or q.unit.name == "percentage")
        ]

    return find


if __name__ == "__main__":
    main()
