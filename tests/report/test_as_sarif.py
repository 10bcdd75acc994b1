from __future__ import annotations

import json
from typing import Any

import pytest

from crosscheck.model.report import Evidence, Finding, FindingKind, Scope, SourceRecord
from crosscheck.report import as_sarif
from crosscheck.report.published import Report


def _run(report: Report) -> Any:
    return json.loads(as_sarif.SarifRenderer().render(report))["runs"][0]


def test_every_side_is_a_result_that_links_to_the_others(sample: Report) -> None:
    first, second = _run(sample)["results"][:2]
    assert first["properties"]["findingId"] == second["properties"]["findingId"] == "f-0a1b"
    assert first["partialFingerprints"] != second["partialFingerprints"]
    assert first["message"]["text"].endswith("see [articles/coast-wire.txt:2:14](1)")
    assert first["relatedLocations"][0]["id"] == 1
    region = first["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (
        3,
        1,
        3,
        7,
    )


def test_rules_are_all_kinds_but_agreement(sample: Report) -> None:
    run = _run(sample)
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert set(rules) == set(FindingKind) - {FindingKind.AGREEMENT}
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert (result["level"] == "error") is (result["ruleId"] == "contradiction")


def test_a_quote_over_two_lines_ends_where_it_ends() -> None:
    evidence = (Evidence(source="a", start=4, end=12, quote="ab c\nde", line=2, column=5),)
    finding = Finding(
        id="f",
        kind=FindingKind.VARIANT,
        scope=Scope.WITHIN,
        slot="",
        summary="",
        confidence=1,
        evidence=evidence,
    )
    report = Report(sources=(SourceRecord(id="a", path="a b#c.txt"),), findings=(finding,))
    place = _run(report)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b%23c.txt"
    assert (place["region"]["endLine"], place["region"]["endColumn"]) == (3, 3)


def test_results_beyond_the_cap_are_counted(sample: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    every = len(_run(sample)["results"])
    monkeypatch.setattr(as_sarif, "MOST_RESULTS", 3)
    run = _run(sample)
    assert len(run["results"]) == 3
    notes = [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]
    assert notes[-1] == f"{every - 3} results did not fit; see the JSON report"


def test_hostile_text_makes_no_link_and_no_placeholder(hostile: Report) -> None:
    for result in _run(hostile)["results"]:
        text = result["message"]["text"]
        assert "\\[click\\](javascript" in text
        assert "{{{{ 7*7 }}}}" in text
        assert "\x1b" not in text
