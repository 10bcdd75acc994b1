"""The same articles give the same bytes: under any hash seed, locale, time zone, order, line ends, processes."""

from __future__ import annotations

import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.pipeline import compare

STORIES = {
    "a.txt": "LIMA, May 4, 2019 - Mayor Rosa Delgado opened a bridge in Lima on Saturday. At least 12 people came.\n\n"
    '"It is the longest bridge of Peru," Ms Delgado said.\n',
    "b.txt": "Date: 2019-05-05\n\nRosa Delgado, the mayor, opened a bridge in Lima on May 4, 2019, as 15 people "
    "came.\n\nJosé Muñoz of the Harbour Board (HB) said the HB may sell it for $5 million (€4.5 million).\n",
    "c.txt": "Harbour master Jo Lund closed the port of Bergen on May 5, 2019. Ms Lund had met Rosa Delgado.\n",
}
PROGRAM = """
import sys
from crosscheck import Settings, compare
report = compare(sys.argv[2:], settings=Settings(jobs=int(sys.argv[1])))
out = sys.stdout.buffer
for text in (report.to_json(), report.to_html(), report.to_text(), report.to_markdown()):
    out.write(text.encode())
"""
SURROUNDINGS = [
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/Lima"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "LANG": "C"},
    {"LC_ALL": "POSIX", "PYTHONIOENCODING": "ascii"},
    {"PYTHONOPTIMIZE": "2"},
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news")
    for name, text in STORIES.items():
        (path / name).write_bytes(text.encode())
    return path


def _told(folder: Path, around: dict[str, str], *paths: str, jobs: int = 1) -> bytes:
    program = [sys.executable, "-c", PROGRAM, str(jobs), *paths]
    surroundings = {**os.environ, **around}
    return subprocess.run(program, cwd=folder, env=surroundings, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def usual(folder: Path) -> bytes:
    return _told(folder, {"PYTHONHASHSEED": "0"}, *STORIES)


@pytest.mark.parametrize("around", SURROUNDINGS, ids="-".join)
def test_surroundings_change_no_byte(folder: Path, usual: bytes, around: dict[str, str]) -> None:
    assert _told(folder, around, *STORIES) == usual


def test_processes_change_no_byte(folder: Path, usual: bytes) -> None:
    assert _told(folder, {}, *STORIES, jobs=3) == usual


def test_the_order_of_files_changes_no_byte(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    told = {compare(list(order)).to_json() for order in itertools.permutations(STORIES)}
    assert len(told) == 1


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_change_no_finding(tmp_path: Path, folder: Path, ends: str) -> None:
    for name, text in STORIES.items():
        (tmp_path / name).write_bytes(text.replace("\n", ends).encode())
    there, here = compare([folder]), compare([tmp_path])

    def findings(report: object) -> list[tuple[str, str, list[str]]]:
        found = report.findings  # type: ignore[attr-defined]
        return [(f.kind, f.summary, [" ".join(e.quote.split()) for e in f.evidence]) for f in found]

    assert findings(there) == findings(here)
    assert findings(there)
