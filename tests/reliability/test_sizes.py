"""More of everything than anybody means to give: what is bounded, and what is said of it."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.errors import UnreadableInput
from crosscheck.pipeline import compare
from crosscheck.read import read_paths, read_text
from crosscheck.read.markup import PageReader
from crosscheck.read.records import RecordReader
from crosscheck.read.unpacking import swells
from crosscheck.settings import ReadSettings

STORY = "Mayor Rosa Delgado opened a bridge in Lima on May 4, 2019. At least 12 people came, the police said."
ROW = json.dumps({"text": STORY, "title": "A bridge"})
MEGABYTE = 1_000_000


def _rows(text: str, settings: ReadSettings | None = None) -> tuple[int, dict[str, int]]:
    articles = list(RecordReader(settings=settings).read(text.encode(), Path("a.jsonl")))
    told: dict[str, int] = {}
    for doubt in articles[0].diagnostics:
        told[doubt.code] = told.get(doubt.code, 0) + doubt.count
    told.pop("no-date", None)
    return len(articles), told


@pytest.mark.parametrize(
    "bad",
    ["{", "[1, 2]", "null", "3", '"text"', "{} trailing", '{"text": "a', "NaN", "\x00", '{"a": 1}', '{"text": null}',
     '{"text": 5}x', "[" * 500 + "]" * 500, '{"text": ' + "[" * 300 + "]" * 300 + "}", "[" * 100_000,
     '{"a":' * 100_000, '{"n": ' + "1" * 5000 + "}", "{'text': 'a'}", '{"text": "\\ud8"}'],
    ids=range(19),
)  # fmt: skip
def test_a_bad_row_in_the_middle_costs_no_good_one(bad: str) -> None:
    found, told = _rows(f"{ROW}\n{bad}\n{ROW.replace('12', '13')}\n")
    assert (found, sum(told.values())) == (2, 1)


def test_many_thousand_bad_rows_are_counted_and_two_hundred_told() -> None:
    found, told = _rows(ROW + "\n" + "{\n" * 50_000)
    assert (found, told) == (1, {"bad-row": 50_000})


def test_duplicate_keys_take_the_last_as_json_readers_do() -> None:
    (article,) = RecordReader().read(b'{"text": "One met.", "text": "Two met."}', Path("a.json"))
    assert article.text == "Two met."


def test_duplicate_ids_are_read_once_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(f"{ROW}\n" * 5)
    articles, doubts = read_paths([tmp_path])
    assert (len(articles), [doubt.code for doubt in doubts]) == (1, ["read-once"] * 4)


def test_a_row_longer_than_the_limit_is_left_out_and_told() -> None:
    found, told = _rows(f"{ROW}\n{ROW * 9}\n", ReadSettings(longest_line=len(ROW)))
    assert (found, told) == (1, {"line-too-long": 1})


def test_a_record_larger_than_an_article_is_left_out_and_told() -> None:
    large = json.dumps({"text": STORY * 100})
    found, told = _rows(f"{ROW}\n{large}\n", ReadSettings(most_bytes=1000))
    assert (found, told) == (1, {"too-large": 1})


@pytest.mark.parametrize("atom", ['"', "“", "'", "`", "(", "-", ".", "…", "\u0301", "🙂", "\t", "a ", "1 "])
def test_many_thousands_of_one_letter(atom: str) -> None:
    many = 100_000 if len(atom) == 1 else 5_000  # what is words goes through the language pipeline
    text = f"{STORY}\n\n{atom * many}\n\n{STORY}"
    assert compare([read_text(text, "a"), read_text(STORY, "b")]).agreements


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5_000 + "<p>{}</p>",
        "<b><i>" * 20_000 + "<p>{}</p>",
        "<p>{}</p>" + "</div>" * 50_000,
        "<p " + "a=1 " * 50_000 + ">{}</p>",
        "<!--" * 20_000 + "--><p>{}</p>",
        "<p>{}</p>" + "<!--" * 20_000,
        "<p>{}</p><p title='" + "x" * 100_000,
        "<table>" * 2_000 + "<p>{}</p>",
        "<p>{}</p>" + "&amp;" * 50_000,
        "<script>" + "<p>" * 20_000 + "</script><p>{}</p>",
        "<svg><foreignObject>" * 1_000 + "<p>{}</p>",
        '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><p>{} &b;</p>',
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><p>{} &f;</p>',
        '<?xml version="1.0" encoding="utf-7"?><p>{}</p>',
        "<meta charset=utf-16><p>{}</p>",
        "<base href='//evil.example'><p>{}</p>",
    ],
    ids=range(16),
)
def test_pages_that_break_parsers_give_their_text_or_say_what_was_cut(page: str) -> None:
    data = page.replace("{}", STORY).encode()
    try:
        (article,) = PageReader().read(data, Path("a.html"))
    except UnreadableInput:
        return
    told = {doubt.code for doubt in article.diagnostics}
    assert "Rosa Delgado" in article.text or "page-cut" in told
    assert "root:" not in article.text
    assert "aaaaaaaa" not in article.text


@pytest.mark.parametrize(
    "linked", ["[" * 5_000 + "]" * 5_000, '{"@graph":' * 900 + "1" + "}" * 900, "{", '"']
)
def test_publishers_data_that_breaks_parsers_costs_nothing(linked: str) -> None:
    page = f'<script type="application/ld+json">{linked}</script><h1>Bridge</h1><p>{STORY}</p>'
    (article,) = PageReader().read(page.encode(), Path("a.html"))
    assert "Rosa Delgado" in article.text


def test_a_packed_bomb_is_never_unpacked(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    for name in ("bomb.txt", "bomb.jsonl", "bomb.html"):
        (tmp_path / name).write_bytes(gzip.compress(bytes(50 * MEGABYTE)))
    articles, doubts = read_paths([tmp_path])
    assert (len(articles), {doubt.code for doubt in doubts}) == (1, {"skipped"})


def test_an_archive_that_swells_is_left_out_and_told(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "bomb.warc.gz").write_bytes(gzip.compress(bytes(30 * MEGABYTE)) * 3)
    articles, doubts = read_paths([tmp_path])
    assert (len(articles), [doubt.code for doubt in doubts]) == (1, ["too-large"])
    assert "more than 100 times its size" in doubts[0].message


@pytest.mark.parametrize("data", [b"", b"\x1f\x8b", gzip.compress(b"a" * 99)[:-9], b"\x1f\x8b" + bytes(99)])
def test_a_broken_archive_is_counted_as_far_as_it_goes(data: bytes) -> None:
    assert not swells(data, 100)


def test_a_file_above_the_limit_is_left_out_and_told(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    with open(tmp_path / "large.txt", "wb") as stream:
        stream.truncate(100 * MEGABYTE)
    articles, doubts = read_paths([tmp_path])
    assert (len(articles), [doubt.code for doubt in doubts]) == (1, ["too-large"])


PEAK = """
import resource, sys
from crosscheck.cli.app import run
status = run(["report", *sys.argv[1:], "--format", "json", "--quiet", "--output", "out.json"])
print(status, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def _peak(folder: Path, *paths: str) -> tuple[int, int]:
    done = subprocess.run(
        [sys.executable, "-c", PEAK, *paths], cwd=folder, capture_output=True, text=True, check=True
    )
    status, megabytes = done.stdout.split()
    return int(status), int(megabytes)


@pytest.mark.slow
@pytest.mark.parametrize("data", [b"a", b'"', b"a\n"], ids=["line", "quotes", "lines"])
def test_an_article_of_100_mb_is_refused_in_bounded_memory(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "large.txt").write_bytes(data * (100 * MEGABYTE // len(data)))
    assert _peak(tmp_path, "story.txt")[1] + 60 > _peak(tmp_path, "story.txt", "large.txt")[1]
    told = json.loads((tmp_path / "out.json").read_text())["diagnostics"]
    assert [doubt["code"] for doubt in told if doubt["code"] != "no-date"] == ["too-large"]


@pytest.mark.slow
@pytest.mark.parametrize("atom", ['"', "a", "a\n", "\n"], ids=["quotes", "line", "lines", "blanks"])
def test_a_million_of_anything_within_the_limit(tmp_path: Path, atom: str) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "large.txt").write_text(f"{STORY}\n\n" + atom * MEGABYTE)
    status, megabytes = _peak(tmp_path, "story.txt", "large.txt")
    assert (status, megabytes < 4000) == (0, True)


@pytest.mark.slow
def test_ten_thousand_identical_articles_are_one_fact_each() -> None:
    articles = [read_text(STORY, f"text-{at}") for at in range(10_000)]
    report = compare(articles)
    assert {finding.kind.value for finding in report.findings} == {"agreement"}
