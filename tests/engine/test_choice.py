from __future__ import annotations

import builtins
import importlib.util
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from crosscheck import pipeline
from crosscheck.engine import choice, duck, spark
from crosscheck.errors import BadSetting, EngineFailure, MissingExtra


def _without(name: str) -> Callable[..., Any]:
    """An import that finds everything but this library."""
    old = builtins.__import__

    def find(asked: str, *rest: Any, **more: Any) -> Any:
        if asked.split(".", maxsplit=1)[0] == name:
            raise ImportError(name)
        return old(asked, *rest, **more)

    return find


def test_a_name_that_is_none_is_refused(files: dict[str, Path]) -> None:
    with pytest.raises(BadSetting, match="no such engine; choose from local, duckdb, spark"):
        choice.compare(list(files.values()), "hadoop")


def test_only_spark_has_a_master(files: dict[str, Path]) -> None:
    with pytest.raises(BadSetting, match="only spark has a master"):
        choice.compare(list(files.values()), "local", master="local[2]")


def test_only_duckdb_keeps_to_a_bound(files: dict[str, Path]) -> None:
    with pytest.raises(BadSetting, match="only duckdb keeps to a bound"):
        choice.compare(list(files.values()), "local", memory="2GB")


@pytest.mark.parametrize("memory", ["2", "much", "-1GB", "1e9 GB", "'; DROP TABLE kept; --"])
def test_a_bound_is_a_number_with_its_unit(memory: str) -> None:
    with pytest.raises(BadSetting, match="write it as 500MB or 2GB"):
        duck.DuckEngine(memory=memory)


def test_local_is_the_pipeline(files: dict[str, Path]) -> None:
    paths = sorted(files.values())
    assert choice.compare(paths).to_json() == pipeline.compare(paths).to_json()


def test_a_missing_duckdb_is_told_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "__import__", _without("duckdb"))
    with pytest.raises(MissingExtra, match=r"crosscheck-news\[duckdb\]"):
        duck.DuckEngine()


@pytest.mark.parametrize("name", ["pandas", "pyspark"])
def test_a_missing_spark_is_told_with_its_extra(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        spark, "find_spec", lambda asked: None if asked == name else importlib.util.find_spec("json")
    )
    with pytest.raises(MissingExtra, match=rf"{name} is not installed.*crosscheck-news\[spark\]"):
        spark.SparkEngine()


def test_a_missing_java_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "_library", lambda: None)
    monkeypatch.setattr(spark, "pyarrow", lambda: None)
    monkeypatch.setattr(spark.shutil, "which", lambda _: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.delenv("SPARK_REMOTE", raising=False)
    with pytest.raises(EngineFailure, match="no Java here; install Java 17"), spark.SparkEngine():
        pass


def test_the_cause_is_found_in_the_stacks() -> None:
    told = "It was thrown:\nTraceback (most recent call last):\n  File x\nos.error.OddError: bad disk\n\n\tat org"
    assert spark._cause(RuntimeError(told)) == "RuntimeError: os.error.OddError: bad disk"
    assert spark._cause(RuntimeError("plain words\nmore")) == "RuntimeError: plain words"
