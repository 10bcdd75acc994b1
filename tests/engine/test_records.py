from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from crosscheck import pipeline
from crosscheck import strategies as cs
from crosscheck.analyse import default_analyzer
from crosscheck.engine.records import (
    Unkept,
    converter,
    packed,
    squeezed,
    unpacked,
    unpacked_claims,
    unpacked_reading,
)
from crosscheck.model.article import Article
from crosscheck.model.claim import Slot
from crosscheck.model.span import Span
from crosscheck.model.values.value import Value
from crosscheck.pipeline import Parsed


def _parsed(article: Article) -> Parsed:
    return next(pipeline.parse(analysis) for analysis in default_analyzer().analyse([article]))


@settings(max_examples=25)
@given(cs.articles())
def test_what_is_kept_comes_back_equal(article: Article) -> None:
    """Unpacking what was packed gives an equal reading and equal claims."""
    parsed = _parsed(article)
    assert unpacked(*packed(parsed), article) == parsed


@given(cs.values())
def test_every_value_comes_back_equal(value: Value) -> None:
    """A slot's value of any type survives being written down."""
    slot = Slot("date", Span("a", 0, 1), "x", value=value)
    back = converter().structure(converter().unstructure(slot), Slot)
    assert back == slot
    assert back.value is not None
    assert back.value.show() == value.show()


def test_real_readings_come_back_equal(files: dict[str, Path]) -> None:
    for article in pipeline.read(list(files.values())):
        parsed = _parsed(article)
        assert parsed.claims
        assert unpacked(*packed(parsed), article) == parsed


@attrs.frozen
class _Colour:
    name: str


def test_a_value_of_a_plug_in_is_refused() -> None:
    slot = Slot("colour", Span("a", 0, 1), "x", value=_Colour("red"))  # type: ignore[arg-type]
    with pytest.raises(Unkept, match="_Colour"):
        converter().unstructure(slot)


@pytest.mark.parametrize("data", [b"", b"x" * 40, squeezed({}), squeezed({"tokens": 3}), squeezed(None)])
def test_bytes_of_something_else_are_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a kept reading"):
        unpacked_reading(data, Article(id="a", text="x"))
    with pytest.raises(ValueError, match="not kept claims"):
        unpacked_claims(data)
