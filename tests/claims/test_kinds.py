"""Claims of every kind, read out of sentences."""

from pathlib import Path

import pytest

import crosscheck.claims
from crosscheck.analyse import default_analyzer
from crosscheck.claims import KINDS
from crosscheck.extract import extract_claims, read_analysis
from crosscheck.model.claim import Claim
from crosscheck.read import read_text

SHARED = {
    "attributes",
    "bearers",
    "build",
    "choices",
    "converses",
    "counted",
    "distances",
    "evidence",
    "existence",
    "firsts",
    "homes",
    "inventory",
    "options",
    "parts",
    "peoples",
    "populations",
    "questions",
    "ranks",
    "routes",
    "sorts",
    "wholes",
}
NOT_KINDS = SHARED | {"__init__"}


def _claims(text: str, kind: str) -> list[Claim]:
    (analysis,) = default_analyzer().analyse([read_text(text, "one")])
    return [claim for claim in extract_claims(read_analysis(analysis), KINDS) if claim.kind == kind]


def _slots(claim: Claim) -> dict[str, str]:
    return {slot.role: slot.text for slot in claim.slots}


def test_every_kind_is_listed() -> None:
    files = {path.stem for path in Path(crosscheck.claims.__file__).parent.glob("*.py")} - NOT_KINDS
    assert {kind.name for kind in KINDS} == files


def test_an_event_in_either_voice() -> None:
    for text in ("Japan signed the treaty in 1956.", "The treaty was signed by Japan in 1956."):
        (claim,) = _claims(text, "event")
        assert claim.frame == "sign"
        slots = _slots(claim)
        assert (slots["agent"], slots["patient"], slots["date"]) == ("Japan", "The treaty", "1956") or (
            slots["patient"] == "the treaty"
        )


def test_both_ends_of_a_way() -> None:
    (claim,) = _claims("The ferry sailed from Riga to Oslo.", "event")
    slots = _slots(claim)
    assert (slots["source"].split()[0], slots["recipient"]) == ("Riga", "Oslo")
    (claim,) = _claims("Reed walked out of the bank.", "event")
    assert _slots(claim)["source"] == "the bank"


def test_what_a_figure_counts() -> None:
    (claim,) = _claims("The navy seized seven AK-47 rifles.", "quantity")
    assert _slots(claim)["quantity"] == "seven"
    assert "ak47" in claim.slots[1].modifiers


def test_a_sum_belongs_to_what_it_is_worth() -> None:
    (claim,) = _claims("The robbers took gems worth €2 million.", "quantity")
    assert claim.slot("thing") is not None
    assert claim.slots[1].head == "gem"


def test_an_office_with_its_state() -> None:
    (claim,) = _claims("Norwegian Foreign Minister Ida Moen arrived in Lima.", "office")
    slots = _slots(claim)
    assert (slots["holder"], slots["office"], slots["polity"]) == (
        "Ida Moen",
        "Foreign Minister",
        "Norwegian",
    )


def test_a_statement_with_its_chain_of_speakers() -> None:
    claims = _claims("The bridge is safe, Ann Reed said on Monday, according to the Daily Post.", "statement")
    assert claims
    assert claims[0].attribution


def test_a_listing_of_names() -> None:
    (claim,) = _claims("They visited Oslo, Bergen and Trondheim in May.", "listing")
    assert [slot.text for slot in claim.slots] == ["Oslo", "Bergen", "Trondheim"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda k: k.name)
def test_published_records_slice_their_text(kind: object) -> None:
    text = "Ida Moen, the Norwegian foreign minister, said on May 4, 2019 that 12 boats called Havn had sunk."
    (analysis,) = default_analyzer().analyse([read_text(text, "one")])
    for claim in extract_claims(read_analysis(analysis), [kind]):  # type: ignore[list-item]
        record = kind.publish(claim, text)  # type: ignore[attr-defined]
        assert record.quote == text[record.start : record.end]
