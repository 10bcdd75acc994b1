"""What a run knows of its articles and names → the records that a report shows."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.model.article import Article
from crosscheck.model.entity import Entity
from crosscheck.model.report import NameForm, NameRecord, Passage, SourceRecord

_SAID_AS_IS = ("id", "path", "title", "outlet", "published", "sha256", "url", "author")
_FOR_PAGES = ("published_at", "modified_at", "lang", "lines", "text", "blocks")


def source_record(article: Article, origin: str) -> SourceRecord:
    """The article as a report holds it, its text included: every format can then be made from the report."""
    told = {name: getattr(article, name) for name in (*_SAID_AS_IS, *_FOR_PAGES)}
    return SourceRecord(origin=origin, **told)


def name_records(entities: Iterable[Entity]) -> tuple[NameRecord, ...]:
    """Those who are written in more than one way; capitals alone make no other way."""
    return tuple(
        NameRecord(
            id=entity.id,
            name=entity.name,
            kind=entity.kind.value,
            forms=tuple(
                NameForm(
                    text=form.text,
                    places=tuple(
                        Passage(source=span.article, start=span.start, end=span.end) for span in form.spans
                    ),
                )
                for form in entity.forms
            ),
        )
        for entity in entities
        if len({form.text.casefold() for form in entity.forms}) > 1
    )
