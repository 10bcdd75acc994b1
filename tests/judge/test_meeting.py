from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

import crosscheck
from crosscheck.judge.beside import MOST_HOLDERS
from crosscheck.judge.meeting import CUT, MOST_SECOND, pairs
from crosscheck.judge.surroundings import MOST_PLACES
from crosscheck.read import read_text

MOST = 3
OWN = st.dictionaries(
    st.sampled_from("abcdefghij"), st.frozensets(st.sampled_from(["sea", "sky", "say", "see"])), max_size=10
)


def _holders(own: dict[str, frozenset[str]]) -> dict[str, list[str]]:
    words = sorted({word for words in own.values() for word in words})
    return {word: [name for name in sorted(own) if word in own[name]] for word in words}


@given(OWN)
def test_who_shares_a_key_that_few_have_or_two_that_few_have_both_of_meets(
    own: dict[str, frozenset[str]],
) -> None:
    """Exactly those meet, as asking every two would find."""
    holders = _holders(own)
    met, common = pairs(holders, MOST)
    assert common == {word for word, names in holders.items() if len(names) > MOST}
    keys = [{word} for word in holders.keys() - common] + [
        set(two) for two in combinations(sorted(common), 2)
    ]
    few = [key for key in keys if sum(key <= words for words in own.values()) <= MOST]
    wanted = [
        (one, other)
        for one, other in combinations(sorted(own), 2)
        if any(k <= own[one] & own[other] for k in few)
    ]
    assert met == wanted


@given(OWN)
def test_the_order_of_the_keys_changes_no_pair(own: dict[str, frozenset[str]]) -> None:
    holders = _holders(own)
    turned = dict(reversed(holders.items()))
    assert pairs(holders, MOST) == pairs(turned, MOST)


def test_many_common_keys_of_many_holders_do_not_become_all_their_pairs() -> None:
    """What one holder adds is bounded, however many common keys it holds."""
    words = [f"word {at:02}" for at in range(MOST_SECOND * 4)]
    many = {word: list(range(100)) for word in words}
    met, common = pairs(many, 5)
    assert met == []
    assert len(common) == len(words)


def test_what_is_too_common_to_bring_two_together_is_told() -> None:
    """A word beside more figures than the limit, or in more texts, stands in the report as a doubt with its count."""
    many = max(MOST_PLACES, MOST_HOLDERS) + 5
    towns = [
        f"{name}{end}"
        for name in ("Vel", "Or", "Ash", "Kin", "Thor", "Mar", "Del", "Fen")
        for end in ("mouth", "ton", "ford", "by", "wick", "ham", "stead", "bury", "leigh", "combe")
    ][:many]
    report = crosscheck.compare([read_text(f"In {town} the storm sank 12 boats.", town) for town in towns])
    told = {doubt.code: doubt for doubt in report.diagnostics}
    for code, message in CUT.items():
        assert told[code].message == message
        assert told[code].count > 0


def test_few_texts_leave_nothing_out() -> None:
    report = crosscheck.compare([read_text("The storm sank 12 boats.", name) for name in ("a", "b")])
    assert not {doubt.code for doubt in report.diagnostics} & CUT.keys()
