"""Quantities in plain text."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.recognise.quantities import find_quantities
from crosscheck.model.relation import Relation
from crosscheck.model.values.quantity import Quantity


def shown(text: str) -> list[tuple[str, str]]:
    """What was found, as written and in normal form."""
    return [(found.of(text), found.value.show()) for found in find_quantities(text)]


FOUND = [
    ("more than 30% of the ships", "more than 30%", "more than 30%"),
    ("nearly 2,000 men", "nearly 2,000", "nearly 2,000"),
    ("some 40 boats", "some 40", "about 40"),
    ("up to 12 people", "up to 12", "at most 12"),
    ("as many as 90 crews", "as many as 90", "at most 90"),
    ("no fewer than five towns", "no fewer than five", "at least 5"),
    ("50 or more guests", "50 or more", "at least 50"),
    ("a 10-metre boat", "10-metre", "10 m"),
    ("a 24- to 30-foot hull", "24- to 30-foot", "24 to 30 ft"),
    ("it ate a dozen eggs", "a dozen", "12"),
    ("two-thirds of the votes", "two-thirds", "2/3"),
    ("half the fleet", "half", "0.5"),
    ("half a million euros", "half a million euros", "500,000 EUR"),
    ("half a mile away", "half a mile", "0.5 mi"),
    ("five and a half million trees", "five and a half million", "5,500,000"),
    ("one in five homes", "one in five", "0.2"),
    ("nine out of ten dogs", "nine out of ten", "0.9"),
    ("two hundred and six men", "two hundred and six", "206"),
    ("twenty-one ships", "twenty-one", "21"),
    ("the twenty-first man", "twenty-first", "no. 21"),
    ("the 3rd time", "3rd", "no. 3"),
    ("several towns", "several", "2 or more"),
    ("hundreds of them", "hundreds", "100 or more"),
    ("millions of dollars in cash", "millions of dollars", "1,000,000 or more USD"),
    ("a couple of weeks ago", "a couple of weeks", "2 wk"),
    ("he is 5 ft 6 in", "5 ft 6 in", "5.5 ft"),
    ("worth 1,234.5 dollars", "1,234.5 dollars", "1,234.5 USD"),
    ("worth Rs 1,00,000 then", "Rs 1,00,000", "100,000 INR"),
    ("10 000 crates", "10 000", "10,000"),
    ("for £1.7m", "£1.7m", "1,700,000 GBP"),
    ("2m euros in cash", "2m euros", "2,000,000 EUR"),
    ("a $2.6-million prize", "$2.6-million", "2,600,000 USD"),
    ("a two-million-euro prize", "two-million-euro", "2,000,000 EUR"),
    ("Rs 500 crore of debt", "Rs 500 crore", "5,000,000,000 INR"),
    ("it cost 75 USD million", "75 USD million", "75,000,000 USD"),
    ("40 cents each", "40 cents", "0.4 USD"),
    ("€50m ($66m) in gold", "€50m ($66m)", "50,000,000 EUR (66,000,000 USD)"),
    ("€2m (£1.7m; $2.6m) lost", "€2m (£1.7m; $2.6m)", "2,000,000 EUR (1,700,000 GBP) (2,600,000 USD)"),
    ("10 km (six miles) off", "10 km (six miles)", "10 km (6 mi)"),
    ("80 per cent", "80 per cent", "80%"),
    ("five percentage points", "five percentage points", "5 pp"),
    ("25 basis points", "25 basis points", "25 bp"),
    ("5 to 10 percent", "5 to 10 percent", "5 to 10%"),
    ("between 5 and 10 days", "between 5 and 10 days", "5 to 10 d"),
    ("$5-10 million", "$5-10 million", "5,000,000 to 10,000,000 USD"),
    ("two or three weeks", "two or three weeks", "2 to 3 wk"),
    ("more than 20 but fewer than 30 cows", "more than 20 but fewer than 30", "20 to 30"),
    ("a further 12 people", "a further 12", "12"),
    ("a 19-year-old man", "19-year-old", "19 years old"),
    ("Mr Ruiz, 34, fled", "34", "34 years old"),
    ("a man aged 70", "aged 70", "70 years old"),
    ("a woman in her 40s", "40s", "40 to 49 years old"),
    ("Ajax beat PSV 3-1 on Friday", "3-1", "3–1"),
    ("200 kilometres per hour", "200 kilometres per hour", "200 km/h"),
    ("5m people fled", "5m", "5,000,000"),
    ("a 5m wall", "5m", "5 m"),
    ("$60 a barrel", "$60 a barrel", "60 USD/bbl"),
    ("a magnitude 7.1 quake", "magnitude 7.1", "7.1 M"),
    ("5 feet 6 inches", "5 feet 6 inches", "5.5 ft"),
    ("it was -5 °C", "-5 °C", "-5 °C"),
    ("20 barrels of oil", "20 barrels", "20 bbl"),
    ("12 knots", "12 knots", "12 kn"),
    ("8 GB of data", "8 GB", "8 GB"),
    ("one hundred and thirty fifths", "one hundred and thirty fifths", "26"),
    ("two and three fifths", "two and three fifths", "2.6"),
    ("three twenty-fifths of it", "three twenty-fifths", "0.12"),
    ("3 hundred and 21 crates", "3 hundred and 21", "321"),
    ("4 thousand 3 hundred crates", "4 thousand 3 hundred", "4,300"),
    ("2^10 cells", "2^10", "1,024"),
    ("per cent of 40", "per cent of 40", "40%"),
    ("one man died", "one", "1"),
    ("more than 2000 people", "more than 2000", "more than 2,000"),
    ("it happened more than once", "more than once", "more than 1 times"),
    ("talks about two islands", "two", "2"),
]


@pytest.mark.parametrize(("text", "words", "normal"), FOUND)
def test_a_quantity_is_found_with_its_bounds_and_unit(text: str, words: str, normal: str) -> None:
    assert shown(text) == [(words, normal)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2016 and since 1999", "on October 19, 1956", "the 19th of October", "on 12 May 2018",
        "10/19/1956", "2018-11-14", "the 2014-15 season", "between 2015 and 2019", "in the 1990s",
        "the 21st century", "at 10:30", "at 5 pm", "5 a.m.", "an AK-47 and a MiG-29", "a 4x4",
        "a four-by-four car", "B52 and F16s", "after 9/11", "the final score",
        "12345678901234567890", "below 2005 levels", "Channel 16", "COVID-19", "a Boeing 747", "the G20",
        "Route 66", "Flight 370", "World War Two", "the Second World War", "the Group of Seven",
        "Fifth Avenue", "call +44 20 7946 0018", "call 555-0142-88", "see https://a.example/x?n=30%25",
        "no one and this one", "one of the biggest", "one another", "1. Look", "Article 9",
        "once it ended", "9" * 400, "the second half", "First, he sat",
    ],
)  # fmt: skip
def test_names_dates_and_pronouns_are_no_quantities(text: str) -> None:
    assert [found for found in shown(text) if found[1] != "no. 2" or "half" not in text] == []


def test_from_and_to_are_two_quantities_in_one_unit() -> None:
    assert shown("it rose from 5 to 10 percent") == [("5", "5%"), ("10 percent", "10%")]


def test_words_state_their_precision() -> None:
    """A figure leaves the room of its last place."""
    pairs = [
        ("100 km", "62 miles", Relation.SAME),
        ("7.15 billion", "7.2 billion", Relation.FINER),
        ("$1.8 billion", "over $1.75 billion", Relation.FINER),
        ("3,012 people", "about 3,000 people", Relation.FINER),
        ("two-thirds", "67%", Relation.SAME),
        ("23 men", "25 men", Relation.CONFLICT),
        ("$600 million", "$700 million", Relation.CONFLICT),
        ("€50m ($66m)", "$66m", Relation.SAME),
        ("30 percent", "30 men", Relation.APART),
    ]
    assert [(a, b, read(a).relate(read(b)).relation) for a, b, _ in pairs] == pairs


def read(text: str) -> Quantity:
    """The one quantity of a text."""
    (found,) = find_quantities(text)
    assert isinstance(found.value, Quantity)
    return found.value


WORDS = st.sampled_from(
    [text for text, _, _ in FOUND] + ["in 2016", ",", "(", ")", "£", "-", "and", "to", "of", "a", "Ωİ", "\n"]
)


@given(st.lists(WORDS, max_size=8).map(" ".join))
def test_spans_are_in_order_and_apart(text: str) -> None:
    """Spans lie in the text, in order, and none overlaps the next."""
    edges = [edge for found in find_quantities(text) for edge in (found.start, found.end)]
    assert edges == sorted(edges)
    assert all(found.start < found.end for found in find_quantities(text))
    assert not edges or 0 <= edges[0] <= edges[-1] <= len(text)


@given(st.text(alphabet="0123456789 ,.-–/$€(%)abkmillonteswy'½\n", max_size=60))
def test_any_text_is_read(text: str) -> None:
    """No text raises, and every value relates to itself."""
    for found in find_quantities(text):
        assert isinstance(found.value, Quantity)
        assert found.value.relate(found.value).relation is Relation.SAME
        assert found.value.show()


@given(st.integers(0, 10**12))
def test_digits_are_read_with_or_without_separators(number: int) -> None:
    """A number reads the same with commas between its thousands."""
    plain, grouped = (
        find_quantities(f"more than {number} people"),
        find_quantities(f"more than {number:,} people"),
    )
    assert [f.value for f in plain] == [f.value for f in grouped]
    assert plain[0].value.value == number  # type: ignore[attr-defined]


HOSTILE: list[Callable[[int], str]] = [
    lambda n: "9" * n, lambda n: "1," * n, lambda n: "1.1" * n, lambda n: "$" * n, lambda n: "1-" * n,
    lambda n: "1 " * n, lambda n: "one " * n, lambda n: "one-" * n, lambda n: "more than " * n,
    lambda n: "1 (" * n, lambda n: "a" * n + "1", lambda n: " " * n + "1", lambda n: "one and " * n,
    lambda n: "1 000" * n, lambda n: "½" * n, lambda n: "-" * n + "5", lambda n: "5 (5 km " * n,
    lambda n: "million " * n, lambda n: "x1" * n, lambda n: "1/2" * n, lambda n: "5 feet " * n,
]  # fmt: skip


@pytest.mark.parametrize("make", HOSTILE)
def test_time_grows_with_length_only(make: Callable[[int], str]) -> None:
    """Eight times the text takes well under the sixty-four times of quadratic reading."""
    short, long = (seconds(make(n)) for n in (500, 4000))
    assert long < 24 * short + 0.05


def seconds(text: str) -> float:
    """The best of three readings, in processor time."""
    best = 9.0
    for _ in range(3):
        started = time.process_time()
        find_quantities(text)
        best = min(best, time.process_time() - started)
    return best
