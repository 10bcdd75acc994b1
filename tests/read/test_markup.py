"""Ten pages of varied make: what they say of the article, and its text, come out whole."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from crosscheck import compare
from crosscheck.errors import UnreadableInput
from crosscheck.model.article import Article
from crosscheck.read.markup import PageReader
from crosscheck.read.text import read_text

pytest.importorskip("trafilatura", reason="the extra html is not installed")

TITLE = "Harbour board approves new quay"
BODY = (
    "The harbour board of Velmouth approved a new quay on Monday by nine votes to two.",
    "Work on the quay is to start in June and will cost 40 million euros, the board said in a statement.",
    "The mayor of Velmouth, Ines Tarlo, welcomed the decision and said that 300 jobs depend on the harbour.",
    "Two members of the board voted against the plan because of the noise that the building work will make.",
)
WHEN, CHANGED = "2031-03-04T10:00:00Z", "2031-03-05T08:30:00Z"
FURNITURE = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
FOOT = "<footer><p>Copyright Velmouth Post. All rights reserved.</p></footer>"


def _paragraphs() -> str:
    return "".join(f"<p>{text}</p>" for text in BODY)


def _page(head: str, body: str | None = None, lang: str = "en") -> str:
    inside = body or f"{FURNITURE}<main><article><h1>{TITLE}</h1>{_paragraphs()}</article></main>{FOOT}"
    return f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>{inside}</body></html>"


def _linked(node: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(node)}</script>"


NEWS = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": TITLE,
    "datePublished": WHEN,
    "dateModified": CHANGED,
    "publisher": {"@type": "Organization", "name": "Velmouth Post"},
    "author": [{"@type": "Person", "name": "Ada Quill"}],
}
OPEN_GRAPH = (
    f"<meta property='og:title' content='{TITLE}'><meta property='og:site_name' content='Velmouth Post'>"
    f"<meta property='article:published_time' content='{WHEN}'>"
    f"<meta property='article:modified_time' content='{CHANGED}'>"
)
PLAIN_META = (
    f"<title>{TITLE}</title><meta name='date' content='{WHEN}'><meta name='last-modified' content='{CHANGED}'>"
    "<meta name='application-name' content='Velmouth Post'>"
)
PAGES = {
    "json-ld": _page(_linked(NEWS)),
    "json-ld in a graph": _page(_linked({"@graph": [{"@type": "WebSite", "name": "x"}, NEWS]})),
    "json-ld list": _page(
        _linked([{"@type": "BreadcrumbList"}, {**NEWS, "@type": ["Article", "NewsArticle"]}])
    ),
    "broken json-ld, then open graph": _page(
        "<script type='application/ld+json'>{oops</script>" + OPEN_GRAPH
    ),
    "open graph": _page(OPEN_GRAPH),
    "plain meta": _page(PLAIN_META),
    "upper case tags": _page(OPEN_GRAPH).replace("<p>", "<P>").replace("</p>", "</P>"),
    "divisions without article": _page(
        OPEN_GRAPH, f"{FURNITURE}<div id='content'><h1>{TITLE}</h1>{_paragraphs()}</div>{FOOT}"
    ),
    "paragraphs left open": _page(
        OPEN_GRAPH,
        f"<main><article><h1>{TITLE}</h1>" + "".join(f"<p>{t}" for t in BODY) + "</article></main>",
    ),
    "links and emphasis inside": _page(
        OPEN_GRAPH,
        f"<article><h1>{TITLE}</h1>"
        + _paragraphs()
        .replace("Ines Tarlo", "<a href='/t'><b>Ines Tarlo</b></a>")
        .replace("300", "<em>300</em>")
        + "</article>",
    ),
}


def _read(page: str | bytes) -> Article:
    data = page if isinstance(page, bytes) else page.encode()
    (article,) = PageReader().read(data, Path("page.html"))
    return article


@pytest.mark.parametrize("make", sorted(PAGES))
def test_what_a_page_says_and_its_text_come_out_whole(make: str) -> None:
    article = _read(PAGES[make])
    assert article.title == TITLE
    assert article.outlet == "Velmouth Post"
    assert article.published is not None
    assert article.published.isoformat() == "2031-03-04"
    assert (article.published_at, article.modified_at) == (WHEN, CHANGED)
    for paragraph in BODY:
        assert paragraph in article.text
    assert "Copyright" not in article.text
    assert "Sport" not in article.text


@pytest.mark.parametrize("make", sorted(PAGES))
def test_a_page_gives_the_findings_of_its_text(make: str) -> None:
    """Every make of page, set beside another account, gives what its plain text gives."""
    other = read_text("\n\n".join((TITLE, BODY[0], BODY[1].replace("40 million", "45 million"))), "other")
    page = _read(PAGES[make])
    plain = read_text("\n\n".join((TITLE, *BODY)), "page").model_copy(
        update={"published": page.published, "title": page.title}
    )
    told = [
        sorted((f.kind, f.slot, *sorted(e.quote for e in f.evidence)) for f in compare([one, other]).findings)
        for one in (page, plain)
    ]
    assert told[0] == told[1]
    assert told[0]


def test_a_declared_encoding_is_believed_after_utf_8() -> None:
    page = PAGES["open graph"].replace("utf-8", "windows-1252").replace("Ines", "Inés")
    assert "Inés Tarlo" in _read(page.encode("cp1252")).text


def test_a_page_nested_too_deep_for_its_parser_loses_nothing() -> None:
    deep = _page(OPEN_GRAPH, "<div>" * 3000 + _paragraphs() + "</div>" * 3000)
    article = _read(deep)
    assert all(paragraph in article.text for paragraph in BODY)
    assert "page-whole" in [d.code for d in article.diagnostics]


@pytest.mark.parametrize("page", ["", "<html></html>", "<script>alert(1)</script>", "<p> </p>"])
def test_a_page_without_an_article_is_one_line(page: str) -> None:
    with pytest.raises(UnreadableInput, match=r"page\.html: a page without an article; save"):
        _read(page)


def test_a_missing_extra_is_one_line_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(UnreadableInput, match=r"pip install 'crosscheck-news\[html\]'"):
        _read(PAGES["json-ld"])


def test_scripts_and_event_handlers_are_no_text() -> None:
    page = _page(
        OPEN_GRAPH,
        f"<article>{_paragraphs()}<p onclick='alert(7)'>Done.</p><script>alert(8)</script></article>",
    )
    assert "alert" not in _read(page).text


@pytest.mark.parametrize("make", sorted(PAGES))
def test_a_finding_names_the_line_of_the_page(make: str) -> None:
    """Also below comments, scripts and tags that go over several lines."""
    page = PAGES[make].replace(
        "<head>", "<head>\n<!-- one\ntwo -->\n<script>\nx()\n</script>\n<meta\n name='y'>"
    )
    page = page.replace("<p>", "\n<p>\n").replace("<P>", "\n<P>\n")
    other = read_text("\n\n".join((TITLE, BODY[0], BODY[1].replace("40 million", "45 million"))), "other")
    article = _read(page)
    lines = page.split("\n")
    found = [
        item
        for finding in compare([article, other]).findings
        for item in finding.evidence
        if item.source == article.id and item.quote.split()[0] in " ".join(BODY)
    ]
    assert found
    for item in found:
        assert item.quote.split()[0] in lines[item.line - 1], (item.quote, lines[item.line - 1])
        assert item.column == 1
