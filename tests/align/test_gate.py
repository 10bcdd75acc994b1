"""Pairs that must not be compared, and the reason that is named."""

from pathlib import Path

import pytest

from crosscheck import pipeline, registry
from crosscheck.align import candidates, prepare
from crosscheck.align.case import BySlot, Case
from crosscheck.align.facts import Facts
from crosscheck.align.gate import ON_CONFLICT
from crosscheck.align.score import overlap
from crosscheck.analyse import default_analyzer
from crosscheck.model.analysis import Analysis
from crosscheck.model.comparison import Gate
from crosscheck.pipeline import compare_texts, parse
from crosscheck.resolve import resolve
from crosscheck.settings import AlignSettings

SEEDS = Path(__file__).parents[2] / "seeds"

CASES = [
    (
        "The orchestra played in Vienna on May 2, 2015.",
        "The orchestra played in Prague on May 9, 2015.",
        "other event",
    ),
    (
        "In 2004 Maria Silva was the Portuguese foreign minister.",
        "In 2012 Joao Costa was the Portuguese foreign minister.",
        "other event",
    ),
    ("The ambassador agreed to sell the house.", "The ambassador agreed to fight the fire.", "other event"),
]
KEPT_APART = [
    ("The storm killed 12 people in Velmouth.", "The storm killed 40 people in Ruritania and in Velmouth."),
    ("Brill plans to hire 300 workers.", "Brill hired 200 workers."),
    ("The envoys met in Oslo on Monday.", "The envoys met in Oslo on Thursday."),
    ("Shares in Brill fell 3 percent on Monday.", "Shares in Brill fell 5 percent on Tuesday."),
    ("Rosa Delgado visited Oslo in 2015.", "Rosa Delgado visited Lima in 2017."),
    (
        "Temperatures in Orton reached 31 degrees on Monday.",
        "Temperatures in Velmouth reached 35 degrees on Monday.",
    ),
    (
        "Rosa Delgado bought a house in Orton for $1 million.",
        "Ann Reed bought a house in Orton for $2 million.",
    ),
    (
        "Brill lost $3 million in the first quarter of 2018.",
        "Brill lost $7 million in the second quarter of 2018.",
    ),
    ("Prices averaged 20 euros a barrel in 2018.", "Prices rose to 30 euros a barrel in 2018."),
    (
        "May 4, 2015\n\nThe ferry sank off Velmouth on Monday.",
        "May 14, 2015\n\nThe ferry sank off Velmouth on Monday.",
    ),
    ("A man was jailed in 2015.", "A man was promoted in 2015."),
    ("The first of the two talks was held in Oslo.", "The second of the two talks was held in Lima."),
]


@pytest.mark.parametrize(("a", "b", "gate"), CASES)
def test_the_gate_names_its_reason(a: str, b: str, gate: str) -> None:
    verdict = compare_texts(a, b)
    assert verdict.verdict == "unrelated"
    assert verdict.reason.startswith(gate)


@pytest.mark.parametrize(("a", "b"), KEPT_APART)
def test_what_only_looks_alike_is_kept_apart_from_either_side_with_a_reason(a: str, b: str) -> None:
    for verdict in (compare_texts(a, b), compare_texts(b, a)):
        assert verdict.verdict == "unrelated"
        assert verdict.reason.startswith(tuple(f"{gate}: " for gate in Gate))


def test_texts_without_anything_in_common() -> None:
    assert "nothing that could be compared" in compare_texts("Rain fell.", "Prices of tin doubled.").reason


def test_rules_on_conflicts_close_nothing_without_one() -> None:
    """Pairs without a conflict are spared these rules, so none of them may close the gate on such a pair."""
    found = analyses()
    articles = {one.article.id: one.article for one in found}
    claims = [claim for one in found for claim in parse(one).claims]
    desk = prepare(claims, articles, resolve(found), AlignSettings())
    asked = 0
    for a, b in candidates(claims, registry.kinds(), desk)[0]:
        kind = next(kind for kind in registry.kinds() if kind.name == a.kind)
        slots = tuple(kind.relate(a, b, desk.look))
        shared = overlap(desk.bags[a.id], desk.bags[b.id], f"frame:{a.frame}")
        case = Case(a, b, BySlot(slots), Facts(a, b, slots, shared, desk), desk.limits)
        if slots and not (case.by_slot.conflicts or case.by_slot.opposed):
            asked += 1
            assert [rule for rule in ON_CONFLICT if rule(case) is not None] == []
    assert asked > 100


def analyses() -> list[Analysis]:
    """The articles of ``seeds``, read."""
    return list(default_analyzer().analyse(pipeline.read(SEEDS)))
