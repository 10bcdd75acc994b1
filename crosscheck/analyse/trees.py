"""Dependency trees while they are being put right, and the tokens they go back into."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache

import attrs

from crosscheck.model.analysis import NameKind, NameMention, Sentence, Token


@attrs.define(slots=True)
class Tree:
    """Heads and relations while they are being put right."""

    tokens: Sequence[Token]
    heads: list[int]
    relations: list[str]

    def hang(self, at: int, head: int, relation: str) -> None:
        """Hang a token from another, unless that would close a circle."""
        up = head
        for _ in self.heads:  # another repair may have closed a ring that the check at the end undoes
            if up == at or self.heads[up] == up:
                break
            up = self.heads[up]
        if up != at or head == at:
            self.heads[at], self.relations[at] = head, relation

    def base(self, at: int) -> str:
        """The relation of a token without its subtype."""
        return base_of(self.relations[at])

    def among(self, members: range, bases: Container[str]) -> list[int]:
        """Those of the tokens whose relation without its subtype is one of these."""
        relations = self.relations
        return [at for at in members if base_of(relations[at]) in bases]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Tree:
        """The trees of tokens as the parser left them."""
        return cls(tokens, [token.head for token in tokens], [token.relation for token in tokens])


@cache
def base_of(relation: str) -> str:
    """A relation without its subtype.

    >>> base_of("nsubj:pass")
    'nsubj'
    """
    return relation.partition(":")[0]


def restore_broken(tree: Tree, sentences: Sequence[Sentence]) -> None:
    """Give back the parser's tree to each sentence that is no tree any more: circles, or not one root."""
    for sentence in sentences:
        members = range(sentence.first, sentence.last)
        if all(tree.heads[at] == tree.tokens[at].head for at in members):
            continue
        roots = [at for at in members if tree.heads[at] == at]
        if len(roots) != 1 or not _all_reach(tree, members, roots[0]):
            for at in members:
                tree.heads[at], tree.relations[at] = tree.tokens[at].head, tree.tokens[at].relation


def _all_reach(tree: Tree, members: range, root: int) -> bool:
    reached = {root}
    for start in members:
        way: set[int] = set()
        at = start
        while at not in reached:
            if at in way or at not in members:
                return False
            way.add(at)
            at = tree.heads[at]
        reached.update(way)
    return True


def tokens_of(
    tree: Tree, names: Sequence[NameMention], plain: Container[int] = frozenset()
) -> tuple[Token, ...]:
    """The tokens with the new trees; words of persons' names, and names of one word, are proper nouns.

    ``plain`` are tokens that are read as common nouns, whatever the tagger made of their capital.
    """
    proper = {
        at
        for name in names
        if name.kind is NameKind.PERSON or name.last - name.first == 1
        for at in range(name.first, name.last)
        if tree.tokens[at].text[:1].isupper()
    }
    own = zip(tree.tokens, tree.heads, tree.relations, strict=True)
    return tuple(
        token
        if head == token.head
        and relation == token.relation
        and (token.upos == "PROPN" or at not in proper)
        and at not in plain
        else _token(token, head, relation, at in proper, at in plain)
        for at, (token, head, relation) in enumerate(own)
    )


def _token(token: Token, head: int, relation: str, proper: bool, plain: bool) -> Token:
    if plain:
        lemma = token.text.lower()
        return attrs.evolve(token, head=head, relation=relation, upos="NOUN", tag="NN", lemma=lemma)
    if proper and token.upos != "PROPN":
        return attrs.evolve(token, head=head, relation=relation, upos="PROPN", tag="NNP", lemma=token.text)
    return attrs.evolve(token, head=head, relation=relation)
