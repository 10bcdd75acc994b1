"""HTML pages: the article without what stands around it, and what the page says of it.

The publisher's own JSON-LD comes first, then its meta tags, then what the extractor finds.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from crosscheck.errors import UnreadableInput
from crosscheck.model.article import Article, Diagnostic
from crosscheck.read.dates import find_day
from crosscheck.read.decoding import decode
from crosscheck.read.elements import Elements
from crosscheck.read.lines_of_page import lines_in_page
from crosscheck.read.nesting import deeper
from crosscheck.read.tags import closed
from crosscheck.read.text import Facts, told_article
from crosscheck.settings import ReadSettings

CURE = "run: pip install 'crosscheck-news[html]'"
ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "BlogPosting",
    "AnalysisNewsArticle",
    "LiveBlogPosting",
)
JSON_DEEPEST = 100  # levels of a publisher's own data, far above any that is meant
HEAD = 4096  # bytes in which a page declares its encoding
ISO_DAY = 10
_CHARSET = re.compile(rb"""charset\s{0,3}=\s{0,3}["']?([A-Za-z0-9_.:-]{2,40})""")
_META = {
    "title": ("og:title", "twitter:title", "headline"),
    "outlet": ("og:site_name", "application-name", "publisher"),
    "published": (
        "article:published_time", "datepublished", "date", "dc.date", "pubdate", "publishdate", "parsely-pub-date",
    ),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "last-modified"),
    "author": ("author", "article:author", "parsely-author", "dc.creator"),
    "url": ("og:url",),
}  # fmt: skip


class PageReader:
    """Reads one page as one article. Needs the extra ``html``."""

    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def __init__(self, settings: ReadSettings | None = None) -> None:
        self._limits = settings or ReadSettings()

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """The article of a page. Raises ``UnreadableInput`` without the extra, or for a page without text."""
        declared = _CHARSET.search(data[:HEAD])
        decoded = decode(data, str(path), declared.group(1).decode("ascii") if declared else "")
        tags = closed(decoded.text, self._limits)
        page = Elements()
        page.feed(tags.text)
        page.close()
        doubts = decoded.diagnostics
        if tags.lost:
            note = f"{tags.lost:,} characters are left out: tags that never end, or far too many of them"
            doubts = (*doubts, Diagnostic(code="page-cut", message=note, source=str(path), count=tags.lost))
        deep = page.deepest > self._limits.deepest
        body = "" if deep else _extracted(tags.text, path)
        if not body:
            body = "\n\n".join(page.paragraphs())
            why = f"more than {self._limits.deepest} elements are open at once; " if deep else ""
            note = (
                f"{why}the article could not be told from the rest of the page; all its paragraphs are read"
            )
            doubts = (*doubts, Diagnostic(code="page-whole", message=note, source=str(path)))
        if not body.strip():
            raise UnreadableInput(
                str(path), "a page without an article", "save the article as plain text (.txt)"
            )
        article = told_article(body, path, "", _facts(page), doubts)
        return [article.model_copy(update={"lines": lines_in_page(article.text, page.spots)})]


def _extracted(text: str, path: Path) -> str:
    try:
        extractor = importlib.import_module("trafilatura")
    except ImportError:
        raise UnreadableInput(str(path), "HTML needs trafilatura, which is not installed", CURE) from None
    found = extractor.extract(text, include_comments=False, include_tables=False, favor_precision=True)
    lines = (line.strip() for line in (found or "").split("\n"))
    return "\n\n".join(line for line in lines if line)


def _facts(page: Elements) -> Facts:
    told = {name: _first(page, name) for name in _META}
    linked = _linked(page)
    told.update({name: value for name, value in linked.items() if value})
    day = _day(told["published"])
    extra = {"published_at": told["published"], "modified_at": told["modified"], "author": told["author"]}
    extra["lang"] = told.get("lang") or page.lang
    return Facts(
        title=" ".join((told["title"] or page.heading or page.title).split()),
        outlet=told["outlet"],
        published=day,
        url=told["url"] or page.canonical,
        extra={name: value for name, value in extra.items() if value},
    )


def _first(page: Elements, name: str) -> str:
    return next((page.meta[key] for key in _META[name] if page.meta.get(key)), "")


def _linked(page: Elements) -> dict[str, str]:
    """What the publisher's JSON-LD says of the article."""
    for block in page.linked:
        try:
            whole = json.loads(block)
            nodes = [] if deeper(whole, JSON_DEEPEST) else list(_nodes(whole, 0))
        except (ValueError, RecursionError):
            continue
        for node in nodes:
            sorts = node.get("@type")
            if any(sort in ARTICLE_TYPES for sort in (sorts if isinstance(sorts, list) else [sorts])):
                keys = {
                    "title": "headline",
                    "published": "datePublished",
                    "modified": "dateModified",
                    "author": "author",
                    "lang": "inLanguage",
                }
                told = {name: _name(node.get(key)) for name, key in keys.items()}
                return {**told, "outlet": _name(node.get("publisher")), "url": _name(node.get("url"))}
    return {}


def _nodes(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, list):
        for member in value:
            yield from _nodes(member, depth + 1)
    elif isinstance(value, dict) and depth < 8:
        yield value
        yield from _nodes(value.get("@graph", []), depth + 1)
        yield from _nodes(value.get("mainEntity", []), depth + 1)


def _name(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, (_name(member) for member in value)))
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or ""
    return value if isinstance(value, str) else ""


def _day(text: str) -> date | None:
    day = find_day(text[:ISO_DAY]) or find_day(text)
    return day.date if day is not None else None
