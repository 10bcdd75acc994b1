"""Agreement: two sources or more answer one question the same way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosscheck.judge.beside import laid_side_by_side
from crosscheck.judge.ground import Ground, Places
from crosscheck.judge.grouping import grouped
from crosscheck.judge.parting import part_twice
from crosscheck.judge.surroundings import in_like_surroundings
from crosscheck.judge.thin import is_thin
from crosscheck.judge.verbatim import told_in_the_same_words
from crosscheck.judge.verdicts import Verdict, comparison_reasons, finding, side, verdict_order
from crosscheck.judge.wording import short, sources
from crosscheck.lexicon.classes import word_class
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison
from crosscheck.model.docket import Docket
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, Finding, FindingKind
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import Level
from crosscheck.protocols import Judge

ALIKE = frozenset({Relation.SAME, Relation.VARIANT})
FITTING = ALIKE | {Relation.FINER, Relation.COARSER, Relation.OVERLAP, Relation.UNKNOWN}
ANSWERS = (
    "count",
    "office",
    "from",
    "members",
    "cause",
    "condition",
    "after",
    "before",
    "date",
    "place",
    "attribute",
    "patient",
    "agent",
    "name",
    "wording",
)
NO_NEWS = "no news"  # of a question to which the same answer twice tells nothing
OCCASIONS = ("cause", "condition", "after", "before")
AGREEMENT_SCORE = 0.5
SUREST, WORDED = 0.95, 0.85  # like clauses may tell of two events, where no answer is shared
TOLD_AS_FACT = frozenset({Level.ASSERTED, Level.REPORTED})
DOUBTED = frozenset({Level.POSSIBLE, Level.CONDITIONAL})  # *must be confirmed*, *if confirmed*
BARE = frozenset({"agent", "patient", "wording"})
PLAIN = frozenset({"agent", "patient", "wording", "attribute"})
FEWEST_WORDS = 1
FEWEST_QUOTED = 3  # words; fewer tell no reader what is agreed on
MOST_FOLLOWING = 5  # words
_STOP = re.compile(r"[.,;:!?](?=\s|$)|[()'\"`“”‘’]| (?:and|but|who|which|that|after|when|while)\b")
WHOLE_SCORE = 0.6  # where no single slot was told alike, the clause as a whole must be


def judge(docket: Docket) -> list[Finding]:
    """Agreements across sources, one for each fact; one article agreeing with itself is no news."""
    alike = in_like_surroundings(docket, FindingKind.AGREEMENT, ALIKE, 0.0)
    facts = _facts(grouped([*_verdicts(docket), *alike], docket))
    facts += _nowhere_else(grouped([*told_in_the_same_words(docket)], docket), facts)
    found = [finding(group, docket, _summary) for group in facts]
    return sorted(found, key=lambda f: f.id)


def _facts(groups: Sequence[list[Verdict]]) -> list[list[Verdict]]:
    """Groups of the same sources whose clauses lie inside each other tell one fact; its most telling slot leads."""
    facts: dict[frozenset[str], list[list[Verdict]]] = defaultdict(list)
    told: dict[frozenset[str], Ground] = defaultdict(Ground)
    for group in groups:
        places = _places(group)
        same = frozenset(places)
        met = min(told[same].meeting(places), default=None)
        if met is None:
            met = len(facts[same])
            facts[same].append([])
        facts[same][met].extend(group)
        told[same].add(met, places)
    return _absorbed([fact for some in facts.values() for fact in some])


def _absorbed(facts: Sequence[list[Verdict]]) -> list[list[Verdict]]:
    """Without the facts that only name who or what takes part, where as many sources or more tell another there."""
    kept: list[list[Verdict]] = []
    told = Ground()
    placed = [(fact, _places(fact)) for fact in facts]
    for fact, places in sorted(placed, key=lambda one: (-len(one[1]), verdict_order(one[0][0]))):
        plain = {verdict.slot for verdict in fact} <= PLAIN
        if not (plain and told.meeting(places)):
            told.add(len(kept), places)
            kept.append(fact)
    return kept


def _nowhere_else(runs: Sequence[list[Verdict]], facts: Sequence[list[Verdict]]) -> list[list[Verdict]]:
    """Of the words that articles have in common, those where no other fact is told."""
    told = Ground()
    for number, fact in enumerate(facts):
        told.add(number, _places(fact))
    return [run for run in runs if not told.meeting(_places(run))]


def _places(verdicts: Sequence[Verdict]) -> Places:
    """The clauses of each source."""
    found: dict[str, dict[Span, None]] = defaultdict(dict)
    for verdict in verdicts:
        for one in (verdict.a, verdict.b):
            found[one.span.article][one.span] = None
    return {source: tuple(spans) for source, spans in found.items()}


def _verdicts(docket: Docket) -> Iterator[Verdict]:
    at_odds = {_clauses(c) for c in docket.comparisons if _counts_otherwise(c)}
    answered = _answered_otherwise(docket)
    apart = {laid.articles for laid in laid_side_by_side(docket) if part_twice(laid)}
    for comparison in docket.comparisons:
        if comparison.gated or comparison.a.span.article == comparison.b.span.article:
            continue
        if (comparison.a.span.article, comparison.b.span.article) in apart:
            continue
        if comparison.get("count") is None and _clauses(comparison) in at_odds:
            continue
        if any(_holds(comparison, *spans) for spans in answered.get(_sentences(comparison), ())):
            continue
        slot = _agreed(comparison)
        if (
            slot is not None
            and not is_thin(comparison, slot)
            and (slot not in BARE or _says_enough(comparison))
        ):
            relation = comparison.get(slot)
            mine = relation.a if relation is not None else None
            theirs = relation.b if relation is not None else None
            yield Verdict(
                FindingKind.AGREEMENT,
                slot,
                side(comparison.a, mine),
                side(comparison.b, theirs),
                confidence=min(WORDED if slot == "wording" else SUREST, 0.5 + comparison.score / 2),
                reasons=comparison_reasons(comparison),
            )


def _clauses(comparison: Comparison) -> tuple[Span, Span]:
    return comparison.a.predicate.span, comparison.b.predicate.span


def _counts_otherwise(comparison: Comparison) -> bool:
    """Whether two clauses give other figures: what else they share is then no agreement worth telling."""
    count = comparison.get("count")
    return count is not None and count.related.relation is Relation.CONFLICT


def _answered_otherwise(docket: Docket) -> dict[tuple[Span, Span], list[tuple[Span, Span]]]:
    """Where two sentences answer one question in two ways."""
    found: dict[tuple[Span, Span], list[tuple[Span, Span]]] = defaultdict(list)
    for comparison in docket.comparisons:
        if comparison.gated is None and comparison.get("question") is not None:
            for told in comparison.slots:
                if told.single and told.related.relation is Relation.CONFLICT:
                    found[_sentences(comparison)].append((told.a.span, told.b.span))
    return found


def _sentences(comparison: Comparison) -> tuple[Span, Span]:
    return comparison.a.sentence, comparison.b.sentence


def _holds(comparison: Comparison, first: Span, second: Span) -> bool:
    """Whether the two clauses hold both answers."""
    return comparison.a.span.overlaps(first) and comparison.b.span.overlaps(second)


def _says_enough(comparison: Comparison) -> bool:
    """A word beside the predicate: that both speak of *the attack* is no news."""
    if all(map(_of_nobody, (comparison.a, comparison.b))):
        return True
    return min(len(comparison.a.words), len(comparison.b.words)) >= FEWEST_WORDS


def _of_nobody(claim: Claim) -> bool:
    """*no one was hurt*: that tells something, though no word beside the predicate does."""
    return any(slot.text.lower() in word_class("are nobody") for slot in claim.slots[:2])


def _agreed(comparison: Comparison) -> str | None:
    """The slot that both answer alike, when nothing is at odds and the whole fits."""
    asked = comparison.get("question")
    if asked is not None and NO_NEWS in asked.a.modifiers:
        return None
    relations = {r.slot: r.related.relation for r in comparison.slots}
    told = {name: relations.pop(name, Relation.SAME) for name in ("wording", "commitment", "attribution")}
    firmness = {comparison.a.commitment.level, comparison.b.commitment.level}
    if any(r not in FITTING for r in relations.values()):
        return None
    tied = any(relations.get(name) in ALIKE for name in OCCASIONS)
    as_firmly = len(firmness) == 1 or firmness <= TOLD_AS_FACT or firmness <= DOUBTED
    if not (as_firmly or (tied and not firmness & TOLD_AS_FACT)):
        return None
    if told["wording"] not in ALIKE | {Relation.OVERLAP} and relations.get("count") not in ALIKE:
        return None
    alike = [name for name in ANSWERS if relations.get(name) in ALIKE]  # how it is told is no answer
    if not alike and comparison.score >= WHOLE_SCORE and told["wording"] in ALIKE:
        return "wording"
    if not alike:
        return None
    if comparison.score < AGREEMENT_SCORE and alike[0] not in ("count", "office", "members", *OCCASIONS):
        return None
    return alike[0]


def _summary(verdict: Verdict, evidence: Sequence[Evidence]) -> str:
    """The fact in the words of the source that says it most briefly."""
    telling = [e for e in evidence if e.claim in _claims(verdict)] or list(evidence)
    told = short(min(map(_in_words, telling), key=lambda quote: (len(quote), quote)))
    return f"{sources(evidence)} agree: “{told}”"


def _in_words(evidence: Evidence) -> str:
    """The quote; of *five* or *one man* also the words that follow, up to the next stop: *one man was shot*."""
    if len(evidence.quote.split()) >= FEWEST_QUOTED:
        return evidence.quote
    follows = _STOP.split(evidence.after.split("\n")[0], maxsplit=1)[0].split(" ")[: MOST_FOLLOWING + 1]
    return (evidence.quote + " ".join(follows)).rstrip()


def _claims(verdict: Verdict) -> set[str]:
    return {one.claim.id for one in (verdict.a, verdict.b) if one.claim is not None}


JUDGE = Judge("agreement", judge)
