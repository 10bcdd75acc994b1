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


def least_clause(reading: Reading, token: Token, *, beside: int = -1) -> Span | None:
    """The least predication that holds a token, that of the token ``beside`` aside; ``None`` where none does."""
    told = reading.in_sentence(token.sentence)
    holding = [p.span for p in told if p.index != beside and p.span.start <= token.start < p.span.end]
    return min(holding, key=lambda s: (s.end - s.start, s.start)) if holding else None


def clause_around(reading: Reading, noun: Token) -> Span:
    """The least predication of another word that holds a noun, or the words beside it."""
    analysis = reading.analysis
    clause = least_clause(reading, noun, beside=noun.index)
    if clause is not None:
        return clause
    sentence = analysis.sentence_of(noun.index)
    first = max(sentence.first, noun.index - BEFORE)
    while analysis.tokens[first].upos in OPEN:
        first += 1
    return analysis.span(first, min(sentence.last, noun.index + BEHIND))
