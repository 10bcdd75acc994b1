"""What fuzzing found once never comes back."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"
targets = importlib.import_module("targets")


@pytest.mark.parametrize(
    "case", sorted(CASES.glob("*/*")), ids=lambda case: f"{case.parent.name}-{case.name}"
)
def test_a_case_that_once_failed(case: Path) -> None:
    targets.TARGETS[case.parent.name](case.read_bytes())
