"""The unit of a figure: a sign before it, a word or a symbol after it, and what it is reckoned by."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

import attrs

from crosscheck.extract.recognise.quantities.figure import (
    LETTER_SCALES,
    LETTERS,
    SHARE,
    VAGUE,
    Figure,
    Source,
    scaled,
)
from crosscheck.extract.recognise.quantities.words import scale_after
from crosscheck.lexicon.numbers import NumberLexicon, UnitWord, numbers
from crosscheck.model.values.unit import UNITS, unit_named

UNIT_WORDS = 4
SYMBOL_LENGTH = 9
PREFIX_LENGTH = 6
GAP = re.compile(r"[-‐‑–] ?|[ \u00a0]{1,2}\n?|\n")
OF = re.compile(r" of (?=[a-z])")  # millions of dollars
HALF_A = re.compile(r" an? (?=[a-z])|-(?:an?-)?(?=[a-z])")
WORDS = re.compile(r"[a-z¢ரூ元円$€£%][\w.’]*")
NEXT = re.compile(r"[ \u00a0-]{1,2}")
PER = re.compile(r"\s?/\s?|[ -](?:per|an?|each)[ -]")
PER_WORD = re.compile(r"[a-z]{1,14}")
PER_DIMENSIONS = frozenset({"time", "mass", "volume", "area", "length", "energy"})
PRICE = re.compile(r" ?\d")
FEET = re.compile(r"(?:ft|foot|feet),? \d{1,2} in$")
SHAPE = re.compile(r"[ -](?:thick|long|wide|tall|high|deep|in diameter|across)(?!\w)")
CLOSED = re.compile(r"$|\s{0,2}(?:[,;:)!?]|\.(?!\w))|\s(?![A-Z])")
# Before a plural noun "5m" is five million, elsewhere five metres.
MILLIONS = re.compile(
    r" (?!metres|meters|miles|this|across|less|years|hours|minutes|seconds|days)"
    r"(?:[a-z]{3,20}s|people|men|women|children)(?!\w)"
)
HEAT = re.compile(
    r"temperature|degree|weather|heat|warm|cold|freez|\d ?°?c \(|thermometer|mercury|(?:high|low)s? "
)
HEAT_WINDOW = 80
MAGNITUDE = re.compile(r"(?<!\w)magnitude[ -](?:of )?(?:about )?$")
PERCENT_FIRST = re.compile(r"(?:^|\n)[ \t]{0,8}(per ?cents? of )$")
NO_SPACE = frozenset({"F", "C", "in", "K", "T", "B"})
SPACE = frozenset({"s", "A", "V", "J", "K", "B", "W"})


@attrs.frozen(slots=True)
class Measure:
    """A figure with its unit; ``factor`` turns a minor unit into its major one (cents)."""

    figure: Figure
    start: int
    end: int
    unit: str = ""
    factor: Fraction = Fraction(1)

    @property
    def value(self) -> Fraction:
        """The figure in its unit."""
        return self.figure.value * self.factor


def measure(source: Source, lexicon: NumberLexicon, figure: Figure, done: int = 0) -> Measure:
    """Read the unit around a figure; "" where there is none. What stands before ``done`` is taken."""
    prefix = prefix_before(source, lexicon, figure.start, done)
    figure = letter_scale(source, figure, money=prefix is not None)
    if prefix is not None and figure.start - prefix[0] == 1 and source.text[prefix[0]].isalpha():
        # R26 million is rand; R2 is a name.
        prefix = prefix if figure.scale > 1 or figure.value >= 100 else None
    if prefix is not None:
        start, code = prefix
        return per(source, lexicon, _repeated(source, lexicon, Measure(figure, start, figure.end, code)))
    found = unit_after(source, lexicon, figure)
    if found is None:
        return _magnitude(source, Measure(figure, figure.start, figure.end))
    end, word = found
    if word.unit == "pound" and figure.scale > 1:
        word = UnitWord("GBP")
    if unit_named(word.unit).dimension == "money":
        wider = scale_after(source, lexicon, attrs.evolve(figure, end=end))
        if wider.end > end:  # *75 USD million*
            figure, end = wider, wider.end
    return per(source, lexicon, Measure(figure, figure.start, end, word.unit, Fraction(word.factor)))


def _magnitude(source: Source, found: Measure) -> Measure:
    """*a magnitude 7.1 quake*: the one unit that English puts before its figure; a column headed *per cent of*."""
    head = PERCENT_FIRST.search(source.low, max(0, found.start - 24), found.start)
    if head is not None:
        return attrs.evolve(found, start=head.start(1), unit="percent")
    before = (
        MAGNITUDE.search(source.low, max(0, found.start - 24), found.start) if found.figure.digits else None
    )
    return found if before is None else attrs.evolve(found, start=before.start(), unit="magnitude")


def prefix_before(source: Source, lexicon: NumberLexicon, start: int, done: int) -> tuple[int, str] | None:
    """Where the sign of a currency before ``start`` begins, and its code."""
    end = start
    while end > 0 and start - end < 2 and source.text[end - 1] in " \u00a0-":
        end -= 1
    if source.text[end - 1 : end] not in _last_letters():
        return None
    for length in range(min(PREFIX_LENGTH, end - done), 0, -1):
        sign = source.text[end - length : end]
        code = lexicon.prefixes.get(sign)
        if code and length == 1 and sign.isalpha() and end != start:
            continue
        if code and not (sign[0].isalnum() and end > length and source.text[end - length - 1].isalnum()):
            return end - length, code
    return None


@cache
def _last_letters() -> frozenset[str]:
    return frozenset(sign[-1] for sign in numbers().prefixes)


def _repeated(source: Source, lexicon: NumberLexicon, found: Measure) -> Measure:
    """*$600 million dollars*, *$5 US*: the word after repeats the sign before."""
    after = unit_after(source, lexicon, found.figure)
    if after and after[1].unit == found.unit and after[1].factor == 1:
        return attrs.evolve(found, end=after[0])
    return found


def letter_scale(source: Source, figure: Figure, *, money: bool) -> Figure:
    """*£1.7m*, *10k*, *$3bn*, *5m people*: a letter straight after the digits that multiplies them."""
    if not figure.digits or figure.scale != 1:
        return figure
    gap = 1 if source.text[figure.end : figure.end + 1] == " " else 0
    found = LETTERS.match(source.text, figure.end + gap)
    if found is None or source.text[found.end() : found.end() + 1].isalnum():
        return figure
    letters = found[0]
    scale = LETTER_SCALES.get(letters.lower())
    if scale is None or (
        gap and letters not in ("M", "k", "bn", "mn", "mln", "tln") and not (money and letters in "mkBb")
    ):
        return figure
    if (
        letters in ("m", "t", "mm", "b", "T", "K")
        and not money
        and not _million(source, letters, found.end())
    ):
        return figure
    return scaled(figure, found.end(), scale)


def _million(source: Source, letters: str, end: int) -> bool:
    if letters in ("t", "mm", "T"):
        return False
    return letters in ("K", "b") or MILLIONS.match(source.low, end) is not None


def unit_after(source: Source, lexicon: NumberLexicon, figure: Figure) -> tuple[int, UnitWord] | None:
    """The unit that follows, and where it ends: the longest phrase of words, else a symbol."""
    gap = HALF_A.match(source.low, figure.end) if figure.kind == SHARE else None
    if figure.kind == VAGUE or source.low.endswith(("couple", "dozen"), figure.start, figure.end):
        gap = OF.match(source.low, figure.end)
    gap = gap or GAP.match(source.low, figure.end)
    start = gap.end() if gap else figure.end
    ends = _word_ends(source, start)
    for end in reversed(ends):
        phrase = source.low[start:end].rstrip(".").replace("-", " ")
        word = lexicon.units.get(phrase) or lexicon.units.get(source.low[start:end])
        if word is not None and (phrase != "second" or _one_second(source, figure, start)):
            return start + len(phrase) if source.low[start:end].endswith(".") else end, word
    return _symbol(source, lexicon, figure, start)


def _one_second(source: Source, figure: Figure, start: int) -> bool:
    return figure.value == 1 or source.low[start - 1] == "-"


def _word_ends(source: Source, start: int) -> list[int]:
    ends: list[int] = []
    at = start
    while len(ends) < UNIT_WORDS and (word := WORDS.match(source.low, at)):
        ends.append(word.end())
        gap = NEXT.match(source.low, word.end())
        if gap is None:
            break
        at = gap.end()
    return ends


def _symbol(
    source: Source, lexicon: NumberLexicon, figure: Figure, start: int
) -> tuple[int, UnitWord] | None:
    for length in range(SYMBOL_LENGTH, 0, -1):
        symbol = source.text[start : start + length]
        word = lexicon.symbols.get(symbol)
        if word is None or len(symbol) < length:
            continue
        end = start + length
        after = source.text[end : end + 1]
        if symbol[-1] in "$€£" and PRICE.match(source.text, end):
            continue
        if symbol[-1].isalnum() and after.isalnum():
            continue
        if symbol[-1].isalpha() and (after.isalnum() or not figure.digits):
            continue
        if symbol.isalpha() and not _apt(source, symbol, figure.end == start, end):
            continue
        return end, word
    return None


def _apt(source: Source, symbol: str, attached: bool, end: int) -> bool:
    """Whether letters that may be another word are the unit here."""
    if symbol == "in" and (SHAPE.match(source.low, end) or FEET.search(source.low, max(0, end - 14), end)):
        return True
    if symbol in ("F", "C") and source.text[end : end + 1] in ("/", "-"):
        return False
    if symbol == "F" and not HEAT.search(source.low, max(0, end - HEAT_WINDOW), end):
        return False
    if symbol in NO_SPACE and not attached and not (symbol != "in" and CLOSED.match(source.text, end)):
        return False
    if symbol in SPACE and attached:
        return False
    return len(symbol) > 1 or source.text[end : end + 1] not in ("-", "&") or attached


def per(source: Source, lexicon: NumberLexicon, found: Measure) -> Measure:
    """*$60 a barrel*, *2 percent a year*, *$1.84 per share*: the unit that it is reckoned by."""
    joint = PER.match(source.low, found.end) if found.unit else None
    word = PER_WORD.match(source.low, joint.end()) if joint else None
    if word is None or source.low[word.end() : word.end() + 1].isalnum():
        return found
    below = lexicon.units.get(word[0]) or lexicon.symbols.get(word[0])
    if below is None and word[0] in lexicon.neighbours["per"]:
        return attrs.evolve(found, end=word.end(), unit=f"{found.unit}/{word[0]}")
    if below is None or below.unit not in UNITS or unit_named(below.unit).dimension not in PER_DIMENSIONS:
        return found
    return attrs.evolve(found, end=word.end(), unit=f"{found.unit}/{below.unit}")
