"""Markdown for pull requests and job summaries: the numbers, then the findings worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosscheck.model.article import Diagnostic
from crosscheck.model.report import Evidence, Finding, FindingKind, ReportData
from crosscheck.report.escape import markdown
from crosscheck.report.naming import Names, voice
from crosscheck.report.wording import WORDING

MOST_SUBJECTS = 3  # of one doubt that are named
MOST_FINDINGS = 50  # of one kind; a job summary holds 1 MiB
_IN_ROWS = frozenset({FindingKind.VARIANT, FindingKind.AGREEMENT})


class MarkdownRenderer:
    """One document: numbers, doubts of the reading, findings by kind, sources."""

    name = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def render(self, report: ReportData) -> str:
        """Text from the articles is inert: no markup, no link, no mention comes from it."""
        names = Names.of(report)
        parts = ["# Consistency report", *_numbers(report), *_diagnostics(report, names)]
        for kind in FindingKind:
            parts += _section(kind, [item for item in report.findings if item.kind is kind], names)
        return "\n\n".join([*parts, *_sources(names)]) + "\n"


def _numbers(report: ReportData) -> Iterator[str]:
    counts = report.counts
    yield (
        f"Sources: {len(report.sources)}. Claims: {counts.claims}. Pairs of claims that could have met: "
        f"{counts.candidates}, compared: {counts.compared}, set aside as not comparable: {counts.gated}."
    )
    rows = [
        (f"{WORDING[kind].sign} {WORDING[kind].many}", str(sum(f.kind is kind for f in report.findings)))
        for kind in FindingKind
    ]
    yield _table(("Finding", "Number"), rows)


def _diagnostics(report: ReportData, names: Names) -> Iterator[str]:
    if report.diagnostics:
        yield "## Doubts while reading"
        groups: dict[tuple[str, str], list[Diagnostic]] = {}
        for item in report.diagnostics:
            groups.setdefault((item.code, item.message), []).append(item)
        yield "\n".join(_doubt(group, names) for group in groups.values())


def _doubt(group: list[Diagnostic], names: Names) -> str:
    """One line for all that one thing is said of, with the first of them by name."""
    about = list(dict.fromkeys(markdown(names.subject(item)) for item in group))
    more = f" and {len(about) - MOST_SUBJECTS} more" if len(about) > MOST_SUBJECTS else ""
    times = sum(item.count for item in group)
    told = f"{', '.join(about[:MOST_SUBJECTS])}{more}, {times}×"
    return f"- {markdown(group[0].code)}: {markdown(group[0].message)} ({told})"


def _section(kind: FindingKind, findings: list[Finding], names: Names) -> Iterator[str]:
    if not findings:
        return
    wording = WORDING[kind]
    yield f"## {wording.many.capitalize()} ({len(findings)})"
    yield wording.meaning
    shown = findings[:MOST_FINDINGS]
    if kind in _IN_ROWS:
        yield _table(("What", "Said by", "Origins"), (_row(item, names) for item in shown))
    else:
        for item in shown:
            yield from _finding(item, names)
    if len(findings) > len(shown):
        yield f"{len(findings) - len(shown)} more are in the JSON report."


def _finding(finding: Finding, names: Names) -> Iterator[str]:
    yield f"### {markdown(finding.summary)}"
    yield _table(
        ("Source", "Quote", "Value", "Who says so"), (_side(item, names) for item in finding.evidence)
    )
    if finding.explanation:
        yield "Why:\n\n" + "\n".join(f"{n}. {markdown(why)}" for n, why in enumerate(finding.explanation, 1))
    facts = f"{finding.scope.value}, confidence {finding.confidence:.0%}, origins {finding.origins}"
    yield f"Slot: {markdown(finding.slot)} · {facts} · id {markdown(finding.id)}"


def _side(item: Evidence, names: Names) -> tuple[str, str, str, str]:
    return _where(item, names), markdown(item.quote), markdown(item.value), markdown(voice(item))


def _row(finding: Finding, names: Names) -> tuple[str, str, str]:
    said = "; ".join(f"{_where(item, names)}: “{markdown(item.quote)}”" for item in finding.evidence)
    return markdown(finding.summary), said, str(finding.origins)


def _where(evidence: Evidence, names: Names) -> str:
    place = f"{markdown(names.label(evidence.source))}, line {evidence.line}"
    address = names.link(evidence.source)
    if not address or not _plain(address):
        return place
    # A web page has no line anchors, a file in a repository has.
    return f"[{place}]({address})" if ":" in address else f"[{place}]({address}#L{evidence.line})"


def _plain(address: str) -> bool:
    """Whether the address cannot end the link early or hold another."""
    return not set(address) & set("()[]<>|`\\ @")


def _sources(names: Names) -> Iterator[str]:
    yield "## Sources"
    rows = (
        (
            str(names.numbers[item.id]),
            markdown(names.label(item.id)),
            markdown(item.title or ""),
            item.published.isoformat() if item.published else "",
            markdown(names.origin(item.id)),
            markdown(names.path(item.id)),
        )
        for item in names.sources.values()
    )
    yield _table(("No.", "Source", "Title", "Published", "Origin", "Path"), rows)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
