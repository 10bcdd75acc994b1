"""What the gate knows of a pair beside its slots, each found out when a rule first asks: most rules close early.

Takes: two claims, how their slots relate, the desk.
Gives: scores, and what the two articles and sentences tell beside.
Reads: nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.align.case import PARTICIPANTS, BySlot, long_ago
from crosscheck.align.concepts import Concepts
from crosscheck.align.desk import Desk
from crosscheck.align.lazy import once
from crosscheck.align.marks import marked_apart
from crosscheck.align.score import Overlap, overlap
from crosscheck.align.vocabulary import ENTITY, FRAME
from crosscheck.lexicon.classes import word_class
from crosscheck.model.analysis import NameKind
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.span import Span
from crosscheck.model.values.value import Value, relate

YEAR = 365  # days
DATED_ALIKE = frozenset({Relation.SAME, Relation.VARIANT, Relation.FINER, Relation.COARSER})


class Facts:
    """What is known of one pair."""

    def __init__(
        self, a: Claim, b: Claim, slots: Sequence[SlotRelation], shared: Overlap, desk: Desk
    ) -> None:
        self._a, self._b, self._slots, self._shared, self._desk = a, b, slots, shared, desk
        self._articles = a.span.article, b.span.article

    @property
    def score(self) -> float:
        """How surely both tell of one thing."""
        return self._shared.score

    @property
    def pinned(self) -> float:
        """The shared weight beside the predicate."""
        return self._shared.pinned

    @property
    def rest(self) -> float:
        """The score without the words in conflict."""
        return self._rest.score

    @property
    def both(self) -> float:
        """The share of the longer clause's weight that fits."""
        return self._rest.both

    @once
    def one_story(self) -> bool:
        """Whether both articles lead with one event."""
        return self._desk.stories.one(*self._articles)

    @once
    def days_apart(self) -> bool:
        """Whether both articles are dated, and of different days."""
        days = {self._desk.articles[article].published for article in self._articles}
        return None not in days and len(days) > 1

    @once
    def within_a_year(self) -> bool:
        """Whether both articles are dated, and less than a year apart."""
        first, last = (self._desk.articles[article].published for article in self._articles)
        return first is not None and last is not None and abs((first - last).days) < YEAR

    @once
    def one_topic(self) -> bool:
        """Whether both articles are on one matter at all."""
        return self._desk.stories.on_one_topic(*self._articles)

    @once
    def one_matter(self) -> bool:
        """Whether both articles, of whatever days, begin with the same persons or bodies."""
        return self._desk.stories.on_one_matter(*self._articles)

    @once
    def unique(self) -> bool:
        """Whether neither article gives several figures for such things."""
        figures = self._desk.figures
        return not (figures.several(self._a) or figures.several(self._b))

    @once
    def several_answers(self) -> bool:
        """Whether one of the two articles answers the question of the two claims in several ways."""
        answers = self._desk.answers
        return answers.several(self._a) or answers.several(self._b)

    @once
    def bare(self) -> bool:
        """Whether one of the two texts is a single sentence: then no story tells what is asked of it."""
        return any(map(self._desk.stories.one_sentence, self._articles))

    @once
    def other_names(self) -> bool:
        """Whether each clause names persons or bodies, and none that the other names."""
        mine, theirs = (self._actors(claim) for claim in (self._a, self._b))
        return bool(mine and theirs) and mine.isdisjoint(theirs)

    def _actors(self, claim: Claim) -> set[str]:
        known = (c for c in self._desk.bags[claim.id] if c.startswith(ENTITY))
        found = ((c, self._desk.look.entities.get(c.removeprefix(ENTITY))) for c in known)
        return {
            c for c, one in found if one is not None and one.kind in (NameKind.PERSON, NameKind.ORGANISATION)
        }

    @once
    def whole(self) -> bool:
        """Whether the two texts tell hardly anything else."""
        return self._desk.stories.is_whole(*self._articles)

    @once
    def opening(self) -> bool:
        """Whether both stand where news tells its own event."""
        return self._desk.stories.opens(self._a) and self._desk.stories.opens(self._b)

    @once
    def named_by_both(self) -> bool:
        """Whether a participant on whom the two are at odds is named in the other's sentence too."""
        desk = self._desk
        for relation in self._slots:
            if relation.slot in PARTICIPANTS and relation.related.relation is Relation.CONFLICT:
                mine = set(desk.look.concepts(self._a, relation.a)) & desk.sentences[self._b.sentence]
                theirs = set(desk.look.concepts(self._b, relation.b)) & desk.sentences[self._a.sentence]
                if mine or theirs:
                    return True
        return False

    @once
    def both_ways(self) -> bool:
        """Whether one of the two articles both affirms and denies the predicate."""
        return self._desk.polarities.both(self._a) or self._desk.polarities.both(self._b)

    @once
    def marked(self) -> bool:
        """Whether two short texts name other years, numbers in a row or names beside what is at odds.

        Who holds an office holds it elsewhere too.
        """
        if any(r.slot == "holder" for r in self._slots) or not self.whole:
            return False
        at_odds = [r for r in self._slots if r.related.relation is Relation.CONFLICT]
        spans = ([r.a.span for r in at_odds], [r.b.span for r in at_odds])
        texts = [self._desk.articles[article].text for article in self._articles]
        return marked_apart(texts[0], texts[1], spans)

    @once
    def foreground(self) -> bool:
        """Whether both speak of the event that their articles are about, and of the whole of it."""
        told, a, b = self._desk.foreground, self._a, self._b
        behind = told.background(a) or told.background(b)
        return not (behind or told.part(a, b) or told.part(b, a))

    @once
    def one_past(self) -> bool:
        """Whether both speak of what went before, of one year or month and of one place that both sentences name."""
        told = self._desk.foreground
        if not (told.background(self._a) and told.background(self._b)):
            return False
        return told.named_alike(self._a, self._b) and any(
            relate(one, other).relation in DATED_ALIKE
            for one in _past_dates(self._a)
            for other in _past_dates(self._b)
        )

    @once
    def partly(self) -> bool:
        """Whether just one of them speaks of some place only, and the other of no place."""
        told, a, b = self._desk.foreground, self._a, self._b
        return (told.part(a, b) and not b.all("place")) or (told.part(b, a) and not a.all("place"))

    def said_outright(self, claim: Claim) -> bool:
        """Whether nothing around a clause says when, if or but for whom it holds."""
        text = self._desk.articles[claim.span.article].text
        sentence = claim.sentence.of(text)
        inside = claim.span.of(text)
        beside = sentence.replace(inside, " ", 1).lower().replace(",", " ").split()
        return word_class("narrow a denial").isdisjoint(beside)

    @once
    def elsewhere(self) -> bool:
        """Whether their sentences name other places, not both where news tells its own event."""
        return not self.opening and self._desk.foreground.apart(self._a, self._b)

    @once
    def behind(self) -> bool:
        """Whether just one of them speaks of what went before."""
        told = self._desk.foreground
        return told.background(self._a) != told.background(self._b)

    @once
    def _rest(self) -> Overlap:
        """What the two clauses share without the words that are in conflict."""
        by_slot = BySlot(self._slots)
        at_odds = {*by_slot.conflicts, *(name for name in by_slot.opposed if name == "wording")}
        return self._without(at_odds) if at_odds else self._shared

    def _without(self, at_odds: set[str]) -> Overlap:
        a, b, desk = self._a, self._b, self._desk
        left, right = dict(desk.bags[a.id]), dict(desk.bags[b.id])
        for relation in self._slots:
            if relation.slot in at_odds:
                _leave_out(left, a, relation.a.span, desk.look)
                _leave_out(right, b, relation.b.span, desk.look)
        if "wording" in at_odds:
            left.pop(FRAME + a.frame, None)
            right.pop(FRAME + b.frame, None)
        return overlap(left, right, FRAME + a.frame)


def _past_dates(claim: Claim) -> list[Value]:
    """The months and years that a claim or its sentence names."""
    slots = (*claim.all("date"), *claim.all("dated"))
    return [slot.value for slot in slots if slot.value is not None and long_ago(slot.value)]


def _leave_out(bag: dict[str, float], claim: Claim, span: Span, look: Concepts) -> None:
    for word in claim.words:
        if span.start <= word.start < span.end:
            for concept in look.of_word(claim, word):
                bag.pop(concept, None)
