"""Answers that are no figures: who follows whom in office, how somebody pleads, where a company has its seat.

Takes: a reading.
Gives: answer claims, and how two answers of such a sort relate.
Reads: the names, and small classes of words.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.claims.build import claim_id, make, slot_of
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.places import place_value
from crosscheck.lexicon.things import things
from crosscheck.model.analysis import Analysis, NameKind, NameMention
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Argument, Predication, Reading, Role
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.commitment import TOLD_AS_FACT, Level, Polarity

QUESTION, ANSWER, BEARER = "question", "answer", "bearer"
OPEN = frozenset({Level.ASSERTED, Level.REPORTED, Level.PLANNED, Level.POSSIBLE, Level.CONDITIONAL})
SUCCESSOR, PLEA, SEAT, CLAIMANT = "successor", "plea", "seat", "who says that they did it"
GUILTY, NOT_GUILTY = "guilty", "not guilty"
MARKS = {SEAT: ("stands",), PLEA: ("stands",)}  # whenever it is told
BESIDE_A_PLEA = 4  # tokens from the verb to the word that tells it
TOLD_BESIDE = ("acl", "acl:relcl", "nmod", "punct")  # of a group, beside its name
DENIALS = frozenset({"not", "n't", "innocent"})


def told_without_figures(reading: Reading) -> Iterator[Claim]:
    """One claim for every answer of these sorts that is told."""
    for host in reading.predications:
        verb = reading.analysis.tokens[host.index].lemma.lower()
        if host.polarity is Polarity.NEGATIVE and verb != "plead":
            continue
        if verb in word_class("follow in office"):
            yield from _successor(reading, host)
        elif verb in word_class("enter a plea"):
            yield from _plea(reading, host)
        elif verb in word_class("take upon themselves"):
            yield from _claimant(reading, host)
        elif verb in word_class("have a seat") and reading.analysis.tokens[host.index].tag == "VBN":
            yield from _seat(reading, host)
        elif verb == "have":
            yield from _headquarters(reading, host)


def relate_choices(mine: Slot, theirs: Slot) -> Related | None:
    """How two answers of a few that exclude each other relate; ``None`` for answers of other sorts."""
    if mine.token >= 0 or theirs.token >= 0 or mine.value is not None or theirs.value is not None:
        return None
    same = mine.head == theirs.head or things().related(mine.head, theirs.head) != ""
    return Related(Relation.SAME if same else Relation.CONFLICT, f"{mine.head} against {theirs.head}")


def firm(host: Predication) -> Predication:
    """What is to be paid is the price, however firmly it is told."""
    return attrs.evolve(host, commitment=TOLD_AS_FACT) if host.commitment.level in OPEN else host


def _successor(reading: Reading, host: Predication) -> Iterator[Claim]:
    """*Ann Reed will succeed him*, *he was replaced by Ann Reed*: who follows whom."""
    agents = [a for a in host.arguments if a.role is Role.AGENT]
    person = next((n for a in agents for n in _named(reading.analysis, a, NameKind.PERSON)), None)
    whom = host.get(Role.PATIENT)
    if person is not None and whom is not None:
        yield claim_of(reading, firm(host), SUCCESSOR, _name(reading, person), whom, marks=("of object",))


def _claimant(reading: Reading, host: Predication) -> Iterator[Claim]:
    """*the Red Front claimed responsibility*: who says that it was theirs."""
    what, who = host.get(Role.PATIENT), host.get(Role.AGENT)
    if what is None or who is None or what.phrase.lemma.lower() not in word_class("are blame"):
        return
    kinds = frozenset({NameKind.ORGANISATION, NameKind.PERSON, NameKind.UNKNOWN})
    own = set(reading.analysis.subtree(who.phrase.head, *TOLD_BESIDE))
    names = [n for n in reading.analysis.names if n.kind in kinds and n.last - 1 in own]
    name = names[0] if len(names) == 1 else None
    if name is not None and not reading.analysis.children(who.phrase.head, "conj"):
        yield claim_of(reading, host, CLAIMANT, _name(reading, name), what, marks=("of event",))


def _plea(reading: Reading, host: Predication) -> Iterator[Claim]:
    """*Reed pleaded not guilty*; a denial may stand before the verb."""
    analysis = reading.analysis
    end = min(analysis.sentence_of(host.index).last, host.index + 1 + BESIDE_A_PLEA)
    words = [t.text.lower() for t in analysis.tokens[host.index + 1 : end]]
    who = host.get(Role.AGENT)
    if who is None or not {GUILTY, "innocent"} & set(words):
        return
    upto = words[: words.index(GUILTY)] if GUILTY in words else words
    head = NOT_GUILTY if DENIALS & set(upto) else GUILTY
    span = analysis.span(host.index, host.index + 1 + len(upto) + (GUILTY in words))
    answer = Slot(ANSWER, span, span.of(analysis.article.text), head=head)
    told = attrs.evolve(host, polarity=Polarity.POSITIVE)
    yield claim_of(reading, told, PLEA, answer, who, marks=("of subject",))


def _seat(reading: Reading, host: Predication) -> Iterator[Claim]:
    """*Acme, a company based in Oslo*: where it has its seat."""
    where = next((a for a in host.arguments if a.role is Role.PLACE and a.case == "in"), None)
    what = host.get(Role.PATIENT)
    if where is None or what is None:
        return
    place = next((n for n in _named(reading.analysis, where, NameKind.PLACE)), None)
    if place is None:
        return
    head = reading.analysis.tokens[what.phrase.head]
    if head.relation == "appos":  # *Acme, a company based in Oslo*: the name that is described
        above = attrs.evolve(what.phrase, head=head.head, core=(head.head,), all=(head.head,))
        what = attrs.evolve(what, phrase=above)
    slot = _name(reading, place)
    answer = attrs.evolve(slot, value=place_value(slot.text))
    yield claim_of(reading, host, SEAT, answer, what, marks=("of subject",))


def _headquarters(reading: Reading, host: Predication) -> Iterator[Claim]:
    """*Acme has its headquarters in Oslo*."""
    who, what = host.get(Role.AGENT), host.get(Role.PATIENT)
    if who is None or what is None or what.phrase.lemma.lower() not in word_class("are a seat"):
        return
    analysis = reading.analysis
    own = set(analysis.subtree(what.phrase.head)) | {
        i for a in host.arguments for i in a.phrase.all if a.case == "in"
    }
    place = next((n for n in analysis.names if n.kind is NameKind.PLACE and n.first in own), None)
    if place is not None and analysis.tokens[place.first - 1].text.lower() == "in":
        slot = _name(reading, place)
        answer = attrs.evolve(slot, value=place_value(slot.text))
        yield claim_of(reading, host, SEAT, answer, who, marks=("of subject",))


def claim_of(
    reading: Reading,
    host: Predication,
    question: str,
    answer: Slot,
    whose: Argument | None,
    *,
    marks: tuple[str, ...],
) -> Claim:
    """The claim that such an answer makes; of nobody's where the story's event answers it."""
    modifiers = (*marks, *MARKS.get(question, ()))
    slots = [Slot(QUESTION, answer.span, question, head=question, modifiers=modifiers), answer]
    if whose is not None:
        slots.append(attrs.evolve(slot_of(reading.analysis, whose, BEARER), definite=True))
    return answering(make(reading, host, "answer", slots, host.span.join(answer.span)), question)


def answering(claim: Claim, question: str) -> Claim:
    """The claim as an answer to a question; one clause may answer several."""
    return attrs.evolve(claim, frame=question, id=claim_id("answer", claim.span, question, claim.id))


def _name(reading: Reading, name: NameMention) -> Slot:
    analysis = reading.analysis
    span = analysis.span(name.first, name.last)
    last = name.last - 1
    return Slot(
        ANSWER, span, span.of(analysis.article.text), analysis.tokens[last].lemma, last, definite=True
    )


def _named(analysis: Analysis, argument: Argument, kind: NameKind) -> list[NameMention]:
    """The names of a kind in a phrase."""
    own = set(argument.phrase.core)
    return [n for n in analysis.names if n.kind is kind and not own.isdisjoint(range(n.first, n.last))]
