"""One event under two nouns that judge it otherwise: *clashes* beside *riots*, *an accident* beside *a crime*.

Each of the two articles uses a noun that the other never uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import attrs

from crosscheck.judge.around import clause_around
from crosscheck.judge.gathering import gather
from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.parties import Parties, parties
from crosscheck.judge.together import Together, once, together
from crosscheck.judge.verdicts import Side, Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.event_labels import event_labels
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.protocols import Judge

NOUNS = "nouns that judge an event"
LEAST = 0.25  # weight of what stands beside both
MOST_TOLD = 60  # nouns beside one concept
CONFIDENCE = 0.55


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
    for two in together(docket, NOUNS, partial(_keys, docket), MOST_TOLD, "tellings-cut"):
        yield from two.remembered(NOUNS, partial(_of_two, two))


def _of_two(two: Together) -> Iterator[Verdict]:
    docket = two.docket
    mine, theirs = (_told(docket, article) for article in two.articles)
    for first, second in two.places:
        a, b = mine[first], theirs[second]
        if a.field == b.field and _apart(a, b, mine, theirs) and on_one_matter(docket, *two.articles):
            _, weight = a.beside.shared(b.beside)
            if weight >= LEAST:
                reason = f"“{a.word}” and “{b.word}” judge it otherwise"
                sides = Side(a.span, a.word), Side(b.span, b.word)
                yield Verdict(FindingKind.FRAMING, "event", *sides, CONFIDENCE, (reason,))


def _told(docket: Docket, article: str) -> Sequence[Named]:
    return once(docket, NOUNS, article, lambda: _named(article, docket))


def _keys(docket: Docket, article: str) -> list[list[str]]:
    return [[f"{one.field}\t{concept}" for concept in one.beside.around] for one in _told(docket, article)]


def _named(article: str, docket: Docket) -> Iterator[Named]:
    reading = docket.readings[article]
    around = parties(reading, docket)
    for token in reading.analysis.tokens:
        field, label = event_labels().get(token.lemma.lower(), ("", ""))
        if field and token.upos == "NOUN":
            yield Named(clause_around(reading, token), token.text, field, label, around.beside(token, None))


def _apart(a: Named, b: Named, mine: Sequence[Named], theirs: Sequence[Named]) -> bool:
    """Whether neither article uses the other's noun anywhere."""
    used, others = ({one.label for one in told if one.field == a.field} for told in (mine, theirs))
    return a.label not in others and b.label not in used


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One event under nouns that judge it otherwise: {against([e.value for e in evidence])}"


JUDGE = Judge("labelled", judge)
