"""How two words of names that may be one word differ, in both orders."""

from __future__ import annotations

import pytest

from crosscheck.lexicon.names import read_name
from crosscheck.model.values.name_align import difference


@pytest.mark.parametrize(
    ("a", "b", "at", "sort"),
    [
        ("J. Smith", "John Smith", 0, "abbreviation"),
        ("J. Smith", "Karl Smith", 0, None),
        ("J. Smith", "K. Smith", 0, None),
        ("J. Smith", "J. Smith", 0, ""),
        ("World War II", "World War Two", 2, "spelling"),
        ("World War II", "World War I", 2, None),
        ("Mount Fuji", "Mt Fuji", 0, "short"),
        ("Bill Holm", "William Holm", 0, "nickname"),
        ("Lisa Holm", "Beth Holm", 0, None),
        ("Island Bay", "Islands Bay", 0, "inflection"),
        ("Aleksandr Holm", "Alexander Holm", 0, "spelling"),
    ],
)
def test_a_word_against_another(a: str, b: str, at: int, sort: str | None) -> None:
    one, two = read_name(a).parts[at], read_name(b).parts[at]
    assert (difference(one, two), difference(two, one)) == (sort, sort)
