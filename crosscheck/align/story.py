"""Do two articles lead with one event? News tells its event first; the background comes later.

Takes: the claims of all articles with their weighted concepts.
Gives: for two articles whether they are one story.
Reads: settings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crosscheck.align.vocabulary import ENTITY, NAME_WEIGHT
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.span import Span
from crosscheck.settings import AlignSettings

Named = Mapping[
    str, Sequence[tuple[int, str]]
]  # of each article: where a name stands, as a token, and its concept
LEAD_SENTENCES = 5
OPENING_SENTENCES = 2  # in which news tells its own event
SHORT_TEXT = 2  # sentences
NAMES_OF_A_MATTER = 2
CAST_SCORE = 0.15  # of two articles of the same days that begin with the same two names


class Stories:
    """Which articles tell one story. Asked for two articles at a time, so that a third one changes nothing."""

    def __init__(
        self,
        claims: Sequence[Claim],
        bags: Mapping[str, dict[str, float]],
        articles: Mapping[str, Article],
        limits: AlignSettings,
        named: Named,
    ) -> None:
        self._articles, self._limits = articles, limits
        self._leads, self._wholes, self._lengths = _bags(claims, bags, named)
        self._openings = _openings(claims)
        self._totals = {article: sum(sorted(lead.values())) for article, lead in self._leads.items()}
        self._known: dict[tuple[str, str], bool] = {}
        self._scores: dict[tuple[str, str], float] = {}

    def one(self, first: str, second: str) -> bool:
        """Whether two articles tell of one event; an article is one story with itself."""
        if first == second or self.is_whole(first, second):
            return True
        key = (first, second) if first < second else (second, first)
        if key not in self._known:
            self._known[key] = self._near(*key) and (
                self.score(*key) >= self._needed(*key) or self._one_cast(*key)
            )
        return self._known[key]

    def opens(self, claim: Claim) -> bool:
        """Whether a claim stands in the first sentences of its article, which tell what the news is."""
        return claim.sentence.start <= self._openings.get(claim.span.article, -1)

    def is_whole(self, first: str, second: str) -> bool:
        """Whether the two texts are so short that they tell hardly anything but the claims at hand."""
        return self._lengths.get(first, 0) <= SHORT_TEXT and self._lengths.get(second, 0) <= SHORT_TEXT

    def one_sentence(self, article: str) -> bool:
        """Whether a text is a single sentence, which leads with nothing."""
        return self._lengths.get(article, 0) <= 1

    def on_one_topic(self, first: str, second: str) -> bool:
        """Whether two articles are on one matter, of whatever day."""
        return first == second or self.score(first, second) >= self._limits.topic_score

    def on_one_matter(self, first: str, second: str) -> bool:
        """Whether two articles of whatever days name the same persons or bodies where they begin, on one matter."""
        return (
            self.on_one_topic(first, second) and len(self._shared_names(first, second)) >= NAMES_OF_A_MATTER
        )

    def score(self, first: str, second: str) -> float:
        """How much of each lead's weight the whole of the other article holds, 0..1; the mean of the two."""
        key = (first, second) if first < second else (second, first)
        found = self._scores.get(key)
        if found is None:
            found = self._scores[key] = (self._held(*key) + self._held(*key[::-1])) / 2
        return found

    def _held(self, lead: str, whole: str) -> float:
        mine, theirs = self._leads.get(lead, {}), self._wholes.get(whole, {})
        total = self._totals.get(lead, 0.0)
        return sum(sorted(mine[c] for c in mine.keys() & theirs.keys())) / total if total else 0.0

    def _needed(self, first: str, second: str) -> float:
        dated = sum(self._articles[one].published is not None for one in (first, second))
        limits = self._limits
        return (limits.story_score, limits.undated_story_score, limits.dated_story_score)[dated]

    def _one_cast(self, first: str, second: str) -> bool:
        """Whether two articles of the same days name the same persons, places or bodies where they begin."""
        named = len(self._shared_names(first, second))
        if None in (self._articles[first].published, self._articles[second].published):
            return False
        if named >= self._limits.shared_names and self.on_one_topic(first, second):
            return True
        return named >= NAMES_OF_A_MATTER and self.score(first, second) >= CAST_SCORE

    def _shared_names(self, first: str, second: str) -> list[str]:
        shared = self._leads.get(first, {}).keys() & self._leads.get(second, {}).keys()
        return [concept for concept in shared if concept.startswith(ENTITY)]

    def _near(self, first: str, second: str) -> bool:
        mine, theirs = self._articles[first].published, self._articles[second].published
        if mine is None or theirs is None:
            return True
        return abs((mine - theirs).days) <= self._limits.days_of_one_story


def _openings(claims: Sequence[Claim]) -> dict[str, int]:
    """Where the last opening sentence of each article starts."""
    starts: dict[str, set[int]] = defaultdict(set)
    for claim in claims:
        starts[claim.span.article].add(claim.sentence.start)
    return {article: sorted(found)[:OPENING_SENTENCES][-1] for article, found in starts.items()}


def _bags(
    claims: Sequence[Claim], bags: Mapping[str, dict[str, float]], named: Named
) -> tuple[dict[str, dict[str, float]], dict[str, dict[str, float]], dict[str, int]]:
    """The weighted concepts of each article's first sentences and of the whole, and its number of sentences."""
    sentences: dict[str, set[Span]] = defaultdict(set)
    leads: dict[str, dict[str, float]] = defaultdict(dict)
    wholes: dict[str, dict[str, float]] = defaultdict(dict)
    ends: dict[str, int] = defaultdict(int)
    for claim in sorted(claims, key=lambda c: (c.span.article, c.sentence.start, c.id)):
        seen = sentences[claim.span.article]
        seen.add(claim.sentence)
        into = [wholes[claim.span.article]]
        if len(seen) <= LEAD_SENTENCES:
            into.append(leads[claim.span.article])
            ends[claim.span.article] = max([ends[claim.span.article], *(word.token for word in claim.words)])
        for bag in into:
            for concept, weight in bags[claim.id].items():
                bag[concept] = max(bag.get(concept, 0.0), weight)
    for article, end in ends.items():
        for token, concept in named.get(article, ()):  # also where no clause was understood
            wholes[article].setdefault(concept, NAME_WEIGHT)
            if token <= end:
                leads[article].setdefault(concept, NAME_WEIGHT)
    return leads, wholes, {article: len(seen) for article, seen in sentences.items()}
