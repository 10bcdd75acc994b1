"""A store: one SQLite file that keeps articles, what was read of them, and what was compared.

Takes: articles, readings, comparisons.
Gives: the same, in the next run.
Reads: nothing else.

Every change is one transaction: a run that is killed leaves the store as it was after its last whole step, and
two writers wait for one another. Readings are kept by the content of their article, so they survive whatever
happens to the list of articles.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import attrs

from crosscheck.errors import CrosscheckError, UnreadableInput, UnwritableOutput
from crosscheck.model.article import Article, Diagnostic

APPLICATION = 0x43524353  # marks the file as ours, for us and for file(1)
VERSION = 1
SMALLEST = 512  # bytes of the smallest page of SQLite
PATIENCE = 60.0  # seconds that a writer waits for another one
AT_ONCE = 500  # names in one question; SQLite takes no more than 999 on old systems
_TABLES = """
CREATE TABLE articles (id TEXT, path TEXT, file TEXT, content TEXT NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (id, path)) WITHOUT ROWID;
CREATE INDEX articles_by_file ON articles (file);
CREATE TABLE doubts (file TEXT, body TEXT, PRIMARY KEY (file, body)) WITHOUT ROWID;
CREATE TABLE readings (content TEXT PRIMARY KEY, stamp TEXT NOT NULL, reading BLOB NOT NULL,
    claims BLOB NOT NULL);
CREATE TABLE comparisons (a TEXT, b TEXT, stamp TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (a, b));
"""
_LATER = """CREATE TABLE IF NOT EXISTS judged (a TEXT, b TEXT, stamp TEXT NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (a, b))"""
_CURE = "name another file, or remove this one and add the articles again"


@attrs.frozen(slots=True)
class Kept:
    """An article of the store, and the digest of its content by which its reading is kept."""

    article: Article
    content: str


class Store:
    """The open store. Use it in a ``with`` block."""

    def __init__(self, path: str | os.PathLike[str], *, create: bool = False) -> None:
        """Open the store; ``create`` makes it where there is none.

        Raises ``UnreadableInput`` for a file that is missing or no store, ``UnwritableOutput`` where none can
        be made.
        """
        self.path = os.fspath(path)
        if not create and not Path(self.path).is_file():
            raise UnreadableInput(self.path, "no such store", "make one with crosscheck index add")
        if Path(self.path).is_file() and 0 < Path(self.path).stat().st_size < SMALLEST:
            raise UnreadableInput(self.path, "not a store of crosscheck", _CURE)  # SQLite would write over it
        with self._told():
            self._db = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; nothing is pending."""
        self._db.close()

    def articles(self) -> list[Kept]:
        """The articles in order of id, and of path for one that lies in several files."""
        with self._told():
            rows = self._db.execute("SELECT content, body FROM articles ORDER BY id, path").fetchall()
        return [Kept(Article.model_validate_json(body), content) for content, body in rows]

    def ids(self) -> set[str]:
        """The ids of all articles."""
        with self._told():
            return {row[0] for row in self._db.execute("SELECT DISTINCT id FROM articles")}

    def doubts(self) -> list[Diagnostic]:
        """What was left out when files were read."""
        with self._told():
            rows = self._db.execute("SELECT body FROM doubts ORDER BY file, body").fetchall()
        return [Diagnostic.model_validate_json(body) for (body,) in rows]

    def replace(
        self, files: Iterable[str], articles: Iterable[tuple[str, Kept]], doubts: Iterable[Diagnostic]
    ) -> int:
        """Put what was read from these files, now, in the place of what was read from them before.

        ``articles`` come with the file that holds them. Gives how many articles are gone. One transaction.
        """
        with self._writing() as db:
            before = {row[0] for row in db.execute("SELECT DISTINCT id FROM articles")}
            for file in files:
                db.execute("DELETE FROM articles WHERE file = ?", (file,))
                db.execute("DELETE FROM doubts WHERE file = ?", (file,))
            db.executemany(
                "INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?)",
                (
                    (one.article.id, one.article.path or "", file, one.content, one.article.model_dump_json())
                    for file, one in articles
                ),
            )
            db.executemany(
                "INSERT OR REPLACE INTO doubts VALUES (?, ?)",
                ((doubt.source or "", doubt.model_dump_json()) for doubt in doubts),
            )
            after = {row[0] for row in db.execute("SELECT DISTINCT id FROM articles")}
        return len(before - after)

    def readings(self, contents: Sequence[str], stamp: str) -> dict[str, tuple[bytes, bytes]]:
        """The kept readings and claims of these contents that were made under this stamp."""
        found: dict[str, tuple[bytes, bytes]] = {}
        with self._told():
            for names in _cut(contents):
                asked = "SELECT content, reading, claims FROM readings"
                asked += f" WHERE stamp = ? AND content IN ({_marks(names)})"
                for content, reading, claims in self._db.execute(asked, (stamp, *names)):
                    found[content] = reading, claims
        return found

    def has_readings(self, contents: Sequence[str], stamp: str) -> set[str]:
        """Of these contents those whose reading is kept under this stamp."""
        found: set[str] = set()
        with self._told():
            for names in _cut(contents):
                asked = f"SELECT content FROM readings WHERE stamp = ? AND content IN ({_marks(names)})"
                found.update(row[0] for row in self._db.execute(asked, (stamp, *names)))
        return found

    def keep_readings(self, readings: Iterable[tuple[str, bytes, bytes]], stamp: str) -> None:
        """Keep readings by the content of their articles. One transaction."""
        with self._writing() as db:
            db.executemany(
                "INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?)",
                ((content, stamp, reading, claims) for content, reading, claims in readings),
            )

    def comparisons(self) -> dict[tuple[str, str], tuple[str, bytes]]:
        """For two articles the stamp and the data of what was compared between them."""
        with self._told():
            rows = self._db.execute("SELECT a, b, stamp, data FROM comparisons").fetchall()
        return {(a, b): (stamp, data) for a, b, stamp, data in rows}

    def keep_comparisons(self, compared: Iterable[tuple[str, str, str, bytes]]) -> None:
        """Keep what was compared between two articles. One transaction."""
        with self._writing() as db:
            db.executemany("INSERT OR REPLACE INTO comparisons VALUES (?, ?, ?, ?)", compared)

    def judged(self) -> dict[tuple[str, str], tuple[str, dict[str, list[Any]]]]:
        """For two articles, or one and nothing, the stamp and what was found of them; what is damaged is left out."""
        with self._told():
            rows = self._db.execute("SELECT a, b, stamp, data FROM judged").fetchall()
        try:
            found = json.loads(f"[{','.join(row[3] for row in rows)}]")
            if not all(isinstance(one, dict) for one in found):
                return {}
        except (ValueError, TypeError):
            return {}
        return {(a, b): (stamp, one) for (a, b, stamp, _), one in zip(rows, found, strict=True)}

    def keep_judged(self, found: Iterable[tuple[str, str, str, str]]) -> None:
        """Keep what was found of two articles, or of one. One transaction."""
        with self._writing() as db:
            db.executemany("INSERT OR REPLACE INTO judged VALUES (?, ?, ?, ?)", found)

    def forget(self) -> None:
        """Let go of what no article of the store needs any more. One transaction."""
        with self._writing() as db:
            db.execute("DELETE FROM readings WHERE content NOT IN (SELECT content FROM articles)")
            for side in ("a", "b"):
                db.execute(f"DELETE FROM comparisons WHERE {side} NOT IN (SELECT id FROM articles)")
                db.execute(
                    f"DELETE FROM judged WHERE {side} <> '' AND {side} NOT IN (SELECT id FROM articles)"
                )

    def _prepare(self) -> None:
        """Make the tables in a new file; refuse one that holds something else, or another version's tables."""
        mark = self._db.execute("PRAGMA application_id").fetchone()[0]
        if mark == 0:
            self._make()
        mark, version = (
            self._db.execute(f"PRAGMA {n}").fetchone()[0] for n in ("application_id", "user_version")
        )
        if (mark, version) != (APPLICATION, VERSION):
            problem = "not a store of crosscheck" if mark != APPLICATION else f"a store of version {version}"
            raise UnreadableInput(self.path, problem, _CURE)
        if not self._db.execute("SELECT count(*) FROM sqlite_master WHERE name = 'judged'").fetchone()[0]:
            with self._writing() as db:
                db.execute(_LATER)

    def _make(self) -> None:
        with self._writing() as db:
            if db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                return  # another writer has just made it, or it is somebody else's
            for statement in filter(str.strip, _TABLES.split(";")):
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {VERSION}")
        with suppress(sqlite3.OperationalError):  # a file system without shared memory: a plain journal does
            self._db.execute("PRAGMA journal_mode = WAL")

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction that is there as a whole or not at all. It asks for the right to write at once."""
        with self._told():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's errors as ours: one line, with the cure."""
        try:
            yield
        except sqlite3.OperationalError as error:
            raise _unusable(self.path, error) from error
        except sqlite3.DatabaseError as error:
            raise UnreadableInput(self.path, f"not a store of crosscheck ({error})", _CURE) from error


def _unusable(path: str, error: sqlite3.OperationalError) -> CrosscheckError:
    problem = str(error)
    if "locked" in problem:
        return UnwritableOutput(path, f"another run holds the store ({problem})", "try again when it is done")
    return UnwritableOutput(path, problem, "name a file in a folder that can be written, with room left")


def _cut(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(names), AT_ONCE):
        yield names[at : at + AT_ONCE]


def _marks(names: Sequence[str]) -> str:
    return ", ".join("?" * len(names))
