"""Dates, times and lengths are found in plain text, and nothing else is."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.recognise.dates import Tense, find_dates
from crosscheck.model.relation import Relation
from crosscheck.model.values.date import DateValue, weekday_mismatch

REFERENCE = date(2019, 1, 29)  # a Tuesday

# text; every span found and its value
CASES = [
    ("They met on November 14.", {"November 14": "2018-11-14"}),
    ("They met on November 14, 2018, in Geneva.", {"November 14, 2018": "2018-11-14"}),
    ("They met on the 14th of November 2018.", {"the 14th of November 2018": "2018-11-14"}),
    ("Dated 18th November, 2020", {"18th November, 2020": "2020-11-18"}),
    (
        "on 2018-11-14 and 11/14/2018 and 14/11/2018",
        dict.fromkeys(["2018-11-14", "11/14/2018", "14/11/2018"], "2018-11-14"),
    ),
    ("Friday, 14 Nov. 2018 (Wed)", {"Friday, 14 Nov. 2018": "2018-11-14"}),
    ("in January 2019", {"January 2019": "2019-01"}),
    ("It grew in the 1990s.", {"the 1990s": "199X"}),
    ("in the mid-20th century", {"the mid-20th century": "1933/1965"}),
    ("Fighting resumed in early December.", {"early December": "2018-12-01/2018-12-10"}),
    ("It left in November-end for Goa.", {"November-end": "2018-11-21/2018-11-30"}),
    ("At the end of July, it sank.", {"the end of July": "2018-07-21/2018-07-31"}),
    ("Sales in Q1 2019 rose.", {"Q1 2019": "2019-33"}),
    ("the first quarter of 2018", {"the first quarter of 2018": "2018-33"}),
    ("the second half of 2018", {"the second half of 2018": "2018-41"}),
    ("in the summer of 2016", {"the summer of 2016": "2016-22"}),
    ("since 1956", {"since 1956": "1956/.."}),
    ("before 2018", {"before 2018": "../2017"}),
    ("between 2014 and 2018", {"between 2014 and 2018": "2014/2018"}),
    ("from April to June 2017", {"from April to June 2017": "2017-04/2017-06"}),
    ("the talks of November 14-16, 2018", {"November 14-16, 2018": "2018-11-14/2018-11-16"}),
    ("at 11 a.m. (IST) on Saturday", {"11 a.m. (IST) on Saturday": "2019-01-26T11 IST"}),
    ("at 4:30 a.m. local time the alarm rang", {"4:30 a.m. local time": "T04:30"}),
    ("around noon today", {"around noon today": "2019-01-29T12:00~"}),
    ("in the early hours of Monday", {"the early hours of Monday": "2019-01-28 early hours"}),
    ("on Saturday morning", {"Saturday morning": "2019-01-26 morning"}),
    ("They said on Tuesday so.", {"Tuesday": "2019-01-29"}),
    ("He died last month.", {"last month": "2018-12"}),
    ("He left two years ago.", {"two years ago": "2017-01-29~"}),
    ("a deal of more than 20 years ago", {"more than 20 years ago": "../1999-01-29~"}),
    ("a vote next June", {"next June": "2019-06"}),
    ("yesterday", {"yesterday": "2019-01-28"}),
    ("up from the same period of 2018", {"the same period of 2018": "2018"}),
    ("September this year", {"September this year": "2019-09"}),
    ("A month later he quit.", {"A month later": "a month later"}),
    ("over the past three months", {"the past three months": "2018-10-29/2019-01-28"}),
    ("three-hour talks after 60 years", {"three-hour": "PT3H", "60 years": "P60Y"}),
    ("It lasted an hour and a half.", {"an hour and a half": "PT1H30M"}),
    ("He was away for a fortnight.", {"a fortnight": "P14D"}),
    ("on the last Friday in August 2018", {"the last Friday in August 2018": "2018-08-31"}),
    ("on the first Monday of May 2018", {"the first Monday of May 2018": "2018-05-07"}),
    ("Three and a half years ago he fell.", {"Three and a half years ago": "2015-07-29~"}),
    ("the 1956 declaration", {"1956": "1956"}),
    ("He fell ill on Christmas Day.", {"Christmas Day": "2018-12-25"}),
    ("By Easter 2018 it was gone.", {"By Easter 2018": "../2018-04-01"}),
    ("Thanksgiving was quiet.", {}),
    ("It closes in mid-2011.", {"mid-2011": "2011-05/2011-08"}),
    ("They will wait between now and May 4.", {"between now and May 4": "2019-01-29/2019-05-04"}),
    ("the week beginning February 4, 2019", {"the week beginning February 4, 2019": "2019-02-04/2019-02-10"}),
    ("starting on May 3, 2018", {"starting on May 3, 2018": "2018-05-03/.."}),
    ("over the last two quarters", {"the last two quarters": "2018-07/2018-12"}),
    ("In 2012 was born a son.", {"2012": "2012"}),
    ("The talks will last three days.", {"three days": "P3D"}),
    ("It was signed on Tuesday the second time.", {"Tuesday": "2019-01-29"}),
    ("The court sat from 1998 to 2003.", {"from 1998 to 2003": "1998/2003"}),
    ("It opens in two weeks' time.", {"in two weeks' time": "2019-02-12~"}),
    ("It closes two weeks after March 4, 2018.", {"two weeks after March 4, 2018": "2018-03-18~"}),
    ("the first week of 2015", {"the first week of 2015": "2014-12-29/2015-01-04~"}),
    ("the last week of July 2016", {"the last week of July 2016": "2016-07-25/2016-07-31~"}),
    ("week 3 of 2027", {"week 3 of 2027": "2027-01-18/2027-01-24~"}),
    ("Costs rose in H2 2018 and 2019 H1.", {"H2 2018": "2018-41", "2019 H1": "2019-40"}),
    ("last year's fourth quarter", {"last year's fourth quarter": "2018-36"}),
    ("the third quarter of fiscal 2018", {"the third quarter of fiscal 2018": "2018~"}),
    ("in the school year 2008", {"year 2008": "2008~"}),
    (
        "They sit for three days from March 4, 2019.",
        {"for three days from March 4, 2019": "2019-03-04/2019-03-06"},
    ),
    ("on the Labor Day weekend of 2021", {}),
    ("It was quiet over labor day weekend.", {"labor day weekend": "2018-09-01/2018-09-03"}),
    ("They met on 15 April of 87.", {"15 April of 87": "1987-04-15"}),
    ("It runs May to March.", {"May to March": "2017-05/2018-03"}),
    ("Next Friday, February 8, they will vote.", {"Next Friday, February 8": "2019-02-08"}),
    ("They will vote next Friday.", {"next Friday": "2019-02-08~"}),
    (
        "They had left on Monday of the following week.",
        {"Monday of the following week": "day weekday=0 in week"},
    ),
    ("By the Lunar New Year and in the New Year it sold.", {}),
    (
        "results for the last four months of 2018 have risen",
        {"the last four months of 2018": "2018-09/2018-12"},
    ),
    ("He was born on 03/18/40.", {"03/18/40": "1940-03-18"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_finds(text: str, expected: dict[str, str]) -> None:
    found = {item.of(text): item.value.show() for item in find_dates(text, REFERENCE)}
    assert {key: found.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    "text",
    [
        "He sat down and took second place.",
        "They may march on the palace.",
        "This may not be so.",
        "a 4x4 car and 2000 people",
        "It cost $2000, or 30% of £1999.",
        "They won 3-2 and lost 21-14.",
        "The 14-year-old is small; she is 60 years old and aged 31.",
        "a survey of 1800 children",
        "since 9/11, in her early 50s, temperatures in the mid-30s",
        "Mrs May said she would go. Theresa May was ready.",
        "The Sun reported it, and Mon Repos is a house.",
        "every ten years, every Friday, twice a week",
        "Flight MH370 on runway 2B, model A1990",
        "Christmas sales and Easter eggs, a 2000 year old oak",
    ],
)
def test_finds_nothing(text: str) -> None:
    assert [item.of(text) for item in find_dates(text, REFERENCE)] == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("They will meet on Friday.", "2019-02-01"),
        ("They met on Friday.", "2019-01-25"),
        ("She said on Friday that she will leave.", "2019-01-25"),
        ("They agreed to meet on Friday.", "2019-02-01"),
        ("They agreed on Friday.", "2019-01-25"),
        ("A summit is scheduled for November 14.", "2019-11-14"),
        ("It will be discussed on November 14.", "2019-11-14"),
        ("A fair to be held on February 9.", "2019-02-09"),
        ("He was believed to be held on January 9.", "2019-01-09"),
        ("The deal was reached on January 31.", "2019-01-31"),  # not 363 days before
        ("Saturday, January 26", "2019-01-26"),
        ("Saturday, February 2", "2019-02-02"),
    ],
)
def test_the_sentence_tells_past_from_future(text: str, shown: str) -> None:
    [found] = find_dates(text, REFERENCE)
    assert found.value.show() == shown
    assert "2019-01-29" in found.reason


def test_tense_can_be_given() -> None:
    [found] = find_dates("on Friday", REFERENCE, tense=Tense.FUTURE)
    assert found.value.show() == "2019-02-01"


def test_without_a_reference_dates_stay_open_but_comparable() -> None:
    [first, second] = find_dates("on November 14 and on November 18", None)
    assert first.value.show() == "XXXX-11-14"
    assert isinstance(first.value, DateValue)
    assert isinstance(second.value, DateValue)
    assert first.value.relate(second.value).relation is Relation.CONFLICT
    assert first.reason == ""


def test_a_wrong_weekday_is_kept() -> None:
    [found] = find_dates("on Friday, November 14, 2018", None)
    assert isinstance(found.value, DateValue)
    assert weekday_mismatch(found.value) == "2018-11-14 was a Wednesday, not a Friday"


WORDS = [
    "on",
    "the",
    "Nov.",
    "14",
    "2018",
    "Friday",
    "from",
    "to",
    "early",
    "a.m.",
    "11",
    "last",
    "year",
    "ago",
    "in",
    "-",
]
TEXTS = st.lists(
    st.sampled_from([*WORDS, ",", "met", ".", "\n", "(", "two", "weeks", "the 1990s"]), max_size=14
).map(" ".join)


@given(TEXTS, st.dates(date(1950, 1, 1), date(2050, 1, 1)) | st.none())
def test_spans_are_ordered_and_apart(text: str, reference: date | None) -> None:
    """Found values stand in text order, do not overlap and are never empty."""
    found = find_dates(text, reference)
    ends = [0] + [item.end for item in found]
    assert all(end <= item.start < item.end <= len(text) for end, item in zip(ends, found, strict=False))


@given(TEXTS, st.integers(-400, 400))
def test_what_is_dated_in_full_needs_no_reference(text: str, days: int) -> None:
    """A value without an assumption is the same from any day of publication."""
    here = {item.start: item for item in find_dates(text, REFERENCE, tense=Tense.PAST)}
    for item in find_dates(text, REFERENCE + timedelta(days=days), tense=Tense.PAST):
        if not item.reason and item.start in here and not here[item.start].reason:
            assert item == here[item.start]


@given(TEXTS)
def test_wrapping_changes_nothing(text: str) -> None:
    """A line break instead of a blank changes no value."""
    text = " ".join(text.split())
    wrapped = text.replace(" ", "\n")
    assert find_dates(wrapped, REFERENCE) == find_dates(text, REFERENCE)


@pytest.mark.parametrize(
    "hostile", ["the ", "1.", "14 ", "early ", "a.m. ", "2018-", "x1", "Friday ", "'", "of the 1st "]
)
def test_time_grows_with_the_text(hostile: str) -> None:
    def once(times: int) -> float:
        start = time.process_time()
        find_dates(hostile * times, REFERENCE)
        return time.process_time() - start

    def spent(times: int) -> float:
        return min(once(times) for _ in range(3))  # other work on the machine only ever adds

    assert spent(16000) < 8 * 3 * max(spent(2000), 0.01)
