"""How cost grows with the number of claims: ``python tests/benchmarks/growth.py --sizes 1000,10000,100000``.

Made-up claims (``synthetic/``) go through resolve, align and judge, each size in a process of its own. Prints a table:
CPU seconds of each stage (median of the repeats), peak memory beyond what the imports take, candidates a claim, the
share of planted pairs that met, and the exponent of the whole against the size before. ``--noise 0.2`` writes a fifth
of the names with a slip; ``--per-day`` sets how dense the news is.
"""

from __future__ import annotations

import argparse
import gc
import json
import math
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from itertools import combinations
from pathlib import Path
from typing import Any

from synthetic.tell import told
from synthetic.world import World

from crosscheck import registry
from crosscheck.align import align
from crosscheck.judge import judge
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.resolve import resolve
from crosscheck.settings import Settings

STAGES = ("resolve", "align", "judge")
PACKAGES = ("attrs", "pydantic", "rapidfuzz")


def measure(world: dict[str, Any]) -> dict[str, Any]:
    """One run in this process; seconds are CPU seconds, memory is in megabytes."""
    kinds, judges = registry.kinds(), registry.judges()
    _run_small()
    bare = _peak()
    gc.set_threshold(200_000, 20, 50)  # as `crosscheck.collector` has it in a run
    made = [told(draft) for draft in World(**world).drafts()]
    gc.freeze()
    articles = {one.article.id: one.article for one in made}
    claims = [claim for one in made for claim in one.claims]
    corpus = _peak()
    seconds: dict[str, float] = {}
    start = time.process_time()
    entities = resolve([one.analysis for one in made])
    seconds["resolve"] = time.process_time() - start
    start = time.process_time()
    aligned = align(claims, kinds, articles, entities, Settings().align, whole=False)
    seconds["align"] = time.process_time() - start
    start = time.process_time()
    # Figures and dates are in the claims: to read them out of the text is work of a stage before.
    readings = {one.article.id: Reading(one.analysis, (), (), ()) for one in made}
    docket = Docket(
        aligned.comparisons, tuple(claims), entities, articles, readings, {a: a for a in articles}
    )
    findings = judge(docket, judges)
    seconds["judge"] = time.process_time() - start
    met = {(c.a.id, c.b.id) for c in aligned.comparisons}
    recalled = _recalled(((o.facts, o.claims) for o in made), met)
    kinds_found: dict[str, int] = defaultdict(int)
    for finding in findings:
        kinds_found[finding.kind.value] += 1
    return {
        "claims": len(claims),
        "seconds": seconds,
        "corpus": corpus - bare,
        "peak": _peak() - bare,
        "candidates": len(aligned.comparisons) / len(claims),
        "planted": {kind: [sum(hits), len(hits)] for kind, hits in sorted(recalled.items())},
        "findings": dict(kinds_found),
    }


def _run_small() -> None:
    """Load the word lists before anything is timed."""
    resolve([told(draft).analysis for draft in World(200).drafts()])


def _recalled(
    told: Iterable[tuple[Sequence[tuple[int, str]], Sequence[Any]]], met: set[tuple[str, str]]
) -> dict[str, list[bool]]:
    """For each sort of planted pair, whether its two claims met."""
    tellings: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for facts, claims in told:
        for (number, planted), claim in zip(facts, claims, strict=True):
            tellings[number].append((planted, claim.id))
    found: dict[str, list[bool]] = defaultdict(list)
    for same in tellings.values():
        for (how, one), (otherwise, two) in combinations(same, 2):
            sort = max(how, otherwise, key=lambda planted: planted != "agreement")
            found[sort].append((one, two) in met or (two, one) in met)
    return found


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _in_child(world: dict[str, Any]) -> dict[str, Any]:
    here = Path(__file__)
    command = [sys.executable, str(here), "--one", json.dumps(world)]
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": f"{here.parents[2]}:{here.parent}"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        raise SystemExit(f"{world}: {done.stderr.strip().splitlines()[-1:]}")
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def _row(runs: Sequence[dict[str, Any]], before: tuple[int, float] | None) -> tuple[str, tuple[int, float]]:
    first = runs[0]
    seconds = {stage: statistics.median(run["seconds"][stage] for run in runs) for stage in STAGES}
    whole = statistics.median(sum(run["seconds"].values()) for run in runs)
    claims, planted = first["claims"], first["planted"].values()
    recall = sum(hit for hit, _ in planted) / max(1, sum(of for _, of in planted))
    slope = math.log(whole / before[1]) / math.log(claims / before[0]) if before else math.nan
    cells = [
        f"{claims:,}",
        *(f"{seconds[stage]:.2f}" for stage in STAGES),
        f"{whole * 1e6 / claims:,.0f}",
        f"{max(run['corpus'] for run in runs):,.0f}",
        f"{max(run['peak'] for run in runs):,.0f}",
        f"{first['candidates']:.1f}",
        f"{recall:.4f}",
        f"{slope:.2f}" if before else "",
        ", ".join(f"{kind} {count:,}" for kind, count in sorted(first["findings"].items())),
    ]
    return "| " + " | ".join(cells) + " |", (claims, whole)


def _table(sizes: Sequence[int], repeats: int, world: dict[str, Any]) -> None:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    print(
        f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {packages}; {world}"
    )
    heads = ["claims", *(f"{stage} s" for stage in STAGES), "µs a claim", "corpus MB", "peak MB"]
    heads += ["candidates a claim", "recall", "exponent", "findings"]
    print("| " + " | ".join(heads) + " |\n" + "|---" * len(heads) + "|")
    before = None
    for size in sizes:
        runs = [_in_child({**world, "claims": size}) for _ in range(repeats if size < 1_000_000 else 1)]
        line, before = _row(runs, before)
        print(line, flush=True)


def main() -> None:
    """Read the options and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--noise", type=float, default=0.0)
    parser.add_argument("--per-day", type=int, default=2000)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(json.loads(given.one))))
        return
    sizes = [int(size) for size in given.sizes.split(",")]
    world = {"seed": given.seed, "noise": given.noise, "claims_a_day": given.per_day}
    _table(sizes, given.repeats, world)


if __name__ == "__main__":
    main()
