"""Where sentences begin: found for pipelines that do not say, mended for parsers that say it too often.

Takes: the words of one piece.
Gives: the same words, the first of each sentence marked.
Reads: the names of days and months.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.analyse.words import Word
from crosscheck.lexicon.classes import word_class

STOPS = frozenset(".?!")
CLOSERS = frozenset("\"')]")
QUOTES = frozenset("\"'")
ENDERS = STOPS | CLOSERS | frozenset(":;*|/–—-…_=>~")
CREDITS = frozenset({"Image", "Images", "Photo", "Photos", "Photograph", "Picture", "Credit", "Illustration"})
FURTHEST_BACK = 300  # characters
LEAST_BEFORE = 4  # words of a sentence before *a.m.*
_HOUR = re.compile(r"\b[ap]\.m\. (?=[A-Z][a-z]+\b)")
_STOPPED = re.compile(r"[.?!][\"'”’)]* ")
ADDRESS = ("@", "://", "www.")


def behind_hours(text: str) -> list[int]:
    """Where a sentence begins behind an hour, whose point ends it too: *It blew up at 11 a.m. Guards ran out.*

    >>> behind_hours("It blew up at 11 a.m. Guards ran out. It was 11 a.m. Monday. At 9 a.m. Reed left.")
    [22]
    """
    return [found.end() for found in _HOUR.finditer(text) if _ends_there(text, found)]


def _ends_there(text: str, found: re.Match[str]) -> bool:
    """Whether no day or zone follows, and more stands before than *At 9 a.m.*"""
    following = text[found.end() :].split(maxsplit=2)[:2]
    if following[0].strip(".,").lower() in word_class("name a day or month") or (
        following[1:2] and following[1].strip(",.") == "time"
    ):
        return False
    before = _STOPPED.split(text[max(0, found.start() - FURTHEST_BACK) : found.start()])[-1].split()
    return len(before) >= LEAST_BEFORE


def mark_openings(words: Sequence[Word]) -> None:
    """Mark the first word, and each word after a full stop and what closes with it."""
    opening = True
    for at, word in enumerate(words):
        ended = opening
        word.opens = (opening and word.text not in CLOSERS) or at == 0
        opening = (word.text[-1:] in STOPS and len(word.text) == 1) or (ended and not word.opens)


def settle_quotes(words: Sequence[Word]) -> None:
    """A quotation mark stands in the sentence of the word that it touches."""
    for at, word in enumerate(words[1:], 1):
        if word.text not in QUOTES:
            continue
        touches_last = words[at - 1].end == word.start
        touches_next = at + 1 < len(words) and words[at + 1].start == word.end
        alone = words[at + 1].opens if at + 1 < len(words) else True
        if word.opens and touches_last and not touches_next and (word.head != at or alone):
            word.opens, word.head, word.relation = False, _top(words, at - 1), "punct"
            for after in words[at + 1 : at + 2]:
                after.opens = True
        elif touches_next and not touches_last and words[at + 1].opens:
            words[at + 1].opens, word.opens = False, True
            word.head, word.relation = _top(words, at + 1), "punct"


def mend(words: Sequence[Word], line_breaks: frozenset[int]) -> None:
    """Take back openings inside a line after a word that ends nothing, as parsers put before rare names.

    ``line_breaks`` are the words that begin a line. The second root hangs from the first as ``parataxis``,
    or from the word before it as ``flat`` where the two are one name.
    """
    root = 0
    for at, word in enumerate(words):
        taken_back = at and word.opens and at not in line_breaks and not _may_part(words[at - 1], word)
        if word.opens and not taken_back:
            root = _root(words, at)
        elif taken_back:
            second = _root(words, at)
            one_name = second == at and words[at - 1].upos == word.upos == "PROPN"
            word.opens = False
            words[second].head, words[second].relation = (at - 1, "flat") if one_name else (root, "parataxis")


def part_credits(words: Sequence[Word]) -> None:
    """Begin a sentence at the credit of a picture, which stands after captions that have no stop: *Image: Reuters*."""
    for at in range(1, len(words) - 1):
        if words[at].text in CREDITS and words[at + 1].text == ":" and not words[at].opens:
            part(words, at)


def part(words: Sequence[Word], at: int) -> None:
    """Begin a sentence at a word, and make both halves of the old one trees."""
    first = next(before for before in range(at - 1, -1, -1) if words[before].opens or before == 0)
    last = next((after for after in range(at + 1, len(words)) if words[after].opens), len(words))
    words[at].opens = True
    _close(words, first, at)
    _close(words, at, last)


def _close(words: Sequence[Word], first: int, last: int) -> None:
    """Make the words ``[first, last)`` one tree: what hung from outside is its root, or hangs from that."""
    loose = [at for at in range(first, last) if words[at].head == at or not first <= words[at].head < last]
    root = next((at for at in loose if words[at].relation != "punct"), loose[0])
    for at in loose:
        words[at].head = root
        if at == root:
            words[at].relation = "root"
        elif words[at].relation != "punct":
            words[at].relation = "parataxis"


def _may_part(last: Word, first: Word) -> bool:
    """Whether a sentence may end with a word and the next begin with the other: lines of letters are run together."""
    address = any(sign in last.text for sign in ADDRESS)
    stamp = first.text.count("/") == 2 and first.text[:1].isdigit()
    return last.text[-1] in ENDERS or address or stamp


def _top(words: Sequence[Word], at: int) -> int:
    """The root above a word; a circle of heads has none, and the word itself stands for it."""
    above = at
    for _ in words:
        if words[above].head == above:
            return above
        above = words[above].head
    return at


def _root(words: Sequence[Word], first: int) -> int:
    """The first root at or after a word."""
    at = first
    while at < len(words) and words[at].head != at:
        at += 1
    return at if at < len(words) else first
