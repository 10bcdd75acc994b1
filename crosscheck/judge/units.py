"""A text as units: words, names and values, each of which can be set against its like in another text.

Takes: a reading, the entities.
Gives: the units in the order of the text, with what makes two of them one.
Reads: the lexicon of spellings.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import accumulate

import attrs

from crosscheck.lexicon.spelling import spelling
from crosscheck.model.analysis import NameKind, Token
from crosscheck.model.entity import Entities, Entity
from crosscheck.model.reading import Located, Reading
from crosscheck.model.span import Span
from crosscheck.model.values.value import Value

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
SILENT = frozenset({"PUNCT", "SYM", "SPACE"})
ARTICLES = frozenset({"a", "an", "the"})


@attrs.frozen(slots=True)
class Unit:
    """A word, a name or a value: what is set against its like. Two units with one ``key`` say the same."""

    key: str
    token: Token  # the head of a name, the last token of a value
    first: int
    last: int
    sentence: int
    value: Value | None = None
    entity: Entity | None = None
    named: bool = False
    telling: bool = attrs.field(init=False)  # whether it has a meaning of its own

    @telling.default
    def _tells(self) -> bool:
        return self.value is not None or self.named or self.token.upos in CONTENT

    def stands_in(self, span: Span) -> bool:
        """Whether its head lies in a place."""
        return span.start <= self.token.start < span.end

    @property
    def name(self) -> str:
        """The name as it is best known, or the word as it stands."""
        return self.entity.name if self.entity is not None else self.token.text

    @property
    def kind(self) -> NameKind:
        """What sort of thing it names."""
        return self.entity.kind if self.entity is not None else NameKind.UNKNOWN


@attrs.frozen(slots=True)
class Row:
    """The units of one text. ``told[at]`` is how many of the first ``at`` are telling."""

    units: tuple[Unit, ...]
    told: tuple[int, ...]

    def telling(self, first: int, last: int) -> int:
        """How many of the units ``[first, last)`` are telling."""
        return self.told[last] - self.told[first]


def row_of(reading: Reading, entities: Entities) -> Row:
    """The units of a text, in its order."""
    units = _units(reading, entities)
    return Row(tuple(units), (0, *accumulate(int(unit.telling) for unit in units)))


def _units(reading: Reading, entities: Entities) -> list[Unit]:
    analysis = reading.analysis
    starts = {**_names(reading, entities), **_values(reading)}
    found: list[Unit] = []
    at = 0
    while at < len(analysis.tokens):
        unit = starts.get(at)
        token = analysis.tokens[at]
        if unit is not None:
            found.append(unit)
            at = unit.last
            continue
        if token.upos not in SILENT and token.lemma.lower() not in ARTICLES:
            found.append(_word(token))
        at += 1
    return found


def _word(token: Token) -> Unit:
    lemma = spelling().canonical(token.lemma.lower()) or token.lemma.lower()
    return Unit(lemma, token, token.index, token.index + 1, token.sentence, named=token.upos == "PROPN")


def _names(reading: Reading, entities: Entities) -> Mapping[int, Unit]:
    analysis = reading.analysis
    found = {}
    for name in analysis.names:
        entity = entities.of(analysis.article.id, name.first, name.last)
        words = analysis.words(list(range(name.first, name.last))).lower()
        head = analysis.tokens[name.last - 1]
        key = f"entity:{entity.id}" if entity is not None else words
        found[name.first] = Unit(key, head, name.first, name.last, head.sentence, entity=entity, named=True)
    return found


def _values(reading: Reading) -> Mapping[int, Unit]:
    """The units of dates and quantities, each with its value as key."""
    located = sorted((*reading.dates, *reading.quantities), key=lambda one: one.span.start)
    found = {}
    tokens = reading.analysis.tokens
    for one in located:
        inside = _inside(tokens, one)
        if inside:
            last = inside[-1]
            key = f"{type(one.value).__name__}:{one.value.show()}"
            first = inside[0]
            found[first.index] = Unit(key, last, first.index, last.index + 1, last.sentence, value=one.value)
    return found


def _inside(tokens: Sequence[Token], one: Located) -> list[Token]:
    first = bisect_left(tokens, one.span.start, key=lambda token: token.start)
    last = bisect_left(tokens, one.span.end, key=lambda token: token.start)
    return [t for t in tokens[first:last] if t.end <= one.span.end]
