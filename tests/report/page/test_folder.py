from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from crosscheck.errors import UnwritableOutput
from crosscheck.report import as_html
from crosscheck.report.as_html import HtmlRenderer
from crosscheck.report.published import Report
from crosscheck.report.saving import save_pages

if TYPE_CHECKING:
    from tests.report.page.conftest import Story


def test_what_fits_is_one_page(story: Story) -> None:
    pages = HtmlRenderer().pages(story(), "out.html")
    assert pages == {"out.html": story().to_html(full=True)}


@pytest.fixture
def folder(story: Story, sample: Report, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setattr(as_html, "FOLDER_ABOVE", 1000)
    report = story()
    both = sample.model_copy(
        update={
            "sources": (*sample.sources, *report.sources),
            "findings": (*sample.findings, *report.findings),
        }
    )
    return HtmlRenderer().pages(both, "my report.html")


def test_what_does_not_fit_is_a_page_with_a_folder_beside_it(folder: dict[str, str]) -> None:
    names = list(folder)
    assert names[0] == "my report.html"
    assert "my report_files/contradiction-1.html" in names
    assert sum(name.startswith("my report_files/source-") for name in names) == 3
    assert "Content-Security-Policy" in folder["my report_files/contradiction-1.html"]


def test_every_link_between_the_pages_arrives(folder: dict[str, str]) -> None:
    ids = {name.replace(" ", "%20"): set(re.findall(r' id="([^"]+)"', text)) for name, text in folder.items()}
    links = 0
    for name in ids:
        for address in re.findall(r'href="([^"]+)"', folder[name.replace("%20", " ")]):
            file, mark, anchor = address.partition("#")
            if file.startswith("http") or file.endswith(".txt"):
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), file)) if file else name
            assert target in ids, address
            assert not mark or anchor in ids[target], address
            links += bool(file)
    assert links > 10


def test_pages_are_saved_beside_each_other(folder: dict[str, str], tmp_path: Path) -> None:
    save_pages(tmp_path / "my report.html", folder)
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.html")}
    assert written == set(folder)


def test_a_file_where_the_folder_should_stand_is_told(folder: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "my report_files").write_text("taken")
    with pytest.raises(UnwritableOutput, match="my report_files"):
        save_pages(tmp_path / "my report.html", folder)
    assert not (tmp_path / "my report.html").exists()
