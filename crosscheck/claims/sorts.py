"""Answers that are sorts of things: *fled in a black van*, *was stabbed with a knife*, *will pay in cash*.

Takes: a reading.
Gives: answer claims.
Reads: ``sorts.tsv``, the groups of things.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.claims.choices import ANSWER, claim_of, firm
from crosscheck.lexicon.sorts import Sorted, sorts
from crosscheck.lexicon.things import things
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Argument, Predication, Reading, Role
from crosscheck.model.values.commitment import Level, Polarity

TOLD = frozenset({Level.ASSERTED, Level.REPORTED, Level.PLANNED})
EVENT = "event"


def told_by_sort(reading: Reading) -> Iterator[Claim]:
    """One claim for every such answer, where the clause gives one alone."""
    analysis = reading.analysis
    for host in reading.predications:
        if host.nominal or host.polarity is Polarity.NEGATIVE or host.commitment.level not in TOLD:
            continue
        for asked in sorts(analysis.tokens[host.index].lemma.lower()):
            found = [a for a in host.arguments if a.case in asked.cases and _sort(a, asked)]
            bearer = None if asked.role == EVENT else host.get(Role(asked.role))
            single = len(found) == 1 and not analysis.children(found[0].phrase.head, "conj")
            if single and (bearer is not None or asked.role == EVENT):
                yield _claim(reading, host, asked, found[0], bearer)


def _sort(argument: Argument, asked: Sorted) -> str:
    """The sort that the question knows; empty for what answers it not."""
    lemma = argument.phrase.lemma.lower()
    return next((asked.answers[word] for word in (lemma, things().group(lemma)) if word in asked.answers), "")


def _claim(
    reading: Reading, host: Predication, asked: Sorted, told: Argument, bearer: Argument | None
) -> Claim:
    span = reading.analysis.span_of(sorted(told.phrase.core))
    answer = Slot(ANSWER, span, span.of(reading.analysis.article.text), head=_sort(told, asked))
    of = EVENT if bearer is None else "subject"
    return claim_of(reading, firm(host), asked.question, answer, bearer, marks=(f"of {of}",))
