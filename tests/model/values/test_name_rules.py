"""What each rule for names promises: where it begins to hold, and the first that it leaves alone."""

from __future__ import annotations

import pytest

from crosscheck.lexicon.names import read_name
from crosscheck.model.analysis import NameKind
from crosscheck.model.relation import Related, Relation
from crosscheck.model.values.name_acronym import acronym_of

SAME, VARIANT, APART, UNKNOWN = Relation.SAME, Relation.VARIANT, Relation.APART, Relation.UNKNOWN
PERSON, PLACE, THING = NameKind.PERSON, NameKind.PLACE, NameKind.THING
BODY, OPEN = NameKind.ORGANISATION, NameKind.UNKNOWN


def related(a: str, b: str, kind: NameKind = OPEN, other: NameKind | None = None) -> Related:
    """How the first relates to the second, which says the converse."""
    one, two = read_name(a, kind), read_name(b, other or kind)
    assert two.relate(one).relation is one.relate(two).relation.converse
    return one.relate(two)


@pytest.mark.parametrize(
    ("kind", "other", "apart"),
    [
        (PERSON, PLACE, True),
        (PERSON, BODY, True),
        (PERSON, THING, True),
        (PLACE, THING, True),
        (PLACE, BODY, False),
        (THING, BODY, False),
        (PERSON, OPEN, False),
        (PLACE, OPEN, False),
    ],
)
def test_a_person_and_anything_else_and_a_place_and_a_thing_are_two(
    kind: NameKind, other: NameKind, apart: bool
) -> None:
    assert (related("Corvana", "Corvanna", kind, other).relation is APART) == apart


def test_the_signs_of_one_script_are_one_name_or_two_and_say_nothing_of_another_script() -> None:
    assert related("東京", "大阪").relation is APART
    assert related("東京", "東京").relation is SAME
    assert related("Lindqvist", "Lindkvist", PERSON).relation is VARIANT
    assert related("김정은", "Kim Jong Un", PERSON).reason != "other signs of one script"


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("ABC", "Amber Birch Council", True),
        ("AB", "Amber Birch", False),  # two letters are the initials of too many
        ("ABCDEFGH", "Amber Birch Cedar Dogwood Elm Fir Grove Holly", True),
        ("ABCDEFGHI", "Amber Birch Cedar Dogwood Elm Fir Grove Holly Ivy", False),
        ("A.B.C.", "Amber Birch Council", True),
        ("Abc", "Amber Birch Council", False),
        ("ABC", "Abc", False),
        ("ABC", "Amber Birch of Cedar", True),
        ("ABOC", "Amber Birch of Cedar", True),
        ("ABD", "Amber Birch Council", False),
    ],
)
def test_initials(short: str, full: str, expected: bool) -> None:
    assert acronym_of(short, read_name(full).parts) is expected


def test_the_least_number_of_initials_is_given() -> None:
    assert acronym_of("AB", read_name("Amber Birch").parts, least=2)
    assert not acronym_of("A", read_name("Amber Birch").parts, least=2)


@pytest.mark.parametrize(
    ("a", "b", "kind", "expected"),
    [
        ("Chang Tse-min", "Zhang Zemin", PERSON, VARIANT),
        ("Chang Tse-min", "Zhang Zemin", OPEN, VARIANT),
        ("Chang Tse-min", "Li Zemin", PERSON, APART),
    ],
)
def test_one_chinese_name_in_two_systems(a: str, b: str, kind: NameKind, expected: Relation) -> None:
    assert related(a, b, kind).relation is expected


@pytest.mark.parametrize(
    ("a", "b", "kind", "expected"),
    [
        ("Dr Ann Lee", "Ann Lee", PERSON, VARIANT),
        ("Dr", "President", PERSON, APART),  # one word stays, whatever it is
        ("J. K. Marlow", "JK Marlow", PERSON, SAME),
        ("Marlow Brick", "Marlowbrick", BODY, VARIANT),
        ("Ab Cd", "Abcd", BODY, APART),  # too short to be cut in two ways
        ("Ann Maria Lee", "Ann Lee", PERSON, VARIANT),
        ("Ann Lee", "Ann Lee Fund", PERSON, UNKNOWN),
        ("Omar Ruiz", "Omar Ruiz Anshori", PERSON, VARIANT),
        ("A. Lee", "B. Lee", PERSON, APART),
        ("A. B. Lee", "A. Lee", PERSON, UNKNOWN),
        ("Corvana Distribution", "Corvana Distributors", BODY, VARIANT),
        ("Corvana Distribution", "Corvana Distributors", PERSON, APART),
    ],
)
def test_words_left_over(a: str, b: str, kind: NameKind, expected: Relation) -> None:
    assert related(a, b, kind).relation is expected


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Ann Lee", "Lee", PERSON),
        ("Corvana", "Corvana Steel", BODY),
        ("A. B. Lee", "A. Lee", PERSON),
        ("President Lee", "Lee", PERSON),
        ("Ann Lee", "Bob Stone", PERSON),
    ],
)
def test_a_reason_names_both(a: str, b: str, kind: NameKind) -> None:
    """Whoever reads that two names may be one, or are two, reads which two."""
    reason = related(a, b, kind).reason
    assert a in reason
    assert b in reason
