"""Days of events that are told by a noun: *nobody was hurt in the fire on Friday night*.

Takes: a reading.
Gives: answer claims.
Reads: the list of what is asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.claims.build import make
from crosscheck.claims.choices import ANSWER, QUESTION, answering
from crosscheck.claims.evidence import DAY
from crosscheck.lexicon.asked import asked
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Reading, Role
from crosscheck.model.values.date import DateValue

HAPPENED = frozenset({"happen"})
MARKS = ("of event",)


def days(reading: Reading) -> Iterator[Claim]:
    """One claim for every event noun of which the list asks the day, and that is dated beside it."""
    analysis = reading.analysis
    for told in reading.predications:
        lemma = analysis.tokens[told.index].lemma.lower()
        found = asked(DAY, frozenset({lemma}), HAPPENED) if told.nominal else None
        if found is None or found.of != "event" or lemma not in found.words:
            continue
        for argument in told.arguments:
            span = argument.span
            dated = argument.role is Role.DATE and isinstance(argument.value, DateValue)
            if dated and span is not None and told.span.start <= span.start and span.end <= told.span.end:
                question = Slot(QUESTION, span, found.question, head=found.question, modifiers=MARKS)
                answer = Slot(ANSWER, span, span.of(analysis.article.text), value=argument.value)
                made = make(reading, told, "answer", [question, answer], told.span)
                yield answering(made, found.question)
