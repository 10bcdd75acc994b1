"""Blocks: never all pairs, the same pairs in any order."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.align import blocking, likest
from crosscheck.align.blocking import Limits, Parting, candidate_pairs, joined
from crosscheck.align.likest import Likeness
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
    one, other = (
        candidate_pairs(given, lambda claim: table[claim.id], Limits(5)) for given in (claims, claims[::-1])
    )
    assert (list(one[0]), one[1]) == (list(other[0]), other[1])


@given(st.lists(KEYS, min_size=1, max_size=20))
def test_small_blocks_miss_nothing(keys: list[list[str]]) -> None:
    """Every pair that shares a key is a candidate while blocks are below the limit."""
    claims = [_claim(number) for number in range(len(keys))]
    table = {claim.id: tuple(own) for claim, own in zip(claims, keys, strict=True)}
    pairs, cut = candidate_pairs(claims, lambda claim: table[claim.id], Limits(64))
    wanted = {
        frozenset((a.id, b.id))
        for a in claims
        for b in claims
        if a is not b and set(table[a.id]) & set(table[b.id])
    }
    assert {frozenset((a.id, b.id)) for a, b in pairs} == wanted
    assert cut == 0


def test_a_claim_keeps_its_likest_partners() -> None:
    def near(ordered: Sequence[Claim]) -> Likeness:
        numbers = np.array([int(claim.id) for claim in ordered])
        return lambda first, second: -np.abs(numbers[first] - numbers[second]).astype(float)

    claims = [_claim(number) for number in range(30)]
    pairs, cut = candidate_pairs(claims, lambda _: ("same",), Limits(64, 4), likeness=near)
    found = {frozenset((a.id, b.id)) for a, b in pairs}
    assert all(frozenset((str(at), str(at + 1))) in found for at in range(29))
    assert len(found) <= 4 * 30 / 2
    assert cut == 30


def test_a_large_block_is_parted_by_a_second_key_and_by_days() -> None:
    claims = [_claim(number) for number in range(40)]
    parting = Parting(lambda claim: (str(int(claim.id) % 2),), lambda claim: int(claim.id), 3)
    pairs, cut = candidate_pairs(claims, lambda _: ("same",), Limits(10), parting)
    gaps = {abs(int(a.id) - int(b.id)) for a, b in pairs}
    assert gaps == {2}
    assert cut == 40


def test_what_is_not_dated_meets_claims_of_any_day() -> None:
    claims = [_claim(number) for number in range(40)]
    dated = Parting(day=lambda claim: int(claim.id) if int(claim.id) % 4 else None, days=3)
    pairs, _ = candidate_pairs(claims, lambda _: ("same",), Limits(10), dated)
    far = [(int(a.id) % 4, int(b.id) % 4) for a, b in pairs if abs(int(a.id) - int(b.id)) > 3]
    assert far
    assert all(0 in days for days in far)


def test_a_full_block_stays_linear() -> None:
    claims = [_claim(number) for number in range(1000)]
    pairs, cut = candidate_pairs(claims, lambda _: ("same",), Limits(10))
    assert len(list(pairs)) <= 10 * len(claims)
    assert cut == len(claims)


@given(st.lists(KEYS, min_size=2, max_size=20), st.integers(1, 8))
def test_what_is_held_in_memory_changes_nothing(keys: list[list[str]], most: int) -> None:
    """Few pairs at a time or many: the same candidates."""
    claims = [_claim(number) for number in range(len(keys))]

    def found() -> list[tuple[Claim, Claim]]:
        return list(candidate_pairs(claims, lambda claim: keys[int(claim.id)], Limits(3, 2))[0])

    with pytest.MonkeyPatch.context() as patch:
        whole = found()
        patch.setattr(blocking, "AT_ONCE", most)
        patch.setattr(likest, "AT_ONCE", most)
        assert found() == whole


def test_pairs_can_be_cut_and_joined() -> None:
    claims = [_claim(number) for number in range(4)]
    pairs, _ = candidate_pairs(claims, lambda _: ("same",), Limits(10))
    assert [*pairs[:2], *pairs[2:]] == list(pairs)
    assert pairs[1] == list(pairs)[1]
    assert list(joined([pairs, pairs[:1], joined([])])) == [*pairs, pairs[0]]


def test_in_a_large_block_claims_meet_over_just_so_many_days() -> None:
    claims = [_claim(number) for number in range(40)]
    parting = Parting(day=lambda claim: int(claim.id), days=3)
    pairs, _ = candidate_pairs(claims, lambda _: ("same",), Limits(10), parting)
    assert {abs(int(a.id) - int(b.id)) for a, b in pairs} == {1, 2, 3}


def test_a_claim_that_meets_more_than_it_may_keeps_just_so_many_the_first_of_those_equally_like() -> None:
    claims = [_claim(3 * number) for number in range(8)]
    own = {claim.id: (claim.id,) for claim in claims[1:]} | {"0": tuple(claim.id for claim in claims[1:])}
    pairs, cut = candidate_pairs(claims, lambda claim: own[claim.id], Limits(64, 4))
    assert [(a.id, b.id) for a, b in pairs] == [("0", "12"), ("0", "3"), ("0", "6"), ("0", "9")]
    assert cut == 1
    exact, whole = candidate_pairs(claims[:5], lambda claim: own[claim.id], Limits(64, 4))
    assert (len(exact), whole) == (4, 0)
