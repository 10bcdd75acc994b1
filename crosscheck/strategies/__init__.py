"""Hypothesis strategies and laws, for crosscheck's own tests and for its users' CI.

Strategies make values, texts, articles, claims and reports, and pairs of texts whose verdict is known by
construction; a law is a function that raises ``AssertionError`` where its one sentence does not hold. Needs the
``testing`` extra.

    from hypothesis import given
    from crosscheck import strategies as cs

    @given(cs.stories())
    def test_order(articles):
        cs.order_changes_nothing(articles)

The types are known to Hypothesis as soon as the package is installed: ``st.from_type(Article)`` gives an article.
"""

from crosscheck.strategies.claims import claims, findings, reports
from crosscheck.strategies.laws import (
    LAWS,
    a_known_verdict_is_found,
    a_report_survives_writing,
    an_unrelated_article_changes_nothing,
    containment_is_transitive,
    one_article_twice_yields_no_difference,
    order_changes_nothing,
    relating_has_a_converse,
    relating_is_reflexive,
    rewrapping_changes_nothing,
    spans_slice_their_text,
    swapping_mirrors_the_verdict,
)
from crosscheck.strategies.pairs import Pair, agreeing_pairs, contradicting_pairs, pairs, variant_spellings
from crosscheck.strategies.texts import (
    ACTIONS,
    CITIES,
    DAYS,
    PEOPLE,
    UNRELATED,
    articles,
    sentences,
    stories,
    texts,
)
from crosscheck.strategies.values import commitments, dates, names, places, quantities, values

__all__ = [
    "ACTIONS",
    "CITIES",
    "DAYS",
    "LAWS",
    "PEOPLE",
    "UNRELATED",
    "Pair",
    "a_known_verdict_is_found",
    "a_report_survives_writing",
    "agreeing_pairs",
    "an_unrelated_article_changes_nothing",
    "articles",
    "claims",
    "commitments",
    "containment_is_transitive",
    "contradicting_pairs",
    "dates",
    "findings",
    "names",
    "one_article_twice_yields_no_difference",
    "order_changes_nothing",
    "pairs",
    "places",
    "quantities",
    "relating_has_a_converse",
    "relating_is_reflexive",
    "reports",
    "rewrapping_changes_nothing",
    "sentences",
    "spans_slice_their_text",
    "stories",
    "swapping_mirrors_the_verdict",
    "texts",
    "values",
    "variant_spellings",
]
