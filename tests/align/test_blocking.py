"""Blocks: never all pairs, the same pairs in any order."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align.blocking import candidate_pairs
from crosscheck.model.article import BlockKind
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.span import Span

KEYS = st.lists(st.sampled_from("abcdef"), max_size=3)


def _claim(number: int) -> Claim:
    span = Span(f"article{number % 3}", number, number + 1)
    return Claim(str(number), "event", span, span, BlockKind.BODY, "meet", Slot("wording", span, "met"))


@given(st.lists(KEYS, min_size=1, max_size=20))
def test_pairs_do_not_depend_on_order(keys: list[list[str]]) -> None:
    """Any order of the claims gives the same candidates."""
    claims = [_claim(number) for number in range(len(keys))]
    table = {claim.id: tuple(own) for claim, own in zip(claims, keys, strict=True)}
    assert candidate_pairs(claims, table, 5) == candidate_pairs(claims[::-1], table, 5)


@given(st.lists(KEYS, min_size=1, max_size=20))
def test_small_blocks_miss_nothing(keys: list[list[str]]) -> None:
    """Every pair that shares a key is a candidate while blocks are below the limit."""
    claims = [_claim(number) for number in range(len(keys))]
    table = {claim.id: tuple(own) for claim, own in zip(claims, keys, strict=True)}
    pairs, cut = candidate_pairs(claims, table, 64)
    wanted = {
        frozenset((a.id, b.id))
        for a in claims
        for b in claims
        if a is not b and set(table[a.id]) & set(table[b.id])
    }
    assert {frozenset((a.id, b.id)) for a, b in pairs} == wanted
    assert cut == 0


def test_a_full_block_stays_linear() -> None:
    claims = [_claim(number) for number in range(1000)]
    pairs, cut = candidate_pairs(claims, {claim.id: ("same",) for claim in claims}, 10)
    assert len(pairs) <= 10 * len(claims)
    assert cut == len(claims)
