"""How a predicate hangs on the word above it: which word, and as what sort of complement.

Takes: an analysis and the index of a predicate.
Gives: the link to its governor, with the signature the lexicon has for it.
Reads: dependency relations, markers, the cues lexicon.
"""

from __future__ import annotations

import attrs

from crosscheck.lexicon.cues import Signature, cues
from crosscheck.model.analysis import Analysis, Token

SORTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
COMPLEMENTS = ("xcomp", "ccomp", "csubj", "acl", "advcl")
QUESTION_MARKS = frozenset({"whether", "if"})
QUESTION_WORDS = frozenset({"WDT", "WP", "WP$", "WRB"})
PARTICIPLES = frozenset({"VBG", "VBN", "VBD"})
ORDINALS = frozenset({"first", "second", "third", "last", "next", "only", "latest"})
PASSED_ON = ("obj", "nsubj:pass")


@attrs.frozen(slots=True)
class Link:
    """The word above, and how the predicate hangs on it; ``complement`` is empty for a bare predicative."""

    governor: int
    complement: str
    signature: Signature | None


def clause_link(analysis: Analysis, index: int) -> Link:
    """The link of a verb or a predicative to the word it is a complement, modifier or subject of."""
    token = analysis.tokens[index]
    complement = complement_of(analysis, token)
    return Link(token.head, complement, signature(analysis, token.head, complement))


def noun_link(analysis: Analysis, index: int) -> Link:
    """The link of an event noun to the verb it is an object of, or to the word its preposition leans on."""
    token = analysis.tokens[index]
    case = analysis.child(index, "case")
    complement = case.lemma.lower() if case else "np"
    if case is None and token.relation not in PASSED_ON:
        return Link(token.head, "", None)
    return Link(token.head, complement, signature(analysis, token.head, complement))


def complement_of(analysis: Analysis, token: Token) -> str:
    """``to``, ``that``, ``ing``, ``whether``, a preposition, or nothing for a bare predicative.

    A content clause without a marker counts as ``that``, a bare infinitive as ``to``.
    """
    marks = [mark.lemma.lower() for mark in analysis.children(token.index, "mark")]
    if "to" in marks:
        return "to"
    if token.relation in ("ccomp", "csubj") and (
        QUESTION_MARKS.intersection(marks) or _asks(analysis, token)
    ):
        return "whether"
    if "that" in marks:
        return "that"
    if marks:
        return marks[0]
    if token.tag == "VBG" and analysis.child(token.index, "aux") is None:
        return "ing"
    if token.relation in ("ccomp", "csubj"):
        return "that"
    return "to" if token.relation == "xcomp" and token.tag == "VB" else ""


def signature(analysis: Analysis, governor: int, complement: str) -> Signature | None:
    """What the lexicon knows of a word with this complement; a particle of a verb is part of the word."""
    token = analysis.tokens[governor]
    sort = SORTS.get(token.upos)
    if sort is None or not complement:
        return None
    lemma = token.lemma.lower()
    particle = analysis.child(governor, "compound:prt")
    with_particle = f"{lemma} {particle.lemma.lower()}" if particle else lemma
    known = cues()
    found = known.signature(sort, complement, with_particle) or known.signature(sort, complement, lemma)
    if found is None and sort == "verb" and token.tag in ("VBN", "JJ"):
        found = known.signature("adjective", complement, token.text.lower())
    return found


def far_content(analysis: Analysis, token: Token) -> bool:
    """Whether a conjunct without *and* is the content after all: *said, citing the bank, that …*."""
    if token.relation != "conj" or analysis.child(token.index, "cc") is not None:
        return False
    return any(mark.lemma.lower() == "that" for mark in analysis.children(token.index, "mark"))


def singled_out(analysis: Analysis, noun: int) -> bool:
    """Whether a noun is *the first*, *the only*: then what it is *to do* was done."""
    words = {analysis.tokens[noun].lemma.lower(), *(t.lemma.lower() for t in analysis.children(noun, "amod"))}
    return bool(ORDINALS & words)


def _asks(analysis: Analysis, token: Token) -> bool:
    """An embedded question: a question word opens the clause, and is not merely *that* or a free relative."""
    first = min(analysis.subtree(token.index))
    word = analysis.tokens[first]
    return word.tag in QUESTION_WORDS and word.lemma.lower() != "that"
