"""Fit the weights of ``judge/kinship.py``: ``python tests/benchmarks/kinship_fit.py ../shared/data``.

Learns from the even rows of three sets by logistic regression with a small penalty; each label of a set has the same
weight, and the set that asks what follows from what a third of the others'. Prints the weights, and how many of the odd
rows come out right, and of topics that were left out. Pairs whose clauses part on a question are left to other judges.
"""

import json
import sys
from pathlib import Path
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray

from crosscheck.analyse import default_analyzer
from crosscheck.judge.common import at_odds_on_event
from crosscheck.judge.kinship import Signs, is_short, signs, told
from crosscheck.pipeline import Parsed, _concluded, parse
from crosscheck.read import read_text
from crosscheck.settings import Settings

SETS = {
    "ecbplus_pairs": ("aligned", "topic", 1.0),
    "nanco": ("agree", "question", 1.0),
    "equate_rte_quant": ("agree", "id", 0.3),
}
PENALTY = 3.0
STEPS = 20
FOLDS = 6
Array = NDArray[np.float64]


@attrs.frozen
class Data:
    """Signs, labels and topics of the pairs of a set."""

    signs: Array
    labels: Array
    groups: NDArray[np.int64]
    even: NDArray[np.bool_]
    weight: float


def main() -> None:
    sets = {name: load(Path(sys.argv[1]) / f"{name}.jsonl", *how) for name, how in SETS.items()}
    fitted = fit([(d, d.even) for d in sets.values()])
    print("weights", dict(zip((a.name for a in attrs.fields(Signs)), np.round(fitted[1:], 2), strict=True)))
    print("start", round(fitted[0], 2))
    for name, data in sets.items():
        print(
            name,
            f"fitted rows {balanced(fitted, data, data.even):.1%}, other {balanced(fitted, data, ~data.even):.1%}",
        )
        left_out = []
        others = [(d, d.even) for other, d in sets.items() if other != name]
        for fold in range(FOLDS):
            inside = data.groups % FOLDS != fold
            if not inside.all():
                found = said(fit([(data, inside), *others]), data)
                left_out += zip(data.labels[~inside], found[~inside], strict=True)
        print(f"  topics left out {balanced_of(np.array(left_out)):.1%}")


def load(path: Path, positive: str, group: str, weight: float) -> Data:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    sides = list(dict.fromkeys(side for row in rows for side in (("a", row["a"]), ("b", row["b"]))))
    read = default_analyzer().analyse([read_text(text, name) for name, text in sides])
    parsed = dict(zip(sides, map(parse, read), strict=True))
    groups = {name: place for place, name in enumerate(sorted({row[group] for row in rows}))}
    found: list[tuple[Any, ...]] = []
    for place, row in enumerate(rows):
        both = parsed["a", row["a"]], parsed["b", row["b"]]
        if all(is_short(one.reading) for one in both) and not _at_odds(both):
            weighed = signs(told(both[0].reading), told(both[1].reading))
            found.append(
                (attrs.astuple(weighed), row["label"] == positive, groups[row[group]], place % 2 == 0)
            )
    return Data(*(np.array(column) for column in zip(*found, strict=True)), weight)


def _at_odds(both: tuple[Parsed, Parsed]) -> bool:
    docket = _concluded(both, Settings(), ()).docket
    return any(at_odds_on_event(comparison, docket) for comparison in docket.comparisons)


def fit(parts: list[tuple[Data, NDArray[np.bool_]]]) -> Array:
    """Weights, the start first, by Newton's method."""
    x = np.vstack([_with_start(d.signs[of]) for d, of in parts])
    y = np.concatenate([d.labels[of].astype(float) for d, of in parts])
    w = np.concatenate([d.weight * _evenly(d.labels[of]) for d, of in parts])
    scale = x.std(axis=0)
    penalty = np.diag(PENALTY * scale**2)
    weights = np.zeros(x.shape[1])
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-x @ weights))
        curve = (x.T * (w * p * (1 - p))) @ x + penalty
        weights += np.linalg.solve(curve, x.T @ (w * (y - p)) - penalty @ weights)
    return weights


def _with_start(x: Array) -> Array:
    return np.c_[np.ones(len(x)), x]


def _evenly(labels: Array) -> Array:
    """Weights by which each label of each set counts as much as any other."""
    share = labels.mean()
    return np.where(labels, 0.5 / share, 0.5 / (1 - share)) * 1500 / len(labels)


def said(weights: Array, data: Data) -> NDArray[np.bool_]:
    return np.asarray(_with_start(data.signs) @ weights > 0)


def balanced(weights: Array, data: Data, of: NDArray[np.bool_]) -> float:
    return balanced_of(np.c_[data.labels, said(weights, data)][of])


def balanced_of(wanted_and_said: NDArray[np.bool_]) -> float:
    wanted, found = wanted_and_said.T
    return float(np.mean([(found == label)[wanted == label].mean() for label in (True, False)]))


if __name__ == "__main__":
    main()
