"""What each line of a page is taken for."""

from __future__ import annotations

from textwrap import dedent

import pytest

from crosscheck.read import read_text

BODY = "The harbour board met on Monday and chose a new head."
MORE = "Its members had argued for weeks about the post."


def kinds(text: str) -> list[tuple[str, str]]:
    article = read_text(dedent(text).strip())
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def kind_of(line: str, text: str) -> str:
    return {words: kind for kind, words in kinds(text)}[line]


def page(*lines: str) -> str:
    return "\n\n".join(("Harbour board chooses a new head", BODY, *lines))


def test_headline_standfirst_dateline_body():
    found = kinds(f"""
        Harbour board chooses a new head

        After weeks of argument, a pilot gets the post

        OSLO, March 3, 2020 (Reuters) - {BODY}

        {MORE}
        """)
    assert found == [
        ("headline", "Harbour board chooses a new head"),
        ("standfirst", "After weeks of argument, a pilot gets the post"),
        ("dateline", "OSLO, March 3, 2020 (Reuters) -"),
        ("body", BODY),
        ("body", MORE),
    ]


def test_a_repeated_headline_is_a_headline_again():
    found = kinds(f"Harbour Board Chooses A Head\n\nHarbour Board Chooses a Head\n\n{BODY}")
    assert [kind for kind, _ in found] == ["headline", "headline", "body"]


def test_header_lines_are_metadata_and_the_title_is_the_headline():
    head = "Title: Harbour gets a head\nOutlet: Harbour Post (weekly)\nURL: https://harbour.example/1"
    article = read_text(f"{head}\nDate: 3 March 2020\n\n{BODY}")
    assert [b.kind.value for b in article.blocks] == ["meta", "headline", "meta", "meta", "meta", "body"]
    assert (article.title, article.outlet, article.url) == (
        "Harbour gets a head",
        "Harbour Post",
        "https://harbour.example/1",
    )
    assert article.published.isoformat() == "2020-03-03"


@pytest.mark.parametrize("value", ["(none in the archive)", "not named in the archive", "unknown", "n/a"])
def test_header_values_that_say_there_is_none(value):
    article = read_text(f"Title: {value}\nOutlet: {value}\nDate: {value}\n\n{BODY}")
    assert (article.title, article.outlet, article.published) == (None, None, None)
    assert [b.kind.value for b in article.blocks] == ["meta", "meta", "meta", "body"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Subscribe", "furniture"),
        ("Share on Facebook", "furniture"),
        ("Sign up for our morning letter.", "furniture"),
        ("log in or register", "furniture"),
        ("© Anna Berg/TASS", "furniture"),
        ("Порт получил нового начальника", "furniture"),
        ("By Tom Lindqvist", "byline"),
        ("Tom Lindqvist contributed to this report.", "byline"),
        ("Harbour Post reports citing AFP.", "byline"),
        ("Tuesday, March 3, 2020", "meta"),
        ("Updated 4:08 p.m. ET", "meta"),
        ("The old pier. Photo: Anna Berg", "caption"),
        ("Anna Berg at the old pier (AP Photo/Tom Lindqvist)", "caption"),
        ("The old quarrel", "heading"),
        ("“No,” she said.", "body"),
        ("She left.", "body"),
        ("It will sign up to the pact in May, she said.", "body"),
        ("Sign up to the pact, the minister told the board.", "body"),
        ("The share of the port in the trade of the town has grown by a third in ten years", "body"),
    ],
)
def test_a_line_between_paragraphs(line, kind):
    assert kind_of(line, page(line, MORE)) == kind


def test_lists_of_other_articles_after_the_body_are_furniture():
    text = page(
        MORE,
        "See also",
        "New railway opens in the autumn",
        "Harvest begins early this year",
        "Latest",
        "Menu",
    )
    assert [kind for kind, _ in kinds(text)] == ["headline", "body", "body"] + ["furniture"] * 5


def test_prose_after_a_box_is_body_again():
    text = page("Related", "New railway opens in the autumn", MORE)
    assert [kind for kind, _ in kinds(text)] == ["headline", "body", "furniture", "furniture", "body"]


def test_a_teaser_between_paragraphs_is_furniture_and_its_picture_a_caption():
    text = page(
        "The old pier at dawn - Harbour Post\nTowns\nNew Railway Opens in the Autumn\n" + MORE,
        "Anna Berg - Harbour Post\nHead of Harbour Board Resigns\nThe pilots were not asked.",
    )
    assert [kind for kind, _ in kinds(text)] == [
        "headline",
        "body",
        "caption",
        "furniture",
        "furniture",
        "body",
        "caption",
        "furniture",
        "body",
    ]


def test_labels_with_their_values_on_the_next_line():
    article = read_text(page(MORE, "Date\n2020.03.03 / 17:37\nAuthor\nharbour.example"))
    assert [b.kind.value for b in article.blocks][-4:] == ["meta", "meta", "byline", "byline"]
    assert (article.published.isoformat(), article.outlet) == ("2020-03-03", "harbour.example")


@pytest.mark.parametrize(
    "text", ["Talks resume", "Talks resume.", "Talks resume\nTwo dead", "He met Anna Berg."]
)
def test_a_text_without_a_paragraph_is_body(text):
    assert {kind for kind, _ in kinds(text)} == {"body"}


@pytest.mark.parametrize("text", ["", "\n \n", "\ufeff"])
def test_no_words_are_no_article_but_no_failure(text):
    assert read_text(text).published is None


def test_a_missing_date_is_told():
    assert [d.code for d in read_text(BODY).diagnostics] == ["no-date"]


def test_an_inferred_year_is_told():
    article = read_text(f"OSLO, March 3 (AFP) - {BODY} It was the first such quarrel in 2020.")
    assert article.published.isoformat() == "2020-03-03"
    assert [d.code for d in article.diagnostics] == ["year-inferred"]


def test_a_hundred_thousand_lines_are_read_in_one_go():
    assert len(read_text("x y z\n\n" * 10_000).blocks) == 10_000


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Post, 16 August 2019",
        "By our Shipping staff, Hull, Tuesday March 5, 2019",
        "From our correspondent, Grimsby, 14 March 2018",
        "Ledger Online, Hull, 22 Jun 2018, 07:40",
    ],
)
def test_a_line_above_the_report_may_end_in_its_day(line: str):
    text = "\n\n".join(("Harbour board chooses a new head", line, BODY, MORE, BODY))
    article = read_text(text)
    assert article.published is not None
    assert kind_of(line, text) == "byline"


def test_a_headline_with_a_day_inside_it_stays_a_headline():
    text = "\n\n".join(("Harbour board to meet on 5 May 2020", BODY, MORE))
    assert read_text(text).published is None
