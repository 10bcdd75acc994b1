"""Answers: what news gives as the one answer to what readers ask: how many died, at what price, for how long.

*Acme will pay $2 billion for Brill*, *the $2.4 billion takeover*: no clause of the one answers a clause of the other,
but both answer one question. Which words answer which question is data (``asked.tsv``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from crosscheck.claims.bearers import bearer, scope
from crosscheck.claims.build import common_fields, make, records
from crosscheck.claims.choices import (
    ANSWER,
    BEARER,
    QUESTION,
    answering,
    firm,
    relate_choices,
    told_without_figures,
)
from crosscheck.claims.counted import Counted, context
from crosscheck.claims.distances import distance
from crosscheck.claims.evidence import AGE, COUNT, YEAR, Evidence, evidence, is_year, sort_of, stand_with
from crosscheck.claims.existence import existence
from crosscheck.claims.firsts import firsts
from crosscheck.claims.homes import HOME, homes
from crosscheck.claims.options import chosen
from crosscheck.claims.parts import goes_on, is_part
from crosscheck.claims.populations import population
from crosscheck.claims.ranks import among, ranks
from crosscheck.claims.routes import routes, ways
from crosscheck.claims.sorts import told_by_sort
from crosscheck.claims.wholes import nones, wholes
from crosscheck.lexicon.asked import Asked, asked
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Analysis
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Located, Reading, Role
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.model.values.bound import Bound
from crosscheck.model.values.commitment import Level, Polarity
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.quantity import Quantity
from crosscheck.protocols import ClaimKind, Lookup

HEDGED = frozenset({Level.POSSIBLE, Level.CONDITIONAL})
OF_PLACES = frozenset({COUNT, "share", "money"})  # what is another figure in another place
SORTS = frozenset({"passenger", "house", "home", "building", "school", "shop", "vehicle", "car"})


NOBODY = Quantity.of(0)
CASUALTY, SURVIVOR, DEAD = "casualty", "survivor", "dead"


class AnswerClaim(ClaimRecord):
    """One answer to a question that readers ask of the news."""

    kind: Literal["answer"] = "answer"
    question: str
    answer: tuple[SlotRecord, ...] = ()
    bearer: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every figure that answers a question, of the whole of what is asked for."""
    yield from told_without_figures(reading)
    yield from chosen(reading)
    yield from ranks(reading)
    yield from routes(reading)
    yield from ways(reading)
    yield from homes(reading)
    yield from existence(reading)
    yield from told_by_sort(reading)
    yield from firsts(reading)
    yield from _told_otherwise(reading)
    for one in evidence(reading):
        hedged = one.host.commitment.level in HEDGED or _allowed(reading, one)
        found = asked(sort_of(one.located.value), one.words, one.verbs, hedged=hedged)
        told = population(reading, one) or distance(reading, one)
        if told is not None:
            yield told
            continue
        if found is None and is_year(one.located.value):
            found = asked(YEAR, one.words, one.verbs)
        if found is None or not _is_answer(reading, one, found):
            continue
        whose = bearer(reading.analysis, one, found)
        if found.of != "for" or (
            whose is not None and whose.head not in word_class("are parts of a company")
        ):
            yield _claim(reading, one, found, whose)
        if found.question == DEAD and _all_of_them(reading.analysis, one):
            yield _none_survived(reading, one)


def _all_of_them(analysis: Analysis, one: Evidence) -> bool:
    """*all 48 people on board died*."""
    at = analysis.from_offset(one.located.span.start)
    return at > 0 and analysis.tokens[at - 1].text.lower() == "all"


def _none_survived(reading: Reading, one: Evidence) -> Claim:
    """Where all died, there are no survivors."""
    analysis, span = reading.analysis, one.located.span
    every = analysis.from_offset(span.start) - 1
    located = Located(analysis.span(every, every + 1).join(span), NOBODY)
    told = attrs.evolve(one, located=located, words=frozenset({SURVIVOR}), verbs=frozenset({"be"}))
    found = asked(COUNT, told.words, told.verbs)
    assert found is not None, "the lists ask for survivors"
    claim = _claim(reading, told, found, None)
    return answering(claim, claim.frame)


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """The question; *there were no deaths* answers it for every sort of people."""
    base, _, sort = claim.frame.partition(": ")
    none = claim.slots[1].value == NOBODY
    return [f"answer|{claim.frame}", *([f"none|{base}"] if none or sort else [])]


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """What each answers, and of whom."""
    asked_a, asked_b = a.slots[0], b.slots[0]
    if a.frame != b.frame and NOBODY not in (a.slots[1].value, b.slots[1].value):
        yield SlotRelation(QUESTION, asked_a, asked_b, Related(Relation.APART, "they count other sorts"))
        return
    yield SlotRelation(QUESTION, asked_a, asked_b, Related(Relation.SAME, f"both answer: {asked_a.head}"))
    mine, theirs = a.slot(BEARER), b.slot(BEARER)
    if mine is not None and theirs is not None:
        yield SlotRelation(BEARER, mine, theirs, look.relate((a, mine), (b, theirs)))
    yield from among(a, b, look)
    one, other = a.slots[1], b.slots[1]
    slot = _slot_name(one)
    told = relate_choices(one, other) or look.relate((a, one), (b, other))
    if slot == "place" and told.relation in (Relation.APART, Relation.UNKNOWN) and a.frame != HOME:
        told = Related(Relation.CONFLICT, f"{one.text} and {other.text}")
    yield SlotRelation(slot, one, other, told, single=True)
    mine, theirs = a.slot("date"), b.slot("date")
    if slot != "date" and mine is not None and theirs is not None:
        yield SlotRelation("date", mine, theirs, look.relate((a, mine), (b, theirs)))


def publish(claim: Claim, text: str) -> AnswerClaim:
    """The record for the outside."""
    return AnswerClaim(
        **common_fields(claim, text),  # type: ignore[arg-type]
        question=claim.slots[0].head,
        answer=records(claim, ANSWER, text),
        bearer=records(claim, BEARER, text),
    )


def _allowed(reading: Reading, one: Evidence) -> bool:
    """*is licensed to carry 200*: what may be, and not what was."""
    tokens = reading.analysis.tokens
    above = tokens[tokens[one.host.index].head]
    return above.lemma.lower() in word_class("allow or enable")


def _told_otherwise(reading: Reading) -> Iterator[Claim]:
    """Sums over *and three others*, and what there was none of."""
    for located, thing in wholes(reading):
        host = context(reading, Counted(thing, thing), located.span)
        if host is not None and host.polarity is not Polarity.NEGATIVE:
            yield from _asked_of(reading, stand_with(reading.analysis, located, thing, host))
    for located, thing, host in nones(reading):
        one = stand_with(reading.analysis, located, thing, host)
        for word in sorted(word_class("are dead or hurt")) if one.words & {CASUALTY} else [""]:
            yield from _asked_of(reading, attrs.evolve(one, words=one.words | {word}))


def _asked_of(reading: Reading, one: Evidence) -> Iterator[Claim]:
    found = asked(sort_of(one.located.value), one.words, one.verbs)
    if found is not None and found.of == "event" and not ("each" in found.marks and _does_it(one)):
        claim = _claim(reading, one, found, None)
        yield answering(attrs.evolve(claim, polarity=Polarity.POSITIVE), claim.frame)


def _slot_name(answer: Slot) -> str:
    if isinstance(answer.value, Duration):
        return "duration"
    if isinstance(answer.value, PlaceValue):
        return "place"
    if answer.value is None:
        return "agent" if answer.token >= 0 else "attribute"
    return "date" if isinstance(answer.value, DateValue) else "count"


def _claim(reading: Reading, one: Evidence, found: Asked, own: Slot | None) -> Claim:
    analysis = reading.analysis
    span = one.located.span
    question = _refined(analysis, one, found)
    value = one.located.value
    if "signed" in found.marks and isinstance(value, Quantity) and one.verbs & word_class("go down"):
        value = _fallen(value)
    answer = Slot(ANSWER, span, span.of(analysis.article.text), value=value)
    slots = [
        Slot(
            QUESTION, span, found.question, head=question, modifiers=(f"of {found.of}", *sorted(found.marks))
        ),
        answer,
    ]
    slots += [own] if own is not None else []
    slots += scope(analysis, one) if sort_of(one.located.value) in OF_PLACES else []
    host = firm(one.host) if "open" in found.marks else one.host
    near = [span, *(analysis.span(i, i + 1) for i in (one.thing, one.linked) if i >= 0)]
    whole = span
    for other in near:
        if analysis.tokens[one.host.index].sentence == analysis.sentence_of(one.host.index).index:
            whole = whole.join(other)
    claim = make(reading, host, "answer", [*slots, *_dates(reading, one)], whole)
    return attrs.evolve(claim, frame=question)


def _fallen(value: Quantity) -> Quantity:
    """*fell by 4 percent*: less than nothing."""
    low, high = (None if end is None else -end for end in (value.high, value.low))
    bound = value.bound if value.bound is Bound.EXACT else Bound.ABOUT
    return attrs.evolve(value, low=low, high=high, bound=bound, also=())


def _dates(reading: Reading, one: Evidence) -> Iterator[Slot]:
    for argument in one.host.arguments:
        if (
            argument.role is Role.DATE
            and argument.span is not None
            and not argument.span.overlaps(one.located.span)
        ):
            text = argument.span.of(reading.analysis.article.text)
            yield Slot("date", argument.span, text, value=argument.value)


def _refined(analysis: Analysis, one: Evidence, found: Asked) -> str:
    """The question, with the sort of people or things that are counted where each sort has its own answer."""
    if "each" not in found.marks or one.thing < 0:
        return found.question
    noun = analysis.tokens[one.thing].lemma.lower()
    joined = {t.lemma.lower() for t in analysis.children(one.thing, "conj")}
    if joined & word_class("make up a crew"):  # *186 passengers and crew* are all on board
        return found.question
    if noun in word_class("count anybody") or noun in found.words - SORTS:
        return found.question
    return f"{found.question}: {things().group(noun)}"


def _is_answer(reading: Reading, one: Evidence, found: Asked) -> bool:
    """Whether the figure is told of the whole of what is asked for, and as it was when the event happened."""
    analysis = reading.analysis
    if one.host.polarity is Polarity.NEGATIVE or (
        is_part(analysis, one) and not goes_on(reading, one, found)
    ):
        return False
    if sort_of(one.located.value) == COUNT and _is_broken(one.located.value):
        return False
    if sort_of(one.located.value) == AGE and _at_an_age(analysis, one):
        return False
    if found.marks.isdisjoint(("grows", "signed")) and one.verbs & word_class("tell of a change"):
        return False
    return not ("each" in found.marks and _does_it(one))


def _at_an_age(analysis: Analysis, one: Evidence) -> bool:
    """*he joined at age 22*: how old he was then."""
    words = one.located.span.of(analysis.article.text).lower()
    return words.startswith("age ") and one.verbs.isdisjoint(word_class("end a life"))


def _is_broken(value: object) -> bool:
    """*a 6.7 quake killed*: nothing that is counted comes in tenths."""
    ends = (value.low, value.high) if isinstance(value, Quantity) else ()
    return any(end is not None and end.denominator != 1 for end in ends)


def _does_it(one: Evidence) -> bool:
    """*two bombs killed 118 people*: whether those who are counted do to others what is asked about."""
    roles = {a.phrase.head: a.role for a in one.host.arguments}
    return roles.get(one.thing) is Role.AGENT and Role.PATIENT in roles.values()


KIND = ClaimKind("answer", AnswerClaim, extract, keys, relate, publish)
