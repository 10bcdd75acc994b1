"""Built-in and installed plug-ins, by the name of their plug point.

An installed package adds its own by an entry point in the group of the plug point; it is imported only when
crosscheck runs with plug-ins allowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from typing import Any

from crosscheck.claims import KINDS
from crosscheck.judge import JUDGES
from crosscheck.model.report import ReportData
from crosscheck.protocols import ClaimKind, Judge, Reader
from crosscheck.read.folder import built_in
from crosscheck.settings import ReadSettings

KIND_GROUP = "crosscheck.kinds"
JUDGE_GROUP = "crosscheck.judges"
READER_GROUP = "crosscheck.readers"


@cache
def kinds() -> tuple[ClaimKind, ...]:
    """The built-in claim kinds, then the installed ones by name."""
    return (*KINDS, *(kind for kind in _installed(KIND_GROUP) if isinstance(kind, ClaimKind)))


@cache
def judges() -> tuple[Judge, ...]:
    """The built-in judges, then the installed ones by name."""
    return (*JUDGES, *(judge for judge in _installed(JUDGE_GROUP) if isinstance(judge, Judge)))


def readers(settings: ReadSettings | None = None) -> tuple[Reader, ...]:
    """Readers by file suffix: installed ones by name, then the built-in ones, so that an installed one wins.

    The settings say under which names JSON records keep what, and what is too much for one file.
    """
    added = [one() if isinstance(one, type) else one for one in _installed(READER_GROUP)]
    return (*(one for one in added if isinstance(one, Reader)), *built_in(settings or ReadSettings()))


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the report, with every kind of claim."""
    whole = ReportData.model_json_schema(by_alias=True, mode="serialization")
    definitions = whole.setdefault("$defs", {})
    variants = []
    for kind in kinds():
        own = kind.record.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
        definitions.update(own.pop("$defs", {}))
        definitions[kind.record.__name__] = own
        variants.append({"$ref": f"#/$defs/{kind.record.__name__}"})
    whole["properties"]["claims"]["items"] = {"anyOf": [*variants, {"$ref": "#/$defs/ClaimRecord"}]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole}


def _installed(group: str) -> Iterator[object]:
    for point in sorted(entry_points(group=group), key=lambda p: p.name):
        yield point.load()
