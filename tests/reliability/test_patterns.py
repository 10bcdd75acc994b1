"""Every regular expression of the package takes time that grows with length alone, on text made against it."""

from __future__ import annotations

import ast
import importlib
import os
from pathlib import Path

import pytest

pattern_times = importlib.import_module("pattern_times")  # of tests/benchmarks
runs = importlib.import_module("runs")

PACKAGE = Path(__file__).parents[2] / "crosscheck"
CHECKED = 12_000  # seconds would pass on this many characters if the time grew as a cube; a square is for the benchmark


@pytest.fixture(scope="module")
def registry() -> list[tuple[str, int, str]]:
    return pattern_times.registry()  # type: ignore[no-any-return]


def test_the_registry_holds_every_module_that_compiles_an_expression(
    registry: list[tuple[str, int, str]],
) -> None:
    known = {where.partition(":")[0] for _, _, where in registry}
    compiling = {
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
    }
    outside = {
        name
        for name in compiling
        if name.startswith(("crosscheck.analyse.train", "crosscheck.lexicon.build"))
    }
    assert sorted(compiling - known - outside) == []


@pytest.mark.slow
def test_no_expression_is_steep(
    registry: list[tuple[str, int, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No run of an atom makes an expression take more than a moment; `pattern_times.py` looks further."""
    sizes = [size for size in pattern_times.SIZES if size <= CHECKED]
    monkeypatch.setattr(pattern_times, "SIZES", sizes)
    monkeypatch.setattr(pattern_times, "LIMIT", float(os.environ.get("CROSSCHECK_PATTERN_SECONDS", "1.0")))
    assert not [one for each in registry for one in pattern_times.slow(*each)]


@pytest.mark.parametrize(
    "pattern", [r"(\w+\s?)*\.", r"(?:\w+\s*)+ killed", r"(\d+,?)+ people", r"\s+$", r"<[^>]*>$"]
)
def test_the_test_finds_what_is_steep(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pattern_times, "LIMIT", 0.1)
    assert next(pattern_times.slow(pattern, 0, "here"), None) is not None


def test_runs_are_made_from_the_expression() -> None:
    assert {"ab", "a", "b"} <= set(runs.runs("(?:a+b)+", 0))
