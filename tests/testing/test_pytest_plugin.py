"""The fixture, as a project sees it that has crosscheck installed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.pipeline import compare

pytest_plugins = ["pytester"]
PLUGIN = "crosscheck.testing.pytest_plugin"
MORNING = "Two climbers died in an avalanche on Mont Blanc.\n"
EVENING = "Five climbers died in an avalanche on Mont Blanc.\n"
CALLS = "def test_sources(crosscheck):\n    crosscheck.assert_consistent('articles')\n"


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with two articles that contradict one another; only the plug-in under test is loaded."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    compare([])  # what is imported by now stays imported when the inner run is over
    pytester.makefile(".txt", **{"articles/morning": MORNING, "articles/evening": EVENING})
    return pytester


def _run(project: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return project.runpytest_inprocess("-p", PLUGIN, "-p", "no:cacheprovider", *arguments)


def test_each_conflict_is_one_sub_test_with_both_places(project: pytest.Pytester) -> None:
    project.makepyfile(CALLS)
    result = _run(project)
    result.assert_outcomes(failed=2)  # the sub-test, and the test that holds it
    shown = result.stdout.str()
    assert f"articles{os.sep}evening.txt:1:1" in shown
    assert f"articles{os.sep}morning.txt:1:1" in shown
    assert "“Two climbers”" in shown
    assert "SUBFAIL" in shown
    assert "checker.py" not in shown  # the reader wants the articles, not our code


def test_what_agrees_passes(project: pytest.Pytester) -> None:
    project.makepyfile(CALLS)
    Path("articles/evening.txt").write_text(MORNING.replace("Two", "2"))
    _run(project).assert_outcomes(passed=1)


def test_paths_start_at_the_root_and_are_shown_from_here(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.makepyfile(CALLS)
    project.makeini("[pytest]\n")
    project.mkdir("below")
    monkeypatch.chdir("below")
    result = _run(project, "..")
    assert f"..{os.sep}articles{os.sep}morning.txt:1:1" in result.stdout.str()


def test_without_sub_tests_one_test_fails_for_all(project: pytest.Pytester) -> None:
    project.makepyfile(CALLS)
    result = _run(project, "-p", "no:subtests")
    result.assert_outcomes(failed=1)
    assert "“Five climbers”" in result.stdout.str()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("crosscheck.toml", 'fail-on = "never"\n'),
        ("pyproject.toml", '[tool.crosscheck]\nfail-on = "variant"\n'),
        ("pytest.ini", "[pytest]\ncrosscheck_fail_on = dispute\n"),
        ("crosscheck.toml", "min-confidence = 1.0\n"),
    ],
)
def test_the_project_says_what_fails(project: pytest.Pytester, name: str, text: str) -> None:
    project.makepyfile(CALLS)
    Path(name).write_text(text)
    _run(project).assert_outcomes(passed=1)


def test_a_baseline_holds_what_is_known(project: pytest.Pytester) -> None:
    from crosscheck.report.baseline import written  # noqa: PLC0415 - beside its use

    project.makepyfile(CALLS)
    Path("known.json").write_text(written(compare("articles")))
    Path("other.toml").write_text('baseline = "known.json"\n')
    _run(project, "--crosscheck-config", "other.toml").assert_outcomes(passed=1)


def test_a_typo_in_the_configuration_is_told_with_its_line(project: pytest.Pytester) -> None:
    project.makepyfile(CALLS)
    Path("crosscheck.toml").write_text('fail_on = "any"\n')
    result = _run(project)
    result.assert_outcomes(errors=1)
    assert "crosscheck.toml:1: no setting is called 'fail_on'" in result.stdout.str()


def test_articles_and_expected_conflicts(project: pytest.Pytester) -> None:
    project.makepyfile(
        "from crosscheck import read\n"
        "def test_articles(crosscheck):\n"
        "    articles = read('articles')\n"
        "    assert crosscheck.compare(articles).contradictions\n"
        "    [conflict] = crosscheck.conflicts(*articles)\n"
        "    assert conflict.slot == 'count'\n"
        "    crosscheck.assert_consistent(articles, fail_on='dispute')\n"
    )
    _run(project).assert_outcomes(passed=1)


def test_loading_the_plug_in_loads_nothing_heavy() -> None:
    heavy = "{'spacy', 'pydantic', 'attrs', 'click', 'jinja2', 'rapidfuzz', 'crosscheck.pipeline'}"
    before = "import sys, pytest; before = set(sys.modules)"
    code = f"{before}; import {PLUGIN}; print({heavy} & (set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
