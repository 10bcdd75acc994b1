"""What the gate knows of a pair beside its slots, on invented texts; each line read by eye."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from cases import claim, slot
from read_cases import articles_of

from crosscheck import registry
from crosscheck.align import prepare
from crosscheck.align.concepts import Concepts
from crosscheck.align.facts import Facts
from crosscheck.align.origins import COMMON_RUN, SHINGLE, origins
from crosscheck.align.score import overlap
from crosscheck.analyse import default_analyzer
from crosscheck.model.article import Article
from crosscheck.model.claim import Word
from crosscheck.model.entity import Entities
from crosscheck.model.span import Span
from crosscheck.model.values.place import PlaceValue
from crosscheck.pipeline import parse
from crosscheck.resolve import resolve
from crosscheck.settings import AlignSettings

BOTH = (
    *(
        "one_story",
        "days_apart",
        "one_topic",
        "one_matter",
        "unique",
        "several_answers",
        "bare",
        "other_names",
    ),
    *("whole", "opening", "named_by_both", "both_ways", "marked", "foreground", "one_past", "partly"),
    *("elsewhere", "behind"),
)
FLOOD = (
    "May 4, 2018\n\nA flood ruined the mill of Ann Reed in Orton. The river rose all night. "
    "Nobody slept in Orton.\n"
)


def known(mine: str, theirs: str, kind: str = "event") -> str:
    """What is so of the last claim of that kind in each of two texts."""
    analyses = list(default_analyzer().analyse(articles_of(mine, theirs)))
    claims = [one for analysis in analyses for one in parse(analysis).claims]
    articles = {one.article.id: one.article for one in analyses}
    desk = prepare(claims, articles, resolve(analyses), AlignSettings())
    a, b = (
        max(
            (one for one in claims if one.kind == kind and one.span.article == analysis.article.id),
            key=lambda one: one.span,
        )
        for analysis in analyses
    )
    named = {one.name: one for one in registry.kinds()}
    slots = tuple(named[kind].relate(a, b, desk.look))
    shared = overlap(desk.bags[a.id], desk.bags[b.id], f"frame:{a.frame}")
    facts = Facts(a, b, slots, shared, desk)
    assert facts.rest >= 0.0
    return ", ".join(name for name in BOTH if getattr(facts, name))


STORY = "one_story, one_topic, one_matter"


@pytest.mark.parametrize(
    ("mine", "theirs", "kind", "expected"),
    [
        (
            "The mill burned.",
            "The mill burned.",
            "event",
            "one_story, one_topic, unique, bare, whole, opening, foreground",
        ),
        (
            "Ann Reed met Bob Silva.",
            "Bob Silva met Ann Reed.",
            "event",
            "one_story, one_topic, one_matter, unique, bare, whole, opening, named_by_both, foreground",
        ),
        (
            "Ann Reed met him.",
            "Bob Silva met him.",
            "event",
            "one_story, one_topic, unique, bare, other_names, whole, opening, foreground",
        ),
        ("F:Police closed the mill.", "F:Police closed the mill.", "event", "+unique, foreground"),
        (
            "F:Police closed the mill.",
            "L:Police closed the mill.",
            "event",
            "+days_apart, unique, foreground",
        ),
        ("F:Police closed the mill in 2011.", "F:Police closed the mill.", "event", "+unique, behind"),
        (
            "F:Police closed a dam in Peru in 2011.",
            "F:Police closed a dam in Peru in 2011.",
            "event",
            "+unique, one_past",
        ),
        (
            "F:Police closed a dam in Peru in 2011.",
            "F:Police closed a dam in Peru in 2012.",
            "event",
            "+unique",
        ),
        (
            "F:Police closed a dam in Peru.",
            "F:Police closed a dam in Norway.",
            "event",
            "+unique, partly, elsewhere",
        ),
        (
            "F:Police did not close the mill. Police closed the mill.",
            "F:Police closed the mill.",
            "event",
            "+unique, both_ways, foreground",
        ),
        ("F:It killed two men.", "F:It killed three men. It killed four men.", "quantity", "+foreground"),
        ("F:It killed two men.", "F:It killed three men.", "quantity", "+unique, foreground"),
        (
            "F:Ann Reed sued Bob Silva.",
            "F:Bob Silva sued Ann Reed.",
            "event",
            "+unique, named_by_both, foreground",
        ),
        (
            "F:Ann Reed sued Bob Silva.",
            "F:Carl Marsh sued Dora Lind.",
            "event",
            "+unique, other_names, foreground",
        ),
    ],
)
def test_what_is_known_of_a_pair(mine: str, theirs: str, kind: str, expected: str) -> None:
    """*F:* stands for the opening of the story, *L:* for that on the next day, and + for what is so in one story."""
    texts = [
        one.replace("F:", FLOOD).replace("L:", FLOOD.replace("May 4", "May 5")) for one in (mine, theirs)
    ]
    assert sorted(known(*texts, kind).split(", ")) == sorted(expected.replace("+", f"{STORY}, ").split(", "))


# --- where texts come from


def analysed(name: str, words: str, credit: str | None = None) -> Any:
    """An article of these words, as far as its origin is asked of."""
    tokens = [SimpleNamespace(text=word) for word in words.split()]
    return SimpleNamespace(article=Article(id=name, text=words, credit=credit), tokens=tokens)


def numbers(first: int, last: int) -> str:
    return " ".join(f"w{at}" for at in range(first, last))


def test_texts_that_credit_one_wire_have_one_origin() -> None:
    told = [
        analysed("a", "x", "Wire"),
        analysed("b", "y", "WIRE"),
        analysed("c", "z"),
        analysed("d", "q", "Other"),
    ]
    assert origins(told) == {"a": "Wire", "b": "Wire", "c": "c", "d": "Other"}
    assert origins(told[::-1]) == origins(told)


@pytest.mark.parametrize(("shared", "one"), [(15, False), (16, True)])
def test_a_text_that_repeats_a_quarter_of_anothers_runs_is_a_copy(shared: int, one: bool) -> None:
    """Of 36 runs of eight words nine are shared from sixteen words on."""
    length = 36 + SHINGLE - 1
    mine, theirs = numbers(0, length), numbers(0, shared) + " " + numbers(1000, 1000 + length - shared)
    found = origins([analysed("a", mine), analysed("b", theirs)])
    assert (found["a"] == found["b"]) is one
    assert origins([analysed("a", mine), analysed("b", theirs.upper())]) == found


def test_a_copy_has_the_credit_of_what_it_copies() -> None:
    text = numbers(0, 30)
    found = origins([analysed("a", text), analysed("b", text, "Wire"), analysed("c", numbers(500, 530))])
    assert found == {"a": "Wire", "b": "Wire", "c": "c"}


def test_marks_between_words_make_no_other_text_and_a_few_words_no_copy() -> None:
    text = numbers(0, 30)
    found = origins([analysed("a", text), analysed("b", text.replace(" ", " , "))])
    assert found["a"] == found["b"]
    short = numbers(0, SHINGLE - 1)
    assert len(set(origins([analysed("a", short), analysed("b", short)]).values())) == 2
    assert len(set(origins([analysed("a", short + " x"), analysed("b", short + " x")]).values())) == 1


def test_what_very_many_articles_hold_is_a_formula() -> None:
    for many, one in ((COMMON_RUN, True), (COMMON_RUN + 1, False)):
        told = [analysed(f"{at:03}", numbers(0, SHINGLE)) for at in range(many)]
        assert (len(set(origins(told).values())) == 1) is one


# --- what a clause is weighed by


def test_what_kinds_of_words_weigh_in_a_clause() -> None:
    """A known place and its state, a day, a type; and a state's heir beside the state."""
    lima = PlaceValue("Lima", "lima", "9", "city", ("PE.1", "PE"))
    slots = (
        slot("Lima", "place", value=lima, span=Span("a", 50, 60)),
        slot("AK-47 rifle", "thing", modifiers=("AK-47",), span=Span("a", 70, 80)),
        slot("12", "quantity", span=Span("a", 90, 95)),
    )
    words = (Word(1, 0, "ferry"), Word(2, 52, "Lima"), Word(3, 20, "Soviet Union"))
    bag = Concepts(Entities(())).bag(claim("a", "meet", slots=slots, words=words))
    assert bag["place:9"] == 0.7
    assert bag["place:PE"] == 0.4
    assert bag["type:AK-47"] == 0.9
    assert bag["state:Soviet Union"] == bag["state:Russia"] == 0.55
    assert not any("Lima" in concept for concept in bag)
    unknown = PlaceValue("Orton", "orton")
    told = claim(
        "a", "meet", slots=(slot("Orton", "place", value=unknown, span=Span("a", 50, 60)),), words=words
    )
    assert not any(concept.startswith("place:") for concept in Concepts(Entities(())).bag(told))


def test_what_a_clause_is_about_is_its_telling_words_the_heaviest_first() -> None:
    words = (Word(1, 0, "ferry"), Word(2, 10, "day"), Word(3, 20, "Soviet Union"))
    look = Concepts(Entities(()))
    found = look.content(claim("a", "meet", words=words))
    assert found[:1] != ("noun:day",)
    assert "noun:day" not in found
    assert "frame:meet" not in found
    bag = look.bag(claim("a", "meet", words=words))
    assert [bag[one] for one in found] == sorted((bag[one] for one in found), reverse=True)
    assert all(bag[one] >= 0.5 for one in found)
