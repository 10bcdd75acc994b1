"""The pytest plug-in: the fixture ``crosscheck``, an option and an ini value.

pytest loads this module at every start in every project that has crosscheck installed, so it imports nothing
but pytest; the library itself is loaded when a test first asks for the fixture.

    def test_our_sources_are_consistent(crosscheck):
        crosscheck.assert_consistent("articles")
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from crosscheck.testing.checker import Checker

OPTION = "--crosscheck-config"
FAIL_ON = "crosscheck_fail_on"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--crosscheck-config FILE`` and the ini value ``crosscheck_fail_on``."""
    parser.getgroup("crosscheck").addoption(
        OPTION, metavar="FILE", help="Take the configuration of crosscheck from here."
    )
    parser.addini(FAIL_ON, "Kinds of finding that fail a test of the fixture crosscheck.", default="")


@pytest.fixture(name="crosscheck")
def crosscheck_fixture(request: pytest.FixtureRequest) -> Checker:
    """Compare articles and fail where they contradict one another; see ``crosscheck.testing.checker.Checker``."""
    from crosscheck.testing.checker import Checker, Rules  # noqa: PLC0415 - pytest starts without the library

    config = request.config
    rules = Rules.of(config.rootpath, config.getoption(OPTION), config.getini(FAIL_ON))
    return Checker(Path(config.rootpath), rules, _subtests(request))


def _subtests(request: pytest.FixtureRequest) -> pytest.Subtests | None:
    """pytest's own sub-tests (9 and later) or those of pytest-subtests; without either, one test fails for all."""
    try:
        found: pytest.Subtests = request.getfixturevalue("subtests")
    except pytest.FixtureLookupError:
        return None
    return found
