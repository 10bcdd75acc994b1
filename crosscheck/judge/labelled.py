"""One event under two nouns that judge it otherwise: *clashes* beside *riots*, *an accident* beside *a crime*.

Each of the two articles uses a noun that the other never uses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import attrs

from crosscheck.judge.gathering import gather
from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.meeting import pairs, tell
from crosscheck.judge.parties import Parties, parties
from crosscheck.judge.told import clause
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.event_labels import event_labels
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

LEAST = 0.25  # weight of what stands beside both
MOST_TOLD = 60  # nouns beside one concept
CONFIDENCE = 0.55
Used = Mapping[tuple[str, str], set[str]]  # by article and sort of event


@attrs.frozen(slots=True)
class Named:
    """A noun for an event where it stands."""

    span: Span
    word: str
    field: str
    label: str
    beside: Parties


def judge(docket: Docket) -> list[Finding]:
    """Where two articles name one event by nouns that judge it otherwise."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    told = [one for name in sorted(docket.readings) for one in _named(name, docket)]
    used: dict[tuple[str, str], set[str]] = defaultdict(set)
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, one in enumerate(told):
        used[one.span.article, one.field].add(one.label)
        for concept in one.beside.around:
            holders[one.field, concept].append(at)
    met, common = pairs(holders, MOST_TOLD)
    tell(docket, "tellings-cut", common)
    for first, second in met:
        a, b = told[first], told[second]
        if (
            a.field == b.field
            and _apart(a, b, used)
            and on_one_matter(docket, a.span.article, b.span.article)
        ):
            _, weight = a.beside.shared(b.beside)
            if weight >= LEAST:
                reason = f"“{a.word}” and “{b.word}” judge it otherwise"
                sides = Side(a.span, a.word), Side(b.span, b.word)
                yield Verdict(FindingKind.FRAMING, "event", *sides, CONFIDENCE, (reason,))


def _named(article: str, docket: Docket) -> Iterator[Named]:
    reading = docket.readings[article]
    around = parties(reading, docket)
    for token in reading.analysis.tokens:
        field, label = event_labels().get(token.lemma.lower(), ("", ""))
        if field and token.upos == "NOUN":
            yield Named(clause(reading, token), token.text, field, label, around.beside(token, None))


def _apart(a: Named, b: Named, used: Used) -> bool:
    mine, theirs = used[a.span.article, a.field], used[b.span.article, b.field]
    return a.span.article != b.span.article and a.label not in theirs and b.label not in mine


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One event under nouns that judge it otherwise: {against([e.value for e in evidence])}"


JUDGE = Judge("labelled", judge)
