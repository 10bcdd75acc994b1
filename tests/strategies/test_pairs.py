"""Pairs whose verdict is known by construction, and what the comparison makes of them."""

import pytest
from hypothesis import given, settings

from crosscheck import strategies as cs
from crosscheck.model.report import FindingKind
from crosscheck.pipeline import compare_texts

SHORT_RUNS = settings(max_examples=30)


@given(cs.contradicting_pairs())
@SHORT_RUNS
def test_contradicting_pairs_contradict(pair: cs.Pair) -> None:
    """Two answers that cannot both be true are a contradiction."""
    cs.a_known_verdict_is_found(pair)


@given(cs.agreeing_pairs())
@SHORT_RUNS
def test_agreeing_pairs_agree(pair: cs.Pair) -> None:
    """One answer in other words, voices and units is an agreement."""
    cs.a_known_verdict_is_found(pair)


@given(cs.variant_spellings())
@SHORT_RUNS
def test_variant_spellings_are_variants(pair: cs.Pair) -> None:
    """One name in two romanisations is a variant, whatever else agrees."""
    cs.a_known_verdict_is_found(pair)


def test_a_verdict_that_is_not_found_breaks_the_law() -> None:
    wrong = cs.Pair("Two men died in Oslo.", "Bakers sell rye bread.", FindingKind.AGREEMENT)
    with pytest.raises(AssertionError, match="unrelated"):
        cs.a_known_verdict_is_found(wrong)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-Masri", "Almasri"),
        ("Gaddafi", "Qaddafi"),
        ("Dostoyevsky", "Dostoevsky"),
        ("Khrushchev", "Khrushchyov"),
        ("Müller", "Mueller"),
        ("Yushchenko", "Juschtschenko"),
        ("Lukashenko", "Lukashenka"),
    ],
)
@pytest.mark.xfail(strict=True, reason="these spellings of surnames that stand alone are not told")
def test_known_shortfalls_of_spelling(one: str, other: str) -> None:
    text = "President {} visited Lima on March 3, 2021."
    assert compare_texts(text.format(one), text.format(other)).verdict == "variant"
