"""The reader for plain text: bytes or a string → one article.

Takes bytes, gives an article with blocks, metadata and diagnostics; what is doubtful becomes a diagnostic.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import attrs

from crosscheck.errors import UnreadableInput
from crosscheck.model.article import Article, Diagnostic
from crosscheck.read.blocks import blocks, read_page
from crosscheck.read.decoding import decode
from crosscheck.read.language import leave_out
from crosscheck.read.letters import lost_halves, storable
from crosscheck.read.page import Page
from crosscheck.read.years import infer_year

_ID_DIGITS = 8
_LONGEST_SLUG = 60


class TextReader:
    """Reads one plain-text file as one article."""

    suffixes: tuple[str, ...] = (".txt", ".text")

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """The article in a file's bytes. Raises ``UnreadableInput`` when they are no text or hold no word."""
        decoded = decode(data, str(path))
        if not decoded.text.strip():
            raise UnreadableInput(str(path), "the file is empty", "give a file that holds an article")
        return [_article(decoded.text, path.stem, str(path), decoded.diagnostics)]


def read_text(text: str, name: str = "text-1") -> Article:
    """A string as an article; ``name`` makes its id.

    >>> article = read_text("OSLO, March 3, 2020 (Reuters) - The envoys met.", "note")
    >>> article.place, article.credit, article.published.isoformat()
    ('OSLO', 'Reuters', '2020-03-03')
    >>> [article.text[b.start:b.end] for b in article.blocks if b.kind == "body"]
    ['The envoys met.']
    """
    return _article(text, name, None, ())


@attrs.frozen(slots=True)
class Facts:
    """What a container says of an article beside its text; empty where it says nothing."""

    title: str = attrs.field(default="", converter=storable)
    outlet: str = attrs.field(default="", converter=storable)
    published: date | None = None
    url: str = attrs.field(default="", converter=storable)
    extra: Mapping[str, str] = attrs.field(factory=dict)


def told_article(text: str, path: Path, place: str, facts: Facts, noted: tuple[Diagnostic, ...]) -> Article:
    """The article of one record of a file: what the container says of it stands above what the text shows.

    ``place`` says where in the file the record is (``#12``); it is part of the path, not of the id.
    """
    body = text.strip()
    head = facts.title.strip()
    whole = body if not head or body.startswith(head) else f"{head}\n\n{body}"
    return _with_facts(_article(whole, path.stem, f"{path}{place}", noted), facts)


def placed_article(text: str, path: Path, facts: Facts, noted: tuple[Diagnostic, ...]) -> Article:
    """The article of a file whose text stands where the file has it: nothing is taken away or put before it."""
    return _with_facts(_article(text, path.stem, str(path), noted), facts)


def _with_facts(article: Article, facts: Facts) -> Article:
    told = {
        "title": facts.title.strip(),
        "outlet": facts.outlet,
        "published": facts.published,
        "url": facts.url,
    }
    update: dict[str, object] = {name: value for name, value in told.items() if value}
    if facts.published:
        kept = [d for d in article.diagnostics if d.code not in ("no-date", "year-inferred")]
        update["diagnostics"] = tuple(kept)
    extra = {name: storable(value) for name, value in facts.extra.items()}
    return article.model_copy(update={**update, **extra})


def _article(given: str, stem: str, path: str | None, noted: tuple[Diagnostic, ...]) -> Article:
    text = storable(given)
    page = read_page(text)
    foreign = leave_out(page)
    facts = page.facts
    digest = hashlib.sha256(text.encode()).hexdigest()
    name = f"{_slug(stem)}-{digest[:_ID_DIGITS]}"
    published, doubts = _published(page, text)
    doubts = [*noted, *lost_halves(given, name), *doubts, *foreign]
    return Article(
        id=name,
        text=text,
        path=path,
        title=facts.title,
        outlet=facts.outlet,
        published=published,
        place=facts.place,
        credit=facts.credit,
        url=facts.url,
        sha256=digest,
        blocks=blocks(page, text),
        diagnostics=tuple(doubt.model_copy(update={"source": name}) for doubt in doubts),
    )


def _published(page: Page, text: str) -> tuple[date | None, list[Diagnostic]]:
    facts = page.facts
    if facts.published or facts.updated:
        return facts.published or facts.updated, []
    day = page.dateline.day if page.dateline else None
    inferred = infer_year(day, text) if day else None
    if inferred:
        message = f"the dateline has no year; {inferred.date.year} is inferred: {inferred.reason}"
        return inferred.date, [Diagnostic(code="year-inferred", message=message)]
    problem = "no date of publication is stated"
    if day:
        problem = "the dateline has no year, and the text settles none"
    return None, [Diagnostic(code="no-date", message=f"{problem}; add a line 'Date: YYYY-MM-DD' at the top")]


def _slug(stem: str) -> str:
    slug = re.sub(r"[^\w]+", "-", stem.casefold()).strip("-")[:_LONGEST_SLUG].strip("-")
    return slug or "text"
