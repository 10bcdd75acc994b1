"""Work grows with length alone, whatever is repeated. It is counted in calls, which no other process can slow down."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from functools import _lru_cache_wrapper
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck import compare
from crosscheck.extract.attribution import attributions
from crosscheck.judge import kinship
from crosscheck.judge.ground import CELL, Ground
from crosscheck.judge.grouping import grouped
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.relation import Related
from crosscheck.model.report import FindingKind
from crosscheck.model.span import Span
from crosscheck.model.values.value import Value
from crosscheck.pipeline import default_analyzer
from crosscheck.read import read_text

worst_case = importlib.import_module("worst_case")  # of tests/benchmarks

TIMES = 4
STEEPEST = TIMES**1.15
PLACES = st.dictionaries(
    st.sampled_from("abc"),
    st.lists(st.tuples(st.integers(0, 3 * CELL), st.integers(0, CELL)), min_size=1, max_size=3),
    min_size=1,
    max_size=3,
)


def calls(work: Callable[[], object]) -> int:
    """How many calls a piece of work makes, those of the libraries beneath too, where no other text was read before."""
    made = 0
    _forget_texts()

    def see(frame: FrameType, event: str, _: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        work()
    finally:
        sys.setprofile(None)
    return made


def _forget_texts() -> None:
    """Empty the caches that have a limit: they keep what stood in texts. What is loaded once has none."""
    for name, module in list(sys.modules.items()):
        for one in list(vars(module).values()) if name.startswith("crosscheck") else ():
            if isinstance(one, _lru_cache_wrapper) and one.cache_parameters()["maxsize"] is not None:
                one.cache_clear()


def growth(work: Callable[[str], object], atom: str, size: int) -> float:
    """How many times the work becomes where the text is ``TIMES`` as long; what is loaded once is loaded before."""
    return growth_of(work, *(worst_case.run(atom, length) for length in (size, TIMES * size)))


def growth_of(work: Callable[[Any], object], short: object, long: object) -> float:
    work(short)
    return calls(lambda: work(long)) / calls(lambda: work(short))


def whole(text: str) -> object:
    return compare([read_text(text, "a"), read_text(f"{text} It is so.", "b")])


@pytest.mark.slow
@pytest.mark.parametrize("atom", worst_case.TEXT)
def test_comparing_any_run_takes_work_that_grows_with_its_length(atom: str) -> None:
    assert growth(whole, worst_case.TEXT[atom], 6_000) <= STEEPEST


def test_figures_without_a_sentence_do_not_all_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that is nothing but figures has no sentence that could be read, and is no short text for that."""
    asked = 0
    plain = kinship.relate

    def relate(a: Value, b: Value) -> Related:
        nonlocal asked
        asked += 1
        return plain(a, b)

    monkeypatch.setattr(kinship, "relate", relate)
    whole(worst_case.run("12 ", 3 * 900))
    assert asked <= kinship.MOST_TOKENS**2


def test_quotations_do_not_ask_every_saying() -> None:
    texts = [worst_case.run(worst_case.TEXT["speakers"], size) for size in (2_000, TIMES * 2_000)]
    assert growth_of(attributions, *default_analyzer().analyse([*map(read_text, texts)])) <= STEEPEST


def test_one_fact_of_many_sides_is_gathered_without_copying_it_for_each() -> None:
    """The sides of a fact that a thousand sources tell are moved as often as one must: each a few times."""

    def verdicts(many: int) -> list[Verdict]:
        sides = [Side(Span(f"{at:05}", 0, 9), "12") for at in range(many)]
        return [
            Verdict(FindingKind.AGREEMENT, "count", one, other, 0.9, ()) for one, other in pairwise(sides)
        ]

    docket = Docket(comparisons=(), claims=(), entities=Entities(()), articles={}, readings={}, origins={})
    moved = [_moved(lambda given=given: grouped(given, docket)) for given in map(verdicts, (200, 800))]
    assert moved[1] / moved[0] <= STEEPEST


def _moved(work: Callable[[], list[list[Verdict]]]) -> int:
    """How often a key of a side is looked up."""
    asked = 0
    plain = Side.key

    class Key(tuple):  # type: ignore[type-arg]
        def __hash__(self) -> int:
            nonlocal asked
            asked += 1
            return super().__hash__()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Side, "key", property(lambda side: Key(plain.fget(side))))  # type: ignore[attr-defined]
        (group,) = work()
    assert group
    return asked


@given(st.lists(PLACES, max_size=6), PLACES)
def test_facts_are_met_where_their_clauses_overlap_in_every_source(
    facts: list[dict[str, list[tuple[int, int]]]], asked: dict[str, list[tuple[int, int]]]
) -> None:
    """Just those are met that asking each would find."""
    ground = Ground()
    for number, fact in enumerate(facts):
        ground.add(number, _spans(fact))
    wanted = {
        number
        for number, fact in enumerate(facts)
        if all(
            any(one.overlaps(other) for one in spans for other in _spans(fact).get(source, ()))
            for source, spans in _spans(asked).items()
        )
    }
    assert ground.meeting(_spans(asked)) == wanted


def _spans(places: dict[str, list[tuple[int, int]]]) -> dict[str, tuple[Span, ...]]:
    return {
        source: tuple(Span(source, start, start + length) for start, length in some)
        for source, some in places.items()
    }
