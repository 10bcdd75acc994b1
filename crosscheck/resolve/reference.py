"""What the phrases of one article refer to: names, then light coreference. Where two fit, nothing is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from crosscheck.lexicon.gazetteer import gazetteer
from crosscheck.model.analysis import Analysis, NameKind, Token
from crosscheck.model.entity import Entity
from crosscheck.model.mention import Mention
from crosscheck.resolve.descriptions import one_meant, pair_meant
from crosscheck.resolve.discourse import Discourse, Introduction, Pair
from crosscheck.resolve.introductions import nouns_given, titles_after, titles_before
from crosscheck.resolve.mentions import head_of
from crosscheck.resolve.pronouns import GENDER, gender_of, person_meant, thing_meant

_THEY = frozenset({"they", "their", "them"})
MAX_BETWEEN = 8  # tokens between two names that are named side by side
THEY_REACH = 1  # sentences back


@attrs.frozen(slots=True)
class References:
    """For one article: token → ids of the entities that the phrase headed by it refers to."""

    article: str
    tokens: Mapping[int, tuple[str, ...]]


def references(
    analysis: Analysis,
    mentions: Sequence[Mention],
    named: Mapping[tuple[str, int, int], Entity],
    told: Mapping[str, Sequence[str]],
) -> References:
    """All references of one article, read from left to right.

    ``told`` are the nouns that the other articles give to an entity: *the tanker X* there, *the ship* here.
    """
    return _Reader(analysis, mentions, named, told).read()


def nouns_told(
    analysis: Analysis, mentions: Sequence[Mention], named: Mapping[tuple[str, int, int], Entity]
) -> Iterator[tuple[str, str]]:
    """The nouns that one article gives to what it names, each with the id of the entity."""
    found = {m.first: named[analysis.article.id, m.first, m.last] for m in mentions}
    sure = [attrs.evolve(m, kind=found[m.first].kind) for m in mentions]
    for first, nouns in nouns_given(analysis, sure).items():
        for _, lemma in nouns:
            yield found[first].id, lemma


class _Reader:
    def __init__(
        self,
        analysis: Analysis,
        mentions: Sequence[Mention],
        named: Mapping[tuple[str, int, int], Entity],
        told: Mapping[str, Sequence[str]],
    ) -> None:
        self.analysis, self.told = analysis, told
        found = {m.first: named[analysis.article.id, m.first, m.last] for m in mentions}
        self.entity = {first: entity.id for first, entity in found.items()}
        self.entities = {entity.id: entity for entity in found.values()}
        # One mention alone is often too little to tell a kind; what all mentions say together counts.
        self.mentions = {m.first: attrs.evolve(m, kind=found[m.first].kind) for m in mentions}
        self.nouns = nouns_given(analysis, list(self.mentions.values()))
        self.discourse = Discourse(analysis)
        self.found: dict[int, tuple[str, ...]] = {}

    def read(self) -> References:
        at, quoted = 0, False
        while at < len(self.analysis.tokens):
            token = self.analysis.tokens[at]
            quoted = _quoted(token, quoted, self.analysis)
            if at in self.mentions:
                self._name(self.mentions[at])
                at = self.mentions[at].last
                continue
            if at not in self.found:
                self._refer(token, quoted)
            at += 1
        return References(self.analysis.article.id, self.found)

    def _name(self, mention: Mention) -> None:
        entity, head = self.entity[mention.first], head_of(self.analysis, mention)
        for token in range(mention.first, mention.last):
            self.found[token] = (entity,)
        self._introduce(mention, entity, head)
        if mention.kind is NameKind.PERSON and (gender := gender_of(self.analysis, mention)):
            self.discourse.genders.setdefault(entity, gender)
        last = self.discourse.seen[-1] if self.discourse.seen else None
        seen = self.discourse.see(head, entity, mention.kind)
        if last is not None and last.entity != entity and self._side_by_side(last.token, mention, head):
            self._pair(head, (last.entity, entity), last.subject or seen.subject)

    def _pair(self, token: int, entities: tuple[str, str], subject: bool) -> None:
        both = [self.entities[entity] for entity in entities]
        states = all(gazetteer().polity(entity.name) for entity in both)
        kinds = frozenset(entity.kind for entity in both)
        self.discourse.pairs.append(Pair(token, entities, kinds, subject, states))

    def _introduce(self, mention: Mention, entity: str, head: int) -> None:
        before = list(titles_before(self.analysis, mention, entity))
        after = list(titles_after(self.analysis, mention, entity))
        self.discourse.titles += before + after
        above = self.analysis.tokens[head].head
        for introduction in before:
            if introduction.token == above or self.analysis.tokens[introduction.token].head == head:
                self.found[introduction.token] = (entity,)
        for introduction in after:
            if self.analysis.tokens[introduction.token].relation == "appos":
                self.found[introduction.token] = (entity,)
        for noun, lemma in self.nouns.get(mention.first, ()):
            self.discourse.things.append(Introduction(noun, entity, lemma, frozenset()))
            self.found.setdefault(noun, (entity,))
        known = {one.noun for one in self.discourse.things if one.entity == entity}
        for lemma in self.told.get(entity, ()):
            if lemma not in known:
                self.discourse.things.append(Introduction(mention.first, entity, lemma, frozenset()))

    def _side_by_side(self, before: int, mention: Mention, head: int) -> bool:
        """A and B, joined by *and* with nothing but titles between."""
        between = self.analysis.tokens[before + 1 : mention.first]
        words = [token.text.lower() for token in between]
        near = (
            len(between) <= MAX_BETWEEN
            and self.analysis.tokens[before].sentence == self.analysis.tokens[head].sentence
        )
        plain = not any(token.upos in ("VERB", "AUX", "PUNCT", "SCONJ") for token in between)
        return near and plain and words.count("and") == 1 and _joined(self.analysis, head)

    def _refer(self, token: Token, quoted: bool) -> None:
        word = token.text.lower()
        if word in GENDER and not quoted:
            self._pronoun(token)
        elif word in _THEY and not quoted:
            self._they(token)
        elif word == "it" and not quoted:
            self._it(token)
        elif token.upos in ("NOUN", "PROPN"):
            self._noun(token)

    def _pronoun(self, token: Token) -> None:
        meant = person_meant(self.discourse, token)
        if meant is not None:
            self.found[token.index] = (meant.entity,)
            self.discourse.genders.setdefault(meant.entity, GENDER[token.text.lower()])
            self.discourse.see(token.index, meant.entity, NameKind.PERSON)

    def _it(self, token: Token) -> None:
        meant = thing_meant(self.discourse, token)
        if meant is not None:
            self.found[token.index] = (meant.entity,)
            self.discourse.see(token.index, meant.entity, meant.kind)

    def _they(self, token: Token) -> None:
        """The last two that were subject together, unless another plural came between."""
        last = next((pair for pair in reversed(self.discourse.pairs) if pair.subject), None)
        if last is None or token.sentence - self.analysis.tokens[last.token].sentence > THEY_REACH:
            return
        between = self.analysis.tokens[last.token + 1 : token.index]
        if not any(
            t.tag in ("NNS", "NNPS") or t.text.lower() in _THEY - {word} for t in between for word in _THEY
        ):
            self.found[token.index] = last.entities

    def _noun(self, token: Token) -> None:
        pair = pair_meant(self.discourse, token)
        if pair is not None:
            self.found[token.index] = pair
            self._pair(token.index, pair, token.relation.startswith("nsubj"))
            return
        meant = one_meant(self.discourse, token)
        if meant is not None:
            self.found[token.index] = (meant,)
            self.discourse.see(token.index, meant, self.entities[meant].kind)


def _quoted(token: Token, quoted: bool, analysis: Analysis) -> bool:
    """Whether the text after this token stands in quotation marks; every paragraph starts outside."""
    first = analysis.sentence_of(token.index)
    before = analysis.sentences[first.index - 1] if first.index else None
    if token.index == first.first and (before is None or before.paragraph != first.paragraph):
        quoted = False
    if token.text in ("“", "``"):
        return True
    if token.text in ("”", "''"):
        return False
    return not quoted if token.text == '"' else quoted


def _joined(analysis: Analysis, head: int) -> bool:
    """Whether a name, or the title it hangs on, is the second part of a coordination of nouns."""
    at = analysis.tokens[head]
    while at.relation.split(":")[0] in ("flat", "appos", "compound", "nmod") and at.head != at.index:
        at = analysis.tokens[at.head]
    return at.relation == "conj" and analysis.tokens[at.head].upos in ("NOUN", "PROPN")
