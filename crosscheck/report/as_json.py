"""JSON: the report itself, lossless; and JSON Lines: the same records one a line, for streams."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from crosscheck.model.report import ReportData
from crosscheck.report.escape import json_text


class JsonRenderer:
    """The whole report as one JSON document; ``Report.load`` reads it back without loss."""

    name = "json"
    suffixes: tuple[str, ...] = (".json",)

    def render(self, report: ReportData) -> str:
        """Indented by one blank; letters that cannot be seen are escaped, all others stand as they are."""
        return json_text(report.model_dump_json(indent=1, by_alias=True)) + "\n"


class JsonLinesRenderer:
    """One record a line, tagged with ``type``: the run first, then sources, claims, findings, names, diagnostics."""

    name = "jsonl"
    suffixes: tuple[str, ...] = (".jsonl", ".ndjson")

    def render(self, report: ReportData) -> str:
        """Lines that can be read one by one; each ends in a line break."""
        return "".join(line(record) for record in _records(report))


def line(record: dict[str, Any]) -> str:
    """One record as one line. U+2028 and its like are escaped: some readers take them for line breaks."""
    return json_text(json.dumps(record, ensure_ascii=False, separators=(", ", ": "))) + "\n"


def _records(report: ReportData) -> Iterator[dict[str, Any]]:
    yield {"type": "run", "schema": report.schema_, "counts": report.counts.model_dump(mode="json")}
    yield from (_tagged("source", record) for record in report.sources)
    yield from (_tagged("claim", record) for record in report.claims)
    yield from (_tagged("finding", record) for record in report.findings)
    yield from (_tagged("name", record) for record in report.names)
    yield from (_tagged("diagnostic", record) for record in report.diagnostics)


def _tagged(name: str, record: BaseModel) -> dict[str, Any]:
    return {**record.model_dump(mode="json", by_alias=True), "type": name}
