"""Whether the words around a date look ahead or back: the nearest telling word in its sentence decides."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import pairwise, starmap

from crosscheck.lexicon.calendar import tense_cues

REACH = 160  # characters to each side that are looked at
_SHORTEST_PAST = 4  # letters; up to here words in -ed are mostly nouns (need, bed)
_WORD = re.compile(r"['’]ll\b|[A-Za-z]+")
_BREAK = re.compile(r"[.!?;:](?=\s|$)|\n[ \t]*\n|[\"“”]")


class Tense(StrEnum):
    """Where a date without a year lies, seen from the day of publication."""

    PAST = "past"
    FUTURE = "future"


def tense_at(text: str, start: int, end: int) -> Tense:
    """The tense for a date at ``text[start:end]``: the nearest cue before, else the first after, else past.

    >>> tense_at("They will meet on Friday", 18, 24)
    <Tense.FUTURE: 'future'>
    >>> tense_at("They met on Friday", 12, 18)
    <Tense.PAST: 'past'>
    """
    before = text[max(0, start - REACH) : start]
    cut = max((match.end() for match in _BREAK.finditer(before)), default=0)
    words = [match.group().lower() for match in _WORD.finditer(before, cut)]
    found = _last_cue(words)
    if found is None:
        after = text[end : end + REACH]
        stop = _BREAK.search(after)
        following = [
            match.group().lower() for match in _WORD.finditer(after[: stop.start()] if stop else after)
        ]
        found = next((cue for cue in starmap(_cue, pairwise([*following, ""])) if cue), None)
    return found or Tense.PAST


def _last_cue(words: list[str]) -> Tense | None:
    """The cue nearest to the date; a form after *be* takes its time from what stands before that."""
    cues = tense_cues()
    at = len(words) - 1
    while at >= 0:
        if at and cues.get(words[at - 1]) == "transparent":
            if at > 1 and words[at - 2] == "to" and not _reported(words[at - 3] if at > 2 else ""):
                return Tense.FUTURE  # "a meeting to be held on Friday"
            at -= 2
            continue
        cue = _cue(words[at], words[at + 1] if at + 1 < len(words) else "")
        if cue:
            return cue
        at -= 1
    return None


def _reported(word: str) -> bool:
    """*believed to be held*: no plan."""
    return word.endswith("ed") or word in ("said", "thought", "known", "found")


def _cue(word: str, following: str) -> Tense | None:
    cue = tense_cues().get(word)
    if cue == "future_to" and following == "to":
        return Tense.FUTURE
    if cue in ("past", "future"):
        return Tense(cue)
    return Tense.PAST if cue != "transparent" and word.endswith("ed") and len(word) > _SHORTEST_PAST else None
