"""What is said of our own events stays as it was read, until somebody reads and accepts what changed.

One file an event, one line a finding: its kind, scope, slot and confidence, what it says, and the quotes; then how
many pairs each gate kept apart. Of short pairs, why each two clauses were kept apart. These lines say what is said, not
that it is right, which `tests/clusters` and `tests/judge` hold. Read what a change does to them, and accept it:

    PYTHONPATH=. python tests/kept/test_kept.py && git diff tests/kept
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import pytest

from crosscheck import compare, registry
from crosscheck.align import align
from crosscheck.analyse import default_analyzer
from crosscheck.model.article import Article
from crosscheck.model.comparison import Comparison
from crosscheck.model.report import Finding
from crosscheck.pipeline import compare_texts, parse, read
from crosscheck.read import read_text
from crosscheck.resolve import resolve
from crosscheck.settings import AlignSettings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
JUDGED = HERE.parent / "judge"
CLUSTERS = [path for path in sorted((HERE.parent / "clusters").iterdir()) if (path / "gold.jsonl").exists()]


def met(articles: Sequence[Article]) -> tuple[Comparison, ...]:
    """Every pair of claims that met."""
    ordered = sorted(articles, key=lambda article: article.id)
    parsed = [parse(analysis) for analysis in default_analyzer().analyse(ordered)]
    entities = resolve([one.reading.analysis for one in parsed])
    claims = [claim for one in parsed for claim in one.claims]
    by_id = {article.id: article for article in ordered}
    return align(claims, registry.kinds(), by_id, entities, AlignSettings()).comparisons


def lines_of(articles: Sequence[Article]) -> Iterator[str]:
    """What is said of articles, and how many pairs were kept apart by which gate."""
    yield from sorted(map(told, compare(articles).findings))
    gates = Counter("open" if one.gated is None else one.gated.gate.value for one in met(articles))
    yield ", ".join(f"{gate} {many}" for gate, many in sorted(gates.items()))


def told(finding: Finding) -> str:
    quotes = " | ".join(f"“{' '.join(one.quote.split())}” {one.value}" for one in finding.evidence)
    head = f"{finding.kind.value} {finding.scope.value} {finding.slot} {finding.confidence:.2f}"
    return f"{head}: {finding.summary} {quotes}"


def of_two(a: str, b: str) -> Iterator[str]:
    """What is said of two short texts, and why clauses of theirs were kept apart."""
    articles = [read_text(a, "a"), read_text(b, "b")]
    yield f"# {' '.join(a.split())} / {' '.join(b.split())}"
    yield from sorted(map(told, compare(articles).findings))
    yield from sorted(
        f"{one.gated.gate.value}: {one.gated.reason} ({one.score:.2f})" for one in met(articles) if one.gated
    )


def of_rows(rows: Callable[[], Sequence[tuple[str, str]]]) -> Iterator[str]:
    for a, b in rows():
        yield from of_two(a, b)


def events() -> list[tuple[str, str]]:
    frames = json.loads((JUDGED / "events.json").read_text("utf-8"))
    found = []
    for _, event, first, *seconds in _table("event_pairs.tsv"):
        for second in seconds:
            told_by = [
                f"{frames[event]['date']}\n\n{opening} {sentence} {background}"
                for sentence, (opening, background) in (
                    (first, frames[event]["first"]),
                    (second, frames[event]["second"]),
                )
            ]
            found.append((told_by[0], told_by[1]))
    return found


def pairs() -> list[tuple[str, str]]:
    rows = map(json.loads, (JUDGED / "pairs.jsonl").read_text("utf-8").splitlines())
    return [*((row["a"], row["b"]) for row in rows), *((a, b) for _, a, b in _table("differences.tsv"))]


def verdicts() -> Iterator[str]:
    """The verdict on each short pair, and its reason."""
    for a, b in pairs():
        verdict = compare_texts(a, b)
        yield f"{a} / {b} → {verdict.verdict} {verdict.follows}: {verdict.reason}"


def _table(name: str) -> Iterator[list[str]]:
    lines = (JUDGED / name).read_text("utf-8").splitlines()
    rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return (row for row in rows if row and row[0] != "verdict")


KEPT: dict[str, Callable[[], Iterator[str]]] = {
    **{
        path.name: partial(lambda folder: lines_of(read(sorted(folder.glob("*.txt")))), path)
        for path in CLUSTERS
    },
    "seeds": lambda: lines_of(read(ROOT / "seeds")),
    "events": partial(of_rows, events),
    "pairs": partial(of_rows, pairs),
    "verdicts": verdicts,
}


@pytest.mark.slow
@pytest.mark.kept
@pytest.mark.parametrize("name", KEPT)
def test_what_is_said_stays_until_a_change_is_accepted(name: str) -> None:
    assert list(KEPT[name]()) == (HERE / f"{name}.txt").read_text("utf-8").splitlines()


if __name__ == "__main__":
    for each, lines in KEPT.items():
        (HERE / f"{each}.txt").write_text("".join(f"{line}\n" for line in lines()), "utf-8")
