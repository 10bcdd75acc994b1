"""The dateline: place, day and credit before the first sentence of a report.

Takes the words of a paragraph, gives the dateline that opens it; reads the agencies of the lexicon.
"""

from __future__ import annotations

import re

import attrs

from crosscheck.lexicon import press
from crosscheck.read.dates import Day, find_day

LONGEST = 140  # characters; a longer opening is a sentence
FURTHEST_INNER = 600  # characters of furniture that may stand before a dateline on its line
_MOST_PLACE_WORDS = 7
_PARTICLES = frozenset(
    ["de", "del", "la", "el", "al", "of", "and", "the", "on", "du", "da", "do", "am", "an", "der"]
)
_CREDIT = re.compile(r"\(([^()]{1,100})\)|/([^/()\n]{1,40})/")
_DASH = re.compile(r"\s{0,9}(?:[—–―]|--)\s{0,9}|\s{1,9}[-‑]\s{1,9}")
_INNER = re.compile(r"(?<=\s)[A-Z]{3,20}(?: [A-Z]{2,20}){0,3}(?:, [^()/]{2,30})? ?[(/](?=[A-Z])")
_STOPS = '.!?:;,"”'
_COLON = re.compile(r"[A-Z][A-Z .,'’-]{2,40}:\s+(?=[A-Z\"“'‘])")
_STOP = re.compile(r"\s{0,2}\.\s{1,3}(?=[A-Z\"“‘])")
_AFTER_CREDIT = re.compile(r"\s{0,3}(?:--|[—–―:.-])?\s{0,3}")


@attrs.frozen(slots=True)
class Dateline:
    """A dateline that takes the first ``end`` characters of the words; parts that it lacks are ``None``."""

    end: int
    place: str | None
    day: Day | None
    outlet: str | None
    credit: str | None


def find_dateline(words: str) -> Dateline | None:
    """The dateline that opens a paragraph, or ``None``.

    >>> line = find_dateline("OSLO, March 3 (Reuters) - The envoys met on Monday.")
    >>> line.place, line.day.month, line.credit, line.end
    ('OSLO', 3, 'Reuters', 26)
    >>> find_dateline("Oslo was quiet (Reuters) - and so was Bergen.") is None
    True
    """
    head = words[:LONGEST]
    found = _with_credit(head) or _with_dash(head) or _with_colon(head) or _with_day(head)
    return found if found and not head[found.end : found.end + 1].islower() else None


def find_inner(words: str) -> int | None:
    """Where a dateline begins that page furniture was run into, on one line or by re-wrapping; else ``None``.

    Only a place in capitals with the credit of an agency is told apart from prose here.

    >>> words = "Towns New railway opens OSLO (AFP) - The board met."
    >>> words[find_inner(words):]
    'OSLO (AFP) - The board met.'
    """
    for found in _INNER.finditer(words[:FURTHEST_INNER]):
        dateline = find_dateline(words[found.start() :])
        if dateline and dateline.credit and press.is_agency(dateline.credit):
            return None if words[found.start() - 2] in _STOPS else found.start()
    return None


def _with_credit(head: str) -> Dateline | None:
    found = _CREDIT.search(head)
    if not found:
        return None
    credit = (found.group(1) or found.group(2)).strip()
    outlet, agency, day_in_credit = _read_credit(credit)
    after = _AFTER_CREDIT.match(head, found.end())
    marked = bool(after and after.group().strip())
    dated = day_in_credit or (agency and find_day(head[: found.start()]))
    if not (marked or dated) or not (agency or day_in_credit or _is_name(credit)):
        return None
    before = _read_place(head[: found.start()], bare=agency is None and day_in_credit is None)
    if before is None or (not before[0] and agency is None):
        return None
    end = after.end() if after else found.end()
    return Dateline(end, before[0], day_in_credit or before[1], outlet, agency or outlet)


def _with_dash(head: str) -> Dateline | None:
    found = _DASH.search(head)
    before = _read_place(head[: found.start()], bare=True) if found else None
    if not found or before is None or not before[0]:
        return None
    return Dateline(found.end(), before[0], before[1], None, None)


def _with_colon(head: str) -> Dateline | None:
    found = _COLON.match(head)
    if not found or _is_label(head[: head.index(":")]):
        return None
    before = _read_place(head[: head.index(":")], bare=True)
    return Dateline(found.end(), before[0], before[1], None, None) if before and before[0] else None


def _with_day(head: str) -> Dateline | None:
    """*LIMA, March 3, 2021.* with nothing more: the place in capitals, a day, a stop."""
    day = find_day(head)
    if day is None or not head[: day.start].rstrip(" ,").isupper():
        return None
    after = _STOP.match(head, day.end)
    before = _read_place(head[: day.end], bare=True)
    return Dateline(after.end(), before[0], before[1], None, None) if after and before and before[0] else None


def _read_credit(credit: str) -> tuple[str | None, str | None, Day | None]:
    """Outlet, agency and day out of ``Daily Post / AFP - 5 May 2011``."""
    day = find_day(credit)
    names = credit[: day.start] + credit[day.end :] if day else credit
    parts = [part.strip(" -–—,") for part in re.split(r"[/|;]", names)]
    parts = [part for part in parts if part]
    agency = next((press.find_agency(part) for part in reversed(parts) if press.find_agency(part)), None)
    outlet = next((part for part in parts if press.find_agency(part) is None), None)
    return outlet, agency, day


def _read_place(before: str, *, bare: bool) -> tuple[str | None, Day | None] | None:
    """Place and day before a credit or dash; ``None`` when it is no place.

    ``bare``: nothing else speaks for a dateline, so the place must stand in capitals or beside a day.
    """
    day = find_day(before)
    place = (before[: day.start] if day else before).strip(" ,.()")
    rest = before[day.end :].strip(" ,.()") if day else ""
    if rest or len(place.split()) > _MOST_PLACE_WORDS:
        return None
    if not place:
        return (None, day) if not bare else None
    first = place.split()[0].strip(",./")
    shouted = len(first) > 1 and first.isupper() and first.isalpha()
    if not _is_name(place) or (bare and not shouted and day is None) or _is_label(place):
        return None
    return place, day


def _is_name(words: str) -> bool:
    """Whether every word is capitalised, small particles aside."""
    tokens = words.replace("/", " ").split()
    return (
        bool(tokens)
        and tokens[0][0].isupper()
        and all(token[0].isupper() or token.strip(",.") in _PARTICLES for token in tokens)
    )


def _is_label(place: str) -> bool:
    return place.casefold().replace("’", "'").strip() in press.furniture("label")
