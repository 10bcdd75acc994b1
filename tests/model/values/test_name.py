"""Names: a table of cases, and the laws."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.relation import Relation

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("names.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]
WORDS = [
    "Anna",
    "Ana",
    "Lee",
    "Putin",
    "Pulin",
    "al-Hasan",
    "bin",
    "The",
    "Ltd",
    "II",
    "Two",
    "Sea",
    "of",
    "WHO",
]
WORDS += [
    "Dr.",
    "J.",
    "Жуков",
    "東京",
    "Islands",
    "Island",
    "Mohammed",
    "Muhammad",
    "&",
    "Vendôme",
    "Vendome",
]
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join) | st.text(max_size=25)
KINDS = st.sampled_from(list(NameKind))


@pytest.mark.parametrize(("one", "other", "kind", "relation", "sort"), ROWS)
def test_names_relate(one: str, other: str, kind: str, relation: str, sort: str) -> None:
    related = read_name(one, NameKind(kind)).relate(read_name(other, NameKind(kind)))
    assert (related.relation.value, related.sort) == (relation, sort)


@given(NAMES, KINDS)
def test_reflexive(text: str, kind: NameKind) -> None:
    """Every name is the same as itself."""
    assert read_name(text, kind).relate(read_name(text, kind)).relation is Relation.SAME


@given(NAMES, KINDS, NAMES, KINDS)
def test_symmetric(one: str, kind: NameKind, other: str, kind_too: NameKind) -> None:
    """Both sides tell the same, reason included, and only a variant has a sort."""
    there = read_name(one, kind).relate(read_name(other, kind_too))
    assert there == read_name(other, kind_too).relate(read_name(one, kind)).converse
    assert bool(there.sort) == (there.relation is Relation.VARIANT)
    assert there.relation in (Relation.SAME, Relation.VARIANT, Relation.APART, Relation.UNKNOWN)


@given(NAMES, KINDS)
def test_space_does_not_matter(text: str, kind: NameKind) -> None:
    """Line breaks and doubled spaces inside a name change nothing."""
    wrapped = read_name("  \n".join(text.split(" ")), kind)
    assert wrapped.relate(read_name(text, kind)).relation is Relation.SAME


@pytest.mark.parametrize(
    ("text", "kind", "shown"),
    [
        ("Mr Paul Marsh", NameKind.PERSON, "Paul Marsh"),
        ("Dr", NameKind.PERSON, "Dr"),
        ("Brill AB", NameKind.ORGANISATION, "Brill"),
        ("AB", NameKind.ORGANISATION, "AB"),
        ("Brill AB", NameKind.PERSON, "Brill AB"),
    ],
)
def test_a_name_is_shown_without_titles_and_legal_forms_unless_nothing_is_left(
    text: str, kind: NameKind, shown: str
) -> None:
    assert read_name(text, kind).show() == shown


@pytest.mark.parametrize("text", ["AB", "Ltd", "AS"])
def test_a_body_named_like_a_legal_form_is_told_from_another(text: str) -> None:
    """What is all there is of a name counts as its words."""
    one, other = read_name(text, NameKind.ORGANISATION), read_name("Brill", NameKind.ORGANISATION)
    assert one.relate(one).relation is Relation.SAME
    assert one.relate(other).relation is not Relation.SAME
