"""Numbers in words: *two hundred and six*, *a dozen*, *two-thirds*, *twenty-first*, *several*."""

from __future__ import annotations

import re
from fractions import Fraction

import attrs

from crosscheck.extract.recognise.quantities.figure import (
    FRACTION_SLACK,
    NUMBER,
    ORDINAL,
    SHARE,
    TIMES,
    VAGUE,
    Figure,
    Source,
    scaled,
    slack_of,
)
from crosscheck.lexicon.numbers import NumberLexicon, NumberWord

WORD = re.compile(r"[a-z]+")
GAP = re.compile(r"[ \u00a0]{1,3}(?:- )?|[-‐‑]|\s{1,3}")
AND = re.compile(r"and {1,3}")
AND_PART = re.compile(r" and (?=an? [a-z])")
POINT_WORD = re.compile(r" point(?= )")
OF_THE = re.compile(r"[ -](?:of|the|as|an?)(?!\w)|\s{0,2}[.,;:)]|\s{0,2}$")
MAX_WORDS = 16
TEN, DOZEN = 10, 12


@attrs.define(slots=True)
class _Sum:
    """What the words add up to so far: ``total`` is closed by scales, ``part`` is under the next scale."""

    total: int = 0
    part: int = 0
    last: str = ""
    scale: int = 1
    end: int = 0
    words: int = 0
    before_and: tuple[int, int] = (0, 1)  # value and scale of what stands before the last *and*

    @property
    def value(self) -> int:
        return self.total + self.part


def in_words(source: Source, lexicon: NumberLexicon, at: int) -> Figure | None:
    """The number in words that starts at this word, as long as the words go on."""
    found = WORD.match(source.low, at)
    word = lexicon.words.get(found[0]) if found else None
    if found is None or word is None:
        return None
    if word.kind in (VAGUE, TIMES):
        value = Fraction(word.value)
        return Figure(at, found.end(), value, word.kind)
    if word.kind == "half" or found[0] == "quarter":
        part = _fraction_of(source, lexicon, at, at)
        # A bare *quarter* is three months or a place to live in, unless a scale makes it a number.
        return part if part is None or word.kind == "half" or part.kind == NUMBER else None
    if word.kind == ORDINAL:
        return Figure(at, found.end(), Fraction(word.value), ORDINAL)
    if word.kind == "part" or (word.kind == "group" and found[0] != "dozen"):  # a pair, but not *pair*
        return None
    return _cardinal(source, lexicon, at)


def after_article(source: Source, lexicon: NumberLexicon, at: int, article: int) -> Figure | None:
    """*a dozen*, *a hundred and two*, *a half*, *a third of*: the word at ``at`` after an article at
    ``article``."""
    found = WORD.match(source.low, at)
    word = lexicon.words.get(found[0]) if found else None
    if found is None or word is None:
        return None
    if word.kind in ("half", "part", ORDINAL):
        figure = _fraction_of(source, lexicon, article, at)
        if figure is None or (word.kind == ORDINAL and not OF_THE.match(source.low, figure.end)):
            return None
        return figure
    if word.kind not in ("hundred", "scale", "group"):
        return None
    figure = _cardinal(source, lexicon, at)
    return figure and attrs.evolve(figure, start=article)


def _cardinal(source: Source, lexicon: NumberLexicon, at: int) -> Figure | None:
    state = _Sum(end=at)
    while state.words < MAX_WORDS and (step := _next(source, lexicon, state)) is not None:
        found, word = step
        if word.kind in (ORDINAL, "part", "half"):
            return _ranked(source, state, at, found, word)
        if not _add(state, word):
            if word.kind == "ten" and (part := _tens_below(source, lexicon, found, state)) is not None:
                return attrs.evolve(part, start=at)
            break
        state.end, state.last, state.words = found.end(), word.kind, state.words + 1
    if not state.words:
        return None
    value = Fraction(state.value)
    slack = slack_of(value, Fraction(state.scale), state.scale)
    figure = Figure(at, state.end, value, scale=state.scale, slack=slack)
    return _decimals(source, lexicon, and_part(source, lexicon, figure))


def _next(source: Source, lexicon: NumberLexicon, state: _Sum) -> tuple[re.Match[str], NumberWord] | None:
    start = state.end
    if state.words:
        gap = GAP.match(source.low, start)
        if gap is None:
            return None
        start = gap.end()
        joint = AND.match(source.low, start)
        if joint is not None:
            start = joint.end()
    found = WORD.match(source.low, start)
    word = lexicon.words.get(found[0]) if found else None
    if found is None or word is None or word.kind in (VAGUE, TIMES):
        return None
    if state.words and joint is not None:
        if state.last not in ("hundred", "scale") and not PART_AHEAD.match(source.low, found.start()):
            return None
        state.before_and = state.value, state.scale
        state.total, state.part = (
            (state.value, 0) if state.last not in ("hundred", "scale") else (state.total, state.part)
        )
        state.last = state.last if state.last in ("hundred", "scale") else ""
    return found, word


def _add(state: _Sum, word: NumberWord) -> bool:
    """Take one more word into the sum; ``False`` where it cannot follow."""
    if word.kind == "digit":
        if state.last in ("digit", "teen", "group") or (state.last == "ten" and not word.value):
            return False
        state.part += word.value
    elif word.kind in ("teen", "ten"):
        if state.last not in ("", "hundred", "scale"):
            return False
        state.part += word.value
    elif word.kind == "hundred":
        if state.last not in ("", "digit", "teen", "ten"):
            return False
        state.part = (state.part or 1) * word.value
    elif state.last == "scale":
        state.total *= word.value
        state.scale *= word.value
    elif word.kind == "group" and (state.last == "hundred" or (word.value == 20 and state.last)):
        return False
    else:
        state.total += (state.part or 1) * word.value
        state.part = 0
        state.scale = word.value if word.kind == "scale" else state.scale
    if word.kind not in ("scale", "group") and state.last == "scale":
        state.scale = 1
    return True


def _ranked(source: Source, state: _Sum, at: int, found: re.Match[str], word: NumberWord) -> Figure | None:
    """A number that ends in an ordinal (*twenty-first*) or, where a numerator stands before it, a
    fraction."""
    if word.kind != ORDINAL or (state.value - state.before_and[0] == 1 and word.value > 2):
        whole, scale = state.before_and
        below = 2 if word.kind == "half" else word.value
        above = state.value - whole
        tens = state.part % 100 if state.last == "ten" and word.kind == "part" and below < TEN else 0
        if tens and not whole and above > tens:  # one hundred thirty-fifths
            above, below = above - tens, below + tens
        elif whole and above >= below and word.kind == "part":  # one hundred and thirty fifths
            above, whole = state.value, 0
        figure = _over(at, found.end(), above, below)
        return attrs.evolve(figure, value=whole + figure.value * scale, kind=NUMBER) if whole else figure
    if (state.last in ("hundred", "scale") and word.value < 1000) or (
        state.last == "ten" and word.value < 10
    ):
        return Figure(at, found.end(), Fraction(state.value + word.value), ORDINAL)
    if state.words and word.value >= 100:
        return Figure(at, found.end(), Fraction(state.value * word.value), ORDINAL)
    value = Fraction(state.value)
    return Figure(at, state.end, value, slack=slack_of(value, Fraction(1), 1)) if state.words else None


def _tens_below(source: Source, lexicon: NumberLexicon, tens: re.Match[str], state: _Sum) -> Figure | None:
    """*three twenty-firsts*, *one twenty-fifth*: a denominator of two words after a numerator."""
    gap = GAP.match(source.low, tens.end())
    found = WORD.match(source.low, gap.end()) if gap else None
    word = lexicon.words.get(found[0].removesuffix("s")) if found else None
    if found is None or word is None or word.kind != ORDINAL or word.value >= TEN:
        return None
    alone = state.value == 1 and OF_THE.match(source.low, found.end())
    if not found[0].endswith("s") and not alone:
        return None
    return _over(state.end, found.end(), state.value, lexicon.words[tens[0]].value + word.value)


def _over(start: int, end: int, above: int, below: int) -> Figure:
    return Figure(start, end, Fraction(above, below), SHARE, slack=FRACTION_SLACK)


def _fraction_of(source: Source, lexicon: NumberLexicon, start: int, at: int) -> Figure | None:
    """*half*, *a quarter*, *half a million*, *a third*; a scale after it makes it a number."""
    found = WORD.match(source.low, at)
    word = lexicon.words.get(found[0]) if found else None
    if found is None or word is None:
        return None
    below = 2 if word.kind == "half" else word.value
    return scale_after(source, lexicon, _over(start, found.end(), 1, below), article=True)


SCALE_GAP = re.compile(r"[ \u00a0-]{1,2}(?:of )?(an? {1,2})?(?=[a-z])|-(an?-)?")
PART_AHEAD = re.compile(r"(?:[a-z]{1,30}[ -]){1,2}(?:hal(?:f|ves)|quarters?|[a-z]{2,9}(?:ths?|rds?))(?!\w)")


def scale_after(source: Source, lexicon: NumberLexicon, figure: Figure, *, article: bool = False) -> Figure:
    """Take scale words after the figure into it: *2.6 million*, *500 crore*, *half a million*, *3 dozen*."""
    for _ in range(2):
        gap = SCALE_GAP.match(source.low, figure.end)
        if gap is None or (not article and gap[0].strip(" -\u00a0")):
            break
        found = WORD.match(source.low, gap.end())
        word = lexicon.words.get(found[0]) if found else None
        scale = _multiplier(found[0], word) if found and word else 0
        if found is None or not scale:
            break
        figure = attrs.evolve(scaled(figure, found.end(), scale), kind=NUMBER)
    return figure


def _multiplier(text: str, word: NumberWord) -> int:
    """What a word after a figure multiplies it by; 0 for words that do not."""
    if word.kind in ("scale", "hundred") or text == "dozen":
        return word.value
    return DOZEN if text == "dozens" else 0


def and_part(source: Source, lexicon: NumberLexicon, figure: Figure) -> Figure:
    """*five and a half* (*million*), *one million and a quarter*."""
    joint = AND_PART.match(source.low, figure.end)
    part = (
        _fraction_of(source, lexicon, joint.end(), source.low.index(" ", joint.end()) + 1) if joint else None
    )
    if part is None:
        return figure
    if part.kind == NUMBER and figure.scale == 1:  # five and a half million
        value = figure.value * part.scale + part.value
        return attrs.evolve(figure, end=part.end, value=value, scale=part.scale, slack=part.slack)
    if part.kind == NUMBER:
        return attrs.evolve(figure, end=part.end, value=figure.value + part.value, slack=part.slack)
    value = figure.value + part.value * figure.scale
    return scale_after(source, lexicon, attrs.evolve(figure, end=part.end, value=value, slack=Fraction(0)))


def _decimals(source: Source, lexicon: NumberLexicon, figure: Figure) -> Figure:
    """*nine point four*."""
    point = POINT_WORD.match(source.low, figure.end)
    if point is None:
        return figure
    whole = in_words(source, lexicon, point.end() + 1)
    if whole is not None and 10 <= whole.value < 100 and whole.kind == NUMBER:
        return attrs.evolve(
            figure, end=whole.end, value=figure.value + whole.value / 100, slack=Fraction(1, 200)
        )
    digits, end = "", point.end()
    while len(digits) < MAX_WORDS and (found := WORD.match(source.low, end + 1)):
        word = lexicon.words.get(found[0])
        if word is None or word.kind != "digit":
            break
        digits, end = f"{digits}{word.value}", found.end()
    if not digits:
        return figure
    return attrs.evolve(
        figure,
        end=end,
        value=figure.value + Fraction(f"0.{digits}"),
        slack=Fraction(1, 2 * 10 ** len(digits)),
    )


def negative(figure: Figure, start: int) -> Figure:
    """The figure below zero, from its sign on."""
    return attrs.evolve(figure, start=start, value=-figure.value)
