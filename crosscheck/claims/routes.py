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
from crosscheck.model.analysis import Analysis, NameKind, NameMention, Token
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Argument, Predication, Reading, Role
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import Level, Polarity
from crosscheck.model.values.date import DateValue

FROM, TO, HOUR = "where it left from", "where it went", "hour it left"
AIMS = frozenset({"to", "for"})
LONGEST_WAY = 8  # tokens of *from the port of Riga to Oslo*
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


def ways(reading: Reading) -> Iterator[Claim]:
    """*was bound for Oslo*, *was on its way from Riga to Oslo*, *en route to Oslo*: the ends of a way, with no verb
    of going."""
    analysis = reading.analysis
    for token in analysis.tokens:
        if token.lemma.lower() not in word_class("tell of being on the way") or not _opened(analysis, token):
            continue
        host = _host(reading, token)
        who = _who(analysis, host) if host is not None else None
        if host is None or who is None:
            continue
        end = min(analysis.sentence_of(token.index).last, token.index + 1 + LONGEST_WAY)
        for word in analysis.tokens[token.index + 1 : end]:
            question = FROM if word.text.lower() == "from" else TO if word.text.lower() in AIMS else ""
            name = next((n for n in analysis.names if n.first == word.index + 1), None) if question else None
            answer = _place(analysis, name) if name is not None else None
            if answer is not None:
                yield _claim(reading, host, question, answer, who)


def _opened(analysis: Analysis, token: Token) -> bool:
    """*on its way*, *en route*, *bound for*."""
    before = {t.text.lower() for t in analysis.tokens[max(0, token.index - 2) : token.index]}
    return token.lemma.lower() not in ("way", "route") or bool(before & {"on", "en"})


def _host(reading: Reading, token: Token) -> Predication | None:
    """The clause that says so of somebody or something."""
    beside = [p for p in reading.in_sentence(token.sentence) if p.index in (token.index, token.head)]
    told = (p for p in beside if p.polarity is not Polarity.NEGATIVE and p.commitment.level in TOLD)
    return next((p for p in told if any(a.role in SUBJECTS for a in p.arguments)), None)


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
    return _place(analysis, names[0])


def _place(analysis: Analysis, name: NameMention) -> Slot | None:
    span = analysis.span(name.first, name.last)
    text = span.of(analysis.article.text)
    value, last = place_value(text), name.last - 1
    if name.kind is not NameKind.PLACE and not value.id:
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
