"""A date or a count that two articles give of one thing, the one more closely than the other.

*in 2005* and *in March 2005*, *Saturday* and *Saturday morning*, *dozens* and *80*, *more than 50* and *54*: such
values are met in every article, so what stands around them must tell that they are of one thing.

Takes: the values of all articles with what stands around them.
Gives: verdicts.
Reads: the lexicons of words, frames and things.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache, partial

from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.stated import NAME, Stated
from crosscheck.judge.surroundings import (
    Met,
    Near,
    count_the_same,
    names_others,
    near,
    side_of,
    slot_of,
    values_in,
)
from crosscheck.judge.verdicts import Verdict
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.things import things
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import FindingKind
from crosscheck.model.values.bound import LOWER, Bound
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value, relate

BUCKETS = "values that one may round"
CONFIDENCE = 0.6
FINE = frozenset({Relation.FINER, Relation.COARSER})
CLOSER = FINE | {Relation.OVERLAP}
ALIKE, APART = (
    0.15,
    0.5,
)  # weight of what stands around both, where they hang on one sort of event, and where not
OF_HOURS = 0.12  # the same of hours of the day in two articles on one matter: a story has few
ALSO = 0.12  # the same where others were found to be of one thing
Place = tuple[str, int, int]  # of a side
FEWEST = 2  # words beside both, where they hang on two sorts of event
TWO_WAYS = 0.35  # the same, of one figure that one article gives twice
MOST_TIMES = 12  # that a figure is looked at in one article
ROUNDED = 1.1  # times a bound, up to where a figure is what was rounded
HARDLY_MORE = 1.15  # times the smaller of two tolls
TENFOLD, FEW = 10, 2  # *dozens* are fewer than a hundred or so, *several* fewer than twenty
AKIN = 0.65  # from here on two frames are two words for one thing
SHOWN = 6
SPANNING = frozenset({Granularity.DECADE, Granularity.CENTURY, Granularity.PART, Granularity.FISCAL_YEAR})
OF_A_DAY = frozenset({Granularity.DAY, Granularity.PART_OF_DAY, Granularity.TIME})
LONGEST = 366  # days
BY_CLOCK = 90  # minutes
HOUR, DAY, LONG_TIME = 60, 24, 480  # minutes, hours, and the minutes of a part of the day


def told_closer(docket: Docket) -> Iterator[Verdict]:
    """Where one article rounds, or names the longer time, and another does not."""
    beside = near(docket, BUCKETS, _buckets, common=True)
    sure: dict[str, set[Place]] = defaultdict(set)
    for two in beside:
        for verdict in two.judged("closer", _of_two):
            yield verdict
            for side in (verdict.a, verdict.b):
                sure[side.span.article].add(side.place)
    for two in beside:
        places = tuple(sorted(frozenset().union(*(sure.get(article, ()) for article in two.articles))))
        if places and on_one_matter(docket, *two.articles):
            yield from two.judged("closer also", partial(_also, sure=frozenset(places)), places)


def _of_two(two: Near) -> Iterator[Verdict]:
    docket = two.docket
    met = [one for one in two.met(_needed) if _closer(one) and _of_one_thing(one, docket)]
    best: dict[tuple[object, str], float] = defaultdict(float)
    for one in met:
        for mine, theirs in ((one.a, one.b), (one.b, one.a)):
            key = mine.located.span, theirs.span.article
            best[key] = max(best[key], one.weight)
    for one in met:
        mutual = (best[m.located.span, t.span.article] for m, t in ((one.a, one.b), (one.b, one.a)))
        if all(weight <= one.weight for weight in mutual):
            yield _verdict(one, docket)


def _also(two: Near, sure: frozenset[Place]) -> Iterator[Verdict]:
    """Other places that tell such a time of what was found to be told closer: less in common will do."""
    for one in two.met(_needed_also):
        sides = (side_of(one.a, two.docket).place, side_of(one.b, two.docket).place)
        joins = len(sure.intersection(sides)) == 1  # where both are told already, nothing is new
        if not joins or not _closer(one):
            continue
        only_named = all(c.startswith(NAME) for c in one.shared)
        if not (only_named or names_others(one) or {one.a.frame, one.b.frame} & _speech()):
            yield _verdict(one, two.docket)


def _verdict(one: Met, docket: Docket) -> Verdict:
    reason = f"beside both: {', '.join(one.shared[:SHOWN])}"
    sides = side_of(one.a, docket), side_of(one.b, docket)
    return Verdict(FindingKind.PRECISION, slot_of(one.a.value), *sides, CONFIDENCE, (reason,))


def _needed_also(mine: Stated, theirs: Stated) -> float:
    return ALSO if _of_a_day(mine) and _of_a_day(theirs) else math.inf


def _needed(mine: Stated, theirs: Stated) -> float:
    """What is quick to tell comes first: most values that are near are of two things."""
    outer = {mine.outer, theirs.outer}
    if len(outer) > 1 and outer - _speech() - {""}:
        return math.inf
    one, other = mine.known_as, theirs.known_as
    if isinstance(one, DateValue):
        if one is other or relate(one, other).relation not in CLOSER:
            return math.inf
        return OF_HOURS if _has_clock(mine) or _has_clock(theirs) else ALIKE
    return (
        ALIKE
        if _counted_alike(mine, theirs) and (is_rounded(one, other) or is_rounded(other, one))
        else math.inf
    )


def told_two_ways(docket: Docket) -> Iterator[Verdict]:
    """Where one article gives a figure with a bound and without, or with another: *$2 million*, *over $2 million*."""
    for article in sorted(docket.readings):
        made = partial(_in_two_ways, article, docket)
        yield from docket.memory.verdicts("two ways", (article, article), (), made)


def _in_two_ways(article: str, docket: Docket) -> list[Verdict]:
    found: list[Verdict] = []
    by_figure: dict[tuple[object, ...], list[Stated]] = defaultdict(list)
    for one in values_in(docket, article):
        value = one.value
        if isinstance(value, Quantity) and value.value is not None and value.unit != "ordinal":
            by_figure[value.unit, value.value].append(one)
    for same in by_figure.values():
        for a, b in itertools.combinations(same[:MOST_TIMES], 2):
            shared = sorted(a.around.keys() & b.around.keys())
            weight = sum(min(a.around[c], b.around[c]) for c in shared)
            if weight >= TWO_WAYS and a.sentence != b.sentence and _bound_otherwise(a.value, b.value):
                sides = side_of(a, docket), side_of(b, docket)
                reason = f"one figure beside {', '.join(shared[:SHOWN])}, bound in two ways"
                found.append(Verdict(FindingKind.PRECISION, "count", *sides, CONFIDENCE, (reason,)))
    return found


def _bound_otherwise(mine: Value, theirs: Value) -> bool:
    """Whether the words bind a figure to two sides, or to one and none; *about* leaves it where it is."""
    bounds = {one.bound for one in (mine, theirs) if isinstance(one, Quantity)}
    return len(bounds) > 1 and not bounds <= {Bound.EXACT, Bound.ABOUT}


def _buckets(value: Value) -> list[str]:
    if isinstance(value, DateValue):
        return _times(value)
    if not isinstance(value, Quantity) or value.unit == "ordinal":
        return []
    least = value.low if value.low is not None else value.high
    return [f"{value.unit} {math.floor(math.log10(least))}"] if least and least > 0 else []


def _times(value: DateValue) -> list[str]:
    """The year, the month of any year, and the day of any week, as far as they are known."""
    if value.phrase or value.granularity in SPANNING:
        return []
    found = []
    if value.start is not None and value.end is not None and (value.end - value.start).days <= LONGEST:
        found.append(f"year {value.start.year}")
    if value.month is not None:
        found.append(f"month {value.month}")
    if value.weekday is not None:
        found.append(f"weekday {value.weekday}")
    if value.time is not None and value.time.end - value.time.start <= LONG_TIME:
        hours = range(value.time.start // HOUR, (value.time.end - 1) // HOUR + 1)
        found += [f"hour {hour % DAY}" for hour in hours]
    return found


def _closer(met: Met) -> bool:
    if isinstance(met.a.value, DateValue) and isinstance(met.b.value, DateValue):
        return met.relation in FINE or _about_one_hour(met.a.value, met.b.value, met.relation)
    return all(isinstance(one.value, Quantity) for one in (met.a, met.b))


def _about_one_hour(mine: DateValue, theirs: DateValue, relation: Relation) -> bool:
    """*about 8.45* and *about 8.40*: two guesses at one time."""
    clocks = (mine.time, theirs.time)
    told = all(clock is not None and clock.round and not clock.name for clock in clocks)
    return told and relation is Relation.OVERLAP


def is_rounded(rough: Value, exact: Value) -> bool:
    """Whether a bound or a word for some is what a writer makes of an exact figure."""
    return isinstance(rough, Quantity) and isinstance(exact, Quantity) and _rounds(rough, exact)


@lru_cache(maxsize=65536)
def _rounds(rough: Quantity, exact: Quantity) -> bool:
    if exact.bound is Bound.VAGUE:
        return False
    least, told = rough.low, exact.value
    if least is None or told is None or least <= 0 or told < least or rough == exact:
        return False
    if rough.bound is Bound.VAGUE:
        return told < TENFOLD * least if least <= FEW else told <= TENFOLD * least
    if rough.bound not in LOWER:
        return False
    step = 10 ** math.floor(math.log10(told))
    return told <= ROUNDED * least or any(told // part * part == least for part in (step, step / 2))


def _of_one_thing(met: Met, docket: Docket) -> bool:
    if names_others(met) or (isinstance(met.a.value, Quantity) and _grew(met, docket)):
        return False
    if _one_hour(met, docket):
        return True
    named = all(c.startswith(NAME) for c in met.shared)
    akin = frames().related(met.a.frame, met.b.frame) >= AKIN and not named
    alike = bool(met.a.frame) and (met.a.frame == met.b.frame or akin)
    return met.weight >= ALIKE if alike else met.weight >= APART and len(met.shared) >= FEWEST


def _one_hour(met: Met, docket: Docket) -> bool:
    """*Friday night*, *8.49 pm on Friday*: a part of a day and an hour inside it, of what is done by nobody's word."""
    spoken = {met.a.frame, met.b.frame} & _speech()
    if spoken or _has_clock(met.a) == _has_clock(met.b) or not (_has_time(met.a) and _has_time(met.b)):
        return False
    return on_one_matter(docket, met.a.span.article, met.b.span.article)


def _of_a_day(one: Stated) -> bool:
    """Whether a value is a day or a part of it: a week holds many."""
    return isinstance(one.value, DateValue) and one.value.granularity in OF_A_DAY


def _has_time(one: Stated) -> bool:
    return isinstance(one.value, DateValue) and one.value.time is not None


def _has_clock(one: Stated) -> bool:
    """Whether a value tells the hour."""
    clock = one.value.time if isinstance(one.value, DateValue) else None
    return clock is not None and clock.end - clock.start <= BY_CLOCK


def _counted_alike(mine: Stated, theirs: Stated) -> bool:
    """Whether both count one sort of thing; *dozens* alone counts what its verb befell."""
    if count_the_same(mine.thing, theirs.thing):
        return True
    return mine.frame == theirs.frame and not (mine.thing and theirs.thing)


def _grew(met: Met, docket: Docket) -> bool:
    """A toll of another day is another toll; how often a thing was done is none, nor hardly more houses."""
    told = [q for q in (met.a.value, met.b.value) if isinstance(q, Quantity)]
    amounts = [float(q.value) for q in told if q.value]
    hardly = len(amounts) > 1 and max(amounts) <= HARDLY_MORE * min(amounts)
    hardly = hardly and not any(_of_people(one) for one in (met.a, met.b))
    if hardly or any(q.unit == "times" for q in told):
        return False
    days = {docket.articles[one.span.article].published for one in (met.a, met.b)}
    return met.a.frame in word_class("grow as news goes on") and len(days) > 1


def _of_people(one: Stated) -> bool:
    """Whether people are counted, as they are where nothing is named."""
    return one.thing in ("", "people") or things().is_kind_of(one.thing, "person")


def _speech() -> frozenset[str]:
    return word_class("report what others say")
