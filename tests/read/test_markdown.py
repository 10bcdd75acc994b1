"""Markdown: front matter, words without marks, and every word on the line where the file has it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from crosscheck import compare
from crosscheck.errors import UnreadableInput
from crosscheck.model.article import Article
from crosscheck.read.markdown import MarkdownReader
from crosscheck.read.text import read_text

YAML = """---
title: "Harbour board approves new quay"
source: Velmouth Post
date: 2031-03-04T10:00:00Z
updated: 2031-03-05
authors: [Ada Quill, Bo Finn]
lang: en
---

The **harbour board** of [Velmouth](https://velmouth.example) approved a new quay on Monday
by *nine* votes to two.

> Work on the quay is to start in June.
"""
TOML = """+++
title = "Harbour board approves new quay"
date = 2031-03-04
+++
The harbour board approved a new quay.
"""


def _read(text: str) -> Article:
    (article,) = MarkdownReader().read(text.encode(), Path("story.md"))
    return article


def test_front_matter_gives_title_date_outlet_and_author() -> None:
    article = _read(YAML)
    assert (article.title, article.outlet, article.lang) == (
        "Harbour board approves new quay",
        "Velmouth Post",
        "en",
    )
    assert article.published is not None
    assert article.published.isoformat() == "2031-03-04"
    assert (article.published_at, article.modified_at) == ("2031-03-04T10:00:00Z", "2031-03-05")
    assert article.author == "Ada Quill, Bo Finn"
    assert not article.diagnostics


def test_toml_front_matter() -> None:
    article = _read(TOML)
    assert (article.title, str(article.published)) == ("Harbour board approves new quay", "2031-03-04")


def test_every_word_stands_on_its_line() -> None:
    lines = _read(YAML).text.split("\n")
    assert lines[1] == "Harbour board approves new quay"
    assert lines[9] == "The harbour board of Velmouth approved a new quay on Monday"
    assert lines[10] == "by nine votes to two."
    assert lines[12] == "Work on the quay is to start in June."
    assert len(lines) == len(YAML.split("\n"))


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("# Talks resume in Oslo\n\nThey met.", "Talks resume in Oslo\n\nThey met."),
        ("They `met` in Oslo.\n\n```\ncode()\n```\n\nDone.", "They met in Oslo.\n\n\n\n\n\nDone."),
        ("![a picture](x.png) They met.", " They met."),
        ("<script>alert(1)</script>\n\nThey met <b>today</b>.", "\n\nThey met today."),
        ("A &amp; B met \\*here\\*.", "A & B met *here*."),
        ("1. One went.\n2. Two stayed.", "- One went.\n- Two stayed."),
        ("---\nno end of this\n\nThey met.", None),
    ],
)
def test_marks_are_taken_away_and_lines_stay(markdown: str, words: str | None) -> None:
    article = _read(markdown)
    assert article.text.count("\n") == markdown.count("\n")
    if words is not None:
        assert article.text == words


@pytest.mark.parametrize("front", ["title: [", "a: &x 1\nb: *x", "- only\n- a list"])
def test_front_matter_that_cannot_be_read_is_a_doubt(front: str) -> None:
    article = _read(f"---\n{front}\n---\nThe board met in Oslo on Monday.")
    assert "front-matter" in [doubt.code for doubt in article.diagnostics]
    assert "board met" in article.text


def test_a_missing_extra_is_one_line_with_its_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(UnreadableInput, match=r"front matter is YAML.+crosscheck-news\[text\]"):
        _read(YAML)
    assert _read(TOML).title


def test_a_file_without_text_is_one_line() -> None:
    with pytest.raises(UnreadableInput, match="holds no text"):
        _read("---\ntitle: x\n---\n\n![](a.png)\n")


def test_a_finding_names_the_line_of_the_file() -> None:
    other = read_text("The harbour board of Velmouth approved a new quay by nine votes to three.", "other")
    found = [e for f in compare([_read(YAML), other]).findings for e in f.evidence if e.source != other.id]
    assert found
    assert {e.line for e in found} <= {2, 10, 11, 13}


def test_a_line_of_a_megabyte_is_read() -> None:
    assert _read("[" * 500_000 + "\n\nThe board met in Oslo on Monday.")
