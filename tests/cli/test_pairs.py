from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., tuple[int, str, str]]
PAIR = {"id": 7, "a": "Twelve were hurt.", "b": "Nobody was hurt."}


def test_pairs_keep_their_order_and_their_ids(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    rows = [PAIR, {**PAIR, "id": "x\u2028y", "extra": 1}, {**PAIR, "id": 7}]
    path.write_text("\ufeff" + "\r\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    status, out, err = command("pairs", path)
    assert (status, err) == (0, "")
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["id"] for answer in answers] == [7, "x\u2028y", 7]
    said = {"verdict": "unrelated", "reason": "Twelve were hurt. Nobody was hurt.", "follows": ""}
    assert answers[0] == {"id": 7, **said}


def test_pairs_can_be_written_to_a_file(command: Command, tmp_path: Path) -> None:
    source, target = tmp_path / "p.jsonl", tmp_path / "v.jsonl"
    source.write_text(json.dumps(PAIR))
    assert command("pairs", source, "--output", target) == (0, "", "")
    assert json.loads(target.read_text())["verdict"] == "unrelated"


def test_pairs_are_read_from_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(PAIR).encode())))
    assert json.loads(command("pairs", "-")[1])["id"] == 7


@pytest.mark.parametrize(
    "line",
    [
        b"{",
        b"[1]",
        b"3",
        b'{"a": "x", "b": "y"}',
        b'{"id": null, "a": "x", "b": "y"}',
        b'{"id": [1], "a": "x", "b": "y"}',
        b'{"id": 1, "a": 2, "b": "y"}',
        b'{"id": 1, "a": "x"}',
        b'{"id": 1, "a": "\xff", "b": "y"}',
        b"[" * 100_000,
        b"9" * 5000,
        b'{"id": NaN, "a": "x", "b": "y"}',
        b'{"id": 1, "a": "\\ud800", "b": "y"}',
    ],
    ids=range(13),
)
def test_a_bad_pair_is_named_by_file_and_line(command: Command, tmp_path: Path, line: bytes) -> None:
    path = tmp_path / "p.jsonl"
    path.write_bytes(json.dumps(PAIR).encode() + b"\n\n" + line + b"\n")
    status, out, err = command("pairs", path)
    assert (status, out) == (2, "")
    assert err.startswith(f"crosscheck: {path}: line 3: ")
    assert err.count("\n") == 1


def test_further_bad_pairs_are_counted(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "p.jsonl"
    path.write_text("{\n{\n{\n")
    assert "line 1: not JSON" in command("pairs", path)[2]
    assert "and 2 more bad lines" in command("pairs", path)[2]
