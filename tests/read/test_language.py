"""What is not English makes no claims, and the report says so."""

from __future__ import annotations

import crosscheck
from crosscheck.read import read_text

ENGLISH = "The harbour board met in Oslo on Monday and chose a new head for the port."
GERMAN = "Der Hafenrat hat am Montag in Oslo eine neue Leiterin gewählt und den Streit um das Amt beendet."


def _kinds(text: str) -> list[str]:
    return [block.kind.value for block in read_text(text).blocks]


def test_an_article_in_another_language_is_left_out_and_named() -> None:
    article = read_text(f"{GERMAN}\n\n{GERMAN.replace('Oslo', 'Bergen')}")
    assert {block.kind.value for block in article.blocks} == {"other-language"}
    [told] = [d for d in article.diagnostics if d.code == "other-language"]
    assert told.message == "the article is in German; only English is read, so no claim is taken from it"
    assert told.source == article.id


def test_a_paragraph_in_another_language_is_left_out_alone() -> None:
    article = read_text(f"{ENGLISH}\n\n{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH}")
    assert _kinds(article.text).count("other-language") == 1
    [told] = [d for d in article.diagnostics if d.code == "other-language-part"]
    assert (told.count, "1 paragraph(s) in German" in told.message) == (1, True)


def test_the_date_of_a_foreign_article_is_still_read() -> None:
    assert str(read_text(f"Date: 2020-03-03\n\n{GERMAN}").published) == "2020-03-03"


def test_no_claim_is_taken_from_another_language() -> None:
    report = crosscheck.compare([read_text(ENGLISH, "a"), read_text(GERMAN, "b")])
    assert {claim.source for claim in report.claims} == {
        source.id for source in report.sources if source.id[0] == "a"
    }
    assert [d.code for d in report.diagnostics if d.source and d.source[0] == "b"].count(
        "other-language"
    ) == 1
