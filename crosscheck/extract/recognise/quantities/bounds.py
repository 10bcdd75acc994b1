"""The words that bind a number: *more than*, *nearly*, *or more*, *a further*."""

from __future__ import annotations

import re
from functools import cache

import attrs

from crosscheck.extract.recognise.quantities.figure import Source
from crosscheck.lexicon.numbers import NumberLexicon, numbers

WINDOW = 40
LONGEST = 5
MOST = 3  # *at least*, *a total of*, *about* may pile up
TOKEN = re.compile(r"[^\s]+")
LAST = re.compile(r"([a-z.]{1,14}|[^\w\s])\s{1,3}$")
LAST_WINDOW = 14
AFTER = re.compile(r"(?: |(?=[-+]))(-?[a-z]{2,4}(?: [a-z]{4,8})?|\+)(?!\w| than| or equal)")
SIGN = re.compile(r"(>=|<=|[<>~≈≥≤])\s?$")
LOOSE = frozenset({"over", "about", "around", "under", "above", "below"})
ADDED = frozenset({"exact", "further"})


@attrs.frozen(slots=True)
class Head:
    """Where the bounding words before a number begin, the bound ("" for none), and what else they say of
    it."""

    start: int
    bound: str = ""
    reason: str = ""


def bound_before(source: Source, lexicon: NumberLexicon, start: int) -> Head:
    """The bounding words that end at ``start``."""
    bound, further = "", False
    for _ in range(MOST):
        found = _phrase(source, lexicon, start)
        if found is None:
            break
        begin, name = found
        if name in ADDED:
            if bound and name == "exact":
                break
            further = further or name == "further"
        else:
            bound = name
        start = begin
    return Head(start, bound, "a further count" if further else "")


def _phrase(source: Source, lexicon: NumberLexicon, start: int) -> tuple[int, str] | None:
    sign = SIGN.search(source.low, max(0, start - 3), start)
    if sign is not None:
        return sign.start(1), lexicon.before[sign[1]]
    left = max(0, start - WINDOW)
    last = LAST.search(source.low, max(0, start - LAST_WINDOW), start)
    if last is None or last[1] not in _last_words():
        return None
    tokens = list(TOKEN.finditer(source.low, left, start))[-LONGEST - 1 :]
    if "\n\n" in source.low[tokens[-1].end() : start]:
        return None
    for count in range(min(LONGEST, len(tokens)), 0, -1):
        first = tokens[-count]
        phrase = " ".join(token[0] for token in tokens[-count:]).lstrip("(“\"'‘[—–-")
        bound = lexicon.before.get(phrase)
        if bound is None:
            continue
        if phrase in LOOSE and count < len(tokens) and tokens[-count - 1][0] in lexicon.neighbours["topic"]:
            return None
        return first.start() + _lead(first[0]), bound
    return None


def _lead(token: str) -> int:
    return len(token) - len(token.lstrip("(“\"'‘[—–-"))


@cache
def _last_words() -> frozenset[str]:
    """What a bounding phrase ends in: most numbers are told apart by this alone."""
    return frozenset(phrase.rsplit(" ", 1)[-1] for phrase in numbers().before)


def bound_after(source: Source, lexicon: NumberLexicon, end: int) -> tuple[int, str]:
    """Where the bounding words after ``end`` stop, and the bound ("" for none)."""
    found = AFTER.match(source.low, end)
    if found is None:
        return end, ""
    for stop in (found.end(), found.start(1) + found[1].find(" ")):
        bound = lexicon.after.get(source.low[found.start(1) : stop]) if stop > found.start(1) else None
        if bound:
            return stop, bound
    return end, ""
