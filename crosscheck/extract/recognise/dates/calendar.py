"""Days, months, quarters, seasons, years, decades, centuries by name or number: what stands on its own."""

from __future__ import annotations

import re

from crosscheck.extract.recognise.dates.clocks import at
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.rules import Parts, rule
from crosscheck.extract.recognise.dates.years import (
    YEAR_BEFORE,
    century,
    decade,
    named_decade,
    part_of_year,
    year_alone,
    year_in_words,
    years,
)
from crosscheck.lexicon.calendar import CalendarWord, Holiday, calendar_words
from crosscheck.model.values.date import Granularity

# Two-digit years up to this one belong to the 2000s.
_PIVOT = 29
_LONGEST_MONTH = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}
_NEW_YEAR = "01-01"
_ATTACKS = (9, 11)  # the name of an event rather than a day of this year
_NONE = CalendarWord("", 0)
_HOLIDAY_BEFORE = ("in", "on", "since", "before", "after", "by", "to", "last", "next", "this", "early")


def whole_year(year: int | None) -> int | None:
    """A year of four digits from one of two (``'98``)."""
    if year is None or year > 99:
        return year
    return year + (2000 if year <= _PIVOT else 1900)


def day_of(year: int | None, month: int, day: int | None) -> Moment | None:
    """A day, or ``None`` where the month has no such day."""
    if day is None or not 1 <= month <= 12 or not 1 <= day <= _LONGEST_MONTH.get(month, 31):
        return None
    return Moment(Granularity.DAY, year=year, month=month, day=day)


def _day(parts: Parts) -> Moment | None:
    if "year" not in parts and not _is_day_number(parts):
        return None
    year = whole_year(parts.get("year", "short_year"))
    return day_of(
        year, parts.get("month", "month_weak"), parts.get("day", "ordinal", "ordinal_word", "number_word")
    )


def _is_day_number(parts: Parts) -> bool:
    """Not the count in *in May 20 people*, nor the verb in *they march 3 miles*."""
    counted = parts.nodes[-1].kind == "day" and parts.after.kind == "word"
    if counted and parts.before.kind == "in":
        return False
    weak = next((node for node in parts.nodes if node.kind == "month_weak"), None)
    return weak is None or weak.text[0].isupper() or not counted or parts.before.kind in YEAR_BEFORE


def _slash_day(parts: Parts) -> Moment | None:
    """*on 11/20*, *Friday 7/6*: never alone, for it could be a share or a name."""
    first, second = parts.get("slash_day")
    if (first, second) == _ATTACKS and parts.before.kind != "weekday":
        return None
    return day_of(None, first, second) or day_of(None, second, first)


def _weekday_day(parts: Parts) -> Moment:
    """*Friday the 13th*, *Tue 13*: the month is open."""
    day = parts.get("ordinal", "ordinal_word", "day")
    return Moment(Granularity.DAY, day=day, weekday=parts.get("weekday", "weekday_weak"))


def _iso(parts: Parts) -> Moment | None:
    year, month, day = (int(part) for part in re.split(r"\D", parts.nodes[0].text))
    return day_of(year, month, day)


def _stamp(parts: Parts) -> Moment | None:
    text = parts.nodes[0].text
    day = day_of(int(text[:4]), int(text[5:7]), int(text[8:10]))
    clock = at(int(text[11:13]), int(text[14:16]))
    return None if day is None else Moment(Granularity.TIME, day.year, day.month, day.day, clock=clock)


def _numeric(parts: Parts) -> Moment | None:
    """Slashes in the order of the United States, dots day first; the other way where that is impossible."""
    first, second, year = (int(part) for part in re.split(r"\D", parts.nodes[0].text))
    if len(parts.nodes[0].text) < 8 and "/" not in parts.nodes[0].text:
        return None
    usual = (second, first) if "." in parts.nodes[0].text else (first, second)
    return day_of(whole_year(year), *usual) or day_of(whole_year(year), *reversed(usual))


def _short_year(parts: Parts) -> Moment:
    """*in '94*."""
    return Moment(Granularity.YEAR, year=whole_year(parts.get("short_year")))


def _of_short_year(parts: Parts) -> Moment | None:
    """*April of 87*: a number that no day has."""
    number, text = parts.get("number"), parts.nodes[-1].text
    if len(text) != 2 or not text.isdigit() or number <= _PIVOT:
        return None
    month, day = parts.get("month", "month_weak"), parts.get("day", "ordinal")
    year = whole_year(number)
    return day_of(year, month, day) if day else Moment(Granularity.MONTH, year=year, month=month)


def _month(parts: Parts) -> Moment | None:
    if parts.before.kind in ("day", "ordinal"):
        return None  # a day that the month does not have: *31 February 2019* is no month either
    year = whole_year(parts.get("year", "short_year"))
    return Moment(Granularity.MONTH, year=year, month=parts.get("month", "month_weak"))


def _bare_month(parts: Parts) -> Moment | None:
    text, after = parts.nodes[0].text, parts.after
    if calendar_words().get(text, _NONE).kind == "month_weak":
        return None  # the verbs "may" and "march"
    if after.kind == "day" and parts.before.kind != "in":
        return None  # a day that the month does not have
    # A capitalised word beside April, June or Jan makes a name of it.
    if after.kind == "word" and after.text[:1].isupper() and parts.before.kind not in YEAR_BEFORE:
        return None
    if parts.before.kind in ("word", "stop") and len(text.rstrip(".")) <= 4:
        return None if parts.before.kind == "word" and parts.before.text[:1].isupper() else _month(parts)
    return _month(parts)


def _weekday(parts: Parts) -> Moment:
    return Moment(Granularity.DAY, weekday=parts.get("weekday", "weekday_weak"))


def _part_code(parts: Parts) -> Moment | None:
    """*Q1 2019*, *2019 H2*; a bare H2 may be hydrogen."""
    letter, number = parts.get("quarter_code")
    if letter == "h" and "year" not in parts:
        return None
    unit = Granularity.HALF if letter == "h" else Granularity.QUARTER
    return Moment(unit, number=number, year=parts.get("year"))


def ordinal_unit(parts: Parts) -> Moment | None:
    """*first quarter*, *second half*, *third week*: of a year where nothing else follows."""
    unit, number = parts.get("unit"), parts.get("ordinal", "ordinal_word")
    sizes = {
        "quarter": (Granularity.QUARTER, 4),
        "half": (Granularity.HALF, 2),
        "week": (Granularity.WEEK, 53),
    }
    size, most = sizes.get(unit, (None, 0))
    if size is None or number is None or number > most or (unit == "half" and "year" not in parts):
        return None
    if unit != "half" and "year" not in parts and unit == "week":
        return None
    return Moment(size, number=number, year=parts.get("year"))


def _season(parts: Parts) -> Moment:
    return Moment(Granularity.SEASON, month=parts.get("season", "season_weak"), year=parts.get("year"))


def _holiday(parts: Parts) -> Moment | None:
    """*Christmas Day*, *before Christmas*, *Easter 2018*; not *Christmas sales*."""
    named: Holiday = parts.get("holiday")
    modifies = parts.after.kind == "word" and parts.before.kind not in _HOLIDAY_BEFORE
    another = parts.before.kind == "word" and parts.before.text[:1].isupper()  # "Lunar New Year"
    another = another or (parts.before.kind == "the" and named.rule == _NEW_YEAR)  # "in the New Year"
    if named.alone and (another or (modifies and "year" not in parts)):
        return None
    return Moment(Granularity.DAY, year=parts.get("year"), holiday=named.rule)


def _day_alone(parts: Parts) -> Moment:
    return Moment(Granularity.DAY, day=parts.get("ordinal", "ordinal_word"))


_M = "(month|month_weak)"
_Y = "(comma? year (?!dash number)|comma? short_year)"
_LEADS = "[in of from to between since before after by last next this early edge about dash on and or]"
_SEASON_LEADS = "[in of to since before after by last next this early edge]"
RULES = (
    rule(
        "year",
        "(?<=[in since of by month month_weak ordinal ordinal_word number_word day]) number_word number_word?",
        year_in_words,
    ),
    rule("date", "stamp", _stamp),
    rule("date", "holiday (of|in|comma)? year|holiday", _holiday),
    rule("date", "iso", _iso),
    rule("date", "numeric_date", _numeric),
    rule("date", f"(day|year) (dash|slash) {_M} (dash|slash) (year|day)", _day),
    rule("date", f"{_M} (dash|slash) (day|ordinal) (dash|slash) year", _day),
    rule("date", f"{_M} the? (day|ordinal|ordinal_word|number_word) ({_Y}|(of|in) year)", _day),
    rule(
        "date",
        f"(the? (ordinal|ordinal_word)|day|number_word) dash? of? {_M} comma? ({_Y}|(of|in) year)",
        _day,
    ),
    rule("date", f"year comma? {_M} (day|ordinal) (?!dash)", _day),
    rule("date", f"(day|ordinal)? {_M} of number (?!word|unit|units)", _of_short_year),
    rule("date", f"{_M} the? ordinal", _day),
    rule("date", f"{_M} the? ordinal_word (?!unit)", _day),
    rule("date", f"{_M} day (?!sign)|{_M} comma ordinal|month slash day (?!slash)", _day),
    rule("date", "day of month", _day),
    rule("date", f"the? (ordinal|ordinal_word) of {_M}", _day),
    rule("date", "(day|ordinal|number_word) month", _day),
    rule("date", f"day month_weak (?!word)|(?<={_LEADS}) day month_weak", _day),
    rule("date", f"{_M} (of|in)? {_Y}", _month),
    rule("date", f"year {_M}|(?<!year) {_M} (dash|slash) year", _month),
    rule("date", "(?<=[in of since by from to early]) short_year", _short_year),
    rule("date", "month_weak (?=of? (last|next|this) unit)", _bare_month),
    rule("date", "month", _bare_month),
    rule("date", f"(?<={_LEADS}) month_weak", _bare_month),
    rule("date", "quarter_code dash? of? comma? year|year dash? quarter_code", _part_code),
    rule("date", "quarter_code", _part_code),
    rule("date", "the? (ordinal|ordinal_word) dash? unit (of|comma)? year", ordinal_unit),
    rule("date", "the? (ordinal|ordinal_word) dash? unit", century),
    rule("date", "the? (ordinal|ordinal_word) unit (?!word)", ordinal_unit),
    rule("date", "the? (season|season_weak) of? year", _season),
    rule(
        "date",
        f"(?<={_SEASON_LEADS}) the? season|(?<=[in since by last next this]) the? season_weak",
        _season,
    ),
    rule("date", "the (decade|decade_word)|(?<=the early) (decade|decade_word)", named_decade),
    rule("date", "decade", decade),
    rule("date", "years", years),
    rule("date", "the? early dash year", part_of_year),
    rule("date", "year", year_alone),
    rule("date", "(weekday|weekday_weak) the? ordinal (?!unit)", _weekday_day),
    rule("date", "(weekday|weekday_weak) the? ordinal_word (?!unit|word|time)", _weekday_day),
    rule("date", "weekday day (?=stop)", _weekday_day),
    rule("date", f"(?<={_LEADS[:-1]} on weekday weekday_weak]) slash_day", _slash_day),
    rule("date", "weekday", _weekday),
    rule(
        "date",
        "(?<=[last next this]) weekday_weak|weekday_weak (?=comma? (date|clock|part_of_day))",
        _weekday,
    ),
    rule("date", "(?<=on) the (ordinal|ordinal_word) (?!word|unit|date)", _day_alone),
)
