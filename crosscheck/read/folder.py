"""Paths → articles: files as named, folders with all they hold, in a fixed order.

A bad file among good ones is a diagnostic; a bad file alone, or no article at all, is an error.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from crosscheck.errors import NothingToRead, OwnFile, UnreadableInput
from crosscheck.model.article import Article, Diagnostic
from crosscheck.protocols import Reader
from crosscheck.read.archives import ArchiveReader
from crosscheck.read.doubts import Doubts
from crosscheck.read.feeds import FeedReader
from crosscheck.read.letters import shown
from crosscheck.read.markdown import MarkdownReader
from crosscheck.read.markup import PageReader
from crosscheck.read.opening import Linked, TooLarge, contents
from crosscheck.read.records import RecordReader
from crosscheck.read.text import TextReader
from crosscheck.settings import ReadSettings

_LOG = logging.getLogger(__name__)
STANDARD_INPUT = "-"
_PEEK = 4096  # bytes of standard input that tell what it is
_BEFORE_TEXT = b"\xef\xbb\xbf \t\r\n"
_ANY_OTHER = TextReader()  # for a file named by itself; in folders, unknown suffixes are passed over
# These tell of a folder and are no articles in it; named by themselves they are read.
_OF_FOLDERS = frozenset(("readme", "licence", "license", "changelog", "contributing"))
_OTHER_FORMATS = frozenset((".pdf", ".docx", ".doc", ".rtf", ".odt", ".epub"))


def built_in(settings: ReadSettings) -> tuple[Reader, ...]:
    """The readers that come with the package."""
    return (
        _ANY_OTHER,
        MarkdownReader(),
        RecordReader(settings=settings),
        PageReader(settings),
        FeedReader(settings),
        ArchiveReader(settings),
    )


BUILT_IN = built_in(ReadSettings())


@attrs.frozen(slots=True)
class _Run:
    """What one call has read so far, by id, and what it left out."""

    readers: tuple[Reader, ...]
    limits: ReadSettings
    doubts: Doubts
    found: dict[str, Article] = attrs.field(factory=dict)


def read_paths(
    paths: Sequence[str | Path], *, readers: Sequence[Reader] = BUILT_IN, settings: ReadSettings | None = None
) -> tuple[list[Article], list[Diagnostic]]:
    """The articles of files and folders, and what was left out.

    ``-`` is standard input. Folders are read to the bottom, in order of name; hidden files and files that no
    reader knows are passed over. Files keep the order in which they are named. An article that comes twice
    is kept once. Raises ``UnreadableInput`` for a named path that is missing or cannot be read, ``NothingToRead``
    when no article is left.
    """
    limits = settings or ReadSettings()
    run = _Run(tuple(readers), limits, Doubts(limits.most_doubts))
    for path in [Path(path) for path in paths]:
        try:
            named = not path.is_dir()
            members = [path] if named else list(_members(run, path))
        except OSError as error:
            raise _cannot_read(path, error) from None
        for member in members:
            _read_into(run, member, named=named)
    _LOG.info("read: %d articles, %d doubts", len(run.found), len(run.doubts.told()))
    if not run.found:
        raise _nothing(paths, run.doubts.told())
    return list(run.found.values()), run.doubts.told()


def _members(run: _Run, folder: Path) -> Iterator[Path]:
    """The files below a folder that some reader knows, by path; links to folders are not followed."""
    suffixes = tuple({suffix for reader in run.readers for suffix in reader.suffixes})
    found: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in sorted(Path(root, name) for name in folders):
            if path.is_symlink():
                run.doubts.add(
                    "link", "a link to a folder is not followed; name the folder itself", shown(path)
                )
        found += [Path(root, name) for name in names if not name.startswith(".") and not _of_folder(name)]
    yield from sorted(path for path in found if path.name.lower().endswith(suffixes))


def _of_folder(name: str) -> bool:
    return name.casefold().partition(".")[0] in _OF_FOLDERS


def _raise(error: OSError) -> None:
    raise error


def _read_into(run: _Run, path: Path, *, named: bool) -> None:
    """Add the articles of one file; a file that was not named by itself may fail."""
    try:
        articles = list(_read_file(path, run))
    except UnreadableInput as error:
        if named and not isinstance(error, TooLarge):
            raise
        if not isinstance(error, OwnFile):
            codes: dict[type, str] = {TooLarge: "too-large", Linked: "link"}
            run.doubts.add(codes.get(type(error), "skipped"), str(error), shown(path))
        return
    _LOG.debug("read: %s", shown(path))
    for article in articles:
        if article.id in run.found:
            message = f"the same article as {run.found[article.id].path}; read once"
            run.doubts.add("read-once", message, shown(path))
        run.found.setdefault(article.id, article)


def _read_file(path: Path, run: _Run) -> Iterator[Article]:
    if str(path) == STANDARD_INPUT:
        yield from _read_input(run)
        return
    reader = _reader_for(path, run.readers)
    try:
        data = contents(path, _most(reader, run.limits), follow=run.limits.follow)
    except OSError as error:
        raise _cannot_read(path, error) from None
    yield from reader.read(data, Path(shown(path)))


def _most(reader: Reader, limits: ReadSettings) -> int:
    """How large a file may be: more where a reader says that it finds many articles in one."""
    return limits.most_bytes_of_records if getattr(reader, "holds_many", False) else limits.most_bytes


def _read_input(run: _Run) -> Iterator[Article]:
    """Standard input: its first letter tells JSON and HTML from text."""
    if sys.stdin is None:
        raise UnreadableInput(STANDARD_INPUT, "standard input is closed", "pipe an article into it")
    first = sys.stdin.buffer.read(_PEEK)
    sort = first.lstrip(_BEFORE_TEXT)[:1]
    name = Path({b"{": "stdin.jsonl", b"[": "stdin.json", b"<": "stdin.html"}.get(sort, "stdin.txt"))
    reader = _reader_for(name, run.readers)
    most = _most(reader, run.limits)
    data = first + sys.stdin.buffer.read(max(0, most + 1 - len(first)))
    if len(data) > most:
        problem = f"standard input is larger than {most:,} bytes"
        raise TooLarge(STANDARD_INPUT, problem, "save it as a file an article")
    yield from reader.read(data, name)


def _reader_for(path: Path, readers: Sequence[Reader]) -> Reader:
    suffix, name = path.suffix.lower(), path.name.lower()
    for reader in readers:
        if name.endswith(reader.suffixes):
            return reader
    if suffix in _OTHER_FORMATS:
        raise UnreadableInput(
            shown(path), f"no reader for {suffix} files", "save the article as plain text (.txt)"
        )
    return _ANY_OTHER


def _cannot_read(path: Path, error: OSError) -> UnreadableInput:
    if isinstance(error, FileNotFoundError):
        return UnreadableInput(shown(path), "no such file or folder", "check the path")
    if isinstance(error, PermissionError):
        return UnreadableInput(shown(path), "no permission to read it", "change its permissions or copy it")
    return UnreadableInput(shown(path), f"cannot be read ({error.strerror or error})", "check the path")


def _nothing(paths: Sequence[str | Path], doubts: list[Diagnostic]) -> UnreadableInput:
    """The error for a run without an article; a single failed file says what was wrong with it."""
    names = ", ".join(shown(path) for path in paths) or "no path"
    if len(doubts) == 1:
        problem = doubts[0].message.removeprefix(f"{doubts[0].source}: ")
        problem, _, cure = problem.rpartition("; ")
        return UnreadableInput(str(doubts[0].source), problem, cure)
    if doubts:
        problem = f"none of {len(doubts)} files can be read as an article"
        return NothingToRead(names, problem, "give text files")
    return NothingToRead(names, "no article found", "give text files (.txt) or a folder that holds some")
