"""ClearNLP dependencies, as many English pipelines give them, turned into Universal Dependencies.

Takes: words with heads and relations in the ClearNLP scheme.
Gives: the same words with heads and labels changed: prepositions hang from nouns, *to be* from its predicate.
Reads: the tables below.
"""

from __future__ import annotations

from crosscheck.analyse.words import Word

_SAME_TREE = {
    "dobj": "obj", "dative": "iobj", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "auxpass":
    "aux:pass", "neg": "advmod", "poss": "nmod:poss", "possessive": "case", "relcl": "acl:relcl",
    "rcmod": "acl:relcl", "infmod": "acl", "partmod": "acl", "prt": "compound:prt", "npadvmod":
    "obl:unmarked", "tmod": "obl:unmarked", "npmod": "obl:unmarked", "quantmod": "advmod", "nn":
    "compound", "num": "nummod", "number": "compound", "preconj": "cc:preconj", "predet": "det:predet",
    "intj": "discourse", "meta": "dep", "complm": "mark", "hmod": "amod", "hyph": "punct", "oprd":
    "xcomp", "acomp": "xcomp", "attr": "xcomp", "abbrev": "appos", "prep": "advmod", "agent": "advmod",
    "pobj": "obl", "pcomp": "advcl",
}  # fmt: skip
_PREPOSITIONAL = frozenset({"prep", "agent", "dative"})
_PREDICATES = ("attr", "acomp")
_VERBAL = frozenset({"VERB", "AUX", "ADJ", "ADV"})


def to_universal(words: list[Word]) -> None:
    """Change heads and relations in place; every tree stays a tree."""
    for word in words:
        word.relation = (
            "compound" if word.relation == "nmod" else word.relation
        )  # the word means another thing there
    _lower_copulas(words)
    _lower_prepositions(words)
    _gather_conjuncts(words)
    for word in words:
        if word.relation == "aux" and word.tag == "TO":
            word.relation = "mark"
        word.relation = _SAME_TREE.get(word.relation, word.relation)


def _children(words: list[Word]) -> list[list[int]]:
    below: list[list[int]] = [[] for _ in words]
    for at, word in enumerate(words):
        if word.head != at:
            below[word.head].append(at)
    return below


def _lower_copulas(words: list[Word]) -> None:
    """*is* over *president* becomes *president* over *is*."""
    for at, word in enumerate(words):
        if word.lemma.lower() != "be" and word.text.lower() not in _BE:
            continue
        below = _children(words)[at]
        predicate = next((child for child in below if words[child].relation in _PREDICATES), None)
        if predicate is None:
            continue
        if any(words[child].relation == "expl" for child in below):
            words[predicate].relation = "nsubj"  # *there is a plan* says that it exists, not what it is
            continue
        words[predicate].head = predicate if word.head == at else word.head
        words[predicate].relation = word.relation
        for child in below:
            if child != predicate:
                words[child].head = predicate
        word.head, word.relation = predicate, "cop"


_BE = frozenset(["be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m"])


def _lower_prepositions(words: list[Word]) -> None:
    """*in* over *Geneva* becomes *Geneva* over *in*; from the outside in, so that chains come out right."""
    below = _children(words)
    for at, word in enumerate(words):
        if word.relation not in _PREPOSITIONAL:
            continue
        objects = [child for child in below[at] if words[child].relation in {"pobj", "pcomp"}]
        if not objects or word.head == at:
            continue
        inner = objects[0]
        words[inner].head, words[inner].relation = word.head, _role(words, at, inner)
        word.relation = "mark" if words[inner].relation in {"advcl", "acl"} else "case"
        word.head = inner
        for child in below[at]:
            if child != inner:
                words[child].head = inner


def _role(words: list[Word], preposition: int, inner: int) -> str:
    outer = words[words[preposition].head]
    verbal = outer.upos in _VERBAL
    if words[inner].relation == "pcomp":
        return "advcl" if verbal else "acl"
    if words[preposition].relation == "agent":
        return "obl:agent"
    return "obl" if verbal else "nmod"


def _gather_conjuncts(words: list[Word]) -> None:
    """Conjuncts hang from the first, not in a chain; the conjunction hangs from the conjunct it brings."""
    for at, word in enumerate(words):
        if word.relation == "conj":
            first = word.head
            while words[first].relation == "conj" and words[first].head != first:
                first = words[first].head
            word.head = first if first != at else word.head
    for at, word in enumerate(words):
        if word.relation == "cc":
            after = [i for i in range(at + 1, len(words)) if words[i].relation == "conj"]
            first = words[word.head].head if words[word.head].relation == "conj" else word.head
            word.head = next((i for i in after if words[i].head == first), word.head)
