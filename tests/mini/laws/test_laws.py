from hypothesis import given, settings
from hypothesis import strategies as st
from shorten import shorten

from crosscheck import Article, compare_texts
from crosscheck import strategies as cs
from crosscheck.model.claim import Claim


@given(st.from_type(Article))
@settings(max_examples=5, deadline=None)
def test_what_is_short_stays_short(article):
    assert 0 < len(shorten(article)) <= 60


@given(st.from_type(Claim))
@settings(max_examples=5, deadline=None)
def test_claims_can_be_drawn(claim):
    assert claim.predicate.text


@given(cs.contradicting_pairs() | cs.agreeing_pairs() | cs.variant_spellings())
@settings(max_examples=8, deadline=None)
def test_the_verdict_is_known(pair):
    assert compare_texts(pair.a, pair.b).verdict == pair.verdict
    assert compare_texts(pair.b, pair.a).verdict == pair.verdict


@given(cs.stories(2))
@settings(max_examples=3, deadline=None)
def test_order_changes_nothing(articles):
    cs.order_changes_nothing(articles)
