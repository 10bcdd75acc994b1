"""One fact that two articles tell otherwise: at a distance, in other shades, in another wording of one quotation."""

import pytest

from crosscheck import compare
from crosscheck.read import read_text

LEAD = "The silo at Orlow burned down on Monday evening, the mayor of Orlow said. Smoke lay over the town.\n"


def _framed(first: str, second: str) -> set[str]:
    texts = [read_text(f"{LEAD}{text}\n", name) for name, text in (("first", first), ("second", second))]
    return {f.slot for f in compare(texts).findings if f.kind.value == "framing"}


@pytest.mark.parametrize(
    ("plain", "distant"),
    [
        ("No one was injured in the fire.", "Nobody is believed to have been injured in the fire."),
        (
            "The grain dust caused the explosion.",
            "Police claim that the grain dust caused the explosion.",
        ),
        ("The plant will reopen the dryer in May.", "The plant is expected to reopen the dryer in May."),
        ("Police are treating the fire as suspicious.", "Police treat the fire as potentially suspicious."),
    ],
)
def test_a_fact_that_one_source_keeps_a_distance_from_is_framed(plain: str, distant: str) -> None:
    assert "commitment" in _framed(plain, distant)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("No one was injured in the fire.", "No one was injured in the blaze."),
        ("A neighbour allegedly hit the driver.", "The driver was hit."),  # the doubt is of who did it
        ("I believe the owner sold the silo.", "The owner sold the silo."),
    ],
)
def test_what_doubts_nothing_that_both_tell_is_not(first: str, second: str) -> None:
    assert "commitment" not in _framed(first, second)


def test_what_is_told_of_nearly_all_is_framed() -> None:
    first = "The fire has destroyed the warehouse."
    assert "degree" in _framed(first, "The fire has almost totally destroyed the warehouse.")


def test_what_one_has_conceded_and_the_other_said_is_framed() -> None:
    first = "The company said that the sprinkler had failed."
    assert "attribution" in _framed(first, "The company admitted that the sprinkler had failed.")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire damaged the harbour crane.", "The blaze wrecked the harbour crane."),
        ("Ada Holm was fired by the owners on Tuesday.", "The owners let Ada Holm go on Tuesday."),
        (
            "A gunman walked into the wedding hall at Orlow.",
            "The man burst into the wedding hall of Orlow.",
        ),
    ],
)
def test_an_act_in_another_shade_is_framed(first: str, second: str) -> None:
    assert "shade" in _framed(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The fire damaged the harbour crane.", "The storm of 1987 wrecked the harbour crane."),
        ("The owners fired Ada Holm.", "The owners let Bo Lind go."),
        (
            "The fire damaged the crane and wrecked the silo.",
            "The blaze wrecked the silo and damaged the crane.",
        ),
    ],
)
def test_other_years_people_and_articles_that_use_both_are_not(first: str, second: str) -> None:
    assert "shade" not in _framed(first, second)


def test_a_quotation_in_two_wordings_is_framed() -> None:
    first = "“We did not expect the dryer to catch fire so fast,” Ada Holm said."
    second = "“We never expected that the dryer would catch fire that fast,” Ada Holm said."
    assert "quotation" in _framed(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "“We did not expect the dryer to catch fire so fast,” Ada Holm said.",
            "“We did not expect the dryer to catch fire,” Ada Holm said.",
        ),
        (
            "“We did not expect the dryer to catch fire so fast,” Ada Holm said.",
            "“The dryer was new and had been tested twice,” Ada Holm said.",
        ),
    ],
)
def test_a_quotation_cut_short_and_another_one_are_not(first: str, second: str) -> None:
    assert "quotation" not in _framed(first, second)


def test_a_figure_that_one_source_only_claims_is_framed() -> None:
    first = "The silo held 4,300 tonnes of grain, the mayor said."
    assert "figure" in _framed(first, "The owner claimed that the silo held 4,300 tonnes of grain.")


STORY = (
    "The council of Orlow sold the harbour to Bo Lind on Monday. Mayor Ida Brandt spoke of a good day. Nobody "
    "else bid. Shops in Orlow stayed shut.\n"
)


def _event(first: str, second: str) -> bool:
    texts = [read_text(f"{STORY}{text}\n", name) for name, text in (("first", first), ("second", second))]
    return any(f.slot == "event" for f in compare(texts).findings if f.kind.value == "framing")


def test_one_event_under_nouns_that_judge_it_otherwise_is_framed() -> None:
    first = "Young dockers began a riot at the harbour gate."
    assert _event(first, "Young dockers held a demonstration at the harbour gate.")


@pytest.mark.parametrize(
    "second",
    [
        "A riot of young dockers began at the harbour gate.",
        "The demonstration at the harbour gate ended in a riot.",  # both words
        "Fishmongers planned a march for the coming spring.",  # of others
    ],
)
def test_the_same_noun_both_and_other_events_are_not(second: str) -> None:
    assert not _event("Young dockers began a riot at the harbour gate.", second)


def test_a_third_source_joins_two_that_part_on_a_fact() -> None:
    told = (
        "Police claim that the dryer hall had been evacuated before the silo fell.",
        "The dryer hall had been evacuated before the silo fell.",
        "It was dark by then. Ten men had evacuated the hall.",
    )
    texts = [
        read_text(f"{LEAD}Ada Holm saw it. Orlow slept.\n{text}\n", name)
        for name, text in zip("abc", told, strict=True)
    ]
    found = [f for f in compare(texts).findings if f.kind == "framing" and f.slot == "commitment"]
    assert [len({e.source for e in f.evidence}) for f in found] == [3]
