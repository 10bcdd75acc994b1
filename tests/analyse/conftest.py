"""Analyses of short texts, read once."""

from collections.abc import Callable
from functools import cache

import pytest

from crosscheck.analyse import default_analyzer
from crosscheck.model.analysis import Analysis
from crosscheck.model.article import Article


@cache
def _read(text: str) -> Analysis:
    return next(default_analyzer().analyse([Article(id="a", text=text)]))


@pytest.fixture(scope="session")
def read() -> Callable[[str], Analysis]:
    return _read
