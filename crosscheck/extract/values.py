"""Values located in an article, looked up by the phrase they stand in.

Takes: an analysis; the dates and quantities that the recognisers found.
Gives: for a phrase its date, duration, quantity or place.
Reads: the recognisers, the gazetteer.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property

import attrs

from crosscheck.extract.recognise.dates import find_dates
from crosscheck.extract.recognise.quantities import find_quantities
from crosscheck.lexicon.places import gazetteer, place_value
from crosscheck.model.analysis import Analysis, NameKind, Token
from crosscheck.model.article import SILENT, Article
from crosscheck.model.reading import Located, Phrase
from crosscheck.model.span import Span
from crosscheck.model.values.date import DateValue
from crosscheck.model.values.duration import Duration
from crosscheck.model.values.place import PlaceValue
from crosscheck.model.values.quantity import Quantity

_SPACES = str.maketrans("\n\r\t\u00a0", "    ")


@attrs.frozen(slots=False)
class Values:
    """The located values of one article. Lookups go by the tokens that a value covers."""

    analysis: Analysis
    dates: tuple[Located, ...]
    quantities: tuple[Located, ...]

    @cached_property
    def _by_token(self) -> dict[int, list[Located]]:
        found: dict[int, list[Located]] = {}
        located = sorted((*self.dates, *self.quantities), key=lambda item: (item.span.start, item.span.end))
        at = 0
        for token in self.analysis.tokens:
            while at < len(located) and located[at].span.end <= token.start:
                at += 1
            for item in located[at:]:
                if item.span.start >= token.end:
                    break
                if item.span.end > token.start:
                    found.setdefault(token.index, []).append(item)
        return found

    @cached_property
    def _kinds(self) -> dict[int, set[NameKind]]:
        """What sorts of names each token stands in."""
        found: dict[int, set[NameKind]] = {}
        for name in self.analysis.names:
            for token in range(name.first, name.last):
                found.setdefault(token, set()).add(name.kind)
        return found

    def located(self, indices: Iterable[int]) -> list[Located]:
        """The values that overlap any of these tokens, once each, in text order."""
        by_token = self._by_token
        seen = {id(item): item for index in indices for item in by_token.get(index, ())}
        if len(seen) < 2:
            return list(seen.values())
        return sorted(seen.values(), key=lambda item: (item.span.start, item.span.end))

    def date(self, phrase: Phrase) -> DateValue | None:
        """The date that the phrase is: one that covers the phrase's head."""
        return self.dated(phrase.head)

    def dated(self, token: int) -> DateValue | None:
        """The date that covers one token."""
        for item in self._by_token.get(token, ()):
            if isinstance(item.value, DateValue):
                return item.value
        return None

    def duration(self, phrase: Phrase) -> Duration | None:
        """The length of time that the phrase is."""
        return next((i.value for i in self.located([phrase.head]) if isinstance(i.value, Duration)), None)

    def quantity(self, phrase: Phrase) -> Quantity | None:
        """The count or measure that the phrase states of its head."""
        return next((i.value for i in self.located(phrase.core) if isinstance(i.value, Quantity)), None)

    def place(self, phrase: Phrase, case: str) -> PlaceValue | None:
        """The place that the phrase names, with what stands around it; ``None`` for anything else."""
        kinds = self._kinds.get(phrase.core[-1], ())
        if NameKind.PERSON in kinds:
            return None
        if NameKind.PLACE not in kinds and not (phrase.name and gazetteer().find(phrase.name)):
            return None
        return place_value(f"{case} {self.analysis.words(list(phrase.all))}".strip())

    def is_actor(self, token: Token) -> bool:
        """Whether a modifier names a people or a state: *Russian* in *Russian withdrawal*."""
        return gazetteer().polity(token.text) is not None


def locate(analysis: Analysis) -> Values:
    """Find the dates and quantities in every block of the article that makes claims."""
    article = analysis.article
    text = _unwrapped(article)
    dates = tuple(_located(article, find_dates(text, article.published)))
    quantities = tuple(_located(article, find_quantities(text)))
    taken = sorted((item.span.start, item.span.end) for item in dates)
    return Values(analysis, dates, tuple(q for q in quantities if not _covered(taken, q.span)))


def _unwrapped(article: Article) -> str:
    """The text with the line breaks inside each block made spaces, letter for letter: where a line happens to end
    must not cut *€3 million* in two."""
    parts, at = [], 0
    for block in article.blocks:
        parts += [article.text[at : block.start], article.text[block.start : block.end].translate(_SPACES)]
        at = block.end
    return "".join([*parts, article.text[at:]])


def _covered(taken: list[tuple[int, int]], span: Span) -> bool:
    """Whether a date stands there: a year is not a count. Dates do not overlap each other."""
    at = bisect_left(taken, (span.end, -1))
    return at > 0 and taken[at - 1][1] > span.start


def _located(article: Article, found: Iterable[object]) -> Iterable[Located]:
    silent = [(b.start, b.end) for b in article.blocks if b.kind in SILENT]
    for item in found:
        start, end = item.start, item.end  # type: ignore[attr-defined]
        before = bisect_right(silent, (start, len(article.text)))  # blocks do not overlap
        if not before or silent[before - 1][1] <= start:
            yield Located(Span(article.id, start, end), item.value, item.reason)  # type: ignore[attr-defined]
