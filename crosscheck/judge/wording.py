"""The words that summaries are made of."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.report import Evidence

LONGEST_VALUE = 90


def sources(evidence: Sequence[Evidence]) -> str:
    """*2 sources*, *5 sources*: how many articles stand behind a finding."""
    count = len({e.source for e in evidence})
    return f"{count} sources" if count > 1 else "one source"


def against(values: Sequence[str]) -> str:
    """The values in the words of the sources, each once, set against each other."""
    unique = list(dict.fromkeys(short(value) for value in values))
    return " / ".join(f"“{value}”" for value in unique)


def short(value: str) -> str:
    """On one line, and cut where it is too long for a summary."""
    value = " ".join(value.split())
    return value if len(value) <= LONGEST_VALUE else value[: LONGEST_VALUE - 1].rstrip() + "…"
