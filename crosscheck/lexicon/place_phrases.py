"""Takes a place phrase apart: the core name, the way to it, the venue in it, what narrows it down."""

from __future__ import annotations

import re
from functools import lru_cache

import attrs

from crosscheck.lexicon.gazetteer import gazetteer
from crosscheck.lexicon.place_words import (
    DISTANCE,
    PlacePhrase,
    direction,
    kilometres,
    sort_of_place,
    sort_pattern,
)

LONGEST = 160  # characters; a longer text is no place phrase
CACHED = 8192  # phrases kept: parts of a phrase are read again and again
_LEAD = re.compile(r"^(?:in|at|to|into|from|inside|within|on)\s+(?=\S)", re.IGNORECASE)
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
_ENDING = re.compile(r"^(?P<rest>.*\S)\s+(?P<sort>\w+)$")
_OWNED = re.compile(r"^(?P<owner>.+?)(?:[’']s|s[’'])\s+(?P<rest>.+)$")
_VENUE = re.compile(r"\s(?P<word>in|at|near|off|outside)\s")
_BESIDE = {"near": "near", "off": "off", "outside": "outside"}


def _known(name: str) -> bool:
    return bool(gazetteer().find(name))


def _core(name: str) -> str:
    """A demonym as the name of its place (*off the Somali coast*), any other name as it is."""
    home = gazetteer().home(name) if gazetteer().is_demonym(name) else None
    return home.name if home else name


@lru_cache(maxsize=CACHED)
def parse_place(text: str) -> PlacePhrase:
    """Take a place phrase apart. What is not understood stays in ``name``.

    >>> parse_place("150 nautical miles east of Aden").distance
    (277.8, 277.8)
    >>> parse_place("on the sidelines of the trade summit in Singapore").detail
    'trade summit'
    """
    phrase = " ".join(text.split()).strip(" ,;:()")
    if len(phrase) > LONGEST:
        return PlacePhrase(phrase, resolved=False)
    for read in (_whole, _sidelines, _far, _border, _off, _near, _way):
        if found := read(phrase):
            return found
    shorter = _LEAD.sub("", phrase, count=1)
    if shorter != phrase:
        return parse_place(shorter)
    for read in (_capital, _sorted, _part, _commas, _owned, _ended, _venue, _stripped):
        if found := read(phrase):
            return found
    return PlacePhrase(_bare(phrase), resolved=not phrase.islower())


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", name, count=1, flags=re.IGNORECASE)


def _whole(phrase: str) -> PlacePhrase | None:
    if gazetteer().is_demonym(phrase) and gazetteer().polity(phrase):
        return PlacePhrase(_core(phrase))
    if seat := _seat(phrase):
        return seat
    # *the capital*, *a mobile home* are no names, though towns are called so
    return PlacePhrase(_bare(phrase)) if not phrase.islower() and _known(phrase) else None


def _seat(phrase: str) -> PlacePhrase | None:
    """*the Kremlin* is a venue in its city."""
    city = gazetteer().seat_city(phrase)
    if city is None or city in gazetteer().find(phrase):
        return None
    return PlacePhrase(city.name, detail=_bare(phrase), id=city.id)


def _sidelines(phrase: str) -> PlacePhrase | None:
    if not (match := _SIDELINES.match(phrase)):
        return None
    inner = _venue(match["venue"]) or PlacePhrase("", detail=_bare(match["venue"]))
    return attrs.evolve(inner, relator="sidelines")


def _far(phrase: str) -> PlacePhrase | None:
    if not (match := DISTANCE.match(phrase)):
        return None
    rest = phrase[match.end() :]
    inner = _way(rest) or _off(rest)
    if inner is None and (from_ := _FROM.match(rest)):
        inner = attrs.evolve(parse_place(from_["rest"]), relator="near")
    return attrs.evolve(inner, distance=kilometres(match)) if inner else None


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
    return attrs.evolve(inner, relator="off", part=direction((match["side"] or "").strip()) or inner.part)


def _near(phrase: str) -> PlacePhrase | None:
    if not (match := _NEAR.match(phrase)):
        return None
    relator = "outside" if match["word"].casefold() == "outside" else "near"
    return attrs.evolve(parse_place(match["rest"]), relator=relator)


def _way(phrase: str) -> PlacePhrase | None:
    match = _WAY.match(phrase)
    way = direction(match["way"]) if match else ""
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
    """*the northern Japanese port city of Sendai*, *the city of Geneva*, *the village of X*."""
    if not (match := sort_pattern().match(phrase)):
        return None
    # *northern* narrows the state, not the town
    words = [word for word in match["state"].removesuffix("’s").split() if not direction(word)]
    while words and words[0].islower():
        words.pop(0)
    state = _core(" ".join(words))
    inner = parse_place(match["rest"])
    container = inner.container or (state if state and _known(state) else "")
    return attrs.evolve(inner, container=container, kind=sort_of_place(match["sort"]) or inner.kind)


def _part(phrase: str) -> PlacePhrase | None:
    match = _PART.match(phrase)
    part = direction(match["part"]) if match else ""
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
        if state := parse_place(holder).capital_of:
            return attrs.evolve(parse_place(first), container=_core(state))
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
    """*Aleppo province* is a place, *Aleppo airport* a venue in one."""
    match = _ENDING.match(phrase)
    if not match or not _known(_core(match["rest"])):
        return None
    name = _core(_bare(match["rest"]))
    if sort := sort_of_place(match["sort"]):
        return PlacePhrase(name, kind=sort)
    town = gazetteer().find(name)[0].kind == "city" and not name.islower()
    return PlacePhrase(name, detail=_bare(phrase)) if town and match["sort"].islower() else None


def _venue(phrase: str) -> PlacePhrase | None:
    """*a shop in Geneva* is a venue, *a village near Geneva* lies beside it."""
    for match in _VENUE.finditer(phrase):
        first, word = phrase[: match.start()], match["word"]
        if word in _BESIDE and _known(first):
            return parse_place(first)
        inner = parse_place(phrase[match.end() :])
        if _known(inner.name) or inner.capital_of:
            venue = f"{_bare(first)}, {inner.detail}" if inner.detail else _bare(first)
            return attrs.evolve(inner, detail=venue, relator=_BESIDE.get(word, inner.relator))
    return None


def _stripped(phrase: str) -> PlacePhrase | None:
    """*rebel-held eastern Aleppo*: words in lower case before a known name say what it is like."""
    first, _, rest = phrase.partition(" ")
    if not rest or not first.islower():
        return None
    inner = parse_place(rest)
    return inner if inner.resolved and not inner.name.islower() and _known(inner.name) else None
