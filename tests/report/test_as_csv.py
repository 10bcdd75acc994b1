from __future__ import annotations

import csv
import io

import pytest

from crosscheck.report.as_csv import COLUMNS, CsvRenderer, cell
from crosscheck.report.published import Report


def _rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(CsvRenderer().render(report), newline="")))


def test_every_side_is_a_row(sample: Report) -> None:
    rows = _rows(sample)
    assert len(rows) == sum(len(finding.evidence) for finding in sample.findings)
    assert rows[0]["quote"] == sample.findings[0].evidence[0].quote
    assert tuple(rows[0]) == COLUMNS


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "＝1", "=HYPERLINK(1)"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert cell(text).startswith("'") or not cell(text).strip().startswith(tuple("=+-@＝＋－＠"))


def test_a_hostile_report_stays_one_table(hostile: Report) -> None:
    rows = _rows(hostile)
    assert all(None not in row and None not in row.values() for row in rows)
    assert not any("\x1b" in value or "\n" in value for row in rows for value in row.values())
