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
from crosscheck.model.article import Article
from crosscheck.read.dates import find_day
from crosscheck.read.decoding import decode
from crosscheck.read.doubts import Doubts
from crosscheck.read.nesting import deeper
from crosscheck.read.text import Facts, told_article
from crosscheck.settings import ReadSettings

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
    "lang": ("lang", "language", "inLanguage"),
}  # fmt: skip
LISTS = ("articles", "items", "documents", "docs", "results", "data", "records", "hits", "entries")
OWN_SCHEMAS = "crosscheck."
ISO_DAY = 10  # characters of YYYY-MM-DD


class RecordReader:
    """Reads ``.json`` and ``.jsonl``; ``fields`` says under which name a file keeps what (``{"text": "story"}``).

    A dotted name goes into objects: ``source.name``.
    """

    suffixes: tuple[str, ...] = (".json", ".jsonl", ".ndjson")
    holds_many = True

    def __init__(self, fields: Mapping[str, str] | None = None, settings: ReadSettings | None = None) -> None:
        self._limits = settings or ReadSettings()
        self._fields = {**self._limits.fields, **(fields or {})}

    def read(self, data: bytes, path: Path) -> Iterable[Article]:
        """The articles of a file. Raises ``UnreadableInput`` where none of its records is one."""
        decoded = decode(data, str(path))
        doubts = Doubts(self._limits.most_doubts)
        found = list(self._articles(decoded.text, path, doubts))
        told = [*decoded.diagnostics, *doubts.told()]
        if not found:
            why = told[0].message if told else "it holds no record"
            raise UnreadableInput(
                str(path), f"no article in it ({why})", "name the field of the text with --field text=NAME"
            )
        first = found[0]
        noted = tuple(doubt.model_copy(update={"source": str(path)}) for doubt in told)
        return [first.model_copy(update={"diagnostics": (*first.diagnostics, *noted)}), *found[1:]]

    def _articles(self, text: str, path: Path, doubts: Doubts) -> Iterator[Article]:
        for place, record in _Rows(path, self._limits, doubts).records(text):
            body = self._text(record)
            if not body.strip():
                doubts.add("record-without-text", f"{path}{place}: a record without text")
            elif len(body) > self._limits.most_bytes:
                doubts.add(
                    "too-large", f"{path}{place}: more than {self._limits.most_bytes:,} letters; left out"
                )
            else:
                article = told_article(body, path, place, facts_of(record, self._fields), ())
                row = () if path.suffix.lower() == ".json" else (int(place[1:]),)
                yield article.model_copy(update={"lines": row})

    def _text(self, record: Mapping[str, Any]) -> str:
        return _plain(_get(record, "text", self._fields))


def facts_of(record: Mapping[str, Any], fields: Mapping[str, str] | None = None) -> Facts:
    """What a record says of its article, under the usual names or those of ``fields``.

    >>> facts_of({"headline": "Talks resume", "pubDate": "3 May 2021"}).published.isoformat()
    '2021-05-03'
    """
    told = {name: _plain(_get(record, name, fields or {})) for name in ALIASES if name != "text"}
    day = find_day(told["published"][:ISO_DAY]) or find_day(told["published"])
    extra = {"published_at": told["published"], "modified_at": told["modified"]}
    extra |= {name: told[name] for name in ("author", "lang")}
    return Facts(
        title=" ".join(told["title"].split()),
        outlet=told["outlet"] or _host(told["url"]),
        published=day.date if day is not None else None,
        url=told["url"],
        extra={name: value for name, value in extra.items() if value},
    )


def _get(record: Mapping[str, Any], name: str, fields: Mapping[str, str]) -> Any:
    if name in fields:
        return _dotted(record, fields[name])
    return next((record[alias] for alias in ALIASES[name] if record.get(alias)), None)


@attrs.frozen(slots=True)
class _Rows:
    """The records of one file, with their places; what is none is said in ``doubts``."""

    path: Path
    limits: ReadSettings
    doubts: Doubts

    def records(self, text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Each record with its place in the file: ``#12`` for line 12, or for the twelfth of a list."""
        if self.path.suffix.lower() == ".json":
            yield from self._document(text)
        else:
            yield from self._lines(text)

    def _document(self, text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for whole in self._parsed(text, str(self.path)):
            if isinstance(whole, dict) and str(whole.get("schema", "")).startswith(OWN_SCHEMAS):
                problem = "not an article but a file of crosscheck"
                raise OwnFile(str(self.path), problem, "show a report with --from")
            members = _members(whole)
            for number, record in enumerate(members, 1):
                place = f"#{number}" if len(members) > 1 else ""
                if isinstance(record, dict):
                    yield place, record
                else:
                    self.doubts.add("bad-row", f"{self.path}{place}: no JSON object; left out")

    def _lines(self, text: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for number, line in enumerate(_lines(text), 1):
            place = f"{self.path}:{number}"
            if len(line) > self.limits.longest_line:
                told = f"{place}: a line of more than {self.limits.longest_line:,} letters; left out"
                self.doubts.add("line-too-long", told)
            elif line.strip():
                for record in self._parsed(line, place):
                    if isinstance(record, dict):
                        yield f"#{number}", record
                    else:
                        self.doubts.add("bad-row", f"{place}: a row that is no JSON object")

    def _parsed(self, text: str, place: str) -> Iterator[Any]:
        """The value of a JSON text; nothing where it is none, or one that could not be walked."""
        try:
            value = json.loads(text)
        except json.JSONDecodeError as error:
            self.doubts.add("bad-row", f"{place}: no JSON ({error.msg} at column {error.colno}); left out")
        except (RecursionError, ValueError):
            self.doubts.add("bad-row", f"{place}: JSON nested too deep or with a number too long; left out")
        else:
            if deeper(value, self.limits.deepest):
                deepest = self.limits.deepest
                self.doubts.add("bad-row", f"{place}: JSON nested in more than {deepest} levels; left out")
            else:
                yield value


def _lines(text: str) -> Iterator[str]:
    """The lines one by one: a list of all would double what is held."""
    at = 0
    while (end := text.find("\n", at)) >= 0:
        yield text[at:end]
        at = end + 1
    yield text[at:]


def _members(whole: Any) -> Sequence[Any]:
    """The records of a document: itself, a list of them, or a list under a usual name."""
    while isinstance(whole, dict):
        inside = next((whole[name] for name in LISTS if isinstance(whole.get(name), list)), None)
        if inside is None:
            return [whole]
        whole = inside
    return whole if isinstance(whole, list) else [whole]


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
