"""The words of place phrases: directions, sorts of place, distances; and the parts a phrase falls into."""

from __future__ import annotations

import math
import re
from functools import cache
from importlib.resources import files

import attrs

KM = {"km": 1.0, "kilomet": 1.0, "mile": 1.609344, "nautical": 1.852, "met": 0.001}
ROUGHLY = 0.1  # how far *about 50 km* may be off, as a share
DISTANCE = re.compile(
    r"^(?P<hedge>(?:about|around|some|roughly|nearly|almost|approximately|just|only|less than|"
    r"more than|up to|at least)\s+)?(?P<number>\d[\d,.]{0,9})[\s-]{0,2}"
    r"(?P<unit>km|kilomet\w{0,6}|nautical miles?|miles?|met(?:er|re)s?)\s+",
    re.IGNORECASE,
)


@attrs.frozen(slots=True)
class PlacePhrase:
    """The parts of a place phrase; ``container`` and ``capital_of`` decide which place the name means.

    ``resolved`` is false for a common noun, which names no place; ``id``
    is set where the phrase itself pins the place.
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
    id: str = ""


@cache
def _table(name: str) -> dict[str, str]:
    text = (files("crosscheck.lexicon") / "data" / "en" / name).read_text("utf-8")
    rows = (line.split("\t")[:2] for line in text.splitlines() if line and not line.startswith("#"))
    return dict(rows)


def direction(word: str) -> str:
    """The direction that a word points to (*northern* → north), or ""."""
    return _table("directions.tsv").get(word.casefold(), "")


def sort_of_place(word: str) -> str:
    """What a common noun says of a place: division, settlement, landform, or ""."""
    return _table("landform_words.tsv").get(word.casefold(), "")


@cache
def sort_pattern() -> re.Pattern[str]:
    """*the northern Japanese port city of Sendai*: words before, sort of place, name."""
    words = sorted(_table("landform_words.tsv"), key=lambda word: (-len(word), word))
    return re.compile(
        rf"^(?:the\s+|an?\s+)?(?P<state>.{{0,40}}?)(?:[’']s)?\s*\b(?P<sort>{'|'.join(words)})\s+(?:of\s+)?"
        r"(?P<rest>[^a-z\s].*)$"
    )


def kilometres(match: re.Match[str]) -> tuple[float, float] | None:
    """Bounds of the distance that ``DISTANCE`` matched, in kilometres, or ``None`` for no number."""
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
