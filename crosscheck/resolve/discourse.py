"""What an article has brought up so far: who was named where, under which title, as subject or not."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from crosscheck.model.analysis import Analysis, NameKind

SUBJECTS = frozenset({"nsubj", "csubj"})


@attrs.frozen(slots=True)
class Seen:
    """A phrase that refers to one entity, in text order. ``top`` marks the subject of a main clause."""

    token: int
    entity: str
    kind: NameKind
    sentence: int
    subject: bool
    top: bool
    verb: int


@attrs.frozen(slots=True)
class Pair:
    """Two entities named side by side (*A and B*, *between A and B*)."""

    token: int
    entities: tuple[str, str]
    kinds: frozenset[NameKind]
    subject: bool
    states: bool = False


@attrs.frozen(slots=True)
class Introduction:
    """A title or noun under which an entity was brought up, and the words that stood around it."""

    token: int
    entity: str
    noun: str
    around: frozenset[str]


@attrs.define(slots=True)
class Discourse:
    """Grows from left to right; nothing in it looks ahead."""

    analysis: Analysis
    seen: list[Seen] = attrs.field(factory=list)
    pairs: list[Pair] = attrs.field(factory=list)
    titles: list[Introduction] = attrs.field(factory=list)
    things: list[Introduction] = attrs.field(factory=list)
    genders: dict[str, str] = attrs.field(factory=dict)

    def see(self, token: int, entity: str, kind: NameKind) -> Seen:
        """Note that the phrase headed by this token refers to an entity."""
        subject, top, verb = _clause(self.analysis, token)
        found = Seen(token, entity, kind, self.analysis.tokens[token].sentence, subject, top, verb)
        self.seen.append(found)
        return found

    def people(self, sentence: int) -> list[Seen]:
        """The people referred to in one sentence so far, in order."""
        found: list[Seen] = []
        for seen in reversed(self.seen):
            if seen.sentence < sentence:
                break
            if seen.sentence == sentence and seen.kind is NameKind.PERSON:
                found.append(seen)
        return found[::-1]

    def recent(self, entities: Iterable[str], since: int) -> set[str]:
        """Which of these entities were the subject of a main clause since a sentence."""
        wanted = set(entities)
        found: set[str] = set()
        for seen in reversed(self.seen):
            if seen.sentence < since:
                break
            if seen.entity in wanted and seen.subject:
                found.add(seen.entity)
        return found


def _clause(analysis: Analysis, token: int) -> tuple[bool, bool, int]:
    """Whether a phrase is a subject, of a main clause, and of which verb; conjuncts share a role."""
    at = analysis.tokens[token]
    while at.relation in ("conj", "appos", "flat") and at.head != at.index:
        at = analysis.tokens[at.head]
    if at.relation.split(":")[0] not in SUBJECTS:
        return False, False, at.head
    verb = analysis.tokens[at.head]
    return True, verb.relation.split(":")[0] in ("root", "parataxis") or verb.head == verb.index, verb.index
