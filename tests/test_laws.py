"""The laws of the whole, over generated stories."""

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck import strategies as cs
from crosscheck.model.article import Article
from crosscheck.pipeline import compare
from crosscheck.read import read_text

WHOLE_RUNS = settings(max_examples=40)


@given(cs.stories())
@WHOLE_RUNS
def test_spans_slice_their_text(sources: list[Article]) -> None:
    """Every quote of a report is the slice of its article that its offsets name."""
    cs.spans_slice_their_text(compare(sources), sources)


@given(cs.articles())
@WHOLE_RUNS
def test_one_article_twice_yields_no_difference(article: Article) -> None:
    """An article set beside its own copy gives no finding but agreement."""
    cs.one_article_twice_yields_no_difference(article)


@given(cs.stories())
@WHOLE_RUNS
def test_order_changes_nothing(sources: list[Article]) -> None:
    """Any order of the articles gives the same bytes."""
    cs.order_changes_nothing(sources)


@given(cs.texts())
@WHOLE_RUNS
def test_rewrapping_changes_nothing(text: str) -> None:
    """Breaking the lines of a text elsewhere changes no finding."""
    cs.rewrapping_changes_nothing(text)


@given(cs.stories(), st.sampled_from(cs.UNRELATED))
@WHOLE_RUNS
def test_an_unrelated_article_changes_nothing(sources: list[Article], text: str) -> None:
    """Adding an article on something else changes no finding among the others."""
    cs.an_unrelated_article_changes_nothing(sources, read_text(text, "unrelated"))


@given(cs.sentences(), cs.sentences())
@WHOLE_RUNS
def test_swapping_mirrors_the_verdict(a: str, b: str) -> None:
    """``compare_texts(a, b)`` and ``compare_texts(b, a)`` give one verdict."""
    cs.swapping_mirrors_the_verdict(a, b)


@given(cs.stories())
@WHOLE_RUNS
def test_a_report_survives_writing(sources: list[Article]) -> None:
    """A report that is written and read again is the same report."""
    cs.a_report_survives_writing(compare(sources))
