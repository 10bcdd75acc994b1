"""Agreement: two sources or more answer one question the same way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.judge.verdicts import Verdict, comparison_reasons, gather, side
from crosscheck.judge.wording import sources
from crosscheck.model.comparison import Comparison
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.values.commitment import Level
from crosscheck.protocols import Judge

ALIKE = frozenset({Relation.SAME, Relation.VARIANT})
FITTING = ALIKE | {Relation.FINER, Relation.COARSER, Relation.OVERLAP, Relation.UNKNOWN}
ANSWERS = ("count", "office", "from", "members", "date", "place", "attribute", "patient", "agent", "name")
AGREEMENT_SCORE = 0.5
TOLD_AS_FACT = frozenset({Level.ASSERTED, Level.REPORTED})
BARE = frozenset({"agent", "patient", "wording"})
FEWEST_WORDS = 1
WHOLE_SCORE = 0.6  # where no single slot was told alike, the clause as a whole must be


def judge(docket: Docket) -> list[Finding]:
    """Agreements across sources; one article agreeing with itself is no news."""
    return gather(_verdicts(docket), docket, _summary)


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    for comparison in docket.comparisons:
        if comparison.gated or comparison.a.span.article == comparison.b.span.article:
            continue
        slot = _agreed(comparison)
        if slot is not None and (slot not in BARE or _says_enough(comparison)):
            relation = comparison.get(slot)
            mine = relation.a if relation is not None else None
            theirs = relation.b if relation is not None else None
            yield Verdict(
                FindingKind.AGREEMENT,
                slot,
                side(comparison.a, mine),
                side(comparison.b, theirs),
                confidence=min(0.95, 0.5 + comparison.score / 2),
                reasons=comparison_reasons(comparison),
            )


def _says_enough(comparison: Comparison) -> bool:
    """A word beside the predicate: that both speak of *the attack* is no news."""
    return min(len(comparison.a.words), len(comparison.b.words)) >= FEWEST_WORDS


def _agreed(comparison: Comparison) -> str | None:
    """The slot that both answer alike, when nothing is at odds and the whole fits."""
    relations = {r.slot: r.related.relation for r in comparison.slots}
    told = {name: relations.pop(name, Relation.SAME) for name in ("wording", "commitment", "attribution")}
    firmness = {comparison.a.commitment.level, comparison.b.commitment.level}
    if any(r not in FITTING for r in relations.values()) or not (
        len(firmness) == 1 or firmness <= TOLD_AS_FACT
    ):
        return None
    if told["wording"] not in ALIKE | {Relation.OVERLAP} and relations.get("count") not in ALIKE:
        return None
    alike = [name for name in ANSWERS if relations.get(name) in ALIKE]
    if not alike and comparison.score >= WHOLE_SCORE and told["wording"] in ALIKE:
        return "wording"
    if not alike:
        return None
    if comparison.score < AGREEMENT_SCORE and alike[0] not in ("count", "office", "members"):
        return None
    return alike[0]


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    values = list(dict.fromkeys(e.value for e in evidence))
    return f"{sources(evidence)} agree on the {verdict.slot}: {' / '.join(values[:3])}"


JUDGE = Judge("agreement", judge)
