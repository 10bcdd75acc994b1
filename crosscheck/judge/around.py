"""The clause in which a noun stands, to be quoted: an event noun alone shows no reader what is said of it.

Takes: a reading and a noun of it.
Gives: a span.
Reads: nothing else.
"""

from __future__ import annotations

from crosscheck.model.analysis import Token
from crosscheck.model.reading import Reading
from crosscheck.model.span import Span

OPEN = frozenset({"PUNCT", "CCONJ"})  # no start of a quote
BEFORE, BEHIND = 6, 4  # tokens beside a noun that no clause holds


def clause_around(reading: Reading, noun: Token) -> Span:
    """The least predication of another word that holds a noun, or the words beside it."""
    analysis = reading.analysis
    told = reading.in_sentence(noun.sentence)
    holding = [p.span for p in told if p.index != noun.index and p.span.start <= noun.start < p.span.end]
    if holding:
        return min(holding, key=lambda s: (s.end - s.start, s.start))
    sentence = analysis.sentence_of(noun.index)
    first = max(sentence.first, noun.index - BEFORE)
    while analysis.tokens[first].upos in OPEN:
        first += 1
    return analysis.span(first, min(sentence.last, noun.index + BEHIND))
