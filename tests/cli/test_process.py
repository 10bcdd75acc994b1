from __future__ import annotations

import os
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
