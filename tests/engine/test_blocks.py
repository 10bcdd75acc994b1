from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.engine.blocks import Pair, blocks
from crosscheck.engine.components import Components

NAMES = st.sampled_from([f"a{at:02}" for at in range(12)])
PAIRS = st.lists(st.tuples(NAMES, st.integers(0, 3), NAMES, st.integers(0, 3)), max_size=25)


@settings(max_examples=40)
@given(PAIRS, st.integers(1, 4), st.integers(1, 5), st.randoms(use_true_random=False))
def test_every_pair_lies_in_one_block_whatever_the_order(
    pairs: list[Pair], group: int, hot: int, order: Random
) -> None:
    """Blocks hold each pair once, none too many, and do not depend on the order of the pairs."""
    made = blocks(pairs, group=group, hot=hot)
    assert sorted(pair for block in made for pair in block.pairs) == sorted(set(pairs))
    assert all(len(block.pairs) <= hot for block in made)
    assert len({block.name for block in made}) == len(made)
    mixed = list(pairs)
    order.shuffle(mixed)
    assert blocks(mixed, group=group, hot=hot) == made


@settings(max_examples=40)
@given(PAIRS, st.integers(1, 4))
def test_a_block_needs_the_articles_of_two_groups_at_most(pairs: list[Pair], group: int) -> None:
    """What travels to one place is bounded by the size of a group."""
    assert all(len(block.articles) <= 2 * group for block in blocks(pairs, group=group))


def test_small_components_stay_whole() -> None:
    pairs: list[Pair] = [("a", 0, "b", 0), ("c", 0, "d", 0), ("e", 0, "f", 0), ("a", 1, "b", 1)]
    assert [block.articles for block in blocks(pairs, group=4)] == [["a", "b", "c", "d"], ["e", "f"]]


def test_a_hot_block_is_salted() -> None:
    pairs: list[Pair] = [("a", at, "b", to) for at in range(5) for to in range(5)]
    made = blocks(pairs, hot=10)
    assert [block.name for block in made] == ["00000/001of003", "00000/002of003", "00000/003of003"]
    assert [len(block.pairs) for block in made] == [8, 8, 9]


@settings(max_examples=40)
@given(st.lists(st.tuples(NAMES, NAMES), max_size=20))
def test_components_are_what_pairs_connect(pairs: list[tuple[str, str]]) -> None:
    """Two names are in one set exactly if a chain of pairs leads from one to the other."""
    names = sorted({name for pair in pairs for name in pair})
    sets = Components(names)
    for one, two in pairs:
        sets.join(one, two)
    reached = {name: {name} for name in names}
    for _ in names:
        for one, two in pairs:
            both = reached[one] | reached[two]
            for name in both:
                reached[name] = reached[name] | both
    assert sets.groups() == sorted(map(list, {tuple(sorted(found)) for found in reached.values()}))
