"""One act, told in other shades: *fired* beside *let go*, *walked in* beside *burst in*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from crosscheck.judge.gathering import gather
from crosscheck.judge.lone import of_one_person
from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.parties import NAME, SOMEBODY
from crosscheck.judge.told import SHADES, Both, Meeting, Noted, Telling, noted, tellings
from crosscheck.judge.verdicts import Verdict
from crosscheck.judge.wording import against
from crosscheck.lexicon.things import things
from crosscheck.model.docket import Docket
from crosscheck.model.report import Evidence, Finding
from crosscheck.protocols import Judge

LEAST = 0.3  # weight of what both name
DOES, LEAST_OF_DOERS = "agent", 0.65  # who does a thing does many
Shades = frozenset[Noted]
NEEDS_SOMEBODY = frozenset({f"{SHADES}dismissal"})
OF_FEW = frozenset({f"{SHADES}dismissal", f"{SHADES}holding"})
ONCE = frozenset(  # what befalls a person or a firm once in a story
    f"{SHADES}{field}"
    for field in ("dismissal", "killing", "acquittal", "punishing", "injuring", "hitting by car", "buying")
)
Place = tuple[str, int, int]  # of a side


def judge(docket: Docket) -> list[Finding]:
    """Where two sources tell one act with verbs of another strength or colour."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    used = noted(docket, "shades", _shades)
    met = [
        (both, tuple(one for article in both.articles for one in used.get(article, ())))
        for both in tellings(docket)
    ]
    sure: dict[str, set[Place]] = defaultdict(set)
    for both, beside in met:
        for verdict in (
            both.judged("shading", partial(_of_two, used=frozenset(beside)), beside) if beside else ()
        ):
            yield verdict
            for side in (verdict.a, verdict.b):
                sure[side.span.article].add(side.place)
    for both, beside in met:
        places = tuple(sorted(frozenset().union(*(sure.get(article, ()) for article in both.articles))))
        if beside and places:
            also = partial(_also, used=frozenset(beside), sure=frozenset(places))
            yield from both.judged("shading also", also, (beside, places))


def _of_two(both: Both, used: Shades) -> Iterator[Verdict]:
    for one in both.meetings:
        if (
            one.a.field.startswith(SHADES)
            and _of_one_act(one, both.docket)
            and _other_shades(one.a, one.b, used)
        ):
            yield _shaded(one)


def _also(both: Both, used: Shades, sure: frozenset[Place]) -> Iterator[Verdict]:
    """What a third article tells of an act that two others tell in other shades: less in common will do."""
    for one in both.meetings:
        if not one.a.field.startswith(SHADES) or len(sure & {one.a.side.place, one.b.side.place}) != 1:
            continue
        if on_one_matter(both.docket, *both.articles) and _other_shades(one.a, one.b, used):
            yield _shaded(one)


def _shaded(met: Meeting) -> Verdict:
    field = met.a.field.removeprefix(SHADES)
    return met.verdict("shade", f"“{met.a.token.text}” and “{met.b.token.text}” are shades of {field}")


def _shades(both: Both) -> Iterator[Noted]:
    """In which shades each of two articles tells a sort of act that the other tells too."""
    for met in both.meetings:
        for one in (met.a, met.b):
            if one.shade is not None and one.field.startswith(SHADES):
                yield one.span.article, one.field, one.shade.shade


def _of_one_act(met: Meeting, docket: Docket) -> bool:
    return _enough(met) or _of_one_person(met, docket) or _once(met, docket)


def _enough(met: Meeting) -> bool:
    if met.a.field in NEEDS_SOMEBODY and not any(_tells_of_people(one) for one in (met.a, met.b)):
        return False  # bullets are fired, too
    if not met.named or DOES in {met.a.whose, met.b.whose}:
        return met.weight >= LEAST_OF_DOERS and len(met.shared) > 1
    return met.weight >= LEAST


def _tells_of_people(told: Telling) -> bool:
    return bool(SOMEBODY & told.about) or any(things().is_kind_of(one, "person") for one in told.who)


def _once(met: Meeting, docket: Docket) -> bool:
    """*fired Ann Reed*, *relieved Ann Reed of her duties*: of a name that fills both articles little weight is left."""
    named = any(c.startswith(NAME) for c in met.a.who & met.b.who)
    return met.a.field in ONCE and named and on_one_matter(docket, met.a.span.article, met.b.span.article)


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
