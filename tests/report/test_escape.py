from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.escape import flat, link, markdown, visible


@given(st.text())
def test_nothing_unseen_is_left(text: str) -> None:
    """No letter of the shown text is a control, a format mark, a surrogate or a line separator."""
    assert not {unicodedata.category(letter) for letter in visible(text)} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@given(st.text())
def test_flat_text_is_one_line(text: str) -> None:
    """Flat text has no line break and no doubled blank."""
    assert flat(text) == " ".join(flat(text).split())
    assert len(flat(text).splitlines()) <= 1


@given(st.text(alphabet="\\`*_[]<>|@&#~ ab\n"))
def test_markdown_leaves_no_bare_markup(text: str) -> None:
    """Every letter that Markdown gives a meaning has a backslash before it; only our own comment is bare."""
    shown = markdown(text).replace("@<!-- -->", "")
    at = 0
    while at < len(shown):
        assert shown[at] not in "`*_[]<>|@&#~\n"
        at += 2 if shown[at] == "\\" else 1


@pytest.mark.parametrize(
    ("text", "inert"),
    [
        ("12 | 15", "12 \\| 15"),
        ("a\nb", "a b"),
        ("ask @desk", "ask @<!-- -->desk"),
        ("see https://x.example", "see https\\://x.example"),
        ("www.x.example", "www\\.x.example"),
        ("a \\| b", "a \\\\\\| b"),
    ],
)
def test_markdown_examples(text: str, inert: str) -> None:
    assert markdown(text) == inert


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/x",
        "\\\\evil.example\\x",
        "/etc/passwd",
        "http:relative",
        "http://[bad",
        "",
        None,
    ],
)
def test_addresses_that_nobody_may_follow(address: str | None) -> None:
    found = link(address)
    assert found is None or found.startswith("%20")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://news.example/a?b=c&d=e#f", "https://news.example/a?b=c&d=e#f"),
        ("seeds/article 1.txt", "seeds/article%201.txt"),
        ("../a.txt", "../a.txt"),
        ('a"onclick="x.txt', "a%22onclick%3D%22x.txt"),
        ("https://news.example/<b>", "https://news.example/%3Cb%3E"),
    ],
)
def test_addresses_that_readers_may_follow(address: str, shown: str) -> None:
    assert link(address) == shown
