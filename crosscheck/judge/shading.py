"""One act, told in other shades: *fired* beside *let go*, *walked in* beside *burst in*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from crosscheck.judge.gathering import gather
from crosscheck.judge.lone import of_one_person
from crosscheck.judge.told import SHADES, Both, Meeting, Noted, Telling, noted, tellings
from crosscheck.judge.verdicts import Verdict
from crosscheck.judge.wording import against
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding
from crosscheck.protocols import Judge

LEAST = 0.3  # weight of what both name
DOES, LEAST_OF_DOERS = "agent", 0.65  # who does a thing does many
Shades = frozenset[Noted]
OF_FEW = frozenset({f"{SHADES}dismissal", f"{SHADES}holding"})


def judge(docket: Docket) -> list[Finding]:
    """Where two sources tell one act with verbs of another strength or colour."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    used = noted(docket, "shades", _shades)
    for both in tellings(docket):
        beside = tuple(one for article in both.articles for one in used.get(article, ()))
        if beside:
            yield from both.judged("shading", partial(_of_two, used=frozenset(beside)), beside)


def _of_two(both: Both, used: Shades) -> Iterator[Verdict]:
    for one in both.meetings:
        enough = one.a.field.startswith(SHADES) and (_enough(one) or _of_one_person(one, both.docket))
        if enough and _other_shades(one.a, one.b, used):
            field = one.a.field.removeprefix(SHADES)
            yield one.verdict("shade", f"“{one.a.token.text}” and “{one.b.token.text}” are shades of {field}")


def _shades(both: Both) -> Iterator[Noted]:
    """In which shades each of two articles tells a sort of act that the other tells too."""
    for met in both.meetings:
        for one in (met.a, met.b):
            if one.shade is not None and one.field.startswith(SHADES):
                yield one.span.article, one.field, one.shade.shade


def _enough(met: Meeting) -> bool:
    if not met.named or DOES in {met.a.whose, met.b.whose}:
        return met.weight >= LEAST_OF_DOERS and len(met.shared) > 1
    return met.weight >= LEAST


def _of_one_person(met: Meeting, docket: Docket) -> bool:
    """In one story few are fired or arrested, while many may be killed."""
    return met.a.field in OF_FEW and DOES not in {met.a.whose, met.b.whose} and of_one_person(met, docket)


def _other_shades(a: Telling, b: Telling, used: Shades) -> bool:
    """Whether the verbs differ, and not only because both articles use now this, now that."""
    if a.shade is None or b.shade is None or a.shade.shade == b.shade.shade:
        return False
    turned = (b.span.article, b.field, a.shade.shade), (a.span.article, a.field, b.shade.shade)
    return not used.issuperset(turned)


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One act, told in other shades: {against([e.value for e in evidence])}"


JUDGE = Judge("shading", judge)
