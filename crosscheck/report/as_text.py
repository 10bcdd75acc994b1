"""Text for a terminal: one finding a block, its first line in the form that editors jump to."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.report import Finding, FindingKind, ReportData
from crosscheck.report.escape import flat
from crosscheck.report.naming import Names, voice
from crosscheck.report.wording import WORDING

LONGEST_LABEL = 24  # the place beside it names the source in full
_RESET = "\x1b[0m"
_BOLD = "\x1b[1m"
_FAINT = "\x1b[2m"
_COLOURS = {
    FindingKind.CONTRADICTION: "\x1b[1;31m",
    FindingKind.DISPUTE: "\x1b[31m",
    FindingKind.FRAMING: "\x1b[33m",
    FindingKind.CHANGE: "\x1b[34m",
    FindingKind.PRECISION: "\x1b[36m",
    FindingKind.VARIANT: "\x1b[35m",
    FindingKind.AGREEMENT: "\x1b[32m",
}


class TextRenderer:
    """Blocks of plain text; with ``colour`` the kind and the quotes stand out in a terminal."""

    name = "text"
    suffixes: tuple[str, ...] = (".txt", ".text")

    def render(self, report: ReportData, *, colour: bool = False) -> str:
        """Every finding with both sides and the reasons, then what was doubted, then the numbers."""
        names = Names.of(report)
        blocks = [block(finding, names, colour=colour) for finding in report.findings]
        blocks += [_diagnostics(report, names)] if report.diagnostics else []
        return "\n".join([*blocks, summary(report) + "\n"])


def headline(finding: Finding, names: Names, *, colour: bool = False) -> str:
    """One line: ``path:line:column kind summary (where the other sides stand)``."""
    here, *others = (names.place(item) for item in finding.evidence) if finding.evidence else ("-",)
    kind = _paint(finding.kind.value, _COLOURS[finding.kind], colour)
    where = f" ({', '.join(others)})" if others else ""
    return f"{here} {kind} {flat(finding.summary)}{where}"


def summary(report: ReportData) -> str:
    """One line with the numbers that matter.

    >>> summary(ReportData())
    '0 sources, 0 claims, 0 pairs compared: no findings'
    """
    found = {kind: sum(finding.kind is kind for finding in report.findings) for kind in FindingKind}
    told = [WORDING[kind].counted(number) for kind, number in found.items() if number]
    sources, counts = len(report.sources), report.counts
    return (
        f"{sources} source{'' if sources == 1 else 's'}, {counts.claims} claims, "
        f"{counts.compared} pairs compared: {', '.join(told) or 'no findings'}"
    )


def block(finding: Finding, names: Names, *, colour: bool = False) -> str:
    """One finding: its headline, both sides under one another, the reasons, its id."""
    lines = [headline(finding, names, colour=colour), *_sides(finding, names, colour)]
    lines += [f"    why  {flat(reason)}" for reason in finding.explanation]
    facts = f"{finding.scope.value}, {flat(finding.slot)}, confidence {finding.confidence:.0%}"
    lines.append(_paint(f"    id   {flat(finding.id)} ({facts}, origins {finding.origins})", _FAINT, colour))
    return "\n".join(lines) + "\n"


def _sides(finding: Finding, names: Names, colour: bool) -> Iterator[str]:
    """The quotes under one another in one column, so that the eye compares them."""
    labels = [f"{_short(names.label(item.source))} {names.place(item)}" for item in finding.evidence]
    width = max(map(len, labels), default=0)
    for label, item in zip(labels, finding.evidence, strict=True):
        said = voice(item)
        value = flat(item.value)
        told = [f"= {value}"] if value and value != flat(item.quote) else []
        told += [f"[{said}]"] if said else []
        quote = _paint(f"“{flat(item.quote)}”", _BOLD, colour)
        yield "  ".join([f"    {label:<{width}}", quote, *told])


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1] + "…"


def _diagnostics(report: ReportData, names: Names) -> str:
    return "".join(
        f"{names.subject(item)} {flat(item.code)} {flat(item.message)}"
        f"{f' (×{item.count})' if item.count > 1 else ''}\n"
        for item in report.diagnostics
    )


def _paint(text: str, code: str, colour: bool) -> str:
    return f"{code}{text}{_RESET}" if colour else text
