"""A number as it stands, before anybody asks what it counts."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

WHOLE_SHARE = Fraction(1, 5)  # *2 billion* is never read as looser than a fifth either way
ROUND_SHARE = Fraction(3, 100)  # zeros at the end of a round number leave this much room
ROUND_ZEROS = 2  # fewer zeros at the end are not taken for rounding
FRACTION_SLACK = Fraction(1, 200)  # *two-thirds* is 67 percent

NUMBER, SHARE, ORDINAL, VAGUE, TIMES = "number", "share", "ordinal", "vague", "times"


@attrs.frozen(slots=True)
class Source:
    """The text, and the same text in lower case with the same offsets."""

    text: str
    low: str

    @classmethod
    def of(cls, text: str) -> Source:
        """Lower the text; letters whose lower case is longer stay as they are."""
        low = text.lower()
        if len(low) != len(text):
            low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        return cls(text, low)


@attrs.frozen(slots=True)
class Figure:
    """A number at ``[start, end)``. ``scale`` is the power that a word or a letter gave it (million, k)."""

    start: int
    end: int
    value: Fraction
    kind: str = NUMBER
    scale: int = 1
    digits: bool = False
    plain: bool = False  # digits without separators, point or scale: may be a year or part of a name
    slack: Fraction = Fraction(0)


def slack_of(value: Fraction, unit: Fraction, scale: int) -> Fraction:
    """Half the last place that the words give: at most a fifth, and for zeros at the end at most a few
    percent.

    ``unit`` is the last place written (1 for *62*, a tenth of a billion for *7.2 billion*).

    >>> slack_of(Fraction(62), Fraction(1), 1), slack_of(Fraction(3000), Fraction(1), 1)
    (Fraction(1, 2), Fraction(90, 1))
    """
    size = abs(value)
    least = unit / 2 if size >= 3 * unit else min(unit / 2, size * WHOLE_SHARE)
    if unit.denominator != 1 or value.denominator != 1:
        return least
    zeros = _zeros(size.numerator // scale) if size.numerator % scale == 0 else 0
    if not size or zeros < (1 if scale > 1 else ROUND_ZEROS):
        return least
    return max(least, min(Fraction(10**zeros * scale, 2), size * ROUND_SHARE))


def _zeros(mantissa: int) -> int:
    digits = str(mantissa)
    return len(digits) - len(digits.rstrip("0"))


DIGITS = re.compile(
    r"(?P<whole>\d{1,3}(?:,\d{3}){1,12}(?![,\d])|\d{1,3}(?:,\d{3}){1,12}(?=,?\D|,?$)"
    r"|\d{1,2}(?:,\d{2}){1,8},\d{3}(?!\d)"
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,5}(?![\d,])|\d{1,40}(?!\d))"
    r"(?P<point>\.\d{1,20}(?!\d))?"
)
POINT = re.compile(r"\.\d{1,20}(?!\d)")
SLASHED = re.compile(r"(?:(\d{1,4})[ -]{1,2})?(\d{1,4})[/⁄](\d{1,4})(?![/⁄\d.]\d|\d)")
POWER = re.compile(r"[eE]([+−-]?\d{1,2})(?!\w)|\s?[×x]\s?10\^?([−-]?\d{1,2})(?!\w)")
CARET = re.compile(r"\^([+−-]?\d{1,2})(?!\w)")
VULGAR = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8),
    "⅞": (7, 8), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6),
}  # fmt: skip
ONE = Fraction(1)
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 40, 50, 64, 100, 1000})
LETTER_SCALES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mm": 10**6, "mil": 10**6, "bn": 10**9,
    "bln": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12, "tln": 10**12, "t": 10**12,
}  # fmt: skip
LETTERS = re.compile(r"[A-Za-z]{1,4}")
_SEPARATORS = str.maketrans("", "", ", \u00a0\u202f")


def in_digits(source: Source, at: int) -> Figure | None:
    """The figure in digits that starts here; ``None`` where the digits run on too long to be a number."""
    slashed = SLASHED.match(source.text, at)
    if slashed and (figure := _slashed(slashed)) is not None:
        return figure
    found = DIGITS.match(source.text, at)
    if found is None:
        return None
    point = found["point"] or ""
    whole = found["whole"].translate(_SEPARATORS)
    unit = Fraction(1, 10 ** (len(point) - 1)) if point else ONE
    value = Fraction(int(whole + point[1:]), unit.denominator)
    end = found.end()
    vulgar = VULGAR.get(source.text[end : end + 1])
    if vulgar and not point:
        return Figure(at, end + 1, value + Fraction(*vulgar), digits=True)
    power = POWER.match(source.text, end)
    if power:
        exponent = int((power[1] or power[2]).replace("−", "-"))
        return Figure(at, power.end(), value * Fraction(10) ** exponent, digits=True)
    raised = CARET.match(source.text, end)
    if raised and value:
        power_of = value ** int(raised[1].replace("−", "-"))
        return Figure(at, raised.end(), Fraction(power_of), digits=True)
    plain = not point and found["whole"].isdigit()
    return Figure(at, end, value, digits=True, plain=plain, slack=slack_of(value, unit, 1))


def _slashed(found: re.Match[str]) -> Figure | None:
    above, below = int(found[2]), int(found[3])
    if not 0 < above < below or below not in DENOMINATORS:
        return None
    value = int(found[1] or 0) + Fraction(above, below)
    kind = NUMBER if found[1] else SHARE
    return Figure(found.start(), found.end(), value, kind, digits=True, slack=FRACTION_SLACK)


def scaled(figure: Figure, end: int, scale: int) -> Figure:
    """The figure times a scale that ends at ``end``, with the room that its last place leaves."""
    value = figure.value * scale
    unit = Fraction(scale, figure.value.denominator)
    return attrs.evolve(
        figure,
        end=end,
        value=value,
        scale=figure.scale * scale,
        plain=False,
        slack=slack_of(value, unit, scale),
    )
