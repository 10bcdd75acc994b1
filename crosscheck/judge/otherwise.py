"""Figures and years that two articles give otherwise, of one thing that both tell in like surroundings.

*was founded in Ghent in 1868*, *the firm, founded in 1886*: each article has one answer, the other's is nowhere in it,
and nothing around either speaks for another thing. Tolls that grow from one day's articles to the next are a change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, partial

import attrs

from crosscheck.judge.gathering import gather
from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.stated import LONG, NAME, Stated
from crosscheck.judge.surroundings import (
    Met,
    Near,
    count_the_same,
    near,
    side_of,
    slot_of,
    values_in,
    weight_of,
)
from crosscheck.judge.verdicts import Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value, relate
from crosscheck.protocols import Judge

SORTS = "values of one sort"
LEAST = 0.5  # weight of the words around both
LEAST_OF_TOLLS = 0.35
SURELY = 1.0  # the weight from which articles of no day, or of two days and of no toll, contradict each other
FURTHEST = 4  # times the smaller figure; larger ones are of something else
NEAR = 0.5  # how near two frames must be to tell of one event
WORDS = 2  # beside both, where no name is
DAYS = 14  # between articles of one story
FITTING = frozenset(Relation) - {Relation.CONFLICT, Relation.APART, Relation.UNKNOWN}
CONFIDENCE = 0.7


def judge(docket: Docket) -> list[Finding]:
    """Contradictions, and tolls that changed."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    nearby = near(docket, SORTS, _sorts)
    held = _Held(docket, nearby)
    for two in nearby:
        for first, second in docket.memory.of_two(SORTS, two.articles, two.places, partial(_mutual, two)):
            mine, theirs = (values_in(docket, article) for article in two.articles)
            if held.only(two.articles[0], first) and held.only(two.articles[1], second):
                yield from _verdict(Met(mine[first], theirs[second], 0.0), docket)


def _verdict(met: Met, docket: Docket) -> Iterator[Verdict]:
    met = attrs.evolve(met, weight=weight_of(met.a, met.b))
    kind = _kind(met, docket)
    if kind is not None:
        a, b = (attrs.evolve(side_of(told, docket), claim=None) for told in (met.a, met.b))
        reason = f"each the only such value, beside {', '.join(met.shared[:4])}"
        yield Verdict(kind, slot_of(met.a.value), a, b, CONFIDENCE, (reason,))


def _mutual(two: Near) -> list[tuple[int, int]]:
    """The places of what may be answers to one question, each the other's best match in the other article."""
    if not on_one_matter(two.docket, *two.articles) or not any(_contrary(a, b) for a, b in two.values()):
        return []
    all_met = list(zip(two.places, two.met(), strict=True))
    of: dict[tuple[int, int], list[Met]] = defaultdict(list)
    for places, met in all_met:
        for key in enumerate(places):
            of[key].append(met)
    return [
        places
        for places, met in all_met
        if _in_one_setting(met)
        and met.relation is Relation.CONFLICT
        and _of_one_thing(met, two.docket)
        and all(one.weight <= met.weight and not _alike(one) for key in enumerate(places) for one in of[key])
    ]


def _contrary(mine: Stated, theirs: Stated) -> bool:
    """What is quick to tell of two answers to one question that exclude each other."""
    return (
        mine.known_as is not theirs.known_as
        and _said_of(mine) == _said_of(theirs)
        and relate(mine.known_as, theirs.known_as).relation is Relation.CONFLICT
    )


@attrs.frozen(slots=False, eq=False)
class _Held:
    """The values of each article that are near any of another one."""

    docket: Docket
    near: Sequence[Near]

    @cached_property
    def _places(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for two in self.near:
            for side, article in enumerate(two.articles):
                found[article].update(places[side] for places in two.places)
        return {article: sorted(places) for article, places in found.items()}

    def only(self, article: str, at: int) -> bool:
        """Whether none of them is another answer to the same question."""
        values = values_in(self.docket, article)
        one = values[at]
        said = _said_of(one)
        return not any(
            other.years == one.years
            and _said_of(other) == said
            and _count_alike(one, other)
            and _near(one.frame, other.frame)
            and relate(one.value, other.value).relation is Relation.CONFLICT
            for other in (values[place] for place in self._places[article])
            if other is not one
        )


def _alike(met: Met) -> bool:
    """Whether the one gives what the other gives too."""
    return met.relation in FITTING and (met.a.thing == met.b.thing or _count_alike(met.a, met.b))


def _sorts(value: Value) -> list[str]:
    """Counts meet counts, measures those of their dimension, years years."""
    if isinstance(value, DateValue):
        return [value.granularity.value] if value.granularity in LONG and not value.assumption else []
    if not isinstance(value, Quantity) or value.value is None or value.unit == "ordinal":
        return []
    return [f"{value.dimension} {value.unit if value.dimension == 'count' else ''}"]


def _in_one_setting(met: Met) -> bool:
    """Whether enough stands beside both, nothing there names others, and both are told of one predicate."""
    return _enough(met) and _said_of(met.a) == _said_of(met.b) and not _name_others(met)


def _of_one_thing(met: Met, docket: Docket) -> bool:
    if not on_one_matter(docket, met.a.span.article, met.b.span.article):
        return False
    if isinstance(met.a.value, DateValue):
        return met.a.frame == met.b.frame and _happens_once(met.a.frame)
    if any(map(_chosen, (met.a, met.b))) or not all(map(_told_once, (met.a, met.b))):
        return False
    if (met.a.narrowed, met.a.years) != (met.b.narrowed, met.b.years) or _far(met):
        return False
    return _near(met.a.frame, met.b.frame) and (_count_alike(met.a, met.b) or _measure_alike(met))


def _chosen(one: Stated) -> bool:
    """*their first five*, *another three*, *two of the nine*: some that stand out of more."""
    return bool(one.before & word_class("choose some of more")) or "of" in one.before


def _told_once(one: Stated) -> bool:
    """Whether it is an exact count of what happens once, or of what grows: players score in many games."""
    exact = isinstance(one.value, Quantity) and one.value.bound is Bound.EXACT
    once = one.frame in word_class("grow as news goes on") or not frames().frame(one.frame).repeats
    return exact and once and one.frame not in word_class("tell no event")


def _enough(met: Met) -> bool:
    """Whether enough stands beside both: of what grows as the news goes on, one story has one toll."""
    least = LEAST_OF_TOLLS if {met.a.frame, met.b.frame} <= word_class("grow as news goes on") else LEAST
    return met.weight >= least and (any(c.startswith(NAME) for c in met.shared) or len(met.shared) >= WORDS)


def _said_of(one: Stated) -> str:
    """The predicate that a predicate completes (*was allowed to carry 200*), if it is none of speech."""
    return "" if one.outer in word_class("report what others say") else one.outer


def _measure_alike(met: Met) -> bool:
    """Two sums, lengths or shares that hang on one predicate, and of which no noun says more."""
    values = (met.a.value, met.b.value)
    measured = all(isinstance(value, Quantity) and value.unit for value in values)
    return measured and not met.a.thing and not met.b.thing and met.a.frame == met.b.frame


def _happens_once(frame: str) -> bool:
    return bool(frame) and not frames().frame(frame).repeats and bool(frames().frame(frame).one)


def _near(mine: str, theirs: str) -> bool:
    return bool(mine and theirs) and (mine == theirs or frames().related(mine, theirs) >= NEAR)


def _count_alike(mine: Stated, theirs: Stated) -> bool:
    return count_the_same(mine.thing, theirs.thing)


def _far(met: Met) -> bool:
    told = [float(q.value or 0) for q in (met.a.value, met.b.value) if isinstance(q, Quantity)]
    return len(told) < 2 or min(told) <= 0 or max(told) > FURTHEST * min(told)


def _name_others(met: Met) -> bool:
    """Whether each stands beside a name that is not beside the other: two that met with the like."""
    mine, theirs = met.a.names, met.b.names
    return bool(mine - theirs and theirs - mine)


def _kind(met: Met, docket: Docket) -> FindingKind | None:
    """A contradiction, or a change where the later article counts more of what grows; neither of other weeks."""
    if isinstance(met.a.value, DateValue):
        return FindingKind.CONTRADICTION
    days = [docket.articles[one.span.article].published for one in (met.a, met.b)]
    if days[0] is None or days[1] is None:
        return FindingKind.CONTRADICTION if met.weight >= SURELY else None
    if days[0] == days[1]:
        return FindingKind.CONTRADICTION
    if abs((days[0] - days[1]).days) > DAYS:
        return None
    if met.a.frame not in word_class("grow as news goes on"):
        return FindingKind.CONTRADICTION if met.weight >= SURELY else None
    later, earlier = (met.a, met.b) if days[0] > days[1] else (met.b, met.a)
    return FindingKind.CHANGE if _amount(later) > _amount(earlier) else None


def _amount(one: Stated) -> float:
    return float(one.value.value or 0) if isinstance(one.value, Quantity) else 0.0


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    told = against([e.value for e in evidence])
    if verdict.kind is FindingKind.CHANGE:
        return f"The number grew from one article to the next: {told}"
    return f"The sources differ on {'when' if verdict.slot == 'date' else 'how many or how much'}: {told}"


JUDGE = Judge("otherwise", judge)
