"""Why a finding was made: what each side says in every slot, row by row, and the reasons in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from crosscheck.model.report import ClaimRecord, Evidence, Finding
from crosscheck.report.escape import flat
from crosscheck.report.naming import Names
from crosscheck.report.page.context import slots
from crosscheck.report.wording import firmness, question

MOST_SIDES = 4  # columns that a reader can compare
LONGEST_CELL = 90  # letters
_NO_SLOTS = frozenset(
    {"id", "source", "kind", "start", "end", "quote", "predicate", "attribution", "commitment", "polarity"}
)


@attrs.frozen(slots=True)
class Head:
    """The source of one column."""

    number: int
    label: str


@attrs.frozen(slots=True)
class Row:
    """One slot: what each side says there. ``asked`` is the slot that the finding is about."""

    question: str
    cells: tuple[str, ...]
    same: bool
    asked: bool


@attrs.frozen(slots=True)
class Why:
    """The table with its columns, and the reasons of the finding."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    reasons: tuple[str, ...]


def why(finding: Finding, shown: Sequence[Evidence], claims: Mapping[str, ClaimRecord], names: Names) -> Why:
    """The table for the sides that a card shows; without rows where their claims are not in the report."""
    pairs = [(item, claims[item.claim]) for item in shown if item.claim and item.claim in claims]
    pairs = pairs[:MOST_SIDES]
    rows = tuple(_rows(finding, pairs)) if len(pairs) > 1 else ()
    heads = tuple(Head(names.numbers[item.source], names.label(item.source)) for item, _ in pairs)
    return Why(heads, rows, tuple(flat(reason) for reason in finding.explanation))


def _rows(finding: Finding, pairs: Sequence[tuple[Evidence, ClaimRecord]]) -> Iterator[Row]:
    records = [claim for _, claim in pairs]
    yield _row("what is told", [claim.predicate.quote for claim in records], asked=False)
    fields = list(
        dict.fromkeys(name for claim in records for name in claim.model_dump() if name not in _NO_SLOTS)
    )
    for name in fields:
        cells = [_cell(claim, name) for claim in records]
        if any(cells):
            yield _row(question(name), cells, asked=name == finding.slot)
    levels = [firmness(claim.commitment) for claim in records]
    yield _row("how firmly", levels, asked=finding.slot == "commitment")
    signs = ["denied" if claim.polarity == "negative" else "affirmed" for claim in records]
    if len(set(signs)) > 1:
        yield _row("affirmed or denied", signs, asked=finding.slot == "polarity")


def _cell(claim: ClaimRecord, name: str) -> str:
    """The words of a slot, and its normal form where that says more than the words."""
    found = [_slot(slot) for slot in slots(claim.model_dump().get(name))]
    return _short("; ".join(dict.fromkeys(filter(None, found))))


def _slot(slot: Mapping[str, Any]) -> str:
    words, value = flat(str(slot["quote"])), flat(str(slot.get("value") or ""))
    return f"{words} ({value})" if value and value.casefold() != words.casefold() else words


def _row(asks: str, cells: Sequence[str], *, asked: bool) -> Row:
    shown = tuple(_short(flat(cell)) for cell in cells)
    return Row(asks, shown, len({cell.casefold() for cell in shown}) == 1, asked)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1].rstrip() + "…"
