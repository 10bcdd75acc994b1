"""One act, told in other shades: *fired* beside *let go*, *walked in* beside *burst in*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.judge.gathering import gather
from crosscheck.judge.lone import of_one_person
from crosscheck.judge.told import SHADES, Meeting, Telling, tellings
from crosscheck.judge.verdicts import Verdict
from crosscheck.judge.wording import against
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding
from crosscheck.protocols import Judge

LEAST = 0.3  # weight of what both name
DOES, LEAST_OF_DOERS = "agent", 0.65  # who does a thing does many
OF_FEW = frozenset({f"{SHADES}dismissal", f"{SHADES}holding"})
Shades = Mapping[tuple[str, str], set[str]]  # by article and field


def judge(docket: Docket) -> list[Finding]:
    """Where two sources tell one act with verbs of another strength or colour."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    met = [one for one in tellings(docket) if one.a.field.startswith(SHADES)]
    used = _used(met)
    for one in met:
        if (_enough(one) or _of_one_person(one, docket)) and _other_shades(one.a, one.b, used):
            field = one.a.field.removeprefix(SHADES)
            yield one.verdict("shade", f"“{one.a.token.text}” and “{one.b.token.text}” are shades of {field}")


def _used(met: Sequence[Meeting]) -> Shades:
    """In which shades each article tells a sort of act."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for meeting in met:
        for one in (meeting.a, meeting.b):
            if one.shade is not None:
                found[one.span.article, one.field].add(one.shade.shade)
    return found


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
    both = a.shade.shade in used[b.span.article, b.field] and b.shade.shade in used[a.span.article, a.field]
    return not both


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    return f"One act, told in other shades: {against([e.value for e in evidence])}"


JUDGE = Judge("shading", judge)
