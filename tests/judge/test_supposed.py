"""What one article names outright and another at a distance."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

LEAD = (
    "Ada Holm of the Orlow port union died in prison on Monday. The guards at Velmouth found her at noon. "
    "She had served two years. Her lawyer, Jan Brook, spoke to reporters at the gate.\n"
)


def _framed(first: str, second: str) -> list[set[str]]:
    texts = [read_text(f"{LEAD}{text}\n", name) for name, text in (("first", first), ("second", second))]
    found = (f for f in compare(texts).findings if f.kind == "framing" and f.slot == "commitment")
    return [{e.value for e in f.evidence} for f in found]


@pytest.mark.parametrize(
    ("outright", "distant", "values"),
    [
        (
            "The smuggler of the Orlow docks had many friends.",
            "The reputed smuggler of the Orlow docks had many friends.",
            {"smuggler", "reputed smuggler"},
        ),
        (
            "The port police treat the blaze in her cell as arson.",
            "The port police treat the blaze in her cell as possible arson.",
            {"arson", "possible arson"},
        ),
    ],
)
def test_a_noun_that_one_source_keeps_at_a_distance_is_framed(
    outright: str, distant: str, values: set[str]
) -> None:
    assert values in _framed(outright, distant)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The smuggler of the Orlow docks had friends.", "The smuggler of the Orlow docks had many friends."),
        ("They suspect arson in her cell.", "The police treat the blaze in her cell as possible arson."),
        ("The trial at Orlow will be long.", "A possible trial at Orlow will be long."),
    ],
)
def test_what_both_doubt_or_what_is_only_to_come_is_not(first: str, second: str) -> None:
    assert not any({"arson", "trial", "smuggler"} & found for found in _framed(first, second))
