"""Re-wrapping a seed changes none of its blocks."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from crosscheck.read import read_text

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def signature(text: str) -> list[tuple[str, str]]:
    article = read_text(text)
    return [(b.kind.value, "".join(article.text[b.start : b.end].split())) for b in article.blocks]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_wrapped_lines_read_like_whole_ones(path, width):
    text = path.read_text("utf-8")
    wrapped = "\n".join(
        textwrap.fill(line, width, break_long_words=False) if line.strip() else line
        for line in text.split("\n")
    )
    assert signature(wrapped) == signature(text)
