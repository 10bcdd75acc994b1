"""The GitHub Action and the pre-commit hook: what they say, and the script that the action runs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ACTION = ROOT / ".github" / "actions" / "crosscheck"
MORNING = "Two climbers died in an avalanche on Mont Blanc.\n"
EVENING = "Five climbers died in an avalanche on Mont Blanc.\n"
BASH = shutil.which("bash")


@pytest.fixture
def step(tmp_path: Path) -> dict[str, str]:
    """The variables of a step in a folder with two articles."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "morning.txt").write_text(MORNING)
    (tmp_path / "articles" / "evening.txt").write_text(EVENING)
    command = tmp_path / "crosscheck"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crosscheck "$@"\n')
    command.chmod(0o755)
    files = {name: str(tmp_path / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    path = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    return {**os.environ, **files, "CROSSCHECK": str(command), "PATHS": "articles", "PYTHONPATH": path}


def _run(step: dict[str, str], folder: Path) -> "subprocess.CompletedProcess[str]":
    command = [BASH or "bash", str(ACTION / "compare.sh")]
    return subprocess.run(command, cwd=folder, env=step, capture_output=True, text=True, check=False)


@pytest.mark.skipif(BASH is None, reason="the action's script needs bash")
def test_the_step_fails_with_annotations_outputs_and_a_summary(step: dict[str, str], tmp_path: Path) -> None:
    done = _run({**step, "SARIF": "found.sarif"}, tmp_path)
    assert done.returncode == 1, done.stderr
    assert "::error file=articles/morning.txt,line=1,col=1" in done.stdout
    assert (tmp_path / "found.sarif").exists()
    assert Path(step["GITHUB_OUTPUT"]).read_text() == "sarif-file=found.sarif\ncontradictions=1\n"
    assert "# Consistency report" in Path(step["GITHUB_STEP_SUMMARY"]).read_text()


@pytest.mark.skipif(BASH is None, reason="the action's script needs bash")
def test_what_cannot_be_read_is_the_step_s_status(step: dict[str, str], tmp_path: Path) -> None:
    done = _run({**step, "PATHS": "nowhere"}, tmp_path)
    assert done.returncode == 2
    assert "nowhere" in done.stderr


def test_the_action_gives_the_script_every_input_it_takes() -> None:
    action = (ACTION / "action.yml").read_text("utf-8")
    for name in ("PATHS", "FAIL_ON", "BASELINE", "SARIF", "PAGE", "CROSSCHECK"):
        assert f"{name}: ${{{{ " in action
    script = action.partition("runs:")[2]
    lines = [line for line in script.splitlines() if "run:" in line]
    assert lines
    assert not [line for line in lines if "${{" in line]  # text from outside is never part of a script
