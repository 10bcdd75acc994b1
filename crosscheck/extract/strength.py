"""How much a report of findings claims: nothing, that things go together, that one may cause the other, or does.

Takes: an analysis, or a stretch of it.
Gives: a strength on a scale of four.
Reads: the words of cause, association and hedging; the tree for objects, prepositions and negators.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from functools import cache
from types import MappingProxyType

from crosscheck.lexicon.cues import cues
from crosscheck.lexicon.tables import listed, packaged, rows
from crosscheck.model.analysis import Analysis, Token

GO_UP = (
    "xcomp",
    "obj",
    "obl",
    "conj",
    "nsubj",
    "aux",
    "advmod",
)  # by these a negator above reaches the word below
BEARS_ON = frozenset({"on", "in", "for", "of", "behind"})
GRADED = frozenset({"more", "less", "most", "least"})
HYPHENS = frozenset("-‐‑–")
ATTRIBUTIVE = "amod"  # reduced risk, increased activity: how two states compare, not what brought it about


class Strength(IntEnum):
    """What is said of cause and effect, from least to most."""

    NONE = 0
    ASSOCIATION = 1
    HEDGED = 2
    DIRECT = 3


@cache
def _sorts() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for sort, cell in rows(packaged("strength.tsv"), 2):
        for word in listed(cell):
            found.setdefault(word, sort)
    return MappingProxyType(found)


def strength(analysis: Analysis, first: int = 0, last: int | None = None) -> Strength:
    """The strength of what tokens ``[first, last)`` claim: the first word that tells of it decides.

    It compares two reports of one finding. Alone it says little, as any plain sentence counts as direct.
    """
    tokens = analysis.tokens[first:last]
    said = (found for token in tokens if (found := _said(analysis, token)) is not None)
    plain = Strength.NONE if any(_refuted(analysis, token) for token in tokens) else Strength.DIRECT
    return next(said, plain)


def _said(analysis: Analysis, token: Token) -> Strength | None:
    """What one word says of cause and effect; ``None`` for most words."""
    found = _affirmed(analysis, token)
    if found is not None and _denied(analysis, token):
        return Strength.NONE
    return found


def _affirmed(analysis: Analysis, token: Token) -> Strength | None:
    lemma = token.lemma.lower()
    sort = _sorts().get(lemma)
    if sort == "association" or _related(analysis, token, lemma):
        return Strength.ASSOCIATION
    if sort == "hedge":
        return _hedge(analysis, token)
    if sort == "denial" and token.upos == "ADJ":
        return Strength.NONE
    if token.upos == "VERB":
        return _of_verb(analysis, token, sort)
    return Strength.DIRECT if sort == "influence" and _bears(analysis, token) else None


def _hedge(analysis: Analysis, token: Token) -> Strength:
    """*May be linked to* and *more likely* claim an association, not half a cause."""
    above = analysis.tokens[token.head]
    graded = any(child.text.lower() in GRADED for child in analysis.children(token.index, "advmod"))
    tied = above.upos != "NOUN" and _sorts().get(above.lemma.lower()) == "association"
    return Strength.ASSOCIATION if graded or tied else Strength.HEDGED


def _of_verb(analysis: Analysis, token: Token, sort: str | None) -> Strength | None:
    if sort == "denial":
        return Strength.NONE
    if sort == "outcome":
        return Strength.DIRECT if analysis.child(token.index, "obl", "xcomp", "advcl") else None
    if sort != "cause":
        return None
    if token.relation == ATTRIBUTIVE:
        joined = token.index and analysis.tokens[token.index - 1].text in HYPHENS
        return None if joined else Strength.ASSOCIATION
    done = analysis.child(token.index, "obj", "ccomp") or (
        analysis.child(token.index, "nsubj:pass") and analysis.child(token.index, "obl")
    )
    return Strength.DIRECT if done else None


def _related(analysis: Analysis, token: Token, lemma: str) -> bool:
    """*Related to*, *a risk factor*: ordinary words that tell of association only beside another."""
    near = analysis.tokens[max(0, token.index - 1) : token.index + 2]
    words = [t.text.lower() for t in near]
    return (lemma in ("relate", "related") and words[-1] == "to") or (
        lemma == "factor" and words[0] == "risk"
    )


def _bears(analysis: Analysis, noun: Token) -> bool:
    """Whether the noun says what the influence bears on: *effect on*, *role in*, *the mechanism behind*."""
    if noun.upos != "NOUN" or noun.relation == "compound":
        return False
    cases = (analysis.child(below.index, "case") for below in analysis.children(noun.index, "nmod"))
    return any(case is not None and case.text.lower() in BEARS_ON for case in cases)


def _denied(analysis: Analysis, token: Token) -> bool:
    reached = [token.index]
    if token.relation.split(":")[0] in GO_UP:
        reached.append(token.head)
    return any(_negates(child) for index in reached for child in analysis.children(index))


def _refuted(analysis: Analysis, token: Token) -> bool:
    """Whether the main predicate of a sentence, or the content it reports, is told not to be so."""
    main = token.relation == "root" or (
        token.relation == "ccomp" and analysis.tokens[token.head].relation == "root"
    )
    return main and any(_negates(child) for child in analysis.children(token.index))


def _negates(child: Token) -> bool:
    form, known = child.text.lower(), cues()
    if child.relation.startswith("det"):
        return known.negates("determiner", form)
    return known.negates("adverb", form) or known.negates("pronoun", form)
