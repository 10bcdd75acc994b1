"""Every engine gives the bytes of the pipeline. DuckDB and Spark take part where they are installed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crosscheck import pipeline
from crosscheck.engine import blocks, choice, flow, index, tables
from crosscheck.engine.store import Store
from crosscheck.errors import EngineFailure

pytest.importorskip("pyarrow", reason="the extra arrow is not installed")

from crosscheck.engine.plain import PlainEngine


@pytest.fixture
def made(request: pytest.FixtureRequest) -> Iterator[Any]:
    """An engine that is entered, by name."""
    name = request.param
    if name == "duckdb":
        pytest.importorskip("duckdb", reason="the extra duckdb is not installed")
    with PlainEngine() if name == "plain" else choice._made(name, None) as engine:
        yield engine


ENGINES = pytest.mark.parametrize("made", ["plain", "duckdb"], indirect=True)


@ENGINES
@pytest.mark.parametrize("small", [False, True])
def test_an_engine_gives_the_bytes_of_the_pipeline(
    made: Any, small: bool, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    if small:  # one article a group and few pairs a block: every sort of block is made
        monkeypatch.setattr(flow, "blocks", lambda pairs: blocks.blocks(pairs, group=1, hot=2))
    paths = sorted(files.values())
    report = flow.compare(paths, made)
    assert report.counts.candidates
    assert report.to_json() == pipeline.compare(paths).to_json()


@ENGINES
def test_a_store_is_reported_on_an_engine(made: Any, files: dict[str, Path], tmp_path: Path) -> None:
    with Store(tmp_path / "news.store", create=True) as store:
        index.add(store, sorted(files.values()))
        report = index.report(store, engine=made)
    assert report.to_json() == pipeline.compare(sorted(files.values())).to_json()


@ENGINES
def test_a_single_article_has_no_blocks(made: Any, files: dict[str, Path]) -> None:
    path = [files["weekly"]]
    assert flow.compare(path, made).to_json() == pipeline.compare(path).to_json()


@ENGINES
def test_a_block_that_fails_is_named(
    made: Any, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("not\ntoday")

    monkeypatch.setattr(tables, "compare", fail)
    with pytest.raises(EngineFailure, match=r"block 00000 \(ZeroDivisionError: not today\)"):
        flow.compare(sorted(files.values()), made)


@ENGINES
def test_an_article_that_cannot_be_read_is_named(
    made: Any, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tables.packed

    def fail(parsed: pipeline.Parsed) -> tuple[bytes, bytes]:
        if "Reuters" in parsed.reading.analysis.article.text:
            raise ZeroDivisionError("no")
        return old(parsed)

    monkeypatch.setattr(tables, "packed", fail)
    with pytest.raises(EngineFailure, match=re.compile(r"wire.* \(ZeroDivisionError: no\)")):
        flow.compare(sorted(files.values()), made)


def test_rates_of_a_third_article_reach_the_block(tmp_path: Path) -> None:
    sold = "PARIS, May 2, 2021 - The Louvre sold the diamond necklace to a collector in Paris on May 1, 2021 for "
    texts = {"a": "12 million euros.", "b": "13 million dollars.", "c": "12 million euros ($13 million)."}
    for name, price in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"{sold}{price}\n", "utf-8")
    with PlainEngine() as engine:
        assert flow.compare(tmp_path, engine).to_json() == pipeline.compare(tmp_path).to_json()


@pytest.mark.skipif(not shutil.which("java"), reason="there is no Java here")
@pytest.mark.spark
def test_spark_gives_the_bytes_of_the_pipeline_and_names_what_fails(files: dict[str, Path]) -> None:
    pytest.importorskip("pyspark", reason="the extra spark is not installed")
    pytest.importorskip("pandas", reason="the extra spark is not installed")
    paths = sorted(files.values())
    whole = pipeline.compare(paths).to_json()
    with choice._made("spark", "local[2]") as engine:
        assert flow.compare(paths, engine).to_json() == whole
        with pytest.raises(EngineFailure, match=r"block 00000 \(ValueError"):
            flow.compare(paths, _Failing(engine))


class _Failing:
    """Breaks the row of pairs of the first block before Spark gets it."""

    def __init__(self, engine: Any) -> None:
        self._engine = engine
        self.read = engine.read

    def compare(self, views: Any, members: Any, pairs: Any) -> Iterator[Any]:
        rows = [tuple(row.values()) for row in pairs.to_pylist()]
        rows[0] = (*rows[0][:3], tables.squeezed({"pairs": [], "rates": [[]], "limits": {}}))
        return self._engine.compare(views, members, tables.table(tables.BLOCKS, rows))  # type: ignore[no-any-return]
