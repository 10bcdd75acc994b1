"""Findings as a table, one row for each source's side: plain rows, and Arrow where pyarrow is installed."""

from __future__ import annotations

import importlib
import io
from typing import Any

from crosscheck.errors import MissingExtra
from crosscheck.model.report import Evidence, Finding, ReportData

COLUMNS = {
    "finding": "string", "kind": "string", "scope": "string", "slot": "string", "confidence": "double",
    "origins": "int64", "summary": "string", "side": "int64", "source": "string", "claim": "string",
    "start": "int64", "end": "int64", "line": "int64", "column": "int64", "quote": "string",
    "value": "string", "speaker": "string", "commitment": "string",
}  # fmt: skip


def rows(report: ReportData) -> list[dict[str, Any]]:
    """The sides of all findings in the order of the report; ``start`` and ``end`` count code points."""
    return [
        _row(finding, number, item)
        for finding in report.findings
        for number, item in enumerate(finding.evidence, 1)
    ]


def _row(finding: Finding, number: int, item: Evidence) -> dict[str, Any]:
    whole = finding.model_dump(mode="json", include=COLUMNS.keys() - {"finding"})
    side = item.model_dump(mode="json", include=COLUMNS.keys() - {"finding"})
    values = {"finding": finding.id, "side": number, **whole, **side}
    return {name: values.get(name) for name in COLUMNS}


def arrow(report: ReportData) -> Any:
    """The rows as a ``pyarrow.Table``. Raises ``MissingExtra`` where pyarrow is not installed."""
    pa = library("pyarrow", "arrow")
    fields = [pa.field(name, pa.type_for_alias(sort)) for name, sort in COLUMNS.items()]
    return pa.Table.from_pylist(rows(report), schema=pa.schema(fields))


def parquet(report: ReportData) -> bytes:
    """The rows as a Parquet file; the same report gives the same bytes. Raises ``MissingExtra``."""
    stream = io.BytesIO()
    library("pyarrow.parquet", "arrow").write_table(arrow(report), stream, compression="zstd")
    return stream.getvalue()


def library(name: str, extra: str) -> Any:
    """A library that only an extra brings. Raises ``MissingExtra`` that says how to get it."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingExtra(name.partition(".")[0], extra) from error
