"""Bytes of every sort: what is read of them, what is said, and that nothing else gets out than our own errors."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import CrosscheckError, UnreadableInput
from crosscheck.pipeline import compare
from crosscheck.read import TextReader, read_paths

TEXT = (
    "Mayor José Muñoz met Zoë Brontë in Zürich on May 4, 2019. The café cost €5 million, he said — twice.\n"
    * 3
)


def _read(tmp_path: Path, data: bytes, name: str = "a.txt") -> tuple[str, list[str]]:
    path = tmp_path / name
    path.write_bytes(data)
    (article, *_), doubts = read_paths([path])
    return article.text, [doubt.code for doubt in (*article.diagnostics, *doubts) if doubt.code != "no-date"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_with_its_mark_is_read_without_a_word(tmp_path: Path, encoding: str) -> None:
    assert _read(tmp_path, TEXT.encode(encoding)) == (TEXT, [])


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_unicode_without_a_mark_is_refused_not_misread(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(UnreadableInput, match="not a text file"):
        _read(tmp_path, TEXT.encode(encoding))


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_a_western_code_page_is_guessed_and_told(tmp_path: Path, encoding: str) -> None:
    plain = TEXT.replace("€", "$").replace("—", "-")
    assert _read(tmp_path, plain.encode(encoding)) == (plain, ["encoding-guessed"])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Мэр открыл мост в Лиме, сообщила полиция в субботу. " * 5, "cp1251"),
        ("市長は土曜日にリマで橋を開いたと警察が発表した。" * 10, "shift_jis"),
        ("市长周六在利马为一座桥揭幕，警方说。" * 10, "gb18030"),
    ],
)
def test_other_code_pages_are_guessed_and_told_and_left_out_as_no_english(
    tmp_path: Path, text: str, encoding: str
) -> None:
    read, codes = _read(tmp_path, text.encode(encoding))
    assert len(read) == len(text)
    assert codes[0] == "encoding-guessed"


def test_a_central_european_code_page_is_told_from_a_western_one(tmp_path: Path) -> None:
    text = "Prezydent Wałęsa był w Łodzi, powiedział rzecznik rządu. Zażółć gęślą jaźń.\n" * 5
    assert _read(tmp_path, text.encode("cp1250"))[0] == text


@pytest.mark.parametrize(
    ("data", "lost"),
    [
        (b"Zo\xc3\xab met Jos\xc3\xa9 in Z\xc3\xbcrich on May 4\xff, 2019.", 1),  # a stray byte
        (b"Zo\xc3\xab met Jos\xc3\xa9 in Z\xc3\xbcrich on May 4, 2019. \xe2\x82", 1),  # cut within a letter
        (b"Zo\xc3\xab met Jos\xc3\xa9 in Z\xc3\xbcrich \xed\xa0\x80 on May 4.", 3),  # a surrogate, encoded
        (b"Zo\xc3\xab met Jos\xc3\xa9 in Z\xc3\xbcrich \xc0\xaf on May 4, 2019.", 2),  # overlong
        (b"\xff\xfeM\x00e\x00t\x00.", 1),  # UTF-16 cut within a letter
    ],
)
def test_bytes_that_are_no_letter_become_replacements_and_are_counted(
    tmp_path: Path, data: bytes, lost: int
) -> None:
    text, codes = _read(tmp_path, data)
    assert text.count("\ufffd") == lost
    assert codes == ["encoding-replaced"]


def test_utf_7_is_text_like_any_other_and_never_decoded(tmp_path: Path) -> None:
    text, _ = _read(tmp_path, b"Rosa Delgado met +ADw-script+AD4- in Lima.\n")
    assert "<script>" not in text


@pytest.mark.parametrize(
    "data",
    [
        bytes(500),
        bytes(range(256)) * 4,
        b"\x7fELF" + bytes(300),
        b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 20,
        b"PK\x03\x04" + bytes(range(20)) * 30,
        gzip.compress(TEXT.encode() * 9),
        b"%PDF-1.4\n" + bytes(range(8)) * 90,
    ],
    ids=["zeros", "all", "program", "picture", "archive", "gzip", "paper"],
)
def test_what_is_no_text_is_refused_by_name_and_costs_no_good_file(
    tmp_path: Path, story: Path, data: bytes
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    with pytest.raises(UnreadableInput, match=r"bad\.txt: not a text file; give text files"):
        read_paths([bad])
    articles, doubts = read_paths([tmp_path])
    assert [article.path for article in articles] == [str(story)]
    assert [doubt.code for doubt in doubts] == ["skipped"]


def test_a_few_nul_bytes_are_kept_and_harm_nothing(survives: Callable[..., object], tmp_path: Path) -> None:
    text, _ = _read(tmp_path, TEXT.replace("twice", "tw\x00ice").encode())
    assert "\x00" in text
    survives(text, TEXT)


def test_a_mark_in_the_middle_of_a_text_is_a_letter_that_nobody_sees(tmp_path: Path) -> None:
    text, codes = _read(tmp_path, b"Rosa \xef\xbb\xbfDelgado met Jo Lund in Lima.")
    assert ("\ufeff" in text, codes) == (True, [])


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n\r", "\u2028", "\x85", "\v", "\f"])
def test_other_line_ends_are_kept_and_harm_nothing(survives: Callable[..., object], ends: str) -> None:
    survives(TEXT.replace("\n", ends), TEXT)


@pytest.mark.parametrize("text", ["\ud800", "Jo \udfff Lund met Rosa Delgado.", "\udc80" * 9 + TEXT])
def test_lone_surrogates_are_replaced_and_counted(
    survives: Callable[..., object], codes: Callable[..., set[str]], text: str
) -> None:
    report = survives(text, TEXT)
    assert "encoding-replaced" in codes(report)


def test_lone_surrogates_of_json_are_replaced_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    escape = "\\ud83d"
    told = ", ".join(f'"{name}": "x{escape}y"' for name in ("title", "source", "url", "author"))
    path.write_text(f'{{"text": "Rosa Delgado met Jo {escape} Lund in Lima.", {told}}}\n')
    report = compare([path])
    assert report.sources[0].title == "x\ufffdy"
    assert "encoding-replaced" in {doubt.code for doubt in report.diagnostics}
    report.to_json().encode()


@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_one_of_our_errors(data: bytes) -> None:
    """Whatever the bytes are, reading gives articles or an error of ours, in one line."""
    try:
        articles = list(TextReader().read(data, Path("a.txt")))
    except CrosscheckError as found:
        error = found
    else:
        assert [article.model_dump_json() for article in articles]
        return
    assert "\n" not in str(error)
