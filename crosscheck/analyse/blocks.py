"""The stretches of an article that are read, each on its own, so that no sentence crosses two.

Takes: an article.
Gives: stretches with the kind of block and the number of the paragraph.
Reads: the article's blocks; without any, blank lines part the paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from crosscheck.analyse.normalise import PIECE_LIMIT, Tidy, pieces
from crosscheck.model.article import SILENT, Article, BlockKind

_BLANK_LINE = re.compile(r"\n[ \t\r]{0,80}\n")


@attrs.frozen(slots=True)
class Piece:
    """Plain text to parse, the kind of block it stands in and the number of its paragraph."""

    plain: Tidy
    kind: BlockKind
    paragraph: int


def readable(article: Article, longest: int = PIECE_LIMIT) -> Iterator[Piece]:
    """Yield the pieces of an article that may make claims, in order.

    >>> [piece.plain.text for piece in readable(Article(id="a", text="One line\\nwrapped.\\n\\nAnother."))]
    ['One line wrapped.', 'Another.']
    """
    for paragraph, (kind, start, end) in enumerate(_stretches(article)):
        for plain in pieces(article.text, start, end, longest):
            yield Piece(plain, kind, paragraph)


def _stretches(article: Article) -> Iterator[tuple[BlockKind, int, int]]:
    if article.blocks:
        for block in article.blocks:
            if block.kind not in SILENT:
                yield block.kind, block.start, min(block.end, len(article.text))
        return
    at = 0
    for gap in _BLANK_LINE.finditer(article.text):
        yield BlockKind.BODY, at, gap.start()
        at = gap.end()
    yield BlockKind.BODY, at, len(article.text)
