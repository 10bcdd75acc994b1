"""Feeds: RSS and Atom, an article for each entry. Needs the extra ``feeds``.

Takes bytes, gives articles; an entry that has a summary alone is read as one, and says so.
"""

from __future__ import annotations

import importlib
import io
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from crosscheck.errors import MissingExtra, OwnFile, UnreadableInput
from crosscheck.model.article import Article, Diagnostic
from crosscheck.read.doubts import Doubts
from crosscheck.read.elements import paragraphs
from crosscheck.read.records import facts_of
from crosscheck.read.tags import closed
from crosscheck.read.text import told_article
from crosscheck.settings import ReadSettings

_HEAD = 4096  # bytes in which a document says what it is
_SUMMARY = Diagnostic(code="summary-only", message="the feed holds a summary and not the whole article")


class FeedReader:
    """Reads each entry of a feed as one article."""

    suffixes: tuple[str, ...] = (".rss", ".atom", ".xml")
    holds_many = True

    def __init__(self, settings: ReadSettings | None = None) -> None:
        self._limits = settings or ReadSettings()

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """The articles of a feed. Raises ``UnreadableInput`` without the extra, or where no entry has text."""
        if b"<testsuites" in data[:_HEAD]:
            raise OwnFile(str(path), "not a feed but test results", "name the articles themselves")
        feed = _parsed(data, path)
        doubts = Doubts(self._limits.most_doubts)
        found = list(self._articles(feed, path, doubts))
        if not found:
            problem = "no feed" if not feed.get("version") else "no entry of this feed has text"
            raise UnreadableInput(str(path), problem, "give RSS or Atom, or save the articles as text (.txt)")
        noted = tuple(doubt.model_copy(update={"source": str(path)}) for doubt in doubts.told())
        first = found[0]
        return [first.model_copy(update={"diagnostics": (*first.diagnostics, *noted)}), *found[1:]]

    def _articles(self, feed: Any, path: Path, doubts: Doubts) -> Iterator[Article]:
        for number, entry in enumerate(feed.entries, 1):
            whole = next((part.value for part in entry.get("content", ()) if part.get("value")), "")
            told = closed(whole or entry.get("summary", ""), self._limits).text
            body = "\n\n".join(paragraphs(told))
            if not body.strip():
                doubts.add("record-without-text", f"{path}#{number}: an entry without text")
            elif len(body) > self._limits.most_bytes:
                most = self._limits.most_bytes
                doubts.add("too-large", f"{path}#{number}: more than {most:,} letters; left out")
            else:
                noted = () if whole else (_SUMMARY,)
                yield told_article(body, path, f"#{number}", facts_of(_record(entry, feed)), noted)


def _parsed(data: bytes, path: Path) -> Any:
    try:
        parser = importlib.import_module("feedparser")
    except ImportError:
        problem, _, cure = str(MissingExtra("feedparser", "feeds")).partition("; ")
        raise UnreadableInput(str(path), problem, cure) from None
    return parser.parse(io.BytesIO(data))  # a string would be taken for an address and fetched


def _record(entry: Any, feed: Any) -> dict[str, str]:
    """An entry under the names of records; times in UTC, as far as they can be read."""
    source = entry.get("source", {}).get("title") or feed.feed.get("title", "")
    return {
        "title": entry.get("title", ""),
        "url": entry.get("link", ""),
        "outlet": source,
        "author": entry.get("author", ""),
        "lang": feed.feed.get("language", ""),
        "published": _moment(entry, "published"),
        "modified": _moment(entry, "updated"),
    }


def _moment(entry: Any, name: str) -> str:
    if name not in entry.keys():  # noqa: SIM118 - feedparser answers for the other name too
        return ""
    read = entry.get(f"{name}_parsed")
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", read) if read else str(entry[name])
