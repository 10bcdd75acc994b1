"""May two answers to one question be set against each other? And does an article give one answer, or several?

Takes: answer claims; a pair of them before the gate.
Gives: for a claim whether its article answers the question in several ways; ``None`` for an open gate, else why not.
Reads: what is foreground.

Whatever else two articles of one story tell, each gives one price of the deal and one magnitude of the quake: so an
article that gives two is not understood, and what went before or befell a part is another question.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.align.case import Case, long_ago
from crosscheck.align.foreground import Foreground
from crosscheck.align.pins import MATCH
from crosscheck.align.times import told_from_today
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.things import things
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import Gate, Gated, SlotRelation
from crosscheck.model.relation import Relation
from crosscheck.model.values.quantity import Quantity
from crosscheck.model.values.value import relate
from crosscheck.protocols import Lookup

KIND = "answer"
STRICT = frozenset(
    {"of subject", "of bearer", "of self"}
)  # questions that many may ask in one story, each with his own answer
OF_SELF = "of self"
PERSON, STANDS = "of person", "stands"
GROWS = "grows"
BOTH, BIRTHDAY = 2, 1  # articles of a pair; years by which an age grows between them
MOST = 12  # answers of one article to one question; a table of more is no answer

_Key = tuple[str, str, str]


class Answers:
    """The answers of each article by question, those of its own event alone."""

    def __init__(self, claims: Sequence[Claim], look: Lookup, foreground: Foreground) -> None:
        self._look = look
        self._several: dict[_Key, bool] = {}
        self._found: dict[_Key, list[Claim]] = defaultdict(list)
        for claim in claims:
            if not foreground.background(claim):
                self._found[self._key(claim)].append(claim)

    def several(self, claim: Claim) -> bool:
        """Whether its article answers the question in ways that do not agree."""
        key = self._key(claim)
        if key not in self._several:
            own = self._found[key]
            several = any(self._differ(a, b) for at, a in enumerate(own[:MOST]) for b in own[at + 1 : MOST])
            self._several[key] = len(own) > MOST or several
        return self._several[key]

    def _differ(self, a: Claim, b: Claim) -> bool:
        return self._look.relate((a, a.slots[1]), (b, b.slots[1])).relation is Relation.CONFLICT

    def _key(self, claim: Claim) -> _Key:
        bearer = claim.slot("bearer")
        strict = bearer is not None and STRICT & set(claim.slots[0].modifiers)
        whose = ",".join(sorted(self._look.concepts(claim, bearer))) if bearer is not None and strict else ""
        return claim.span.article, claim.frame, whose


def answered(case: Case) -> Gated | None:
    """Whether something keeps the two answers apart; the first reason that a reader would give."""
    facts = case.facts
    if case.by_slot["question"].related.relation is Relation.APART:
        return Gated(Gate.OTHER_PART, case.by_slot["question"].related.reason)
    if facts.bare or not (facts.one_story or (facts.one_matter and _of_a_known_one(case)) or _aged(case)):
        return Gated(Gate.OTHER_EVENT, "the articles do not tell one story")
    if not _of_one(case):
        return Gated(Gate.OTHER_PARTICIPANTS, "it is asked of others, or of whom is not told")
    if _of_others(case):
        return Gated(Gate.OTHER_PARTICIPANTS, "each names others")
    among = case.by_slot.get("among")
    if among is not None and among.related.relation not in (Relation.SAME, Relation.VARIANT):
        return Gated(Gate.OTHER_SCOPE, "a rank among others")
    if not (facts.foreground or _told_whenever(case) or facts.one_past or _aged(case)):
        return Gated(Gate.OTHER_SCOPE, "one speaks of what went before, or of some place only")
    date = case.by_slot.get("date")
    if date is not None and not date.single and date.related.relation is Relation.CONFLICT:
        return Gated(Gate.OTHER_TIME, f"{date.a.text} and {date.b.text}")
    if told_from_today(case):
        return Gated(Gate.OTHER_TIME, "one tells it from the day of its article")
    if _of_other_years(case):
        return Gated(Gate.OTHER_TIME, "their sentences are of other years or months")
    if facts.several_answers and not facts.one_past:
        return Gated(Gate.OTHER_SCOPE, "one article gives several such answers")
    return None


def _told_whenever(case: Case) -> bool:
    """Whether it is so whenever it is told, or both tell it of a known one and of one time."""
    if STANDS in _marks(case) and not _dated_before(case):
        return True
    date = case.by_slot.get("date")
    dated_alike = date is not None and date.related.relation in MATCH
    return _of_a_known_one(case) and (dated_alike or not case.facts.behind)


def _of_a_known_one(case: Case) -> bool:
    """Whether both name one bearer: weeks later too, his is one answer."""
    bearer = case.by_slot.get("bearer")
    told = bearer is not None and bearer.related.relation in MATCH
    return told and _marks(case).isdisjoint((GROWS, OF_SELF))  # an age is that of its day


def _aged(case: Case) -> bool:
    """Whether two articles on one matter, less than a year apart, give one full name ages that no birthday explains."""
    bearer, count = case.by_slot.get("bearer"), case.by_slot.get("count")
    if bearer is None or count is None or OF_SELF not in _marks(case) or not case.facts.within_a_year:
        return False
    full = all(" " in slot.text and slot.head[:1].isupper() for slot in (bearer.a, bearer.b))
    one = bearer.related.relation is Relation.SAME and full and case.facts.one_topic
    ages = [slot.value.low for slot in (count.a, count.b) if isinstance(slot.value, Quantity)]
    told = [age for age in ages if age is not None]
    return one and len(told) == BOTH and abs(told[0] - told[1]) > BIRTHDAY


def _of_other_years(case: Case) -> bool:
    """*sales in 2010 were*, *sales in 2011 were*: whether both sentences name years or months, and none in common."""
    mine, theirs = (
        [slot.value for role in ("date", "dated") for slot in claim.all(role) if long_ago(slot.value)]
        for claim in (case.a, case.b)
    )
    pairs = [(one, other) for one in mine for other in theirs if one is not None and other is not None]
    return bool(pairs) and all(relate(one, other).relation is Relation.CONFLICT for one, other in pairs)


def _dated_before(case: Case) -> bool:
    """*in 2005, at the age of 91*: whether one of the two dates what else stands as it is; an age by its sentence."""
    roles = ("date", "dated") if OF_SELF in _marks(case) else ("date",)
    return any(
        long_ago(slot.value) for claim in (case.a, case.b) for role in roles for slot in claim.all(role)
    )


def _of_others(case: Case) -> bool:
    """Whether the clauses around two sums of money name others, and nobody is known to bear both."""
    bearer = case.by_slot.get("bearer")
    met = bearer is not None and bearer.related.relation in MATCH
    value = case.a.slots[1].value
    sum_of_money = isinstance(value, Quantity) and value.dimension.startswith("money")
    return sum_of_money and not met and case.facts.other_names


def _of_one(case: Case) -> bool:
    bearer = case.by_slot.get("bearer")
    if bearer is None:
        told = [slot for claim in (case.a, case.b) if (slot := claim.slot("bearer")) is not None]
        return not _strict(case) and all(_open(slot) or slot.head[:1].isupper() for slot in told)
    if OF_SELF in _marks(case) and not _same_one(bearer):
        return False  # *the suspect* and *the person*, each with an age of their own
    if bearer.related.relation in MATCH:
        return bearer.a.definite and bearer.b.definite
    if bearer.related.relation is not Relation.UNKNOWN or _strict(case):
        return False
    left_open = [_open(bearer.a), _open(bearer.b)]
    return all(left_open) or (PERSON in _marks(case) and any(left_open))


def _same_one(bearer: SlotRelation) -> bool:
    """Whether both are one: by name, or by nouns for one thing, and not only led back to one."""
    mine, theirs = bearer.a.head, bearer.b.head
    named = mine[:1].isupper() or theirs[:1].isupper()
    alike = bearer.related.relation in (Relation.SAME, Relation.VARIANT)
    return alike and (named or things().related(mine, theirs) != "")


def _strict(case: Case) -> bool:
    return not STRICT.isdisjoint(_marks(case))


def _marks(case: Case) -> frozenset[str]:
    """What either of the two says of the question: whose answer it is, and how it is told."""
    question = case.by_slot["question"]
    return frozenset((*question.a.modifiers, *question.b.modifiers))


def _open(slot: Slot) -> bool:
    """Whether a pronoun leaves open who is meant."""
    return slot.text.lower() in word_class("go on about the same")
