"""Dependency trees while they are being put right, and the tokens they go back into."""

from __future__ import annotations

from collections.abc import Sequence

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
        return self.relations[at].split(":")[0]

    @classmethod
    def of(cls, tokens: Sequence[Token]) -> Tree:
        """The trees of tokens as the parser left them."""
        return cls(tokens, [token.head for token in tokens], [token.relation for token in tokens])


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


def tokens_of(tree: Tree, names: Sequence[NameMention]) -> tuple[Token, ...]:
    """The tokens with the new trees; words of persons' names, and names of one word, are proper nouns."""
    proper = {
        at
        for name in names
        if name.kind is NameKind.PERSON or name.last - name.first == 1
        for at in range(name.first, name.last)
        if tree.tokens[at].text[:1].isupper()
    }
    return tuple(_token(tree, at, at in proper) for at in range(len(tree.tokens)))


def _token(tree: Tree, at: int, proper: bool) -> Token:
    token, head, relation = tree.tokens[at], tree.heads[at], tree.relations[at]
    if proper and token.upos != "PROPN":
        return attrs.evolve(token, head=head, relation=relation, upos="PROPN", tag="NNP", lemma=token.text)
    if head == token.head and relation == token.relation:
        return token
    return attrs.evolve(token, head=head, relation=relation)
