"""One fact, told plainly and at a distance: *nobody was hurt* beside *nobody is believed to have been hurt*.

Or said by one and conceded by the other, or told of all and of nearly all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from crosscheck.judge.gathering import gather
from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.stance import Stance, stance
from crosscheck.judge.told import Both, Meeting, tellings
from crosscheck.judge.verdicts import Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.classes import word_class
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding
from crosscheck.protocols import Judge

LEAST, OTHER_WORD = 0.4, 0.6  # weight of what both name, of one verb and of two
LEAST_ALSO = 0.25  # the same of one verb, where others were found to part on the fact
Place = tuple[str, int, int]  # of a side
SHARED = 2  # concepts, unless those of whom it is told are named as those to whom it is done
TOLD = {
    "commitment": "One fact, told plainly and at a distance",
    "attribution": "One fact, said by one and conceded by the other",
    "degree": "One fact, told of all and of nearly all",
}


def judge(docket: Docket) -> list[Finding]:
    """Where one source states what another doubts, concedes or tells by halves."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    sure: dict[str, set[Place]] = defaultdict(set)
    for both in tellings(docket):
        for verdict in both.judged("hedging", _of_two):
            yield verdict
            for side in (verdict.a, verdict.b):
                sure[side.span.article].add(side.place)
    for both in tellings(docket):
        places = tuple(sorted(frozenset().union(*(sure.get(article, ()) for article in both.articles))))
        if places:
            yield from both.judged("hedging also", partial(_also, sure=frozenset(places)), places)


def _of_two(both: Both) -> Iterator[Verdict]:
    for met in both.meetings:
        if met.a.shade is None and _of_one_event(met):
            yield from _told_apart(met, both.docket)


def _also(both: Both, sure: frozenset[Place]) -> Iterator[Verdict]:
    """What a third article tells plainly, or not, of a fact on which two part: less in common will do."""
    for met in both.meetings:
        joins = met.a.shade is None and len(sure & {met.a.side.place, met.b.side.place}) == 1
        alike = met.a.token.lemma == met.b.token.lemma and met.weight >= LEAST_ALSO
        if joins and alike and on_one_matter(both.docket, *both.articles):
            yield from _told_apart(met, both.docket)


def _told_apart(met: Meeting, docket: Docket) -> Iterator[Verdict]:
    if _alone(met, docket):
        return
    mine, theirs = (stance(one, docket) for one in (met.a, met.b))
    for slot, reason in _differences(mine, theirs):
        if slot != "commitment" or not _of_doer(met, mine, mine.doubts | theirs.doubts):
            yield met.verdict(slot, reason)


def _alone(met: Meeting, docket: Docket) -> bool:
    """Whether both are single sentences, which ``nuances`` lays side by side."""
    readings = (docket.readings[one.span.article] for one in (met.a, met.b))
    return all(len(reading.analysis.sentences) == 1 for reading in readings)


def _of_doer(met: Meeting, mine: Stance, doubts: frozenset[str]) -> bool:
    """Whether the doubt is of who did it, and the other does not tell that: *he allegedly hit her*, *she was hit*."""
    doubted, plain = (met.a, met.b) if mine.doubts else (met.b, met.a)
    if not doubts & word_class("lay guilt on somebody"):
        return False
    return bool(doubted.parties.roles.get("agent")) and not plain.parties.roles.get("agent")


def _of_one_event(met: Meeting) -> bool:
    told = (met.a, met.b)
    if met.weight < LEAST or any(one.token.upos != "VERB" or one.token.relation == "amod" for one in told):
        return False
    if met.a.token.lemma != met.b.token.lemma and (len(met.shared) < SHARED or met.weight < OTHER_WORD):
        return False
    return len(met.shared) >= SHARED or (met.named and all("patient" in one.parties.roles for one in told))


def _differences(mine: Stance, theirs: Stance) -> Iterator[tuple[str, str]]:
    if mine.of_one_time(theirs) and bool(mine.doubts) != bool(theirs.doubts):
        yield "commitment", f"one source keeps a distance: {_told(mine.doubts, theirs.doubts)}"
    if mine.said and theirs.said and bool(mine.conceded) != bool(theirs.conceded):
        yield "attribution", f"one source has it conceded: {_told(mine.conceded, theirs.conceded)}"
    if bool(mine.partly) != bool(theirs.partly):
        yield "degree", f"one source does not tell it of all: {_told(mine.partly, theirs.partly)}"


def _told(mine: frozenset[str], theirs: frozenset[str]) -> str:
    return ", ".join(sorted(mine | theirs))


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"{TOLD[verdict.slot]}: {against([e.quote for e in evidence])}"


JUDGE = Judge("hedging", judge)
