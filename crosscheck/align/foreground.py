"""Which claims tell of the event that an article is about, and which of one that went before.

Takes: the claims of all articles, their entities, where each article opens.
Gives: for a claim whether its sentence speaks of another time or place than its article does.
Reads: settings, the gazetteer.

*A quake killed 26,000 people in the city of Bam in December 2003* stands in the background of news on a quake of
today: its figures are not figures of the event at hand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from crosscheck.align.case import long_ago
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.places import place_value
from crosscheck.model.analysis import NameKind
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.entity import Entities
from crosscheck.model.relation import Relation
from crosscheck.model.span import Span
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.value import Value, relate

Opens = Callable[[Claim], bool]  # whether a claim stands where news tells its own event
DATES = ("date", "dated")  # of a clause, and of another clause of its sentence
QUOTES = "\"'“”‘’`» «"
ALIKE = frozenset({Relation.SAME, Relation.VARIANT})
_LONG_AFTER = re.compile(
    r"\b(?:years?|months|decades?) (?:after|since) (?!his |her |its |their )", re.IGNORECASE
)
WITHIN = frozenset({Relation.SAME, Relation.VARIANT, Relation.COARSER})


class Foreground:
    """Looks at one article at a time, so that another one changes nothing."""

    def __init__(
        self,
        claims: Sequence[Claim],
        articles: Mapping[str, Article],
        entities: Entities,
        opens: Opens,
        days: int,
    ) -> None:
        self._entities = entities
        self._places: dict[str, dict[PlaceValue, None]] = defaultdict(dict)
        for claim in claims:
            if opens(claim):
                self._places[claim.span.article].update(dict.fromkeys(self._named_places(claim)))
        self._named: dict[Span, dict[PlaceValue, None]] = {}
        self._behind: dict[Span, int] = {}
        told: dict[Span, list[Claim]] = defaultdict(list)
        for claim in claims:
            told[claim.sentence].append(claim)
        before: Span | None = None
        for sentence in sorted(told, key=lambda s: (s.article, s.start, s.end)):
            article, members = articles[sentence.article], told[sentence]
            self._named[sentence] = dict.fromkeys(p for claim in members for p in self._named_places(claim))
            goes_on = before in self._behind and _goes_on(sentence.of(article.text))
            first = before is None or before.article != sentence.article
            if not (first and opens(members[0])):
                start = sentence.start if goes_on else self._elsewhere(members, article, days)
                if start is not None:
                    self._behind[sentence] = start
            before = sentence

    def background(self, claim: Claim) -> bool:
        """Whether its sentence dates it well before the news, or sets it in another place altogether."""
        start = self._behind.get(claim.sentence)
        return start is not None and claim.predicate.span.start >= start

    def apart(self, claim: Claim, other: Claim) -> bool:
        """Whether both sentences name places, and none that can be one with any of the other's."""
        mine, theirs = self._named[claim.sentence], self._named[other.sentence]
        return bool(mine and theirs) and all(
            relate(one, two).relation is Relation.CONFLICT for one in mine for two in theirs
        )

    def named_alike(self, claim: Claim, other: Claim) -> bool:
        """Whether both sentences name one place."""
        mine, theirs = self._named[claim.sentence], self._named[other.sentence]
        return any(relate(one, two).relation in ALIKE for one in mine for two in theirs)

    def part(self, claim: Claim, other: Claim) -> bool:
        """Whether the claim speaks of some place only, and not of the whole that both articles are about."""
        own = _places(claim.all("place"))
        return any(
            all(relate(place, whole).relation not in WITHIN for whole in self._places.get(article, {}))
            for place in own
            for article in (claim.span.article, other.span.article)
        )

    def _elsewhere(self, members: Sequence[Claim], article: Article, days: int) -> int | None:
        """From where on the sentence speaks of another time or place: what is told before *which failed in 2011* is
        not of 2011."""
        published, text = article.published, members[0].sentence.of(article.text)
        told = [(claim, slot) for claim in members for slot in claim.slots if slot.role in DATES]
        own: dict[Span, int] = {}
        for claim, slot in told:
            if slot.role == DATES[0]:
                start = min(claim.span.start, claim.predicate.span.start)
                own[slot.span] = min(own.get(slot.span, start), start)
        old = [
            own.get(slot.span, members[0].sentence.start)
            for _, slot in told
            if _before(slot.value, published, days)
        ]
        after = _LONG_AFTER.search(text)
        if after is not None:
            old.append(members[0].sentence.start + after.start())
        if old:
            return min(old)
        main = self._places.get(members[0].span.article, {})
        places = self._named[members[0].sentence]
        away = bool(main and places) and all(
            relate(place, whole).relation is Relation.CONFLICT for place in places for whole in main
        )
        return members[0].sentence.start if away else None

    def _named_places(self, claim: Claim) -> Iterator[PlaceValue]:
        """The known places that the clause names, in whatever role."""
        yield from (place for place in _places(claim.all("place")) if place.id)
        for word in claim.words:
            if word.upos == "PROPN":
                found = self._entities.at(claim.span.article, word.token)
                values = (place_value(one.name) for one in found if one.kind is NameKind.PLACE)
                yield from (value for value in values if value.id)


def _goes_on(sentence: str) -> bool:
    """*It killed 612 people*: a sentence that opens with a pronoun goes on about what the last one told of."""
    opening = sentence.lstrip(QUOTES).split(maxsplit=1)[:1]
    return bool(opening) and opening[0].lower() in word_class("go on about the same")


def _places(slots: Iterable[Slot]) -> tuple[PlaceValue, ...]:
    return tuple(slot.value for slot in slots if isinstance(slot.value, PlaceValue))


def _before(value: Value | None, published: date | None, days: int) -> bool:
    """Whether a date lies well before the news, or is a month or a year: what is told of *this year* is told of
    more than the event at hand."""
    if not isinstance(value, DateValue):
        return False
    start, end = value.possible
    if published is not None and start is not None and start > published:
        return False  # *in December*, told in June: still to come
    old = published is not None and end is not None and end < published - timedelta(days=days)
    return old or long_ago(value)
