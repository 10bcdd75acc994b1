"""In common: two texts of a sentence or two that tell of one event in other words, or of which one holds the other.

*Quake in Iran kills ten*, *An earthquake has hit southern Iran*: no clause of the one answers a clause of the other,
but both tell of a quake, and name Iran. It is a weak agreement, told only where nothing else was found: of texts that
part in what they tell, and of longer ones, it says nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import attrs

from crosscheck.judge.beside import MOST_HOLDERS, beside
from crosscheck.judge.gathering import gather
from crosscheck.judge.parting import FITTING, part_twice
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import short
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.places import gazetteer
from crosscheck.lexicon.things import things
from crosscheck.lexicon.words import rarity
from crosscheck.model.analysis import Token
from crosscheck.model.comparison import Comparison
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.value import relate
from crosscheck.protocols import Judge

MOST_SENTENCES, MOST_TOKENS = 3, 90
ONE_EVENT = 0.3  # of the lighter text's weight, where both tell one sort of event and name one name
CONTAINED = 0.75  # of the lighter text's weight, whatever it tells
NEAR = 0.5  # how near two frames must be to tell of one event
LEAST_TOLD = 3  # concepts; a shorter text is contained in too many others
CONFIDENCE = 0.5
TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
EVENT, NAME = "event:", "name:"


@attrs.frozen(slots=True)
class _Told:
    """What a text tells: concepts with their weights, and the frames of its events."""

    reading: Reading
    weights: Mapping[str, float]

    @property
    def total(self) -> float:
        """The weight of everything told."""
        return sum(self.weights[concept] for concept in sorted(self.weights))

    @property
    def events(self) -> list[str]:
        """The frames of its events, but for those that tell hardly anything by themselves."""
        found = (c.removeprefix(EVENT) for c in sorted(self.weights) if c.startswith(EVENT))
        return [frame for frame in found if frame not in word_class("tell no event")]


def judge(docket: Docket) -> list[Finding]:
    """Weak agreements of short texts on one event."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    told = {name: _told(docket.readings[name]) for name in sorted(docket.readings)}
    told = {name: one for name, one in told.items() if _is_short(one.reading)}
    at_odds = {_articles(c) for c in docket.comparisons if _differs(c)}
    for one, other in (pair for pair in _meeting(told) if pair not in at_odds):
        reason = _in_common(told[one], told[other])
        if reason and not part_twice(beside(told[one].reading, told[other].reading, docket.entities)):
            sides = _side(told[one].reading), _side(told[other].reading)
            yield Verdict(FindingKind.AGREEMENT, "event", *sides, CONFIDENCE, (reason,))


def _articles(comparison: Comparison) -> tuple[str, str]:
    first, second = sorted((comparison.a.span.article, comparison.b.span.article))
    return first, second


def _differs(comparison: Comparison) -> bool:
    """Whether two clauses answer one question in two ways: then they are of two events, or contradict each other."""
    return any(relation.related.relation is Relation.CONFLICT for relation in comparison.slots)


def _meeting(told: Mapping[str, _Told]) -> list[tuple[str, str]]:
    """The pairs of texts that share a concept which few have."""
    holders: dict[str, list[str]] = defaultdict(list)
    for name in sorted(told):
        for concept in told[name].weights:
            holders[concept].append(name)
    few = (names for names in holders.values() if 1 < len(names) <= MOST_HOLDERS)
    return sorted({pair for names in few for pair in combinations(names, 2)})


def _in_common(mine: _Told, theirs: _Told) -> str:
    """Why the two tell of one thing; empty where they may not."""
    shared = sorted(mine.weights.keys() & theirs.weights.keys())
    lighter = min((mine, theirs), key=lambda told: told.total)
    share = sum(min(mine.weights[c], theirs.weights[c]) for c in shared) / (lighter.total or 1.0)
    names = [c.removeprefix(NAME) for c in shared if c.startswith(NAME)]
    if share >= CONTAINED and len(lighter.weights) >= LEAST_TOLD and _figures_fit(mine, theirs, lighter):
        return f"the one holds {share:.0%} of what the other tells"
    event = _one_event(mine.events, theirs.events)
    if event and names and share >= ONE_EVENT:
        return f"both tell of one sort of event ({event}) and name {', '.join(names)}"
    return ""


def _figures_fit(mine: _Told, theirs: _Told, lighter: _Told) -> bool:
    """Whether each figure of the lighter text may be one of the other's."""
    other = (theirs if lighter is mine else mine).reading.quantities
    return all(
        any(relate(own.value, one.value).relation in FITTING for one in other)
        for own in lighter.reading.quantities
    )


def _one_event(mine: Sequence[str], theirs: Sequence[str]) -> str:
    near = (a for a in mine for b in theirs if a == b or frames().related(a, b) >= NEAR)
    return next(near, "")


def _told(reading: Reading) -> _Told:
    weights: dict[str, float] = {}
    for token in reading.analysis.tokens:
        if token.upos in TELLING and any(letter.isalnum() for letter in token.lemma):
            concept = _concept(token)
            weights[concept] = max(weights.get(concept, 0.0), rarity(token.lemma) ** 2)
    return _Told(reading, weights)


def _concept(token: Token) -> str:
    lemma = token.lemma.lower()
    if token.upos == "PROPN":
        return NAME + (gazetteer().polity(token.text) or lemma)
    known = {"VERB": frames().of_verb, "NOUN": frames().noun, "ADJ": frames().adjective}.get(token.upos)
    wording = known(lemma) if known is not None else None
    return EVENT + wording.frame if wording is not None else things().group(lemma)


def _is_short(reading: Reading) -> bool:
    analysis = reading.analysis
    return len(analysis.sentences) <= MOST_SENTENCES and len(analysis.tokens) <= MOST_TOKENS


def _side(reading: Reading) -> Side:
    analysis = reading.analysis
    span = analysis.span(0, len(analysis.tokens))
    return Side(span, span.of(analysis.article.text))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    told = short(min((e.quote for e in evidence), key=lambda quote: (len(quote), quote)))
    return f"{len({e.source for e in evidence})} sources tell of one event: “{told}”"


JUDGE = Judge("common", judge)
