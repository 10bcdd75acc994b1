"""Every plug point, on one page. An installed object that fits the protocol is all that a plug-in needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable

from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article
from crosscheck.model.report import ReportData


@runtime_checkable
class Reader(Protocol):
    """Bytes of one file → its articles. Doubts go into ``Article.diagnostics``; it raises ``UnreadableInput``."""

    suffixes: tuple[str, ...]

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """Read the articles of one file; ``path`` only names it, nothing is opened."""


@runtime_checkable
class Analyzer(Protocol):
    """Articles → sentences, tokens with offsets, lemma, UPOS, head, UD relation, names; same order, same number."""

    def analyse(self, articles: Sequence[Article]) -> Iterator[Analysis]:
        """Read the language of each article; offsets are those of ``article.text``."""


@runtime_checkable
class Renderer(Protocol):
    """A report → text in one format. It sees only the report and escapes all text that comes from outside."""

    name: str
    suffixes: tuple[str, ...]

    def render(self, report: ReportData) -> str:
        """The whole document, ending in a line break."""
