"""Within one article: every distinct name as one item, and which items are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.mention import Mention
from crosscheck.model.values.name import NameValue
from crosscheck.model.values.name_part import NamePart
from crosscheck.resolve.partition import NameForm


@attrs.frozen(slots=True)
class Local:
    """One name as written in one article, with all its mentions in order."""

    article: str
    text: str
    kind: NameKind
    mentions: tuple[Mention, ...]

    @property
    def form(self) -> NameForm:
        """Text and kind: what ``read_name`` takes."""
        return self.text, self.kind

    @property
    def value(self) -> NameValue:
        """The name, read."""
        return read_name(self.text, self.kind)

    @property
    def telling(self) -> tuple[NamePart, ...]:
        """The words that tell one bearer from another."""
        return self.value.side.telling

    @property
    def lone(self) -> bool:
        """A single word that may be a person's: too little to be sure of across articles."""
        return len(self.telling) <= 1 and self.kind in (NameKind.PERSON, NameKind.UNKNOWN)

    @property
    def full_person(self) -> bool:
        """A personal name of two words or more."""
        return self.kind is NameKind.PERSON and len(self.telling) > 1


def locals_of(mentions: Sequence[Mention]) -> list[Local]:
    """The distinct names of one article; of the kinds that a name was given, the most frequent one counts."""
    by_text: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_text.setdefault(mention.text, []).append(mention)
    return [
        Local(found[0].span.article, text, _kind(found), tuple(found))
        for text, found in sorted(by_text.items())
    ]


def _kind(mentions: Iterable[Mention]) -> NameKind:
    votes = Counter(mention.kind for mention in mentions if mention.kind is not NameKind.UNKNOWN)
    return min(votes, key=lambda kind: (-votes[kind], kind.value), default=NameKind.UNKNOWN)
