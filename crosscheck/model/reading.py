"""What extraction reads out of an analysis before any claim is made: phrases, predications, values in place.

A *predication* is a verb, a copula or an event noun with its arguments; every argument is a phrase headed by a
token. Claim kinds turn predications into claims and never look at raw trees themselves.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property

import attrs

from crosscheck.model.analysis import Analysis
from crosscheck.model.claim import Speaker
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import TOLD_AS_FACT, Commitment, Polarity
from crosscheck.model.values.value import Value


class Role(StrEnum):
    """What an argument is to its predicate. ``CONTENT`` is a clause, told by the index of its predicate."""

    AGENT = "agent"
    PATIENT = "patient"
    RECIPIENT = "recipient"
    WITH = "with"
    PLACE = "place"
    DATE = "date"
    DURATION = "duration"
    QUANTITY = "quantity"
    TOPIC = "topic"
    SOURCE = "source"
    MEANS = "means"
    AFTER = "after"
    BEFORE = "before"
    WHEN = "when"
    CONDITION = "condition"
    CAUSE = "cause"
    PURPOSE = "purpose"
    ATTRIBUTE = "attribute"
    OTHER = "other"


@attrs.frozen(slots=True)
class Phrase:
    """A nominal phrase. ``core`` are the tokens of the head with its premodifiers, ``all`` the whole subtree.

    ``modifiers`` are the lemmas of adjectives, compounds and nouns that narrow the head; ``number`` the value of
    a count that modifies it; ``definite`` whether it is known to the reader (*the*, a name, a possessive).
    """

    head: int
    core: tuple[int, ...]
    all: tuple[int, ...]
    lemma: str
    modifiers: tuple[str, ...] = ()
    definite: bool = False
    plural: bool = False
    name: str = ""


@attrs.frozen(slots=True)
class Argument:
    """A phrase in a role. ``case`` is its preposition; ``value`` a date, place or quantity read there."""

    role: Role
    phrase: Phrase
    case: str = ""
    value: Value | None = None
    span: Span | None = None


@attrs.frozen(slots=True)
class Predication:
    """A predicate with its arguments, what it means, how firmly it is said, and by whom.

    ``index`` is the predicate's token. ``frame`` is the name of what it means. ``content`` are the predicates
    of its complement clauses, ``outer`` the predicate that it is a complement of (-1 where there is none).
    """

    index: int
    frame: str
    words: tuple[int, ...]
    nominal: bool
    arguments: tuple[Argument, ...]
    span: Span
    commitment: Commitment = TOLD_AS_FACT
    polarity: Polarity = Polarity.POSITIVE
    attribution: tuple[Speaker, ...] = ()
    content: tuple[int, ...] = ()
    outer: int = -1

    def get(self, role: Role) -> Argument | None:
        """The first argument in this role, or ``None``."""
        return next((argument for argument in self.arguments if argument.role is role), None)


@attrs.frozen(slots=True)
class Located:
    """A value found in the text, and where."""

    span: Span
    value: Value
    reason: str = ""


@attrs.frozen(slots=False)
class Reading:
    """Everything that claim kinds may look at for one article. Values are in text order and do not overlap.

    Lookups are cached; the value itself never changes.
    """

    analysis: Analysis
    predications: tuple[Predication, ...]
    dates: tuple[Located, ...]
    quantities: tuple[Located, ...]

    @cached_property
    def _by_sentence(self) -> Mapping[int, tuple[Predication, ...]]:
        found: dict[int, list[Predication]] = {}
        for predication in self.predications:
            found.setdefault(self.analysis.tokens[predication.index].sentence, []).append(predication)
        return {sentence: tuple(members) for sentence, members in found.items()}

    @cached_property
    def frames(self) -> Mapping[int, str]:
        """What each predicate means, by its token."""
        return {predication.index: predication.frame for predication in self.predications}

    def in_sentence(self, sentence: int) -> tuple[Predication, ...]:
        """The predications of one sentence, in their order."""
        return self._by_sentence.get(sentence, ())

    def quantities_in(self, start: int, end: int) -> tuple[Located, ...]:
        """The quantities of which at least one character stands in ``[start, end)``."""
        return _between(self.quantities, start, end)

    def dates_in(self, start: int, end: int) -> tuple[Located, ...]:
        """The dates of which at least one character stands in ``[start, end)``."""
        return _between(self.dates, start, end)


def _between(found: tuple[Located, ...], start: int, end: int) -> tuple[Located, ...]:
    first = bisect_left(found, start + 1, key=lambda one: one.span.end)
    last = bisect_left(found, end, key=lambda one: one.span.start)
    return found[first:last]
