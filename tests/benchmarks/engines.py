"""What growing costs, and that every engine says the same: ``python tests/benchmarks/engines.py --articles 60``.

Made-up articles (``synthetic/``) are compared in one run, then through a store to which the last article is added
alone. Prints CPU seconds of this process, the share of the full run that the increment takes, the size of the store,
and for each engine named with ``--engines`` the seconds on the clock and whether its report has the bytes of the run.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from synthetic.tell import told
from synthetic.world import World

from crosscheck import pipeline
from crosscheck.engine import choice, index
from crosscheck.engine.store import Store

CLAIMS_OF_ONE = 4  # facts that an article of the made-up world tells


def main() -> None:
    """Read the options, run, print."""
    options = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    options.add_argument("--articles", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--engines", default="", help="duckdb, spark or both, with a comma")
    asked = options.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {_versions()}")
    with tempfile.TemporaryDirectory() as home:
        paths = _written(Path(home, "news"), asked.articles, asked.seed)
        pipeline.compare(paths[:2])  # word lists and weights are loaded before anything is timed
        full, whole = _timed(lambda: pipeline.compare(paths).to_json(), time.process_time)
        print(f"{len(paths)} articles, full run: {full:.2f} s CPU, report {_digest(whole)}")
        _grow(Path(home, "store"), paths, (full, whole))
        for name in filter(None, asked.engines.split(",")):
            spent, report = _timed(lambda name=name: choice.compare(paths, name).to_json(), time.perf_counter)
            print(f"{name}: {spent:.1f} s on the clock, report {_digest(report)}, equal: {report == whole}")


def _grow(path: Path, paths: Sequence[Path], run: tuple[float, str]) -> None:
    full, whole = run
    clock = time.process_time
    with Store(path, create=True) as store:
        read, _ = _timed(lambda: index.add(store, paths[:-1]), clock)
        first, _ = _timed(lambda: index.report(store), clock)
        again, _ = _timed(lambda: index.report(store), clock)
        one, _ = _timed(lambda: index.add(store, paths[-1:]), clock)
        after, report = _timed(lambda: index.report(store).to_json(), clock)
    size = path.stat().st_size / len(paths) / 1024
    print(f"store: all but one added {read:.2f} s, first report {first:.2f} s, the same again {again:.2f} s")
    print(f"one more: added {one:.3f} s, report {after:.2f} s, {(one + after) / full:.1%} of the full run")
    print(f"equal: {report == whole}; {size:.1f} kB an article")


def _written(folder: Path, count: int, seed: int) -> list[Path]:
    folder.mkdir()
    found = []
    for draft in World(count * CLAIMS_OF_ONE, seed).drafts():
        article = told(draft).article
        path = folder / f"{article.id}.txt"
        path.write_text(f"{article.text}\n", "utf-8")
        found.append(path)
    return found[:count]


def _timed(work: Callable[[], Any], clock: Callable[[], float]) -> tuple[float, Any]:
    start = clock()
    done = work()
    return clock() - start, done


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _versions() -> str:
    return ", ".join(f"{name} {version(name)}" for name in ("attrs", "cattrs", "spacy"))


if __name__ == "__main__":
    main()
