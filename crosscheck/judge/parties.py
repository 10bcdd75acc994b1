"""Those whom a predicate names, and what else stands beside it, each with how seldom it is met.

Takes: the reading of an article, the entities, the claim that is made of the predicate, if any.
Gives: concepts by role, and the weight of every concept near.
Reads: the lexicons of things and words.
"""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

import attrs

from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import NameKind, Token
from crosscheck.model.claim import Claim
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading

NEIGHBOURS = "what stands beside predicates"
NAME, NOBODY = "entity:", "nobody"
HE, SHE = "some man", "some woman"
SOMEBODY = frozenset({HE, SHE})
NAMED, DENIED = 0.5, 0.6  # weights
NOTHING: tuple[int, dict[str, float]] = (-1, {})
REACH = 10  # tokens on each side of a predicate
SUBJECT, OBJECT = 5, 4  # tokens before and behind a verb in which they stand
COMPARED = ("agent", "patient", "recipient", "attribute")
TELLING = frozenset({"NOUN", "PROPN", "ADJ"})
NOUNS = frozenset({"NOUN", "PROPN"})
DENYING = 2  # tokens before a head in which its denial stands: *no*, *no-one*
NAMED_BEHIND = 4  # tokens behind a title in which the name stands
MEN = frozenset({"he", "him", "man", "boy", "husband", "father", "son", "brother"})
WOMEN = frozenset({"she", "her", "woman", "girl", "wife", "mother", "daughter", "sister"})
MODIFY = ("acl", "acl:relcl", "amod")
PRONOUNS = frozenset(
    {"he", "she", "it", "they", "i", "we", "you", "him", "her", "them", "who", "which", "that", "what"}
)


@attrs.frozen(slots=True)
class Parties:
    """``roles`` are concepts by role, ``sorts`` what these are kinds of, ``around`` the weights of what stands near."""

    roles: Mapping[str, frozenset[str]]
    sorts: Mapping[str, frozenset[str]]
    around: Mapping[str, float]

    def about(self, role: str) -> frozenset[str]:
        """Those in a role, and the sorts of things they are."""
        return self.roles.get(role, frozenset()) | self.sorts.get(role, frozenset())

    def shared(self, other: Parties) -> tuple[tuple[str, ...], float]:
        """The concepts beside both, heaviest first, and what they weigh together."""
        both = sorted(self.around.keys() & other.around.keys(), key=lambda c: (-self.around[c], c))
        return tuple(both), sum(min(self.around[c], other.around[c]) for c in both)

    def others_in(self, other: Parties) -> bool:
        """Whether some role names others here than there."""
        mine, theirs = self.roles, other.roles
        return any(
            mine[role] and theirs[role] and not mine[role] & theirs[role]
            for role in COMPARED
            if role in mine and role in theirs
        )


@attrs.frozen(slots=False)
class Neighbours:
    """The concepts of an article, and in how many of its sentences each stands."""

    reading: Reading
    docket: Docket
    spread: Mapping[str, int]

    @cached_property
    def _at(self) -> Mapping[int, tuple[int, dict[str, float]]]:
        """The sentence and the weighed concepts of each token that tells any."""
        return {
            token.index: (token.sentence, {c: self._weight(c) for c in self.concepts(token)})
            for token in self.reading.analysis.tokens
            if token.upos in TELLING
        }

    def beside(self, token: Token, claim: Claim | None) -> Parties:
        """What stands beside a predicate: by its claim, or by its neighbours where none is made."""
        heads = self._told(claim) if claim is not None else self._guessed(token)
        if claim is not None and claim.slot("content") is not None and "patient" not in heads:
            heads = {**self._guessed(token), **heads}  # *let her go*: whom it is done to does the other thing
        roles = {role: frozenset(c for t in some for c in self._named(t)) for role, some in heads.items()}
        sorts = {role: frozenset(c for t in some for c in self._sorts(t)) for role, some in heads.items()}
        around = {c: self._weight(c) for c in sorted(frozenset().union(*roles.values()))}
        for other in range(max(0, token.index - REACH), token.index + 1 + REACH):
            sentence, told = self._at.get(other, NOTHING)
            if sentence == token.sentence and other != token.index:
                around |= told
        return Parties(roles, sorts, around)

    def concepts(self, token: Token) -> list[str]:
        """What a noun names: those who are known, else what sort of thing."""
        named = self.docket.entities.at(self.reading.analysis.article.id, token.index)
        if named:
            return [NAME + one.id for one in named]
        lemma = token.lemma.lower()
        return [] if lemma in PRONOUNS else [things().group(lemma)]

    def _named(self, token: Token) -> list[str]:
        """Whom a phrase names: *coach Ann Reed* the coach and her, *no one* nobody."""
        tokens = self.reading.analysis.tokens
        first = tokens[max(0, token.index - DENYING) : token.index + 1]
        if any(t.text.lower() in word_class("deny by themselves") for t in first):
            return [NOBODY]
        behind = tokens[token.index + 1 : token.index + 1 + NAMED_BEHIND]
        names = itertools.takewhile(lambda t: t.upos == "PROPN", behind)
        return [*self.concepts(token), *(c for t in names for c in self.concepts(t) if c.startswith(NAME))]

    def _sorts(self, token: Token) -> list[str]:
        """What the one thing that a phrase names is a kind of; of several nobody can tell which."""
        lemma = token.lemma.lower()
        named = self.docket.entities.at(self.reading.analysis.article.id, token.index)
        if len(named) == 1:
            return sorted(SOMEBODY) if named[0].kind is NameKind.PERSON else []
        if lemma in MEN or lemma in WOMEN:
            return [HE] if lemma in MEN else [SHE]
        if token.tag == "NN" and things().is_kind_of(lemma, "person"):
            return sorted(SOMEBODY)
        return list(things().above(things().group(lemma))) if token.tag == "NN" else []

    def _told(self, claim: Claim) -> dict[str, list[Token]]:
        tokens = self.reading.analysis.tokens
        return {
            role: [tokens[slot.token] for slot in slots if slot.token >= 0]
            for role, slots in claim.by_role.items()
            if role in COMPARED
        }

    def _guessed(self, token: Token) -> dict[str, list[Token]]:
        """The noun that a participle stands by; else the nearest before a verb, and behind it."""
        analysis = self.reading.analysis
        if token.relation in MODIFY and token.tag == "VBN":
            return {"patient": [analysis.tokens[token.head]]}
        before = analysis.tokens[max(0, token.index - SUBJECT) : token.index]
        behind = analysis.tokens[token.index + 1 : token.index + 1 + OBJECT]
        subject = [t for t in before if t.upos in NOUNS and t.sentence == token.sentence][-1:]
        objects = [t for t in behind if t.upos in NOUNS and t.sentence == token.sentence][:1]
        passive = (token.tag == "VBN" or token.upos == "ADJ") and any(t.lemma == "be" for t in before[-3:])
        return {"patient": subject} if passive else {"agent": subject, "patient": objects}

    def _weight(self, concept: str) -> float:
        if concept == NOBODY:
            return DENIED
        own = NAMED if concept.startswith(NAME) else rarity(concept) ** 2
        return own / math.sqrt(self.spread.get(concept, 1))


def parties(reading: Reading, docket: Docket) -> Neighbours:
    """The concepts of one article, ready to be asked what stands beside a predicate; made once for all judges."""
    known: dict[str, Neighbours] = docket.known.setdefault(NEIGHBOURS, {})
    name = reading.analysis.article.id
    if name not in known:
        known[name] = _parties(reading, docket)
    return known[name]


def _parties(reading: Reading, docket: Docket) -> Neighbours:
    article = Neighbours(reading, docket, {})
    where: dict[str, set[int]] = defaultdict(set)
    for token in reading.analysis.tokens:
        if token.upos in TELLING:
            for concept in article.concepts(token):
                where[concept].add(token.sentence)
    return attrs.evolve(article, spread={concept: len(places) for concept, places in where.items()})
