"""The format is stable: what an earlier version wrote loads, what a later one adds survives."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import BadRecord
from crosscheck.pipeline import compare, schema
from crosscheck.read import read_text
from crosscheck.report.published import Report
from crosscheck.report.renderers import RENDERERS

STORY = "Mayor Rosa Delgado opened a bridge in Lima on May 4, 2019. At least {} people came, the police said."
EARLIEST: dict[str, Any] = {  # the fewest fields that a report of version 1 was ever written with
    "schema": "crosscheck.report/1",
    "sources": [{"id": "a", "path": "a.txt"}, {"id": "b"}],
    "claims": [
        {"id": "c1", "source": "a", "kind": "event", "start": 0, "end": 4, "quote": "Rosa",
         "predicate": {"start": 0, "end": 4, "quote": "Rosa"}}
    ],
    "findings": [
        {"id": "f1", "kind": "agreement", "scope": "across", "slot": "date", "summary": "so", "confidence": 0.5,
         "evidence": [{"source": "a", "start": 0, "end": 4, "quote": "Rosa"},
                      {"source": "b", "start": 0, "end": 4, "quote": "Rosa"}]}
    ],
}  # fmt: skip


def _loaded(tmp_path: Path, value: object) -> Report:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(value), "utf-8")
    return Report.load(path)


def test_the_report_names_its_version() -> None:
    report = json.loads(compare([read_text(STORY.format(12), "a")]).to_json())
    assert report["schema"] == "crosscheck.report/1"
    assert schema()["properties"]["schema"]["const"] == "crosscheck.report/1"


def test_the_barest_report_of_this_version_loads_and_renders(tmp_path: Path) -> None:
    report = _loaded(tmp_path, EARLIEST)
    for renderer in RENDERERS:
        renderer.render(report).encode()


def test_fields_and_claim_kinds_of_a_later_version_survive_a_round_trip(tmp_path: Path) -> None:
    later = json.loads(json.dumps(EARLIEST))
    later["mood"] = {"of": ["the", "day"]}
    later["sources"][0]["weather"] = "rain"
    later["claims"][0].update(kind="forecast", odds={"value": 0.5})
    later["findings"][0]["evidence"][0]["tone"] = 3
    later["diagnostics"] = [{"code": "new-code", "message": "m", "more": [1]}]
    later["counts"] = {"claims": 1, "guesses": 9}
    again = json.loads(_loaded(tmp_path, later).to_json())
    assert again["mood"] == later["mood"]
    assert {source["id"]: source.get("weather") for source in again["sources"]} == {"a": "rain", "b": None}
    assert (again["claims"][0]["kind"], again["claims"][0]["odds"]) == ("forecast", {"value": 0.5})
    assert again["findings"][0]["evidence"][0]["tone"] == 3
    assert again["diagnostics"][0]["more"] == [1]
    assert again["counts"]["guesses"] == 9


@pytest.mark.parametrize("version", ["crosscheck.report/2", "crosscheck.report/0", "other/1", ""])
def test_a_report_of_another_format_is_refused_not_misread(tmp_path: Path, version: str) -> None:
    with pytest.raises(BadRecord, match="schema"):
        _loaded(tmp_path, {**EARLIEST, "schema": version})


def test_writing_and_reading_again_changes_no_byte(tmp_path: Path) -> None:
    report = compare([read_text(STORY.format(12), "a"), read_text(STORY.format(15), "b")])
    report.save(tmp_path / "r.json")
    assert Report.load(tmp_path / "r.json").to_json() == report.to_json()
    assert Report.load(tmp_path / "r.json").to_html() == report.to_html()
