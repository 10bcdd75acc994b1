"""Hypothesis strategies and laws, for crosscheck's own tests and for its users' CI.

Strategies make articles, texts and reports; a law is a function that raises ``AssertionError`` where its one
sentence does not hold. Needs the ``testing`` extra.

    from hypothesis import given
    from crosscheck import strategies as cs

    @given(cs.stories())
    def test_order(articles):
        cs.order_changes_nothing(articles)
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from crosscheck.extract.recognise.dates import find_dates
from crosscheck.lexicon.names import read_name
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import NameKind
from crosscheck.model.article import Article
from crosscheck.model.relation import Relation
from crosscheck.model.report import Finding
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.name import NameValue
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value, relate
from crosscheck.pipeline import compare, compare_texts
from crosscheck.read import read_text
from crosscheck.report.published import Report

PEOPLE = (
    ("President", "Maria Lindqvist"),
    ("Foreign Minister", "Tomas Havel"),
    ("Prime Minister", "Adaeze Okafor"),
    ("Ambassador", "Kenji Morita"),
    ("Mayor", "Rosa Delgado"),
)
CITIES = ("Oslo", "Geneva", "Nairobi", "Lima", "Seoul", "Ottawa")
ACTIONS = (
    "met {other} in {city} on {day} to discuss the water treaty",
    "said that {number} people were injured when a bridge collapsed in {city} on {day}",
    "signed an agreement with {other} in {city} on {day}",
    "will visit {city} on {day}, officials said",
    "rejected the proposal of {other} at a summit in {city} on {day}",
    "told reporters that exports rose by {number} percent",
    "opened a hospital with {number} beds in {city} on {day}",
)
DAYS = ("March 3, 2021", "March 4, 2021", "April 17, 2021", "June 9, 2021")
UNRELATED = (
    "The zoo's oldest tortoise was weighed by its keepers. It had grown by two grams over winter.",
    "Bakers in the old harbour sell rye bread with caraway. The recipe is older than the ovens.",
    "A violin maker varnished his last instrument. Apprentices swept the shavings from the floor.",
)


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """A news sentence on invented people in real cities."""
    title, name = draw(st.sampled_from(PEOPLE))
    other_title, other = draw(st.sampled_from(PEOPLE))
    action = draw(st.sampled_from(ACTIONS)).format(
        other=f"{other_title} {other}",
        city=draw(st.sampled_from(CITIES)),
        day=draw(st.sampled_from(DAYS)),
        number=draw(st.integers(min_value=3, max_value=99)),
    )
    return f"{title} {name} {action}."


@st.composite
def texts(draw: st.DrawFn, max_sentences: int = 5) -> str:
    """A short article's text, one paragraph or more."""
    body = draw(st.lists(sentences(), min_size=1, max_size=max_sentences))
    breaks = draw(st.lists(st.sampled_from((" ", "\n\n")), min_size=len(body), max_size=len(body)))
    return "".join(sentence + gap for sentence, gap in zip(body, breaks, strict=True)).strip() + "\n"


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article as ``read`` gives it."""
    name = draw(st.sampled_from(("morning", "evening", "weekly", "wire")))
    return read_text(draw(texts()), name)


def stories(max_articles: int = 4) -> st.SearchStrategy[list[Article]]:
    """Several articles that may tell of the same events, each once."""
    return st.lists(articles(), min_size=1, max_size=max_articles, unique_by=lambda a: a.id)


@st.composite
def dates(draw: st.DrawFn) -> DateValue:
    """A date as text states it: a day, a month, a year, a decade; resolved, or a day of any year."""
    day = draw(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 30)))
    written = draw(st.sampled_from(("%B %d, %Y", "%d %B %Y", "%Y-%m-%d", "in %B %Y", "in %Y", "%B %d")))
    text = day.strftime(written)
    return next(f.value for f in find_dates(f"It happened {text}.", None) if isinstance(f.value, DateValue))


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """A count, a measure or a sum of money, with or without a bound."""
    unit = draw(st.sampled_from(("", "kilometre", "mile", "metre", "kilogram", "percent", "EUR", "USD")))
    bound = draw(st.sampled_from((Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT)))
    return Quantity.of(draw(st.integers(min_value=1, max_value=10_000)), unit, bound)


def names() -> st.SearchStrategy[NameValue]:
    """Names of invented people, with and without their first names, in several spellings."""
    first = st.sampled_from(("Maria", "Tomas", "Adaeze", "Kenji", "Mohammed", "Muhammad", "M."))
    last = st.sampled_from(("Lindqvist", "Havel", "Okafor", "Kozuki", "Kodzuki", "al-Masri", "Almasri"))
    return st.builds(lambda one, two: read_name(f"{one} {two}", NameKind.PERSON), first, last)


def places() -> st.SearchStrategy[PlaceValue]:
    """Cities, states, continents, and ways of being near them."""
    near = st.sampled_from(("", "near ", "off ", "150 kilometres east of ", "central "))
    where = st.sampled_from((*CITIES, "Norway", "Kenya", "Europe", "Africa", "Peru", "Lisbon"))
    return st.builds(lambda how, place: place_value(how + place), near, where)


def values() -> st.SearchStrategy[Value]:
    """A value of any type."""
    return st.one_of(dates(), quantities(), names(), places())


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
