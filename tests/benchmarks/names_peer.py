"""Names beside nomenklatura's logic-v2, on the same rows: ``python tests/benchmarks/names_peer.py FOLDER``.

Needs ``pip install nomenklatura`` (not one of this project's packages; without it the benchmark says so and
stops). FOLDER holds ``names_sanctions.jsonl``. Ours is judged by its relation, as shipped; the peer gives a
score, so it is shown at its own threshold (0.7) and at the one that suits it best on these very rows.
"""

import json
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from names_accuracy import Row, whole

SHIPPED = 0.7
STEPS = [step / 100 for step in range(50, 100)]


def f_score(said: Sequence[bool], rows: Sequence[Row]) -> tuple[float, float, float]:
    """Precision, recall, F."""
    right = sum(yes and row["same"] for yes, row in zip(said, rows, strict=True))
    precision, recall = right / max(1, sum(said)), right / max(1, sum(row["same"] for row in rows))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def peer_scores(rows: Sequence[Row]) -> list[float]:
    """What logic-v2 gives each pair of names, with nothing else known of the two."""
    proxy = import_module("followthemoney").EntityProxy
    algorithm = import_module("nomenklatura.matching").get_algorithm("logic-v2")

    def entity(side: str, row: Row) -> object:
        unique = f"{row['id']}-{side}"  # the peer keeps what it read of an entity under its id
        found = {"id": unique, "schema": row["schema"], "properties": {"name": [row[side]]}}
        return proxy.from_dict(found)

    config = algorithm.default_config()
    return [algorithm.compare(entity("a", row), entity("b", row), config).score for row in rows]


def show(name: str, said: Sequence[bool], rows: Sequence[Row]) -> None:
    """One line of figures."""
    precision, recall, score = f_score(said, rows)
    print(f"{name:32} {len(rows):5} rows  P {precision:.3f}  R {recall:.3f}  F {score:.3f}")


def main(folder: Path) -> None:
    """Print both, side by side."""
    rows = [json.loads(line) for line in (folder / "names_sanctions.jsonl").open(encoding="utf-8")]
    started = time.process_time()
    show("crosscheck", [whole(row) for row in rows], rows)
    ours = time.process_time()
    try:
        scores = peer_scores(rows)
    except ImportError:
        sys.exit("nomenklatura is not installed here: pip install nomenklatura")
    theirs = time.process_time()
    show(f"nomenklatura logic-v2 at {SHIPPED}", [score >= SHIPPED for score in scores], rows)
    best = max(STEPS, key=lambda step: f_score([score >= step for score in scores], rows)[2])
    show(f"nomenklatura logic-v2 at {best}", [score >= best for score in scores], rows)
    print(f"CPU seconds: {ours - started:.1f} and {theirs - ours:.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
