from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.report import ClaimRecord, Evidence, Finding, FindingKind, Scope, SlotRecord
from crosscheck.report.page.context import Quotes, closing, opening
from crosscheck.report.published import Report

TEXT = "On Monday twelve people and twelve dogs were found."
SLOT = SlotRecord(start=28, end=34, quote="twelve", value="12")


def _report(value: str = "twelve", **slots: object) -> Report:
    claim = ClaimRecord(
        id="c",
        source="a",
        kind="quantity",
        start=10,
        end=50,
        quote=TEXT[10:50],
        predicate=SlotRecord(start=40, end=50, quote=TEXT[40:50]),
        **slots,
    )
    item = Evidence(source="a", claim="c", start=10, end=50, quote=TEXT[10:50], value=value)
    finding = Finding(
        id="f",
        kind=FindingKind.VARIANT,
        scope=Scope.WITHIN,
        slot="",
        summary="",
        confidence=1,
        evidence=(item,),
    )
    return Report(claims=(claim,), findings=(finding,))


def _marked(report: Report) -> list[str]:
    item = report.findings[0].evidence[0]
    return [item.quote[start:end] for start, end in Quotes.of(report).focus(item)]


@pytest.mark.parametrize("slots", [{"count": (SLOT,)}, {"count": SLOT}, {"count": SLOT.model_dump()}])
def test_the_focus_is_where_the_claim_has_the_value(slots: dict[str, object]) -> None:
    report = _report(**slots)
    for one in (report, Report.model_validate_json(report.to_json())):
        item = one.findings[0].evidence[0]
        assert Quotes.of(one).focus(item) == ((18, 24),)


def test_another_apostrophe_is_no_other_value() -> None:
    quote = "Japan’s  envoy spoke"
    slot = SlotRecord(start=0, end=14, quote=quote[:14])
    claim = ClaimRecord(id="c", source="a", kind="", start=0, end=20, quote=quote, predicate=slot)
    item = Evidence(source="a", claim="c", start=0, end=20, quote=quote, value="Japan's envoy")
    assert Quotes({"c": claim}).focus(item) == ((0, 14),)


@pytest.mark.parametrize(
    "slot",
    [
        None,
        {"start": "28", "end": 34, "quote": "twelve"},
        {"start": 4, "end": 9, "quote": "twelve"},
        {"start": 29, "end": 35, "quote": "twelve"},
        {"start": 28, "end": 99, "quote": "twelve"},
    ],
)
def test_without_a_place_the_words_of_the_value_are_in_focus(slot: object) -> None:
    assert _marked(_report(count=slot)) == ["twelve"]


def test_without_place_and_words_the_whole_quote_is_in_focus() -> None:
    report = _report(value="a dozen")
    assert _marked(report) == [TEXT[10:50]]
    assert not Quotes.of(report).is_placed(report.findings[0].evidence[0])


@given(st.text())
def test_context_adds_nothing_but_the_sign_of_a_cut(text: str) -> None:
    """What is shown around a quote stands in the text right beside it."""
    assert text.endswith(opening(text).removeprefix("… "))
    assert text.startswith(closing(text).removesuffix(" …"))


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("", ""),
        ("He said ", "He said "),
        ("x\n \nHe said ", "He said "),
        ("said ", "… "),
        ("COW, May ", "… May "),
        (" said ", "… said "),
    ],
)
def test_opening(before: str, shown: str) -> None:
    assert opening(before) == shown
