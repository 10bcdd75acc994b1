"""Which sentences tell of what went before or of elsewhere, on claims made by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from cases import claim, day, slot

from crosscheck.align.foreground import Foreground
from crosscheck.model.article import Article
from crosscheck.model.claim import Claim, Slot
from crosscheck.model.entity import Entities
from crosscheck.model.span import Span
from crosscheck.model.values.date import Granularity
from crosscheck.model.values.place import PlaceValue

PUBLISHED = date(2018, 5, 20)
DAYS = 14
YEAR = day("in 2015", date(2015, 1, 1), Granularity.YEAR, end=date(2016, 1, 1))
LATER = day("in December", date(2018, 12, 1), Granularity.MONTH, end=date(2019, 1, 1))
MONDAY = day("on Monday", date(2018, 5, 14))
LAND, TOWN, OTHER = (
    PlaceValue(name, name.lower(), id_, kind, parents)
    for name, id_, kind, parents in (
        ("Alphaland", "XA", "country", ("continent.AA",)),
        ("Town", "1", "city", ("XA.1", "XA", "continent.AA")),
        ("Betaland", "XB", "country", ("continent.BB",)),
    )
)


def in_(place: PlaceValue) -> Slot:
    return slot(place.name, "place", value=place)


def article(
    *sentences: str, slots: dict[int, tuple[Slot, ...]] | None = None, name: str = "a"
) -> tuple[Article, list[Claim]]:
    """An article of these sentences, each of them one claim."""
    text, claims = "", []
    for number, sentence in enumerate(sentences):
        span = Span(name, len(text), len(text) + len(sentence))
        text += f"{sentence} "
        one = claim(name, "found", slots=(slots or {}).get(number, ()))
        predicate = attrs.evolve(one.predicate, span=span)
        claims.append(attrs.evolve(one, id=f"{name}{number}", span=span, sentence=span, predicate=predicate))
    return Article(id=name, text=text, published=PUBLISHED), claims


def told(*several: tuple[Article, list[Claim]], opening: int = 1) -> tuple[Foreground, list[Claim]]:
    claims = [one for _, some in several for one in some]
    first = {one.id for _, some in several for one in some[:opening]}
    articles = {one.id: one for one, _ in several}
    return Foreground(claims, articles, Entities(()), lambda c: c.id in first, DAYS), claims


def background(*sentences: str, slots: dict[int, tuple[Slot, ...]] | None = None, **more: Any) -> list[bool]:
    found, claims = told(article(*sentences, slots=slots), **more)
    return [found.background(one) for one in claims]


NEWS = "The dam broke."


@pytest.mark.parametrize(
    ("when", "behind"),
    [
        (YEAR, True),
        (LATER, False),
        (MONDAY, False),
        (day("on May 5", date(2018, 5, 5)), False),
        (day("on May 4", date(2018, 5, 4)), True),
        (slot("then", "date"), False),
    ],
)
def test_a_month_a_year_or_a_day_well_before_the_news_is_what_went_before(when: Slot, behind: bool) -> None:
    assert background(NEWS, "Another broke.", slots={1: (when,)}) == [False, behind]
    beside = attrs.evolve(when, role="dated")
    assert background(NEWS, "Another broke.", slots={1: (beside,)}) == [False, behind]


def test_the_first_sentence_tells_the_news_whatever_it_names() -> None:
    assert background("In 2015 a dam broke.", slots={0: (YEAR,)}) == [False]
    assert background(NEWS, "In 2015 one broke.", slots={1: (YEAR,)}, opening=2) == [False, True]


@pytest.mark.parametrize(
    ("sentence", "behind"),
    [
        ("It killed nine.", True),
        ("“They fled.", True),
        ("Nine died.", False),
        ("", False),
    ],
)
def test_what_goes_on_about_it_is_behind_as_well(sentence: str, behind: bool) -> None:
    assert background(NEWS, "In 2015 one broke.", sentence, slots={1: (YEAR,)}) == [False, True, behind]
    assert background(NEWS, "Another broke.", sentence) == [False, False, False]


@pytest.mark.parametrize(
    ("sentence", "behind"),
    [
        ("Years after the war it broke.", True),
        ("Months since a flood it broke.", True),
        ("Years after his birth it broke.", False),
        ("Days after the war it broke.", False),
    ],
)
def test_years_after_something(sentence: str, behind: bool) -> None:
    assert background(NEWS, sentence) == [False, behind]


def test_what_is_told_before_the_date_of_another_clause_is_not_of_that_time() -> None:
    """*It replaces a wall, which failed in 2015*."""
    paper, claims = article(NEWS, "A wall replaces one that failed in 2015.", slots={1: ()})
    early = claims[1]
    late = attrs.evolve(
        early,
        id="late",
        span=Span("a", early.span.start + 20, early.span.end),
        predicate=attrs.evolve(early.predicate, span=Span("a", early.span.start + 25, early.span.end)),
        slots=(YEAR,),
    )
    found, _ = told((paper, [claims[0], early, late]))
    assert found.background(late)
    assert not found.background(early)


def test_a_sentence_that_is_set_in_another_place_altogether() -> None:
    def away(*places: PlaceValue, main: PlaceValue = TOWN) -> list[bool]:
        slots = {0: (in_(main),), 1: tuple(map(in_, places))}
        return background(NEWS, "Another broke.", slots=slots)

    assert away(OTHER) == [False, True]
    assert away(LAND) == [False, False]
    assert away(OTHER, TOWN) == [False, False]
    assert away() == [False, False]
    assert background(NEWS, "Another broke.", slots={1: (in_(OTHER),)}) == [False, False]  # no main place


def test_places_of_two_sentences() -> None:
    def places(mine: tuple[PlaceValue, ...], theirs: tuple[PlaceValue, ...]) -> tuple[bool, bool]:
        one = article(NEWS, slots={0: tuple(map(in_, mine))})
        other = article(NEWS, slots={0: tuple(map(in_, theirs))}, name="b")
        found, claims = told(one, other)
        return found.apart(*claims), found.named_alike(*claims)

    assert places((TOWN,), (OTHER,)) == (True, False)
    assert places((TOWN,), (LAND,)) == (False, False)
    assert places((TOWN,), (TOWN,)) == (False, True)
    assert places((TOWN, OTHER), (TOWN,)) == (False, True)
    assert places((TOWN,), ()) == (False, False)
    assert places((), ()) == (False, False)


def test_a_part_is_no_place_that_both_articles_are_about() -> None:
    def part(own: PlaceValue, mine: PlaceValue | None, theirs: PlaceValue | None) -> bool:
        slots = [
            {0: (in_(main),) if main else (), 1: (in_(own),) if n == 0 else ()}
            for n, main in enumerate((mine, theirs))
        ]
        one, other = (
            article(NEWS, "Another broke.", slots=of, name=name) for of, name in zip(slots, "ab", strict=True)
        )
        found, claims = told(one, other)
        return found.part(claims[1], claims[3])

    assert not part(LAND, LAND, LAND)
    assert not part(LAND, TOWN, TOWN)  # the whole of which both tell a part
    assert part(TOWN, LAND, LAND)
    assert part(TOWN, TOWN, LAND)
    assert part(TOWN, TOWN, None)
