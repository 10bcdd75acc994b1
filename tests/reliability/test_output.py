"""Whatever happens while a report or a store is written: what stood there before stands there still, or the new one."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from crosscheck.engine.store import Kept, Store
from crosscheck.errors import CrosscheckError, UnwritableOutput
from crosscheck.model.article import Article
from crosscheck.report import saving

OLD, NEW = "the old report\n", "the new report\n" * 1000
CALLS = (
    ("os", "fsync"), ("os", "replace"), ("shutil", "copymode"), ("saving", "open"), ("os", "open"),
)  # fmt: skip
MODULES: dict[str, Any] = {"os": os, "shutil": shutil, "saving": saving}
STORY = (
    "Mayor Rosa Delgado opened a bridge in Lima on May 4, 2019. At least {} people came, the police said.\n"
)


class _Failing:
    """Lets the first calls pass and fails the one with the number it was given."""

    def __init__(self, at: int, error: BaseException) -> None:
        self.left, self.error, self.failed = at, error, False

    def wrap(self, plain: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **more: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                self.failed = True
                raise self.error
            return plain(*given, **more)

        return call


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EIO, "Input/output error"),
        KeyboardInterrupt(),
    ],
    ids=["full", "broken", "interrupted"],
)
def test_a_failure_at_any_step_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """Fails the first step, then the second, and so on, until a run passes."""
    path = tmp_path / "report.json"
    for step in range(1, 20):
        path.write_text(OLD)
        failing = _Failing(step, error)
        with monkeypatch.context() as patched:
            for module, name in CALLS:
                plain = open if name == "open" and module == "saving" else getattr(MODULES[module], name)
                patched.setattr(MODULES[module], name, failing.wrap(plain), raising=False)
            with suppress(UnwritableOutput, KeyboardInterrupt):
                saving.save(path, NEW)
        assert path.read_text() in (OLD, NEW)
        assert [one.name for one in tmp_path.iterdir()] == ["report.json"]
        if not failing.failed:
            assert step > 4
            return
    pytest.fail("no run passed")


def test_a_write_that_fails_half_way_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.json"
    path.write_text(OLD)
    if not Path("/dev/full").exists():
        pytest.skip("needs a device that is always full")
    monkeypatch.setattr(
        saving,
        "open",
        lambda *_: open("/dev/full", "wb"),  # noqa: SIM115 - the code under test closes it
        raising=False,
    )
    with pytest.raises(UnwritableOutput, match="no space left on device"):
        saving.save(path, NEW)
    assert path.read_text() == OLD


def test_file_and_folder_are_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[bool] = []
    plain = os.fsync

    def noted(number: int) -> None:
        synced.append(os.path.isdir(f"/dev/fd/{number}"))
        plain(number)

    monkeypatch.setattr(os, "fsync", noted)
    saving.save(tmp_path / "report.json", NEW)
    assert synced == [False, True]


def test_a_folder_that_cannot_be_synced_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    saving.save(tmp_path / "report.json", NEW)
    assert (tmp_path / "report.json").read_text() == NEW


@pytest.mark.parametrize(
    "output", ["no/such/folder/r.json", "story.txt/r.json", ".", "r\x00.json", "x" * 300]
)
def test_a_place_that_cannot_be_written_is_told_on_one_line(
    command: Callable[..., tuple[int, str, str]], story: Path, output: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.parent)
    status, out, err = command("report", story.name, "--format", "json", "--output", output)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert [one.name for one in story.parent.iterdir()] == ["story.txt"]


def test_a_read_only_folder_is_told_and_the_old_file_stays(
    command: Callable[..., tuple[int, str, str]], story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> object:
        raise OSError(errno.EROFS, "Read-only file system")

    output = story.parent / "r.json"
    output.write_text(OLD)
    monkeypatch.setattr(saving, "open", refused, raising=False)
    status, _, err = command("report", story, "--output", output)
    assert (status, output.read_text()) == (2, OLD)
    assert "read-only file system; name a file that can be written" in err


def test_nothing_is_written_when_one_of_several_outputs_cannot_be(
    command: Callable[..., tuple[int, str, str]], story: Path
) -> None:
    good = story.parent / "r.json"
    status, _, _ = command("report", story, "--output", good, "--output", story.parent / "r.docx")
    assert (status, good.exists()) == (2, False)


def _start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    program = [sys.executable, "-m", "crosscheck", *arguments]
    return subprocess.Popen(program, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _done(folder: Path, *arguments: str) -> None:
    run = _start(folder, *arguments)
    _, err = run.communicate(timeout=300)
    assert run.returncode == 0, err


def _stories(folder: Path) -> None:
    (folder / "news").mkdir()
    for at in range(4):
        (folder / "news" / f"story-{at}.txt").write_text(STORY.format(at) * 20)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGINT", "SIGKILL"])
def test_a_report_that_is_stopped_at_ten_points_is_the_old_one_or_the_new_one(
    tmp_path: Path, name: str
) -> None:
    _stories(tmp_path)
    arguments = ("report", "news", "--output", "out/report.json", "--quiet")
    output = tmp_path / "out" / "report.json"
    output.parent.mkdir()
    started = time.monotonic()
    _done(tmp_path, *arguments)
    whole, new = time.monotonic() - started, output.read_bytes()
    for point in range(1, 11):
        output.write_text(OLD)
        run = _start(tmp_path, *arguments)
        time.sleep(whole * point / 10.5)
        run.send_signal(getattr(signal, name))
        _, err = run.communicate(timeout=300)
        assert output.read_bytes() in (OLD.encode(), new)
        stopped = -getattr(signal, name)
        assert run.returncode in ((0, 130, stopped) if name == "SIGINT" else (0, stopped))
        if run.returncode == 130:
            assert b"Traceback" not in err
    left = [one.name for one in output.parent.iterdir() if not one.name.endswith(".tmp")]
    assert left == ["report.json"]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["SIGINT", "SIGKILL"])
def test_a_store_that_is_stopped_at_ten_points_opens_and_tells_the_same_in_the_end(
    tmp_path: Path, name: str
) -> None:
    _stories(tmp_path)
    started = time.monotonic()
    _done(tmp_path, "index", "add", "whole.db", "news", "-q")
    whole = time.monotonic() - started
    for point in range(1, 11):
        run = _start(tmp_path, "index", "add", "store.db", "news", "-q")
        time.sleep(whole * point / 10.5)
        run.send_signal(getattr(signal, name))
        run.communicate(timeout=300)
        if (tmp_path / "store.db").exists():
            with closing(sqlite3.connect(tmp_path / "store.db")) as db:
                assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    _done(tmp_path, "index", "add", "store.db", "news", "-q")
    told = []
    for store in ("whole.db", "store.db"):
        _done(tmp_path, "index", "report", store, "-o", f"{store}.json", "-q")
        told.append((tmp_path / f"{store}.json").read_bytes())
    assert told[0] == told[1]


def test_a_store_that_somebody_holds_is_told_after_a_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crosscheck.engine.store.PATIENCE", 0.05)
    path = tmp_path / "store"
    Store(path, create=True).close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with Store(path) as store, pytest.raises(UnwritableOutput, match="another run holds the store"):
        store.keep_readings([("a", b"", b"")], "s")
    holder.close()


def test_a_store_on_a_full_disk_keeps_what_it_had(tmp_path: Path) -> None:
    kept = Kept(Article(id="a", text="a", path="a.txt"), "content")
    with Store(tmp_path / "store", create=True) as store:
        store.replace(["a.txt"], [("a.txt", kept)], [])
        pages = store._db.execute("PRAGMA page_count").fetchone()[0]
        store._db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(UnwritableOutput, match=r"full; name a file in a folder that can be written"):
            store.keep_readings([("a", bytes(1_000_000), b"")], "s")
        assert store.ids() == {"a"}


@pytest.mark.parametrize("damage", [b"", b"SQLite format 3\x00", b"x" * 5000, bytes(5000)])
def test_a_store_that_is_damaged_is_refused_and_left(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "store"
    path.write_bytes(damage or b"\x00")
    with pytest.raises(CrosscheckError):
        Store(path)
    assert path.read_bytes() == (damage or b"\x00")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "3", '{"schema": "crosscheck.report/2"}', '{"schema": 5}', "\x00", '{"findings": 3}',
     '{"findings": [{"kind": "nonsense"}]}', "[" * 100_000, '{"counts": {"claims": 1e999}}', "\ufeff{}x"],
    ids=range(13),
)  # fmt: skip
def test_a_report_that_is_none_is_told_on_one_line(
    tmp_path: Path, command: Callable[..., tuple[int, str, str]], text: str
) -> None:
    path = tmp_path / "r.json"
    path.write_text(text, "utf-8")
    for arguments in (["report", "--from", path], ["check", "--from", path], ["diff", path, path]):
        status, out, err = command(*arguments)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert "Traceback" not in err
        assert json.dumps(err)
