"""Pairs of short texts with the verdict that a reader gives; known failures are kept, and shout when they pass."""

import json
from pathlib import Path
from typing import Any

import pytest

from crosscheck.pipeline import compare_texts

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_name("pairs.jsonl").read_text("utf-8").splitlines()
]
KNOWN = pytest.mark.xfail(strict=True, reason="a known failure")
CASES = [
    pytest.param(row["a"], row["b"], row["want"], marks=[KNOWN] if row.get("known_failure") else [])
    for row in ROWS
]


@pytest.mark.parametrize(("a", "b", "want"), CASES)
def test_verdict(a: str, b: str, want: str) -> None:
    assert compare_texts(a, b).verdict == want


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["want"] != "contradiction"], ids=lambda r: r["a"][:40]
)
def test_no_false_contradiction(row: dict[str, Any]) -> None:
    assert compare_texts(row["a"], row["b"]).verdict != "contradiction"
