"""Takes a place phrase apart: the core name, the way to it, the venue in it, what narrows it down."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import attrs

from crosscheck.lexicon.gazetteer import gazetteer

KM = {"km": 1.0, "kilomet": 1.0, "mile": 1.609344, "nautical": 1.852, "met": 0.001}
ROUGHLY = 0.1  # how far *about 50 km* may be off, as a share
_LEAD = re.compile(r"^(?:in|at|to|into|from|inside|within|on)\s+(?=\S)", re.IGNORECASE)
_DISTANCE = re.compile(
    r"^(?P<hedge>(?:about|around|some|roughly|nearly|almost|approximately|just|only|less than|"
    r"more than|up to|at least)\s+)?(?P<number>\d[\d,.]{0,9})[\s-]{0,2}"
    r"(?P<unit>km|kilomet\w{0,6}|nautical miles?|miles?|met(?:er|re)s?)\s+",
    re.IGNORECASE,
)
_SIDELINES = re.compile(r"^(?:on\s+)?the (?:sidelines|margins|fringes) of\s+(?P<venue>.+)$", re.IGNORECASE)
_OFF = re.compile(
    r"^(?:in\s+)?(?:the\s+)?(?:waters\s+)?(?:just\s+)?off\s+(?:(?:the\s+)?(?P<side>[\w-]+\s+)?coasts?\s+of\s+)?(?P<rest>.+)$",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"^(?P<word>near|close to|outside|around|not far from|away from)\s+(?P<rest>.+)$", re.IGNORECASE
)
_FROM = re.compile(r"^(?:away\s+)?(?P<word>from|outside|off)\s+(?P<rest>.+)$", re.IGNORECASE)
_WAY = re.compile(
    r"^(?:just\s+|to\s+|the\s+|due\s+){0,3}(?P<way>[\w-]+)\s+(?:of|from)\s+(?P<rest>.+)$", re.IGNORECASE
)
_BORDER = re.compile(
    r"^(?:on\s+|along\s+|at\s+|near\s+)?(?:the\s+)?border\s+(?:with|of|between)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_BORDER_OF = re.compile(r"^(?:the\s+)?(?P<first>[\w.]+)(?:[-–](?P<second>[\w.]+))?\s+border$", re.IGNORECASE)
_CAPITAL = re.compile(
    r"^(?:the\s+)?(?:(?P<of>[\w. -]{2,30}?)(?:[’']s)?\s+capital|capital\s+of\s+(?P<state>.+))$", re.IGNORECASE
)
_PART = re.compile(r"^(?:the\s+)?(?P<part>[\w-]+)(?:\s+parts?\s+of|\s+of)?\s+(?P<rest>.+)$", re.IGNORECASE)
_SORTED = re.compile(
    r"^(?:the\s+)?(?:(?P<state>[\w. -]{2,30}?)(?:[’']s)?\s+)??(?P<sort>[a-z]+(?: (?!of\s)[a-z]+)?)"
    r"\s+(?:of\s+)?(?P<rest>[^a-z\s].*)$"
)
_ENDING = re.compile(r"^(?P<rest>.+)\s+(?P<sort>\w+)$")
_OWNED = re.compile(r"^(?P<owner>.+?)(?:[’']s|s[’'])\s+(?P<rest>.+)$")
_VENUE = re.compile(r"\s(?:in|at|near)\s")


@attrs.frozen(slots=True)
class PlacePhrase:
    """The parts of a place phrase; ``container`` and ``capital_of`` decide which place the name means.

    ``resolved`` is false for a common noun, which names no place.
    """

    name: str
    relator: str = "in"
    distance: tuple[float, float] | None = None
    part: str = ""
    detail: str = ""
    container: str = ""
    capital_of: str = ""
    kind: str = ""
    resolved: bool = True


@cache
def _table(name: str) -> dict[str, str]:
    text = (files("crosscheck.lexicon") / "data" / "en" / name).read_text("utf-8")
    rows = (line.split("\t")[:2] for line in text.splitlines() if line and not line.startswith("#"))
    return dict(rows)


def _direction(word: str) -> str:
    return _table("directions.tsv").get(word.casefold(), "")


def _sort(word: str) -> str:
    return _table("landform_words.tsv").get(word.casefold(), "")


def _known(name: str) -> bool:
    return bool(gazetteer().find(name))


def _core(name: str) -> str:
    """A demonym as the name of its place (*off the Somali coast*), any other name as it is."""
    home = gazetteer().home(name) if gazetteer().is_demonym(name) else None
    return home.name if home else name


def parse_place(text: str) -> PlacePhrase:
    """Take a place phrase apart. What is not understood stays in ``name``.

    >>> parse_place("150 nautical miles east of Aden").distance
    (277.8, 277.8)
    >>> parse_place("on the sidelines of the trade summit in Singapore").detail
    'trade summit'
    """
    phrase = " ".join(text.split()).strip(" ,;:()")
    for read in (_whole, _sidelines, _far, _border, _off, _near, _way):
        if found := read(phrase):
            return found
    shorter = _LEAD.sub("", phrase, count=1)
    if shorter != phrase:
        return parse_place(shorter)
    for read in (_capital, _sorted, _part, _commas, _owned, _ended, _venue):
        if found := read(phrase):
            return found
    return PlacePhrase(_bare(phrase), resolved=not phrase.islower())


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", name, count=1, flags=re.IGNORECASE)


def _whole(phrase: str) -> PlacePhrase | None:
    # *the capital*, *a mobile home* are no names, though towns are called so
    if gazetteer().is_demonym(phrase) and gazetteer().polity(phrase):
        return PlacePhrase(_core(phrase))
    common = phrase.islower() and phrase.startswith(("the ", "a ", "an "))
    return PlacePhrase(_bare(phrase)) if not common and _known(phrase) else None


def _sidelines(phrase: str) -> PlacePhrase | None:
    if not (match := _SIDELINES.match(phrase)):
        return None
    inner = _venue(match["venue"]) or PlacePhrase("", detail=_bare(match["venue"]))
    return attrs.evolve(inner, relator="sidelines")


def _far(phrase: str) -> PlacePhrase | None:
    if not (match := _DISTANCE.match(phrase)):
        return None
    rest = phrase[match.end() :]
    inner = _way(rest) or _off(rest)
    if inner is None and (from_ := _FROM.match(rest)):
        inner = attrs.evolve(parse_place(from_["rest"]), relator="near")
    return attrs.evolve(inner, distance=_kilometres(match)) if inner else None


def _kilometres(match: re.Match[str]) -> tuple[float, float] | None:
    try:
        number = float(match["number"].replace(",", "").rstrip("."))
    except ValueError:
        return None
    unit = next(size for stem, size in KM.items() if match["unit"].casefold().startswith(stem))
    value, hedge = round(number * unit, 1), (match["hedge"] or "").strip().casefold()
    if hedge in {"less than", "up to"}:
        return (0.0, value)
    if hedge in {"more than", "at least"}:
        return (value, math.inf)
    if hedge in {"", "just", "only"}:
        return (value, value)
    return (round(value * (1 - ROUGHLY), 1), round(value * (1 + ROUGHLY), 1))


def _border(phrase: str) -> PlacePhrase | None:
    if match := _BORDER.match(phrase):
        return PlacePhrase(_core(_bare(match["rest"].partition(" and ")[0])), relator="border")
    match = _BORDER_OF.match(_LEAD.sub("", phrase, count=1))
    if match and (gazetteer().polity(match["first"]) or _known(match["first"])):
        return PlacePhrase(_core(match["first"]), relator="border")
    return None


def _off(phrase: str) -> PlacePhrase | None:
    if not (match := _OFF.match(phrase)):
        return None
    rest = re.sub(r"(?:[’']s)?\s+(?:\w+\s+)?coast(?:line)?$", "", _bare(match["rest"]))
    inner = parse_place(_core(rest))
    return attrs.evolve(inner, relator="off", part=_direction((match["side"] or "").strip()) or inner.part)


def _near(phrase: str) -> PlacePhrase | None:
    if not (match := _NEAR.match(phrase)):
        return None
    relator = "outside" if match["word"].casefold() == "outside" else "near"
    return attrs.evolve(parse_place(match["rest"]), relator=relator)


def _way(phrase: str) -> PlacePhrase | None:
    match = _WAY.match(phrase)
    way = _direction(match["way"]) if match else ""
    # *the north of Iraq* is a part of it, *north of Iraq* is not
    inside = phrase.casefold().startswith(("the ", "in the ")) or way == "central"
    if not match or not way or inside:
        return None
    return attrs.evolve(parse_place(match["rest"]), relator=f"{way}_of")


def _capital(phrase: str) -> PlacePhrase | None:
    if not (match := _CAPITAL.match(phrase)):
        return None
    state = match["of"] or match["state"]
    return PlacePhrase(_bare(phrase), capital_of=state) if gazetteer().polity_id(state) else None


def _sorted(phrase: str) -> PlacePhrase | None:
    """*the Japanese port city of Nagoya*, *the city of Geneva*, *the village of X*."""
    match = _SORTED.match(phrase)
    sort = _sort(match["sort"]) if match else ""
    if not match or not sort:
        return None
    inner = parse_place(match["rest"])
    state = _core(match["state"]) if match["state"] else ""
    kind = "division" if sort == "division" else inner.kind
    return attrs.evolve(inner, container=inner.container or (state if _known(state) else ""), kind=kind)


def _part(phrase: str) -> PlacePhrase | None:
    match = _PART.match(phrase)
    part = _direction(match["part"]) if match else ""
    if not match or not part:
        return None
    inner = parse_place(_core(match["rest"]))
    return attrs.evolve(inner, part=part) if _known(inner.name) else None


def _commas(phrase: str) -> PlacePhrase | None:
    first, comma, rest = phrase.partition(",")
    holders = [part.strip() for part in rest.split(",") if part.strip()]
    if not comma or not holders:
        return None
    for holder in holders:
        if gazetteer().find(first) and _holds(holder, first):
            return attrs.evolve(parse_place(first), container=holder)
    inner = parse_place(", ".join(holders))
    return attrs.evolve(inner, detail=_bare(first)) if _known(inner.name) else None


def _holds(holder: str, name: str) -> bool:
    ids = {entry.id for entry in gazetteer().find(holder)}
    ids |= {f"{state}.{holder.strip('. ')}" for state in ("US", "CA")}
    return any(ids & set(entry.parents) for entry in gazetteer().find(name))


def _owned(phrase: str) -> PlacePhrase | None:
    """*Japan's Hokkaido* is a place in Japan, *Moscow's Red Square* a venue in Moscow."""
    match = _OWNED.match(phrase)
    if not match or not _known(match["owner"]):
        return None
    inner = parse_place(match["rest"])
    if _holds(match["owner"], inner.name):
        return attrs.evolve(inner, container=match["owner"])
    return attrs.evolve(parse_place(match["owner"]), detail=match["rest"])


def _ended(phrase: str) -> PlacePhrase | None:
    """*Aleppo province*, *Kyoto Prefecture*, *the Hokkaido region*."""
    match = _ENDING.match(phrase)
    sort = _sort(match["sort"]) if match else ""
    if not match or not sort or not _known(_core(match["rest"])):
        return None
    return PlacePhrase(_core(_bare(match["rest"])), kind="division" if sort == "division" else "")


def _venue(phrase: str) -> PlacePhrase | None:
    for match in _splits(phrase):
        inner = parse_place(match[1])
        if _known(inner.name) or inner.capital_of:
            venue = _bare(match[0])
            return attrs.evolve(inner, detail=f"{venue}, {inner.detail}" if inner.detail else venue)
    return None


def _splits(phrase: str) -> Iterator[tuple[str, str]]:
    for match in _VENUE.finditer(phrase):
        yield phrase[: match.start()], phrase[match.end() :]
