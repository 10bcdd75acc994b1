"""Numbers in words are read as the numbers that they spell."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.recognise.quantities import find_quantities
from crosscheck.model.values.quantity import Quantity

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
ONES += [f"{stem}teen" for stem in ("thir", "four", "fif", "six", "seven", "eigh", "nine")]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = [(10**9, "billion"), (10**6, "million"), (1000, "thousand")]
BELOW = {
    2: "half",
    3: "third",
    4: "quarter",
    5: "fifth",
    7: "seventh",
    8: "eighth",
    10: "tenth",
    20: "twentieth",
}


def _spelt(number: int, *, joined: str = " and ") -> str:
    for scale, word in SCALES:
        if number >= scale:
            rest = number % scale
            glue = joined if 0 < rest < 100 else " "
            return f"{_spelt(number // scale, joined=joined)} {word}" + (
                f"{glue}{_spelt(rest, joined=joined)}" if rest else ""
            )
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f"{joined}{_spelt(rest)}" if rest else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


def _read(words: str) -> Quantity:
    text = f"They counted {words} boats."
    (found,) = (one for one in find_quantities(text) if text[one.start : one.end].startswith(words))
    assert isinstance(found.value, Quantity)
    return found.value


@given(st.integers(2, 10**9 - 1), st.sampled_from([" and ", " "]))
def test_a_number_is_the_sum_of_its_words(number: int, joined: str) -> None:
    assert _read(_spelt(number, joined=joined)).value == number


@given(st.integers(1, 99), st.text("0123456789", min_size=3, max_size=5))
def test_words_behind_the_point_are_digits(whole: int, digits: str) -> None:
    words = f"{_spelt(whole)} point {' '.join(ONES[int(digit)] for digit in digits)}"
    assert _read(words).value == Fraction(f"{whole}.{digits}")


@given(st.integers(2, 9), st.sampled_from(sorted(BELOW)))
def test_a_part_is_so_many_of_its_name(above: int, below: int) -> None:
    name = "halves" if below == 2 else f"{BELOW[below]}s"
    text = f"They lost {_spelt(above)} {name} of the boats."
    found = [one.value for one in find_quantities(text) if isinstance(one.value, Quantity)]
    assert [value.value for value in found] in ([Fraction(above, below)], [])


@given(st.integers(2, 19), st.sampled_from(["million", "billion"]), st.sampled_from([2, 4]))
def test_and_a_half_is_of_the_scale(whole: int, scale: str, below: int) -> None:
    size = {word: number for number, word in SCALES}[scale]
    words = f"{_spelt(whole)} and a {BELOW[below]} {scale}"
    assert _read(words).value == (whole + Fraction(1, below)) * size


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("nine point four", Fraction("9.4")),
        ("nine point forty", Fraction("9.4")),
        ("twenty-five hundred", 2500),
        ("a hundred thousand", 100_000),
        ("one hundred and five thousand", 105_000),
    ],
)
def test_other_ways_of_saying_a_number(words: str, value: Fraction) -> None:
    assert _read(words).value == value
