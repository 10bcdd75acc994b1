"""Framing: one fact, told with another commitment, in other words, or by another's word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.verdicts import Verdict, comparison_reasons, side
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.frames import frames
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.docket import Docket
from crosscheck.model.questions import question
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.commitment import Commitment, Level
from crosscheck.protocols import Judge

FRAMING_SCORE = 0.3
FINE = frozenset({Relation.FINER, Relation.COARSER})
AKIN = 0.5  # below it two frames are two facts: *shot*, *killed*
NEARLY_SAME = 0.65  # from here on two frames are two words for one thing
LOADED = frozenset({"+", "-", "military"})
MET = frozenset({Relation.SAME, Relation.VARIANT, Relation.FINER, Relation.COARSER, Relation.OVERLAP})
NAMED = ("entity:", "state:", "date:")
WEIGHED = {Level.POSSIBLE: "doubt a fact", Level.CONDITIONAL: "make conditional"}
NOT_FRAMED = frozenset({Level.REPORTED})


def judge(docket: Docket) -> list[Finding]:
    """Where two sources tell one fact differently, without being at odds about it."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    met = _told_alike(docket)
    for comparison in docket.comparisons:
        if comparison.gated or not _one_fact(comparison):
            continue
        for slot, reason in _differences(comparison):
            if slot == "wording" and _better_met(comparison, met):
                continue
            relation = comparison.get("wording")
            mine = relation.a if relation is not None else None
            theirs = relation.b if relation is not None else None
            yield Verdict(
                FindingKind.FRAMING,
                slot,
                side(comparison.a, mine),
                side(comparison.b, theirs),
                confidence=min(0.85, 0.35 + comparison.score / 2),
                reasons=(reason, *comparison_reasons(comparison)),
            )


def _one_fact(comparison: Comparison) -> bool:
    if comparison.a.span.article == comparison.b.span.article or comparison.score < FRAMING_SCORE:
        return False
    return all(r.related.relation is not Relation.CONFLICT for r in comparison.slots)


def _told_alike(docket: Docket) -> set[tuple[str, str]]:
    """The claims that meet one of the same sort in another article, each with that article."""
    found: set[tuple[str, str]] = set()
    for comparison in docket.comparisons:
        wording = comparison.get("wording")
        if comparison.gated is None and wording is not None and wording.related.relation is Relation.SAME:
            found.add((comparison.a.id, comparison.b.span.article))
            found.add((comparison.b.id, comparison.a.span.article))
    return found


def _better_met(comparison: Comparison, met: set[tuple[str, str]]) -> bool:
    """*killed two, hurt one* in both: who was killed was not hurt, however near the words are."""
    a, b = comparison.a, comparison.b
    if a.frame == b.frame:
        return False
    return (a.id, b.span.article) in met and (b.id, a.span.article) in met


def _differences(comparison: Comparison) -> Iterator[tuple[str, str]]:
    a, b = comparison.a, comparison.b
    if _firmer(comparison) and _about(comparison):
        yield "commitment", f"told as {a.commitment.level.value} and as {b.commitment.level.value}"
    wording = comparison.get("wording")
    if (
        wording is not None
        and comparison.get("count") is None  # the event that the figure stands in is judged by itself
        and wording.related.sort == "wording"
        and _about(comparison)
        and _told_apart(wording, a, b)
    ):
        yield "wording", f"“{a.predicate.text}” and “{b.predicate.text}” tell one fact in different words"
    attribution = comparison.get("attribution")
    if attribution is not None and attribution.related.relation in FINE and _worth_telling(comparison):
        yield "attribution", attribution.related.reason


def _firmer(comparison: Comparison) -> bool:
    """Whether one of the two commits itself to more, by words that say so, about somebody or something they name."""
    a, b = comparison.a.commitment, comparison.b.commitment
    levels = {a.level, b.level}
    if comparison.a.polarity is not comparison.b.polarity or len(levels) == 1:
        return False
    if levels & NOT_FRAMED or levels == {Level.ASSERTED, Level.PLANNED}:
        return False
    met = {r.slot for r in comparison.slots if r.related.relation in MET}
    if not ({"agent", "patient"} <= met or any(concept.startswith(NAMED) for concept in comparison.shared)):
        return False
    return all(_worded(one) for one in (a, b))


def _worded(commitment: Commitment) -> bool:
    """Whether the words of a level weigh what is told, rather than say what it is good for or where it stands."""
    wanted = WEIGHED.get(commitment.level)
    return wanted is None or bool(set(commitment.cues) & word_class(wanted))


def _about(comparison: Comparison) -> bool:
    """Whether both tell it of the same people or things: a noun of an event alone carries no stance."""
    met = [r.slot for r in comparison.slots if r.related.relation in MET]
    if comparison.get("patient") is not None and "patient" not in met:
        return False
    return "patient" in met or ("agent" in met and ("recipient" in met or "date" in met or "content" in met))


def _told_apart(wording: SlotRelation, a: Claim, b: Claim) -> bool:
    near = frames().related(a.frame, b.frame)
    neutral = {a.frame, b.frame} <= word_class("take in what happens")
    far = wording.related.relation is Relation.OVERLAP and AKIN <= near < NEARLY_SAME and not neutral
    return far or _tone(a) != _tone(b)


def _worth_telling(comparison: Comparison) -> bool:
    """A speaker who is kept at a distance: news tells nearly everything on somebody's word."""
    return _about(comparison) and _doubted(comparison.a) != _doubted(comparison.b)


def _doubted(claim: Claim) -> bool:
    """Whether the words of saying keep a distance: *claims*, *insists*, *alleges*."""
    return any(
        speaker.cue.casefold() in word_class("hold a fact at a distance") for speaker in claim.attribution
    )


def _tone(claim: Claim) -> str:
    wording = frames().verb(claim.predicate.head.lower()) or frames().noun(claim.predicate.head.lower())
    return wording.tone if wording is not None and wording.tone in LOADED else ""


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One fact, told differently ({question(verdict.slot)}): {against([e.value for e in evidence])}"


JUDGE = Judge("framing", judge)
