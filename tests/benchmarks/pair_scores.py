"""Verdicts on labelled pairs of short texts: ``python tests/benchmarks/pair_scores.py ../shared/data``.

Options: names of data sets; ``--all`` for every row (else every n-th, as ``SETS`` says); ``--half dev`` for the even
rows and ``--half test`` for the odd ones; ``--show`` prints the errors, ``--show agree:contradict`` those that want
the first and got the second.

A verdict is read as the labels of its set know it. *Agree* are agreement, variant, precision and framing: one fact,
however it is told. *Contradict* are contradiction and dispute. All else is neutral, and so is change, which tells of
two times. Where a set knows fewer labels, the rest falls as ``SETS`` says. A set that asks whether B follows from A
gets its *agree* where ``follows`` names B, whatever is agreed on.
"""

import argparse
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from crosscheck.model.report import PairVerdict
from crosscheck.pipeline import compare_pairs

AGREE = frozenset({"agreement", "variant", "precision", "framing"})
CONTRADICT = frozenset({"contradiction", "dispute"})
Row = dict[str, Any]


@attrs.frozen
class PairSet:
    """A data set: every ``step``-th row is read; ``says`` is the label for each of the three ways to answer."""

    step: int
    agree: str = "agree"
    contradict: str = "contradict"
    neutral: str = "neutral"
    change: str = ""
    follows: bool = False
    labels: Mapping[str, str] = {}  # labels of the data that count as another one; empty ones are left out


SETS = {
    "ecbplus_pairs": PairSet(4, "aligned", "aligned", "unrelated", "aligned"),
    "nanco": PairSet(3, "agree", "different", "different"),
    "summedits_other": PairSet(3, "agree", "contradict", "agree", labels={"neutral": ""}),
    "equate_rte_quant": PairSet(1, "agree", "neutral", "neutral", follows=True),
    "equate_reddit": PairSet(1),
    "equate_stress": PairSet(2),
    "negation_nli": PairSet(5),
    "fever_symmetric": PairSet(1, neutral="neutral"),
    "claimdiff": PairSet(4, "strengthens", "weakens", "unrelated"),
}


def main(argv: list[str] | None = None) -> None:
    options = _options(argv)
    for name in options.sets or SETS:
        known = attrs.evolve(SETS[name], follows=options.follows or SETS[name].follows)
        rows = _rows(options.data / f"{name}.jsonl", known, options)
        verdicts = compare_pairs([(row["a"], row["b"]) for row in rows])
        said = [_label(known, verdict) for verdict in verdicts]
        _report(f"{name}: {len(rows)} pairs", rows, said, [v.verdict for v in verdicts])
        if options.show is not None:
            for row, label, verdict in zip(rows, said, verdicts, strict=True):
                if label != row["label"] and options.show in ("", f"{row['label']}:{label}"):
                    _show(row, label, verdict.reason)


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*", choices=[*SETS, []])
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--half", choices=("dev", "test"))
    parser.add_argument(
        "--follows", action="store_true", help="read *agree* as *B follows from A* everywhere"
    )
    parser.add_argument("--show", nargs="?", const="")
    return parser.parse_args(argv)


def _rows(path: Path, known: PairSet, options: argparse.Namespace) -> list[Row]:
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    rows = [{**row, "label": known.labels.get(row["label"], row["label"])} for row in rows]
    if options.half:
        rows = rows[options.half == "test" :: 2]
    return [row for row in rows[:: 1 if options.all else known.step] if row["label"]]


def _label(known: PairSet, found: PairVerdict) -> str:
    if found.verdict in CONTRADICT:
        return known.contradict
    if known.follows:
        return known.agree if found.follows in ("b", "both") else known.neutral
    if found.verdict in AGREE:
        return known.agree
    return known.change or known.neutral if found.verdict == "change" else known.neutral


def _report(title: str, rows: list[Row], said: list[str], verdicts: list[str]) -> None:
    wanted = [row["label"] for row in rows]
    labels = sorted({*wanted, *said})
    table = Counter(zip(wanted, said, strict=True))
    right = sum(table[label, label] for label in labels)
    recalls = [table[one, one] / wanted.count(one) for one in sorted({*wanted})]
    print(f"== {title}, accuracy {right / len(rows):.1%}, balanced {sum(recalls) / len(recalls):.1%}")
    print(f"{'wanted / said':>16}" + "".join(f"{label:>13}" for label in labels))
    for one in sorted({*wanted}):
        print(f"{one:>16}" + "".join(f"{table[one, other]:13}" for other in labels))
    accused = [w for w, v in zip(wanted, verdicts, strict=True) if v in CONTRADICT]
    if accused and "contradict" in wanted:
        good = accused.count("contradict")
        print(f"contradictions said: {len(accused)}, right {good} ({good / len(accused):.1%})")
    print("verdicts:", ", ".join(f"{name} {count}" for name, count in Counter(verdicts).most_common()))


def _show(row: Row, label: str, reason: str) -> None:
    print(f"-- {row['id']} wanted {row['label']}, said {label}: {reason}\n   A {row['a']}\n   B {row['b']}")


if __name__ == "__main__":
    main()
