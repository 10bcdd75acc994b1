"""Names meet under common keys; a key that very many share parts them, and says so."""

from __future__ import annotations

from crosscheck import compare
from crosscheck.model.analysis import NameKind
from crosscheck.read import read_text
from crosscheck.resolve.edges import MAX_BLOCK, edges

CONSONANTS = "bcdfghjklmnpqrstvwxz"
GIVEN = [f"{a}{vowel}{b}o" for a in CONSONANTS for vowel in "aei" for b in CONSONANTS]


def _many(count: int) -> list[tuple[str, NameKind]]:
    return [(f"{given.capitalize()} Khan", NameKind.PERSON) for given in GIVEN[:count]]


def test_names_below_the_limit_all_meet() -> None:
    assert edges(_many(20))[1] == 0


def test_a_common_word_parts_its_names_by_their_others_and_is_counted() -> None:
    spellings = [("Mohammed Khan", NameKind.PERSON), ("Muhammad Khan", NameKind.PERSON)]
    found, cut = edges([*_many(MAX_BLOCK + 50), *spellings])
    assert cut == MAX_BLOCK + 50 + len(spellings)
    assert any({edge.a, edge.b} == set(spellings) and edge.joins for edge in found)


def test_the_order_of_names_changes_nothing() -> None:
    names = _many(MAX_BLOCK + 50)
    assert edges(names) == edges(reversed(names))


def test_the_report_tells_that_names_were_parted() -> None:
    people = [f"{name} spoke in Oslo on Monday." for name, _ in _many(MAX_BLOCK + 10)]
    articles = [read_text("\n\n".join(people[at : at + 30]), str(at)) for at in range(0, len(people), 30)]
    report = compare(articles)
    told = [d for d in report.diagnostics if d.code == "names-cut"]
    assert len(told) == 1
    assert told[0].count > MAX_BLOCK
