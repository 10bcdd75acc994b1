"""The built-in formats, in the order in which help lists them."""

from __future__ import annotations

import os
from functools import cache
from importlib.metadata import entry_points
from pathlib import PurePath
from typing import TYPE_CHECKING

from crosscheck.errors import BadSetting
from crosscheck.report.as_claimreview import ClaimReviewRenderer
from crosscheck.report.as_csv import CsvRenderer
from crosscheck.report.as_github import GithubRenderer
from crosscheck.report.as_html import HtmlRenderer
from crosscheck.report.as_json import JsonLinesRenderer, JsonRenderer
from crosscheck.report.as_jsonld import JsonLdRenderer
from crosscheck.report.as_junit import JunitRenderer
from crosscheck.report.as_markdown import MarkdownRenderer
from crosscheck.report.as_sarif import SarifRenderer
from crosscheck.report.as_text import TextRenderer
from crosscheck.report.escape import visible

if TYPE_CHECKING:
    from crosscheck.protocols import Renderer

RENDERER_GROUP = "crosscheck.renderers"
RENDERERS: tuple[Renderer, ...] = (
    TextRenderer(),
    MarkdownRenderer(),
    JsonRenderer(),
    JsonLinesRenderer(),
    HtmlRenderer(),
    SarifRenderer(),
    GithubRenderer(),
    JunitRenderer(),
    CsvRenderer(),
    JsonLdRenderer(),
    ClaimReviewRenderer(),
)


@cache
def all_renderers() -> tuple[Renderer, ...]:
    """The built-in formats, then those that installed packages add under ``crosscheck.renderers``, by name."""
    added = [point.load() for point in sorted(entry_points(group=RENDERER_GROUP), key=lambda p: p.name)]
    return (*RENDERERS, *(one() if isinstance(one, type) else one for one in added))


def named(name: str) -> Renderer:
    """The renderer of this name; raises ``BadSetting`` that lists the names.

    >>> named("html").suffixes
    ('.html', '.htm')
    """
    for renderer in all_renderers():
        if renderer.name == name:
            return renderer
    known = ", ".join(renderer.name for renderer in all_renderers())
    raise BadSetting(f"--format {visible(name)}: no such format; choose one of {known}")


def for_path(path: str | os.PathLike[str]) -> Renderer:
    """The renderer that a file name asks for by its suffix; raises ``BadSetting`` that lists the suffixes.

    >>> for_path("out/report.MD").name
    'markdown'
    """
    suffix = PurePath(path).suffix.lower()
    for renderer in all_renderers():
        if suffix in renderer.suffixes:
            return renderer
    known = ", ".join(suffix for renderer in all_renderers() for suffix in renderer.suffixes)
    name = visible(os.fspath(path))
    raise BadSetting(f"{name}: no format has this suffix; name the format, or use one of {known}")
