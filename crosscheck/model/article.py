"""One document with its metadata, and the blocks its text falls into."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

_HALF = re.compile("[\ud800-\udfff]")  # of a surrogate pair: no encoding can write it


class BlockKind(StrEnum):
    """What a stretch of an article is; those of ``SILENT`` make no claims."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"
    HEADING = "heading"
    BODY = "body"
    META = "meta"
    FURNITURE = "furniture"
    OTHER_LANGUAGE = "other-language"


SILENT = frozenset(
    {BlockKind.FURNITURE, BlockKind.BYLINE, BlockKind.META, BlockKind.DATELINE, BlockKind.OTHER_LANGUAGE}
)


class Block(BaseModel):
    """A stretch ``[start, end)`` of the article's text and what it is. Blocks are in order and do not overlap."""

    model_config = ConfigDict(frozen=True)

    kind: BlockKind
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class Diagnostic(BaseModel):
    """Something that was skipped, guessed or doubted while reading: data for the report, never an exception."""

    model_config = ConfigDict(frozen=True, extra="allow")

    code: str  # a stable short name, such as "encoding-replaced" or "no-date"
    message: str
    source: str | None = None  # article id, or the path when there is no article
    count: int = 1


class Article(BaseModel):
    """An article as read. ``text`` is never changed after decoding: all offsets refer to it.

    ``id`` depends on content and file name, not on order or folder. ``published`` is the date that stands in
    the article or its metadata, else ``None``. ``credit`` is the wire or outlet that the text names as its
    source, as written (``TASS``); ``cites`` are further sources it names as its own (``citing TASS``).
    ``lines`` has, where the text is not the file as it is, the line of the file in which each line of the text
    stands; the last one holds for all that follow.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    text: str
    path: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: date | None = None
    place: str | None = None  # the dateline's place, as written
    credit: str | None = None
    url: str | None = None
    published_at: str | None = None  # with the time of day, as the container states it (ISO 8601)
    modified_at: str | None = None
    author: str | None = None
    lang: str | None = None  # as the container states it; which parts are read is told by the text itself
    sha256: str = ""
    lines: tuple[int, ...] = ()
    blocks: tuple[Block, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def position(self, at: int) -> tuple[int, int]:
        """Line and column of a character, from 1; in a file that holds the text otherwise, the line alone is known.

        >>> Article(id="a", text="One. Two.").position(5), Article(id="a", text="One. Two.", lines=(7,)).position(5)
        ((1, 6), (7, 1))
        """
        number = self.text.count("\n", 0, at)
        if self.lines:
            return self.lines[min(number, len(self.lines) - 1)], 1
        return number + 1, at - self.text.rfind("\n", 0, at)

    @field_validator("text")
    @classmethod
    def _can_be_stored(cls, text: str) -> str:
        if not text.isascii() and _HALF.search(text):
            raise ValueError("the text holds a lone surrogate; put U+FFFD in its place")
        return text
