"""The questions that claims of several kinds answer: who, when, where, how firmly, in which words, by whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.lexicon.classes import denies_by_itself
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.comparison import SlotRelation
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.commitment import Polarity
from crosscheck.protocols import Lookup

CIRCUMSTANCES = ("date", "place", "source", "duration", "after", "before", "condition", "cause")
MATCHES = frozenset({Relation.SAME, Relation.VARIANT, Relation.FINER, Relation.COARSER})
_ORDER = frozenset({"after", "before", "when"})
_WORST_FIRST = {
    relation: place
    for place, relation in enumerate(
        (
            Relation.CONFLICT,
            Relation.APART,
            Relation.UNKNOWN,
            Relation.OVERLAP,
            Relation.COARSER,
            Relation.FINER,
            Relation.VARIANT,
            Relation.SAME,
        )
    )
}

_POLARITIES = {
    (mine, theirs): Related(Relation.SAME, f"both are {mine.value}")
    if mine is theirs
    else Related(Relation.CONFLICT, f"{mine.value} against {theirs.value}")
    for mine in Polarity
    for theirs in Polarity
}
_ATTRIBUTIONS = {
    (True, True): Related(Relation.SAME, "both attribute it"),
    (False, False): Related(Relation.SAME, "neither attributes it"),
    (True, False): Related(Relation.FINER, "this source names who says so"),
    (False, True): Related(Relation.COARSER, "the other source names who says so"),
}


def participants(a: Claim, b: Claim, look: Lookup, single: frozenset[str]) -> list[SlotRelation]:
    """How the two name those who took part; companions count with the agents."""
    left, right = a.by_role, b.by_role
    joined = "with" in left or "with" in right
    found = []
    for role in ("agent", "patient", "recipient"):
        mine, theirs = left.get(role, ()), right.get(role, ())
        if joined and role == "agent":
            mine, theirs = mine + left.get("with", ()), theirs + right.get("with", ())
        if mine and theirs:
            related = relate_sets(a, mine, b, theirs, look)
            found.append(SlotRelation(role, mine[0], theirs[0], related, role in single))
    return found


def party(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """One and the same taker or giver, told as the one who acts in one source and as a goal in the other."""
    for one, other in (("agent", "recipient"), ("recipient", "agent")):
        if a.all(one) and b.all(other) and not a.all(other) and not b.all(one):
            related = relate_sets(a, a.all(one), b, b.all(other), look)
            if related.relation in MATCHES:
                yield SlotRelation("party", a.all(one)[0], b.all(other)[0], related)


def common_questions(a: Claim, b: Claim, look: Lookup, single: frozenset[str]) -> list[SlotRelation]:
    """When, where, on which condition; then polarity, commitment, wording and attribution."""
    left, right = a.by_role, b.by_role
    found = []
    for role in CIRCUMSTANCES:
        if role in left and role in right:
            mine, theirs = left[role], right[role]
            related = _best(a, mine, b, theirs, look)
            found.append(SlotRelation(role, mine[0], theirs[0], related, role in single))
    if not (_ORDER.isdisjoint(left) or _ORDER.isdisjoint(right)):
        found += _order(a, b, look)
    if "content" in left or "content" in right:
        found += _content(a, b)
    one, other = a.predicate, b.predicate
    found += (
        SlotRelation("polarity", one, other, _polarity(a, b), single=True),
        SlotRelation("commitment", one, other, a.commitment.relate(b.commitment)),
        SlotRelation("wording", one, other, look.frame(a, b), single=True),
        SlotRelation("attribution", one, other, _attribution(a, b)),
    )
    return found


def relate_sets(a: Claim, mine: Sequence[Slot], b: Claim, theirs: Sequence[Slot], look: Lookup) -> Related:
    """How two coordinations relate: the same members, one inside the other, sharing some, or at odds."""
    if len(mine) == len(theirs) == 1:
        return look.relate_lone((a, mine[0]), (b, theirs[0]))
    whole = look.relate_all(a, mine, b, theirs)
    if whole is not None:
        return whole
    table = [[look.relate((a, x), (b, y)) for y in theirs] for x in mine]
    left = [max((r for r in row), key=_rank) for row in table]
    right = [max((row[j] for row in table), key=_rank) for j in range(len(theirs))]
    all_left = all(r.relation in MATCHES for r in left)
    all_right = all(r.relation in MATCHES for r in right)
    if all_left and all_right:
        return next((r for r in left if r.relation is not Relation.SAME), left[0])
    if all_left:
        return Related(Relation.COARSER, "the other source names more of them")
    if all_right:
        return Related(Relation.FINER, "this source names more of them")
    if any(r.relation in MATCHES for r in left):
        return Related(Relation.OVERLAP, "some are named by both")
    return max(left, key=_rank)


def _best(a: Claim, mine: Sequence[Slot], b: Claim, theirs: Sequence[Slot], look: Lookup) -> Related:
    if len(mine) == len(theirs) == 1:
        return look.relate((a, mine[0]), (b, theirs[0]))
    return max((look.relate((a, x), (b, y)) for x in mine for y in theirs), key=_rank)


def _rank(related: Related) -> int:
    return _WORST_FIRST[related.relation]


def _order(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """Before in one and after in the other, of one and the same event."""
    for one, other in (("after", "before"), ("before", "after")):
        for mine in a.all(one):
            for theirs in b.all(other):
                if look.relate((a, mine), (b, theirs)).relation in MATCHES:
                    told = Related(Relation.CONFLICT, f"{one} against {other}")
                    yield SlotRelation("order", mine, theirs, told, single=True)
    yield from _at_or_after(a, b, look)


def _at_or_after(a: Claim, b: Claim, look: Lookup) -> Iterator[SlotRelation]:
    """*at the end of the war* says more closely when it was than *after the end of the war*."""
    for one, other, relation in (("when", "after", Relation.FINER), ("after", "when", Relation.COARSER)):
        for mine in a.all(one):
            for theirs in b.all(other):
                if look.relate((a, mine), (b, theirs)).relation in MATCHES:
                    yield SlotRelation("when", mine, theirs, Related(relation, "at that time, and after it"))
                    return


def _content(a: Claim, b: Claim) -> Iterator[SlotRelation]:
    """What each predicate is about, where that is a clause: the frames of the two clauses are compared."""
    mine, theirs = a.all("content"), b.all("content")
    if not mine and not theirs:
        return
    if not mine or not theirs:
        told = Related(Relation.UNKNOWN, "one of the two is about something that the other does not tell")
        yield SlotRelation(
            "content", mine[0] if mine else a.predicate, theirs[0] if theirs else b.predicate, told
        )
        return
    near = max(frames().related(x.head, y.head) for x in mine for y in theirs)
    relation = Relation.SAME if near == 1 else Relation.OVERLAP if near > 0 else Relation.APART
    yield SlotRelation("content", mine[0], theirs[0], Related(relation, "what they are about"))


def _polarity(a: Claim, b: Claim) -> Related:
    return _POLARITIES[_told(a), _told(b)]


def _told(claim: Claim) -> Polarity:
    """*Nobody was hurt* denies as *was not hurt* does, however the pipeline cut its words."""
    for slot in claim.slots:
        if denies_by_itself(slot.text):
            return Polarity.NEGATIVE
    return claim.polarity


def _attribution(a: Claim, b: Claim) -> Related:
    return _ATTRIBUTIONS[bool(a.attribution), bool(b.attribution)]
