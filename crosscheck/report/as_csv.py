"""CSV for spreadsheets: one row for each source's side of a finding. No cell can become a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from crosscheck.model.report import Evidence, Finding, ReportData
from crosscheck.report.escape import visible
from crosscheck.report.naming import Names

COLUMNS = (
    "finding", "kind", "scope", "slot", "confidence", "origins", "summary",
    "side", "source", "path", "line", "column", "outlet", "published", "quote", "value", "speaker", "commitment",
)  # fmt: skip
# What a spreadsheet reads as the start of a formula, also after blanks or in full width.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class CsvRenderer:
    """RFC 4180 with a header row; UTF-8, and every row ends in CR LF."""

    name = "csv"
    suffixes: tuple[str, ...] = (".csv",)

    def render(self, report: ReportData) -> str:
        """The findings in the order of the report, their sides in the order of their places."""
        names, stream = Names.of(report), io.StringIO(newline="")
        writer = csv.writer(stream, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for finding in report.findings:
            writer.writerows(_rows(finding, names))
        return stream.getvalue()


def cell(text: object) -> str:
    """The text as one cell that no spreadsheet computes.

    >>> cell("=1+1"), cell(-3.5), cell("10-metre")
    ("'=1+1", '-3.5', '10-metre')
    """
    if isinstance(text, int | float):
        return str(text)
    plain = visible("" if text is None else str(text))
    return f"'{plain}" if plain.lstrip(" \u00a0").startswith(_FORMULA) else plain


def _rows(finding: Finding, names: Names) -> Iterator[list[str]]:
    head = (
        finding.id, finding.kind.value, finding.scope.value, finding.slot,
        finding.confidence, finding.origins, finding.summary,
    )  # fmt: skip
    for number, item in enumerate(finding.evidence, 1):
        yield [cell(value) for value in (*head, number, *_side(item, names))]


def _side(item: Evidence, names: Names) -> tuple[object, ...]:
    source = names.sources[item.source]
    return (
        item.source, source.path, item.line, item.column, source.outlet, source.published,
        item.quote, item.value, item.speaker, item.commitment,
    )  # fmt: skip
