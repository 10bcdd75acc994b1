"""One thing an article says, typed, with slots; each slot has a value and a span."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import attrs

from crosscheck.model.article import BlockKind
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import TOLD_AS_FACT, Commitment, Polarity
from crosscheck.model.values.value import Value


@attrs.frozen(slots=True)
class Slot:
    """One stated part of a claim: its role, where it stands, its words, and its value where one was understood.

    ``head`` is the lemma of the phrase's head and ``token`` its index in the analysis, by which ``resolve``'s
    table of entities is asked; a claim is never rewritten. ``modifiers`` are the lemmas that narrow the head.
    """

    role: str
    span: Span
    text: str
    head: str = ""
    token: int = -1
    modifiers: tuple[str, ...] = ()
    case: str = ""
    definite: bool = False
    plural: bool = False
    value: Value | None = None


@attrs.frozen(slots=True)
class Word:
    """A content word of a clause: its token in the analysis, where it starts in the text, lemma, part of speech."""

    token: int
    start: int
    lemma: str
    upos: str = ""


@attrs.frozen(slots=True)
class Speaker:
    """One link of an attribution chain, outermost first: who says so, where that stands, and the cue."""

    span: Span
    text: str
    cue: str = ""


@attrs.frozen(slots=True)
class Claim:
    """A claim inside the pipeline. ``claims/`` gives each kind its pydantic record for the outside.

    ``span`` is the clause that makes the claim, ``sentence`` the sentence it stands in. ``frame`` is what the
    predicate means (``meet``), ``predicate`` its words as written. ``words`` are the content words of the
    clause, for weighing by rarity.
    """

    id: str
    kind: str
    span: Span
    sentence: Span
    block: BlockKind
    frame: str
    predicate: Slot
    slots: tuple[Slot, ...] = ()
    attribution: tuple[Speaker, ...] = ()
    commitment: Commitment = TOLD_AS_FACT
    polarity: Polarity = Polarity.POSITIVE
    words: tuple[Word, ...] = ()

    @cached_property
    def by_role(self) -> Mapping[str, tuple[Slot, ...]]:
        """The slots of each role that is told, in text order."""
        found: dict[str, tuple[Slot, ...]] = {}
        for slot in self.slots:
            found[slot.role] = (*found.get(slot.role, ()), slot)
        return found

    def slot(self, role: str) -> Slot | None:
        """The first slot with this role, or ``None``."""
        found = self.by_role.get(role)
        return found[0] if found else None

    def all(self, role: str) -> tuple[Slot, ...]:
        """Every slot with this role, in text order."""
        return self.by_role.get(role, ())
