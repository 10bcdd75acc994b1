from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SAMPLE = Path(__file__).parents[1] / "report" / "cases" / "sample.json"


def _process(*arguments: str, **options: object) -> subprocess.CompletedProcess[bytes]:
    program = [sys.executable, "-m", "crosscheck", *arguments]
    return subprocess.run(program, check=False, stderr=subprocess.PIPE, timeout=60, **options)


def test_a_reader_that_goes_away_is_no_error() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = _process("report", "--from", str(SAMPLE), "--fail-on", "dispute", stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_on_one_line() -> None:
    with open("/dev/full", "wb") as full:
        done = _process("report", "--from", str(SAMPLE), stdout=full)
    assert done.returncode == 2
    assert done.stderr.startswith(b"crosscheck: standard output: no space left on device; ")
    assert done.stderr.count(b"\n") == 1


def test_help_and_version_load_nothing_heavy() -> None:
    heavy = ("pydantic", "spacy", "jinja2", "rapidfuzz", "numpy")
    code = f"import sys, crosscheck.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", ["", "report", "check", "claims", "explain", "pairs", "schema"])
def test_help_is_plain_enough_for_any_terminal(name: str) -> None:
    program = [sys.executable, "-m", "crosscheck", *name.split(), "--help"]
    done = subprocess.run(
        program, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"}
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_gets_its_completion_script(shell: str) -> None:
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("bash is not installed")
    done = _process("completion", shell, stdout=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"_CROSSCHECK_COMPLETE" in done.stdout


def test_completion_names_commands_and_options_and_loads_nothing_heavy() -> None:
    def complete(words: str, at: int) -> list[str]:
        env = {
            **os.environ,
            "_CROSSCHECK_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(at),
        }
        code = (
            "import sys; from crosscheck.cli.app import run; run([]);"
            "print(*[m for m in ('pydantic', 'spacy', 'jinja2', 'rich') if m in sys.modules], file=sys.stderr)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env
        )
        assert done.stderr == "\n"
        return done.stdout.split()

    assert {"plain,report", "plain,check"} <= set(complete("crosscheck ", 1))
    assert "plain,--fail-on" in complete("crosscheck check --f", 2)


def test_verbose_tells_of_each_stage_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Twelve people died when a ferry sank off Velmouth on Monday.")
    done = _process("check", str(tmp_path / "a.txt"), "--quiet", "-v", stdout=subprocess.PIPE)
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"crosscheck: read: 1 articles" in done.stderr
    assert b"crosscheck: align: " in done.stderr
