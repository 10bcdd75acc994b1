"""Plain text cut into the words that dates are made of.

Takes: text. Gives: stretches of nodes between the words that no date holds. Reads: the calendar's words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

import attrs

from crosscheck.lexicon.calendar import (
    CalendarWord,
    Holiday,
    calendar_words,
    holidays,
    loose_time_words,
)

# Kinds that the patterns of rules may name; each becomes one character, so that a pattern stays a plain one.
_PLAIN = """
word stop ahead comma dash slash open close sign day number the a in within on of from to between and or
since before after by for ago now later than early edge about more least local time zone_name half few
couple other whole old every period era number_word tens scale ordinal_word date clock length last next this
anchor future moment fiscal times those timex generic genitive
"""
# A stretch without any of these holds no date and no length of time.
_TRIGGERS = """
year short_year decade decade_word iso numeric_date slash_day stamp years clock_digits am_pm quarter_code
month month_weak weekday weekday_weak season season_weak unit units part_of_day noon relative_day tonight
oclock ordinal zone holiday reference recent set weekdays long
"""
CODE = {kind: chr(0xE000 + at) for at, kind in enumerate((_PLAIN + _TRIGGERS).split())}
_LIVE = frozenset(CODE[kind] for kind in _TRIGGERS.split())

_TOKEN = r"""
    (?P<letters>[^\W\d_]++(?![\w.]|['’](?!s(?!\w))\w))
    |(?P<dotted>(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec
        |Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.(?!\w)|[ap]\.\s?m\b\.?|o['’]clock\b)
    |(?P<last_letters>[^\W\d_]++(?!\w|['’](?!s(?!\w))\w))
    |(?P<stamp>\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?(?!\w))
    |(?P<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?![\w]))
    |(?P<numeric_date>\d{1,2}(?P<mark>[/.\-])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?![\w/]))
    |(?P<years>(?:1[0-9]|20)\d\d[-–/]\d\d(?!\w))
    |(?P<slash_day>\d{1,2}/\d{1,2}(?![\w/]))
    |(?P<clock_digits>\d{1,2}:[0-5]\d(?::[0-5]\d)?(?=[ap]\.?\s?m\b|\W|$))
    |(?P<ordinal>\d{1,2}(?:st|nd|rd|th)(?!\w))
    |(?P<decade>(?:1\d|20)\d0['’]?s(?!\w)|['’]?[1-9]0['’]?s(?!\w))
    |(?P<short_year>['’]\d\d(?![\w'’]))
    |(?P<digits>\d++(?:[.,]\d++){0,6}(?=[ap]\.?\s?m\b|(?!\w)))
    |(?P<mixed>\w+(?:['’]\w+)?)
    |(?P<blank>\n[ \t]*\n\s*)
    |(?P<genitive>['’]s(?!\w)|(?<=s)['’](?=\s))
    |(?P<mark_>[^\w\s])
    """
_MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "/": "slash", "(": "open", ")": "close"}
_SIGNS = frozenset("$£€¥₹%#№°+=*~^<>&@")
_PART_CODE = re.compile(r"[Qq][1-4]|[Hh][12]")
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@attrs.frozen(slots=True)
class Node:
    """A stretch ``[start, end)`` of the text with its kind and what was understood of it."""

    kind: str
    start: int
    end: int
    text: str
    value: Any = None
    parts: tuple[Node, ...] = ()  # the nodes that it was made of


@cache
def _holidays() -> Mapping[str, Holiday]:
    """Holidays by name, and by those names that are written in lower case too."""
    lower = {name.lower(): day for name, day in holidays().items() if day.lower}
    return MappingProxyType(lower | dict(holidays()))


def _tokens(text: str) -> re.Pattern[str]:
    """The tokens; holidays in lower case, which cost time, are only sought where there are any."""
    return _pattern(any(name in text for name in _lower_names()))


@cache
def _lower_names() -> tuple[str, ...]:
    """The names that people write in lower case; longer ones with one of them inside are found by it."""
    names = [name.lower() for name, day in holidays().items() if day.lower]
    return tuple(name for name in names if not any(one in name for one in names if one != name))


@cache
def _pattern(lower: bool) -> re.Pattern[str]:
    """The tokens; names of holidays come before single words, the longest first."""
    named = sorted(_holidays() if lower else holidays(), key=lambda name: (-len(name), name))
    names = "|".join(re.escape(name).replace("'", "['’]") for name in named)
    first = "".join(sorted({name[0] for name in named}))
    return re.compile(rf"(?P<holiday>(?=[{first}])(?:{names})(?!\w))|{_TOKEN}", re.VERBOSE)


def stretches(text: str, *, loose: bool = False) -> Iterator[list[Node]]:
    """The runs of nodes that could hold a date, each with the ordinary word or stop before and after it.

    Most words of a text are in no run with a date, so nodes are only made for the runs that are. ``loose``
    also knows the words of vague and recurring times.
    """
    liveness = _liveness(loose).get
    run: list[re.Match[str]] = []  # what stands since the word or stop ``before``
    before: list[re.Match[str]] = []
    live = False
    for match in _tokens(text).finditer(text):
        group = match.lastgroup
        if group in _LETTERS:
            alive = liveness(match[0].lower())
            if alive is not None:
                run.append(match)
                live = live or alive
                continue
        elif group not in _BREAKING or not _breaks(match):
            run.append(match)
            live = live or group not in _PLAIN_GROUPS or match.end() - match.start() == _YEAR_LENGTH
            continue
        if live:
            yield _stretch([*before, *run, match], text, loose)
            live = False
        if run:
            run = []
        before = [match]
    if live:
        yield _stretch([*before, *run], text, loose)


_LETTERS = frozenset(("letters", "last_letters"))
_AM_PM = ("am", "pm")
_LOOSE_ALONE = ("now", "current", "past", "future", "moment", "these", "those", "time")
_YEAR_LENGTH = 4
_BREAKING = frozenset(("mark_", "mixed", "blank"))
_PLAIN_GROUPS = frozenset(("digits", "mark_", "genitive"))


@cache
def _liveness(loose: bool) -> dict[str, bool]:
    """Every word that can stand in a date → whether it alone makes a stretch worth reading."""
    kinds = {word: _SHORT.get(known.kind, known.kind) for word, known in _words(loose).items()}
    alone = _LOOSE_ALONE if loose else ()
    return {word: CODE[kind] in _LIVE for word, kind in kinds.items()} | dict.fromkeys(
        (*_AM_PM, *alone), True
    )


def _breaks(match: re.Match[str]) -> bool:
    text = match.group()
    if match.lastgroup == "mark_":
        return text not in _MARKS and text not in _SIGNS
    return match.lastgroup == "blank" or _PART_CODE.fullmatch(text) is None


@cache
def _words(loose: bool) -> Mapping[str, CalendarWord]:
    return MappingProxyType(calendar_words() | loose_time_words()) if loose else calendar_words()


def _stretch(run: list[re.Match[str]], text: str, loose: bool) -> list[Node]:
    words = _words(loose)
    nodes = [_node(match, words) for match in run]
    if nodes[0].kind not in _EDGES:
        nodes.insert(0, Node("stop", 0, 0, ""))
    if nodes[-1].kind not in _EDGES:
        nodes.append(Node("stop", len(text), len(text), ""))
    return nodes


_EDGES = ("word", "stop")


def codes(nodes: list[Node]) -> str:
    """The kinds of the nodes, a character each."""
    return "".join([CODE[node.kind] for node in nodes])


def _node(match: re.Match[str], words: Mapping[str, CalendarWord]) -> Node:
    group = match.lastgroup or ""
    text = match.group()
    kind, value = "word", None
    if group in _LETTERS or group == "dotted":
        kind, value = _letters(text, words)
    elif group in _READERS:
        kind, value = _READERS[group](text)
    elif group == "mixed":
        code = _PART_CODE.fullmatch(text)
        kind, value = ("quarter_code", (text[0].lower(), int(text[1]))) if code else ("word", None)
    return Node(kind, match.start(), match.end(), text, value)


def _letters(text: str, words: Mapping[str, CalendarWord]) -> tuple[str, Any]:
    lower = text.lower()
    word = words.get(lower)
    if word is None:
        return _unlisted(lower)
    kind = _SHORT.get(word.kind, word.kind)
    if kind == "month" and text[0].islower():
        kind = "month_weak"
    if lower == text and lower in _ORDINARY:
        return "word", None
    return kind, word.value


_ORDINARY = frozenset(("sat", "sun", "wed", "mar"))  # words of their own unless they are capitalised
_SHORT = {"month_short": "month", "weekday_short": "weekday_weak"}


def _unlisted(lower: str) -> tuple[str, Any]:
    if lower[-1] == "." and lower[0] in "ap" and "m" in lower[1:]:
        return "am_pm", lower[0]
    if lower[-1] == ".":
        word = calendar_words().get(lower[:-1])
        return (_SHORT.get(word.kind, word.kind), word.value) if word else ("word", None)
    if lower in ("am", "pm"):
        return "am_pm", lower[0]
    if lower[0] == "o" and lower.endswith("clock"):
        return "oclock", 0
    return "word", None


def _digits(text: str) -> tuple[str, Any]:
    if not text.isascii():
        return "word", None
    if not text.isdigit():
        return "number", float(text.replace(",", "")) if text.count(".") < 2 else None
    value = int(text) if len(text) < 10 else None
    if value is None:
        return "sign", None
    if len(text) <= 2 and 1 <= value <= 31:
        return "day", value
    return ("year" if len(text) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR else "number"), value


def _mark(text: str) -> tuple[str, Any]:
    return _MARKS.get(text, "sign" if text in _SIGNS else "stop"), None


_READERS: dict[str, Callable[[str], tuple[str, Any]]] = {
    "digits": _digits,
    "mark_": _mark,
    "blank": lambda text: ("stop", None),
    "stamp": lambda text: ("stamp", text),
    "holiday": lambda text: ("holiday", _holidays()[text.replace("’", "'")]),
    "genitive": lambda text: ("genitive", None),
    "iso": lambda text: ("iso", text),
    "numeric_date": lambda text: ("numeric_date", text),
    "slash_day": lambda text: ("slash_day", tuple(int(part) for part in text.split("/"))),
    "years": lambda text: ("years", (int(text[:4]), int(text[5:]))),
    "clock_digits": lambda text: ("clock_digits", tuple(int(part) for part in text.split(":"))),
    "ordinal": lambda text: ("ordinal", int(text[:-2])),
    "decade": lambda text: ("decade", int(text.strip("'’s").rstrip("'’"))),
    "short_year": lambda text: ("short_year", int(text[1:])),
}
