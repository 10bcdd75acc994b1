"""Nuances: two short texts that are one but for who says so, how surely, or on what condition.

*The dam is safe*, *The dam is safe, an engineer said*: one fact, framed. In longer texts nearly everything is told on
somebody's word, and what differs there is no finding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from crosscheck.judge.beside import Gap, laid_side_by_side
from crosscheck.judge.gathering import gather
from crosscheck.judge.units import Unit
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.lexicon.cues import cues
from crosscheck.lexicon.speech import speaks
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.commitment import Level
from crosscheck.protocols import Judge

LEAST_COMMON = 2  # telling units
CONFIDENCE = 0.7
SOURCE_WORDS = frozenset({"according", "accord", "per"})


@attrs.frozen(slots=True)
class Nuance:
    """What differs in the telling, and why that counts."""

    slot: str
    reason: str


def judge(docket: Docket) -> list[Finding]:
    """The lone difference in the telling of two texts that are otherwise one."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for laid in laid_side_by_side(docket):
        if laid.met < LEAST_COMMON or laid.telling_gaps > 1:
            continue
        telling = [gap for gap in laid.gaps if not _silent(gap)]
        if len(telling) != 1:
            continue
        found = _nuance(telling[0])
        if found is not None:
            sides = _side(laid.mine, telling[0].mine), _side(laid.theirs, telling[0].theirs)
            yield Verdict(FindingKind.FRAMING, found.slot, *sides, CONFIDENCE, (found.reason,))


def _silent(gap: Gap) -> bool:
    """Whether nothing in it changes what is told or how."""
    units = (*gap.mine, *gap.theirs)
    return not any(u.telling or _level(u) or u.key in word_class("make conditional") for u in units)


def _nuance(gap: Gap) -> Nuance | None:
    if gap.mine and gap.theirs:
        return _hedged(gap) or _said_otherwise(gap)
    added = gap.mine or gap.theirs
    words = " ".join(u.token.text for u in added)
    if added[0].key in word_class("date or condition a plan") & word_class("make conditional"):
        return Nuance("condition", f"only one source makes it depend on a condition: {words}")
    if any(_says(unit) for unit in added):
        return Nuance("attribution", f"only one source tells it on somebody's word: {words}")
    if any(_level(unit) is Level.POSSIBLE for unit in added):
        return Nuance("commitment", f"only one source hedges: {words}")
    return None


def _hedged(gap: Gap) -> Nuance | None:
    """*will resign*, *may resign*."""
    levels = [{_level(u) for u in units} - {None} for units in (gap.mine, gap.theirs)]
    if any(u.telling for u in (*gap.mine, *gap.theirs)) or levels[0] == levels[1]:
        return None
    if [Level.POSSIBLE in found for found in levels].count(True) != 1:
        return None
    return Nuance("commitment", "told as sure and as possible")


def _said_otherwise(gap: Gap) -> Nuance | None:
    """*said*, *claimed*: one of two words of saying keeps its distance."""
    if len(gap.mine) != 1 or len(gap.theirs) != 1 or not all(_says(u) for u in (*gap.mine, *gap.theirs)):
        return None
    distant = [u.key in word_class("say at a distance") for u in (*gap.mine, *gap.theirs)]
    return Nuance("wording", "one word of saying keeps its distance") if distant.count(True) == 1 else None


def _says(unit: Unit) -> bool:
    return (unit.token.upos == "VERB" and speaks("clause", unit.key)) or unit.key in SOURCE_WORDS


def _level(unit: Unit) -> Level | None:
    place = "auxiliary" if unit.token.upos == "AUX" else "adverb"
    return cues().level(place, unit.key) if unit.token.upos in ("AUX", "ADV") else None


def _side(reading: Reading, units: Sequence[Unit]) -> Side:
    """The words of a side; where it has none, the whole text."""
    analysis = reading.analysis
    first, last = (units[0].first, units[-1].last) if units else (0, len(analysis.tokens))
    return Side(analysis.span(first, last), analysis.words(list(range(first, last))))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One fact, framed differently in its {verdict.slot}: {against([e.value for e in evidence])}"


JUDGE = Judge("nuances", judge)
