from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType

import pytest

import crosscheck
import crosscheck.engine
from crosscheck.cli.app import run
from crosscheck.errors import UnknownId, UnreadableInput
from crosscheck.model.report import ClaimRecord, PairVerdict, SlotRecord
from crosscheck.report.published import Report
from crosscheck.settings import Settings

SAMPLE = Path(__file__).parents[1] / "report" / "cases" / "sample.json"


def _claim(name: str, start: int) -> ClaimRecord:
    predicate = SlotRecord(start=start, end=start + 1, quote="x")
    return ClaimRecord(
        id=name, source="a", kind="event", start=start, end=9, quote="x\u2028", predicate=predicate
    )


class Pipeline(ModuleType):
    """Stands in for the stages: knows one report, two claims, one id and one verdict."""

    def __init__(self) -> None:
        super().__init__("crosscheck.pipeline")
        self.asked: list[object] = []
        self.options: dict[str, object] = {}

    def read(self, paths: list[str], *, settings: Settings | None = None) -> list[str]:
        if "missing.txt" in paths:
            raise UnreadableInput("missing.txt", "no such file", "check the path")
        return paths

    def extract(self, articles: list[str]) -> list[ClaimRecord]:
        self.asked.append(articles)
        return [_claim("c2", 5), _claim("c1", 2)]

    def compare(self, given: list[Path], **options: object) -> Report:
        assert all(isinstance(path, Path) for path in given)  # a string may be a text
        paths = [str(path) for path in given]
        self.options = options
        self.read(paths)
        if "bug.txt" in paths:
            raise ZeroDivisionError("a bug\nof two lines")
        if "stop.txt" in paths:
            raise KeyboardInterrupt
        self.asked.append(paths)
        return Report() if "calm.txt" in paths else Report.load(SAMPLE)

    def compare_pairs(self, pairs: Iterable[tuple[str, str]]) -> list[PairVerdict]:
        return [PairVerdict(verdict="unrelated", reason=f"{a} {b}") for a, b in pairs]

    def explain(self, paths: list[str], name: str, *, settings: Settings | None = None) -> list[str]:
        if name != "c1":
            raise UnknownId(f"{name}: no such claim or finding; see the ids of the report")
        return [f"{name} of {len(paths)}", "because\x1b[2J"]

    def schema(self) -> dict[str, object]:
        return {"type": "object"}


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    fake = Pipeline()
    monkeypatch.setitem(sys.modules, "crosscheck.pipeline", fake)
    monkeypatch.setattr(crosscheck, "pipeline", fake, raising=False)
    monkeypatch.setitem(sys.modules, "crosscheck.engine.jobs", fake)
    monkeypatch.setattr(crosscheck.engine, "jobs", fake, raising=False)
    return fake


@pytest.fixture
def command(
    pipeline: Pipeline, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """Runs the command in this process: exit status, standard output, standard error."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: object) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments])
        seen = capsys.readouterr()
        return status, seen.out, seen.err

    return call
