"""Answers: what news gives as the one answer to what readers ask: how many died, at what price, for how long.

*Acme will pay $2 billion for Brill*, *the $2.4 billion takeover*: no clause of the one answers a clause of the other,
but both answer one question. Which words answer which question is data (``asked.tsv``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

import attrs

from crosscheck.claims.bearers import bearer, scope
from crosscheck.claims.build import common_fields, make, records, slot_of, tokens_in
from crosscheck.claims.evidence import COUNT, Evidence, evidence, sort_of
from crosscheck.lexicon.asked import Asked, asked
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Analysis, NameKind, NameMention, Token
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.reading import Argument, Predication, Reading, Role
from crosscheck.model.relation import Related, Relation
from crosscheck.model.report import ClaimRecord, SlotRecord
from crosscheck.model.values.commitment import TOLD_AS_FACT, Level, Polarity
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.value import Value
from crosscheck.protocols import ClaimKind, Lookup

QUESTION, ANSWER, BEARER = "question", "answer", "bearer"
OPEN = frozenset({Level.ASSERTED, Level.REPORTED, Level.PLANNED, Level.POSSIBLE, Level.CONDITIONAL})
HEDGED = frozenset({Level.POSSIBLE, Level.CONDITIONAL})
SUCCESSOR = "successor"
BEFORE_A_PART = 3  # tokens
BEHIND_A_PART = 5
SORTS = frozenset({"passenger", "house", "home", "building", "school", "shop", "vehicle", "car"})


class AnswerClaim(ClaimRecord):
    """One answer to a question that readers ask of the news."""

    kind: Literal["answer"] = "answer"
    question: str
    answer: tuple[SlotRecord, ...] = ()
    bearer: tuple[SlotRecord, ...] = ()


def extract(reading: Reading) -> Iterator[Claim]:
    """One claim for every figure that answers a question, of the whole of what is asked for."""
    yield from _successors(reading)
    for one in evidence(reading):
        hedged = one.host.commitment.level in HEDGED
        found = asked(sort_of(one.located.value), one.words, one.verbs, hedged=hedged)
        if found is not None and _is_answer(reading.analysis, one, found):
            yield _claim(reading, one, found)


def keys(claim: Claim, look: Lookup) -> Iterable[str]:
    """The question."""
    return [f"answer|{claim.frame}"]


def relate(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """What each answers, and of whom."""
    asked_a, asked_b = a.slots[0], b.slots[0]
    yield SlotRelation(QUESTION, asked_a, asked_b, Related(Relation.SAME, f"both answer: {asked_a.head}"))
    mine, theirs = a.slot(BEARER), b.slot(BEARER)
    if mine is not None and theirs is not None:
        yield SlotRelation(BEARER, mine, theirs, look.relate((a, mine), (b, theirs)))
    one, other = a.slots[1], b.slots[1]
    slot = _slot_name(one.value)
    yield SlotRelation(slot, one, other, look.relate((a, one), (b, other)), single=True)
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


def _firm(host: Predication) -> Predication:
    """What is to be paid is the price, however firmly it is told."""
    return attrs.evolve(host, commitment=TOLD_AS_FACT) if host.commitment.level in OPEN else host


def _slot_name(value: Value | None) -> str:
    if isinstance(value, Duration):
        return "duration"
    return "date" if isinstance(value, DateValue) else "count" if value is not None else "agent"


def _claim(reading: Reading, one: Evidence, found: Asked) -> Claim:
    analysis = reading.analysis
    span = one.located.span
    question = _refined(analysis, one, found)
    answer = Slot(ANSWER, span, span.of(analysis.article.text), value=one.located.value)
    own = bearer(analysis, one, found)
    slots = [
        Slot(
            QUESTION, span, found.question, head=question, modifiers=(f"of {found.of}", *sorted(found.marks))
        ),
        answer,
    ]
    slots += [own] if own is not None else []
    slots += scope(analysis, one)
    host = _firm(one.host) if "open" in found.marks else one.host
    near = [span, *(analysis.span(i, i + 1) for i in (one.thing, one.linked) if i >= 0)]
    whole = span
    for other in near:
        if analysis.tokens[one.host.index].sentence == analysis.sentence_of(one.host.index).index:
            whole = whole.join(other)
    claim = make(reading, host, "answer", [*slots, *_dates(reading, one)], whole)
    return attrs.evolve(claim, frame=question)


def _successors(reading: Reading) -> Iterator[Claim]:
    """*Ann Reed will succeed him*, *he was replaced by Ann Reed*: who follows whom."""
    analysis = reading.analysis
    for host in reading.predications:
        verb = analysis.tokens[host.index].lemma.lower()
        agents = [a for a in host.arguments if a.role is Role.AGENT]
        person = next((n for a in agents for n in _named(analysis, a, NameKind.PERSON)), None)
        whom = next((a for a in host.arguments if a.role is Role.PATIENT), None)
        if (
            verb not in word_class("follow in office")
            or person is None
            or whom is None
            or host.polarity is Polarity.NEGATIVE
        ):
            continue
        span = analysis.span(person.first, person.last)
        text = span.of(analysis.article.text)
        answer = Slot(
            ANSWER, span, text, analysis.tokens[person.last - 1].lemma, person.last - 1, definite=True
        )
        question = Slot(QUESTION, span, SUCCESSOR, head=SUCCESSOR, modifiers=("of object",))
        whose = attrs.evolve(slot_of(analysis, whom, BEARER), definite=True)
        claim = make(reading, _firm(host), "answer", [question, answer, whose], host.span)
        yield attrs.evolve(claim, frame=SUCCESSOR)


def _named(analysis: Analysis, argument: Argument, kind: NameKind) -> list[NameMention]:
    """The names of a kind in a phrase."""
    own = set(argument.phrase.core)
    return [n for n in analysis.names if n.kind is kind and not own.isdisjoint(range(n.first, n.last))]


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
    if noun in word_class("count anybody") or noun in found.words - SORTS:
        return found.question
    return f"{found.question}: {things().group(noun)}"


def _is_answer(analysis: Analysis, one: Evidence, found: Asked) -> bool:
    """Whether the figure is told of the whole of what is asked for, and as it was when the event happened."""
    if one.host.polarity is Polarity.NEGATIVE or _is_part(analysis, one):
        return False
    if "grows" not in found.marks and one.verbs & word_class("tell of a change"):
        return False
    return not ("each" in found.marks and _does_it(one))


def _is_part(analysis: Analysis, one: Evidence) -> bool:
    """*including six women*, *two of them*, *another three*, *40 were slightly hurt*: a number of some out of more."""
    inside = tokens_in(analysis, one.located.span)
    start = analysis.sentence_of(inside[0].index).first
    before = analysis.tokens[max(start, inside[0].index - BEFORE_A_PART) : inside[0].index]
    if {t.lemma.lower() for t in before} & word_class("open a part"):
        return True
    behind = analysis.tokens[inside[-1].index + 1 : inside[-1].index + BEHIND_A_PART]
    if any(t.lemma.lower() in word_class("narrow by age") and n.upos == "NUM" for t, n in pairwise(behind)):
        return True
    if sort_of(one.located.value) != COUNT:
        return False
    how = {t.lemma.lower() for t in analysis.children(one.host.index, "advmod")}
    told = {t.text.lower() for t in (*before[-1:], *inside[:1], *behind[:2])}
    return bool(
        (told & word_class("choose some of more"))
        or (how & word_class("tell how badly"))
        or _of_known(behind[:2])
        or _of_known(before[-2:])
    )


def _of_known(two: Sequence[Token]) -> bool:
    """*of the*, *of them*."""
    words = [t.text.lower() for t in two]
    return len(words) == 2 and words[0] == "of" and words[1] in word_class("open a known whole")


def _does_it(one: Evidence) -> bool:
    """*two bombs killed 118 people*: whether those who are counted do to others what is asked about."""
    roles = {a.phrase.head: a.role for a in one.host.arguments}
    return roles.get(one.thing) is Role.AGENT and Role.PATIENT in roles.values()


KIND = ClaimKind("answer", AnswerClaim, extract, keys, relate, publish)
