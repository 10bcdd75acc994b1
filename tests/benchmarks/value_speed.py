"""How fast values are found and related: words a CPU second, and microseconds a pair.

Run ``python tests/benchmarks/value_speed.py [TEXT-FILE…]``; without a file the articles of ``seeds/`` are read.
Recognisers run over every file by turns with a pass of one regular expression over the same words, five times, and
the medians count, so that other work on the machine weighs on both. Pairs are relations of values found in those
texts, each asked once and so never remembered.
"""

from __future__ import annotations

import random
import re
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from crosscheck.extract.recognise.dates import find_dates, find_timexes
from crosscheck.extract.recognise.quantities import find_quantities
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.quantity import Quantity

SEEDS = Path(__file__).parents[2] / "seeds"
DAY = date(2019, 1, 29)
WORD = re.compile(r"\w+")
LEAST_WORDS = 20_000
RUNS, PAIRS = 5, 4000


def spent(work: Callable[[], object]) -> float:
    """CPU seconds that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def speeds(texts: list[str]) -> None:
    """Print how many words a CPU second each recogniser reads, and dates and quantities together."""
    words = sum(len(WORD.findall(text)) for text in texts)
    jobs: dict[str, Callable[[str], object]] = {
        "words alone": WORD.findall,
        "dates": lambda text: find_dates(text, DAY),
        "quantities": find_quantities,
        "dates and quantities": lambda text: (find_dates(text, DAY), find_quantities(text)),
        "times as TimeML tags them": lambda text: find_timexes(text, DAY),
    }
    taken: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(RUNS):
        for name, job in jobs.items():
            taken[name].append(spent(lambda job=job: [job(text) for text in texts]))  # type: ignore[misc]
    yardstick = statistics.median(taken["words alone"])
    for name, seconds in taken.items():
        median = statistics.median(seconds)
        print(
            f"{name:27} {words / median:12,.0f} words a CPU second   {median / yardstick:6.1f} x words alone"
        )


def pairs(texts: list[str]) -> None:
    """Print the median and the slowest hundredth of relating two values of a type."""
    found = [item.value for text in texts for item in (*find_dates(text, DAY), *find_quantities(text))]
    for kind in (DateValue, Duration, Quantity):
        values = list(dict.fromkeys(value for value in found if isinstance(value, kind)))
        chosen = list(combinations(values, 2))
        random.Random(1).shuffle(chosen)
        times = sorted(_relating(a, b) for a, b in chosen[:PAIRS])
        if times:
            shown = f"median {statistics.median(times):5.1f} us   99th of 100 {times[len(times) * 99 // 100]:6.1f} us"
            print(f"{kind.__name__:10} {len(times):5} pairs   {shown}")


def _relating(a: Any, b: Any) -> float:
    start = time.process_time_ns()
    a.relate(b)
    return (time.process_time_ns() - start) / 1000


def main() -> None:
    """Measure on the files named, or on the seeds."""
    files = [Path(name) for name in sys.argv[1:]] or sorted(SEEDS.glob("*.txt"))
    texts = [file.read_text("utf-8") for file in files]
    times = 1 + LEAST_WORDS // max(1, sum(len(WORD.findall(text)) for text in texts))
    speeds(texts * times)
    pairs(texts)


if __name__ == "__main__":
    main()
