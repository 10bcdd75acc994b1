"""What the fixture ``crosscheck`` does: compares sources, and makes one failed sub-test of each conflict."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import attrs
import pytest

from crosscheck.cli.choices import kinds
from crosscheck.cli.configuration import Configuration, find, load
from crosscheck.errors import BadSetting
from crosscheck.model.article import Article
from crosscheck.model.report import Finding
from crosscheck.pipeline import compare
from crosscheck.report.as_text import block
from crosscheck.report.baseline import known, unknown
from crosscheck.report.naming import Names
from crosscheck.report.published import Report
from crosscheck.settings import Settings

if TYPE_CHECKING:
    from crosscheck.pipeline import Source

DEFAULT = "contradiction"


@attrs.frozen(slots=True)
class Rules:
    """What counts as a conflict: kinds with commas between them, the least confidence, a baseline, settings."""

    fail_on: str = DEFAULT
    min_confidence: float = 0.0
    baseline: Path | None = None
    settings: Settings = attrs.field(factory=Settings)

    @classmethod
    def of(cls, root: Path, config: str | None, fail_on: str) -> Rules:
        """The rules of a project: its configuration file, and what pytest's own settings say before it.

        Raises ``BadSetting`` for a configuration that cannot be used.
        """
        found = _configuration(root, config)
        folder = Path(found.path).parent
        baseline = found.options.get("baseline")
        return cls(
            fail_on=fail_on or found.options.get("fail-on", DEFAULT),
            min_confidence=float(found.options.get("min-confidence", 0.0)),
            baseline=folder / baseline if baseline else None,
            settings=found.settings(),
        )


@attrs.frozen(slots=True)
class Checker:
    """Compares articles on behalf of a test. Relative paths start at pytest's root folder.

    >>> from crosscheck.read import read_text
    >>> morning = read_text("Two climbers died in an avalanche on Mont Blanc.", "morning")
    >>> evening = read_text("Five climbers died in an avalanche on Mont Blanc.", "evening")
    >>> checker = Checker(Path())
    >>> [finding.kind.value for finding in checker.conflicts(morning, evening)]
    ['contradiction']
    """

    root: Path
    rules: Rules = attrs.field(factory=Rules)
    subtests: pytest.Subtests | None = None

    def compare(self, *sources: Source | Iterable[Source]) -> Report:
        """The report on files, folders and articles. Raises ``CrosscheckError`` for what cannot be read."""
        return compare(list(self._placed(sources)), settings=self.rules.settings)

    def conflicts(
        self, *sources: Source | Iterable[Source], fail_on: str | None = None
    ) -> tuple[Finding, ...]:
        """The findings that would fail ``assert_consistent``, for tests that expect some."""
        return self._failing(self.compare(*sources), fail_on)

    def assert_consistent(self, *sources: Source | Iterable[Source], fail_on: str | None = None) -> Report:
        """Fail one sub-test for each conflict, with both quotes and their places; give the report.

        ``fail_on`` names kinds of finding with commas between them, instead of those of the configuration.
        The test goes on after failed sub-tests and fails at its end. Where pytest has no sub-tests, it fails at
        once with all conflicts.
        """
        report = self.compare(*sources)
        names = Names.of(report)
        failing = self._failing(report, fail_on)
        if self.subtests is None:
            if failing:
                pytest.fail("\n".join(block(finding, names) for finding in failing), pytrace=False)
            return report
        for finding in failing:
            with self.subtests.test(msg=_title(finding, names)):
                pytest.fail(block(finding, names), pytrace=False)
        return report

    def _failing(self, report: Report, fail_on: str | None) -> tuple[Finding, ...]:
        failing = kinds("fail_on", self.rules.fail_on if fail_on is None else fail_on)
        found = [
            f for f in report.findings if f.kind in failing and f.confidence >= self.rules.min_confidence
        ]
        muted = known(os.fspath(self.rules.baseline)) if self.rules.baseline else frozenset()
        return unknown(found, report, muted)

    def _placed(self, sources: Iterable[Source | Iterable[Source]]) -> Iterator[Source]:
        """Every source, with its path as seen from where pytest was started: that is what editors can open."""
        for source in sources:
            if isinstance(source, Article):
                yield source
            elif isinstance(source, str | Path):
                path = self.root / source
                yield path if Path(source).is_absolute() else os.path.relpath(path)
            else:
                yield from self._placed(source)


def _title(finding: Finding, names: Names) -> str:
    return " ".join((finding.kind.value, *dict.fromkeys(names.place(item) for item in finding.evidence)))


def _configuration(root: Path, config: str | None) -> Configuration:
    if config is None:
        return find(root)
    found = load(root / config)
    if found is None:
        raise BadSetting(f"{config}: nothing for crosscheck in it; add [tool.crosscheck]")
    return found
