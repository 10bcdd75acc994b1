"""Dates and counts that one article gives roughly, and another one closely."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

LEAD = "The brewer Harlan and its unions are at odds over the works in Tilbury.\n"


def _found(first: str, second: str) -> list[tuple[str, ...]]:
    report = compare([read_text(LEAD + first, "first"), read_text(LEAD + second, "second")])
    found = (f for f in report.findings if f.kind == "precision")
    return [tuple(sorted({e.value for e in f.evidence})) for f in found]


@pytest.mark.parametrize(
    ("first", "second", "values"),
    [
        (
            "Moss was jailed for the 2011 robbery at the depot.",
            "Moss was jailed for the April 2011 robbery at the depot.",
            ("2011", "April 2011"),
        ),
        (
            "Harlan dismissed Ann Moss on Tuesday.",
            "Harlan dismissed Ann Moss Tuesday morning.",
            ("Tuesday", "Tuesday morning"),
        ),
        ("The judge fined Moss on more than 60 counts.", "The judge fined him on each of 63 counts.",
         ("63", "more than 60")),
        (
            "The fire broke out in the brewery at about 7:45 p.m.",
            "The fire broke out in the brewery at about 7:35 p.m.",
            ("about 7:35 p.m.", "about 7:45 p.m."),
        ),
        ("The blast wounded dozens of brewers.", "The blast wounded 67 brewers.", ("67", "dozens")),
        (
            "Ann Moss and Tim Harlan ran out. The fire tore through the hall on Friday night. Nobody slept.",
            "Ann Moss and Tim Harlan ran out. The fire started about 9:40 p.m. Friday. Nobody slept.",
            ("Friday night", "about 9:40 p.m. Friday"),
        ),
    ],
)  # fmt: skip
def test_the_closer_one_is_told(first: str, second: str, values: tuple[str, ...]) -> None:
    assert values in _found(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The blast wounded hundreds of brewers.", "The blast wounded 26,000 brewers."),
        ("At least 11 casks burst at Harlan.", "At Harlan 74 casks burst."),
        ("Moss joined Harlan in 2003.", "Moss ran the works from 1999 to 2003."),
        ("More than 50 casks burst.", "More than 50 casks burst."),
    ],
)
def test_what_is_no_rounding_is_left_alone(first: str, second: str) -> None:
    assert not _found(first, second)


def test_one_article_that_binds_a_figure_in_two_ways() -> None:
    text = "Thieves took paintings worth more than $3.4 million. The paintings, worth $3.4 million, hung in the hall."
    (found,) = (f for f in compare([read_text(text, "one")]).findings if f.scope == "within")
    assert [e.value for e in found.evidence] == ["more than $3.4 million", "$3.4 million"]
