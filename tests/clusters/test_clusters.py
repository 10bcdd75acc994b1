"""The marked clusters are found at least as well as ``floors.json`` says, with no more false contradictions.

Run as a program, it prints the figures; with ``-v`` also what was missed and what was said falsely:
``PYTHONPATH=. python tests/clusters/test_clusters.py -v``.
"""

import json
import sys
from pathlib import Path

import pytest

from crosscheck.pipeline import compare

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text("utf-8"))
ENOUGH = 0.3
"""The part of the shorter quote that two quotes must share to be about the same words."""

Place = tuple[int, int]


def fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def locate(text: str, quote: str) -> Place:
    start = text.find(fold(quote))
    return start, start + len(fold(quote))


def meets(a: Place, b: Place) -> bool:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared > 0 and shared >= ENOUGH * min(a[1] - a[0], b[1] - b[0])


class Cluster:
    """Four articles, what was marked in them, and what the library finds."""

    def __init__(self, name: str) -> None:
        paths = sorted((HERE / name).glob("*.txt"))
        self.texts = {path.name: fold(path.read_text("utf-8")) for path in paths}
        self.gold = [json.loads(row) for row in (HERE / name / "gold.jsonl").read_text("utf-8").splitlines()]
        report = json.loads(compare(paths).to_json())
        files = {source["id"]: Path(source["path"]).name for source in report["sources"]}
        self.said = [(finding, self._places(finding, files)) for finding in report["findings"]]

    def _places(self, finding: dict, files: dict[str, str]) -> dict[str, list[Place]]:
        places: dict[str, list[Place]] = {}
        for item in finding["evidence"]:
            file = files[item["source"]]
            places.setdefault(file, []).append(locate(self.texts[file], item["quote"]))
        return places

    def _hit(self, file: str, quotes: list[str], places: dict[str, list[Place]]) -> bool:
        return any(
            meets(locate(self.texts[file], q), place) for q in quotes for place in places.get(file, ())
        )

    def found(self, row: dict, finding: dict, places: dict[str, list[Place]]) -> bool:
        """Whether a finding is the marked one: its kind, and its words in two sources (or within the one)."""
        further = row.get("also", {})
        if row["kind"] == "internal":
            (file,) = row["quotes"]
            quotes = [row["quotes"][file], *further.get(file, ())]
            return finding["scope"] == "within" and self._hit(file, quotes, places)
        kind = "contradiction" if row["kind"] == "none" else row["kind"]
        if finding["kind"] != kind:
            return False
        touched = sum(self._hit(file, [quote], places) for file, quote in row["quotes"].items())
        if len(row["quotes"]) > 1:
            return touched > 1
        return touched == 1 and any(self._hit(file, quotes, places) for file, quotes in further.items())

    def split(self) -> tuple[list[dict], list[dict]]:
        """The marked findings that were found, and those that were missed."""
        found: list[dict] = []
        missed: list[dict] = []
        for row in self.gold:
            if row["kind"] != "none":
                (found if any(self.found(row, *one) for one in self.said) else missed).append(row)
        return found, missed

    def recall(self) -> float:
        found, missed = self.split()
        return len(found) / (len(found) + len(missed))

    def sprung(self) -> list[dict]:
        return [
            row
            for row in self.gold
            if row["kind"] == "none" and any(self.found(row, *one) for one in self.said)
        ]

    def false(self) -> list[dict]:
        """Contradictions across articles that nobody marked."""
        rows = [row for row in self.gold if row["kind"] == "contradiction"]
        return [
            finding
            for finding, places in self.said
            if finding["kind"] == "contradiction" and finding["scope"] == "across"
            if not any(self.found(row, finding, places) for row in rows)
        ]


@pytest.fixture(scope="module", params=sorted(FLOORS))
def cluster(request: pytest.FixtureRequest) -> tuple[Cluster, dict]:
    return Cluster(request.param), FLOORS[request.param]


def test_as_much_is_found_as_the_floor_says(cluster: tuple[Cluster, dict]) -> None:
    marked, floor = cluster
    found, missed = marked.split()
    assert len(found) >= floor["found"], [row["id"] for row in missed]


def test_no_trap_is_sprung(cluster: tuple[Cluster, dict]) -> None:
    marked, floor = cluster
    assert len(marked.sprung()) <= floor["sprung"], marked.sprung()


def test_no_contradiction_is_false(cluster: tuple[Cluster, dict]) -> None:
    marked, floor = cluster
    assert len(marked.false()) <= floor["false"], [finding["summary"] for finding in marked.false()]


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_every_marked_quote_stands_in_its_article(name: str) -> None:
    folder = HERE / name
    for row in map(json.loads, (folder / "gold.jsonl").read_text("utf-8").splitlines()):
        for file, quote in row["quotes"].items():
            text = fold((folder / file).read_text("utf-8"))
            assert all(fold(words) in text for words in (quote, *row.get("also", {}).get(file, ()))), row[
                "id"
            ]


def show(name: str, marked: Cluster) -> None:
    print(f"-- {name}")
    for row in marked.split()[1]:
        print("MISSED", row["kind"], row["id"], row["about"], "|", " / ".join(row["quotes"].values()))
    for row in marked.sprung():
        print("SPRUNG", row["id"], row["about"])
    for finding in marked.false():
        print("FALSE", finding["summary"], [item["quote"] for item in finding["evidence"]])


if __name__ == "__main__":
    for folder in sorted(FLOORS):
        one = Cluster(folder)
        kinds = sorted({row["kind"] for row in one.gold} - {"none"})
        hits, rest = one.split()
        line = [
            f"{kind} {sum(r['kind'] == kind for r in hits)}/{sum(r['kind'] == kind for r in hits + rest)}"
            for kind in kinds
        ]
        print(
            f"{folder}: found {len(hits)} of {len(hits + rest)} ({one.recall():.2f}), traps sprung {len(one.sprung())},"
        )
        print(
            f"  false contradictions {len(one.false())}, findings in all {len(one.said)}; {', '.join(line)}"
        )
        if "-v" in sys.argv:
            show(folder, one)
