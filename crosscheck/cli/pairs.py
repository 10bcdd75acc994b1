"""``pairs``: many pairs of short texts in, one verdict a line out, in the same order."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import click

from crosscheck.cli.output import write
from crosscheck.errors import BadRecord, UnreadableInput

_CURE = 'each line is {"id": "…", "a": "…", "b": "…"}'
Row = dict[str, Any]


@click.command(short_help="Judge pairs of short texts.")
@click.argument("file", metavar="FILE.jsonl")
@click.option("-o", "--output", metavar="FILE", help="Write here; whole or not at all.")
def pairs(file: str, output: str | None) -> None:
    """Judge pairs of texts: {"id", "a", "b"} lines in, {"id", "verdict", "reason", "follows"} lines
    out. FOLLOWS names the text that tells nothing which the other does not tell too: a, b, both, or nothing.

    FILE.jsonl may be - for standard input. No line is judged unless all can be read.
    """
    rows = _rows(file)
    from crosscheck import pipeline  # noqa: PLC0415 - help and version start without it
    from crosscheck.report.as_json import line  # noqa: PLC0415

    verdicts = pipeline.compare_pairs((row["a"], row["b"]) for row in rows)
    answers = (
        {"id": row["id"], "verdict": found.verdict, "reason": found.reason, "follows": found.follows}
        for row, found in zip(rows, verdicts, strict=True)
    )
    write("".join(map(line, answers)), output)


def _rows(file: str) -> list[Row]:
    """The pairs of a file without its empty lines. Raises ``BadRecord`` that names the first bad line."""
    rows: list[Row] = []
    bad: list[str] = []
    for number, text in enumerate(_text(file).split("\n"), 1):
        if text.strip():
            problem, row = _row(text)
            if problem:
                bad.append(f"line {number}: {problem}")
            rows.append(row)
    if bad:
        more = f" (and {len(bad) - 1} more bad lines)" if len(bad) > 1 else ""
        raise BadRecord(file, bad[0] + more, _CURE)
    return rows


def _text(file: str) -> str:
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        problem = (error.strerror or str(error)).lower()
        raise UnreadableInput(file, problem, "name a JSON Lines file") from error
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise BadRecord(file, f"line {number}: not UTF-8", "save the file as UTF-8") from error


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")


def _row(text: str) -> tuple[str, Row]:
    """What is wrong with a line (empty for nothing), and its record."""
    try:
        row = json.loads(text, parse_constant=_refuse)
        json.dumps(row, ensure_ascii=False).encode()  # half of a surrogate pair cannot be written again
    except (ValueError, RecursionError) as error:
        return f"not JSON ({error})", {}
    if not isinstance(row, dict):
        return "not an object", {}
    if isinstance(row.get("id"), (dict, list, type(None))):
        return 'no "id"', row
    for name in ("a", "b"):
        if not isinstance(row.get(name), str):
            return f'no text "{name}"', row
    return "", row
