"""Feeds: each entry an article, with what the feed says of it; a summary alone is doubted."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from crosscheck.errors import OwnFile, UnreadableInput
from crosscheck.read.feeds import FeedReader
from crosscheck.read.folder import read_paths

pytest.importorskip("feedparser", reason="the extra feeds is not installed")

RSS = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Velmouth Post</title><link>https://post.example/</link><language>en-gb</language>
<item><title>Harbour board approves new quay</title><link>https://post.example/quay</link>
<pubDate>Tue, 04 Mar 2031 10:00:00 GMT</pubDate><description>In short.</description>
<content:encoded><![CDATA[<p>The harbour board of <b>Velmouth</b> approved a new quay on Monday.</p>
<p>The mayor, Inés Tarlo, welcomed it.</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>Bridge closed</title><description>The bridge at Velmouth was closed on Tuesday.</description></item>
<item><title>Nothing here</title></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Velmouth Post</title><entry><title>Bridge closed</title><link href="https://post.example/b"/>
<published>2031-03-04T10:00:00+02:00</published><updated>2031-03-05T08:30:00Z</updated>
<author><name>Ada Quill</name></author>
<content type="html">&lt;p&gt;The bridge was closed on Tuesday.&lt;/p&gt;</content>
</entry></feed>"""


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1"])
def test_entries_are_articles(encoding: str) -> None:
    first, second = FeedReader().read(RSS.format(encoding=encoding).encode(encoding), Path("post.rss"))
    assert first.title == "Harbour board approves new quay"
    assert (first.outlet, first.url, first.lang) == ("Velmouth Post", "https://post.example/quay", "en-gb")
    assert (str(first.published), first.published_at) == ("2031-03-04", "2031-03-04T10:00:00Z")
    assert (
        "The harbour board of Velmouth approved a new quay on Monday.\n\nThe mayor, Inés Tarlo" in first.text
    )
    assert "alert" not in first.text
    assert (first.path, second.path) == ("post.rss#1", "post.rss#2")
    assert "summary-only" in [doubt.code for doubt in second.diagnostics]
    assert "record-without-text" in [doubt.code for doubt in first.diagnostics]


def test_atom_keeps_both_moments_in_utc() -> None:
    (article,) = FeedReader().read(ATOM.encode(), Path("post.atom"))
    assert (article.published_at, article.modified_at) == ("2031-03-04T08:00:00Z", "2031-03-05T08:30:00Z")
    assert article.author == "Ada Quill"


@pytest.mark.parametrize("data", [b"<testsuites/>", b"<testsuites tests='1'><testsuite/></testsuites>"])
def test_test_results_are_no_feed_and_no_doubt(data: bytes) -> None:
    with pytest.raises(OwnFile):
        FeedReader().read(data, Path("junit.xml"))


@pytest.mark.parametrize(
    "data", [b"", b"<a/>", b"https://evil.example/feed", b"<rss><channel></channel></rss>"]
)
def test_what_is_no_feed_is_one_line(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"x\.xml: no .+; give RSS or Atom"):
        FeedReader().read(data, Path("x.xml"))


def test_entities_do_not_grow() -> None:
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    data = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{bomb}]>' + RSS.split("?>", 1)[1]
    data = data.replace("In short.", "&l11;")
    for article in FeedReader().read(data.encode(), Path("x.xml")):
        assert len(article.text) < 10_000


def test_a_missing_extra_is_one_line_with_its_cure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (tmp_path / "post.rss").write_text(RSS.format(encoding="utf-8"), "utf-8")
    with pytest.raises(UnreadableInput, match=r"feedparser is not installed; run: pip .+\[feeds\]"):
        read_paths([tmp_path / "post.rss"])
