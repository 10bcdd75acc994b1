from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.cli.app import run
from crosscheck.model.article import Article
from crosscheck.pipeline import compare
from crosscheck.read import read_text
from crosscheck.report.published import Report
from crosscheck.report.renderers import RENDERERS

sys.path.insert(0, str(Path(__file__).parent))
STORY = (
    "Mayor Rosa Delgado opened a bridge in Lima on May 4, 2019. At least 12 people came, the police said.\n"
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A good article beside whatever is bad."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs the command in this process: exit status, standard output, standard error."""

    def call(*arguments: object) -> tuple[int, str, str]:
        status = run([str(argument) for argument in arguments])
        seen = capsys.readouterr()
        return status, seen.out, seen.err

    return call


@pytest.fixture
def survives() -> Callable[..., Report]:
    """Compares texts, renders the report in every format, reads it back; gives the report."""

    def whole(*texts: str) -> Report:
        articles: list[Article] = [read_text(text, f"text-{at}") for at, text in enumerate(texts)]
        report = compare(articles)
        for source in report.sources:
            for claim in (claim for claim in report.claims if claim.source == source.id):
                assert source.text[claim.start : claim.end] == claim.quote
        for renderer in RENDERERS:
            renderer.render(report).encode()
        assert Report.model_validate_json(report.to_json()).to_json() == report.to_json()
        return report

    return whole


@pytest.fixture
def codes() -> Callable[[Report], set[str]]:
    return lambda report: {doubt.code for doubt in report.diagnostics}
