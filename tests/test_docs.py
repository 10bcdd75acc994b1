"""Every example in the README and the documentation runs: Python as it stands, ``console`` with what it prints."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from unittest import SkipTest

import pytest
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", *DOCS.rglob("*.md")])


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to write in that has the seeds, with the command on the path."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    programs = tmp_path / ".bin"
    programs.mkdir()
    program = programs / "crosscheck"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m crosscheck "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_examples_run(page: Path) -> None:
    parsers = [PythonCodeBlockParser(), CodeBlockParser("console", _console), SkipParser()]
    document = Sybil(parsers=parsers).parse(page)
    document.namespace["find_spec"] = find_spec
    for example in document.examples():
        try:
            example.evaluate()
        except SkipTest:
            continue


def _console(example: Example) -> None:
    """Run each line after ``$``; what it prints, on both streams, must be what stands below it."""
    for command, told in _commands(example.parsed):
        done = subprocess.run(
            ["bash", "-c", command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        assert _fits(told, done.stdout), f"{command}\nprints\n{done.stdout}\nand not\n{told}"


def _commands(block: str) -> list[tuple[str, str]]:
    parts = re.split(r"^\$ (.*)\n?", block, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


def _fits(told: str, printed: str) -> bool:
    """Whether the output is as told; ``...`` stands for anything."""
    wanted = ".*".join(re.escape(part) for part in told.strip().split("..."))
    return re.fullmatch(wanted, printed.strip(), re.DOTALL) is not None


@pytest.mark.parametrize(
    ("told", "printed", "fits"),
    [("a\n", "a\n", True), ("a ...\nc", "a b\nb\nc", True), ("a", "b", False), ("", "x", False)],
)
def test_output_is_compared(told: str, printed: str, fits: bool) -> None:
    assert _fits(told, printed) is fits


def test_every_page_is_in_the_contents() -> None:
    listed = set(re.findall(r"^[a-z/-]+$", (DOCS / "index.md").read_text("utf-8"), re.MULTILINE))
    pages = {page.relative_to(DOCS).with_suffix("").as_posix() for page in DOCS.rglob("*.md")}
    assert pages - {"index"} <= listed


@pytest.mark.skipif(find_spec("sphinx") is None or find_spec("furo") is None, reason="needs the extra docs")
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-d", str(tmp_path / "trees")]
    done = subprocess.run(
        [*build, str(DOCS), str(tmp_path / "site")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for page in (tmp_path / "site").rglob("*.html"):
        assert not re.findall(r'<(?:script|link|img)[^>]+(?:src|href)="https?:', page.read_text("utf-8"))
