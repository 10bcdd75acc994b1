"""How a predicate is told: the words that doubt it, concede it, weaken it, and whether it is still to come.

Takes: a telling, the docket.
Gives: the words of each sort that stand with it or that it completes.
Reads: the lexicon of classes.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.judge.told import Place, Telling
from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import Analysis, Token
from crosscheck.model.docket import Docket

STANCES = "how predicates are told"
CLIMB = 3  # clauses above, of which the innermost words count
COMPLETES = ("xcomp", "ccomp", "csubj", "csubj:pass")
WITHIN = ("advmod", "aux", "parataxis", "ccomp")
PARTS = ("obl", "obj", "xcomp", "nmod", "obl:agent")
FIRST_PERSON = frozenset({"i", "we"})
FUTURE_TOLD = frozenset({"would", "'d", "’d"})
NOT_REACHED = frozenset({"if", "unless", "until", "before", "once"})
ANY_TIME = frozenset({"may", "might", "could", "likely"})
NOT = frozenset({"not", "n't", "never", "n’t"})
SUPERLATIVE = frozenset({"JJS", "RBS"})


def stance(told: Telling, docket: Docket) -> Stance:
    """How a predicate is told, worked out once for all judges."""
    known: dict[int, tuple[Place, Stance]] = docket.known.setdefault(STANCES, {})
    place = told.place
    found = known.get(id(place))
    if found is None:
        found = known[id(place)] = place, Stance(told, docket)
    return found[1]


class Stance:
    """The words around a predicate, by what they do to it. ``reached``: it is told to have come about."""

    def __init__(self, told: Telling, docket: Docket) -> None:
        self._analysis: Analysis = docket.readings[told.span.article].analysis
        words = set(self._words(told.token))
        said = {s.cue.casefold() for s in told.claim.attribution} if told.claim is not None else set()
        planned = words & word_class("leave a plan open")
        self.to_come = bool(planned | words & (word_class("tell what is to come") | FUTURE_TOLD))
        self._any_time = bool(words & ANY_TIME) and not self.to_come
        self.doubts = frozenset(planned | words & word_class("hold a fact at a distance"))
        marks = {t.text.lower() for t in self._analysis.children(told.token.index, "mark")}
        meant = words & word_class("try in vain or not yet")
        self.reached = not (self.to_come or self._any_time or meant or marks & NOT_REACHED)
        self.conceded = frozenset((words | said) & word_class("concede"))
        self.said = bool(said)
        self.partly = frozenset(self._degrees(told.token) & word_class("say not quite"))

    def of_one_time(self, other: Stance) -> bool:
        """Whether both tell of what is to come, or neither does; *may* tells of either."""
        return self._any_time or other._any_time or self.to_come == other.to_come

    def _words(self, token: Token) -> Iterator[str]:
        """What stands with a predicate, and the words that it completes, unless somebody says so of himself."""
        yield from self._own(token)
        at = token
        for _ in range(CLIMB):
            if at.relation == "conj" and not self._analysis.child(at.index, "nsubj", "nsubj:pass"):
                at = self._analysis.tokens[at.head]
                continue
            if at.relation not in COMPLETES:
                return
            at = self._analysis.tokens[at.head]
            subject = self._analysis.child(at.index, "nsubj")
            if subject is not None and subject.text.lower() in FIRST_PERSON:
                return
            yield at.text.lower()
            yield from (t.text.lower() for t in self._analysis.children(at.index, "advmod", "aux"))

    def _own(self, token: Token) -> Iterator[str]:
        """*could not swim* tells of no doubt, nor does *possibly the largest ship* of what it does."""
        near = self._analysis.children(token.index, *WITHIN)
        unable = any(t.text.lower() in NOT for t in near)
        yield from (t.text.lower() for t in near if not (unable and t.upos == "AUX"))
        for doer in self._analysis.children(token.index, "nsubj", "obl:agent"):
            yield from (t.text.lower() for t in self._analysis.children(doer.index, "amod", "compound"))
        for part in self._analysis.children(token.index, *PARTS):
            below = self._analysis.children(part.index)
            if not any(t.tag in SUPERLATIVE for t in below):
                yield from (t.text.lower() for t in below if t.relation == "advmod")

    def _degrees(self, token: Token) -> set[str]:
        near = self._analysis.children(token.index, "advmod")
        return {t.text.lower() for one in near for t in (one, *self._analysis.children(one.index, "advmod"))}
