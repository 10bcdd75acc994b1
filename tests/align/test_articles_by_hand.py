"""What is known of whole articles, on claims made by hand: stories, shared sentences, figures, who acts for whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import attrs
import pytest
from cases import CONFLICT, OVERLAP, SAME, UNKNOWN, claim, number, slot

from crosscheck.align.concepts import Concepts
from crosscheck.align.predicates import relate_predicates
from crosscheck.align.represent import acting_for
from crosscheck.align.story import LEAD_SENTENCES, Stories
from crosscheck.align.told import Told
from crosscheck.align.unique import MOST_FIGURES, Figures, Polarities
from crosscheck.model.analysis import NameKind
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim
from crosscheck.model.entity import Entities, Entity
from crosscheck.model.relation import Relation
from crosscheck.model.span import Span
from crosscheck.model.values.commitment import Polarity
from crosscheck.settings import AlignSettings

LIMITS = AlignSettings()
MAY_1 = date(2018, 5, 1)


def at(article: str, place: int, **more: Any) -> Claim:
    """A claim in the sentence of that number; sentences are ten letters long."""
    sentence = Span(article, 10 * place, 10 * place + 9)
    plain = claim(article, more.pop("frame", "found"), more.pop("head", ""), more.pop("slots", ()), **more)
    return attrs.evolve(plain, id=f"{article}{place}", sentence=sentence, span=sentence)


def stories(
    *told: tuple[str, Sequence[dict[str, float]]], days: Sequence[date | None] = (), **limits: Any
) -> Stories:
    """Articles by what their sentences tell, with the days of the articles."""
    dated = dict(zip((name for name, _ in told), [*days, *([None] * len(told))], strict=False))
    claims = [at(name, place) for name, bags in told for place in range(len(bags))]
    bags = {f"{name}{place}": dict(bag) for name, some in told for place, bag in enumerate(some)}
    articles = {name: Article(id=name, text="x" * 200, published=day) for name, day in dated.items()}
    return Stories(claims, bags, articles, LIMITS.model_copy(update=limits), {})


def leads(share: float, sentences: int = 3) -> tuple[dict[str, float], ...]:
    """A lead of weight 1 of which so much is met in the other article; the rest is of no weight."""
    return ({"common": share, "own": 1.0 - share}, *({"nothing": 0.0} for _ in range(sentences - 1)))


def alike(share: float, **more: Any) -> Stories:
    mine, theirs = leads(share), leads(share)
    other = ({"common": share, "other": 1.0 - share}, *theirs[1:])
    return stories(("a", mine), ("b", other), **more)


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 1.0])
def test_the_likeness_of_two_articles_is_the_share_of_their_leads(share: float) -> None:
    assert alike(share).score("a", "b") == pytest.approx(share)
    assert alike(share).score("b", "a") == alike(share).score("a", "b")


def test_what_the_lead_of_one_tells_may_stand_anywhere_in_the_other() -> None:
    """The lead ends after some sentences; the whole does not."""
    late = ([{"other": 1.0}] * LEAD_SENTENCES) + [{"common": 1.0}]
    told = stories(("a", [{"common": 1.0}, {}, {}]), ("b", late))
    assert told.score("a", "b") == pytest.approx(0.5)  # all of the lead of the one, nothing of the other's
    last = ([{"other": 0.0}] * (LEAD_SENTENCES - 1)) + [{"common": 1.0}]
    assert stories(("a", [{"common": 1.0}, {}, {}]), ("b", last)).score("a", "b") == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("days", "needed"),
    [((None, None), 0.36), ((MAY_1, None), 0.48), ((None, MAY_1), 0.48), ((MAY_1, MAY_1), 0.28)],
)
def test_how_alike_one_story_is_depends_on_what_is_known_of_its_days(
    days: tuple[date | None, date | None], needed: float
) -> None:
    assert alike(needed + 0.001, days=days).one("a", "b")
    assert not alike(needed - 0.001, days=days).one("a", "b")


def test_one_story_is_of_some_days() -> None:
    for day, near in ((date(2018, 5, 15), True), (date(2018, 5, 16), False)):
        told = alike(0.9, days=(MAY_1, day))
        assert told.one("a", "b") is told.one("b", "a") is near
        assert told.on_one_topic("a", "b")


def test_two_texts_of_two_sentences_are_left_to_what_they_say() -> None:
    short, long = [{"x": 1.0}] * 2, [{"y": 1.0}] * 3
    told = stories(("a", short), ("b", [{"y": 1.0}] * 2), ("c", long), days=(MAY_1, date(2020, 1, 1), MAY_1))
    assert told.one("a", "b")
    assert told.is_whole("a", "b")
    assert not told.one("a", "c")
    assert not told.is_whole("a", "c")
    assert not told.one_sentence("a")
    assert stories(("a", [{"x": 1.0}])).one_sentence("a")
    assert told.one("c", "c")


def test_a_topic_is_of_any_days_and_a_matter_of_two_names() -> None:
    assert alike(0.221).on_one_topic("a", "b")
    assert not alike(0.219).on_one_topic("a", "b")
    for names, known in ((2, True), (1, False)):
        bag = {f"entity:{n}": 0.3 for n in range(names)} | {"noun:x": 0.1}
        told = stories(("a", [bag, {}, {}]), ("b", [dict(bag), {}, {}]))
        assert told.on_one_matter("a", "b") is known
        assert told.on_one_topic("a", "b")


def test_articles_of_the_same_days_with_one_cast_are_one_story() -> None:
    """Two names in both leads do where a little else fits; without days they tell nothing."""

    def cast(share: float, names: int = 2, days: Sequence[date | None] = (MAY_1, MAY_1)) -> bool:
        bag = {f"entity:{n}": share / names for n in range(names)}
        mine, theirs = ([{**bag, own: 1.0 - share}, {}, {}] for own in ("own", "other"))
        return stories(("a", mine), ("b", theirs), days=days).one("a", "b")

    assert cast(0.16)
    assert not cast(0.14)
    assert not cast(0.16, names=1)
    assert not cast(0.16, days=(MAY_1, None))
    assert not cast(0.16, days=(MAY_1, date(2018, 6, 1)))


def test_news_opens_with_its_first_two_sentences() -> None:
    told = stories(("a", [{"x": 1.0}] * 4), ("b", [{"x": 1.0}]))
    assert [told.opens(at("a", place)) for place in range(4)] == [True, True, False, False]
    assert told.opens(at("b", 0))


# --- sentences that two articles have in common


TEXTS = {
    "a": Article(id="a", text="The dam  held. The town slept. A bridge fell."),
    "b": Article(id="b", text="The dam held. A road closed."),
}


def sentence(article: str, words: str, clause: str = "", kind: str = "event") -> Claim:
    text = TEXTS[article].text
    start = text.index(words)
    own = text.index(clause or words, start)
    whole = Span(article, start, start + len(words))
    plain = claim(article, "found")
    return attrs.evolve(
        plain,
        id=f"{article}{own}{kind}{clause}",
        kind=kind,
        sentence=whole,
        span=Span(article, own, own + len(clause or words)),
    )


DAM = (sentence("a", "The dam  held."), sentence("b", "The dam held."))
REST = (sentence("a", "The town slept."), sentence("a", "A bridge fell."), sentence("b", "A road closed."))


def test_a_sentence_that_both_hold_is_set_against_nothing_but_itself() -> None:
    told = Told([*DAM, *REST], TEXTS)
    assert told.apart(*DAM)  # blanks are no words
    assert told.apart(REST[0], REST[2])
    assert told.apart(REST[0], REST[1])  # inside one article
    for one, other in ((DAM[0], REST[2]), (REST[2], DAM[0]), (DAM[1], REST[0]), (REST[0], DAM[1])):
        assert not told.apart(one, other)
    assert not told.apart(REST[0], REST[0])


def test_of_a_shared_sentence_only_the_same_place_is_compared() -> None:
    whole, part = sentence("a", "The dam  held."), sentence("b", "The dam held.", "held.")
    number_ = sentence("b", "The dam held.", kind="quantity")
    same = sentence("a", "The dam  held.", "held.")
    told = Told([whole, part, number_, same], TEXTS)
    assert not told.apart(whole, part)
    assert not told.apart(whole, number_)
    assert told.apart(same, part)


# --- figures and denials of one article


class Look:
    """Phrases stand for their heads."""

    def concepts(self, _: Claim, of: Any) -> tuple[str, ...]:
        return (of.head,)


class Behind:
    """Which claims tell of what went before."""

    def background(self, one: Claim) -> bool:
        return one.predicate.text == "past"


def several(*claims: Claim) -> list[bool]:
    told = [attrs.evolve(one, id=f"{one.id}-{n}") for n, one in enumerate(claims)]
    found = Figures(told, Look(), Behind())  # type: ignore[arg-type]
    return [found.several(one) for one in told]


def figure(amount: int, what: str = "rifles", frame: str = "find", unit: str = "", **more: Any) -> Claim:
    things = (
        (slot(what, "thing", head=what.rstrip("s"), modifiers=more.pop("modifiers", ())),) if what else ()
    )
    return claim(more.pop("article", "a"), frame, more.pop("head", ""), (number(amount, unit), *things))


def test_one_article_counts_things_of_a_kind_in_one_number_or_in_several() -> None:
    assert several(figure(7), figure(7)) == [False, False]
    assert several(figure(7), figure(9)) == [True, True]
    assert several(figure(7), figure(7), figure(9)) == [True] * 3
    assert several(figure(7), figure(9, "boats")) == [False, False]
    assert several(figure(7), figure(9, article="b")) == [False, False]
    assert several(figure(7), figure(9, head="past")) == [False, False]
    assert several(figure(7, "ropes"), figure(9, "ropes", unit="metre")) == [False, False]
    assert several(figure(7, ""), figure(9, "")) == [True, True]
    assert several(claim("a", "find", slots=(slot("x"),)), claim("a", "find")) == [False, False]


def test_a_type_says_which_things_are_counted() -> None:
    ak, m16 = (figure(n, modifiers=(name,)) for n, name in ((7, "AK-47"), (9, "M16")))
    assert several(ak, m16) == [False, False]
    assert several(ak, figure(9, modifiers=("AK-47",))) == [True, True]


def test_people_whom_other_things_befell_are_others() -> None:
    """And those who died were killed."""
    dead, hurt = figure(7, "persons", "kill"), figure(9, "persons", "injure")
    assert several(dead, hurt) == [False, False]
    assert several(dead, figure(9, "persons", "die")) == [True, True]
    assert several(figure(7, "", "kill"), figure(9, "", "injure")) == [False, False]


def test_a_table_of_figures_is_never_one_figure() -> None:
    assert several(*(figure(7) for _ in range(MOST_FIGURES))) == [False] * MOST_FIGURES
    assert all(several(*(figure(7) for _ in range(MOST_FIGURES + 1))))


def test_an_article_tells_a_predicate_both_ways_or_one() -> None:
    yes, no = (claim("a", "be", "nervous", polarity=one) for one in (Polarity.POSITIVE, Polarity.NEGATIVE))
    assert not Polarities([yes, yes]).both(yes)
    assert Polarities([yes, no]).both(yes)
    for other in (
        claim("b", "be", "nervous", polarity=Polarity.NEGATIVE),
        claim("a", "be", "ready", polarity=Polarity.NEGATIVE),
        claim("a", "seem", "nervous", polarity=Polarity.NEGATIVE),
    ):
        assert not Polarities([yes, other]).both(yes)
    assert Polarities([yes, claim("a", "be", "Nervous", polarity=Polarity.NEGATIVE)]).both(yes)


# --- predicates, and who acts for a state


@pytest.mark.parametrize(
    ("a", "b", "expected", "sort"),
    [
        (("die", "die"), ("die", "Die"), SAME, ""),
        (("die", "die"), ("die", "perish"), SAME, "wording"),
        (("rise", "rise"), ("fall", "fall"), CONFLICT, ""),
        (("die", "die"), ("sign", "sign"), Relation.APART, ""),
    ],
)
def test_predicates(a: tuple[str, str], b: tuple[str, str], expected: Relation, sort: str) -> None:
    one, other = claim("a", *a), claim("b", *b)
    found = relate_predicates(one, other)
    assert (found.relation, found.sort) == (expected, sort)
    assert relate_predicates(other, one).relation is expected


def test_near_words_overlap() -> None:
    assert relate_predicates(claim("a", "jail"), claim("b", "sentence")).relation in (OVERLAP, SAME, UNKNOWN)


PEOPLE = {"reed": "Ann Reed", "silva": "Bob Silva"}
ENTITIES = Entities(
    tuple(Entity(name, text, NameKind.PERSON, ()) for name, text in PEOPLE.items()),
    referred={(article, n): (name,) for article in "ab" for n, name in enumerate(PEOPLE)},
)


def office(who: str, *states: str, frame: str = "president", article: str = "a") -> list[Claim]:
    holder = slot(PEOPLE[who], "holder", token=list(PEOPLE).index(who))
    return [claim(article, frame, slots=(holder, slot(state, "polity", token=90))) for state in states]


def test_who_holds_the_highest_office_of_one_state_acts_for_it() -> None:
    look = Concepts(ENTITIES)
    assert acting_for(office("reed", "Peru"), look) == {"entity:reed": "state:Peru"}
    assert acting_for(office("reed", "Peru", "Peru"), look) == {"entity:reed": "state:Peru"}
    assert acting_for(office("reed", "Peru", "Chile"), look) == {}
    assert acting_for(office("reed", "Peru", frame="goalkeeper"), look) == {}
    both = acting_for([*office("reed", "Peru"), *office("silva", "Chile", article="b")], look)
    assert both == {"entity:reed": "state:Peru", "entity:silva": "state:Chile"}
    assert acting_for([claim("a", "president", slots=(slot("x", "holder"),))], look) == {}
