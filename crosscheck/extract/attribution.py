"""Who says so: the chain of speakers behind a predicate.

Takes: an analysis.
Gives: for any token its chain of speakers, outermost first.
Reads: the cues lexicon; the tree; quotation marks.
"""

from __future__ import annotations

import attrs

from crosscheck.lexicon.cues import cues
from crosscheck.model.analysis import Analysis
from crosscheck.model.claim import Speaker


@attrs.frozen(slots=False)
class Attributions:
    """Who says what in one article."""

    analysis: Analysis

    def chain(self, index: int) -> tuple[Speaker, ...]:
        """The speakers of the content a token stands in, outermost first; empty where the article speaks."""
        found: list[Speaker] = []
        for above in self.analysis.ancestors(index):
            if cues().signature("verb", "that", above.lemma.lower()) is None:
                continue
            subject = self.analysis.child(above.index, "nsubj")
            if subject is not None:
                span = self.analysis.span(subject.index, subject.index + 1)
                found.insert(0, Speaker(span, subject.text, above.text))
        return tuple(found)


def attributions(analysis: Analysis) -> Attributions:
    """The attributions of one article."""
    return Attributions(analysis)
