"""What articles call a person beside the name."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text


def _offices(first: str, second: str) -> list[tuple[str, ...]]:
    report = compare([read_text(first, "first"), read_text(second, "second")])
    return [
        tuple(e.value for e in f.evidence)
        for f in report.findings
        if (f.kind, f.slot) == ("precision", "office")
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Ann Moss, a director at Harlan, resigned.",
            "Ann Moss, director of export sales at Harlan, resigned.",
        ),
        (
            "Officials praised general manager Paul Reed.",
            "Vice president and general manager Paul Reed was praised.",
        ),
        ("Thieves shot Karl Lindt, 61, the director.", "Thieves shot Karl Lindt, 61, the export director."),
        (
            "Thieves shot federal agent Karl Lindt.",
            "Thieves shot a federal fisheries agent, Karl Lindt, in his car.",
        ),
    ],
)
def test_an_office_that_says_more(first: str, second: str) -> None:
    assert len(_offices(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mayor Ann Moss resigned.", "Tilbury Mayor Ann Moss resigned."),
        ("Mayor Ann Moss resigned.", "Former mayor Ann Moss resigned."),
        ("Thieves shot reporter Karl Lindt.", "The daughter of reporter Karl Lindt resigned."),
        ("Mr Lindt resigned.", "Manager Karl Lindt resigned."),
    ],
)
def test_a_house_a_former_office_and_no_office_are_no_closer(first: str, second: str) -> None:
    assert not _offices(first, second)
