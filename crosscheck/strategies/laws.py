"""The laws: each function raises ``AssertionError`` where its one sentence does not hold."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from typing import Any

from crosscheck.model.article import Article
from crosscheck.model.relation import Relation
from crosscheck.model.report import Finding
from crosscheck.model.values.value import Value, relate
from crosscheck.pipeline import compare, compare_texts
from crosscheck.report.published import Report
from crosscheck.strategies.pairs import Pair


def spans_slice_their_text(report: Report, sources: Sequence[Article]) -> None:
    """Every quote of a report is the slice of its article that its offsets name."""
    by_id = {article.id: article.text for article in sources}
    for claim in report.claims:
        assert claim.quote == by_id[claim.source][claim.start : claim.end]
    for finding in report.findings:
        for evidence in finding.evidence:
            assert evidence.quote == by_id[evidence.source][evidence.start : evidence.end]


def one_article_twice_yields_no_difference(article: Article) -> None:
    """An article set beside its own copy gives no finding but agreement across the two."""
    copy = article.model_copy(update={"id": article.id + "-copy"})
    across = [f for f in compare([article, copy]).findings if f.scope == "across"]
    kinds = {f.kind.value for f in across}
    repeated = {_told(f) for f in across if f.kind.value != "agreement"} - {
        _told(f) for f in compare([article]).findings
    }
    assert "contradiction" not in kinds, [f.summary for f in across]
    assert not {told for told in repeated if not _is_internal(told, article)}, [f.summary for f in across]


def order_changes_nothing(sources: Sequence[Article]) -> None:
    """Any order of the articles gives the same bytes."""
    assert compare(list(sources)).to_json() == compare(list(reversed(sources))).to_json()


def rewrapping_changes_nothing(text: str, width: int = 60) -> None:
    """Breaking the lines of a text elsewhere changes no finding."""
    wrapped = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in text.split("\n\n"))
    other = "Officials in Oslo denied on March 3, 2021 that any agreement was signed."
    assert _summaries(compare_texts(text, other).findings) == _summaries(
        compare_texts(wrapped, other).findings
    )


def an_unrelated_article_changes_nothing(sources: Sequence[Article], unrelated: Article) -> None:
    """Adding an article on something else changes no finding among the others."""
    before = compare(list(sources))
    after = compare([*sources, unrelated])
    mine = [f for f in after.findings if all(e.source != unrelated.id for e in f.evidence)]
    assert [f.model_dump() for f in before.findings] == [f.model_dump() for f in mine]


def swapping_mirrors_the_verdict(a: str, b: str) -> None:
    """``compare_texts(a, b)`` and ``compare_texts(b, a)`` give one verdict."""
    assert compare_texts(a, b).verdict == compare_texts(b, a).verdict


def a_known_verdict_is_found(pair: Pair) -> None:
    """A pair gets the verdict that it was made for."""
    found = compare_texts(pair.a, pair.b)
    assert found.verdict == pair.verdict.value, (pair, found.verdict, found.reason)


def a_report_survives_writing(report: Report) -> None:
    """A report that is written and read again is the same report."""
    text = report.to_json()
    assert Report.model_validate_json(text).to_json() == text


def relating_is_reflexive(value: Value) -> None:
    """Every value is the SAME as itself."""
    assert relate(value, value).relation is Relation.SAME


def relating_has_a_converse(a: Value, b: Value) -> None:
    """The relation of b to a is the converse of the relation of a to b."""
    assert relate(b, a).relation is relate(a, b).relation.converse


def containment_is_transitive(a: Value, b: Value, c: Value) -> None:
    """What is finer than a finer value is finer still."""
    inside = {Relation.FINER, Relation.SAME}
    if relate(a, b).relation in inside and relate(b, c).relation in inside:
        assert relate(a, c).relation in inside


LAWS: tuple[Callable[..., None], ...] = (
    spans_slice_their_text,
    one_article_twice_yields_no_difference,
    order_changes_nothing,
    rewrapping_changes_nothing,
    an_unrelated_article_changes_nothing,
    swapping_mirrors_the_verdict,
    a_known_verdict_is_found,
    a_report_survives_writing,
    relating_is_reflexive,
    relating_has_a_converse,
    containment_is_transitive,
)


def _told(finding: Finding) -> tuple[str, str, tuple[str, ...]]:
    return (finding.kind.value, finding.slot, tuple(sorted({e.quote for e in finding.evidence})))


def _is_internal(told: tuple[Any, ...], article: Article) -> bool:
    """Whether a difference stands inside the article itself, and so between it and its copy too."""
    return len(told[2]) > 1 and all(quote in article.text for quote in told[2])


def _summaries(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    return sorted((f.kind.value, f.slot, " ".join(f.summary.split())) for f in findings)
