from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck.cli.app import run
from crosscheck.report import as_html
from crosscheck.report.published import Report

SAMPLE = str(Path(__file__).parents[1] / "report" / "cases" / "sample.json")


def test_full_is_one_page_where_one_page_will_do(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run(["report", "--from", SAMPLE, "--full", "-q", "-o", str(page)]) == 0
    assert page.read_text("utf-8") == Report.load(SAMPLE).to_html(full=True)
    assert list(tmp_path.iterdir()) == [page]


def test_full_is_a_folder_where_one_page_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(as_html, "FOLDER_ABOVE", 1000)
    assert run(["report", "--from", SAMPLE, "--full", "-q", "-o", str(tmp_path / "page.html")]) == 0
    assert (tmp_path / "page.html").exists()
    assert (tmp_path / "page_files" / "contradiction-1.html").exists()


def test_full_on_standard_output_is_one_page(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(as_html, "FOLDER_ABOVE", 1000)
    assert run(["report", "--from", SAMPLE, "--full", "--format", "html"]) == 0
    assert capfdbinary.readouterr().out.decode() == Report.load(SAMPLE).to_html(full=True)


def test_where_no_folder_can_stand_is_told_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(as_html, "FOLDER_ABOVE", 1000)
    (tmp_path / "page_files").write_text("taken")
    assert run(["report", "--from", SAMPLE, "--full", "-o", str(tmp_path / "page.html")]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "page_files" in told
