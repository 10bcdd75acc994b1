"""Files that somebody else may have put there: links, pipes, devices, names with any bytes, files that change."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.errors import NothingToRead, UnreadableInput
from crosscheck.pipeline import compare
from crosscheck.read import read_paths
from crosscheck.report.renderers import RENDERERS
from crosscheck.settings import ReadSettings

TEXT = "Harbour master Jo Lund closed the port of Bergen on May 5, 2019.\n"
NAMES = [
    b"caf\xe9.txt", b"\xff\xfe\xfd.txt", b"new\nline.txt", b"tab\t.txt", b"\x1b[2J\x07.txt", b"-rf.txt", b"--help.txt",
    b"::error::x.txt", b"##[error]x.txt", b"=1+1.txt", b"a|b`c`.txt", b"<b>&amp;.txt", "\u202egpj.txt".encode(),
    b"a'b\"c.txt", b"%0A::x.txt", "👩‍👩‍👧.txt".encode(), b" .txt", b"x" * 240 + b".txt", b"[x](y).txt", b"{0}%s.txt",
]  # fmt: skip
NO_FOLLOW = ReadSettings(follow=False)


@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_name_of_any_bytes_is_read_and_inert_in_every_format(
    tmp_path: Path, story: Path, name: bytes
) -> None:
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text(TEXT)
    report = compare([tmp_path])
    assert len(report.sources) == 2
    for renderer in RENDERERS:
        text = renderer.render(report)
        text.encode()
        assert not {"\x1b", "\x07", "\u202e", "\x9b"} & set(text)
        assert not [line for line in text.splitlines() if line.startswith(("::stop", "::error::x", "##["))]


@pytest.mark.parametrize("name", NAMES[:5], ids=range(5))
def test_the_command_takes_a_name_of_any_bytes(
    tmp_path: Path, command: Callable[..., tuple[int, str, str]], name: bytes
) -> None:
    path = Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name)))
    path.write_text(TEXT)
    for form in ("text", "json", "html", "sarif"):
        status, out, err = command("report", path, "--format", form)
        assert (status, err) == (0, "")
        assert "\x1b" not in out
    path.write_bytes(bytes(300))
    status, out, err = command("report", path)
    assert (status, out, err.count("\n"), "\x1b" in err) == (2, "", 1, False)


def test_a_store_keeps_names_of_any_bytes(
    tmp_path: Path, command: Callable[..., tuple[int, str, str]]
) -> None:
    for name in NAMES[:3]:
        Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text(TEXT)
    store = tmp_path / "news.store"
    assert command("index", "add", store, tmp_path)[0] == 0
    assert command("index", "report", store)[0] == 0


def test_a_link_to_itself_and_one_to_nothing_are_skipped_and_told(tmp_path: Path, story: Path) -> None:
    os.symlink("loop.txt", tmp_path / "loop.txt")
    os.symlink("gone-for-good.txt", tmp_path / "nothing.txt")
    articles, doubts = read_paths([tmp_path])
    assert [article.path for article in articles] == [str(story)]
    assert [doubt.code for doubt in doubts] == ["skipped", "skipped"]


def test_a_folder_that_holds_itself_is_read_once_and_told(tmp_path: Path, story: Path) -> None:
    os.symlink(tmp_path, tmp_path / "again")
    articles, doubts = read_paths([tmp_path])
    assert [article.path for article in articles] == [str(story)]
    assert [(doubt.code, Path(doubt.source or "").name) for doubt in doubts] == [("link", "again")]


def test_links_are_followed_unless_told_otherwise(tmp_path: Path, story: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(TEXT)
    inside = tmp_path / "inside"
    inside.mkdir()
    os.symlink(outside / "secret.txt", inside / "link.txt")
    (inside / "own.txt").write_text(TEXT + TEXT)
    assert len(read_paths([inside])[0]) == 2
    articles, doubts = read_paths([inside], settings=NO_FOLLOW)
    assert [Path(article.path or "").name for article in articles] == ["own.txt"]
    assert [doubt.code for doubt in doubts] == ["link"]
    with pytest.raises(UnreadableInput, match=r"link\.txt: a symbolic link; leave out --no-follow"):
        read_paths([inside / "link.txt"], settings=NO_FOLLOW)


def test_no_follow_holds_for_every_command_that_reads(
    tmp_path: Path, story: Path, command: Callable[..., tuple[int, str, str]]
) -> None:
    link = tmp_path / "link.txt"
    os.symlink(story, link)
    for before, after in [(["report"], []), (["check"], []), (["claims"], []), (["explain"], ["c1"])]:
        status, out, err = command(*before, link, *after, "--no-follow")
        assert (status, out) == (2, "")
        assert "a symbolic link" in err
    assert command("index", "add", tmp_path / "store", link, "--no-follow")[0] == 2


def test_a_file_that_becomes_a_link_between_asking_and_opening_is_not_followed(
    tmp_path: Path, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "link.txt"
    os.symlink(story, link)
    monkeypatch.setattr(Path, "is_symlink", lambda path: False)
    with pytest.raises(UnreadableInput, match="a symbolic link"):
        read_paths([link], settings=NO_FOLLOW)


def test_pipes_devices_and_sockets_are_refused_at_once(tmp_path: Path, story: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")  # nobody writes to it: reading would wait for ever
    os.symlink("/dev/zero", tmp_path / "zero.txt")
    bound = socket.socket(socket.AF_UNIX)
    here = os.getcwd()
    os.chdir(tmp_path)  # a socket's path must be short
    try:
        bound.bind("socket.txt")
    finally:
        os.chdir(here)
    articles, doubts = read_paths([tmp_path])
    bound.close()
    assert [article.path for article in articles] == [str(story)]
    assert [doubt.code for doubt in doubts] == ["skipped"] * 3
    assert all("not a regular file" in doubt.message for doubt in doubts)


def test_a_file_that_grows_while_it_is_read_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT * 100)
    plain = os.fstat

    def small(number: int) -> os.stat_result:
        told = list(plain(number))
        told[6] = 10
        return os.stat_result(told)

    monkeypatch.setattr(os, "fstat", small)
    with pytest.raises(UnreadableInput, match="larger than 1,000 bytes"):
        read_paths([path], settings=ReadSettings(most_bytes=1000))


def test_a_file_that_cannot_be_opened_costs_no_good_one(
    tmp_path: Path, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked.txt").write_text(TEXT)
    plain = os.open

    def refusing(path: object, *given: object, **more: object) -> int:
        if str(path).endswith("locked.txt"):
            raise PermissionError(13, "Permission denied")
        return plain(path, *given, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", refusing)
    articles, doubts = read_paths([tmp_path])
    assert len(articles) == 1
    assert "no permission to read it" in doubts[0].message


def test_a_disk_that_fails_while_reading_is_told(
    tmp_path: Path, story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(sys.modules["crosscheck.read.opening"], "_read", broken)
    with pytest.raises(UnreadableInput, match=r"cannot be read \(Input/output error\)"):
        read_paths([story])


def test_a_folder_of_links_only_holds_nothing(tmp_path: Path) -> None:
    os.symlink("/", tmp_path / "root")
    with pytest.raises(UnreadableInput):
        read_paths([tmp_path])
    with pytest.raises(NothingToRead):
        read_paths([])


def test_folders_as_deep_as_names_go_are_read(tmp_path: Path) -> None:
    deep = tmp_path
    for _ in range(40):
        deep = deep / "d"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(TEXT)
    assert len(read_paths([tmp_path])[0]) == 1
