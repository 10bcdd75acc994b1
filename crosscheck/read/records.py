"""JSON and JSON Lines: records of articles under the field names that news dumps use.

A record without text, or a row that is no JSON, is left out and said so; the rows around it are read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import attrs

from crosscheck.errors import OwnFile, UnreadableInput
from crosscheck.model.article import Article, Diagnostic
from crosscheck.read.dates import find_day
from crosscheck.read.decoding import decode
from crosscheck.read.text import Facts, told_article

# The names that dumps, news interfaces and extractors use for one thing, the commonest first.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "maintext", "articleBody", "article_body", "article", "full_text"),
    "title": ("title", "headline", "name"),
    "url": ("url", "link", "canonical_url", "source_url"),
    "outlet": ("outlet", "source", "sitename", "publisher", "domain", "source_domain", "hostname", "site"),
    "published": (
        "published", "published_at", "publishedAt", "date", "published_date", "publish_date", "date_publish",
        "datePublished", "pubDate", "dateline_date",
    ),
    "modified": ("modified", "updated", "updated_at", "updatedAt", "date_modify", "dateModified"),
    "author": ("author", "authors", "byline", "creator"),
}  # fmt: skip
LISTS = ("articles", "items", "documents", "docs", "results", "data", "records", "hits", "entries")
OWN_SCHEMAS = "crosscheck."
ISO_DAY = 10  # characters of YYYY-MM-DD


class RecordReader:
    """Reads ``.json`` and ``.jsonl``; ``fields`` says under which name a file keeps what (``{"text": "story"}``).

    A dotted name goes into objects: ``source.name``.
    """

    suffixes: tuple[str, ...] = (".json", ".jsonl", ".ndjson")

    def __init__(self, fields: Mapping[str, str] | None = None) -> None:
        self._fields = dict(fields or {})

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """The articles of a file. Raises ``UnreadableInput`` where none of its records is one."""
        decoded = decode(data, str(path))
        doubts = list(decoded.diagnostics)
        found = list(self._articles(decoded.text, path, doubts))
        if not found:
            why = doubts[0].message if doubts else "it holds no record"
            raise UnreadableInput(
                str(path), f"no article in it ({why})", "name the field of the text with --field text=NAME"
            )
        first = found[0]
        told = tuple(doubt.model_copy(update={"source": str(path)}) for doubt in doubts)
        return [first.model_copy(update={"diagnostics": (*first.diagnostics, *told)}), *found[1:]]

    def _articles(self, text: str, path: Path, doubts: list[Diagnostic]) -> Iterator[Article]:
        for place, record in _records(text, path, doubts):
            body = self._text(record)
            if not body.strip():
                doubts.append(_left_out("record-without-text", f"{path}{place}: a record without text"))
                continue
            yield told_article(body, path, place, self._facts(record), ())

    def _text(self, record: Mapping[str, Any]) -> str:
        return _plain(self._get(record, "text"))

    def _facts(self, record: Mapping[str, Any]) -> Facts:
        published, modified = (_plain(self._get(record, name)) for name in ("published", "modified"))
        day = find_day(published[:ISO_DAY]) or find_day(published)
        url = _plain(self._get(record, "url"))
        extra = {
            "published_at": published,
            "modified_at": modified,
            "author": _plain(self._get(record, "author")),
        }
        return Facts(
            title=" ".join(_plain(self._get(record, "title")).split()),
            outlet=_plain(self._get(record, "outlet")) or _host(url),
            published=day.date if day is not None else None,
            url=url,
            extra={name: value for name, value in extra.items() if value},
        )

    def _get(self, record: Mapping[str, Any], name: str) -> Any:
        if name in self._fields:
            return _dotted(record, self._fields[name])
        return next((record[alias] for alias in ALIASES[name] if record.get(alias)), None)


@attrs.frozen(slots=True)
class _Line:
    number: int
    text: str


def _records(text: str, path: Path, doubts: list[Diagnostic]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each record with its place in the file: ``#12`` for line 12, or for the twelfth of a list."""
    if path.suffix.lower() == ".json":
        whole = _parsed(text, f"{path}", doubts)
        if isinstance(whole, dict) and str(whole.get("schema", "")).startswith(OWN_SCHEMAS):
            raise OwnFile(str(path), "not an article but a file of crosscheck", "show a report with --from")
        members = _members(whole) if whole is not None else ()
        yield from ((f"#{n}" if len(members) > 1 else "", record) for n, record in enumerate(members, 1))
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            record = _parsed(line, f"{path}:{number}", doubts)
            if isinstance(record, dict):
                yield f"#{number}", record
            elif record is not None:
                doubts.append(_left_out("bad-row", f"{path}:{number}: a row that is no JSON object"))


def _parsed(text: str, place: str, doubts: list[Diagnostic]) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        doubts.append(
            _left_out("bad-row", f"{place}: no JSON ({error.msg} at column {error.colno}); left out")
        )
    except (RecursionError, ValueError):
        doubts.append(
            _left_out("bad-row", f"{place}: JSON nested too deep or with a number too long; left out")
        )
    return None


def _members(whole: Any) -> Sequence[Mapping[str, Any]]:
    """The records of a document: itself, a list of them, or a list under a usual name."""
    if isinstance(whole, list):
        return [record for record in whole if isinstance(record, dict)]
    if not isinstance(whole, dict):
        return ()
    inside = next((whole[name] for name in LISTS if isinstance(whole.get(name), list)), None)
    return _members(inside) if inside is not None else [whole]


def _dotted(record: Any, name: str) -> Any:
    for step in name.split("."):
        record = record.get(step) if isinstance(record, dict) else None
    return record


def _plain(value: Any) -> str:
    """A value as text: a string, the name of an object, the members of a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _plain(value.get("name") or value.get("title") or "")
    if isinstance(value, list):
        return ", ".join(filter(None, (_plain(member) for member in value)))
    return "" if value is None or isinstance(value, bool) else str(value)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _left_out(code: str, message: str) -> Diagnostic:
    return Diagnostic(code=code, message=message)
