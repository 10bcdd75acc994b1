"""Figures and times that two articles give in like surroundings, whatever the clauses around them.

*employs 5,200 people* and *the 5,200 jobs at Acme* have no predicate in common, but a figure that is seldom met, and
words around it that meet. What two articles say of one thing in other sentences is found here.

Takes: the readings and entities of the docket.
Gives: pairs of places, each with how its value relates to the other's, and how much the surroundings share.
Reads: the lexicons of words, frames and things.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import attrs

from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.meeting import pairs, tell
from crosscheck.judge.stated import NAME, SCORE, Stated, is_telling, stated_in
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.things import things
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import FindingKind
from crosscheck.model.values.bound import LOWER, UPPER
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value, relate

MOST_PLACES = 60  # under one key; of more, those that share a second one
STEP = math.log(1.12)  # figures nearer than this may be one, told with another precision
LEAST = 1.15  # how seldom the value is met, and the weight of what stands around both, together
LEAST_AROUND = 0.05
LEAST_SURE, MOST_SURE = 0.3, 0.9
TOLD_OF_OTHERS = 0.6  # the weight that is needed where the two stand beside other names
HOURS, HOUR = 24, (1 << 60) - 1  # the minutes of an hour, as bits
MOST_HOURS = 3  # *in the morning* is no time that is seldom met
AS_GOOD_AS_ONE = 1.02  # times the smaller of two figures
PAST_BOUND = 1.05  # times the bound
STATED = "values in their surroundings"  # the name under which a docket keeps them
BY_SIZE, MOST_KEPT = "values of about one size", 200_000
SHOWN = 6  # words of a reason
ITSELF = "itself"  # the key of a figure that needs no word beside it
ROUNDING = 1e-9  # more than the order of a sum can change


Buckets = Callable[
    [Value], Sequence[str]
]  # where a value is looked up: values of no common bucket never meet


Needed = Callable[[Stated, Stated], float]  # the weight that two values must share to be told


def _nothing(_: Stated, __: Stated) -> float:
    return 0.0


@attrs.frozen(slots=True)
class Met:
    """Two places of different articles, and the weight of what stands beside both.

    What else there is to know of them is worked out when it is asked: most that meet are never looked at.
    """

    a: Stated
    b: Stated
    weight: float

    @property
    def relation(self) -> Relation:
        """How the first value relates to the second."""
        return relate(self.a.value, self.b.value).relation

    @property
    def shared(self) -> tuple[str, ...]:
        """The concepts that stand beside both, heaviest first."""
        mine = self.a.around
        return tuple(sorted(mine.keys() & self.b.around.keys(), key=lambda c: (-mine[c], c)))


def meetings(
    docket: Docket, buckets: Buckets, needed: Needed = _nothing, *, common: bool = False
) -> Iterator[Met]:
    """Every two values that share a bucket, in articles that use a word alike near them; with ``common``, those too
    that every article gives.

    Most of those that share less than is ``needed`` are left out, before it is worked out how they relate.
    """
    stated = [one for one in all_stated(docket) if common or one.rare > 0]
    near, cut = _near(stated, buckets)
    tell(docket, "values-cut", cut)
    for a, b in near:
        mine, theirs = a.around, b.around
        shared = mine.keys() & theirs.keys()
        least = needed(a, b) - ROUNDING
        if least <= 0 or sum([min(mine[c], theirs[c]) for c in shared]) >= least:
            yield Met(a, b, sum([min(mine[c], theirs[c]) for c in sorted(shared)]))


def all_stated(docket: Docket) -> Sequence[Stated]:
    """All values of all articles, by article and in text order; worked out once for all judges."""
    if STATED not in docket.known:
        docket.known[STATED] = _stated(docket)
    known: Sequence[Stated] = docket.known[STATED]
    return known


def _stated(docket: Docket) -> list[Stated]:
    """All values of all articles, worked out once for all judges."""
    claims = {c.slots[0].span: c for c in docket.claims if c.slots and c.slots[0].role == "quantity"}
    return [
        one
        for name in sorted(docket.readings)
        for one in stated_in(docket.readings[name], docket.entities, claims)
    ]


def _near(
    stated: Sequence[Stated], buckets: Buckets
) -> tuple[list[tuple[Stated, Stated]], set[tuple[str, str]]]:
    """The pairs that share a key: the sort of value, about its size, and a word beside it; the keys that are common."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(stated):
        for size in buckets(one.value):
            for concept in (*one.around, *((ITSELF,) if is_telling(one.value) else ())):
                blocks[size, concept].append(at)
    met, common = pairs(blocks, MOST_PLACES)
    articles = [one.span.article for one in stated]
    return [(stated[a], stated[b]) for a, b in met if articles[a] != articles[b]], common


def sizes(value: Value) -> list[str]:
    """The buckets that a value falls in, so that values of nearly one size share one."""
    if isinstance(value, DateValue):
        hours = _hours(value)
        return [f"date {value.start}", *(f"hour {hour}" for hour in hours)]
    if isinstance(value, Duration):
        return [f"duration {value.show()}"]
    if not isinstance(value, Quantity):
        return []
    return [size for one in (value, *value.also) for size in _size(one)]


def _hours(value: DateValue) -> list[int]:
    """The hours in which a time of day may lie, where it is told by the hour."""
    minutes = value.time.minutes if value.time is not None else 0
    found = [hour for hour in range(HOURS) if minutes >> (hour * 60) & HOUR]
    return found if len(found) <= MOST_HOURS else []


def _size(value: Quantity) -> list[str]:
    amount = value.value
    if value.unit == SCORE:
        return [f"score {value.low} {value.high}"]
    if amount is None:
        return []
    if amount <= 0:
        return [f"{value.unit} {amount}"]
    at = round(math.log(amount) / STEP)
    return [f"{value.unit} e{at}", f"{value.unit} e{at + 1}"]


def _by_size(docket: Docket) -> Iterable[Met]:
    """The meetings by size of what may be one thing, worked out once for all judges where they are not too many."""
    known: list[Met] | None = docket.known.get(BY_SIZE)
    if known is not None:
        return known
    met = meetings(docket, sizes, _needed_of_one_thing)
    found = (one for one in met if (_telling(one.a, one.b) or _one_thing(one)) and not _past_bound(one))
    kept = list(itertools.islice(found, MOST_KEPT))
    if len(kept) < MOST_KEPT:
        docket.known[BY_SIZE] = kept
    return itertools.chain(kept, found)


def values_of_one_thing(docket: Docket, relations: Collection[Relation], least: float) -> Iterator[Met]:
    """Values that relate so, beside words in common of at least that weight, and so of one thing."""
    for met in _by_size(docket):
        if met.relation not in relations:
            continue
        if (met.weight >= _needed(met, least) and _one_thing(met)) or _telling_alike(met, docket):
            yield met


def in_like_surroundings(
    docket: Docket, kind: FindingKind, relations: Collection[Relation], least: float
) -> Iterator[Verdict]:
    """Verdicts on values that relate so, beside words in common of at least that weight."""
    for met in values_of_one_thing(docket, relations, least):
        reason = f"such a value beside {', '.join(met.shared[:SHOWN])}"
        surely = min(MOST_SURE, LEAST_SURE + (min(met.a.rare, met.b.rare) + met.weight) / 4)
        sides = side_of(met.a, docket), side_of(met.b, docket)
        yield Verdict(kind, slot_of(met.a.value), *sides, surely, (reason,))


def side_of(one: Stated, docket: Docket) -> Side:
    """The side to quote: the claim that is made of the value, or else the clause around it."""
    text = one.located.span.of(docket.articles[one.span.article].text)
    return Side(one.claim.span if one.claim is not None else one.span, text, one.claim)


def _one_thing(met: Met) -> bool:
    """Whether so much is alike that both values are of one thing: small counts only where they count the same."""
    rare = min(met.a.rare, met.b.rare)
    if rare + met.weight < LEAST or met.weight < LEAST_AROUND:
        return False
    if isinstance(met.a.value, DateValue) and all(c.startswith(NAME) for c in met.shared):
        return False  # two things that somebody did in one year
    if names_others(met) and (isinstance(met.a.value, DateValue) or met.weight < TOLD_OF_OTHERS):
        return False
    counts = all(isinstance(one.value, Quantity) and one.value.unit == "" for one in (met.a, met.b))
    return not counts or rare >= 1.0 or count_the_same(met.a.thing, met.b.thing)


def _telling(mine: Stated, theirs: Stated) -> bool:
    return is_telling(mine.value) and is_telling(theirs.value)


def _needed_of_one_thing(mine: Stated, theirs: Stated) -> float:
    """The weight without which ``values_of_one_thing`` gives no two values."""
    return 0.0 if _telling(mine, theirs) else max(LEAST_AROUND, LEAST - min(mine.rare, theirs.rare))


def _telling_alike(met: Met, docket: Docket) -> bool:
    """*485 years*, *284-286*: a figure of several digits that two articles on one matter give alike is of one thing."""
    alike = met.relation is Relation.SAME and _telling(met.a, met.b)
    return alike and on_one_matter(docket, met.a.span.article, met.b.span.article)


def _needed(met: Met, least: float) -> float:
    """Less where the figures are as good as one, or of one sort of thing that one sort of event befell."""
    told = sorted(float(q.value or 0) for q in (met.a.value, met.b.value) if isinstance(q, Quantity))
    near = len(told) > 1 and told[1] <= AS_GOOD_AS_ONE * told[0]
    alike = bool(met.a.frame) and met.a.frame == met.b.frame and count_the_same(met.a.thing, met.b.thing)
    return least / 2 if near or alike else least


def _past_bound(met: Met) -> bool:
    """*as much as 55 percent*, *52 percent*: a figure well inside a bound is not the one that was rounded."""
    told = [q for q in (met.a.value, met.b.value) if isinstance(q, Quantity)]
    bounded = any(q.bound in LOWER | UPPER for q in told)
    low, high = sorted(float(q.value or 0) for q in told) if len(told) > 1 else (1.0, 1.0)
    return bounded and high > PAST_BOUND * low


def names_others(met: Met) -> bool:
    """Whether both stand beside names, and no name is beside both."""
    named = [{c for c in one.around if c.startswith(NAME)} for one in (met.a, met.b)]
    return all(named) and not named[0] & named[1]


def count_the_same(mine: str, theirs: str) -> bool:
    """Whether two nouns are of one thing, or the one of a kind of the other."""
    return bool(mine and theirs) and things().related(mine, theirs) != ""


def slot_of(value: Value) -> str:
    """The question that such a value answers."""
    return "count" if isinstance(value, Quantity) else "date" if isinstance(value, DateValue) else "duration"
