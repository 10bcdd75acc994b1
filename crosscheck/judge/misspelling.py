"""Misspelling: a word that English does not have, one slip away from a common one.

A word that stands more than once is a word: a slip is made once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.known_words import meant_word
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.protocols import Judge

CONFIDENCE = 0.75
SHORTEST = 7  # letters; shorter words have too many neighbours
WORDS = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})


def judge(docket: Docket) -> list[Finding]:
    """Words misspelt inside one article."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    used = Counter(t.text.lower() for r in docket.readings.values() for t in r.analysis.tokens)
    for article in sorted(docket.readings):
        analysis = docket.readings[article].analysis
        named = {i for name in analysis.names for i in range(name.first, name.last)}
        for token in analysis.tokens:
            names_people = token.index in named and token.text[:1].islower()
            if used[token.text.lower()] == 1 and not names_people:
                yield from _misspelt(analysis, token)


def _misspelt(analysis: Analysis, token: Token) -> Iterator[Verdict]:
    word = token.text
    plain = word.isascii() and word.isalpha() and word[1:].islower()
    if token.upos not in WORDS or not plain or len(word) < SHORTEST:
        return
    meant = meant_word(word)
    if meant is not None:
        side = Side(analysis.span(token.index, token.index + 1), word)
        yield Verdict(FindingKind.VARIANT, "spelling", side, side, CONFIDENCE, (f"English has “{meant}”",))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"Perhaps misspelt: “{evidence[0].value}” ({verdict.reasons[0]})"


JUDGE = Judge("misspelling", judge)
