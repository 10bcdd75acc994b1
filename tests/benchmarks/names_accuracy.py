"""Measure names against labelled pairs: ``python tests/benchmarks/names_accuracy.py FOLDER``.

FOLDER holds ``names_sanctions.jsonl`` (whole names), ``names_romanised.jsonl`` and
``names_across_scripts.jsonl`` (single words), one object a line with fields ``a``, ``b``, ``same``
and, for whole names, ``schema``.
"""

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.relation import Relation
from crosscheck.similarity.names import same_name_word

KINDS = {"Person": NameKind.PERSON}
Row = Mapping[str, str]


def whole(row: Row) -> bool:
    """Whether two whole names are told to be one."""
    kind = KINDS.get(row["schema"], NameKind.ORGANISATION)
    related = read_name(row["a"], kind).relate(read_name(row["b"], kind))
    return related.relation in (Relation.SAME, Relation.VARIANT)


def word(row: Row) -> bool:
    """Whether two single words are told to be one name."""
    return same_name_word(row["a"], row["b"])


FILES: Mapping[str, Callable[[Row], bool]] = {
    "names_sanctions": whole,
    "names_romanised": word,
    "names_across_scripts": word,
}


def main(folder: Path) -> None:
    """Print precision, recall and F for each file."""
    for name, judge in FILES.items():
        rows = [json.loads(line) for line in (folder / f"{name}.jsonl").read_text("utf-8").splitlines()]
        said = [judge(row) for row in rows]
        right = sum(yes and row["same"] for yes, row in zip(said, rows, strict=True))
        precision, recall = right / max(1, sum(said)), right / max(1, sum(row["same"] for row in rows))
        score = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{name:24} {len(rows):5} rows  P {precision:.3f}  R {recall:.3f}  F {score:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
