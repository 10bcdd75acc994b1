"""What is fuzzed: bytes in, nothing out; only an exception that is not ours, or a broken promise, gets out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from crosscheck.analyse.normalise import pieces
from crosscheck.errors import CrosscheckError
from crosscheck.extract.recognise.dates import find_dates
from crosscheck.extract.recognise.found import Found
from crosscheck.extract.recognise.quantities import find_quantities
from crosscheck.protocols import Reader
from crosscheck.read.markup import PageReader
from crosscheck.read.records import RecordReader
from crosscheck.read.text import TextReader

DAY = date(2020, 3, 4)


def _reads(reader: Reader, name: str) -> Callable[[bytes], None]:
    def target(data: bytes) -> None:
        try:
            articles = list(reader.read(data, Path(name)))
        except CrosscheckError:
            return
        for article in articles:
            ends = [0, *(edge for block in article.blocks for edge in (block.start, block.end))]
            assert ends == sorted(ends)
            assert ends[-1] <= len(article.text)
            article.model_dump_json()

    return target


def _in_order(found: list[Found], text: str) -> None:
    ends = [0, *(edge for one in found for edge in (one.start, one.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    for one in found:
        assert isinstance(str(one.value), str)


def dates(data: bytes) -> None:
    """Dates with and without a day of reference."""
    text = _decoded(data)
    _in_order(find_dates(text, DAY), text)
    _in_order(find_dates(text, None), text)


def quantities(data: bytes) -> None:
    """Quantities of any text."""
    text = _decoded(data)
    _in_order(find_quantities(text), text)


def tidied(data: bytes) -> None:
    """Pieces for a parser: short, and each letter from somewhere in the text."""
    text = _decoded(data)
    for piece in pieces(text, 0, len(text)):
        assert len(piece.text) == len(piece.starts) == len(piece.ends)
        assert piece.text.strip()
        assert 0 <= piece.starts[0] < piece.ends[-1] <= len(text)


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


TARGETS: dict[str, Callable[[bytes], None]] = {
    "text": _reads(TextReader(), "a.txt"),
    "page": _reads(PageReader(), "a.html"),
    "records": _reads(RecordReader(), "a.jsonl"),
    "dates": dates,
    "quantities": quantities,
    "pieces": tidied,
}
