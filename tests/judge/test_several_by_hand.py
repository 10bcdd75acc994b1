"""Findings that rest on several pairs of claims, and how findings are worded; all made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import attrs
import pytest
from cases import CONFLICT, FINER, OVERLAP, SAME, UNKNOWN, Pair, count, number, pair, told, wording

from crosscheck.judge import agreement, contradiction, framing
from crosscheck.judge.agreement import _in_words
from crosscheck.judge.grouping import MOST_CHECKED, grouped
from crosscheck.judge.verdicts import Side, Verdict, verdict_order
from crosscheck.judge.wording import LONGEST_VALUE, against, short, sources
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.comparison import Comparison, Gate, Gated
from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.relation import Relation
from crosscheck.model.report import Evidence, FindingKind
from crosscheck.model.span import Span
from crosscheck.pipeline import compare
from crosscheck.protocols import Judge
from crosscheck.read import read_text

SHUT = Gated(Gate.OTHER_EVENT, "")
LENGTH = 20


def moved(one: Claim, place: int, name: str = "") -> Claim:
    """The claim in a sentence of its own."""
    span = Span(one.span.article, LENGTH * place, LENGTH * place + 9)
    return attrs.evolve(one, id=f"{name or one.span.article}{place}", span=span, sentence=span)


def together(*pairs: Pair, gated: Sequence[int] = (), score: float = 1.0) -> Docket:
    """Pairs side by side, each in sentences of its own."""
    compared = []
    for at, one in enumerate(pairs):
        a, b = (moved(side, at) for side in one.claims)
        closed = SHUT if at in gated else None
        compared.append(Comparison(a, b, score, tuple(one.slots.values()), closed))
    claims = tuple(claim for one in compared for claim in (one.a, one.b))
    articles = {name: Article(id=name, text="x" * 400) for name in "ab"}
    return Docket(tuple(compared), claims, Entities(()), articles, {}, {})


def found(judge: Judge, docket: Docket) -> list[tuple[str, str]]:
    return sorted((one.kind.value, one.slot) for one in judge.judge(docket))


def figures(first: int, relation: Relation) -> Pair:
    return pair(count(relation, number(first), number(first + (relation is CONFLICT))))


def test_articles_that_give_several_figures_otherwise_and_hardly_any_alike_tell_of_two_events() -> None:
    def at_odds(otherwise: int, alike: int, relation: Relation = SAME, gated: Sequence[int] = ()) -> int:
        many = [figures(10 * at, CONFLICT) for at in range(otherwise)]
        return len(
            found(
                contradiction.JUDGE,
                together(*many, *(figures(500 + at, relation) for at in range(alike)), gated=gated),
            )
        )

    assert [at_odds(many, 0) for many in (1, 2, 3, 4)] == [1, 2, 0, 0]
    assert at_odds(3, 2) == 0
    assert at_odds(3, 3) == 3
    assert at_odds(3, 3, FINER) == 3
    assert at_odds(3, 3, OVERLAP) == 0
    assert at_odds(3, 3, gated=[5]) == 0
    assert (
        found(contradiction.JUDGE, together(*[figures(5, CONFLICT)] * 3)) != []
    )  # one figure, told three times
    days = [pair(told("date", CONFLICT)) for _ in range(3)]
    assert len(found(contradiction.JUDGE, together(*days))) == 3  # days are no figures


def test_who_meets_one_of_the_same_sort_frames_no_other() -> None:
    """*killed two, hurt one* in both: the killed of the one are not the hurt of the other."""
    who = (told("agent", SAME, "Reed", "Reed"), told("patient", SAME, "Acme", "Acme"))
    loaded = told("wording", OVERLAP, "kill", "murder")
    loaded = attrs.evolve(loaded, related=attrs.evolve(loaded.related, sort="wording"))
    crossed = pair(*who, loaded, frame="kill", other="die", mine={"head": "kill"}, theirs={"head": "murder"})
    alone = together(crossed)
    assert found(framing.JUDGE, alone) == [("framing", "wording")]
    (one,) = alone.comparisons
    plain = pair(*who, wording(SAME)).slots.values()
    beside = [
        Comparison(one.a, moved(one.b, 1), 1.0, tuple(plain)),
        Comparison(moved(one.a, 1), one.b, 1.0, tuple(plain)),
    ]
    for more, expected in (([beside[0]], 1), ([beside[1]], 1), (beside, 0)):
        docket = attrs.evolve(alone, comparisons=(one, *more))
        assert len(found(framing.JUDGE, docket)) == expected


def test_an_agreement_of_clauses_that_count_otherwise_is_none() -> None:
    agreed = pair(told("date", SAME), wording(SAME), frame="sue")
    counted = pair(count(CONFLICT), wording(SAME), frame="sue")
    one, other = (together(what).comparisons[0] for what in (agreed, counted))
    docket = together(agreed)
    assert found(agreement.JUDGE, docket) == [("agreement", "date")]
    assert found(agreement.JUDGE, attrs.evolve(docket, comparisons=(one, other))) == []


def test_one_fact_under_several_slots_is_told_once_by_its_most_telling_one() -> None:
    day = pair(told("date", SAME), wording(SAME), frame="sue")
    toll = pair(count(SAME), wording(SAME), frame="sue")
    one, other = (together(what).comparisons[0] for what in (day, toll))
    claims = attrs.evolve(other, a=attrs.evolve(other.a, id="c"), b=attrs.evolve(other.b, id="d"))
    assert len(found(agreement.JUDGE, attrs.evolve(together(day), comparisons=(one, claims)))) == 1
    assert len(found(agreement.JUDGE, together(day, toll))) == 2


# --- groups


def side(article: str, place: int, claim: Claim | None = None) -> Side:
    return Side(Span(article, LENGTH * place, LENGTH * place + 9), "x", claim)


def verdict(
    a: Side, b: Side, sure: float = 0.5, kind: FindingKind = FindingKind.AGREEMENT, on: str = "count"
) -> Verdict:
    return Verdict(kind, on, a, b, sure, ())


def sizes(docket: Docket, *verdicts: Verdict) -> list[int]:
    return sorted(len(group) for group in grouped(verdicts, docket))


EMPTY = Docket((), (), Entities(()), {}, {}, {})


def test_verdicts_that_share_a_side_make_one_group() -> None:
    a, b, c, d = (side(name, 0) for name in "abcd")
    assert sizes(EMPTY, verdict(a, b), verdict(b, c)) == [2]
    assert sizes(EMPTY, verdict(a, b), verdict(c, d)) == [1, 1]
    assert sizes(EMPTY, verdict(a, b), verdict(c, d), verdict(b, c)) == [3]
    assert sizes(EMPTY, verdict(a, b), verdict(b, a)) == [2]


def chained(
    relation: Relation | None,
    *,
    gated: bool = False,
    kind: FindingKind = FindingKind.AGREEMENT,
    on: str = "count",
) -> list[int]:
    """*a* with *b* surely, and *b* with *c*: *a* and *c* relate so."""
    one, other = (moved(claim, 0) for claim in pair().claims)
    third = attrs.evolve(moved(other, 0, "c"), span=Span("c", 0, 9), sentence=Span("c", 0, 9))
    slots = (told(on, relation),) if relation else ()
    between = Comparison(one, third, 1.0, slots, SHUT if gated else None)
    docket = attrs.evolve(EMPTY, comparisons=(between,))
    a, b, c = (Side(claim.span, "x", claim) for claim in (one, other, third))
    return sizes(docket, verdict(a, b, 0.9, kind, on), verdict(b, c, 0.5, kind, on))


def test_what_is_at_odds_never_stands_in_one_group() -> None:
    """The surer verdict stays; a contradiction stands by itself, and an agreement on a day, a place or a name."""
    for relation in (SAME, OVERLAP, UNKNOWN, None):
        assert chained(relation) == [2]
    for relation in (CONFLICT, Relation.APART):
        assert chained(relation) == [1]
    assert chained(SAME, gated=True) == [1]
    assert chained(SAME, gated=True, kind=FindingKind.CONTRADICTION) == [1, 1]
    assert chained(SAME, gated=True, on="place") == [1, 1]
    assert chained(SAME, gated=True, kind=FindingKind.PRECISION, on="place") == [1]
    assert chained(CONFLICT, kind=FindingKind.CONTRADICTION) == [2]  # they may both be at odds with the third


def test_two_places_of_one_sentence_are_two_things() -> None:
    one, other = (moved(claim, 0) for claim in pair().claims)
    elsewhere = attrs.evolve(one, id="x", span=Span("a", 10, 14))
    a, b, c = (Side(claim.span, "x", claim) for claim in (one, other, elsewhere))
    assert sizes(EMPTY, verdict(a, b, 0.9), verdict(b, c)) == [1]
    inside = attrs.evolve(one, id="x", span=Span("a", 5, 14))
    assert sizes(EMPTY, verdict(a, b, 0.9), verdict(b, Side(inside.span, "x", inside))) == [2]


def test_many_sources_of_one_fact_make_one_group() -> None:
    many = [side(f"{at:03}", 0) for at in range(3 * MOST_CHECKED)]
    chain = [verdict(one, other) for one, other in pairwise(many)]
    assert sizes(EMPTY, *chain) == [len(chain)]


def test_the_surest_comes_first_and_of_equally_sure_ones_the_first_in_the_text() -> None:
    sure, first, second = (
        verdict(side("b", 0), side("c", 0), 0.9),
        verdict(side("a", 0), side("b", 0)),
        verdict(side("a", 1), side("b", 0)),
    )
    assert sorted([second, first, sure], key=verdict_order) == [sure, first, second]


# --- words


def evidence(quote: str, after: str = "") -> Evidence:
    return Evidence(source="a", start=0, end=len(quote), quote=quote, after=after)


@pytest.mark.parametrize(
    ("quote", "after", "shown"),
    [
        ("three men died", " in Orton", "three men died"),
        ("five", " men died in the fire in Orton on Monday", "five men died in the fire"),
        ("one man", " was shot, police said", "one man was shot"),
        ("one man", ".\nPolice came", "one man"),
        ("one man", " who was shot", "one man"),
        ("one man", " (46) was shot", "one man"),
        ("five", "", "five"),
        ("five", " men\nand more", "five men"),
        ("5", " percent of 3.2 million", "5 percent of 3.2 million"),
    ],
)
def test_what_says_too_little_is_told_with_the_words_that_follow(quote: str, after: str, shown: str) -> None:
    assert _in_words(evidence(quote, after)) == shown


def test_values_are_set_against_each_other_once_on_one_line_and_cut() -> None:
    assert against(["5", "nine\nmen", "5"]) == "“5” / “nine men”"
    assert short("x" * LONGEST_VALUE) == "x" * LONGEST_VALUE
    assert short("x" * (LONGEST_VALUE + 1)) == "x" * (LONGEST_VALUE - 1) + "…"
    assert short("x" * (LONGEST_VALUE - 2) + " yyyy") == "x" * (LONGEST_VALUE - 2) + "…"
    assert sources([evidence("x")]) == "one source"
    assert sources([evidence("x"), evidence("y")]) == "one source"
    assert sources([evidence("x"), evidence("x").model_copy(update={"source": "b"})]) == "2 sources"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The works paid 50 euros. It rained. The works sold 50 boats.", "sold 50 boats"),
        ("The works sold 50 boats.", "The works sold 50 boats"),
    ],
)
def test_a_quote_of_a_figure_is_found_where_it_stands(text: str, quote: str) -> None:
    """The first place of the quoted words is the place that is meant."""
    other = text.replace("sold 50", "sold 70").replace("sold 50", "sold 70")
    report = compare([read_text(text, "a"), read_text(other, "b")])
    quotes = [
        one for finding in report.findings for one in finding.evidence if one.value.startswith(("50", "70"))
    ]
    assert quotes
    for one in quotes:
        article = next(a for a in (text, other) if a[one.start : one.end] == one.quote)
        assert article.lower().index(one.quote.lower()) == one.start
