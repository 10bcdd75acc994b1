"""Where numbers may start, and the number that starts there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import attrs

from crosscheck.extract.recognise.quantities.figure import (
    FRACTION_SLACK,
    NUMBER,
    ORDINAL,
    POINT,
    SHARE,
    VAGUE,
    VULGAR,
    Figure,
    Source,
    in_digits,
)
from crosscheck.extract.recognise.quantities.measure import unit_after
from crosscheck.extract.recognise.quantities.words import (
    after_article,
    and_part,
    in_words,
    negative,
    scale_after,
)
from crosscheck.lexicon.numbers import NumberLexicon, numbers

ARTICLE = re.compile(r"(?<!\w)(an?|the) $")
SIGN_WORD = re.compile(r"(?<!\w)(minus|negative) $")
SUFFIX = re.compile(r"(?:st|nd|rd|th)(?!\w)")
TELEPHONE = re.compile(r"\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,6}")
RUN_OF_DIGITS = re.compile(r"\d+")
IN = re.compile(r" (in|out of|over) (?=\w)")
TENTHS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000, 10_000, 100_000, 1_000_000})
FIRST_YEAR = 1000
HUNDRED, THOUSAND = 100, 1000
REST = re.compile(r" (and )?(?=[\da-z])")
LARGEST_PART = 99  # *two out of five*: the first number of a share is small


@cache
def _pattern() -> re.Pattern[str]:
    """One expression over the lower-cased text; words are grouped by first letter, so that most fail at
    once."""
    lexicon = numbers()
    by_letter: dict[str, list[str]] = {}
    for word in [*lexicon.phrases, *lexicon.words]:
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    groups = (
        f"{letter}(?:{'|'.join(sorted(rest, key=len, reverse=True))})"
        for letter, rest in sorted(by_letter.items())
    )
    return re.compile(rf"\d+|[{''.join(VULGAR)}]|\b(?:{'|'.join(groups)})\b")


def triggers(source: Source, lexicon: NumberLexicon) -> Iterator[int]:
    """Offsets at which a number may start, in order."""
    del lexicon
    return (found.start() for found in _pattern().finditer(source.low))


def figure_at(source: Source, lexicon: NumberLexicon, at: int, done: int) -> tuple[Figure | None, int]:
    """The number at a trigger with its sign, scale and article, and the offset after what was looked at."""
    first = source.text[at : at + 1]
    if first.isdigit():
        return _digits(source, lexicon, at, done)
    if first in VULGAR:
        return scale_after(
            source, lexicon, Figure(at, at + 1, Fraction(*VULGAR[first]), SHARE), article=True
        ), at + 1
    phrase = _vague(source, lexicon, at)
    figure = phrase or _articled(source, lexicon, at, done) or in_words(source, lexicon, at)
    if figure is None:
        return None, at + 1
    if figure.kind in (SHARE, NUMBER):
        figure = scale_after(source, lexicon, figure, article=figure.kind == SHARE)
    sign = SIGN_WORD.search(source.low, max(done, figure.start - 10), figure.start)
    return (negative(figure, sign.start(1)) if sign else _part_of(source, lexicon, figure)), figure.end


def _digits(source: Source, lexicon: NumberLexicon, at: int, done: int) -> tuple[Figure | None, int]:
    before = source.text[at - 1 : at]
    if before == "." and at - 1 >= done and not source.text[at - 2 : at - 1].isalnum():
        point = POINT.match(source.text, at - 1)
        if point is not None:
            figure: Figure | None = Figure(at - 1, point.end(), Fraction("0" + point[0]), digits=True)
            return figure, point.end()
    if before == "+" and (telephone := TELEPHONE.match(source.text, at)):
        return None, telephone.end()
    figure = in_digits(source, at)
    if figure is None:
        run = RUN_OF_DIGITS.match(source.text, at)
        return None, run.end() if run else at + 1
    suffix = SUFFIX.match(source.low, figure.end)
    if suffix is not None and figure.plain:
        return attrs.evolve(figure, end=suffix.end(), kind=ORDINAL, plain=False), suffix.end()
    figure = and_part(source, lexicon, _rest(source, lexicon, scale_after(source, lexicon, figure)))
    sign = SIGN_WORD.search(source.low, max(done, figure.start - 10), figure.start)
    if sign:
        return negative(figure, sign.start(1)), figure.end
    if before in ("-", "−", "–") and _starts_alone(source, at - 1):
        return negative(figure, at - 1), figure.end
    return _part_of(source, lexicon, figure), figure.end


def _rest(source: Source, lexicon: NumberLexicon, figure: Figure) -> Figure:
    """*3 hundred and 21*, *4 thousand 3 hundred*: what follows under the scale that a word gave."""
    joint = REST.match(source.low, figure.end) if figure.scale in (HUNDRED, THOUSAND) else None
    if joint is None or (joint[1] and figure.scale != HUNDRED):
        return figure
    at = joint.end()
    after = in_digits(source, at) if source.text[at].isdigit() else in_words(source, lexicon, at)
    if after is None or after.kind != NUMBER:
        return figure
    after = _rest(source, lexicon, scale_after(source, lexicon, after)) if figure.scale == THOUSAND else after
    fits = 0 < after.value < figure.scale and HUNDRED in (figure.scale, after.scale)
    return (
        attrs.evolve(figure, end=after.end, value=figure.value + after.value, slack=Fraction(0))
        if fits
        else figure
    )


def _starts_alone(source: Source, at: int) -> bool:
    """Whether the dash here is a sign: it opens a word, and no number stands before it (*75 -300 mm*)."""
    before = source.text[max(0, at - 2) : at]
    return not before or (before[-1] in " (\n$<>=~" and not before[0].isdigit())


def _vague(source: Source, lexicon: NumberLexicon, at: int) -> Figure | None:
    found = _pattern().match(source.low, at)
    phrase = lexicon.phrases.get(found[0]) if found else None
    return Figure(at, found.end(), Fraction(phrase.value), VAGUE) if found and phrase else None


def _articled(source: Source, lexicon: NumberLexicon, at: int, done: int) -> Figure | None:
    article = ARTICLE.search(source.low, max(done, at - 5), at)
    if article is None or article[1] == "the":
        return None
    return after_article(source, lexicon, at, article.start(1))


def _part_of(source: Source, lexicon: NumberLexicon, figure: Figure) -> Figure:
    """*one in five*, *nine out of ten* as a share; not *four in six days*."""
    joint = IN.match(source.low, figure.end)
    if joint is None or figure.value > LARGEST_PART or figure.kind != NUMBER or figure.scale != 1:
        return figure
    at = joint.end()
    below = in_digits(source, at) if source.text[at].isdigit() else in_words(source, lexicon, at)
    if below is None or below.kind != NUMBER or not figure.value < below.value:
        return figure
    if joint[1] == "in" and below.value not in TENTHS and (figure.value != 1 or below.value >= FIRST_YEAR):
        return figure
    if joint[1] != "out of" and unit_after(source, lexicon, below):
        return figure
    return Figure(figure.start, below.end, figure.value / below.value, SHARE, slack=FRACTION_SLACK)
