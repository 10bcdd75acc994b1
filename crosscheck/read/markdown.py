"""Markdown, with front matter: the words of a document line by line, each on the line where the file has it.

Takes bytes, gives an article; reads CommonMark with markdown-it. Line numbers are those of the file, so an editor
that is sent to a finding opens the right place; columns are those of the line without its marks.
"""

from __future__ import annotations

import importlib
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
from markdown_it import MarkdownIt

from crosscheck.errors import MissingExtra, UnreadableInput
from crosscheck.model.article import Article, Diagnostic
from crosscheck.read.decoding import decode
from crosscheck.read.records import facts_of
from crosscheck.read.text import placed_article

if TYPE_CHECKING:
    from markdown_it.token import Token

FENCES = {"---": "---", "+++": "+++"}  # YAML and TOML
MOST_FRONT_LINES = 200  # a longer beginning between two rules is text
LONGEST_LINE = 100_000  # letters; marks in a longer line are left as they are
_BROKEN = "the front matter cannot be read ({}); it is left out"


@attrs.frozen(slots=True)
class _Front:
    """What stands above the text: its values, the lines it takes, the line of its title."""

    values: Mapping[str, Any]
    lines: int = 0
    titled: int | None = None
    doubts: tuple[Diagnostic, ...] = ()


class MarkdownReader:
    """Reads one Markdown file as one article. YAML front matter needs the extra ``text``."""

    suffixes: tuple[str, ...] = (".md", ".markdown")

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """The article of a file. Raises ``UnreadableInput`` for a file without text, or without the extra it needs."""
        decoded = decode(data, str(path))
        lines = decoded.text.replace("\r\n", "\n").split("\n")
        front = _front(lines, path)
        facts = facts_of(front.values)
        kept = _plain(lines[front.lines :])
        above = [""] * front.lines
        if front.titled is not None and facts.title:
            above[front.titled] = facts.title
        text = "\n".join([*above, *kept])
        if not any(line.strip() for line in kept):
            raise UnreadableInput(str(path), "the file holds no text", "give a file that holds an article")
        return [placed_article(text, path, facts, (*decoded.diagnostics, *front.doubts))]


def _front(lines: list[str], path: Path) -> _Front:
    closing = FENCES.get(lines[0].lstrip("\ufeff").rstrip()) if lines else None
    if closing is None:
        return _Front({})
    head = [line.rstrip() for line in lines[1 : MOST_FRONT_LINES + 1]]
    if closing not in head:
        return _Front({})
    end = head.index(closing)
    try:
        values = _toml(lines[1 : end + 1]) if closing == "+++" else _yaml(lines[1 : end + 1], path)
    except ValueError as error:
        why = " ".join(str(error).split())[:200]
        doubt = Diagnostic(code="front-matter", message=_BROKEN.format(why), source=str(path))
        return _Front({}, end + 2, None, (doubt,))
    titled = next((at for at, line in enumerate(head[:end], 1) if line.lower().startswith("title")), None)
    return _Front(values, end + 2, titled)


def _toml(lines: list[str]) -> Mapping[str, Any]:
    found = tomllib.loads("\n".join(lines))
    return {name: str(value) if hasattr(value, "isoformat") else value for name, value in found.items()}


def _yaml(lines: list[str], path: Path) -> Mapping[str, Any]:
    """The values as text: dates stay as they are written. An alias could grow without end and is refused."""
    try:
        yaml = importlib.import_module("yaml")
    except ImportError:
        problem, _, cure = str(MissingExtra("PyYAML", "text")).partition("; ")
        raise UnreadableInput(str(path), f"its front matter is YAML, and {problem}", cure) from None
    text = "\n".join(lines)
    try:
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(text)):
            raise ValueError("it has aliases")
        found = yaml.load(text, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(error) from error
    if not isinstance(found, dict):
        raise ValueError("it has no names")
    return found


def _plain(lines: list[str]) -> list[str]:
    """The words of each line, without marks, code, images and HTML; as many lines as there were."""
    if any(len(line) > LONGEST_LINE for line in lines):
        return lines
    words = [""] * len(lines)
    bullets = ""
    for token in MarkdownIt("commonmark").parse("\n".join(lines)):
        if token.type == "list_item_open":
            bullets = "- "
        elif token.type == "inline" and token.map:
            for at, line in enumerate(_inline(token), token.map[0]):
                if at < len(words):
                    words[at] = bullets + line
                bullets = ""
    return words


def _inline(token: Token) -> list[str]:
    found = [""]
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            found.append("")
        elif child.type in ("text", "code_inline", "text_special"):
            found[-1] += child.content
    return found
