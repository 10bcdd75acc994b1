"""Which figures and names answer what readers ask, and which only look like it."""

from __future__ import annotations

import pytest

from crosscheck.analyse import default_analyzer
from crosscheck.claims import answer
from crosscheck.extract import read_analysis
from crosscheck.read import read_text


def _answers(text: str) -> dict[str, str]:
    (analysis,) = default_analyzer().analyse([read_text(text, "one")])
    return {claim.slots[0].text: claim.slots[1].text for claim in answer.extract(read_analysis(analysis))}


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        ("The fire left nine people dead.", "dead", "nine"),
        ("The death toll rose to 24.", "dead", "24"),
        ("A lone gunman attacked the bank.", "attackers", "lone"),
        ("The deal is worth $3 billion.", "price", "$3 billion"),
        ("Brown bought the mill for $3 million.", "price", "$3 million"),
        ("The judge set bail at $5,000.", "bail", "$5,000"),
        ("He could be sentenced to nine years in prison.", "most he faces", "nine years"),
        ("Turnout was 61 percent.", "turnout", "61 percent"),
        ("Ann Reed will succeed Tom Brown.", "successor", "Ann Reed"),
        ("Ann Reed pleaded not guilty.", "plea", "pleaded not guilty"),
        ("The ferry left at 5 a.m.", "hour it left", "5 a.m."),
        ("The driver, 31, was arrested.", "age", "31"),
    ],
)
def test_one_question_is_answered_in_many_words(text: str, question: str, told: str) -> None:
    """The answer stands beside a noun, an adjective or a verb."""
    assert _answers(text).get(question) == told


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The dead included six officers.", "dead"),
        ("Another nine people died.", "dead"),
        ("Two of them died.", "dead"),
        ("Two bombs killed many people.", "dead: bomb"),
        ("Nine people did not die.", "dead"),
        ("A woman, 27, and her son were killed.", "dead"),
        ("He joined the bureau at age 22.", "age"),
        ("The driver, 31, was arrested.", "arrested"),
        ("Its winds had dropped to 70 kilometres an hour.", "wind"),
        ("Turnout among voters under 25 was 41 percent.", "turnout"),
    ],
)
def test_a_part_or_a_denial_is_no_answer(text: str, question: str) -> None:
    """Some of more, those who do it to others, what is denied, what it became."""
    assert question not in _answers(text)
