"""WARC: the pages of a web archive, an article for each. Needs the extras ``warc`` and, for pages, ``html``.

Takes bytes, gives articles. Records that are no page (images, scripts, redirects, requests) are passed over.
"""

from __future__ import annotations

import importlib
import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crosscheck.errors import MissingExtra, UnreadableInput
from crosscheck.model.article import Article
from crosscheck.read.doubts import Doubts
from crosscheck.read.markup import PageReader
from crosscheck.read.opening import TooLarge
from crosscheck.read.text import TextReader
from crosscheck.read.unpacking import swells
from crosscheck.settings import ReadSettings

RECORDS = frozenset(("response", "resource", "conversion"))
PAGES = frozenset(("text/html", "application/xhtml+xml"))
_FINE = "200"
_AT_A_TIME = 1 << 20


class ArchiveReader:
    """Reads each page of a web archive as one article; an address that comes again is read each time."""

    suffixes: tuple[str, ...] = (".warc", ".warc.gz")
    holds_many = True

    def __init__(self, settings: ReadSettings | None = None) -> None:
        self._limits = settings or ReadSettings()

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """The articles of an archive. Raises ``UnreadableInput`` without the extra, or where no page is one."""
        if swells(data, self._limits.most_ratio):
            problem = f"it unpacks to more than {self._limits.most_ratio} times its size"
            raise TooLarge(str(path), problem, "raise read.most_ratio where it may")
        doubts = Doubts(self._limits.most_doubts)
        found = list(self._articles(data, path, doubts))
        told = doubts.told()
        if not found:
            why = f" ({told[0].message})" if told else ""
            raise UnreadableInput(
                str(path), f"no article in this archive{why}", "give a WARC file with pages in it"
            )
        noted = tuple(doubt.model_copy(update={"source": str(path)}) for doubt in told)
        first = found[0]
        return [first.model_copy(update={"diagnostics": (*first.diagnostics, *noted)}), *found[1:]]

    def _articles(self, data: bytes, path: Path, doubts: Doubts) -> Iterator[Article]:
        for number, record in enumerate(_records(data, path, doubts), 1):
            reader = _reader(record, self._limits)
            if reader is None:
                continue
            place = f"{path}#{number}"
            try:
                page = _content(record, self._limits.most_bytes)
                for article in reader.read(page, Path(place)):
                    yield _addressed(article, record.rec_headers.get_header("WARC-Target-URI") or "")
            except UnreadableInput as error:
                doubts.add("skipped", str(error))


def _records(data: bytes, path: Path, doubts: Doubts) -> Iterator[Any]:
    try:
        iterator = importlib.import_module("warcio.archiveiterator").ArchiveIterator
        broken = importlib.import_module("warcio.exceptions").ArchiveLoadFailed
    except ImportError:
        problem, _, cure = str(MissingExtra("warcio", "warc")).partition("; ")
        raise UnreadableInput(str(path), problem, cure) from None
    try:
        yield from iterator(io.BytesIO(data))
    except (broken, OSError, ValueError, EOFError) as error:
        doubts.add("archive-cut", f"{path}: the rest cannot be read ({error})")


def _reader(record: Any, limits: ReadSettings) -> PageReader | TextReader | None:
    """What reads the content of a record; nothing does where it is no page or was not found."""
    if record.rec_type not in RECORDS:
        return None
    http = record.http_headers
    if http is not None and http.get_statuscode() != _FINE:
        return None
    sort = (http or record.rec_headers).get_header("Content-Type") or ""
    sort = sort.partition(";")[0].strip().lower()
    if sort in PAGES:
        return PageReader(limits)
    return TextReader() if sort == "text/plain" else None


def _content(record: Any, most: int) -> bytes:
    """The content, unpacked; never more than ``most`` bytes of it are held."""
    parts: list[bytes] = []
    left = most + 1
    stream = record.content_stream()
    while left > 0 and (part := stream.read(min(left, _AT_A_TIME))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        address = record.rec_headers.get_header("WARC-Target-URI") or "a record"
        raise UnreadableInput(address, f"larger than {most:,} bytes", "raise read.most_bytes")
    return b"".join(parts)


def _addressed(article: Article, address: str) -> Article:
    """The article with the address that it was fetched from, where it names none itself."""
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return article
    told = {"url": article.url or address, "outlet": article.outlet or host}
    return article.model_copy(update={name: value for name, value in told.items() if value})
