from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import pipeline
from crosscheck import strategies as cs
from crosscheck.engine import growth, index
from crosscheck.engine.compared import comparison_of, row_of
from crosscheck.engine.records import expanded, squeezed
from crosscheck.engine.store import Store
from crosscheck.model.article import Article
from crosscheck.model.relation import Relation
from crosscheck.settings import AlignSettings, Settings


@pytest.fixture
def store(tmp_path: Path, files: dict[str, Path]) -> Iterator[Store]:
    """A store of four articles whose report was made once."""
    with Store(tmp_path / "news.store", create=True) as opened:
        index.add(opened, list(files.values()))
        index.report(opened)
        yield opened


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The articles of the pairs that are compared afresh."""
    seen: list[tuple[str, str]] = []
    old = growth.compare

    def compare(kind: Any, a: Any, b: Any, desk: Any, **how: Any) -> Any:
        seen.append((a.span.article, b.span.article))
        return old(kind, a, b, desk, **how)

    monkeypatch.setattr(growth, "compare", compare)
    return seen


def _full(files: dict[str, Path], settings: Settings | None = None) -> str:
    return pipeline.compare(sorted(files.values()), settings=settings).to_json()


def test_nothing_is_compared_twice(
    store: Store, files: dict[str, Path], compared: list[tuple[str, str]]
) -> None:
    assert index.report(store).to_json() == _full(files)
    assert compared == []


def test_only_what_a_new_article_touches_is_compared(
    store: Store, files: dict[str, Path], compared: list[tuple[str, str]]
) -> None:
    fresh = files["wire"].with_name("zoo.txt")
    fresh.write_text("At least 13 people were injured when a bridge collapsed, officials said.\n", "utf-8")
    index.add(store, [fresh])
    assert index.report(store).to_json() == _full({**files, "zoo": fresh})
    assert compared
    assert all("zoo" in f"{a} {b}" for a, b in compared)


def test_only_what_a_new_article_touches_is_judged(
    store: Store, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What judges find of two articles, and of one, is kept for as long as neither changes."""
    kept: list[tuple[str, str]] = []
    old = Store.keep_judged

    def keep(self: Store, found: Iterable[tuple[str, str, str, str]]) -> None:
        rows = list(found)
        kept.extend((a, b) for a, b, *_ in rows)
        old(self, rows)

    monkeypatch.setattr(Store, "keep_judged", keep)
    assert index.report(store).to_json() == _full(files)
    assert kept == []
    fresh = files["wire"].with_name("zoo.txt")
    fresh.write_text("At least 13 people were injured when a bridge collapsed, officials said.\n", "utf-8")
    index.add(store, [fresh])
    assert index.report(store).to_json() == _full({**files, "zoo": fresh})
    assert kept
    assert all("zoo" in f"{a} {b}" for a, b in kept)


@pytest.mark.parametrize(
    "damage", ["x", "[]", "3", '{"%s": 3}', '{"%s": ["", 3]}', '{"%s": ["", [[1, 2]]]}', '{"%s": []}']
)
def test_damaged_findings_are_made_again(store: Store, files: dict[str, Path], damage: str) -> None:
    db = sqlite3.connect(store.path)
    names = {name for (data,) in db.execute("SELECT data FROM judged") for name in json.loads(data)}
    for name in sorted(names) if "%" in damage else ["two ways"]:
        db.execute("UPDATE judged SET data = ? WHERE b <> ''", (damage.replace("%s", name),))
        db.commit()
        assert index.report(store).to_json() == _full(files)
    db.close()


@settings(max_examples=8)
@given(cs.stories(max_articles=4), st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=6))
def test_whatever_comes_and_goes_the_report_is_that_of_a_full_run(
    stories: list[Article], changes: list[tuple[int, int]]
) -> None:
    """Articles take the place of others, in any order; each report has the bytes of a run over what is left."""
    with tempfile.TemporaryDirectory() as name, Store(Path(name, "store"), create=True) as store:
        held: dict[int, Path] = {}
        for place, which in [*enumerate(range(len(stories))), *changes]:
            path = held.setdefault(place, Path(name, f"{place}.txt"))
            path.write_text(f"{stories[which % len(stories)].text}\n", "utf-8")
            index.add(store, [path])
            assert index.report(store).to_json() == pipeline.compare(sorted(held.values())).to_json()


def test_other_settings_compare_again(
    store: Store, files: dict[str, Path], compared: list[tuple[str, str]]
) -> None:
    other = Settings(align=AlignSettings(candidate_score=0.6, same_event_score=0.9))
    assert index.report(store, settings=other).to_json() == _full(files, other)
    assert compared


@pytest.mark.parametrize("damage", ["x", "[[0]]", "3", "[[0, 0, 0.5, null, null, [[]]]]"])
def test_damaged_comparisons_are_made_again(store: Store, files: dict[str, Path], damage: str) -> None:
    db = sqlite3.connect(store.path)
    data = damage.encode() if damage == "x" else squeezed(json.loads(damage))
    assert db.execute("UPDATE comparisons SET data = ?", (data,)).rowcount
    db.commit()
    db.close()
    assert index.report(store).to_json() == _full(files)


def test_a_comparison_comes_back_equal(files: dict[str, Path]) -> None:
    run = pipeline._run(sorted(files.values()), Settings(), pipeline.default_analyzer())
    assert run.docket.comparisons
    for one in run.docket.comparisons:
        row = expanded(squeezed(row_of(3, 4, one)))
        assert row[:2] == [3, 4]
        assert comparison_of(row, one.a, one.b) == one
        light = comparison_of(row, one.a, one.b, whole=False)
        assert light is not None
        at_odds = tuple(slot for slot in one.slots if slot.related.relation is Relation.CONFLICT)
        assert light.slots == (at_odds if one.gated else one.slots)
    assert comparison_of(row_of(0, 1, None), one.a, one.b) is None
    with pytest.raises(ValueError, match="not a kept comparison"):
        comparison_of([0, 1, 0.5, None, None, [[]]], one.a, one.b)
