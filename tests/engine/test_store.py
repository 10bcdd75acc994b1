from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck.engine.store import APPLICATION, Kept, Store
from crosscheck.errors import UnreadableInput, UnwritableOutput
from crosscheck.model.article import Article


def _kept(name: str, path: str) -> tuple[str, Kept]:
    return path, Kept(Article(id=name, text=name, path=path), f"content of {name}")


def test_a_store_that_is_missing_is_told_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such store; make one"):
        Store(tmp_path / "none")


def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Notes on many things, longer than the header of a database is. " * 20, "utf-8")
    before = path.read_bytes()
    with pytest.raises(UnreadableInput, match="not a store of crosscheck"):
        Store(path, create=True)
    assert path.read_bytes() == before


def test_a_database_of_somebody_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE shopping (item TEXT)")
    db.commit()
    db.close()
    before = path.read_bytes()
    with pytest.raises(UnreadableInput, match="not a store of crosscheck"):
        Store(path, create=True)
    assert path.read_bytes() == before


def test_a_store_of_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "store"
    Store(path, create=True).close()
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(UnreadableInput, match="version 99"):
        Store(path)


def test_a_folder_that_is_missing_is_told_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutput, match="unable to open"):
        Store(tmp_path / "none" / "store", create=True)


def test_a_failed_change_changes_nothing(tmp_path: Path) -> None:
    def failing() -> Iterator[tuple[str, Kept]]:
        yield _kept("b", "b.txt")
        raise RuntimeError("half way")

    with Store(tmp_path / "store", create=True) as store:
        store.replace(["a.txt"], [_kept("a", "a.txt")], [])
        with pytest.raises(RuntimeError):
            store.replace(["a.txt"], failing(), [])
        assert store.ids() == {"a"}


def test_an_article_goes_only_with_its_last_file(tmp_path: Path) -> None:
    with Store(tmp_path / "store", create=True) as store:
        store.replace([], [_kept("a", "x.txt"), _kept("a", "y.txt"), _kept("b", "z.txt")], [])
        assert store.replace(["x.txt"], [], []) == 0
        assert store.replace(["y.txt", "z.txt"], [], []) == 2
        assert store.ids() == set()


def test_readings_of_another_stamp_are_not_given(tmp_path: Path) -> None:
    with Store(tmp_path / "store", create=True) as store:
        many = [(f"c{at}", b"x", b"y") for at in range(1200)]
        store.keep_readings(many, "one")
        names = [name for name, *_ in many]
        assert store.readings(names, "one") == dict.fromkeys(names, (b"x", b"y"))
        assert store.readings(names, "two") == {}
        store.forget()
        assert store.has_readings(names, "one") == set()
