from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import pipeline
from crosscheck import strategies as cs
from crosscheck.engine import index
from crosscheck.engine.store import Store
from crosscheck.errors import BadSetting, UnreadableInput
from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article
from crosscheck.settings import Settings


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "news.store", create=True) as opened:
        yield opened


def _full(paths: Sequence[Path]) -> str:
    return pipeline.compare(sorted(paths)).to_json()


@settings(max_examples=5)
@given(cs.stories(max_articles=3), st.randoms(use_true_random=False))
def test_a_store_that_grew_tells_what_a_full_run_tells(stories: list[Article], order: Random) -> None:
    """Articles added one by one, in any order, give the bytes of one run over all of them."""
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name, f"{at}.txt") for at in range(len(stories))]
        for path, article in zip(paths, stories, strict=True):
            path.write_text(article.text, "utf-8")
        mixed = list(paths)
        order.shuffle(mixed)
        with Store(Path(name, "store"), create=True) as store:
            for path in mixed:
                index.add(store, [path])
                index.report(store)
            assert index.report(store).to_json() == _full(paths)


def test_each_step_equals_a_full_run(store: Store, files: dict[str, Path]) -> None:
    held: list[Path] = []
    for path in files.values():
        held.append(path)
        assert index.add(store, [path]).new == 1
        report = index.report(store)
        assert report.to_json() == _full(held)
    assert report.contradictions


def test_what_is_known_is_not_read_again(
    store: Store, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    index.add(store, list(files.values()))

    def refuse(*_: object) -> Iterator[Analysis]:
        raise AssertionError("read again")

    monkeypatch.setattr(index, "default_analyzer", refuse)
    assert index.add(store, list(files.values())) == index.Added(0, 4, 0, 4)
    assert len(index.report(store).sources) == 4


def test_a_changed_file_takes_the_place_of_what_it_held(store: Store, files: dict[str, Path]) -> None:
    index.add(store, list(files.values()))
    files["wire"].write_text("LIMA, April 18, 2021 - Rosa Delgado opened a hospital with 70 beds.\n", "utf-8")
    assert index.add(store, [files["wire"]]) == index.Added(1, 0, 1, 4)
    assert index.report(store).to_json() == _full(list(files.values()))


def test_one_article_in_two_files_is_told_once(store: Store, files: dict[str, Path]) -> None:
    folder = files["wire"].parent / "copies"
    folder.mkdir()
    paths = [*files.values(), Path(shutil.copy(files["wire"], folder))]
    index.add(store, paths)
    whole = _full(paths)
    assert "read once" in whole
    assert index.report(store).to_json() == whole
    files["wire"].write_text("Something else happened in Accra on May 4, 2021, officials said.\n", "utf-8")
    index.add(store, [files["wire"]])
    assert index.report(store).to_json() == _full(paths)


def test_records_of_one_file_are_followed(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    record = '{"text": "Rosa Delgado visited %s on April 17, 2021."}\n'
    path.write_text(record % "Lima" + '{"text": ""}\nnonsense\n', "utf-8")
    index.add(store, [path])
    assert index.report(store).to_json() == _full([path])
    with path.open("a", encoding="utf-8") as stream:
        stream.write(record % "Oslo")
    assert index.add(store, [path]).new == 1
    assert index.report(store).to_json() == _full([path])


def test_other_code_reads_again(
    store: Store, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    index.add(store, [files["wire"]])
    contents = [one.content for one in store.articles()]
    assert len(store.has_readings(contents, index.reading_stamp())) == 1
    monkeypatch.setattr(index, "reading_stamp", lambda: "other")
    assert index.report(store).to_json() == _full([files["wire"]])
    assert store.has_readings(contents, "other") == set(contents)


@pytest.mark.parametrize("name", ["analyzer", "lexicon"])
def test_a_store_refuses_to_be_read_otherwise(store: Store, files: dict[str, Path], name: str) -> None:
    chosen = Settings.model_validate({name: "mine"})
    with pytest.raises(BadSetting, match=name):
        index.add(store, list(files.values()), settings=chosen)
    with pytest.raises(BadSetting, match=name):
        index.report(store, settings=chosen)


def test_a_damaged_reading_is_made_again(store: Store, files: dict[str, Path]) -> None:
    index.add(store, list(files.values()))
    db = sqlite3.connect(store.path)
    db.execute("UPDATE readings SET claims = substr(claims, 1, 40)")
    db.commit()
    db.close()
    assert index.report(store).to_json() == _full(list(files.values()))


def test_a_failure_leaves_the_list_as_it_was(store: Store, files: dict[str, Path]) -> None:
    index.add(store, [files["wire"]])
    with pytest.raises(UnreadableInput):
        index.add(store, [files["weekly"], files["weekly"].with_name("missing.txt")])
    assert index.report(store).to_json() == _full([files["wire"]])


_ADD = "import sys; from crosscheck.engine import index; from crosscheck.engine.store import Store\n"
_SLOW = """
import time
index.BATCH, old = 1, Store.keep_readings
def keep(*given):
    old(*given)
    time.sleep(60)
Store.keep_readings = keep
"""


def _adding(store: Path, paths: Sequence[Path], before: str = "") -> subprocess.Popen[bytes]:
    code = f"{_ADD}{before}\nwith Store(sys.argv[1], create=True) as s: index.add(s, sys.argv[2:])"
    return subprocess.Popen(
        [sys.executable, "-c", code, str(store), *map(str, paths)],
        env={**os.environ, "PYTHONPATH": str(Path(pipeline.__file__).parents[1])},
    )


def test_a_killed_run_leaves_a_store_that_opens_and_resumes(tmp_path: Path, files: dict[str, Path]) -> None:
    path = tmp_path / "news.store"
    run = _adding(path, list(files.values()), _SLOW)
    until = time.monotonic() + 300  # a busy machine takes its time to start
    while time.monotonic() < until and not _count(path):
        time.sleep(0.1)
    run.send_signal(signal.SIGKILL)
    run.wait()
    with Store(path) as store:
        assert store.ids() == set()
        assert 0 < _count(path) < len(files)
        index.add(store, list(files.values()))
        assert index.report(store).to_json() == _full(list(files.values()))


def _count(path: Path) -> int:
    db = sqlite3.connect(path)
    try:
        return int(db.execute("SELECT count(*) FROM readings").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        db.close()


def test_two_writers_at_once_lose_nothing(tmp_path: Path, files: dict[str, Path]) -> None:
    path = tmp_path / "news.store"

    def write(paths: Sequence[Path]) -> None:
        for one in paths:
            with Store(path, create=True) as store:
                index.add(store, [one])

    paths = list(files.values())
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(write, (paths[:2], paths[2:]))) == [None, None]
    with Store(path) as store:
        assert index.report(store).to_json() == _full(paths)
