from __future__ import annotations

import json
from collections.abc import Callable

Command = Callable[..., tuple[int, str, str]]


def test_claims_are_lines_in_the_order_of_the_text(command: Command) -> None:
    out = command("claims", "a.txt")[1]
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["c1", "c2"]
    assert [claim["id"] for claim in json.loads(command("claims", "a.txt", "--format", "json")[1])] == [
        "c1",
        "c2",
    ]


def test_explain_takes_the_last_argument_as_the_id(command: Command) -> None:
    assert command("explain", "a.txt", "b.txt", "c1")[1] == "c1 of 2\nbecause\\x1b[2J\n"


def test_the_schema_is_json(command: Command) -> None:
    assert json.loads(command("schema")[1]) == {"type": "object"}
