"""Two short texts laid side by side, word by word: what they have in common, and what stands in whose place.

Takes: the readings of two short texts, the entities.
Gives: how much of each is common, and the gaps: the words of one where the other has other words, or none.
Reads: nothing else.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs
from rapidfuzz.distance import LCSseq

from crosscheck.judge.meeting import pairs, tell
from crosscheck.lexicon.spelling import spelling
from crosscheck.model.analysis import NameKind, Token
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities, Entity
from crosscheck.model.reading import Located, Reading
from crosscheck.model.span import Span
from crosscheck.model.values.value import Value

MOST_SENTENCES = 8
MOST_TOKENS = 200
MOST_HOLDERS = 30  # short texts that may share a word which brings two of them together
MOST_KNOWN = 10_000  # pairs of texts that are kept for the next judge; of more, each judge lays them anew
LEAST_COMMON = 2  # telling units that two texts must have in common to be laid side by side
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
class Gap:
    """Where the texts part: the units of the one and of the other between two that are common."""

    mine: tuple[Unit, ...]
    theirs: tuple[Unit, ...]


@attrs.frozen(slots=True)
class Beside:
    """Two texts side by side. ``common`` pairs the units that say the same, in text order."""

    mine: Reading
    theirs: Reading
    common: tuple[tuple[Unit, Unit], ...]
    gaps: tuple[Gap, ...]
    _shares: dict[tuple[int, int], float] = attrs.field(factory=dict, init=False, repr=False, eq=False)

    @property
    def articles(self) -> tuple[str, str]:
        """The ids of the two articles."""
        return self.mine.analysis.article.id, self.theirs.analysis.article.id

    @property
    def met(self) -> int:
        """How many telling units are common."""
        return sum(unit.telling for unit, _ in self.common)

    @property
    def likeness(self) -> float:
        """The share of the longer text that is common, in telling units, 0..1."""
        left = sum(unit.telling for gap in self.gaps for unit in gap.mine)
        right = sum(unit.telling for gap in self.gaps for unit in gap.theirs)
        return self.met / max(self.met + max(left, right), 1)

    @property
    def moved(self) -> frozenset[str]:
        """The keys of what stands in both texts, but not in one place: it was moved, not changed."""
        mine = {unit.key for gap in self.gaps for unit in gap.mine}
        return frozenset(mine & {unit.key for gap in self.gaps for unit in gap.theirs})

    def told_by_both(self, mine: Span, theirs: Span) -> bool:
        """Whether what stands at a place of the one stands in the other too, and not at the place given there:
        then the two places are not set against each other."""
        met = [(a, b) for a, b in self.common if a.telling and a.stands_in(mine)]
        turned = [(a, b) for a, b in self.common if a.telling and b.stands_in(theirs)]
        return (bool(met) and not any(b.stands_in(theirs) for _, b in met)) or (
            bool(turned) and not any(a.stands_in(mine) for a, _ in turned)
        )

    def names_both(self, mine: Unit, theirs: Unit) -> bool:
        """Whether either text has both of two names somewhere."""
        left = {u.key for u, _ in self.common} | {u.key for gap in self.gaps for u in gap.mine}
        right = {u.key for _, u in self.common} | {u.key for gap in self.gaps for u in gap.theirs}
        return theirs.key in left or mine.key in right

    def share(self, mine: Unit, theirs: Unit) -> float:
        """How much of the fuller one of the two sentences that hold these units is common, 0..1."""
        sentences = mine.sentence, theirs.sentence
        if sentences not in self._shares:
            self._shares[sentences] = self._share(*sentences)
        return self._shares[sentences]

    def _share(self, mine: int, theirs: int) -> float:
        met = sum(a.telling for a, b in self.common if a.sentence == mine and b.sentence == theirs)
        left = sum(u.telling for gap in self.gaps for u in gap.mine if u.sentence == mine)
        right = sum(u.telling for gap in self.gaps for u in gap.theirs if u.sentence == theirs)
        return met / (met + max(left, right, 1))


def beside(mine: Reading, theirs: Reading, entities: Entities) -> Beside:
    """Lay two readings side by side, so that the most units agree in the order in which they stand."""
    return _beside(mine, theirs, _units(mine, entities), _units(theirs, entities))


def _beside(mine: Reading, theirs: Reading, left: Sequence[Unit], right: Sequence[Unit]) -> Beside:
    common: list[tuple[Unit, Unit]] = []
    gaps: list[Gap] = []
    open_left: list[Unit] = []
    open_right: list[Unit] = []

    def close() -> None:
        if open_left or open_right:
            gaps.append(Gap(tuple(open_left), tuple(open_right)))
            open_left.clear()
            open_right.clear()

    for step in LCSseq.opcodes([u.key for u in left], [u.key for u in right]):
        if step.tag == "equal":
            close()
            common += zip(
                left[step.src_start : step.src_end], right[step.dest_start : step.dest_end], strict=True
            )
        else:
            open_left += left[step.src_start : step.src_end]
            open_right += right[step.dest_start : step.dest_end]
    close()
    return Beside(mine, theirs, tuple(common), tuple(gaps))


def laid_side_by_side(docket: Docket) -> Iterator[Beside]:
    """Every two short texts of the docket that share a word which few have, in the order of their ids."""
    known: list[Beside] | None = docket.known.get(__name__)
    if known is not None:
        yield from known
        return
    kept: list[Beside] = []
    for laid in _laid(docket):
        if len(kept) <= MOST_KNOWN:
            kept.append(laid)
        yield laid
    if len(kept) <= MOST_KNOWN:
        docket.known[__name__] = kept


def _laid(docket: Docket) -> Iterator[Beside]:
    short = {name: docket.readings[name] for name in sorted(docket.readings) if _short(docket.readings[name])}
    units = {name: _units(reading, docket.entities) for name, reading in short.items()}
    telling = {name: Counter(unit.key for unit in own if unit.telling) for name, own in units.items()}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, keys in telling.items():
        for key in sorted(keys):
            holders[key].append(name)
    met, common = pairs(holders, MOST_HOLDERS)
    tell(docket, "texts-cut", common)
    for one, other in met:
        if _common_at_most(telling[one], telling[other]) >= LEAST_COMMON:
            laid = _beside(short[one], short[other], units[one], units[other])
            if laid.met >= LEAST_COMMON:
                yield laid


def _common_at_most(one: Counter[str], other: Counter[str]) -> int:
    return sum(min(one[key], other[key]) for key in one.keys() & other.keys())


def _short(reading: Reading) -> bool:
    analysis = reading.analysis
    return len(analysis.sentences) <= MOST_SENTENCES and len(analysis.tokens) <= MOST_TOKENS


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
    return [t for t in tokens if one.span.start <= t.start and t.end <= one.span.end]
