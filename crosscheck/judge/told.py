"""Events as each article tells them, and which two tell of one: by what is done, to whom, and the words beside it.

A parse may miss whose story a verb tells, so the words beside it speak too.

Takes: the readings, claims and entities of the docket.
Gives: pairs of tellings from two articles, with what they share and how much that weighs.
Reads: the lexicons of shades, frames, things and words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

import attrs

from crosscheck.judge.around import least_clause
from crosscheck.judge.parties import NAME, SOMEBODY, Neighbours, Parties, parties
from crosscheck.judge.together import Together, once, together
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.shades import Shade, shades, stages
from crosscheck.model.analysis import Token
from crosscheck.model.claim import Claim
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.relation import Relation
from crosscheck.model.report import FindingKind
from crosscheck.model.span import Span
from crosscheck.model.values.date import DateValue, Granularity

TOLD, ALL, CLAIMS = "events as they are told", "all predicates", "claims by predicate"
EVENT = "event"  # the kind of claim
MOST_TOLD = 60  # under one key
LONG = frozenset({Granularity.YEAR, Granularity.FISCAL_YEAR, Granularity.MONTH})
SHOWN = 4  # words of a reason
SHADES, STAGES = "shades of ", "stages of "
NEXT = 4  # tokens behind a verb in which its particle or object stands


@attrs.frozen(slots=False, eq=False)
class Place:
    """A predicate where it stands; what stands beside it is worked out when it is asked: most meet nothing."""

    token: Token
    claim: Claim | None
    around: Neighbours

    @cached_property
    def parties(self) -> Parties:
        """Those whom it names, and what else stands near."""
        return self.around.beside(self.token, self.claim)

    @cached_property
    def span(self) -> Span:
        """Its clause."""
        return self.claim.span if self.claim is not None else clause(self.around.reading, self.token)

    @cached_property
    def years(self) -> frozenset[str]:
        """The years and months that its sentence names: of what went before."""
        return _years(self.around.reading, self.token)


@attrs.frozen(slots=True, eq=False)
class Telling:
    """A predicate in one of its meanings. ``field`` is what sort of act it tells."""

    place: Place
    field: str
    shade: Shade | None

    @property
    def token(self) -> Token:
        """The predicate."""
        return self.place.token

    @property
    def claim(self) -> Claim | None:
        """The claim that is made of it."""
        return self.place.claim

    @property
    def span(self) -> Span:
        """Its clause."""
        return self.place.span

    @property
    def parties(self) -> Parties:
        """Those whom it names, and what else stands near."""
        return self.place.parties

    @property
    def years(self) -> frozenset[str]:
        """The years and months that its sentence names."""
        return self.place.years

    @property
    def whose(self) -> str:
        """The role of those whose story it is."""
        if self.shade is not None:
            return self.shade.whose
        return "patient" if self.parties.roles.get("patient") else "agent"

    @property
    def who(self) -> frozenset[str]:
        """Those whose story it is, as they are named."""
        return self.parties.roles.get(self.whose, frozenset())

    @property
    def about(self) -> frozenset[str]:
        """Those, and the sorts of things they are."""
        return self.parties.about(self.whose)

    @property
    def side(self) -> Side:
        """Its clause, with the predicate for its value."""
        shown = self.claim.predicate.text if self.claim is not None else self.token.text
        return Side(self.span, shown, self.claim)


@attrs.frozen(slots=True)
class Meeting:
    """Two tellings of different articles, of one sort of act and the same ones: what they share, and its weight."""

    a: Telling
    b: Telling
    shared: tuple[str, ...]
    weight: float

    @property
    def named(self) -> bool:
        """Whether both name the same ones, not only ones of a sort (*a gunman*, *the man*)."""
        return bool(self.a.who & self.b.who)

    def verdict(self, slot: str, reason: str, kind: FindingKind = FindingKind.FRAMING) -> Verdict:
        """What is found of the two, for the reason and for what they share."""
        words = ", ".join(c.split(":", 1)[-1] for c in self.shared if not c.startswith("entity:"))
        reasons = (reason, f"both tell of one thing: {words}") if words else (reason,)
        confidence = min(0.8, 0.45 + self.weight / 5)
        return Verdict(kind, slot, self.a.side, self.b.side, confidence, reasons)


Noted = tuple[str, str, str]  # an article, a sort of act, and how it tells it


@attrs.frozen(slots=False, eq=False)
class Both(Together):
    """Two articles some of whose predicates may tell of one act, by their places in ``told_in``."""

    @cached_property
    def meetings(self) -> tuple[Meeting, ...]:
        """Every two acts of one sort, told of the same ones, with nothing at odds."""
        return tuple(self._met())

    def judged(
        self, name: str, judge: Callable[[Both], Iterable[Verdict]], beside: Hashable = ()
    ) -> list[Verdict]:
        """What a judge finds of the two, now or before; it looks at nothing else but what is given ``beside``."""
        return self.remembered(name, partial(judge, self), beside)

    def noted(self, name: str, note: Callable[[Both], Iterable[Noted]]) -> list[Noted]:
        """What is noted of the two before all are judged, now or before."""
        return self.docket.memory.of_two(name, self.articles, self.places, lambda: sorted(set(note(self))))

    def _met(self) -> Iterator[Meeting]:
        mine, theirs = (told_in(self.docket, article) for article in self.articles)
        for first, second in self.places:
            a, b = mine[first], theirs[second]
            if a.field == b.field and fits(a, b, self.docket):
                shared, weight = a.parties.shared(b.parties)
                yield Meeting(a, b, shared[:SHOWN], weight)


def tellings(docket: Docket) -> Sequence[Both]:
    """Every two articles that may tell of one act; worked out once for all judges."""
    if TOLD not in docket.known:
        met = together(docket, TOLD, partial(_all_keys, docket), MOST_TOLD, "tellings-cut")
        docket.known[TOLD] = [Both(two.articles, two.places, docket) for two in met]
    found: Sequence[Both] = docket.known[TOLD]
    return found


def noted(
    docket: Docket, name: str, note: Callable[[Both], Iterable[Noted]]
) -> Mapping[str, Sequence[Noted]]:
    """What is noted of each article, in all the pairs in which it stands."""
    found: dict[str, set[Noted]] = defaultdict(set)
    for both in tellings(docket):
        for article, field, how in both.noted(name, note):
            found[article].add((article, field, how))
    return {article: sorted(rows) for article, rows in found.items()}


def told_in(docket: Docket, article: str) -> Sequence[Telling]:
    """Every predicate of an article in each of its meanings, shades and stages, in text order."""
    return once(
        docket,
        ALL,
        article,
        lambda: _told(docket.readings[article], docket, _claims(docket).get(article, {})),
    )


def _claims(docket: Docket) -> Mapping[str, Mapping[int, Claim]]:
    """The claims of events by article and predicate."""
    if CLAIMS not in docket.known:
        made: dict[str, dict[int, Claim]] = defaultdict(dict)
        for claim in docket.claims:
            if claim.kind == EVENT:
                made[claim.span.article][claim.predicate.token] = claim
        docket.known[CLAIMS] = made
    found: Mapping[str, Mapping[int, Claim]] = docket.known[CLAIMS]
    return found


def _all_keys(docket: Docket, article: str) -> list[list[str]]:
    return [_keys(one) for one in told_in(docket, article)]


def _keys(one: Telling) -> list[str]:
    """Under which it meets others: what sort of act, of whom."""
    if one.field in word_class("report what others say"):
        return []
    return [f"{one.field}\t{concept}" for concept in sorted(one.about)]


def _told(reading: Reading, docket: Docket, claims: Mapping[int, Claim]) -> Iterator[Telling]:
    """Each predicate by what it means, and again by each sort of act that it tells in a shade of its own."""
    around = parties(reading, docket)
    for token in reading.analysis.tokens:
        if token.upos == "VERB" or token.tag in ("VBN", "VBD") or stages().all(token.lemma.lower()):
            yield from _each(Place(token, claims.get(token.index), around))


def _each(place: Place) -> Iterator[Telling]:
    token, reading = place.token, place.around.reading
    lemma = token.lemma.lower()
    frame = reading.frames.get(token.index) or frames().of_verb(lemma).frame
    yield Telling(place, frame, None)
    if lemma not in shades().by_verb and lemma not in stages().by_verb:
        return
    near = _near(reading, token)
    for shade in shades().all(lemma, near):
        yield Telling(place, f"{SHADES}{shade.field}", shade)
    for stage in stages().all(lemma, near):
        yield Telling(place, f"{STAGES}{stage.field}", stage)


def _near(reading: Reading, token: Token) -> frozenset[str]:
    """The words that a verb may take with it: those right behind it, and what hangs on it."""
    tokens = reading.analysis.tokens
    behind = tokens[token.index + 1 : token.index + 1 + NEXT]
    hanging = reading.analysis.children(token.index)
    return frozenset(t.lemma.lower() for t in (*behind, *hanging) if t.sentence == token.sentence)


def clause(reading: Reading, token: Token) -> Span:
    """The least predication that holds a token, or else its phrase."""
    return least_clause(reading, token) or reading.analysis.span_of(sorted({token.index, token.head}))


def _years(reading: Reading, token: Token) -> frozenset[str]:
    at = reading.analysis.sentence_of(token.index)
    sentence = reading.analysis.span(at.first, at.last)
    values = (d.value for d in reading.dates_in(sentence.start, sentence.end))
    return frozenset(v.show() for v in values if isinstance(v, DateValue) and v.granularity in LONG)


def fits(a: Telling, b: Telling, docket: Docket) -> bool:
    """Whether nothing is at odds: whom they name, what went before, what the claims say when compared."""
    if a.years != b.years or (a.shade is None and a.parties.others_in(b.parties)) or _others(a, b):
        return False
    if a.claim is None or b.claim is None:
        return True
    comparison = docket.between(a.claim.id, b.claim.id)
    if a.claim.polarity is not b.claim.polarity and not a.field.startswith(STAGES):
        return False
    at_odds = (
        {r.slot for r in comparison.slots if r.related.relation is Relation.CONFLICT} if comparison else set()
    )
    return at_odds <= ({"date", "polarity"} if a.field.startswith(STAGES) else set())


def _others(a: Telling, b: Telling) -> bool:
    """Whether their stories are of two who have names; or of two things of one sort, neither a kind of the other."""
    if a.who & b.who:
        return False
    if all(any(c.startswith(NAME) for c in one.who) for one in (a, b)):
        return True
    return not SOMEBODY & a.about & b.about and not (a.who & b.about or b.who & a.about)
