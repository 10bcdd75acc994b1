from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck.report.published import Report

Command = Callable[..., tuple[int, str, str]]
SAMPLE = Path(__file__).parents[1] / "report" / "cases" / "sample.json"


@pytest.mark.parametrize("form", ["text", "markdown", "json", "jsonl", "html"])
def test_each_format_goes_to_standard_output(command: Command, form: str) -> None:
    status, out, err = command("report", "a.txt", "--format", form)
    assert (status, err) == (0, "")
    assert "twelve" in out


def test_outputs_take_their_format_from_their_suffix(command: Command, tmp_path: Path) -> None:
    page, data = tmp_path / "r.html", tmp_path / "r.json"
    status, out, err = command("report", "a.txt", "-o", page, "-o", data)
    report = Report.load(data)
    assert (status, out) == (0, "")
    assert "2 contradictions" in err
    assert page.read_text("utf-8") == report.to_html()
    assert sorted(os.listdir(tmp_path)) == ["r.html", "r.json"]


def test_format_wins_over_the_suffix_and_quiet_says_nothing(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "r.out"
    assert command("report", "a.txt", "-q", "-o", path, "--format", "json") == (0, "", "")
    assert Report.load(path) == Report.load(SAMPLE)


def test_a_dash_is_standard_output(command: Command) -> None:
    assert json.loads(command("report", "a.txt", "-q", "-o", "-", "--format", "json")[1])["schema"]


def test_a_bad_output_is_known_before_anything_is_read(command: Command, pipeline: Any) -> None:
    command("report", "a.txt", "-o", "r.docx")
    assert pipeline.asked == []


def test_a_saved_report_is_shown_without_reading_articles(command: Command, pipeline: Any) -> None:
    assert command("report", "--from", SAMPLE)[1] == Report.load(SAMPLE).to_text()
    assert pipeline.asked == []


def test_paths_are_handed_on_as_given(command: Command, pipeline: Any) -> None:
    command("report", "b.txt", "folder", "a.txt")
    assert pipeline.asked == [["b.txt", "folder", "a.txt"]]


def test_check_says_one_line_for_each_finding_that_fails(command: Command) -> None:
    status, out, err = command("check", "a.txt", "--fail-on", "dispute,change")
    assert status == 1
    assert [line.split()[1] for line in out.splitlines()] == ["dispute", "change"]
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("choice", "variable", "painted"),
    [
        ("always", "NO_COLOR", True),
        ("auto", "NO_COLOR FORCE_COLOR", False),
        ("never", "FORCE_COLOR", False),
        ("auto", "FORCE_COLOR", True),
        ("auto", "NO_COLOR", False),
        ("auto", "UNRELATED", False),
    ],
)
def test_colour(
    command: Command, monkeypatch: pytest.MonkeyPatch, choice: str, variable: str, painted: bool
) -> None:
    for name in variable.split():
        monkeypatch.setenv(name, "1")
    assert ("\x1b[" in command("report", "a.txt", "--color", choice)[1]) is painted


@pytest.mark.parametrize("asked", [["-o", "r.parquet"], ["--format", "parquet", "-o", "rows"]])
def test_what_parquet_lacks_is_told_before_anything_is_read(
    command: Command, pipeline: Any, monkeypatch: pytest.MonkeyPatch, asked: list[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    status, _, err = command("report", "a.txt", *asked)
    assert status == 2
    assert "pip install 'crosscheck-news[arrow]'" in err
    assert pipeline.asked == []
