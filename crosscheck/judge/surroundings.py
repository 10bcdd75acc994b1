"""Figures and times that two articles give in like surroundings, whatever the clauses around them.

*employs 5,200 people* and *the 5,200 jobs at Acme* have no predicate in common, but a figure that is seldom met, and
words around it that meet. What two articles say of one thing in other sentences is found here.

Takes: the readings and entities of the docket.
Gives: pairs of places, each with how its value relates to the other's, and how much the surroundings share.
Reads: the lexicons of words, frames and things.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from functools import partial

import attrs

from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.meeting import between, tell
from crosscheck.judge.stated import NAME, SCORE, Stated, stated_in
from crosscheck.judge.together import Together, once
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.things import things
from crosscheck.model.docket import Docket, Two
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
ALIKE = frozenset(
    {Relation.SAME, Relation.VARIANT, Relation.FINER, Relation.COARSER}
)  # all that is asked for
LEAST_SURE, MOST_SURE = 0.3, 0.9
TOLD_OF_OTHERS = 0.6  # the weight that is needed where the two stand beside other names
HOURS, HOUR = 24, (1 << 60) - 1  # the minutes of an hour, as bits
MOST_HOURS = 3  # *in the morning* is no time that is seldom met
AS_GOOD_AS_ONE = 1.02  # times the smaller of two figures
BOUNDED = LOWER | UPPER
PAST_BOUND = 1.05  # times the bound
STATED = "values in their surroundings"  # the name under which a docket keeps them
CLAIMS, BY_SIZE, ONE_THING = "claims by figure", "values of about one size", "values of one thing"
MOST_KEPT = 100_000  # pairs of articles whose values of one thing are kept for the next judge
SHOWN = 6  # words of a reason
ITSELF = "itself"  # the key of a figure that needs no word beside it
ROUNDING = 1e-9  # more than the order of a sum can change

Buckets = Callable[[Value], Sequence[str]]  # where a value is looked up: those of no common bucket never meet
Needed = Callable[
    [Stated, Stated], float
]  # the weight that two values must share to be told; never, if infinite


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
        return relate(self.a.known_as, self.b.known_as).relation

    @property
    def shared(self) -> tuple[str, ...]:
        """The concepts that stand beside both, heaviest first."""
        mine = self.a.around
        return tuple(sorted(mine.keys() & self.b.around.keys(), key=lambda c: (-mine[c], c)))


@attrs.frozen(slots=False, eq=False)
class Near(Together):
    """Two articles with values that share a bucket and a word near them, by their places in ``values_in``."""

    def judged(
        self, name: str, judge: Callable[[Near], Iterable[Verdict]], beside: Hashable = ()
    ) -> list[Verdict]:
        """What a judge finds of the two, now or before; it looks at nothing else but what is given ``beside``."""
        met = (self.places, beside) if beside else self.places
        return self.docket.memory.verdicts(name, self.articles, met, lambda: list(judge(self)))

    def values(self) -> Iterator[tuple[Stated, Stated]]:
        """The values that are near."""
        mine, theirs = (values_in(self.docket, article) for article in self.articles)
        return ((mine[a], theirs[b]) for a, b in self.places)

    def met(self, needed: Needed | None = None) -> Iterator[Met]:
        """The same with what stands beside both. Most of those that share less than is ``needed`` are left out."""
        for a, b in self.values():
            least = needed(a, b) - ROUNDING if needed is not None else 0.0
            if least == math.inf:
                continue
            mine, theirs = a.around, b.around
            shared = mine.keys() & theirs.keys()
            if least <= 0 or sum([min(mine[c], theirs[c]) for c in shared]) >= least:
                yield Met(a, b, sum([min(mine[c], theirs[c]) for c in sorted(shared)]))

    def of_one_thing(self, relations: Collection[Relation], least: float) -> Iterator[Met]:
        """Values that relate so, and somehow alike, beside words in common of at least that weight: of one thing."""
        for met in self._alike:
            if met.relation not in relations:
                continue
            if (met.weight >= _needed(met, least) and _one_thing(met)) or _telling_alike(met, self.docket):
                yield met

    @property
    def _alike(self) -> Sequence[Met]:
        """What may be one thing, worked out once for all judges where it is not too much."""
        known: dict[Two, Sequence[Met]] = self.docket.known.setdefault(ONE_THING, {})
        found = known.get(self.articles)
        if found is None:
            met = (one for one in self.met(_needed_of_one_thing) if not _past_bound(one))
            found = tuple(one for one in met if _telling(one.a, one.b) or _one_thing(one))
            if len(known) < MOST_KEPT:
                known[self.articles] = found
        return found


def weight_of(a: Stated, b: Stated) -> float:
    """How much that weighs which stands beside both."""
    mine, theirs = a.around, b.around
    return sum([min(mine[c], theirs[c]) for c in sorted(mine.keys() & theirs.keys())])


def values_in(docket: Docket, article: str) -> Sequence[Stated]:
    """All values of an article in text order; worked out once for all judges."""
    if CLAIMS not in docket.known:
        claims = (c for c in docket.claims if c.slots and c.slots[0].role == "quantity")
        docket.known[CLAIMS] = {c.slots[0].span: c for c in claims}
    made = partial(stated_in, docket.readings[article], docket.entities, docket.known[CLAIMS])
    return once(docket, STATED, article, made)


def near(docket: Docket, name: str, buckets: Buckets, *, common: bool = False) -> Sequence[Near]:
    """Every two articles with values that share a bucket and a word near them; with ``common``, also values that
    every article gives. ``name`` is that of the buckets."""
    remember = docket.memory.of_one
    keys: dict[str, list[list[str]]] = {}
    for article in sorted(docket.readings):
        words = remember(STATED, article, partial(_words, docket, article))
        sorts = remember(name, article, partial(_sorted, docket, article, buckets))
        keys[article] = [
            [f"{sort}\t{word}" for sort in own for word in beside] if common or rare else []
            for own, (rare, beside) in zip(sorts, words, strict=True)
        ]
    met, cut = between(keys, MOST_PLACES)
    tell(docket, "values-cut", cut)
    return [Near(two, places, docket) for two, places in met.items()]


def _words(docket: Docket, article: str) -> list[tuple[bool, list[str]]]:
    """Whether each value is seldom met, and the words beside it under which it is looked up."""
    return [
        (one.rare > 0, [*one.around, *((ITSELF,) if one.telling else ())])
        for one in values_in(docket, article)
    ]


def _sorted(docket: Docket, article: str, buckets: Buckets) -> list[list[str]]:
    return [list(buckets(one.value)) for one in values_in(docket, article)]


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


def by_size(docket: Docket) -> Sequence[Near]:
    """Every two articles with values of about one size; worked out once for all judges."""
    if BY_SIZE not in docket.known:
        docket.known[BY_SIZE] = near(docket, BY_SIZE, sizes)
    found: Sequence[Near] = docket.known[BY_SIZE]
    return found


def in_like_surroundings(
    docket: Docket, kind: FindingKind, relations: Collection[Relation], least: float
) -> Iterator[Verdict]:
    """Verdicts on values that relate so, beside words in common of at least that weight."""

    def judge(two: Near) -> Iterator[Verdict]:
        for met in two.of_one_thing(relations, least):
            reason = f"such a value beside {', '.join(met.shared[:SHOWN])}"
            surely = min(MOST_SURE, LEAST_SURE + (min(met.a.rare, met.b.rare) + met.weight) / 4)
            sides = side_of(met.a, docket), side_of(met.b, docket)
            yield Verdict(kind, slot_of(met.a.value), *sides, surely, (reason,))

    for two in by_size(docket):
        yield from two.judged(f"{kind.value} of values", judge)


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
    return mine.telling and theirs.telling


def _needed_of_one_thing(mine: Stated, theirs: Stated) -> float:
    """The weight without which ``values_of_one_thing`` gives no two values."""
    if mine.known_as is not theirs.known_as and relate(mine.known_as, theirs.known_as).relation not in ALIKE:
        return math.inf
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
    if len(told) < 2 or not any(q.bound in BOUNDED for q in told):
        return False
    low, high = sorted(float(q.value or 0) for q in told)
    return high > PAST_BOUND * low


def names_others(met: Met) -> bool:
    """Whether both stand beside names, and no name is beside both."""
    mine, theirs = met.a.names, met.b.names
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def count_the_same(mine: str, theirs: str) -> bool:
    """Whether two nouns are of one thing, or the one of a kind of the other."""
    return bool(mine and theirs) and things().related(mine, theirs) != ""


def slot_of(value: Value) -> str:
    """The question that such a value answers."""
    return "count" if isinstance(value, Quantity) else "date" if isinstance(value, DateValue) else "duration"
