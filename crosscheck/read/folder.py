"""Paths → articles: files as named, folders with all they hold, in a fixed order.

A bad file among good ones is a diagnostic; a bad file alone, or no article at all, is an error.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from crosscheck.errors import NothingToRead, OwnFile, UnreadableInput
from crosscheck.model.article import Article, Diagnostic
from crosscheck.protocols import Reader
from crosscheck.read.markup import PageReader
from crosscheck.read.records import RecordReader
from crosscheck.read.text import TextReader

STANDARD_INPUT = "-"
_BEFORE_TEXT = b"\xef\xbb\xbf \t\r\n"
MOST_BYTES = 5_000_000  # a larger file is an archive, not an article
_ANY_OTHER = TextReader()  # for a file named by itself; in folders, unknown suffixes are passed over
_OTHER_FORMATS = frozenset((".pdf", ".docx", ".doc", ".rtf", ".odt", ".epub"))
BUILT_IN: tuple[Reader, ...] = (_ANY_OTHER, RecordReader(), PageReader())


@attrs.frozen(slots=True)
class _Limits:
    """What every file of a run is read with."""

    readers: tuple[Reader, ...]
    most_bytes: int


@attrs.frozen(slots=True)
class _Run:
    """What one call has read so far, by id, and what it left out."""

    limits: _Limits
    found: dict[str, Article] = attrs.field(factory=dict)
    doubts: list[Diagnostic] = attrs.field(factory=list)


class _TooLarge(UnreadableInput):
    """A file above the size of an article: left out, even where it was named."""


def read_paths(
    paths: Sequence[str | Path],
    *,
    readers: Sequence[Reader] = BUILT_IN,
    most_bytes: int = MOST_BYTES,
) -> tuple[list[Article], list[Diagnostic]]:
    """The articles of files and folders, and what was left out.

    ``-`` is standard input. Folders are read to the bottom, in order of name; hidden files and files that no
    reader knows are passed over. Files keep the order in which they are named. An article that comes twice
    is kept once. Raises ``UnreadableInput`` for a named path that is missing or cannot be read, ``NothingToRead``
    when no article is left.
    """
    run = _Run(_Limits(tuple(readers), most_bytes))
    for path in [Path(path) for path in paths]:
        try:
            named = not path.is_dir()
            members = [path] if named else list(_members(path, readers))
        except OSError as error:
            raise _cannot_read(path, error) from None
        for member in members:
            _read_into(run, member, named=named)
    if not run.found:
        raise _nothing(paths, run.doubts)
    return list(run.found.values()), run.doubts


def _members(folder: Path, readers: Sequence[Reader]) -> Iterator[Path]:
    """The files below a folder that some reader knows, by path; links to folders are not followed."""
    suffixes = {suffix for reader in readers for suffix in reader.suffixes}
    found: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(root, name) for name in names if not name.startswith(".")]
    yield from sorted(path for path in found if path.suffix.lower() in suffixes)


def _raise(error: OSError) -> None:
    raise error


def _read_into(run: _Run, path: Path, *, named: bool) -> None:
    """Add the articles of one file; a file that was not named by itself may fail."""
    try:
        articles = list(_read_file(path, run.limits))
    except UnreadableInput as error:
        if named and not isinstance(error, _TooLarge):
            raise
        if isinstance(error, OwnFile):
            return
        code = "too-large" if isinstance(error, _TooLarge) else "skipped"
        run.doubts.append(Diagnostic(code=code, message=str(error), source=str(path)))
        return
    for article in articles:
        if article.id in run.found:
            message = f"the same article as {run.found[article.id].path}; read once"
            run.doubts.append(Diagnostic(code="read-once", message=message, source=str(path)))
        run.found.setdefault(article.id, article)


def _read_file(path: Path, limits: _Limits) -> Iterator[Article]:
    if str(path) == STANDARD_INPUT:
        yield from _read_input(limits)
        return
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableInput(str(path), "not a regular file", "give files or folders")
        if status.st_size > limits.most_bytes:
            problem = f"larger than {limits.most_bytes:,} bytes, too large for one article"
            raise _TooLarge(str(path), problem, "split it into one file an article")
        data = path.read_bytes()
    except OSError as error:
        raise _cannot_read(path, error) from None
    yield from _reader_for(path, limits).read(data, path)


def _read_input(limits: _Limits) -> Iterator[Article]:
    """Standard input: its first letter tells JSON and HTML from text."""
    if sys.stdin is None:
        raise UnreadableInput(STANDARD_INPUT, "standard input is closed", "pipe an article into it")
    data = sys.stdin.buffer.read(limits.most_bytes + 1)
    if len(data) > limits.most_bytes:
        problem = f"standard input is larger than {limits.most_bytes:,} bytes"
        raise _TooLarge(STANDARD_INPUT, problem, "save it as a file an article")
    first = data.lstrip(_BEFORE_TEXT)[:1]
    name = Path({b"{": "stdin.jsonl", b"[": "stdin.json", b"<": "stdin.html"}.get(first, "stdin.txt"))
    yield from _reader_for(name, limits).read(data, name)


def _reader_for(path: Path, limits: _Limits) -> Reader:
    suffix = path.suffix.lower()
    for reader in limits.readers:
        if suffix in reader.suffixes:
            return reader
    if suffix in _OTHER_FORMATS:
        raise UnreadableInput(
            str(path), f"no reader for {suffix} files", "save the article as plain text (.txt)"
        )
    return _ANY_OTHER


def _cannot_read(path: Path, error: OSError) -> UnreadableInput:
    if isinstance(error, FileNotFoundError):
        return UnreadableInput(str(path), "no such file or folder", "check the path")
    if isinstance(error, PermissionError):
        return UnreadableInput(str(path), "no permission to read it", "change its permissions or copy it")
    return UnreadableInput(str(path), f"cannot be read ({error.strerror or error})", "check the path")


def _nothing(paths: Sequence[str | Path], doubts: list[Diagnostic]) -> UnreadableInput:
    """The error for a run without an article; a single failed file says what was wrong with it."""
    names = ", ".join(str(path) for path in paths) or "no path"
    if len(doubts) == 1:
        problem = doubts[0].message.removeprefix(f"{doubts[0].source}: ")
        problem, _, cure = problem.rpartition("; ")
        return UnreadableInput(str(doubts[0].source), problem, cure)
    if doubts:
        problem = f"none of {len(doubts)} files can be read as an article"
        return NothingToRead(names, problem, "give text files")
    return NothingToRead(names, "no article found", "give text files (.txt) or a folder that holds some")
