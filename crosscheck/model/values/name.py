"""Names of people, places, organisations and things, and how two of them relate."""

from __future__ import annotations

import re

import attrs

from crosscheck.model.analysis import NameKind
from crosscheck.model.relation import Related
from crosscheck.model.values.name_parse import parse
from crosscheck.model.values.name_part import NamePart, PartRole
from crosscheck.model.values.name_rules import Side, relate_sides
from crosscheck.model.values.name_words import NameWords

_SPACE = re.compile(r"\s{1,80}")
_ARTICLE = re.compile(r"^[Tt]he ")
_QUOTES = str.maketrans("’‘“”‐‑–", "''\"\"---")


@attrs.frozen(slots=True)
class NameValue:
    """A name as written, with its words and what each does, built by ``lexicon.names.read_name``.

    ``relate`` answers SAME, VARIANT with a ``sort``, APART, or UNKNOWN where the names alone do not decide (a
    bare surname beside a full name). It is symmetric.
    """

    text: str
    kind: NameKind
    parts: tuple[NamePart, ...]
    words: NameWords = attrs.field(repr=False, eq=False)
    side: Side = attrs.field(init=False, repr=False, eq=False)

    @side.default
    def _read_side(self) -> Side:
        return Side(self.text, _plain(self.text), self.kind, self.parts)

    @classmethod
    def read(cls, text: str, kind: NameKind, words: NameWords) -> NameValue:
        """Read a name with the given word lists."""
        return cls(text, kind, parse(text, kind, words), words)

    def relate(self, other: NameValue) -> Related:
        """How the two names relate; the reason names both in alphabetical order, whoever asks."""
        alike = other.text == self.text
        swapped = other.kind.value < self.kind.value if alike else other.text < self.text
        one, two = (other.side, self.side) if swapped else (self.side, other.side)
        pair = (one.listed, two.listed) if one.listed <= two.listed else (two.listed, one.listed)
        return relate_sides(one, two, self.words.aliases.get(pair, ""))

    def show(self) -> str:
        """The name without titles, forms of address and legal forms."""
        aside = (PartRole.TITLE, PartRole.LEGAL)
        return " ".join(part.text for part in self.parts if part.role not in aside) or self.text

    @property
    def plain(self) -> str:
        """The text with plain quotation marks and single spaces, without a leading article."""
        return self.side.plain


def _plain(text: str) -> str:
    return _ARTICLE.sub("", _SPACE.sub(" ", text.strip())).translate(_QUOTES)
