"""Edits: two short texts that are nearly one, in which a figure, a name or a word stands for another that excludes it.

The claims of two such texts may be built alike and differ in a word that no slot holds; so the texts are laid side by
side. Only what stands in the very same place is judged, and only where the sentences around it are one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs

from crosscheck.judge.beside import Beside, Gap, laid_side_by_side
from crosscheck.judge.excluding import excludes
from crosscheck.judge.gathering import gather
from crosscheck.judge.parting import parts_elsewhere
from crosscheck.judge.units import Unit
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.cues import cues
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

SAME_SENTENCE = 0.6  # of the fuller sentence that must be common
LEAST_COMMON = 5  # telling units in common, where the texts part in several places
LEAST_ALONE = 2  # where they part in one place only
CONFIDENCE = 0.9
DENIED = 0.85  # what one text denies, it may deny of something else
LIGHT = frozenset({"AUX", "PART", "DET", "CCONJ", "SCONJ", "ADP"})


@attrs.frozen(slots=True)
class Edit:
    """One unit in the place of another that excludes it: on which question, and why."""

    slot: str
    mine: Unit
    theirs: Unit
    reason: str


def judge(docket: Docket) -> list[Finding]:
    """What was changed between two texts that are otherwise one."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for laid in laid_side_by_side(docket):
        for edit in _edits(laid):
            yield Verdict(
                FindingKind.CONTRADICTION,
                edit.slot,
                _side(laid.mine, edit.mine),
                _side(laid.theirs, edit.theirs),
                DENIED if edit.slot == "polarity" else CONFIDENCE,
                (edit.reason,),
            )


def _side(reading: Reading, unit: Unit) -> Side:
    return Side(_span(reading, unit), reading.analysis.words(list(range(unit.first, unit.last))))


def _span(reading: Reading, unit: Unit) -> Span:
    return reading.analysis.span(unit.first, unit.last)


def _edits(laid: Beside) -> Iterator[Edit]:
    if laid.met < LEAST_ALONE or (laid.met < LEAST_COMMON and len(laid.gaps) > 1):
        return
    moved = laid.moved
    for edit in (edit for gap in laid.gaps for edit in _in_gap(gap, laid)):
        places = _span(laid.mine, edit.mine), _span(laid.theirs, edit.theirs)
        apart = bool({edit.mine.key, edit.theirs.key} & moved) or parts_elsewhere(laid, *places)
        if not (apart or (edit.slot == "count" and _toll_of_another_day(edit, laid))):
            yield edit


def _toll_of_another_day(edit: Edit, laid: Beside) -> bool:
    """*killed three people*, and a day later *killed five people*: the toll rose."""
    days = {one.analysis.article.published for one in (laid.mine, laid.theirs)}
    sides = ((laid.mine, edit.mine), (laid.theirs, edit.theirs))
    return len(days) > 1 and any(_grows(reading, unit) for reading, unit in sides)  # the texts are nearly one


def _grows(reading: Reading, unit: Unit) -> bool:
    above = (unit.token, *reading.analysis.ancestors(unit.token.index))
    growing = word_class("grow as news goes on")
    return any(reading.frames.get(token.index) in growing for token in above)


def _in_gap(gap: Gap, laid: Beside) -> Iterator[Edit]:
    for mine, theirs in _faced(gap):
        if laid.share(mine, theirs) < SAME_SENTENCE:
            continue
        found = excludes(mine, theirs, laid)
        if found is not None:
            yield Edit(found.slot, mine, theirs, found.reason)
    yield from _denied(gap, laid)


def _faced(gap: Gap) -> Iterator[tuple[Unit, Unit]]:
    """The units that face each other: values and names in order, words each with every other."""
    for sort in (_is_value, _is_name):
        mine, theirs = [u for u in gap.mine if sort(u)], [u for u in gap.theirs if sort(u)]
        if len(mine) == len(theirs):
            yield from zip(mine, theirs, strict=True)
    if any(map(_denies, gap.mine)) != any(map(_denies, gap.theirs)):
        return  # *never easy* and *difficult* say the same
    for one in filter(_is_word, gap.mine):
        yield from ((one, other) for other in gap.theirs if _is_word(other))


def _is_value(unit: Unit) -> bool:
    return unit.value is not None


def _is_name(unit: Unit) -> bool:
    return unit.value is None and unit.named


def _is_word(unit: Unit) -> bool:
    return unit.value is None and not unit.named


def _denied(gap: Gap, laid: Beside) -> Iterator[Edit]:
    """A word that denies, put in or left out, and nothing else: *will attend*, *will not attend*."""
    for side, (own, other) in enumerate(((gap.mine, gap.theirs), (gap.theirs, gap.mine))):
        reading = (laid.mine, laid.theirs)[side]
        denials = [u for u in own if _denies(u)]
        rest = [u for u in own if u not in denials]
        if len(denials) != 1 or any(u.token.upos not in LIGHT for u in (*rest, *other)):
            continue
        if any(_denies(u) for u in other):
            continue
        faced = _head(denials[0], reading, laid, side)
        if faced is not None and laid.share(*faced) >= SAME_SENTENCE:
            mine, theirs = (denials[0], faced[1]) if side == 0 else (faced[0], denials[0])
            yield Edit("polarity", mine, theirs, f"one denies it: {denials[0].token.text}")


def _denies(unit: Unit) -> bool:
    return _negates(unit.key)


@lru_cache(maxsize=65536)
def _negates(lemma: str) -> bool:
    places = ("adverb", "determiner", "pronoun")
    return any(cues().negates(place, lemma) for place in places)


def _head(denial: Unit, reading: Reading, laid: Beside, side: int) -> tuple[Unit, Unit] | None:
    """What is denied, where both texts have it; ``None`` where the denial bears on something else."""
    tokens = reading.analysis.tokens
    after = tokens[denial.last].lemma.lower() if denial.last < len(tokens) else ""
    before = tokens[denial.first - 1].lemma.lower() if denial.first else ""
    if after in word_class("soften a denial") or before in word_class("leave a denial open"):
        return None
    head = denial.token.head
    for pair in laid.common:
        if pair[side].first <= head < pair[side].last:
            return pair
    return None


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"The sources contradict one another on the {verdict.slot}: {against([e.value for e in evidence])}"


JUDGE = Judge("edits", judge)
