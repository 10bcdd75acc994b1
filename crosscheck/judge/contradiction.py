"""Contradiction and dispute: answers that cannot both be true, in a slot that has one answer.

When the two answers are each put into the mouth of another speaker, the sources do not contradict one another:
they report a dispute. A figure, a day or a place is a report all the same, whoever gives it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosscheck.judge.beside import Beside, laid_side_by_side
from crosscheck.judge.gathering import gather
from crosscheck.judge.outcomes import carried_out, done_before, grown, toll_of_another_day
from crosscheck.judge.parting import parts_elsewhere
from crosscheck.judge.verdicts import Verdict, comparison_reasons, side
from crosscheck.judge.wording import against
from crosscheck.model.article import Article, BlockKind
from crosscheck.model.comparison import Comparison, SlotRelation
from crosscheck.model.docket import Docket
from crosscheck.model.questions import question
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind, Scope
from crosscheck.model.values.commitment import Level
from crosscheck.protocols import Judge

FIRM = frozenset({Level.ASSERTED, Level.REPORTED})
REPORTED = ("count", "from", "date", "place", "duration", "nationality", "within")
HEADS = frozenset({BlockKind.HEADLINE, BlockKind.STANDFIRST})
CONFLICT_SCORE = 0.5
SUREST, DENIED = 0.95, 0.85
SHORT_TEXT = 2  # sentences
SEVERAL = 3  # figures told otherwise, from which two articles may tell of two events
SUCCESSION = "succession"
FIGURES = ("count", "from", "nationality")  # what a figure's own claim answers


def judge(docket: Docket) -> list[Finding]:
    """Contradictions, and the conflicts that turn out to be disputes."""
    verdicts = list(_verdicts(docket))
    apart = _at_odds_throughout(verdicts, docket)
    return gather((v for v in verdicts if v.slot != "count" or _articles(v) not in apart), docket, _summary)


def _at_odds_throughout(verdicts: Sequence[Verdict], docket: Docket) -> set[frozenset[str]]:
    """Pairs of articles that give several figures otherwise and hardly any alike: two events with one cast."""
    otherwise: dict[frozenset[str], set[str]] = defaultdict(set)
    for verdict in verdicts:
        if verdict.slot == "count" and verdict.scope is Scope.ACROSS:
            otherwise[_articles(verdict)].add(verdict.a.value)
    alike: dict[frozenset[str], set[str]] = defaultdict(set)
    for comparison in docket.comparisons:
        count = comparison.get("count")
        pair = frozenset((comparison.a.span.article, comparison.b.span.article))
        if pair not in otherwise or comparison.gated is not None or count is None:
            continue
        if count.related.relation in (Relation.SAME, Relation.FINER, Relation.COARSER):
            alike[pair].add(count.a.text)
    return {pair for pair, told in otherwise.items() if len(told) >= SEVERAL and len(told) > len(alike[pair])}


def _articles(verdict: Verdict) -> frozenset[str]:
    return frozenset((verdict.a.span.article, verdict.b.span.article))


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    beside = {laid.articles: laid for laid in laid_side_by_side(docket)}
    for comparison in docket.comparisons:
        if comparison.gated:
            continue
        if carried_out(comparison) and done_before(comparison, docket) and not _still_dated(comparison):
            yield _overtaken(comparison)
        if not _comparable(comparison):
            continue
        asked = comparison.get("question") is not None
        counted = comparison.get("count") is not None and not asked
        laid = beside.get((comparison.a.span.article, comparison.b.span.article))
        for relation in comparison.slots:
            if (
                counted and relation.slot not in FIGURES
            ):  # the event that the figure stands in is judged by itself
                continue
            if asked and (not relation.single or grown(comparison, docket)):
                continue
            if counted and toll_of_another_day(comparison, docket):
                continue
            if (
                laid is not None
                and not (asked or _exchanged(comparison))
                and _told_of_another(laid, relation)
            ):
                continue
            if relation.related.relation is Relation.CONFLICT and _tells(relation):
                yield Verdict(
                    FindingKind.DISPUTE if _disputed(comparison, relation) else FindingKind.CONTRADICTION,
                    relation.slot,
                    side(comparison.a, relation.a),
                    side(comparison.b, relation.b),
                    confidence=_sure(comparison, relation.slot),
                    reasons=(relation.related.reason, *comparison_reasons(comparison)),
                )


def _sure(comparison: Comparison, slot: str) -> float:
    """The likelier the more alike the clauses are; what one text denies, it may deny of something else."""
    return min(DENIED if slot == "polarity" else SUREST, 0.6 + 0.35 * comparison.score)


def _exchanged(comparison: Comparison) -> bool:
    """*Peru sued Chile*, *Chile sued Peru*: both texts name both, and differ in who did it to whom."""
    told = [r for name in ("agent", "patient") if (r := comparison.get(name)) is not None]
    return len(told) > 1 and all(r.related.relation is Relation.CONFLICT for r in told)


def _told_of_another(laid: Beside, relation: SlotRelation) -> bool:
    """Whether two short texts show that what is at odds is said of two things; articles part in many places."""
    analyses = laid.mine.analysis, laid.theirs.analysis
    if any(len(one.sentences) > SHORT_TEXT or _headed(one.article) for one in analyses):
        return False
    places = relation.a.span, relation.b.span
    return laid.told_by_both(*places) or parts_elsewhere(laid, *places)


def _headed(article: Article) -> bool:
    return any(block.kind in HEADS for block in article.blocks)


def _still_dated(comparison: Comparison) -> bool:
    """*resigned on Tuesday*, *will leave at the end of the year*: a plan with its own day may be a later part."""
    plans = (c for c in (comparison.a, comparison.b) if c.commitment.level is Level.PLANNED)
    return any(claim.slot("date") is not None for claim in plans)


def _overtaken(comparison: Comparison) -> Verdict:
    """Still to come for one source, and done before it wrote for another."""
    return Verdict(
        FindingKind.CONTRADICTION,
        "commitment",
        side(comparison.a),
        side(comparison.b),
        confidence=min(0.8, 0.3 + comparison.score / 2),
        reasons=("planned in one source, done before that in the other", *comparison_reasons(comparison)),
    )


def _comparable(comparison: Comparison) -> bool:
    """Both firm; inside one article only its headline is set against its text."""
    a, b = comparison.a, comparison.b
    levels = {a.commitment.level, b.commitment.level}
    if not (
        levels <= FIRM or levels == {Level.PLANNED}
    ):  # two plans for one thing are at odds as two reports are
        return False
    pinned = comparison.get("from") or comparison.get("thing") or comparison.get("within")
    pinned = pinned or comparison.get("question") or comparison.get("office")
    if comparison.score < CONFLICT_SCORE and pinned is None:
        return False
    return a.span.article != b.span.article or (a.block in HEADS) != (b.block in HEADS)


def _tells(relation: SlotRelation) -> bool:
    """Whether the question has one answer; an office that passes on has one at a time."""
    if relation.related.sort == SUCCESSION:
        return False
    return relation.single or relation.slot in (
        "date",
        "place",
        "count",
        "agent",
        "patient",
        "recipient",
        "after",
        "from",
        "source",
    )


def _disputed(comparison: Comparison, relation: SlotRelation) -> bool:
    """Parties dispute whether, who and what; two officials whose figures or days differ are two reports."""
    if relation.slot in REPORTED:
        return False
    mine = [s.text.casefold() for s in comparison.a.attribution]
    theirs = [s.text.casefold() for s in comparison.b.attribution]
    return bool(mine) and bool(theirs) and mine[-1] != theirs[-1]


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    verb = "dispute" if verdict.kind is FindingKind.DISPUTE else "contradict one another on"
    return f"The sources {verb} {_question(verdict)}: {against([e.value for e in evidence])}"


def _question(verdict: Verdict) -> str:
    """What is asked, by its own name where the answers are no figures, days or names."""
    asked = verdict.a.claim.slot("question") if verdict.a.claim is not None else None
    return asked.text if asked is not None and verdict.slot == "attribute" else question(verdict.slot)


JUDGE = Judge("contradiction", judge)
