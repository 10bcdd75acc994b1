"""Whether a figure counts some out of more, or the whole of what is asked for.

Takes: a figure with the words around it.
Gives: yes or no.
Reads: small classes of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.claims.build import tokens_in
from crosscheck.claims.evidence import COUNT, Evidence, sort_of
from crosscheck.lexicon.asked import Asked, asked
from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.reading import Predication, Reading

BEFORE_A_PART = 3  # tokens
BEHIND_A_PART = 5


def is_part(analysis: Analysis, one: Evidence) -> bool:
    """*including six women*, *two of them*, *another three*, *40 were slightly hurt*: a number of some out of more."""
    inside = tokens_in(analysis, one.located.span)
    start = analysis.sentence_of(inside[0].index).first
    before = analysis.tokens[max(start, inside[0].index - BEFORE_A_PART) : inside[0].index]
    words = {t.lemma.lower() for t in before}
    if words & word_class("open a part") or ("of" in words and words & word_class("open a part after of")):
        return True
    behind = analysis.tokens[inside[-1].index + 1 : inside[-1].index + BEHIND_A_PART]
    if _by_age(behind) or _by_age(
        analysis.tokens[max(start, inside[0].index - BEHIND_A_PART) : inside[0].index]
    ):
        return True
    if sort_of(one.located.value) != COUNT:
        return False
    how = {t.lemma.lower() for t in analysis.children(one.host.index, "advmod")}
    opening = [t.text.lower() for t in inside[:2]]
    told = {t.text.lower() for t in (*before[-1:], *behind[:2])}
    told |= set(opening[:1]) if opening != ["more", "than"] else set()
    return bool(
        (told & word_class("choose some of more"))
        or (how & word_class("tell how badly"))
        or _of_known(behind[:2])
        or (_of_known(before[-2:]) and before[-1].text.lower() != "all")
    )


def goes_on(reading: Reading, one: Evidence, found: Asked) -> bool:
    """*killing ten and wounding another 70*: others than those who met another fate, and no more of the same."""
    analysis, at = reading.analysis, one.host.index
    inside = tokens_in(analysis, one.located.span)
    beside = analysis.tokens[max(0, inside[0].index - 1) : inside[-1].index + 2]
    if {t.text.lower() for t in beside}.isdisjoint(word_class("are others, of this fate or another")):
        return False
    sentence = analysis.sentence_of(at)
    earlier = [p for p in reading.in_sentence(sentence.index) if p.index < at and not p.nominal]
    if not earlier or not _counts(reading, earlier[-1], one):
        return False
    verb = analysis.tokens[earlier[-1].index].lemma.lower()
    before = asked(COUNT, frozenset(), frozenset({verb}))
    return before is not None and before.question != found.question


def _counts(reading: Reading, told: Predication, one: Evidence) -> bool:
    """Whether a predicate before has a figure of its own."""
    start, end = told.span.start, one.located.span.start
    return any(start <= q.span.start and q.span.end < end for q in reading.quantities)


def _by_age(words: Sequence[Token]) -> bool:
    """*under 25*."""
    return any(t.lemma.lower() in word_class("narrow by age") and n.upos == "NUM" for t, n in pairwise(words))


def _of_known(two: Sequence[Token]) -> bool:
    """*of the*, *of them*."""
    words = [t.text.lower() for t in two]
    return len(words) == 2 and words[0] == "of" and words[1] in word_class("open a known whole")
