"""What stands in running text and is no sentence of it: datelines, stamps of time, greetings, closings, asides.

Takes: the words of one piece, with the words that begin a line.
Gives: the same words, those after such a part marked as the first of a sentence, each part one tree.
Reads: the gazetteer, small classes of words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from crosscheck.analyse.sentences import STOPS, part
from crosscheck.analyse.words import Word
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.gazetteer import gazetteer

DASHES = frozenset(("-", "--", "–", "—"))
OPENERS = frozenset("\"'([")
LONGEST_DATELINE, LONGEST_CLOSING, LONGEST_ASIDE = 14, 3, 12  # words
NAMES = frozenset(("PROPN", "NUM", "PUNCT"))
RULED, SHORTEST_RULE = frozenset("*=_~#"), 3
HALVES = frozenset(("AM", "PM"))
GREETING = "Dear"
LAST = frozenset("-–—M,)") | RULED  # letters that such parts end with


def part_headers(words: Sequence[Word], line_breaks: frozenset[int]) -> None:
    """Begin a sentence after each such part."""
    lines = line_breaks | {0}
    for at in range(1, len(words)):
        if words[at].opens or words[at - 1].text[-1] not in LAST:
            continue
        if any(ended(words, at, lines) for ended in ENDED):
            part(words, at)


def _dateline(words: Sequence[Word], at: int, lines: frozenset[int]) -> bool:
    """*Oslo, Norway (AP) — The envoys met*: a place that the gazetteer knows, up to a dash, at the start of a line."""
    if words[at - 1].text not in DASHES or not _capital(words[at]) or at + 1 == len(words):
        return False
    spaced = (
        words[at - 2].end < words[at - 1].start and words[at - 1].end < words[at].start if at > 1 else False
    )
    first = max((line for line in lines if line < at), default=0)
    if not spaced or at - first > LONGEST_DATELINE:
        return False
    inside = words[first : at - 1]
    if not all(word.upos in NAMES or not word.text[:1].isalpha() for word in inside):
        return False
    known = gazetteer()
    return any(known.find(name) or known.find(name.title()) for name in _names(inside))


def _names(words: Sequence[Word]) -> Iterator[str]:
    """The names between the commas and brackets."""
    for alike, members in groupby(words, key=lambda word: word.text[:1].isalpha()):
        if alike:
            yield " ".join(word.text for word in members)


def _stamp(words: Sequence[Word], at: int, lines: frozenset[int]) -> bool:
    """*08/16/2000 12:05 PM*, as heads of letters end."""
    if at < len(("date", "time", "half")) or words[at - 1].text not in HALVES:
        return False
    day, clock = words[at - 3].text, words[at - 2].text
    return day.count("/") == 2 and day[:1].isdigit() and clock[:1].isdigit() and ":" in clock


def _closing(words: Sequence[Word], at: int, lines: frozenset[int]) -> bool:
    """*Best regards, Ann Reed*; *Dear Ms Reed, We are*."""
    if words[at - 1].text != "," or not _capital(words[at]):
        return False
    inside = [word.text for word in words[_opening(words, at - 1, LONGEST_CLOSING) : at - 1]]
    return " ".join(inside).lower() in word_class("close a letter") or inside[:1] == [GREETING]


def _opening(words: Sequence[Word], at: int, most: int) -> int:
    """The first word of the sentence before a word, where it is so near; else that word."""
    return next((b for b in range(at - 1, max(-1, at - 1 - most), -1) if words[b].opens or not b), at)


def _rule(words: Sequence[Word], at: int, lines: frozenset[int]) -> bool:
    """A line of stars or dashes."""
    last = words[at - 1].text
    return (
        len(last) >= SHORTEST_RULE
        and len(set(last)) == 1
        and last[0] in RULED
        and words[at].start > words[at - 1].end
    )


def _aside(words: Sequence[Word], at: int, lines: frozenset[int]) -> bool:
    """*(Applause.) We will go on*: a sentence in brackets of its own."""
    if (
        words[at - 1].text != ")"
        or at < 3
        or words[at].start == words[at - 1].end
        or words[at - 2].text not in STOPS
        or not _capital(words[at])
    ):
        return False
    start = next((b for b in range(at - 2, max(-1, at - LONGEST_ASIDE), -1) if words[b].text == "("), None)
    return start is not None and (start == 0 or words[start].opens or words[start - 1].text in STOPS)


def _capital(word: Word) -> bool:
    return word.text[:1].isupper() or word.text in OPENERS


ENDED = (_dateline, _stamp, _closing, _rule, _aside)
