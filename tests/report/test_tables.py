from __future__ import annotations

import sys
from pathlib import Path

import pytest

from crosscheck.errors import MissingExtra
from crosscheck.report.published import Report


def test_every_side_is_a_row_with_its_finding(sample: Report) -> None:
    rows = sample.to_dicts()
    assert len(rows) == sum(len(finding.evidence) for finding in sample.findings)
    first = sample.findings[0]
    assert (rows[0]["finding"], rows[0]["kind"], rows[0]["quote"]) == (
        first.id,
        first.kind.value,
        first.evidence[0].quote,
    )


def test_a_missing_library_is_one_line_with_its_cure(sample: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(
        MissingExtra, match=r"^polars is not installed; run: pip install 'crosscheck-news\[polars\]'$"
    ):
        sample.to_polars()


def test_arrow_and_parquet_hold_the_same_rows(sample: Report, tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    assert pa.table(sample).to_pylist() == sample.to_dicts()
    for name in ("a.parquet", "b.parquet"):
        sample.save(tmp_path / name)
    assert (tmp_path / "a.parquet").read_bytes() == (tmp_path / "b.parquet").read_bytes()
    assert parquet.read_table(tmp_path / "a.parquet").to_pylist() == sample.to_dicts()


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_a_data_frame_holds_the_same_rows(sample: Report, library: str) -> None:
    pytest.importorskip(library, reason=f"{library} is not installed")
    frame = getattr(sample, f"to_{library}")()
    rows = frame.to_dicts() if library == "polars" else frame.to_dict("records")
    assert rows == sample.to_dicts()


def test_polars_takes_a_report_as_it_is(sample: Report) -> None:
    """By the Arrow stream that every data frame library reads."""
    polars = pytest.importorskip("polars", reason="polars is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    assert polars.DataFrame(sample).to_dicts() == sample.to_dicts()
