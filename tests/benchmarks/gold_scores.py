"""Findings on marked articles: ``python tests/benchmarks/gold_scores.py ../shared``.

Needs a folder with ``seeds/``, ``gold/*/gold.jsonl``, ``gold/probes.jsonl`` and ``tools/score_report.py``; prints the
scorer's table for each set, and how many probe pairs got their verdict.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from crosscheck.pipeline import compare, compare_pairs

SETS = {"seeds": "seeds", "aden_pirates": "gold/aden_pirates", "paris_heist": "gold/paris_heist"}


def main(shared: Path) -> None:
    for name, folder in SETS.items():
        texts = sorted((shared / folder).glob("*.txt"))
        with tempfile.TemporaryDirectory() as place:
            path = Path(place) / "report.json"
            path.write_text(compare(texts).to_json(), "utf-8")
            tool = [
                sys.executable,
                shared / "tools/score_report.py",
                path,
                shared / "gold" / name / "gold.jsonl",
            ]
            done = subprocess.run(
                [*map(str, tool), "--texts", str(shared / folder)], capture_output=True, text=True, check=True
            )
        print(f"== {name}\n{done.stdout}")
    rows = [json.loads(line) for line in (shared / "gold/probes.jsonl").read_text("utf-8").splitlines()]
    verdicts = compare_pairs([(row["a"], row["b"]) for row in rows])
    right = sum(v.verdict == row["want"] for v, row in zip(verdicts, rows, strict=True))
    false = sum(v.verdict == "contradiction" != row["want"] for v, row in zip(verdicts, rows, strict=True))
    print(f"== probes\n{right} of {len(rows)} exact, {false} false contradictions")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
