"""The table of `docs/reliability.md` names tests that there are."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "docs" / "reliability.md"
LEAST = 60


def _named() -> list[tuple[str, str]]:
    return re.findall(r"`([\w/]+\.py)::(\w+)` \|$", TABLE.read_text("utf-8"), re.MULTILINE)


def test_the_table_is_long_enough() -> None:
    assert len(set(_named())) >= LEAST


def test_every_test_that_the_table_names_is_there() -> None:
    missing = []
    for path, name in _named():
        file = ROOT / "tests" / path
        tree = ast.parse(file.read_text("utf-8")) if file.exists() else ast.Module([], [])
        if name not in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}:
            missing.append(f"{path}::{name}")
    assert not missing


def test_every_limit_stands_in_the_table() -> None:
    from crosscheck.settings import Settings  # noqa: PLC0415 - only this test needs it

    text = TABLE.read_text("utf-8")
    for table in ("read", "language"):
        part = getattr(Settings(), table)
        for name in type(part).model_fields:
            assert name == "fields" or f"`{table}.{name}`" in text
