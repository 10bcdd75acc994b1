"""WARC: the pages of an archive are articles; what is no page, or is broken, stops nothing."""

from __future__ import annotations

import gzip
import sys
from pathlib import Path

import pytest

from crosscheck.errors import UnreadableInput
from crosscheck.read.archives import ArchiveReader
from crosscheck.read.folder import read_paths
from crosscheck.settings import ReadSettings

pytest.importorskip("warcio", reason="the extra warc is not installed")
pytest.importorskip("trafilatura", reason="the extra html is not installed")

PAGE = (
    "<html lang='en'><head><title>Harbour board approves new quay</title>"
    "<meta property='article:published_time' content='2031-03-04T10:00:00Z'></head><body><article>"
    "<h1>Harbour board approves new quay</h1>"
    "<p>The harbour board of Velmouth approved a new quay on Monday by nine votes to two, a spokesman said.</p>"
    "<p>Work on the quay is to start in June and will cost 40 million euros, the board said.</p>"
    "</article></body></html>"
)


def _archive(*records: tuple[str, str, bytes, str], packed: bool = True) -> bytes:
    """An archive of responses, written out by hand; each record is packed by itself, as in the wild."""
    parts = []
    for number, (address, sort, body, status) in enumerate(records):
        answer = f"HTTP/1.1 {status}\r\nContent-Type: {sort}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
            f"WARC-Target-URI: {address}\r\nWARC-Date: 2031-03-04T10:00:00Z\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        record = head.encode() + answer + b"\r\n\r\n"
        parts.append(gzip.compress(record) if packed else record)
    return b"".join(parts)


GOOD = ("https://www.post.example/quay", "text/html; charset=utf-8", PAGE.encode(), "200 OK")
PLAIN = ("https://wire.example/1", "text/plain", b"OSLO, March 3, 2031 (Reuters) - The envoys met.", "200 OK")
OTHERS = (
    ("https://post.example/a.png", "image/png", b"\x89PNG", "200 OK"),
    ("https://post.example/gone", "text/html", b"<p>Not found, sorry about that.</p>", "404 Not Found"),
    ("https://post.example/empty", "text/html", b"<html></html>", "200 OK"),
)


@pytest.mark.parametrize("packed", [True, False])
def test_pages_are_articles_and_the_rest_is_passed_over(packed: bool) -> None:
    data = _archive(*OTHERS, GOOD, PLAIN, packed=packed)
    page, plain = ArchiveReader().read(data, Path("crawl.warc.gz"))
    assert (page.title, page.outlet, page.url) == ("Harbour board approves new quay", "post.example", GOOD[0])
    assert (str(page.published), page.lang) == ("2031-03-04", "en")
    assert (plain.credit, plain.url) == ("Reuters", PLAIN[0])
    assert page.path == "crawl.warc.gz#4"
    assert "skipped" in [doubt.code for doubt in page.diagnostics]


def test_an_archive_in_a_folder_is_found_by_both_its_suffixes(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc.gz").write_bytes(_archive(GOOD))
    (tmp_path / "other.gz").write_bytes(b"no archive")
    articles, doubts = read_paths([tmp_path])
    assert len(articles) == 1
    assert not doubts


def test_a_cut_archive_gives_what_stands_before_the_cut() -> None:
    data = _archive(GOOD, PLAIN, packed=False)
    articles = ArchiveReader().read(data[:-20], Path("crawl.warc"))
    assert next(iter(articles)).outlet == "post.example"


def test_a_page_that_unpacks_to_too_much_is_left_out() -> None:
    large = (GOOD[0], "text/html", PAGE.encode() + b" " * 200_000, "200 OK")
    reader = ArchiveReader(ReadSettings(most_bytes=50_000))
    (article,) = reader.read(_archive(large, PLAIN), Path("crawl.warc.gz"))
    assert "larger than 50,000 bytes" in article.diagnostics[-1].message


@pytest.mark.parametrize("data", [b"", b"no archive", _archive(OTHERS[0])])
def test_what_holds_no_page_is_one_line(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"x\.warc: no article in this archive.*; give a WARC file"):
        ArchiveReader().read(data, Path("x.warc"))


def test_a_missing_extra_is_one_line_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "warcio.archiveiterator", None)
    with pytest.raises(UnreadableInput, match=r"warcio is not installed; run: pip .+\[warc\]"):
        ArchiveReader().read(_archive(GOOD), Path("x.warc"))
