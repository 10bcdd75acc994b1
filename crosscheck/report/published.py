"""The report that users hold: the data, in order, with ways to show it, save it and load it."""

from __future__ import annotations

import html
import os
from pathlib import Path
from typing import Any, Self, TypeVar

from pydantic import BaseModel, ValidationError, field_validator

from crosscheck.errors import BadRecord
from crosscheck.model.article import Diagnostic
from crosscheck.model.report import ClaimRecord, Finding, FindingKind, NameRecord, ReportData, SourceRecord
from crosscheck.report import order, saving, tables
from crosscheck.report.as_html import HtmlRenderer
from crosscheck.report.as_text import summary
from crosscheck.report.renderers import for_path, named

_CURE = "give a file written by crosscheck report --format json"
Item = TypeVar("Item", bound=BaseModel)


class Report(ReportData):
    """What a run found out, in one order whatever the order of reading.

    >>> Report().to_text()
    '0 sources, 0 claims, 0 pairs compared: no findings\\n'
    """

    @field_validator("sources")
    @classmethod
    def _order_sources(cls, items: tuple[SourceRecord, ...]) -> tuple[SourceRecord, ...]:
        return tuple(sorted(items, key=order.by_path))

    @field_validator("claims")
    @classmethod
    def _order_claims(cls, items: tuple[ClaimRecord, ...]) -> tuple[ClaimRecord, ...]:
        return tuple(sorted(items, key=order.by_place))

    @field_validator("findings")
    @classmethod
    def _order_findings(cls, items: tuple[Finding, ...]) -> tuple[Finding, ...]:
        return tuple(sorted(items, key=order.worst_first))

    @field_validator("names")
    @classmethod
    def _order_names(cls, items: tuple[NameRecord, ...]) -> tuple[NameRecord, ...]:
        return tuple(sorted(items, key=order.by_name))

    @field_validator("diagnostics")
    @classmethod
    def _order_diagnostics(cls, items: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
        return tuple(sorted(items, key=order.by_code))

    def of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """The findings of one kind, surest first."""
        return tuple(finding for finding in self.findings if finding.kind is kind)

    @property
    def contradictions(self) -> tuple[Finding, ...]:
        """Answers to one question that cannot both be true."""
        return self.of_kind(FindingKind.CONTRADICTION)

    @property
    def disputes(self) -> tuple[Finding, ...]:
        """Opposite positions of two parties, on which the sources agree."""
        return self.of_kind(FindingKind.DISPUTE)

    @property
    def framings(self) -> tuple[Finding, ...]:
        """One fact, told in another way."""
        return self.of_kind(FindingKind.FRAMING)

    @property
    def changes(self) -> tuple[Finding, ...]:
        """Differences that passing time explains."""
        return self.of_kind(FindingKind.CHANGE)

    @property
    def precisions(self) -> tuple[Finding, ...]:
        """Answers of which one contains the other."""
        return self.of_kind(FindingKind.PRECISION)

    @property
    def variants(self) -> tuple[Finding, ...]:
        """One thing under several names or spellings."""
        return self.of_kind(FindingKind.VARIANT)

    @property
    def agreements(self) -> tuple[Finding, ...]:
        """Questions that sources answer the same way."""
        return self.of_kind(FindingKind.AGREEMENT)

    def to_json(self) -> str:
        """The whole report as JSON; ``load`` reads it back without loss."""
        return named("json").render(self)

    def to_markdown(self) -> str:
        """A document for pull requests and job summaries."""
        return named("markdown").render(self)

    def to_html(self, *, full: bool = False) -> str:
        """One page that needs nothing else: no script, no outside address; everything with ``full``."""
        return HtmlRenderer().render(self, full=full)

    def to_text(self) -> str:
        """Plain text, one finding a block."""
        return named("text").render(self)

    def to_dicts(self) -> list[dict[str, Any]]:
        """One row for each source's side of each finding, in the order of the report."""
        return tables.rows(self)

    def to_arrow(self) -> Any:
        """The rows as a ``pyarrow.Table``. Raises ``MissingExtra`` without pyarrow."""
        return tables.arrow(self)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The rows for any library that reads Arrow streams: polars, pandas, DuckDB."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def to_pandas(self) -> Any:
        """The rows as a ``pandas.DataFrame``. Raises ``MissingExtra`` without pandas."""
        return tables.library("pandas", "pandas").DataFrame(self.to_dicts(), columns=[*tables.COLUMNS])

    def to_polars(self) -> Any:
        """The rows as a ``polars.DataFrame``. Raises ``MissingExtra`` without polars."""
        polars = tables.library("polars", "polars")
        sorts = {"string": polars.String, "double": polars.Float64, "int64": polars.Int64}
        schema = {name: sorts[sort] for name, sort in tables.COLUMNS.items()}
        return polars.DataFrame(self.to_dicts(), schema=schema)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the report in the format of the suffix, whole or not at all.

        Raises ``BadSetting`` for a suffix that no format has, ``UnwritableOutput`` where writing fails,
        ``MissingExtra`` for Parquet without pyarrow.
        """
        if Path(path).suffix.lower() == ".parquet":
            saving.save(path, tables.parquet(self))
        else:
            saving.save(path, for_path(path).render(self))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Self:
        """Read a report that was saved as JSON. Raises ``BadRecord`` for anything else."""
        name = os.fspath(path)
        try:
            return cls.model_validate_json(Path(path).read_bytes())
        except OSError as error:
            raise BadRecord(name, (error.strerror or str(error)).lower(), _CURE) from error
        except ValidationError as error:
            raise BadRecord(name, f"not a report ({_first(error)})", _CURE) from error

    def __repr__(self) -> str:
        """The numbers: all of a report would fill a screen many times."""
        return f"<Report: {summary(self)}>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """The page for a notebook, in a frame of its own so that neither styles the other."""
        page = html.escape(self.to_html(), quote=True)
        frame = '<iframe sandbox="" title="Consistency report" width="100%" height="720"'
        return f'{frame} srcdoc="{page}"></iframe>'


def _first(error: ValidationError) -> str:
    """The first complaint, with its place in the document."""
    complaint = error.errors(include_url=False, include_input=False, include_context=False)[0]
    place = ".".join(str(step) for step in complaint["loc"])
    return f"{place}: {complaint['msg']}" if place else complaint["msg"]
