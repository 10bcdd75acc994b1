from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., tuple[int, str, str]]
SAMPLE = Path(__file__).parents[1] / "report" / "cases" / "sample.json"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _says(here: Path, text: str, name: str = "crosscheck.toml") -> None:
    (here / name).write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("text", "line", "hint"),
    [
        ('\nfail_on = "any"\n', 2, "did you mean fail-on?"),
        ("[align]\nstory_scor = 0.3\n", 2, "did you mean story_score?"),
        ("[align]\nstory_score = 3\n", 2, "less than or equal to 1"),
        ('[fields]\ntxt = "story"\n', 2, "did you mean text?"),
        ("jobs = 'two'\n", 1, "whole number"),
        ("jobs = true\n", 1, "whole number"),
        ("zzzz = 1\n", 1, "choose from fail-on"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line_and_the_cure(
    command: Command, here: Path, text: str, line: int, hint: str
) -> None:
    _says(here, text)
    status, out, err = command("check", "a.txt")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert f"crosscheck.toml:{line}: " in err
    assert hint in err


def test_a_file_that_is_no_toml_is_told_and_can_be_passed_over(command: Command, here: Path) -> None:
    _says(here, "jobs = = 2\n")
    assert "line 1" in command("check", "calm.txt")[2]
    assert command("check", "calm.txt", "--isolated", "-q") == (0, "", "")


def test_flag_before_environment_before_file_before_default(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert command("check", "a.txt", "-q")[1].count("contradiction") == 2
    _says(here, 'fail-on = "dispute"\n')
    assert command("check", "a.txt", "-q")[1].split()[1] == "dispute"
    monkeypatch.setenv("CROSSCHECK_FAIL_ON", "change")
    assert command("check", "a.txt", "-q")[1].split()[1] == "change"
    assert command("check", "a.txt", "-q", "--fail-on", "never") == (0, "", "")


def test_the_nearest_file_holds_and_a_pyproject_without_a_word_is_passed_over(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _says(here, "[tool.crosscheck]\nonly = ['dispute', 'change']\n", "pyproject.toml")
    below = here / "below"
    below.mkdir()
    _says(below, "[tool.other]\nonly = 'x'\n", "pyproject.toml")
    monkeypatch.chdir(below)
    status, out, _ = command("check", "a.txt", "-q", "--fail-on", "any")
    assert status == 1
    assert {line.split()[1] for line in out.splitlines()} == {"dispute", "change"}


def test_settings_of_alignment_fields_and_jobs_reach_the_pipeline(
    command: Command, pipeline: Any, here: Path
) -> None:
    _says(here, "jobs = 2\n[align]\nstory_score = 0.3\n[fields]\ntext = 'story'\n")
    command("report", "a.txt", "--field", "title=head")
    settings = pipeline.options["settings"]
    assert (settings.jobs, settings.align.story_score) == (2, 0.3)
    assert settings.read.fields == {"text": "story", "title": "head"}


@pytest.mark.parametrize("field", ["text", "text=", "body=x", "=x"])
def test_a_field_that_is_not_name_and_field_is_refused(command: Command, field: str) -> None:
    status, _, err = command("report", "a.txt", "--field", field)
    assert (status, "NAME=FIELD" in err) == (2, True)


def test_a_number_in_the_environment_that_is_none_is_refused(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CROSSCHECK_JOBS", "many")
    assert command("report", "a.txt")[::2] == (
        2,
        "crosscheck: CROSSCHECK_JOBS=many: not a number; set it to one, or take it away\n",
    )


def test_config_prints_what_holds_as_toml(
    command: Command, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _says(here, 'only = "dispute"\n[align]\nstory_score = 0.3\n')
    monkeypatch.setenv("CROSSCHECK_JOBS", "3")
    lines = command("config")[1].splitlines()
    assert lines[0].endswith("crosscheck.toml")
    assert lines[1:] == [
        'only = "dispute"',
        "jobs = 3  # from the environment",
        "",
        "[align]",
        "story_score = 0.3",
    ]


def test_plugins_lists_every_part(command: Command) -> None:
    lines = command("plugins")[1].splitlines()
    assert {"kind event (crosscheck.claims.event)", "format html (crosscheck.report.as_html)"} <= set(lines)
    assert all(line.split()[0] in {"reader", "kind", "judge", "format"} for line in lines)
