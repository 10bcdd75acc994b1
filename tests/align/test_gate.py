"""Pairs that must not be compared, and the reason that is named."""

import pytest

from crosscheck.pipeline import compare_texts

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


@pytest.mark.parametrize(("a", "b", "gate"), CASES)
def test_the_gate_names_its_reason(a: str, b: str, gate: str) -> None:
    verdict = compare_texts(a, b)
    assert verdict.verdict == "unrelated"
    assert verdict.reason.startswith(gate)


def test_texts_without_anything_in_common() -> None:
    assert "nothing that could be compared" in compare_texts("Rain fell.", "Prices of tin doubled.").reason
