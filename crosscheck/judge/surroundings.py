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
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Located, Reading
from crosscheck.model.relation import Relation
from crosscheck.model.report import FindingKind
from crosscheck.model.span import Span
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value, relate

REACH = 9  # tokens on each side of a value that say what it is a value of
MOST_PLACES = 60  # under one key; of more nothing is told by their sharing it
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
NOUNS = frozenset({"NOUN", "PROPN"})
PHRASE = NOUNS | {"ADJ", "NUM", "ADV", "PUNCT", "VERB"}
NEXT = 5  # tokens between a figure and the noun it counts
NAME = "entity:"
NAMED = 0.5  # weight of a name: it stands in many sentences of its article
STEP = math.log(1.12)  # figures nearer than this may be one, told with another precision
LEAST = 1.15  # how seldom the value is met, and the weight of what stands around both, together
LEAST_AROUND = 0.15
LEAST_SURE, MOST_SURE = 0.3, 0.9
TOLD_OF_OTHERS = 0.6  # the weight that is needed where the two stand beside other names
SHOWN = 6  # words of a reason
FEW, SOME = 4, 12  # counts up to these are met by chance everywhere, and often


@attrs.frozen(slots=True)
class Stated:
    """A value where it stands: how seldom such a value is met, and the weights of the concepts around it."""

    span: Span
    located: Located
    sentence: int
    rare: float
    around: Mapping[str, float]
    thing: str  # the noun that the figure counts, or the measure is of; empty where none stands near

    @property
    def value(self) -> Value:
        """The date or quantity."""
        return self.located.value


@attrs.frozen(slots=True)
class Met:
    """Two places of different articles: how the first value relates to the second, and what they share."""

    a: Stated
    b: Stated
    relation: Relation
    shared: tuple[str, ...]
    weight: float


def meetings(docket: Docket) -> Iterator[Met]:
    """Every two values of one sort and nearly one size, in articles that use a word alike near them."""
    stated = [
        one for name in sorted(docket.readings) for one in _stated(docket.readings[name], docket.entities)
    ]
    for a, b in _near(stated):
        shared = sorted(a.around.keys() & b.around.keys())
        relation = relate(a.value, b.value).relation
        weight = sum(min(a.around[c], b.around[c]) for c in shared)
        yield Met(a, b, relation, tuple(sorted(shared, key=lambda c: (-a.around[c], c))), weight)


def _near(stated: Sequence[Stated]) -> list[tuple[Stated, Stated]]:
    """The pairs that share a key: the sort of value, about its size, and a word beside it."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(stated):
        for size in _sizes(one.value):
            for concept in one.around:
                blocks[size, concept].append(at)
    few = (block for block in blocks.values() if 1 < len(block) <= MOST_PLACES)
    pairs = {pair for block in few for pair in combinations(block, 2)}
    return [
        (stated[a], stated[b]) for a, b in sorted(pairs) if stated[a].span.article != stated[b].span.article
    ]


def _sizes(value: Value) -> list[str]:
    """The buckets that a value falls in, so that values of nearly one size share one."""
    if isinstance(value, DateValue):
        clock = f"@{value.time.show()}" if value.time is not None else ""
        return [f"date {value.start}{clock}", *([f"clock {clock}"] if clock else [])]
    if isinstance(value, Duration):
        return [f"duration {value.show()}"]
    if not isinstance(value, Quantity):
        return []
    return [size for one in (value, *value.also) for size in _size(one)]


def _size(value: Quantity) -> list[str]:
    amount = value.value
    if amount is None:
        return []
    if amount <= 0:
        return [f"{value.unit} {amount}"]
    at = round(math.log(amount) / STEP)
    return [f"{value.unit} e{at}", f"{value.unit} e{at + 1}"]


def _stated(reading: Reading, entities: Entities) -> Iterator[Stated]:
    tokens = reading.analysis.tokens
    values = [*reading.quantities, *reading.dates]
    inside = {t.index for one in values for t in _tokens(tokens, one.span)}
    spread = _spread(reading, entities)
    for one in values:
        own = _tokens(tokens, one.span)
        rare = _rare(one.value)
        if own and rare > 0:
            near = [t for t in _beside(reading.analysis, own) if t.index not in inside]
            around = _concepts(reading, near, entities, spread)
            thing = _thing(reading.analysis, own)
            yield Stated(_clause(reading, own, near), one, own[0].sentence, rare, around, thing)


def _tokens(tokens: Sequence[Token], span: Span) -> list[Token]:
    first = bisect_left(tokens, span.start, key=lambda t: t.start)
    last = bisect_left(tokens, span.end, key=lambda t: t.start)
    return list(tokens[first:last])


def _beside(analysis: Analysis, own: Sequence[Token]) -> list[Token]:
    first, last = own[0].index, own[-1].index
    near = analysis.tokens[max(0, first - REACH) : last + 1 + REACH]
    return [t for t in near if t.sentence == own[0].sentence]


def _concepts(
    reading: Reading, near: Sequence[Token], entities: Entities, spread: Mapping[str, int]
) -> dict[str, float]:
    found: dict[str, float] = {}
    for token in near:
        if token.upos in TELLING:
            for concept in _concept(reading.analysis, token, entities):
                weight = NAMED if concept.startswith(NAME) else rarity(token.lemma) ** 2
                found[concept] = max(found.get(concept, 0.0), weight / math.sqrt(spread.get(concept, 1)))
    return found


def _concept(analysis: Analysis, token: Token, entities: Entities) -> list[str]:
    named = entities.at(analysis.article.id, token.index)
    if named:
        return [NAME + one.id for one in named]
    lemma = token.lemma.lower()
    known = {"VERB": frames().of_verb, "NOUN": frames().noun}.get(token.upos)
    wording = known(lemma) if known is not None else None
    return [wording.frame if wording is not None else things().group(lemma)]


def _spread(reading: Reading, entities: Entities) -> dict[str, int]:
    """In how many sentences of the article each concept stands: what all of it is about tells little of one."""
    where: dict[str, set[int]] = defaultdict(set)
    for token in reading.analysis.tokens:
        if token.upos in TELLING:
            for concept in _concept(reading.analysis, token, entities):
                where[concept].add(token.sentence)
    return {concept: len(sentences) for concept, sentences in where.items()}


def _thing(analysis: Analysis, own: Sequence[Token]) -> str:
    """What a figure counts: the noun that it stands before."""
    last = own[-1]
    head = analysis.tokens[last.head] if last.head >= 0 else last
    if last.relation == "nummod" and head.upos in NOUNS and head.sentence == last.sentence:
        return head.lemma.lower()
    after = analysis.tokens[last.index + 1 : last.index + 1 + NEXT]
    nouns = (t for t in itertools.takewhile(lambda t: t.upos in PHRASE, after) if t.sentence == last.sentence)
    return next((t.lemma.lower() for t in nouns if t.upos in NOUNS), "")


def _clause(reading: Reading, own: Sequence[Token], near: Sequence[Token]) -> Span:
    """The least predication that holds the value, or the words beside it."""
    analysis = reading.analysis
    value = analysis.span(own[0].index, own[-1].index + 1)
    holding = [
        p.span
        for p in reading.in_sentence(own[0].sentence)
        if p.span.start <= value.start and value.end <= p.span.end
    ]
    if holding:
        return min(holding, key=lambda s: (s.end - s.start, s.start))
    return analysis.span(near[0].index, near[-1].index + 1) if near else value


def _rare(value: Value) -> float:
    """How seldom two texts give such a value by chance, 0..1."""
    if isinstance(value, DateValue):
        return 1.0 if value.time is not None else 0.6 if value.start is not None else 0.0
    if isinstance(value, Duration):
        return 0.7
    if not isinstance(value, Quantity) or value.value is None or value.unit == "ordinal":
        return 0.0
    if value.unit:
        return 1.0
    if value.value <= FEW:
        return 0.2
    return 0.5 if value.value <= SOME else 1.0


def in_like_surroundings(
    docket: Docket, kind: FindingKind, relations: Collection[Relation], least: float
) -> Iterator[Verdict]:
    """Verdicts on values that relate so, beside words in common of at least that weight."""
    claims = {c.slots[0].span: c for c in docket.claims if c.slots and c.slots[0].role == "quantity"}

    def side(one: Stated) -> Side:
        claim = claims.get(one.located.span)
        text = one.located.span.of(docket.articles[one.span.article].text)
        return Side(claim.span if claim is not None else one.span, text, claim)

    for met in meetings(docket):
        if met.relation in relations and met.weight >= least and _one_thing(met):
            reason = f"such a value beside {', '.join(met.shared[:SHOWN])}"
            surely = min(MOST_SURE, LEAST_SURE + (min(met.a.rare, met.b.rare) + met.weight) / 4)
            yield Verdict(kind, _slot(met.a.value), side(met.a), side(met.b), surely, (reason,))


def _one_thing(met: Met) -> bool:
    """Whether so much is alike that both values are of one thing: small counts only where they count the same."""
    rare = min(met.a.rare, met.b.rare)
    if rare + met.weight < LEAST or met.weight < LEAST_AROUND:
        return False
    if isinstance(met.a.value, DateValue) and all(c.startswith(NAME) for c in met.shared):
        return False  # two things that somebody did in one year
    if _names_others(met) and (isinstance(met.a.value, DateValue) or met.weight < TOLD_OF_OTHERS):
        return False
    counts = all(isinstance(one.value, Quantity) and one.value.unit == "" for one in (met.a, met.b))
    return not counts or rare >= 1.0 or _count_the_same(met.a.thing, met.b.thing)


def _names_others(met: Met) -> bool:
    """Whether both stand beside names, and no name is beside both."""
    named = [{c for c in one.around if c.startswith(NAME)} for one in (met.a, met.b)]
    return all(named) and not named[0] & named[1]


def _count_the_same(mine: str, theirs: str) -> bool:
    """Whether two nouns are of one thing, or the one of a kind of the other."""
    return bool(mine and theirs) and things().related(mine, theirs) != ""


def _slot(value: Value) -> str:
    """The question that such a value answers."""
    return "count" if isinstance(value, Quantity) else "date" if isinstance(value, DateValue) else "duration"
