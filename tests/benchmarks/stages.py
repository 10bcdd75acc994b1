"""Where the time of a run goes: ``python tests/benchmarks/stages.py --articles 1000 --jobs 1,2 seeds``.

First the whole command on the paths from a cold start, by shares: imports, weights, language pipeline, and all of
ours, first look-ups in the lexicons included. Then made-up articles of the size of real ones (``synthetic/``, several
stories put together), once for each number of processes: seconds of each stage, articles a second on the clock, and
whether the report has the same bytes. Medians of the repeats; processor seconds are those of all processes.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from typing import Any

from synthetic.tell import told
from synthetic.world import World

STAGES = ("imports", "weights", "reading", "language", "claims", "resolve", "align", "judge", "report")
OURS = ("reading", "claims", "resolve", "align", "judge", "report")
TOGETHER = 5  # made-up articles that make one of the size of a real one: twenty sentences


def stages(paths: Sequence[str]) -> dict[str, float]:
    """Processor seconds of each stage in this process, which has loaded nothing yet."""
    clock = _Clock()
    from crosscheck import pipeline, registry  # noqa: PLC0415 - the import is what is measured
    from crosscheck.align import align  # noqa: PLC0415
    from crosscheck.resolve import resolve  # noqa: PLC0415
    from crosscheck.settings import Settings  # noqa: PLC0415

    gc.set_threshold(200_000, 20, 50)  # as `crosscheck.collector` has it in a run
    clock.told("imports")
    analyzer = pipeline.default_analyzer()
    clock.told("weights")
    articles, doubts = pipeline.read_sources(list(paths), Settings().read)
    clock.told("reading")
    analyses = list(analyzer.analyse(articles))
    clock.told("language")
    read = [pipeline.parse(analysis) for analysis in analyses]
    clock.told("claims")
    entities = resolve(analyses)
    clock.told("resolve")
    by_id = {article.id: article for article in articles}
    claims = [claim for one in read for claim in one.claims]
    aligned = align(claims, registry.kinds(), by_id, entities, Settings().align)
    clock.told("align")
    run = pipeline.conclude(read, entities, aligned, doubts)
    clock.told("judge")
    pipeline.publish(run).to_json()
    clock.told("report")
    return clock.found


class _Clock:
    def __init__(self) -> None:
        self.found: dict[str, float] = {}
        self._last = time.process_time()

    def told(self, stage: str) -> None:
        now = time.process_time()
        self.found[stage], self._last = now - self._last, now


def whole(paths: Sequence[str], jobs: int) -> dict[str, Any]:
    """One run on so many processes."""
    from crosscheck.engine import jobs as engine  # noqa: PLC0415 - see above
    from crosscheck.settings import Settings  # noqa: PLC0415

    start = time.perf_counter()
    report = engine.compare(list(paths), settings=Settings(jobs=jobs)).to_json()
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return {
        "clock": time.perf_counter() - start,
        "cpu": sum(one.ru_utime + one.ru_stime for one in used),
        "memory": max(one.ru_maxrss for one in used) / 1024,
        "digest": hashlib.sha256(report.encode()).hexdigest()[:12],
    }


def _written(folder: Path, count: int) -> str:
    """So many articles of the size of real ones, as JSON Lines."""
    drafts = World(count * TOGETHER * 4).drafts()
    texts = iter(lambda: [told(one).article for one in islice(drafts, TOGETHER)], [])
    rows = [
        {"text": "\n\n".join(one.text for one in some), "published": str(some[0].published), "title": ""}
        for some in islice(texts, count)
    ]
    path = folder / "news.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return str(path)


def _repeated(asked: dict[str, Any], repeats: int) -> Iterator[dict[str, Any]]:
    here = Path(__file__)
    env = {**os.environ, "PYTHONPATH": f"{here.parents[2]}:{here.parent}"}
    for _ in range(repeats):
        command = [sys.executable, str(here), "--one", json.dumps(asked)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, env=env)
        yield json.loads(done.stdout.splitlines()[-1])


def _median(runs: Sequence[dict[str, Any]], value: Callable[[dict[str, Any]], float]) -> float:
    return statistics.median(map(value, runs))


def _shares(title: str, paths: Sequence[str], repeats: int) -> None:
    runs = list(_repeated({"paths": list(paths)}, repeats))
    cells = [f"{_median(runs, lambda run, stage=stage: run[stage]):.2f}" for stage in STAGES]  # type: ignore[misc]
    ratio = _median(runs, lambda run: sum(run[stage] for stage in OURS) / run["language"])
    print(f"| {title} | {' | '.join(cells)} | {ratio:.2f} |", flush=True)


def _heads(cells: Sequence[str]) -> None:
    print("\n| " + " | ".join(cells) + " |\n" + "|---" * len(cells) + "|")


def main() -> None:
    """Read the options and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=["seeds"])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--jobs", default="1,2")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        asked = json.loads(given.one)
        print(json.dumps(whole(**asked) if "jobs" in asked else stages(**asked)))
        return
    packages = ", ".join(f"{name} {version(name)}" for name in ("spacy", "numpy", "attrs"))
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {packages}")
    _heads(["CPU seconds", *STAGES, "ours / language"])
    _shares("cold start", given.paths, given.repeats)
    with tempfile.TemporaryDirectory() as home:
        path = _written(Path(home), given.articles)
        _shares(f"{given.articles:,} articles", [path], 1)
        _heads(["processes", "clock s", "CPU s", "articles a second", "memory MB", "report"])
        for jobs in map(int, given.jobs.split(",")):
            runs = list(_repeated({"paths": [path], "jobs": jobs}, given.repeats))
            clock, cpu = _median(runs, lambda run: run["clock"]), _median(runs, lambda run: run["cpu"])
            memory = max(run["memory"] for run in runs)
            cells = [f"{clock:.1f}", f"{cpu:.1f}", f"{given.articles / clock:.1f}", f"{memory:,.0f}"]
            print(f"| {jobs} | {' | '.join(cells)} | {runs[0]['digest']} |", flush=True)


if __name__ == "__main__":
    main()
