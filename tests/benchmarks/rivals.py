"""Blocking and scoring, ours beside others: ``python tests/benchmarks/rivals.py --sizes 10000,100000``.

Each method works in a process of its own on the same made-up claims (``synthetic/``): ours from claims to scored
candidates (``align.prepare`` and ``align.candidates``; who is who is settled before, and timed apart), Splink on
DuckDB with five blocking rules, and a plain inverted index over words with rapidfuzz. Prints seconds on the clock and
of the processor, the growth of memory over the loaded table, candidates a claim, and the share of planted pairs that
are among them. Splink and the index are set up once, by reading their manuals, and not tuned; ``splink`` and
``duckdb`` must be installed.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from itertools import combinations
from pathlib import Path
from typing import Any

from synthetic.tell import told
from synthetic.world import ACTS, World

PERIOD = 20  # days in which the inverted index looks for partners
MOST_USED = 40  # claims of a period that a word may stand in to count as rare
ALIKE = 60.0  # of 100: what two sentences must reach
Met = Iterable[tuple[int, int]]


def table(world: World) -> Iterator[dict[str, Any]]:
    """One row for each telling of a fact, as a table of claims would hold it."""
    number = 0
    for draft in world.drafts():
        for telling in draft.tellings:
            fact = telling.fact
            act = ACTS[fact.act][0][0][0]
            thing = fact.thing or " ".join(fact.whom or ())
            row = {"unique_id": number, "fact": telling.number, "article": draft.number, "act": act}
            row |= {"given": fact.who[0], "surname": fact.who[1], "thing": thing}
            row |= {"place": fact.place if fact.tells_place else None, "day": draft.day.toordinal()}
            words = (*fact.who, ACTS[fact.act][0][fact.wording][1], thing, row["place"] or "")
            yield row | {"week": row["day"] // 7, "amount": fact.count, "text": " ".join(filter(None, words))}
            number += 1


def ours(world: World) -> dict[str, Any]:
    """From claims to the pairs that are compared."""
    from crosscheck import registry  # noqa: PLC0415 - each process loads its own method alone
    from crosscheck.align import candidates, prepare  # noqa: PLC0415
    from crosscheck.resolve import resolve  # noqa: PLC0415
    from crosscheck.settings import Settings  # noqa: PLC0415

    resolve([told(draft).analysis for draft in World(200).drafts()])
    made = [told(draft) for draft in world.drafts()]
    gc.freeze()
    start = time.process_time()
    entities = resolve([one.analysis for one in made])
    resolving = time.process_time() - start
    articles = {one.article.id: one.article for one in made}
    claims = [claim for one in made for claim in one.claims]
    place = {claim.id: at for at, claim in enumerate(claims)}
    facts = [number for one in made for number, _ in one.facts]
    made.clear()

    def run() -> Met:
        desk = prepare(claims, articles, entities, Settings().align)
        return candidates(claims, registry.kinds(), desk)[0]

    found = _timed(run)
    met = {_two(place[a.id], place[b.id]) for a, b in found.pop("met")}
    return {**found, **_recall(facts, met), "before": resolving}


def splink(world: World) -> dict[str, Any]:
    """Five blocking rules and five comparisons, with the weights that Splink starts from."""
    import pandas as pd  # noqa: PLC0415 - see above
    import splink.comparison_library as compared  # noqa: PLC0415
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on  # noqa: PLC0415

    rows = list(table(world))
    facts = [row["fact"] for row in rows]
    frame = pd.DataFrame(rows)
    rows.clear()
    settings = SettingsCreator(
        link_type="dedupe_only",
        blocking_rules_to_generate_predictions=[
            block_on("surname", "act", "week"),
            block_on("surname", "place", "week"),
            block_on("given", "act", "thing"),
            block_on("act", "thing", "place", "week"),
            block_on("surname", "thing"),
        ],
        comparisons=[
            compared.JaroWinklerAtThresholds("surname", [0.92, 0.8]),
            compared.ExactMatch("given"),
            compared.JaroWinklerAtThresholds("thing", [0.92]),
            compared.ExactMatch("act"),
            compared.ExactMatch("place"),
        ],
        retain_matching_columns=False,
    )

    def run() -> Met:
        api = DuckDBAPI()
        linker = Linker(api.register(frame), settings, log_level=50)
        found = linker.inference.predict().as_pandas_dataframe()
        return list(zip(found["unique_id_l"].tolist(), found["unique_id_r"].tolist(), strict=True))

    found = _timed(run)
    return {**found, **_recall(facts, {_two(*pair) for pair in found.pop("met")})}


def index(world: World) -> dict[str, Any]:
    """Words that are rare in their period bring two claims together; rapidfuzz weighs their sentences."""
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415 - see above

    rows = [(row["fact"], row["day"] // PERIOD, row["text"].lower()) for row in table(world)]

    def run() -> Met:
        return [
            (one, other)
            for one, other in _sharing(rows)
            if token_set_ratio(rows[one][2], rows[other][2], score_cutoff=ALIKE)
        ]

    found = _timed(run)
    return {**found, **_recall([row[0] for row in rows], {_two(*pair) for pair in found.pop("met")})}


def _sharing(rows: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
    periods: dict[int, list[int]] = defaultdict(list)
    for at, (_, period, _) in enumerate(rows):
        periods[period].append(at)
    for members in periods.values():
        postings: dict[str, list[int]] = defaultdict(list)
        for at in members:
            for word in set(re.findall(r"\w+", rows[at][2])):
                postings[word].append(at)
        met = {
            pair for found in postings.values() if len(found) <= MOST_USED for pair in combinations(found, 2)
        }
        yield from met


METHODS: dict[str, Callable[[World], dict[str, Any]]] = {"ours": ours, "splink": splink, "index": index}


def _timed(run: Callable[[], Met]) -> dict[str, Any]:
    """What a run gave, with what it cost; memory is in megabytes over what was there before."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew
    before = _megabytes("VmRSS")
    wall, spent = time.perf_counter(), time.process_time()
    met = run()
    wall, spent = time.perf_counter() - wall, time.process_time() - spent
    return {"met": met, "wall": wall, "cpu": spent, "memory": _megabytes("VmHWM") - before}


def _megabytes(name: str) -> float:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def _recall(facts: list[int], met: set[tuple[int, int]]) -> dict[str, Any]:
    tellings: dict[int, list[int]] = defaultdict(list)
    for at, fact in enumerate(facts):
        tellings[fact].append(at)
    wanted = [pair for same in tellings.values() for pair in combinations(same, 2)]
    return {
        "claims": len(facts),
        "candidates": len(met) / len(facts),
        "recall": sum(pair in met for pair in wanted) / max(1, len(wanted)),
    }


def _two(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _row(name: str, world: dict[str, Any]) -> str:
    here = Path(__file__)
    command = [sys.executable, str(here), "--one", name, "--world", json.dumps(world)]
    env = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": f"{here.parents[2]}:{here.parent}"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    if done.returncode:
        return f"| {name} | failed: {done.stderr.strip().splitlines()[-1:]} |"
    told = json.loads(done.stdout.splitlines()[-1])
    cells = [
        name,
        f"{told['claims']:,}",
        f"{told['wall']:.1f}",
        f"{told['cpu']:.1f}",
        f"{told['memory']:,.0f}",
    ]
    cells += [f"{told['candidates']:.1f}", f"{told['recall']:.4f}", f"{told.get('before', 0.0):.1f}"]
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    """Read the options and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--methods", default=",".join(METHODS))
    parser.add_argument("--noise", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--world", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(METHODS[given.one](World(**json.loads(given.world)))))
        return
    packages = ", ".join(f"{name} {version(name)}" for name in ("numpy", "rapidfuzz", "splink", "duckdb"))
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {packages}")
    heads = [
        "method",
        "claims",
        "clock s",
        "CPU s",
        "memory MB",
        "candidates a claim",
        "recall",
        "who is who s",
    ]
    print("| " + " | ".join(heads) + " |\n" + "|---" * len(heads) + "|")
    for size in given.sizes.split(","):
        for name in given.methods.split(","):
            print(_row(name, {"claims": int(size), "seed": given.seed, "noise": given.noise}), flush=True)


if __name__ == "__main__":
    main()
