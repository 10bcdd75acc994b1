"""Paths to articles: order, what is passed over, and errors that name the cure."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from crosscheck.errors import NothingToRead, UnreadableInput
from crosscheck.read import TextReader, read_paths
from crosscheck.settings import ReadSettings

STORY = "Date: 2020-03-0{}\n\nThe harbour board met on Monday and chose a new head.\n"


def write(folder: Path, name: str, text: str | bytes = STORY.format(1)) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def names(paths) -> list[str]:
    return [Path(article.path).name for article in read_paths(paths)[0]]


def codes(paths) -> list[str]:
    return [doubt.code for doubt in read_paths(paths)[1]]


def test_a_folder_is_read_to_the_bottom_in_order_of_name(tmp_path):
    for name in ("b.txt", "a/z.text", "c.TXT", ".hidden.txt", ".git/x.txt", "README.md", "expected.json"):
        write(tmp_path, name, STORY.format(len(name) % 9 + 1) + name)
    assert names([tmp_path]) == ["z.text", "b.txt", "c.TXT"]


def test_named_files_keep_their_order_and_may_have_any_suffix(tmp_path):
    paths = [write(tmp_path, name, STORY + name) for name in ("b.txt", "a.txt", "story.md", "bare")]
    assert names(paths) == ["b.txt", "a.txt", "story.md", "bare"]


def test_an_article_named_twice_is_read_once(tmp_path):
    path = write(tmp_path, "a.txt")
    assert names([path, tmp_path]) == ["a.txt"]
    assert codes([path, tmp_path]) == ["read-once"]


def test_bad_files_among_good_ones_are_skipped_and_told(tmp_path):
    write(tmp_path, "a.txt")
    write(tmp_path, "picture.txt", bytes(200))
    write(tmp_path, "void.txt", "  \n")
    assert names([tmp_path]) == ["a.txt"]
    assert codes([tmp_path]) == ["skipped", "skipped"]


@pytest.mark.parametrize(
    ("data", "problem"),
    [(bytes(200), "not a text file"), (b"", "the file is empty"), (b" \n", "the file is empty")],
)
@pytest.mark.parametrize("named", [True, False])
def test_a_bad_file_alone_is_an_error_that_says_what_is_wrong(tmp_path, data, problem, named):
    path = write(tmp_path, "bad.txt", data)
    with pytest.raises(UnreadableInput, match=rf"bad\.txt: {problem}; give .+") as caught:
        read_paths([path if named else tmp_path])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["paper.pdf", "letter.docx", "notes.RTF"])
def test_other_formats_are_refused_by_name(tmp_path, name):
    with pytest.raises(UnreadableInput, match=r"no reader for \.\w+ files; save the article as plain text"):
        read_paths([write(tmp_path, name)])


def test_a_reader_given_for_a_suffix_is_used(tmp_path):
    class Shouting(TextReader):
        suffixes = (".html",)

        def read(self, data, path):
            return super().read(data.upper(), path)

    (article,), _ = read_paths([write(tmp_path, "page.html")], readers=[Shouting()])
    assert "HARBOUR BOARD" in article.text


def test_a_missing_path_is_an_error(tmp_path):
    with pytest.raises(UnreadableInput, match=r"gone\.txt: no such file or folder; check the path"):
        read_paths([tmp_path / "gone.txt"])


@pytest.mark.parametrize("content", [(), ("README.md", ".a.txt")])
def test_a_folder_without_articles_is_an_error(tmp_path, content):
    for name in content:
        write(tmp_path, name)
    with pytest.raises(NothingToRead, match="no article found"):
        read_paths([tmp_path])


def test_no_path_at_all_is_an_error():
    with pytest.raises(NothingToRead):
        read_paths([])


def test_several_bad_files_and_no_good_one_is_an_error(tmp_path):
    write(tmp_path, "a.txt", b"")
    write(tmp_path, "b.txt", b"")
    with pytest.raises(NothingToRead, match="none of 2 files"):
        read_paths([tmp_path])


def test_a_file_too_large_for_an_article_is_left_out(tmp_path):
    small, large = write(tmp_path, "a.txt"), write(tmp_path, "b.txt", STORY * 50)
    articles, doubts = read_paths([small, large], settings=ReadSettings(most_bytes=200))
    assert [article.path for article in articles] == [str(small)]
    assert [doubt.code for doubt in doubts] == ["too-large"]
    with pytest.raises(UnreadableInput, match="larger than 200 bytes"):
        read_paths([large], settings=ReadSettings(most_bytes=200))


def test_pipes_and_devices_are_refused(tmp_path):
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableInput, match="not a regular file"):
        read_paths([pipe])
    with pytest.raises(UnreadableInput, match="not a regular file"):
        read_paths(["/dev/null"])


def test_a_file_without_permission_is_an_error(tmp_path, monkeypatch):
    path = write(tmp_path, "a.txt")

    def refuse(path, flags):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(UnreadableInput, match="no permission to read it; change its permissions"):
        read_paths([path])


def test_a_folder_without_permission_is_an_error(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(UnreadableInput, match="no permission to read it"):
        read_paths([tmp_path])


def test_the_folder_does_not_change_an_articles_id(tmp_path):
    first, second = write(tmp_path, "x/a.txt"), write(tmp_path, "y/a.txt")
    assert read_paths([first])[0][0].id == read_paths([second])[0][0].id


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (b"Rain fell on Monday.\n", "stdin.txt"),
        (b'\xef\xbb\xbf{"text": "Rain fell on Monday."}\n', "stdin.jsonl"),
        (b'[{"text": "Rain fell on Monday."}]', "stdin.json"),
    ],
)
def test_standard_input_is_read_as_what_its_first_letter_says(
    monkeypatch: pytest.MonkeyPatch, data: bytes, path: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    articles, doubts = read_paths(["-"])
    assert [article.text.strip() for article in articles] == ["Rain fell on Monday."]
    assert articles[0].path.startswith(path)
    assert doubts == []


def test_too_much_on_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"x" * 11)))
    with pytest.raises(UnreadableInput, match="standard input is larger than 10 bytes"):
        read_paths(["-"], settings=ReadSettings(most_bytes=10))


def test_what_crosscheck_wrote_is_passed_over_in_a_folder_and_refused_when_named(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    own = write(tmp_path, "report.json", '{"schema": "crosscheck.report/1", "findings": []}')
    articles, doubts = read_paths([tmp_path])
    assert (len(articles), doubts) == (1, [])
    with pytest.raises(UnreadableInput, match="show a report with --from"):
        read_paths([own])
