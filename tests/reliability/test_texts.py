"""Articles that nobody wrote, or that somebody wrote to do harm: read, compared, rendered, and nothing is made up."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest

from crosscheck.extract.recognise.dates import find_dates
from crosscheck.extract.recognise.quantities import find_quantities
from crosscheck.pipeline import compare
from crosscheck.read import read_text
from crosscheck.report.published import Report
from crosscheck.settings import LanguageSettings, Settings

Survives = Callable[..., Report]
TODAY = date(2019, 5, 6)
STORY = "Mayor Rosa Delgado opened a bridge in Lima on May 4, 2019. At least 12 people came, the police said."


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "\u200b", "\ufeff", ".", "?!", "—", "\x00", "\u202e\u202d"]
)
def test_a_text_without_a_word_makes_no_claim(survives: Survives, text: str) -> None:
    report = survives(text, STORY)
    assert {claim.source for claim in report.claims} <= {report.sources[1].id, report.sources[0].id}
    assert all(claim.quote in STORY for claim in report.claims)


@pytest.mark.parametrize(
    "text", ["Word", "12", "May", "Monday.", "Lima", "He", "No", "$", "2019-05-04", "said"]
)
def test_an_article_of_one_word_contradicts_nobody(survives: Survives, text: str) -> None:
    report = survives(text, STORY)
    assert not report.contradictions


@pytest.mark.parametrize(
    "text",
    [
        "Town | Dead | Hurt\n---|---|---\n" + "Lima | 12 | 14\nCusco | 3 | 4\n" * 20,
        "Town\tDead\n" + "Lima\t12\nCusco\t13\n" * 30,
        "Town,Dead\n" + "Lima,12\nLima,13\nCusco,14\n" * 30,
        "+------+----+\n| Lima | 12 |\n+------+----+\n| Lima | 13 |\n" * 10,
    ],
)
def test_an_article_that_is_a_table_contradicts_nobody(survives: Survives, text: str) -> None:
    report = survives(text, STORY)
    assert not report.contradictions


@pytest.mark.parametrize(
    "day",
    ["31 February 2019", "February 30, 2019", "2019-02-31", "31.04.2019", "29 February 2019", "June 31", "0 May 2019",
     "May 32, 2019", "2019-13-01", "2019-00-10", "00/00/2019", "99/99/9999", "31st of April 2019"],
)  # fmt: skip
def test_a_day_that_does_not_exist_is_no_day(survives: Survives, day: str) -> None:
    text = f"Mayor Rosa Delgado opened a bridge in Lima on {day}."
    for found in find_dates(text, TODAY):
        str(found.value)
    assert not survives(text, STORY).contradictions


@pytest.mark.parametrize(
    "year",
    ["0", "0000", "1", "9999", "10000", "-1", "99999999999", "1 BC", "44 BC", "0001-01-01", "9999-12-31"],
)
def test_years_at_the_ends_of_time_are_read_or_left(survives: Survives, year: str) -> None:
    for text in (f"The bridge was opened in {year}.", f"He came on May 4, {year}, and in the year {year}."):
        for today in (date.min, TODAY, date.max, None):
            for found in find_dates(text, today):
                assert text[found.start : found.end]
                str(found.value)
        survives(text, STORY)


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "1969-12-31", "9999-12-31"])
def test_relative_days_at_the_ends_of_time_are_read_or_left(survives: Survives, day: str) -> None:
    told = "Rosa Delgado came yesterday, left last week, returns next year, in 900 years, 5,000 years ago, on Monday."
    survives(f"Date: {day}\n\n{told}", f"Date: 2019-05-04\n\n{told}")


@pytest.mark.parametrize(
    "number",
    ["1e400", "1e999999", "10^400", "9" * 400, "9" * 5000, "0." + "0" * 400 + "1", "-" + "9" * 50, "1/0", "0/0", "NaN",
     "Infinity", "1,,,000", "1.2.3.4", "٣٤٥", "१२३", "１２３", "𝟙𝟚𝟛", "ⅩⅡ", "½", "²", "①", "〇", "᠑᠒", "৪", "一百",
     "999 million billion trillion", "minus zero", "0x1F", "1_000", "٣٫٥", "12٣"],
    ids=range(31),
)  # fmt: skip
def test_numbers_of_any_size_and_digit_are_read_or_left(survives: Survives, number: str) -> None:
    text = f"The fire killed {number} people in Lima and cost ${number} and {number} per cent."
    for found in find_quantities(text):
        str(found.value)
    survives(text, text.replace("killed", "hurt"), STORY)


def test_right_to_left_text_is_kept_in_its_order_and_left_out_of_claims(survives: Survives) -> None:
    text = "התקיים מפגש בין ראש העיר לבין השגריר בירושלים ביום ראשון. " * 6
    report = survives(text, STORY)
    assert report.sources[0].text == text
    assert not [claim for claim in report.claims if claim.source == report.sources[0].id]
    assert "other-language" in {doubt.code for doubt in report.diagnostics}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Le maire a inauguré samedi un pont sur la côte, a dit la police, et la foule est venue. " * 6,
            "French",
        ),
        ("Der Bürgermeister hat am Samstag eine Brücke eröffnet, wie die Polizei sagte. " * 6, "German"),
        ("El alcalde inauguró el sábado un puente en la costa, según dijo la policía. " * 6, "Spanish"),
    ],
)
def test_another_language_makes_no_claims_and_is_told(survives: Survives, text: str, language: str) -> None:
    report = survives(text, STORY)
    assert not [claim for claim in report.claims if claim.source == report.sources[0].id]
    assert [d.message for d in report.diagnostics if d.code == "other-language" and language in d.message]


@pytest.mark.parametrize(
    "name", ["👩‍👩‍👧", "😀 Delgado", "Rosa 🇵🇪", "R\u0301osa Delga\u0308do", "𝓡𝓸𝓼𝓪 Delgado"]
)
def test_emoji_and_odd_letters_in_names_harm_nothing(survives: Survives, name: str) -> None:
    report = survives(f"{name} met Jo Lund in Lima on May 4, 2019. {name} said so.", STORY)
    assert not report.contradictions


@pytest.mark.parametrize(
    "mark", ["\u200b", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u034f", "\u200e"]
)
def test_marks_that_nobody_sees_inside_a_name_make_no_other_name(survives: Survives, mark: str) -> None:
    report = survives(STORY, STORY.replace("Delgado", f"Del{mark}gado").replace("Lima", f"Li{mark}ma"))
    assert not report.contradictions
    assert report.agreements


def test_letters_that_look_alike_are_shown_as_they_are(survives: Survives) -> None:
    report = survives(STORY, STORY.replace("Rosa", "R\u043esa"))  # a Cyrillic o
    assert not report.contradictions


@pytest.mark.parametrize("again", [2, 3, 20])
def test_one_text_many_times_agrees_with_itself(again: int) -> None:
    articles = [read_text(STORY, f"text-{at}") for at in range(again)]
    kinds = {finding.kind.value for finding in compare(articles).findings}
    assert kinds <= {"agreement"}


@pytest.mark.parametrize(
    "sentence",
    ["He " + "and he " * 3000 + "came.", "the dog of " * 2000, "that " * 5000,
     "the mayor and Rosa Delgado, " * 400 + "came to Lima.",
     "(" * 3000, '"' * 5000, "a" * 50_000, "said " * 3000],
    ids=range(8),
)  # fmt: skip
def test_endless_sentences_are_left_out_and_told(survives: Survives, sentence: str) -> None:
    report = survives(f"{STORY}\n\n{sentence}\n\n{STORY}", STORY)
    assert not report.contradictions
    assert {claim.source for claim in report.claims} == {source.id for source in report.sources}


def test_a_list_of_names_is_cut_and_told() -> None:
    names = "Rosa Delgado, Jo Lund, Ann Reed, Max Weber, Ida Holm and Kenji Morita"
    articles = [read_text(f"{names} came to Lima on May 4, 2019.", "a"), read_text(STORY, "b")]
    told = compare(articles, settings=Settings(language=LanguageSettings(most_names=3))).diagnostics
    assert [d.message for d in told if "beyond the first 3 of a sentence" in d.message]


def test_a_passage_without_an_end_is_cut_and_told() -> None:
    articles = [read_text("the envoys met in Oslo and " * 400, "a"), read_text(STORY, "b")]
    assert [d for d in compare(articles).diagnostics if "without an end are cut" in d.message]


def test_a_clock_before_1970_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [read_text(STORY, "a"), read_text(STORY.replace("12", "15"), "b")]
    now = compare(articles).to_json()
    monkeypatch.setattr(time, "time", lambda: -(10.0**9))
    monkeypatch.setattr(time, "time_ns", lambda: -(10**18))
    assert compare(articles).to_json() == now
