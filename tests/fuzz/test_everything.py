"""Anything in, nothing out but results and our own errors: over reading, extracting, comparing, rendering, the command.

`HYPOTHESIS_PROFILE=thorough pytest tests/fuzz` gives each of these 10,000 examples.
"""

from __future__ import annotations

import contextlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.cli.app import run
from crosscheck.errors import CrosscheckError
from crosscheck.pipeline import compare, extract
from crosscheck.read import read_text
from crosscheck.registry import readers
from crosscheck.report.renderers import RENDERERS

WORDS = st.sampled_from(
    [
        "Rosa Delgado",
        "Lima",
        "the",
        "mayor",
        "said",
        "that",
        "12",
        "people",
        "on",
        "May 4, 2019",
        "in",
        "were",
        "killed",
        "at least",
        "$5 million",
        '"',
        "“",
        "”",
        ",",
        ".",
        "\n\n",
        "(Reuters) -",
        "LIMA",
        "not",
        "may",
        "who",
        "and",
        "5 %",
        "31 February",
        "\u200b",
        "\ud800",
        "\x00",
        "’s",
        "0",
        "-",
        "of",
        "between",
        "3 and 4",
        "one third",
        "yesterday",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=30).map(" ".join))
SUFFIXES = sorted({suffix for reader in readers() for suffix in reader.suffixes})
PARTS = st.sampled_from(
    [
        b"<p>",
        b"</p>",
        b"<script>",
        b"<!--",
        b'{"text": "',
        b'"}',
        b"\n",
        b"[",
        b"{",
        b"WARC/1.0\r\n",
        b"\r\n\r\n",
        b"<rss>",
        b"<item>",
        b"---\n",
        b"title: x\n",
        b"\x1f\x8b",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"Rosa met Jo in Lima.",
        b"&amp;",
        b"<?xml?>",
    ]
)
DATA = st.one_of(st.binary(max_size=200), st.lists(PARTS, max_size=20).map(b"".join))
# what a user may mistype; files are named as they are, and none of these is one
ARGUMENTS = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "report",
                "check",
                "claims",
                "explain",
                "pairs",
                "diff",
                "schema",
                "index",
                "config",
                "plugins",
                "--format",
                "json",
                "html",
                "--fail-on",
                "any",
                "--from",
                "--jobs",
                "0",
                "-1",
                "--no-follow",
                "--min-confidence",
                "nan",
                "2",
                "-q",
                "--only",
                "--field",
                "text=",
                "--",
                "missing.txt",
            ]
        ),
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=10),
    ),
    max_size=6,
)


@given(DATA, st.sampled_from(SUFFIXES))
def test_any_bytes_under_any_suffix(data: bytes, suffix: str) -> None:
    """Reading gives articles that can be stored, or an error of ours."""
    reader = next(one for one in readers() if suffix in one.suffixes)
    with contextlib.suppress(CrosscheckError):
        for article in reader.read(data, Path(f"a{suffix}")):
            article.model_dump_json()


@given(TEXTS)
def test_claims_of_any_text(text: str) -> None:
    """Every claim is a slice of its text."""
    article = read_text(text)
    for claim in extract([article]):
        assert claim.quote == article.text[claim.start : claim.end]


@given(TEXTS, TEXTS)
def test_any_two_texts_in_every_format(a: str, b: str) -> None:
    """Two texts compare, whatever they are, and the report goes out in every format."""
    report = compare([read_text(a, "a"), read_text(b, "b")])
    for renderer in RENDERERS:
        renderer.render(report).encode()


@pytest.fixture(scope="module")
def nowhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("nowhere")


@given(arguments=ARGUMENTS)
def test_any_arguments(nowhere: Path, arguments: list[str]) -> None:
    """The command ends with a status of ours and at most a line of complaint, never with a traceback."""
    err = io.StringIO()
    with (
        contextlib.redirect_stderr(err),
        contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), encoding="utf-8")),
        pytest.MonkeyPatch.context() as patched,
    ):
        patched.chdir(nowhere)
        patched.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
        status = run(arguments)
    assert status in (0, 1, 2, 130)
    assert "Traceback" not in err.getvalue()
    assert "internal error (" not in err.getvalue()
