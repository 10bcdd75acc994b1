"""Numbers that are no quantities: years and dates, times of day, names with numbers, telephone numbers,
pronouns."""

from __future__ import annotations

import re

from crosscheck.extract.recognise.quantities.figure import ORDINAL, SHARE, TIMES, VULGAR, Figure, Source
from crosscheck.extract.recognise.quantities.measure import Measure
from crosscheck.lexicon.numbers import NumberLexicon

FIRST_YEAR, RECENT_YEAR, LAST_YEAR = 1000, 1900, 2100
LOOK_BACK = 40
RUN = 400  # characters looked at for a web address around a number

BEFORE = re.compile(r"(\S{1,40})[ \u00a0\n]{0,2}$")
WORD_BEFORE = re.compile(r"([\w.’'-]{1,40})[ \u00a0]{1,2}$")
WORD_AFTER = re.compile(r"[ \u00a0]{1,2}([a-z’'A-Z.]+)")
CLOCK = re.compile(r"[:.]\d{2}(?:[:.]\d{2})?(?!\d)\s?(?:[ap]\.?m\b|gmt|o.clock|hrs|$)|:\d{2}(?!\d)")
CHAIN = re.compile(r"(?:[-–./]\d{1,5}){2,8}|[-–./]\d{3,4}-\d{2,4}|[-.]\d{3,4}(?=[-.]\d{3})")
LIST_ITEM = re.compile(r"(?:^|\n)[ \t]{0,8}[(\[]?$")
LIST_END = re.compile(r"[.)\]](?=\s)")
TRAILING = re.compile(r"[A-Za-z_@]")
SLASH = re.compile(r"/\d")  # 9/11
IDENTIFIER_DIGITS = 16  # more digits in a row than people count with
BY_FOUR = re.compile(r"-by-|[×x]\d")  # 4x4
ONCE = re.compile(
    r" (?:an?|per|every|each) (?:second|minute|hour|day|night|week|month|year|decade|century)(?!\w)"
)
CENTURY = re.compile(r"[ -](?:centur|millenni)")
PLURAL = re.compile(r"[ \u00a0](?:[a-z]+[ -]){0,2}?(?:[a-z]+s|people|men|women|children|percent)(?!\w)")


def refused(source: Source, lexicon: NumberLexicon, found: Measure, bound: bool) -> bool:
    """Whether the number is something else. ``bound`` tells that words such as *more than* stand before
    it."""
    figure = found.figure
    if _glued(source, lexicon, found) or _in_address(source, figure):
        return True
    if BY_FOUR.match(source.low, figure.end) or (figure.kind == ORDINAL and _century(source, figure)):
        return True
    if figure.kind in (TIMES, SHARE, ORDINAL) and _adverb(source, figure, bound):
        return True
    if figure.digits:
        return (
            _list_item(source, figure)
            or _clock_or_chain(source, lexicon, found)
            or _date(source, lexicon, found)
            or (figure.plain and _year(source, lexicon, found, bound))
            or _label(source, lexicon, found, bound)
        )
    if figure.kind == ORDINAL:
        return _date(source, lexicon, found) or _name(source, lexicon, figure)
    return (
        _pronoun(source, lexicon, found)
        or _label(source, lexicon, found, bound)
        or _name(source, lexicon, figure)
    )


def word_before(source: Source, start: int) -> str:
    """The word before an offset, in its own case; "" where punctuation stands between."""
    found = WORD_BEFORE.search(source.text, max(0, start - LOOK_BACK), start)
    return found[1] if found else ""


def _glued(source: Source, lexicon: NumberLexicon, found: Measure) -> bool:
    """AK-47, 4x4, B52, 3D: letters that touch the number and are neither unit nor scale."""
    figure = found.figure
    if figure.plain and len(source.text[figure.start : figure.end].lstrip("-−–")) >= IDENTIFIER_DIGITS:
        return True
    before = source.text[found.start - 1 : found.start]
    if before and (
        before.isalnum()
        or before in "_#@"
        or (before in ".:" and source.text[found.start - 2 : found.start - 1].isdigit())
    ):
        return True
    if before in ("-", "‐", "‑", "/") and found.start == figure.start:
        left = BEFORE.search(source.low, max(0, figure.start - LOOK_BACK), figure.start - 1)
        word = left[1].strip("(“\"'‘") if left and left.end() == figure.start - 1 else ""
        if word and word not in lexicon.neighbours["prefix"]:
            return True
    after = source.text[found.end : found.end + 1]
    if (
        figure.digits
        and after == "."
        and not figure.plain
        and source.text[found.end + 1 : found.end + 2].isdigit()
    ):
        return True  # 2019.05.10
    if before in "×x" and before and source.text[found.start - 2 : found.start - 1].isdigit():
        return True
    if figure.digits and after and (TRAILING.match(after) or after in VULGAR):
        return True
    return (
        after == "-"
        and figure.digits
        and not found.unit
        and source.text[found.end + 1 : found.end + 2].isupper()
    )


def _in_address(source: Source, figure: Figure) -> bool:
    left = source.low.rfind(" ", max(0, figure.start - RUN), figure.start) + 1
    run = source.low[max(left, figure.start - RUN) : figure.end + RUN].split(None, 1)
    return bool(run) and ("://" in run[0] or "www." in run[0] or "@" in run[0])


def _list_item(source: Source, figure: Figure) -> bool:
    return bool(
        figure.plain
        and LIST_END.match(source.text, figure.end)
        and LIST_ITEM.search(source.text, max(0, figure.start - 12), figure.start)
    )


def _clock_or_chain(source: Source, lexicon: NumberLexicon, found: Measure) -> bool:
    """10:30, 5 pm, 555-1234-56, 10/19/1956, 192.168.1.2, +81 3."""
    end = found.figure.end
    if SLASH.match(source.text, end) or CLOCK.match(source.low, end) or CHAIN.match(source.text, end):
        return True
    if source.text[found.start - 1 : found.start] == "+" or source.text[found.start - 1 : found.start] == ":":
        return source.text[found.start - 2 : found.start - 1] != " "
    after = WORD_AFTER.match(source.low, end) or re.compile(r"()([ap]\.?m\.?)(?!\w)").match(source.low, end)
    clock = lexicon.neighbours["clock"]
    return not found.unit and after is not None and after[after.lastindex or 0].rstrip(".") in clock


def _date(source: Source, lexicon: NumberLexicon, found: Measure) -> bool:
    """October 19, 19 October, the 19th of October."""
    months = lexicon.neighbours["month"]
    figure = found.figure
    if found.unit not in ("", "ordinal") or figure.value > 31 or figure.value.denominator != 1:
        return False
    before, after = word_before(source, figure.start), WORD_AFTER.match(source.text, figure.end)
    words = after[1] if after else ""
    if words == "of" and after:
        following = WORD_AFTER.match(source.text, after.end())
        words = following[1] if following else ""
    capital = before[:1].isupper() and not before.isupper()
    if capital and before.lower() in months:
        return True
    return words[:1].isupper() and words.lower() in months


def _adverb(source: Source, figure: Figure, bound: bool) -> bool:
    """*once* that means after, *at first*, *First, …*, and *the first half*, which is a stretch of time."""
    word, before = source.low[figure.start : figure.end], word_before(source, figure.start).lower()
    if word == "once":
        return not bound and before not in ("only", "just") and not ONCE.match(source.low, figure.end)
    if word == "half":
        return before in ("first", "second", "latter", "other", "1st", "2nd")
    return figure.kind == ORDINAL and (before == "at" or source.low.startswith((",", " of all"), figure.end))


def _century(source: Source, figure: Figure) -> bool:
    """*the 21st century*, *19th-century*: a date."""
    return CENTURY.match(source.low, figure.end) is not None


def _year(source: Source, lexicon: NumberLexicon, found: Measure, bound: bool) -> bool:
    figure = found.figure
    if found.unit or not FIRST_YEAR <= figure.value <= LAST_YEAR or figure.end - figure.start != 4:
        return False
    before = word_before(source, figure.start).lower()
    if not bound or (before in lexicon.neighbours["year_surely"] and figure.value >= RECENT_YEAR):
        return True
    return before in lexicon.neighbours["year_before"] and not PLURAL.match(source.low, figure.end)


def _label(source: Source, lexicon: NumberLexicon, found: Measure, bound: bool) -> bool:
    """Channel 16, Boeing 747, World War Two: the number is part of a name."""
    figure = found.figure
    if found.unit or bound or found.start != figure.start or figure.kind != "number":
        return False
    before = word_before(source, figure.start)
    if before.lower().rstrip(".") in lexicon.neighbours["label"]:
        return figure.digits or before[:1].isupper()
    if (
        figure.plain
        and before.isupper()
        and before.lower() not in lexicon.neighbours["state"]
        and before.isalpha()
    ):
        return True  # AK 47
    if not figure.plain or not before[:1].isupper() or before.lower() in lexicon.neighbours["opening"]:
        return False
    return not PLURAL.match(source.text, figure.end) and not _starts(source, figure.start - len(before) - 1)


def _starts(source: Source, at: int) -> bool:
    """Whether a sentence or a line starts here."""
    before = source.text[max(0, at - 3) : max(0, at)].rstrip(" \t“\"'‘(")
    return not before or before[-1] in ".!?:\n"


def _name(source: Source, lexicon: NumberLexicon, figure: Figure) -> bool:
    """World War Two, the Third Reich, Fifth Avenue: capitals beside a capital, not at the start of a
    sentence."""
    first = source.text[figure.start : figure.start + 1]
    if not first.isupper():
        return False
    before = word_before(source, figure.start)
    after = WORD_AFTER.match(source.text, figure.end)
    if figure.kind == ORDINAL:
        return after is not None and after[1][:1].isupper()
    if before == "of":  # the Group of Seven
        return word_before(source, figure.start - len(before) - 1)[:1].isupper()
    return before[:1].isupper() and before.lower() not in lexicon.neighbours["opening"]


def _pronoun(source: Source, lexicon: NumberLexicon, found: Measure) -> bool:
    """*no one*, *this one*, *one of the biggest*, *one another*."""
    figure = found.figure
    if source.low[figure.start : figure.end] != "one":
        return False
    if found.unit:
        return False
    before, after = word_before(source, figure.start).lower(), WORD_AFTER.match(source.low, figure.end)
    if before in lexicon.neighbours["pronoun_before"]:
        return True
    return after is None or after[1] in lexicon.neighbours["one_after"] or before.endswith("-")
