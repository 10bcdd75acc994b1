from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from crosscheck.model.report import (
    ClaimRecord,
    Evidence,
    Finding,
    FindingKind,
    Scope,
    SlotRecord,
    SourceRecord,
)
from crosscheck.report.published import Report

TEXTS = {
    "a": "Ferry aground\n\nTwelve people were hurt on Monday, police said.\n\nThe rest is calm.",
    "b": "At least 15 people were hurt on Monday.\n\nNobody knows why.",
    "c": "On Monday 12 people were hurt.",
}
NORMAL = {"Twelve": "12", "15": "15", "12": "12"}
Story = Callable[..., Report]


@pytest.fixture
def story() -> Story:
    """A report in which three sources give two answers; the words may be changed."""
    return _story


def _story(kind: FindingKind = FindingKind.CONTRADICTION, **changed: object) -> Report:
    said = (("a", "Twelve"), ("b", "15"), ("c", "12"))
    finding = Finding(
        id="f1",
        kind=kind,
        scope=Scope.ACROSS,
        slot="count",
        summary="The sources contradict one another on the count: “Twelve” / “15”",
        confidence=0.9,
        origins=3,
        evidence=tuple(_evidence(source, value) for source, value in said),
        explanation=("12 against 15",),
    )
    return Report(
        sources=tuple(
            SourceRecord(
                id=name,
                path=f"{name}.txt",
                outlet=f"Outlet {name}",
                published=date(2031, 3, day),
                url=f"https://news.example/{name}?x=1#top" if name == "b" else None,
                text=text,
            )
            for day, (name, text) in enumerate(TEXTS.items(), 1)
        ),
        claims=tuple(_claim(source, value) for source, value in said),
        findings=(finding.model_copy(update=changed),),
    )


def _span(source: str) -> tuple[int, int]:
    line = next(line for line in TEXTS[source].splitlines() if "hurt" in line)
    start = TEXTS[source].index(line)
    return start, start + len(line.partition(",")[0].rstrip("."))


def _evidence(source: str, value: str) -> Evidence:
    start, end = _span(source)
    quote = TEXTS[source][start:end]
    return Evidence(
        source=source,
        claim=f"c-{source}",
        start=start,
        end=end,
        quote=quote,
        value=value,
        speaker="police" if source == "a" else "",
        commitment="reported" if source == "a" else "asserted",
    )


def _claim(source: str, value: str) -> ClaimRecord:
    start, end = _span(source)
    at = TEXTS[source].index(value)
    hurt = TEXTS[source].index("hurt")
    return ClaimRecord(
        id=f"c-{source}",
        source=source,
        kind="quantity",
        start=start,
        end=end,
        quote=TEXTS[source][start:end],
        predicate=SlotRecord(start=hurt, end=hurt + 4, quote="hurt"),
        commitment="reported" if source == "a" else "asserted",
        count=(SlotRecord(start=at, end=at + len(value), quote=value, value=NORMAL[value]),),
    )
