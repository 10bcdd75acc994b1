"""Where one article says that a thing is in a region, and another that it is in a place of that region.

*a shop in Surrey* and *the store in Banstead*: what is there must be of one sort, and what stands around both alike.

Takes: the readings of all articles, the entities.
Gives: verdicts.
Reads: the gazetteer, the lexicons of frames, things and words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

import attrs

from crosscheck.judge.around import least_clause
from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.stated import NAME, beside, weights_of
from crosscheck.judge.together import Together, once, together
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.place_words import direction
from crosscheck.lexicon.places import place_value
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Analysis, NameKind, NameMention, Token
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.relation import Relation
from crosscheck.model.report import FindingKind
from crosscheck.model.span import Span
from crosscheck.model.values.place import PlaceValue

PLACES = "places by what is there"
LEAST = 0.25  # weight of what stands beside both
CONFIDENCE = 0.55
MOST_PLACES = 40  # under one thing and one word beside it
WHERE = frozenset({"in", "near", "at", "off", "outside", "around", "inside"})
WIDEST = frozenset({"building", "place", "person"})  # sorts of things that say nothing of what is there
MOST_NEAR = 12  # places of an article that help to tell which of several namesakes is meant
SHOWN = 6


@attrs.frozen(slots=True)
class There:
    """A place that an article names: what is there, what stands around it, the other places of its sentence."""

    span: Span
    shown: str
    value: PlaceValue
    things: frozenset[str]
    around: Mapping[str, float]
    others: frozenset[str]

    @property
    def keys(self) -> list[str]:
        """Under which it meets another."""
        named = (c for c in self.around if not c.startswith(NAME) and c not in self.things)
        return [f"{thing}\t{c}" for c in named for thing in sorted(self.things)]


def told_nearer(docket: Docket) -> Iterator[Verdict]:
    """Where one article names a place inside the one that another names."""
    told: dict[tuple[str, ...], Verdict] = {}
    for two in together(docket, PLACES, partial(_keys, docket), MOST_PLACES):
        if on_one_matter(docket, *two.articles):
            for verdict in two.remembered(PLACES, partial(_of_two, two)):
                yield verdict
                first = told.setdefault(tuple(sorted((verdict.a.value, verdict.b.value))), verdict)
                yield from _joined(first, verdict, docket)


def _joined(first: Verdict, again: Verdict, docket: Docket) -> Iterator[Verdict]:
    """What makes one finding of the same two places told again."""
    for mine in (first.a, first.b):
        for theirs in (again.a, again.b):
            articles = mine.span.article, theirs.span.article
            if mine.value != theirs.value and len({*articles}) > 1 and on_one_matter(docket, *articles):
                yield attrs.evolve(again, a=mine, b=theirs)


def _of_two(two: Together) -> Iterator[Verdict]:
    mine, theirs = (_there(two.docket, article) for article in two.articles)
    for first, second in two.places:
        a, b = mine[first], theirs[second]
        shared = sorted(a.around.keys() & b.around.keys(), key=lambda c: (-a.around[c], c))
        weight = sum(min(a.around[c], b.around[c]) for c in shared)
        if weight >= LEAST and (_inside(a, b) or _inside(b, a)):
            words = ", ".join(c for c in shared[:SHOWN] if not c.startswith(NAME))
            reason = f"one place lies in the other; beside both: {words}"
            sides = Side(a.span, a.shown), Side(b.span, b.shown)
            yield Verdict(FindingKind.PRECISION, "place", *sides, CONFIDENCE, (reason,))


def _inside(fine: There, coarse: There) -> bool:
    """Whether the one place lies in the other, and neither sentence names both."""
    if fine.value.relate(coarse.value).relation is not Relation.FINER:
        return False
    return coarse.value.id not in fine.others and not coarse.others


def _keys(docket: Docket, article: str) -> list[list[str]]:
    return [one.keys for one in _there(docket, article)]


def _there(docket: Docket, article: str) -> Sequence[There]:
    def made() -> Iterator[There]:
        reading = docket.readings[article]
        weights = weights_of(reading, docket.entities)
        named = list(_named(reading))
        for name, value in named:
            analysis = reading.analysis
            own = analysis.tokens[name.first : name.last]
            what = _what_is_there(analysis, own)
            if what:
                near = [t for t in beside(analysis, own) if not name.first <= t.index < name.last]
                others = frozenset(
                    it.id
                    for one, it in named
                    if one is not name and analysis.tokens[one.first].sentence == own[0].sentence
                )
                shown = analysis.words(list(range(_first(analysis, name), name.last)))
                yield There(_clause(reading, own), shown, value, what, weights.of(near), others)

    return once(docket, PLACES, article, made)


def _named(reading: Reading) -> Iterator[tuple[NameMention, PlaceValue]]:
    """The places that the gazetteer knows, each read beside the others of the article."""
    analysis = reading.analysis
    named = [name for name in analysis.names if name.kind is NameKind.PLACE]
    words = [analysis.words(list(range(_first(analysis, name), name.last))) for name in named]
    near = tuple(dict.fromkeys(words))[:MOST_NEAR]
    for name, text in zip(named, words, strict=True):
        value = place_value(text, near=tuple(other for other in near if other != text))
        if value.id:
            yield name, value


def _first(analysis: Analysis, name: NameMention) -> int:
    """Where a name starts, with the part of the place that stands before it: *southern Alabama*."""
    before = analysis.tokens[max(0, name.first - 1)].text.lower()
    return name.first - 1 if name.first and direction(before) else name.first


def _what_is_there(analysis: Analysis, own: Sequence[Token]) -> frozenset[str]:
    """The sorts of what is, or is done, in a place: of the noun or verb that the place hangs on."""
    inside = {t.index for t in own}
    top = next((t for t in own if t.head not in inside), own[-1])
    case = analysis.child(top.index, "case")
    if case is None or case.text.lower() not in WHERE or top.head < 0:
        return frozenset()
    head = analysis.tokens[top.head]
    lemma = head.lemma.lower()
    if head.upos == "VERB":
        return frozenset({frames().of_verb(lemma).frame})
    if head.upos != "NOUN":
        return frozenset()
    event = frames().noun(lemma)
    sort = things().group(lemma)
    return frozenset({event.frame} if event is not None else {sort, *things().above(sort)}) - WIDEST


def _clause(reading: Reading, own: Sequence[Token]) -> Span:
    """The least predication that holds the place, or its phrase."""
    clause = least_clause(reading, own[0])
    if clause is not None:
        return clause
    first = min(own[0].index, max(own[-1].head, own[0].index - SHOWN))
    return reading.analysis.span(first if first >= 0 else own[0].index, own[-1].index + 1)
