"""Several processes give what one gives."""

import multiprocessing
import os

import pytest

from crosscheck import pipeline, registry
from crosscheck.engine import index, jobs
from crosscheck.engine.store import Store
from crosscheck.errors import EngineFailure
from crosscheck.judge import beside
from crosscheck.protocols import Judge
from crosscheck.settings import Settings

pytestmark = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="this system cannot fork"
)


@pytest.fixture
def folder(files):
    return files["wire"].parent


@pytest.fixture
def many(monkeypatch):
    """So few pairs that a test has more of them."""
    monkeypatch.setattr(jobs, "FEWEST_PAIRS", 2)
    monkeypatch.setattr(jobs, "PAIRS", 3)
    monkeypatch.setattr(jobs, "AT_ONCE", 2)


@pytest.mark.parametrize("number", [2, 3])
def test_the_number_of_processes_changes_no_byte(many, folder, number):
    assert (
        jobs.compare(folder, settings=Settings(jobs=number)).to_json() == pipeline.compare(folder).to_json()
    )


def test_what_fails_in_a_process_is_told_as_in_one(many, folder):
    class Stubborn:
        def analyse(self, articles):
            raise ValueError(f"cannot read {articles[0].id}")
            yield

    with pytest.raises(ValueError, match="cannot read"):
        jobs.compare(folder, settings=Settings(jobs=2), analyzer=Stubborn())


def test_a_process_that_dies_ends_the_run(many, folder):
    here, whole = os.getpid(), pipeline.default_analyzer()

    class Dying:
        def analyse(self, articles):
            if os.getpid() != here:
                os._exit(9)
            return whole.analyse(articles)

    with pytest.raises(EngineFailure, match="fewer --jobs"):
        jobs.compare(folder, settings=Settings(jobs=2), analyzer=Dying())


def test_progress_counts_every_article_once(many, folder):
    told = []
    jobs.compare(folder, settings=Settings(jobs=2), progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_a_store_filled_by_processes_reports_the_same(many, folder, tmp_path):
    with Store(tmp_path / "store", create=True) as store:
        index.add(store, [folder], settings=Settings(jobs=2))
        assert index.report(store).to_json() == pipeline.compare([folder]).to_json()


def test_judges_that_are_heard_side_by_side_tell_what_limits_left_out(many, folder, monkeypatch):
    monkeypatch.setattr(beside, "MOST_HOLDERS", 1)
    alone, together = (jobs.compare(folder, settings=Settings(jobs=number)) for number in (1, 2))
    assert any(doubt.code == "texts-cut" for doubt in alone.diagnostics)
    assert together.to_json() == alone.to_json()


def test_a_judge_from_outside_is_heard_in_this_process(many, folder):
    heard = []

    def listen(docket):
        heard.append(os.getpid())
        assert docket.comparisons
        assert all(one.shared for one in docket.comparisons)
        return []

    plugins = registry.Plugins(judges=(Judge("listening", listen),))
    jobs.compare(folder, settings=Settings(jobs=2), plugins=plugins)
    assert heard == [os.getpid()]
