"""The tree put right around persons' names, which a parser has mostly never seen.

Takes: the trees of an article and the names found in it.
Gives: inside a name all words hang from the first; a title hangs from the name, or the name from the title.
Reads: the list of titles.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.analyse.name_text import NameText
from crosscheck.analyse.trees import Tree
from crosscheck.model.analysis import NameKind, NameMention, Token

NOMINAL = frozenset(
    {
        "nsubj",
        "obj",
        "iobj",
        "obl",
        "nmod",
        "appos",
        "conj",
        "vocative",
        "dislocated",
        "root",
        "parataxis",
        "list",
    }
)
LOOSE = frozenset({"flat", "compound", "dep", "nmod", "goeswith", "parataxis", "list"})
CLAUSAL = frozenset({"parataxis", "acl", "appos", "ccomp", "dep", "conj", "list", "advcl"})
LINKS = frozenset({"of", "to", "for", "in"})
FARTHEST_TITLE = 6  # tokens between a title and the name: Ambassador to the United Arab Emirates


def settle_persons(text: NameText, tree: Tree, names: Sequence[NameMention]) -> None:
    """Put the tree right around each person's name."""
    for name in names:
        if name.kind is NameKind.PERSON:
            _gather(tree, name)
            _coordinate(text, tree, name)
            _settle_title(text, tree, name)


def _gather(tree: Tree, name: NameMention) -> None:
    """Make the first word the head of the name, in the best place that any of its words has."""
    inside = range(name.first, name.last)
    outward = [at for at in inside if tree.heads[at] not in inside or tree.heads[at] == at]
    if not outward:
        return
    best = min(outward, key=lambda at: (tree.base(at) not in NOMINAL, tree.base(at) in {"root", *LOOSE}, at))
    root = next((at for at in outward if tree.heads[at] == at), None)
    if root is not None and best != root:
        _enthrone(tree, tree.heads[best])
    head, relation = tree.heads[best], tree.relations[best]
    first = name.first
    tree.heads[first], tree.relations[first] = (first if head == best else head), relation
    for at in inside[1:]:
        tree.heads[at], tree.relations[at] = first, tree.relations[at] if tree.base(at) == "punct" else "flat"
    sentence = tree.tokens[first].sentence
    for at in _same_sentence(tree.tokens, first, sentence):
        if at not in inside and tree.heads[at] in inside:
            tree.heads[at] = first


def _enthrone(tree: Tree, verb: int) -> None:
    """Make a verb the root of its sentence."""
    tree.heads[verb], tree.relations[verb] = verb, "root"


def _same_sentence(tokens: Sequence[Token], at: int, sentence: int) -> range:
    first, last = at, at + 1
    while first > 0 and tokens[first - 1].sentence == sentence:
        first -= 1
    while last < len(tokens) and tokens[last].sentence == sentence:
        last += 1
    return range(first, last)


def _settle_title(text: NameText, tree: Tree, name: NameMention) -> None:
    first = name.first
    title = _title(text, first)
    if title is None:
        return
    head = tree.heads[first]
    if head == title or tree.heads[title] == first:
        if head == title and tree.base(first) in LOOSE:
            tree.relations[first] = "appos"
    elif title < head < first:
        tree.hang(first, title, "appos")
    elif tree.heads[title] == head and head != first:
        if tree.base(first) not in NOMINAL:
            tree.relations[first] = tree.relations[title]
        tree.hang(title, first, "nmod:desc")
    elif (clause := _clause_under(tree, first, title)) is not None:
        above, relation = tree.heads[title], tree.relations[title]
        tree.heads[clause], tree.relations[clause] = (clause if above == title else above), relation
        tree.hang(title, first, "nmod:desc")


def _clause_under(tree: Tree, at: int, title: int) -> int | None:
    """The clause that holds the name and hangs, wrongly, from the name's own title."""
    up = tree.heads[at]
    # An earlier repair may have closed a ring of heads, which the check at the end undoes: the climb is bounded.
    for _ in tree.tokens:
        if tree.heads[up] in {title, up}:
            break
        up = tree.heads[up]
    under = up != at and tree.heads[up] == title and up != title
    return up if under and tree.base(up) in CLAUSAL else None


def _coordinate(text: NameText, tree: Tree, name: NameMention) -> None:
    """A name right before *and* is no part of a compound after it: the two are conjuncts."""
    first, head = name.first, tree.heads[name.first]
    followed = name.last < len(text.tokens) and text.tokens[name.last].upos == "CCONJ"
    if not followed or head <= name.last or tree.base(first) not in {"compound", "nmod", "amod", "flat"}:
        return
    above, relation = tree.heads[head], tree.relations[head]
    tree.heads[first], tree.relations[first] = (first if above == head else above), relation
    tree.heads[head], tree.relations[head] = first, "conj"
    tree.hang(name.last, head, "cc")


def _title(text: NameText, first: int) -> int | None:
    """The last word of the title before a name, also across *of* or *to* and what follows it."""
    sentence = text.tokens[first].sentence
    for at in range(first - 1, max(-1, first - 2 - FARTHEST_TITLE), -1):
        token = text.tokens[at]
        if token.sentence != sentence or not (token.text[:1].isalnum() or token.text in {"-", "."}):
            return None
        if text.lower[at] in text.words.titles or text.words.title_length(text.lower[at : at + 1]):
            near = at == first - 1 or text.lower[at + 1] in LINKS
            return at if near else None
        if token.upos in {"VERB", "AUX", "SCONJ", "CCONJ", "PRON"} and not token.text[:1].isupper():
            return None
    return None
