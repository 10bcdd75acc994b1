"""Where in a quote its value stands, and the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from crosscheck.model.report import ClaimRecord, Evidence, ReportData
from crosscheck.report.escape import flat
from crosscheck.report.page.differing import Stretch, words_within
from crosscheck.report.page.limits import LONGEST_QUOTE

_PARAGRAPH = re.compile(r"\n[^\S\n]{0,99}\n")
_ENDS = (".", "!", "?", "”", '"', "…")


@attrs.frozen(slots=True)
class Quotes:
    """The claims of a report, which know where in a quote a value stands."""

    claims: Mapping[str, ClaimRecord]

    @classmethod
    def of(cls, report: ReportData) -> Quotes:
        """The quotes of one report."""
        cited = {item.claim for finding in report.findings for item in finding.evidence}
        return cls({claim.id: claim for claim in report.claims if claim.id in cited})

    def focus(self, item: Evidence) -> tuple[Stretch, ...]:
        """Where the value stands in the quote: as the claim places it, else its words one by one.

        The whole quote where neither is known.
        """
        placed = self._placed(item)
        if placed:
            return (placed,)
        return words_within(item.value, item.quote) or ((0, len(item.quote)),)

    def is_placed(self, item: Evidence) -> bool:
        """Whether the value stands in the quote, in one piece or in words."""
        if self.focus(item) != ((0, len(item.quote)),):
            return True
        return len(item.quote) <= LONGEST_QUOTE and flat(item.value) == flat(item.quote)

    def normal(self, item: Evidence) -> str:
        """What the value was understood to be, so that *twelve* and *12* are one answer; else its words."""
        slot = self._slot(item)
        return str((slot or {}).get("value") or said(item)).casefold()

    def _placed(self, item: Evidence) -> Stretch | None:
        slot = self._slot(item)
        if slot is None:
            return None
        start, end = slot["start"] - item.start, slot["end"] - item.start
        return (start, end) if item.quote[start:end] == slot["quote"] else None

    def _slot(self, item: Evidence) -> dict[str, Any] | None:
        """The slot of the claim that states the value, inside the quote."""
        claim = self.claims.get(item.claim or "")
        if claim is None or not item.value:
            return None
        for slot in slots(claim.model_dump(exclude={"attribution"})):
            start, end = slot["start"] - item.start, slot["end"] - item.start
            if 0 <= start < end <= len(item.quote) and _places(slot, item.value):
                return slot
        return None


def said(item: Evidence) -> str:
    """The value as the source puts it; of a quote without one its beginning, which may be a megabyte."""
    return flat(item.value or item.quote[:LONGEST_QUOTE])


def slots(value: Any) -> Iterator[dict[str, Any]]:
    """Every slot in a claim of any kind, known or not."""
    if isinstance(value, list | tuple):
        for part in value:
            yield from slots(part)
    elif isinstance(value, dict):
        if {"predicate", "source"} <= value.keys():  # the claim itself
            yield from slots(list(value.values()))
        elif isinstance(value.get("start"), int) and isinstance(value.get("end"), int) and "quote" in value:
            yield value


def _places(slot: dict[str, Any], value: str) -> bool:
    """Whether the slot states the value, whatever quotation marks and blanks its source uses."""
    return _letters(value) in {_letters(slot[name]) for name in ("quote", "value") if slot.get(name)}


def _letters(text: object) -> str:
    return "".join(filter(str.isalnum, str(text))).casefold()


def opening(before: str) -> str:
    """What stands before a quote, in its paragraph and without a word cut in two; it says where it was cut.

    >>> opening("the end.\\n\\nOn Monday "), opening("nister said that ")
    ('On Monday ', '… said that ')
    """
    here = _PARAGRAPH.split(before)[-1]
    if here != before or (
        here[:1].isupper() and not here[1:2].isupper()
    ):  # capitals may be the rest of a word
        return here.lstrip()
    kept = here.lstrip() if here[:1].isspace() else here.partition(" ")[2].lstrip()
    return f"… {kept}" if here.strip() else ""


def closing(after: str) -> str:
    """What stands after a quote, in its paragraph and without a word cut in two; it says where it was cut.

    >>> closing(" on Monday.\\n\\nThe"), closing(" on the qua")
    (' on Monday.', ' on the …')
    """
    here = _PARAGRAPH.split(after)[0]
    if here != after or here.rstrip().endswith(_ENDS):
        return here.rstrip()
    kept = here.rstrip() if here[-1:].isspace() else here.rpartition(" ")[0]
    return f"{kept} …" if here.strip() else ""
