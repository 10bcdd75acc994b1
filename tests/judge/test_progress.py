"""How far a matter had come: what one article tells of a later stage than the other."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

LEAD = (
    "The silo at Orlow burned down on Monday evening, Mayor Ida Brandt said. Smoke lay over Orlow. The mayor came at "
    "once. It rained all night.\n"
)


def _changed(first: str, second: str) -> bool:
    texts = [read_text(f"{LEAD}{text}\n", name) for name, text in (("first", first), ("second", second))]
    return any(f.kind.value == "change" for f in compare(texts).findings)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The owner of the silo was arrested.", "The owner of the silo was charged with arson."),
        ("Ada Holm is expected to be charged.", "Ada Holm was charged with arson."),
        ("Residents of the street were evacuated.", "Residents were allowed to return to their homes."),
        ("The coast road was closed.", "The coast road was reopened at noon."),
        ("Engineers were struggling to restore the line.", "Engineers restored the line."),
        ("The driver was arrested at the gate.", "The man was charged with arson."),
    ],
)
def test_a_later_stage_is_a_change(earlier: str, later: str) -> None:
    assert _changed(earlier, later)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The owner was arrested and charged.", "The owner was charged with arson."),  # both know
        ("Ada Holm was arrested.", "Bo Lind was charged with arson."),  # another
        ("The owner was arrested.", "If convicted, the owner may lose the silo."),  # not yet
        ("A woman was arrested at the gate.", "The father was charged with arson."),
    ],
)
def test_what_has_not_come_about_or_befell_others_is_none(first: str, second: str) -> None:
    assert not _changed(first, second)
