from __future__ import annotations

from collections.abc import Callable

import pytest

Command = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["report", "a.txt"], 0),
        (["report", "a.txt", "--fail-on", "contradiction"], 1),
        (["report", "a.txt", "--fail-on", "dispute, variant"], 1),
        (["report", "a.txt", "--fail-on", "any"], 1),
        (["report", "a.txt", "--fail-on", "never"], 0),
        (["report", "calm.txt", "--fail-on", "any"], 0),
        (["check", "a.txt"], 1),
        (["check", "calm.txt"], 0),
        (["check", "a.txt", "--fail-on", "never"], 0),
        (["claims", "a.txt"], 0),
        (["explain", "a.txt", "c1"], 0),
        (["schema"], 0),
        (["--version"], 0),
        (["--help"], 0),
        (["report", "--help"], 0),
        (["report", "stop.txt"], 130),
    ],
)
def test_exit_status(command: Command, arguments: list[str], status: int) -> None:
    assert command(*arguments)[0] == status


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["report"], "name files or folders"),
        (["report", "a.txt", "--from", "r.json"], "name files or folders"),
        (["report", "missing.txt"], "missing.txt: no such file; check the path"),
        (["claims", "missing.txt"], "missing.txt: no such file; check the path"),
        (["check", "missing.txt"], "missing.txt: no such file; check the path"),
        (["report", "a.txt", "--format", "docx"], "no such format; choose one of text, markdown, json"),
        (["report", "a.txt", "-o", "r.docx"], "r.docx: no format has this suffix"),
        (["report", "a.txt", "--format", "parquet"], "Parquet is no text; name a file for it with --output"),
        (
            ["report", "a.txt", "-o", "r.html", "-o", "r.json", "--format", "json"],
            "--format is for one output",
        ),
        (["report", "a.txt", "--fail-on", "lies"], "--fail-on lies: no such kind of finding; choose from"),
        (["report", "a.txt", "--output", "no/such/folder/r.json"], "no/such/folder/r.json: no such file"),
        (["report", "--from", "none.json"], "none.json: no such file"),
        (["report", "a.txt", "--wrong"], "No such option"),
        (["report", "a.txt", "--color", "red"], "red"),
        (["explain", "a.txt"], "Missing argument"),
        (["explain", "a.txt", "c9"], "c9: no such claim or finding; see the ids of the report"),
        (["pairs", "none.jsonl"], "none.jsonl: no such file or directory; name a JSON Lines file"),
        (["nonsense"], "No such command"),
        (["report", "bug.txt"], "internal error (ZeroDivisionError: a bug of two lines)"),
    ],
)
def test_what_cannot_be_served_is_told_on_one_line(command: Command, arguments: list[str], told: str) -> None:
    status, out, err = command(*arguments)
    assert (status, out) == (2, "")
    assert told in err
    assert err.startswith("crosscheck: ")
    assert err.count("\n") == 1


def test_nothing_asked_is_bad_usage_and_shows_the_commands(command: Command) -> None:
    status, out, err = command()
    assert (status, out) == (2, "")
    assert "report" in err


def test_an_internal_error_tells_where_it_came_from_when_asked(command: Command) -> None:
    status, _, err = command("--traceback", "report", "bug.txt")
    assert status == 2
    assert "Traceback" in err


def test_hostile_arguments_reach_no_terminal(command: Command) -> None:
    _, _, err = command("report", "a.txt", "--format", "x\x1b[2J\n")
    assert "\x1b" not in err
    assert err.count("\n") == 1
