"""Times that name no days of their own: *now*, *the quarter*, *for years*, *year-earlier*.

They are tagged and never compared. What turns on the text around is a ``Generic``; the rest is a TIMEX3 at once.
"""

from __future__ import annotations

import attrs

from crosscheck.extract.recognise.dates import relative
from crosscheck.extract.recognise.dates.calendar import ordinal_unit
from crosscheck.extract.recognise.dates.clocks import part_of_day
from crosscheck.extract.recognise.dates.moment import Moment
from crosscheck.extract.recognise.dates.recurring import so_long, unit_name
from crosscheck.extract.recognise.dates.rules import Parts, rule
from crosscheck.extract.recognise.dates.within import UNITS
from crosscheck.model.values.date import Clock, Granularity
from crosscheck.model.values.timex import EDGES, Sort, Timex

_NO_LENGTH = ("half", "quarter", "second", "weekend")  # "a quarter" is mostly a share
_REFERENCES = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
_LASTING = (
    "lasted",
    "lasts",
    "last",
    "lasting",
    "took",
    "takes",
    "take",
    "taken",
    "taking",
    "spent",
    "spend",
    "spends",
    "waited",
    "waiting",
    "wait",
    "served",
    "needs",
    "needed",
)
_FAR = ("near", "foreseeable", "immediate", "distant", "not-too-distant")


@attrs.frozen(slots=True)
class Generic:
    """A unit or part of the day that the text around must place, so many units away (*the quarter*: 0).

    ``fixed`` counts from the day of publication whatever the text tells.
    """

    unit: Granularity
    offset: int = 0
    clock: Clock | None = None
    mod: str = ""
    fiscal: bool = False
    fixed: bool = False


def _long(parts: Parts) -> Timex | None:
    if "long" in parts:
        return Timex(Sort.DURATION, parts.get("long"))
    name, plural = unit_name(parts), "units" in parts
    return Timex(Sort.DURATION, so_long(None if plural else 1, name)) if name else None


def _units_long(parts: Parts) -> Timex | None:
    """*decades-long*, *year-long*."""
    return _long(parts) if parts.nodes[-1].text.lower() == "long" else None


def _plural(parts: Parts) -> Timex | None:
    """*for years*, *hours after*: so many of them is not told."""
    name = unit_name(parts)
    return Timex(Sort.DURATION, so_long(None, name)) if name and name != "weekend" else None


def _lasting(parts: Parts) -> Timex | None:
    """*lasted years*, *waited weeks*."""
    return _plural(parts) if parts.before.text.lower() in _LASTING else None


def _weekends(parts: Parts) -> Timex | None:
    weekends = parts.get("units") == "weekend"
    return Timex(Sort.SET, "XXXX-WXX-WE", quant="EVERY") if weekends else None


def _plural_away(parts: Parts) -> Timex | None:
    name, away = unit_name(parts), parts.get("later")
    if name is None:
        return None
    return Timex(Sort.DATE, _REFERENCES[away if away is not None else -1])


def _one(parts: Parts) -> Timex | None:
    name = unit_name(parts)
    if name is None or name in _NO_LENGTH or parts.after.kind in ("old", "dash"):
        return None
    rate = parts.before.kind in ("word", "units", "sign", "number", "number_word", "year", "day", "stop")
    return Timex(Sort.SET if rate else Sort.DURATION, so_long(1, name))


def _reference(parts: Parts) -> Timex | None:
    return Timex(Sort.DATE, parts.get("reference") or _REFERENCES[0])


def _current(parts: Parts) -> Timex | None:
    return Timex(Sort.DATE, _REFERENCES[0]) if parts.text == "current" else None


def _recent(parts: Parts) -> Timex | None:
    if "units" in parts:
        return _plural(parts)
    return Timex(Sort.DATE, _REFERENCES[-1])


def _those(parts: Parts) -> Timex | None:
    """*these days*."""
    return Timex(Sort.DATE, _REFERENCES[parts.get("those")]) if parts.get("units") == "day" else None


def _past(parts: Parts) -> Timex | None:
    """*in the past*: not *the past president*."""
    alone = parts.after.kind != "word" or not parts.after.text.isalpha()
    if parts.nodes[-1].text.lower() != "past" or not alone:
        return None
    return Timex(Sort.DATE, _REFERENCES[-1])


def _future(parts: Parts) -> Timex | None:
    far = parts.before.text.lower() in _FAR
    stated = (far or "the" in parts) and parts.after.kind != "of"  # "the future of coal" is no time
    return Timex(Sort.DATE, _REFERENCES[1]) if stated else None


def _moment(parts: Parts) -> Timex:
    return Timex(Sort.DATE, _REFERENCES[0])


def _that_time(parts: Parts) -> Timex | None:
    word = parts.nodes[0].text.lower()
    return Timex(Sort.DATE, _REFERENCES[0 if word == "this" else -1]) if word in ("this", "that") else None


def _the_unit(parts: Parts) -> Generic | None:
    """*the quarter*, *the latest week*, *the day before*."""
    unit = UNITS.get(parts.get("unit"))
    named = parts.nodes[-1].text[0].isupper()  # "Player of the Year"
    if unit in (None, Granularity.HALF, Granularity.SEASON) or parts.after.kind == "dash" or named:
        return None
    away = {"before": -1, "after": 1}
    offset = next(
        (away[node.kind] for node in parts.nodes if node.kind in away), parts.get("recent", "last") or 0
    )
    return Generic(unit, offset, fiscal="fiscal" in parts)


def _fiscal_unit(parts: Parts) -> Generic | None:
    unit = UNITS.get(parts.get("unit"))
    offset = parts.get("last", "next", "this") or 0
    return (
        Generic(unit, offset, fiscal=True, fixed=True)
        if unit in (Granularity.YEAR, Granularity.QUARTER)
        else None
    )


def _fiscal(parts: Parts) -> Moment:
    date: Moment = parts.get("date")
    return date


def _the_part(parts: Parts) -> Generic:
    return Generic(Granularity.DAY, clock=part_of_day(parts))


def _overnight(parts: Parts) -> Generic | None:
    return _the_part(parts) if parts.text == "overnight" else None


def _year_end(parts: Parts) -> Generic | None:
    unit = UNITS.get(parts.get("unit"))
    edge = EDGES.get(parts.get("edge", "early") or "", "")
    fit = unit in (Granularity.YEAR, Granularity.QUARTER, Granularity.MONTH, Granularity.WEEK)
    return Generic(unit, mod=edge, fixed=True) if unit is not None and fit else None


def _year_ago(parts: Parts) -> Generic | None:
    """*year-ago*, *the year-earlier quarter*."""
    units = parts.all("unit")
    if units[0] != "year" or parts.get("later") == 1:
        return None
    quarter = units[-1] == "quarter"
    return Generic(Granularity.QUARTER, -4) if quarter else Generic(Granularity.YEAR, -1, fixed=True)


def _attributive(parts: Parts) -> Moment | None:
    """*third-quarter profit*, *first-half sales*; a "second half" without the hyphen is mostly of a match."""
    if (
        parts.get("unit") == "half"
        and "dash" in parts
        and (number := parts.get("ordinal", "ordinal_word")) <= 2
    ):
        return Moment(Granularity.HALF, number=number)
    return ordinal_unit(parts)


def _season(parts: Parts) -> Moment | None:
    name = parts.text[0].isupper() or parts.after.kind == "word"  # "winter wheat"
    return None if name else Moment(Granularity.SEASON, month=parts.get("season"))


RULES = (
    rule("date", "(ordinal|ordinal_word) dash? unit", _attributive),
    rule("date", "(next|anchor) part_of_day", relative.this_part),
    rule("date", "season", _season),
    rule("date", "fiscal date", _fiscal),
    rule("generic", "the? (last|this|next)? fiscal unit", _fiscal_unit),
    rule("generic", "the? unit dash (ago|later) (unit (?!dash))?", _year_ago),
    rule("generic", "the? unit dash? edge", _year_end),
    rule("timex", "those units", _those),
    rule("timex", "(unit|units) dash word", _units_long),
    rule("timex", "long", _long),
    rule("timex", "(few|the)? recent units", _recent),
    rule("generic", "the? recent unit", _the_unit),
    rule("timex", "recent", _recent),
    rule("timex", "the last|last (?=stop)", _past),
    rule("timex", "the? (last|next) units", _plural),
    rule("timex", "the? future", _future),
    rule("timex", "(?<=on) the moment", _moment),
    rule("timex", "(?<=[on by since of from]) (this|anchor) time", _that_time),
    rule("timex", "this", _current),
    rule("timex", "now|reference", _reference),
    rule("generic", "the unit (before|after) (?=stop|comma)", _the_unit),
    rule("generic", "the unit", _the_unit),
    rule("timex", "a unit", _one),
    rule("timex", "units (later|ago)", _plural_away),
    rule(
        "timex",
        "(?<=[for in since of from more within before after]) units|units (?=after|before|of)",
        _plural,
    ),
    rule("timex", "(?<=word) units (?=stop|comma|close|in|on|to)", _lasting),
    rule("timex", "(?<=on) units|units (?=stop)", _weekends),
    rule("generic", "the part_of_day|(?<=on) part_of_day", _the_part),
    rule("generic", "part_of_day", _overnight),
)
