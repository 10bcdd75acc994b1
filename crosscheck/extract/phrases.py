"""Nominal phrases: a head, its premodifiers, what narrows it, and the name it carries.

Takes: an analysis and the index of a nominal token.
Gives: phrases; a coordination gives one phrase a conjunct.
Reads: the tree and the names of the analysis.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.lexicon.classes import two_words, word_class
from crosscheck.model.analysis import Analysis, NameMention
from crosscheck.model.reading import Phrase

PREMODIFIERS = (
    "det",
    "amod",
    "compound",
    "nummod",
    "nmod:poss",
    "nmod:desc",
    "nmod:unmarked",
    "flat",
    "fixed",
)
NARROWING = ("amod", "compound", "nmod:desc", "nmod:unmarked", "flat")
OUTSIDE = (
    "conj",
    "cc",
    "acl:relcl",
    "appos",
    "parataxis",
    "punct",
    "cop",
    "aux",
    "mark",
    "advcl",
    "nsubj",
    "dep",
)
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "DET", "ADJ"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


def phrase(analysis: Analysis, head: int) -> Phrase:
    """The phrase headed by a token, without what is coordinated with it or told about it in clauses."""
    found: Phrase | None = analysis.known.get(("phrase", head))
    if found is None:
        found = analysis.known["phrase", head] = _phrase(analysis, head)
    return found


def _phrase(analysis: Analysis, head: int) -> Phrase:
    token = analysis.tokens[head]
    core = _core(analysis, head)
    name = _name(analysis, core)
    narrowing = [t for t in analysis.children(head) if t.relation in NARROWING or t.relation == "nmod:poss"]
    definite = (
        token.upos == "PROPN"
        or any(analysis.tokens[i].lemma.lower() in word_class("known to the reader") for i in core)
        or any(t.relation == "nmod:poss" for t in narrowing)
    )
    return Phrase(
        head=head,
        core=core,
        all=tuple(sorted({*analysis.subtree(head, *OUTSIDE), *core})),
        lemma=token.lemma,
        modifiers=tuple(modifiers(analysis, head)),
        definite=definite,
        plural=token.tag in PLURAL_TAGS,
        name=analysis.words(list(range(name.first, name.last))) if name else "",
    )


def _names(analysis: Analysis) -> Mapping[int, Sequence[NameMention]]:
    """The names by the tokens that they cover."""
    found: dict[int, list[NameMention]] | None = analysis.known.get("names")
    if found is None:
        found = analysis.known["names"] = {}
        for name in analysis.names:
            for token in range(name.first, name.last):
                found.setdefault(token, []).append(name)
    return found


def modifiers(analysis: Analysis, head: int) -> list[str]:
    """Lemmas that narrow the head: adjectives, compounds, names before it, and their own compounds."""
    found: list[str] = []
    for child in analysis.children(head, *NARROWING):
        found.extend(analysis.tokens[i].lemma for i in analysis.subtree(child.index, *OUTSIDE, "nummod"))
        found.extend(t.lemma for t in analysis.children(child.index, "conj"))
    return [lemma for lemma in found if any(letter.isalnum() for letter in lemma)]


def conjuncts(analysis: Analysis, head: int) -> list[int]:
    """The head and the nominal tokens coordinated with it, in text order."""
    return [head, *(t.index for t in analysis.children(head, "conj") if t.upos in NOMINAL)]


def _core(analysis: Analysis, head: int) -> tuple[int, ...]:
    found = {head}
    for child in analysis.children(head, *PREMODIFIERS):
        found.update(analysis.subtree(child.index, *OUTSIDE))
        for other in analysis.children(child.index, "conj", "cc"):
            found.update(analysis.subtree(other.index, *OUTSIDE))
    return tuple(sorted(found))


def _name(analysis: Analysis, core: tuple[int, ...]) -> NameMention | None:
    names = _names(analysis)
    inside = [n for at in range(core[0], core[-1] + 1) for n in names.get(at, ())]
    heads = [n for n in inside if core[-1] < n.last] or inside
    return max(heads, key=lambda n: (n.last, n.last - n.first), default=None)


def case_of(analysis: Analysis, index: int) -> str:
    """The preposition of a phrase, the last where there are several: *handed over to Japan* gives ``to``, but *walked
    out of the bank* gives ``out of``."""
    found = [t.lemma.lower() for t in analysis.children(index, "case")]
    both = " ".join(found[-2:])
    return both if both in two_words() else "".join(found[-1:])
