"""Whose answer a figure is, and of which place or part it is told.

Takes: a figure with the words around it, the question that it answers.
Gives: a slot for the bearer and slots for places.
Reads: the tree and the names.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.claims.build import tokens_in
from crosscheck.claims.evidence import AGE, Evidence, sort_of
from crosscheck.lexicon.asked import Asked
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import Analysis, NameKind, NameMention
from crosscheck.model.article import BlockKind
from crosscheck.model.claim import Slot
from crosscheck.model.reading import Argument, Role

BEARER = "bearer"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
NAMED = frozenset({"PROPN", "PRON"})
INSIDE = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
FURTHEST = 5  # tokens between a preposition and the name of its phrase
OPENING = 1  # sentences


def bearer(analysis: Analysis, one: Evidence, found: Asked) -> Slot | None:
    """The one whose price, age or staff it is; ``None`` where the story's event bears it or nobody is told."""
    if found.of == "event":
        return None
    if found.of == "self":
        return _himself(analysis, one, found)
    if found.of in ("subject", "bearer") and _is_measured(analysis, one):
        return slot_at(analysis, one.thing)
    own = {t.index for t in tokens_in(analysis, one.located.span)} | {one.thing, one.linked} - {-1}
    others = [a for a in one.host.arguments if a.phrase.head not in own]
    if found.of == "object":
        passive = (
            analysis.tokens[one.host.index].tag == "VBN"
        )  # *built in 1987*, where the tree has a subject
        token = _first(others, Role.PATIENT, *((Role.AGENT,) if passive else ()))
    elif found.of == "for":
        token = next((a.phrase.head for a in others if a.case == "for"), None)
    elif found.of == "person":
        charged = [
            a for a in others if a.phrase.lemma.lower() not in word_class("charge and sentence others")
        ]
        charged = [a for a in charged if a.case not in ("by", "with")]
        named = [a for a in charged if analysis.tokens[a.phrase.head].upos in NAMED]
        token = _first(named or charged, Role.PATIENT, Role.AGENT)
    else:
        token = _owner(analysis, one)
        if token is None:
            token = _first(others, Role.AGENT, Role.PATIENT)
    return slot_at(analysis, token) if token is not None else None


def _narrowed_by(analysis: Analysis, unit: int) -> Slot | None:
    """*the four-storey hotel*, *the hotel with four storeys*: what the unit tells of."""
    above = analysis.tokens[analysis.tokens[unit].head]
    return slot_at(analysis, above.index) if above.upos in NOMINAL and above.index != unit else None


def _himself(analysis: Analysis, one: Evidence, found: Asked) -> Slot | None:
    """*Reed, 52*, *the bomber was a boy of 16*, *Reed denied it. The 52-year-old …*: who is so old."""
    if one.thing >= 0 and analysis.tokens[one.thing].lemma.lower() in found.words:
        return _narrowed_by(analysis, one.thing)
    agent = next((a for a in one.host.arguments if a.role is Role.AGENT), None)
    if agent is not None and one.verbs == {"be"}:
        return slot_at(analysis, agent.phrase.head)
    if one.thing >= 0 and analysis.tokens[one.thing].upos in NAMED:
        return slot_at(analysis, one.thing)
    first = tokens_in(analysis, one.located.span)[0]
    before = analysis.tokens[first.index - 1] if first.index else first
    described = one.thing > first.index and analysis.tokens[one.thing].lemma.lower() != "old"
    if sort_of(one.located.value) == AGE and before.text.lower() == "the" and not described:
        return _told_last(analysis, before.index)
    return (
        slot_at(analysis, one.thing) if one.thing >= 0 and analysis.tokens[one.thing].lemma != "old" else None
    )


def _told_last(analysis: Analysis, index: int) -> Slot | None:
    """The only person who is named in the sentence before, and in this one up to here."""
    own = analysis.sentence_of(index)
    start = analysis.sentences[max(0, own.index - 1)].first
    persons = [n for n in analysis.names if n.kind is NameKind.PERSON and start <= n.first < index]
    if len({analysis.tokens[n.last - 1].lemma for n in persons}) != 1:
        return None
    return slot_at(analysis, persons[-1].last - 1)


def _is_measured(analysis: Analysis, one: Evidence) -> bool:
    """*Acme costs $5*: whether the figure is of one who is named before it, and counts nothing."""
    if one.thing < 0 or analysis.tokens[one.thing].upos not in NAMED:
        return False
    return analysis.tokens[one.thing].start < one.located.span.start


def scope(analysis: Analysis, one: Evidence) -> Iterator[Slot]:
    """The places that the figure is told of alone: *1,900 employees in Rotterdam*, *in the village of Opcha*.

    What the article names in its opening is the place of all it tells.
    """
    sentence = analysis.sentence_of(one.host.index)
    for name in analysis.names:
        inside = sentence.first <= name.first < sentence.last
        if inside and name.kind is not NameKind.PERSON and _opens_place(analysis, name, sentence.first):
            span = analysis.span(name.first, name.last)
            text = span.of(analysis.article.text)
            if not _in_opening(analysis, text):
                last = name.last - 1
                yield Slot("place", span, text, analysis.tokens[last].lemma, last, value=place_value(text))


def _opens_place(analysis: Analysis, name: NameMention, start: int) -> bool:
    """Whether a preposition of place stands before, with nothing but the phrase of the name between; what is not
    known for a place must be called one: *the village of Opcha*."""
    called = name.kind is not NameKind.ORGANISATION
    for token in reversed(analysis.tokens[max(start, name.first - FURTHEST) : name.first]):
        lemma = token.lemma.lower()
        if lemma in word_class("open a place") - {"of"}:
            return called
        if token.upos not in INSIDE and lemma != "of":
            return False
        called = called or lemma in word_class("are places inside a country")
    return False


def _in_opening(analysis: Analysis, name: str) -> bool:
    body = [s for s in analysis.sentences if s.block is BlockKind.BODY][:OPENING]
    return any(name in analysis.span(s.first, s.last).of(analysis.article.text) for s in body)


def _owner(analysis: Analysis, one: Evidence) -> int | None:
    """*Acme's staff of 900*, *its range*, *Brill, with 5,100 employees*: who owns what is counted."""
    for index in (one.thing, one.linked):
        if index < 0:
            continue
        owner = analysis.child(index, "nmod:poss")
        owner = owner or next(
            (t for t in analysis.children(index, "compound", "nmod") if t.upos == "PROPN"), None
        )
        if owner is not None:
            return owner.index
        above = analysis.tokens[analysis.tokens[index].head]
        if "with" in {t.lemma.lower() for t in analysis.children(index, "case")} and above.upos in NOMINAL:
            return above.index
    return None


def _first(arguments: list[Argument], *roles: Role) -> int | None:
    for role in roles:
        for argument in arguments:
            if argument.role is role:
                return argument.phrase.head
    return None


def slot_at(analysis: Analysis, token: int) -> Slot:
    """The bearer that stands at a token, with the whole of its name."""
    name = next((n for n in analysis.names if n.first <= token < n.last), None)
    if name is None and analysis.tokens[token].lemma.lower() in word_class("are places inside a country"):
        name = next((n for n in analysis.names if n.last == token), None)  # *Opcha island*
    first, last = (name.first, name.last) if name is not None else (token, token + 1)
    span = analysis.span(first, last)
    head = analysis.tokens[last - 1]
    narrowing = tuple(t.lemma for t in analysis.children(token, "amod", "compound"))
    opening = {t.lemma.lower() for t in analysis.children(token, "det", "nmod:poss")}
    known = head.upos in NAMED or bool(opening & word_class("known to the reader"))
    return Slot(BEARER, span, span.of(analysis.article.text), head.lemma, last - 1, narrowing, definite=known)
