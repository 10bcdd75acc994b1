"""What Hypothesis knows once crosscheck is installed."""

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.values.date import DateValue
from crosscheck.report.published import Report
from crosscheck.strategies import Pair
from crosscheck.testing import hypothesis_plugin

hypothesis_plugin.register()  # as the entry point does where the package is installed
FEW = settings(max_examples=10, suppress_health_check=list(HealthCheck))


@given(st.from_type(Claim))
@FEW
def test_claims_are_real(claim: Claim) -> None:
    """Every claim has a predicate inside its sentence."""
    assert claim.sentence.start <= claim.predicate.span.start < claim.predicate.span.end <= claim.sentence.end


@given(st.builds(lambda article, date: (article, date), st.from_type(Article), st.from_type(DateValue)))
@FEW
def test_articles_have_blocks_of_their_text(drawn: tuple[Article, DateValue]) -> None:
    """The blocks of an article lie inside its text."""
    article, _ = drawn
    assert article.blocks
    assert all(block.end <= len(article.text) for block in article.blocks)


@given(st.from_type(Report), st.from_type(Pair))
@FEW
def test_reports_name_their_sources(report: Report, pair: Pair) -> None:
    """The claims of a report are those of its sources."""
    assert {claim.source for claim in report.claims} <= {source.id for source in report.sources}
    assert pair.a != pair.b


def test_every_type_and_strategy_that_is_named_exists() -> None:
    from importlib import import_module  # noqa: PLC0415 - beside its use

    made = import_module("crosscheck.strategies")
    for module, types in hypothesis_plugin.TYPES.items():
        for name, strategy in types.items():
            assert isinstance(getattr(import_module(module), name), type)
            assert isinstance(getattr(made, strategy)(), st.SearchStrategy)


@pytest.mark.parametrize("first", ["hypothesis", "crosscheck.model.article"])
def test_registering_imports_nothing_and_order_does_not_matter(first: str) -> None:
    code = f"""
import sys, {first}
import hypothesis.strategies as st
before = set(sys.modules)
from crosscheck.testing.hypothesis_plugin import register
register()
assert not {{"pydantic", "spacy", "crosscheck.model"}} & (set(sys.modules) - before)
from crosscheck.model.article import Article
from hypothesis.strategies._internal.types import _global_type_lookup
assert Article in _global_type_lookup
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
