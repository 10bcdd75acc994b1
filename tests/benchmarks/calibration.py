"""How often findings are right that are said with one confidence: ``python tests/benchmarks/calibration.py ../shared``.

Findings in articles are right where the marks have them: the three marked sets of the shared folder and the clusters of
``tests/clusters``. Agreements are not marked exhaustively, so an unmatched one may be right: they have a table of their
own. Contradictions and agreements in pairs of short texts are right where the label says so. ``--by`` splits each table
by kind and slot; ``--step N`` reads every n-th pair (4 unless told).
"""

import argparse
import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from crosscheck.pipeline import compare, compare_pairs

CLUSTERS = Path(__file__).parents[1] / "clusters"
GOLD = {"seeds": "seeds", "aden_pirates": "gold/aden_pirates", "paris_heist": "gold/paris_heist"}
CONTRADICTED = {"summedits_other": "contradict", "negation_nli": "contradict", "equate_stress": "contradict"}
AGREED = {"ecbplus_pairs": "aligned", "nanco": "agree"}
BOUNDS = (0.9, 0.8, 0.7, 0.6, 0.5, 0.0)


@attrs.frozen
class Said:
    """A finding: in which table it stands, what it is, how sure it was, and whether it is right."""

    table: str
    what: str
    confidence: float
    right: bool


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("shared", type=Path)
    parser.add_argument("--by", action="store_true")
    parser.add_argument("--step", type=int, default=4)
    options = parser.parse_args()
    said = [*in_articles(options.shared), *in_pairs(options.shared / "data", options.step)]
    tables: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        tables[one.table].append(one)
        if options.by:
            tables[f"{one.table}: {one.what}"].append(one)
    for name in sorted(tables):
        print(f"{name:60} {' '.join(cells(tables[name]))}")


def cells(said: list[Said]) -> Iterator[str]:
    """For each step of confidence: how many were right of how many."""
    upper = 1.01
    for bound in BOUNDS:
        inside = [one.right for one in said if bound <= one.confidence < upper]
        upper = bound
        yield f"| {bound:.1f}: {sum(inside):3} of {len(inside):<3}"


def in_articles(shared: Path) -> Iterator[Said]:
    """Findings of the marked sets, each scored by itself."""
    spec = importlib.util.spec_from_file_location("score_report", shared / "tools" / "score_report.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    marked = {shared / folder: shared / "gold" / name / "gold.jsonl" for name, folder in GOLD.items()}
    marked |= {path.parent: path for path in sorted(CLUSTERS.glob("*/gold.jsonl"))}
    for folder, path in marked.items():
        paths = sorted(folder.glob("*.txt"))
        texts = {one.name: one.read_text("utf-8") for one in paths}
        report = json.loads(compare(paths).to_json())
        for finding in report["findings"]:
            rows, _, _ = scorer.score({**report, "findings": [finding]}, _lines(path), texts)
            table = (
                "agreements in articles" if finding["kind"] == "agreement" else "other findings in articles"
            )
            what = f"{finding['kind']} {finding['scope']} {finding['slot']}"
            yield Said(table, what, finding["confidence"], bool(rows["ALL"]["matched"]))


def in_pairs(data: Path, step: int) -> Iterator[Said]:
    """Contradictions and agreements between labelled pairs; the surest of a pair stands for it."""
    for table, kind, sets in (
        ("contradictions in pairs", "contradiction", CONTRADICTED),
        ("agreements in pairs", "agreement", AGREED),
    ):
        for name, label in sets.items():
            rows = _lines(data / f"{name}.jsonl")[::step]
            for row, verdict in zip(rows, compare_pairs([(r["a"], r["b"]) for r in rows]), strict=True):
                found = [f for f in verdict.findings if f.kind.value == kind]
                if verdict.verdict == kind and found:
                    best = max(found, key=lambda f: (f.confidence, f.id))
                    yield Said(table, f"{name} {best.slot}", best.confidence, row["label"] == label)


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


if __name__ == "__main__":
    main()
