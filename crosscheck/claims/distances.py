"""Distances: how far from a known place something lies or happened.

*Opcha, 40 km north of Oslo*, *the quake was centred 58 km south-west of Oslo*.

Takes: a figure with the words around it.
Gives: answer claims.
Reads: the names, and small classes of words.
"""

from __future__ import annotations

import attrs

from crosscheck.claims.bearers import slot_at
from crosscheck.claims.build import make, tokens_in
from crosscheck.claims.choices import ANSWER, QUESTION, answering
from crosscheck.claims.evidence import Evidence, sort_of
from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import Analysis, NameKind, NameMention, Token
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.reading import Reading, Role

LENGTH = "length"
DISTANCE = "distance from"
MARKS = ("of bearer", "stands")
OF_THE_EVENT = ("of event",)
LEADING = frozenset({"of", "from", "off"})
LONGEST_WAY = 4  # tokens between a length and its *of* or *from*: *(700 miles) to the south-west*
FURTHEST = 9  # tokens between what lies there and the length
NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def distance(reading: Reading, one: Evidence) -> Claim | None:
    """The claim of how far from a named place something is, where the length is told of one that is known."""
    if sort_of(one.located.value) != LENGTH:
        return None
    analysis, span = reading.analysis, one.located.span
    inside = tokens_in(analysis, span)
    landmark = _landmark(analysis, inside[-1])
    what = _what(reading, one, inside[0]) if landmark is not None else None
    if landmark is None or what is None:
        return None
    named = analysis.span(landmark.first, landmark.last)
    question = f"{DISTANCE} {' '.join(named.of(analysis.article.text).split())}"
    event = what.head.lower() in word_class("are where a quake was")
    asked = Slot(QUESTION, span, question, head=question, modifiers=OF_THE_EVENT if event else MARKS)
    answer = Slot(ANSWER, span, span.of(analysis.article.text), value=one.located.value)
    whole = span.join(named)
    slots = [asked, answer] if event else [asked, answer, what]
    return answering(make(reading, one.host, "answer", slots, whole), question)


def _landmark(analysis: Analysis, last: Token) -> NameMention | None:
    """The place behind *north of*, *from*: nothing but a direction stands between."""
    end = analysis.sentence_of(last.index).last
    words = analysis.tokens[last.index + 1 : min(end, last.index + 2 + LONGEST_WAY)]
    way = next((t for t in words if t.lemma.lower() in LEADING), None)
    if way is None:
        return None
    between = [t for t in words if t.index < way.index and t.upos not in ("PUNCT", "DET", "ADP")]
    if not all(t.lemma.lower() in word_class("are points of the compass") for t in between):
        return None
    if way.lemma.lower() == "of" and not between:
        return None  # *40 km of coast*
    named = (n for n in analysis.names if way.index < n.first <= way.index + 2)
    name = next((n for n in named if n.kind is not NameKind.PERSON), None)
    return name if name is not None and name.last <= end else None


def _what(reading: Reading, one: Evidence, first: Token) -> Slot | None:
    """What lies so far away: the subject, or the last noun before an apposition."""
    analysis = reading.analysis
    agent = one.host.get(Role.AGENT) if one.verbs == {"be"} else None
    if agent is not None:
        slot = slot_at(analysis, agent.phrase.head)
        return attrs.evolve(slot, definite=agent.phrase.definite)
    start = max(analysis.sentence_of(first.index).first, first.index - FURTHEST)
    for token in reversed(analysis.tokens[start : first.index]):
        if token.upos in NOUNS and token.lemma.lower() not in word_class("are points of the compass"):
            slot = slot_at(analysis, token.index)
            named = any(n.first <= token.index < n.last for n in analysis.names)
            return attrs.evolve(slot, definite=True) if named else slot if slot.definite else None
    return None
