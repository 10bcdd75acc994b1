"""Who says so: the chain of speakers behind a predicate.

Takes: an analysis.
Gives: for any token its chain of speakers, outermost first.
Reads: sayings and quotations.

A quotation belongs to the saying it overlaps; else to the nearest speech verb beside it; else to whoever was
quoted last, as long as no paragraph without a quotation lies between.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

import attrs

from crosscheck.extract.sayings import Saying, is_speech, sayings, speaker
from crosscheck.model.analysis import Analysis
from crosscheck.model.claim import Speaker
from crosscheck.model.quotations import Quotation, quotations

LEAST_QUOTED = 4  # tokens; shorter stretches between quotation marks are words used at a distance
REACH = 20  # tokens between a quotation and the speech verb beside it
ONESELF = frozenset({"i", "we"})
SHORT = 8  # tokens of a sentence that does nothing but name the speaker
SILENCE = 60  # tokens between two quotations of one speaker with no cue of its own for the second


@attrs.frozen(slots=False)
class Attributions:
    """Who says what in one article."""

    analysis: Analysis
    sayings: tuple[Saying, ...]

    @cached_property
    def _by_token(self) -> dict[int, list[Saying]]:
        found: dict[int, list[Saying]] = {}
        for saying in self.sayings:
            for index in saying.content:
                found.setdefault(index, []).append(saying)
        return found

    def chain(self, index: int) -> tuple[Speaker, ...]:
        """The speakers of the content a token stands in, outermost first; empty where the article speaks.

        *I* and *we* inside what somebody says are that speaker once more, and are left out.
        """
        covering = self._by_token.get(index, [])
        ordered = sorted(covering, key=lambda s: (-len(s.content), s.rank, s.cue))
        links = [self.speaker(saying) for saying in ordered]
        return tuple(link for at, link in enumerate(links) if at == 0 or link.text.lower() not in ONESELF)

    def speaker(self, saying: Saying) -> Speaker:
        """The speaker of a saying as a link of a chain."""
        words = list(range(min(saying.source), max(saying.source) + 1))
        cue = self.analysis.tokens[saying.cue].text
        return Speaker(self.analysis.span_of(words), self.analysis.words(words), cue)


def attributions(analysis: Analysis) -> Attributions:
    """The attributions of one article: sayings of the tree, and quotations given to their speakers."""
    found = {saying.cue: saying for saying in sayings(analysis)}
    told = _Told(found.values())
    last: tuple[int, Saying] | None = None
    for quotation in quotations(analysis):
        saying = found.get(told.holding(quotation))
        if saying is None and _is_speech_quoted(analysis, quotation):
            near = last is not None and quotation.first - last[0] <= SILENCE
            saying = _beside(analysis, quotation, found) or (last[1] if last is not None and near else None)
        if saying is not None:
            saying = found.setdefault(saying.cue, saying)
            told.add(saying, range(quotation.first, quotation.last))
            last = quotation.last, saying
    return Attributions(analysis, tuple(told.widened(found[cue]) for cue in sorted(found)))


class _Told:
    """Which sayings hold a token for their content, and what quotations add to each."""

    def __init__(self, found: Iterable[Saying]) -> None:
        self._cues: dict[int, set[int]] = defaultdict(set)
        self._quoted: dict[int, set[int]] = defaultdict(set)
        for saying in found:
            self._note(saying, saying.content)

    def _note(self, saying: Saying, tokens: Iterable[int]) -> None:
        for index in tokens:
            self._cues[index].add(saying.cue)

    def holding(self, quotation: Quotation) -> int:
        """The cue of the saying that has most of the quotation for its content, its cue outside; -1 if none."""
        inside = range(quotation.first, quotation.last)
        shared = Counter(cue for index in inside for cue in self._cues.get(index, ()) if cue not in inside)
        return min(shared, key=lambda cue: (-shared[cue], cue), default=-1)

    def add(self, saying: Saying, quoted: range) -> None:
        """A quotation is of that saying."""
        tokens = set(quoted) - {saying.cue, *saying.source}
        self._quoted[saying.cue] |= tokens
        self._note(saying, tokens)

    def widened(self, saying: Saying) -> Saying:
        """The saying with all its quotations."""
        more = self._quoted.get(saying.cue)
        return attrs.evolve(saying, content=saying.content | more) if more else saying


def _is_speech_quoted(analysis: Analysis, quotation: Quotation) -> bool:
    words = analysis.tokens[quotation.first : quotation.last]
    return len(words) >= LEAST_QUOTED and any(t.upos in ("VERB", "AUX") for t in words)


def _beside(analysis: Analysis, quotation: Quotation, found: Mapping[int, Saying]) -> Saying | None:
    """A saying made of the nearest speech verb before or after the quotation, in the sentences it touches.

    The sentence after the quotation counts where it says nothing of its own: *"Never!" The minister laughed.*
    """
    first = analysis.sentence_of(quotation.first).first
    last = analysis.sentence_of(quotation.last - 1).last
    after = range(quotation.last, min(last, quotation.last + REACH))
    before = range(quotation.first - 1, max(first, quotation.first - REACH) - 1, -1)
    tail = [i for i in _tail(analysis, quotation.last, last) if i not in found]
    for index in (*after, *tail, *before, *_lead(analysis, first)):
        if is_speech(analysis, analysis.tokens[index]):
            source = speaker(analysis, index)
            if source:
                return Saying(index, source, frozenset())
    return None


def _tail(analysis: Analysis, start: int, last: int) -> range:
    """A short sentence right after a quotation that ends its own sentence: *"Why now?" Berg asked.*"""
    at = max(start, last)
    if at >= len(analysis.tokens):
        return range(0)
    sentence = analysis.sentence_of(at)
    before = analysis.sentence_of(max(at - 1, 0))
    short = sentence.last - sentence.first <= SHORT and sentence.paragraph == before.paragraph
    return range(at, sentence.last) if short and at - start <= 1 else range(0)


def _lead(analysis: Analysis, first: int) -> range:
    """The sentence before a quotation, where it ends in a colon: *He wrote:*."""
    if first == 0 or analysis.tokens[first - 1].text != ":":
        return range(0)
    return range(first - 1, analysis.sentence_of(first - 1).first - 1, -1)
