"""The JSON Schema of the report, for those who read it without this package."""

from __future__ import annotations

from typing import Any

from crosscheck.model.report import ReportData

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """JSON Schema 2020-12 of a report as written, where every field stands.

    >>> schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    return {"$schema": DIALECT, **ReportData.model_json_schema(by_alias=True, mode="serialization")}
