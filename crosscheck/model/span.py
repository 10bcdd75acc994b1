"""Position is identity: everything that came from text says where it stands."""

from __future__ import annotations

from functools import total_ordering

import attrs


@total_ordering
@attrs.frozen(slots=True)
class Span:
    """A half-open stretch ``[start, end)`` of an article's text, in Unicode code points.

    >>> Span("a1", 0, 5).of("Tokyo wants talks")
    'Tokyo'
    """

    article: str
    start: int
    end: int

    def __lt__(self, other: Span) -> bool:
        return (self.article, self.start, self.end) < (other.article, other.start, other.end)

    def of(self, text: str) -> str:
        """The words that the span names, given the text of its article."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies inside this one.

        >>> Span("a", 0, 9).covers(Span("a", 2, 4))
        True
        """
        return self.article == other.article and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def join(self, other: Span) -> Span:
        """The smallest span that covers both; both must stand in one article."""
        return Span(self.article, min(self.start, other.start), max(self.end, other.end))
