from __future__ import annotations

from pathlib import Path

import pytest

from crosscheck import pipeline
from crosscheck.cli.app import run


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    texts = (
        "Rosa Delgado opened a hospital with 90 beds in Lima on April 17, 2021.",
        "Rosa Delgado met Ivan Petrov.",
    )
    found = [tmp_path / f"{at}.txt" for at in range(len(texts))]
    for path, text in zip(found, texts, strict=True):
        path.write_text(text + "\n", "utf-8")
    return [str(path) for path in found]


def test_a_store_is_filled_and_reported(
    tmp_path: Path, paths: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    store, out = str(tmp_path / "news.store"), tmp_path / "report.json"
    assert run(["index", "add", store, paths[0]]) == 0
    assert run(["index", "add", store, *paths]) == 0
    assert "1 added, 1 known, 0 gone, 2 articles in the store" in capfd.readouterr().err
    assert run(["index", "report", store, "--output", str(out)]) == 0
    assert out.read_text("utf-8") == pipeline.compare(paths).to_json()
    assert run(["index", "report", store, "--format", "text"]) == 0
    assert "2 sources" in capfd.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["report"], "name one store"),
        (["report", "none.store"], "none.store: no such store; make one with crosscheck index add"),
        (["report", "a", "b"], "name one store"),
        (["add", "x.store", "-"], "save standard input as one"),
        (["add", "x.store"], "Missing argument"),
    ],
)
def test_bad_usage_is_one_line(
    arguments: list[str],
    told: str,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["index", *arguments]) == 2
    error = capfd.readouterr().err
    assert told in error
    assert error.count("\n") == 1
