"""Routes: from where to where somebody or something went, and at what hour it left.

Takes: a reading.
Gives: answer claims.
Reads: small classes of words.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from crosscheck.claims.bearers import slot_at
from crosscheck.claims.build import make
from crosscheck.claims.choices import ANSWER, QUESTION, answering
from crosscheck.claims.evidence import CLOCK
from crosscheck.lexicon.asked import asked
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import Analysis, NameKind
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Argument, Predication, Reading, Role
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import Level, Polarity
from crosscheck.model.values.date import DateValue

FROM, TO, HOUR = "where it left from", "where it went", "hour it left"
TOLD = frozenset({Level.ASSERTED, Level.REPORTED})
SUBJECTS = (Role.AGENT, Role.PATIENT)


def routes(reading: Reading) -> Iterator[Claim]:
    """One claim for each end of a way, and for the hour of leaving, that a verb of going tells of a known one."""
    for host in reading.predications:
        verb = reading.analysis.tokens[host.index].lemma.lower()
        if host.nominal or host.polarity is Polarity.NEGATIVE or host.commitment.level not in TOLD:
            continue
        leaves = verb in word_class("leave a place")
        if not leaves and verb not in word_class("go a way"):
            continue
        who = _who(reading.analysis, host)
        if who is None:
            continue
        for argument in host.arguments:
            question = _question(argument, leaves=leaves)
            named = _named(reading.analysis, argument) if question else None
            if named is not None:
                yield _claim(reading, host, question, named, who)
            elif _is_hour(argument) and (leaves or _tells_from(host)) and not _asked_by_row(who, verb):
                yield _claim(reading, host, HOUR, _hour(reading, argument), who)


def _tells_from(host: Predication) -> bool:
    return any(argument.case == "from" for argument in host.arguments)


def _asked_by_row(who: Slot, verb: str) -> bool:
    """*the ferry left at 6 a.m.*: the hour is an answer already, by a row of ``asked.tsv``."""
    return asked(CLOCK, frozenset({who.head.lower()}), frozenset({verb})) is not None


def _who(analysis: Analysis, host: Predication) -> Slot | None:
    """The single one that goes."""
    found = next((a for a in host.arguments if a.role in SUBJECTS and not a.case and a.value is None), None)
    if found is None or found.phrase.plural or _named(analysis, found) is not None:
        return None
    slot = slot_at(analysis, found.phrase.head)
    return attrs.evolve(slot, role="bearer") if slot.definite else None


def _question(argument: Argument, *, leaves: bool) -> str:
    if argument.case == "from" or (leaves and argument.role is Role.PATIENT and not argument.case):
        return FROM
    return TO if argument.case in ("to", "for", "towards", "toward") else ""


def _named(analysis: Analysis, argument: Argument) -> Slot | None:
    """The one place that a phrase names."""
    own = set(argument.phrase.core)
    names = [n for n in analysis.names if not own.isdisjoint(range(n.first, n.last))]
    if len(names) != 1 or argument.phrase.head not in range(names[0].first, names[0].last):
        return None
    span = analysis.span(names[0].first, names[0].last)
    text = span.of(analysis.article.text)
    value, last = place_value(text), names[0].last - 1
    if names[0].kind is not NameKind.PLACE and not value.id:
        return None
    return Slot(ANSWER, span, text, analysis.tokens[last].lemma, last, definite=True, value=value)


def _is_hour(argument: Argument) -> bool:
    return (
        argument.role is Role.DATE
        and isinstance(argument.value, DateValue)
        and argument.value.time is not None
    )


def _hour(reading: Reading, argument: Argument) -> Slot:
    span = argument.span or reading.analysis.span(argument.phrase.head, argument.phrase.head + 1)
    return Slot(ANSWER, span, span.of(reading.analysis.article.text), value=argument.value)


def _claim(reading: Reading, host: Predication, question: str, answer: Slot, who: Slot) -> Claim:
    asked = Slot(QUESTION, answer.span, question, head=question, modifiers=("of subject",))
    span = Span.join(host.span, answer.span)
    made = make(reading, host, "answer", [asked, answer, who], span)
    return answering(made, question)
