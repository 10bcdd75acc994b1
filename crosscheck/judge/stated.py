"""Figures and times where they stand in an article, with what stands around them.

Takes: the reading of an article, the entities, the claims that are made of figures.
Gives: each value with the words beside it, what it counts, and the predicate that it hangs on.
Reads: the lexicons of words, frames and things.
"""

from __future__ import annotations

import itertools
import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

import attrs

from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.claim import Claim
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Located, Reading
from crosscheck.model.span import Span
from crosscheck.model.values.date import DateValue, Granularity
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import Value

REACH = 9  # tokens on each side of a value that say what it is a value of
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
NOUNS = frozenset({"NOUN", "PROPN"})
PHRASE = NOUNS | {"ADJ", "NUM", "ADV", "PUNCT", "VERB"}
HIGHEST = 8  # heads between a value and the predicate that it hangs on
LEADING = 2  # tokens before a figure that may pick it out of more
NEXT = 5  # tokens between a figure and the noun it counts
LONG = frozenset({Granularity.YEAR, Granularity.FISCAL_YEAR, Granularity.MONTH})
NAME = "entity:"
NAMED = 0.5  # weight of a name: it stands in many sentences of its article
TELLING_DIGITS = 3
FIGURES = re.compile(r"\d+?(?=0*(?!\d))")  # without the zeros at their end
BY_HOUR = 180  # minutes; *in the morning* is met by chance
ROUND = 20
SCORE = "score"  # the unit of *9-14*, *88-72*
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
    narrowed: frozenset[str]  # the words between the figure and what it counts
    before: frozenset[str]  # the words right before the figure
    frame: str  # of the predicate that the value hangs on
    outer: str  # of the predicate that this one is a complement of
    claim: Claim | None  # that is made of the value
    years: frozenset[str]  # and months, that its sentence names beside it: of what went before
    value: Value = attrs.field(init=False)  # the date or quantity
    known_as: Value = attrs.field(init=False)  # one that is equal; the same of all that are
    telling: bool = attrs.field(init=False)  # whether it needs no word beside it
    names: frozenset[str] = attrs.field(init=False)  # that stand around it

    @value.default
    def _located(self) -> Value:
        return self.located.value

    @telling.default
    def _tells(self) -> bool:
        return _is_telling(self.located.value)

    @names.default
    def _named(self) -> frozenset[str]:
        return frozenset(concept for concept in self.around if concept.startswith(NAME))

    @known_as.default
    def _known(self) -> Value:
        value = self.located.value
        return _one_of(value) if isinstance(value, (DateValue, Quantity, Duration)) else value


def stated_in(reading: Reading, entities: Entities, claims: Mapping[Span, Claim]) -> Iterator[Stated]:
    """Every date and quantity of an article, in text order; ``rare`` is 0 for those that all articles give (*Saturday*,
    *dozens*)."""
    tokens = reading.analysis.tokens
    values = [*reading.quantities, *reading.dates]
    inside = {t.index for one in values for t in _tokens(tokens, one.span)}
    weights = weights_of(reading, entities)
    for one in values:
        own = _tokens(tokens, one.span)
        rare = _rare(one.value)
        if own:
            near = [t for t in beside(reading.analysis, own) if t.index not in inside]
            around = weights.of(near)
            thing = _thing(reading.analysis, own)
            narrowed = _narrowed(reading.analysis, own[-1], thing)
            told = (
                _clause(reading, own, near),
                one,
                own[0].sentence,
                rare,
                around,
                thing,
                narrowed,
                _before(reading.analysis, own),
            )
            yield Stated(*told, *_hangs_on(reading, own), claims.get(one.span), _years(reading, one, own))


Ours = DateValue | Quantity | Duration


@lru_cache(maxsize=65536)
def _one_of(value: Ours) -> Ours:
    """The first of all that are equal, by which they are known again without being compared."""
    return value


def _tokens(tokens: Sequence[Token], span: Span) -> list[Token]:
    first = bisect_left(tokens, span.start, key=lambda t: t.start)
    last = bisect_left(tokens, span.end, key=lambda t: t.start)
    return list(tokens[first:last])


def beside(analysis: Analysis, own: Sequence[Token]) -> list[Token]:
    """The tokens of the sentence that stand around some, and these."""
    first, last = own[0].index, own[-1].index
    near = analysis.tokens[max(0, first - REACH) : last + 1 + REACH]
    return [t for t in near if t.sentence == own[0].sentence]


@attrs.frozen(slots=True)
class Weights:
    """What the tokens of an article tell of, each with its weight: names, events, sorts of things."""

    at: Mapping[int, tuple[tuple[str, float], ...]]

    def of(self, near: Iterable[Token]) -> dict[str, float]:
        """The concepts of some tokens, each with the most that it weighs there."""
        found: dict[str, float] = {}
        for token in near:
            for concept, weight in self.at.get(token.index, ()):
                found[concept] = max(found.get(concept, 0.0), weight)
        return found


def weights_of(reading: Reading, entities: Entities) -> Weights:
    """The weights of an article: a concept that stands in many of its sentences tells little of one."""
    told = [
        (token, _concept(reading.analysis, token, entities))
        for token in reading.analysis.tokens
        if token.upos in TELLING
    ]
    where: dict[str, set[int]] = defaultdict(set)
    for token, concepts in told:
        for concept in concepts:
            where[concept].add(token.sentence)
    thinned = {concept: math.sqrt(len(sentences)) for concept, sentences in where.items()}
    return Weights(
        {
            token.index: tuple((c, _weight(token, c) / thinned[c]) for c in concepts)
            for token, concepts in told
        }
    )


def _weight(token: Token, concept: str) -> float:
    return NAMED if concept.startswith(NAME) else rarity(token.lemma) ** 2


def _concept(analysis: Analysis, token: Token, entities: Entities) -> list[str]:
    named = entities.at(analysis.article.id, token.index)
    if named:
        return [NAME + one.id for one in named]
    lemma = token.lemma.lower()
    known = {"VERB": frames().of_verb, "NOUN": frames().noun}.get(token.upos)
    wording = known(lemma) if known is not None else None
    return [wording.frame if wording is not None else things().group(lemma)]


def _thing(analysis: Analysis, own: Sequence[Token]) -> str:
    """What a figure counts: the noun that it stands before."""
    last = own[-1]
    head = analysis.tokens[last.head] if last.head >= 0 else last
    if last.relation == "nummod" and head.upos in NOUNS and head.sentence == last.sentence:
        return head.lemma.lower()
    after = analysis.tokens[last.index + 1 : last.index + 1 + NEXT]
    if last.upos in NOUNS and after and after[0].lemma == "of":  # dozens of
        after = after[1:]
    nouns = (t for t in itertools.takewhile(lambda t: t.upos in PHRASE, after) if t.sentence == last.sentence)
    return next((t.lemma.lower() for t in nouns if t.upos in NOUNS), "")


def _narrowed(analysis: Analysis, last: Token, thing: str) -> frozenset[str]:
    after = analysis.tokens[last.index + 1 : last.index + 1 + NEXT]
    between = itertools.takewhile(lambda t: t.lemma.lower() != thing, after)
    return frozenset(t.lemma.lower() for t in between if t.upos in TELLING) if thing else frozenset()


def _years(reading: Reading, one: Located, own: Sequence[Token]) -> frozenset[str]:
    at = reading.analysis.sentence_of(own[0].index)
    sentence = reading.analysis.span(at.first, at.last)
    dates = (d for d in reading.dates_in(sentence.start, sentence.end) if d is not one)
    values = (d.value for d in dates if isinstance(d.value, DateValue))
    return frozenset(v.show() for v in values if v.granularity in LONG)


def _before(analysis: Analysis, own: Sequence[Token]) -> frozenset[str]:
    first = own[0].index
    near = (*analysis.tokens[max(0, first - LEADING) : first], *own)
    return frozenset(t.lemma.lower() for t in near if t.sentence == own[0].sentence)


def _hangs_on(reading: Reading, own: Sequence[Token]) -> tuple[str, str]:
    """The frame of the predicate above a value, and of the one that this one completes."""
    inside, at = {t.index for t in own}, own[-1]
    for _ in range(HIGHEST):
        if at.index not in inside and at.index in reading.frames:
            told = next(p for p in reading.in_sentence(at.sentence) if p.index == at.index)
            return told.frame, reading.frames.get(told.outer, "")
        if at.head < 0 or at.head == at.index:
            break
        at = reading.analysis.tokens[at.head]
    return "", ""


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


def _is_telling(value: Value) -> bool:
    """Whether a figure has so many digits that hardly two things of one story share it: *485 years*, *122-147*."""
    if isinstance(value, Duration):
        return value.low == value.high and any(
            len(part) >= TELLING_DIGITS for part in FIGURES.findall(value.show())
        )
    if not isinstance(value, Quantity) or value.unit == "ordinal":
        return False
    if value.unit == SCORE:
        return value.low is not None and value.low > FEW
    return value.value is not None and _digits(value.value) >= TELLING_DIGITS


def _digits(amount: Fraction) -> int:
    """The digits up to the last that is not zero."""
    return len(f"{float(amount):.6e}".split("e")[0].rstrip("0").replace(".", ""))


def _rare(value: Value) -> float:
    """How seldom two texts give such a value by chance, from 0 on; 1 is rare."""
    if isinstance(value, DateValue):
        by_hour = value.time is not None and value.time.end - value.time.start <= BY_HOUR
        return 1.0 if by_hour else 0.6 if value.start is not None else 0.0
    if isinstance(value, Duration):
        return 0.7
    if isinstance(value, Quantity) and value.unit == SCORE and value.low is not None:
        return 1.1 if value.low > FEW else 0.5
    if not isinstance(value, Quantity) or value.value is None or value.unit == "ordinal":
        return 0.0
    if value.value > ROUND and _digits(value.value) > 1:
        return 1.1  # two digits or more that are not zero
    if value.unit:
        return 1.0
    if value.value <= FEW:
        return 0.2
    return 0.5 if value.value <= SOME else 1.0
