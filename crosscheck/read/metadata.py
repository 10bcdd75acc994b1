"""Facts about the article that stand on lines of their own: header lines, dates, bylines, credits.

Rules over the page; each claims its units and notes what they say. Reads the header labels of the lexicon.
"""

from __future__ import annotations

import re

from crosscheck.lexicon import press
from crosscheck.model.article import BlockKind
from crosscheck.read.dates import MONTHS, WEEKDAYS, find_day
from crosscheck.read.lines import Unit
from crosscheck.read.page import Page

_LABELLED = re.compile(r"([A-Za-z][A-Za-z ]{1,20}):(?:\s+|$)")
_MOST_HEADER_LINES = 30
_MOST_DATE_WORDS = 16
_BEFORE_A_NAME = " ,;|·–—-"
_MOST_BYLINE_WORDS = 12
_MOST_CREDIT_WORDS = 14
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?!\d)")
_DAY_NAMES = frozenset(WEEKDAYS) | {name[:3] for name in WEEKDAYS}
_MONTH_NAMES = frozenset(MONTHS) | {name[:3] for name in MONTHS} | {"sept"}
_WORD = re.compile(r"(?<!\d)[^\W\d_]{2,}")
_BYLINE = re.compile(r"(?i:by|(?:written|reported|reporting|edited|editing|story) by)[: ]\s?(?=[A-Z])")
_AUTHORED = re.compile(r"[A-Z][\w.'’-]{1,40}(?: [A-Z][\w.'’-]{0,40}){1,3}, ([A-Z][\w ]{1,40})$")
_CITING = re.compile(
    r"(.{1,60}?) (?:reports?|reported|informs?),? "
    r"(?:citing|quoting|(?:referring|with reference) to) (.{1,60}?)\.?$"
)
_CONTRIBUTED = re.compile(
    r"\b(?:contributed|contributing) to this (?:report|story|article)"
    r"|^With (?:reporting|files|inputs) (?:by|from) "
)
_SIGNED = re.compile(r"[(/—–-]\s?([^()/—–-]{2,40}?)\s?[)/]?$")
_TRAILING_NOTE = re.compile(r"\s{0,9}\([^()]{0,400}\)$")
_BEFORE_DATE = re.compile(r"[,|·•–—-]\s*(?:(?:" + "|".join(WEEKDAYS) + r"),?\s*)?$", re.IGNORECASE)
_DOMAIN = re.compile(r"[\w-]{2,40}(?:\.[\w-]{2,20}){1,3}$")


def header(page: Page) -> None:
    """Lines of the form ``Label: value`` at the very top; one alone must give a title, date or address."""
    fields = [_header_field(unit) for unit in page.units[:_MOST_HEADER_LINES]]
    count = fields.index(None) if None in fields else len(fields)
    if count == 1 and not _stands_alone(fields[0], page.units[0]):
        return
    for index in range(count):
        unit = page.units[index]
        value = unit.words.partition(":")[2]
        _note_header(page, fields[index] or "", value.strip())
        if page.titled is None and page.facts.title:
            page.titled = (index, len(unit.words) - len(value.lstrip()))
        page.mark(index, BlockKind.META)


def _header_field(unit: Unit) -> str | None:
    found = _LABELLED.match(unit.words)
    return press.header_labels().get(found.group(1).lower()) if found else None


def _stands_alone(field: str | None, unit: Unit) -> bool:
    if field in ("date", "updated"):
        return find_day(unit.words) is not None
    return field in ("title", "url") and unit.words.startswith(("Title", "URL", "Headline"))


def _note_header(page: Page, field: str, value: str) -> None:
    names_wire = field in ("credit", "source") or (field == "outlet" and _is_absent(value))
    page.facts.note("credit", names_wire and press.find_agency(value))
    if not value or _is_absent(value):
        return
    if field in ("date", "updated"):
        day = find_day(value)
        page.facts.note("published" if field == "date" else "updated", day and day.date)
    elif field in ("title", "url", "outlet"):
        page.facts.note(field, _TRAILING_NOTE.sub("", value) if field == "outlet" else value)


def _is_absent(value: str) -> bool:
    return value.casefold().lstrip("([-– ").startswith(press.absent_values())


def labelled_values(page: Page) -> None:
    """A label on one line and its value on the next: ``Date`` / ``2019.05.10``, ``Author`` / ``Jane Doe``."""
    for index in page.open():
        label = page.units[index].folded.rstrip(": ")
        if label not in press.furniture("date") | press.furniture("author"):
            continue
        following = page.units[index + 1] if index + 1 < len(page.units) else None
        if following is None or len(following.tokens) > _MOST_BYLINE_WORDS or page.kinds[index + 1]:
            continue
        day = find_day(following.words)
        if label in press.furniture("date") and day:
            page.facts.note("published", day.date)
            _mark_pair(page, index, BlockKind.META)
        elif label in press.furniture("author") and _is_author(following):
            page.facts.note("outlet", following.words if _DOMAIN.match(following.words) else None)
            _mark_pair(page, index, BlockKind.BYLINE)


def _is_author(unit: Unit) -> bool:
    return not unit.stopped and (unit.words[0].isupper() or _DOMAIN.match(unit.words) is not None)


def _mark_pair(page: Page, index: int, kind: BlockKind) -> None:
    page.mark(index, kind)
    page.mark(index + 1, kind)


def date_lines(page: Page) -> None:
    """Lines that say a date or a time and nothing more, whatever its form."""
    for index in page.open():
        unit = page.units[index]
        if len(unit.tokens) > _MOST_DATE_WORDS or not _is_only_date(unit.words):
            continue
        day = find_day(unit.words)
        revised = unit.folded.startswith(("updated", "last updated", "modified", "last modified", "edited"))
        page.facts.note("updated" if revised else "published", day and day.date)
        page.facts.note("credit", press.find_agency(unit.words))
        page.mark(index, BlockKind.META)


def _is_only_date(line: str) -> bool:
    """Whether a line has figures, and all its words are those of dates and clocks, or an agency."""
    agency = press.find_agency(line)
    words = {word.lower() for word in _WORD.findall(line.replace(agency, "", 1) if agency else line)}
    named = words & (_DAY_NAMES | _MONTH_NAMES) or _CLOCK.search(line) or find_day(line)
    return (
        bool(named)
        and any(letter.isdigit() for letter in line)
        and words <= (_DAY_NAMES | _MONTH_NAMES | press.furniture("date word"))
    )


def bylines(page: Page) -> None:
    """Who wrote it: ``By Jane Doe``, ``Jane Doe, Reuters``, ``Reuters contributed to this report``."""
    for index in page.open():
        unit = page.units[index]
        if len(unit.tokens) <= _MOST_CREDIT_WORDS and (_is_byline(unit) or _CONTRIBUTED.search(unit.words)):
            day = find_day(unit.words)
            page.facts.note("published", day and day.date)
            page.facts.note("credit", press.find_agency(unit.words))
            page.mark(index, BlockKind.BYLINE)


def _is_byline(unit: Unit) -> bool:
    if unit.stopped or len(unit.tokens) > _MOST_BYLINE_WORDS or unit.lower > 3:
        return False
    authored = _AUTHORED.match(unit.words)
    return bool(_BYLINE.match(unit.words) or (authored and press.find_agency(authored.group(1))))


def dated_lines(page: Page) -> None:
    """A line above the report that ends in its day: ``Harbour Post, 16 August 2019``; the outlet goes first, and who
    wrote it may come last."""
    first = min(page.prose(), default=0)
    for index in page.open():
        unit = page.units[index]
        if not 0 < index < first or unit.stopped or len(unit.tokens) > _MOST_CREDIT_WORDS or unit.lower > 3:
            continue
        day = find_day(unit.words)
        if day is None or not day.year or not _BEFORE_DATE.search(unit.words[: day.start]):
            continue
        behind = unit.words[day.end :].strip(_BEFORE_A_NAME)
        told = {word.lower() for word in _WORD.findall(behind)}
        if told <= press.furniture("date word") or _BYLINE.match(behind):
            page.facts.note("published", day.date)
            page.facts.note("credit", press.find_agency(unit.words))
            page.mark(index, BlockKind.BYLINE)


def wire_credits(page: Page) -> None:
    """A line that names the wire: ``The Daily Post reports citing AFP.``, ``(AFP)``, ``— Reuters``."""
    for index in page.open():
        unit = page.units[index]
        if len(unit.tokens) > _MOST_CREDIT_WORDS:
            continue
        citing = _CITING.match(unit.words)
        if citing:
            page.facts.note("credit", press.find_agency(citing.group(2)) or citing.group(2))
            page.facts.note("outlet", citing.group(1))
            page.mark(index, BlockKind.BYLINE)
        elif press.is_agency(unit.words.strip("()/—–-. ")):
            page.facts.note("credit", press.find_agency(unit.words))
            page.mark(index, BlockKind.BYLINE)


def signature(page: Page) -> None:
    """A credit at the end of the last paragraph, ``… on Friday. (Reuters)``; the paragraph stays body."""
    prose = page.prose()
    signed = _SIGNED.search(page.units[prose[-1]].words[-60:]) if prose else None
    if signed and press.is_agency(signed.group(1)):
        page.facts.note("credit", press.find_agency(signed.group(1)))
