"""Strategies of what the pipeline makes of articles: claims, reports, findings. All of them are real."""

from __future__ import annotations

from hypothesis import strategies as st

from crosscheck.analyse import default_analyzer
from crosscheck.model.claim import Claim
from crosscheck.model.report import Finding
from crosscheck.pipeline import compare, parse
from crosscheck.report.published import Report
from crosscheck.strategies.texts import articles, stories


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """A claim as the pipeline finds it in an article; its spans are those of that article's text."""
    [analysis] = default_analyzer().analyse([draw(articles())])
    found = parse(analysis).claims
    return draw(st.sampled_from(found)) if found else draw(claims())


def reports(max_articles: int = 3) -> st.SearchStrategy[Report]:
    """The report on several articles that may tell of the same events."""
    return stories(max_articles).map(compare)


def findings() -> st.SearchStrategy[Finding]:
    """A finding of a real report, whose evidence names claims of that report."""
    found = reports().filter(lambda report: report.findings)
    return found.flatmap(lambda report: st.sampled_from(report.findings))
