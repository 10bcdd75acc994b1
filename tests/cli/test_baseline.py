from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.report.published import Report

Command = Callable[..., tuple[int, str, str]]
SAMPLE = Path(__file__).parents[1] / "report" / "cases" / "sample.json"


def test_what_a_baseline_holds_is_not_shown_again(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    assert command("check", "a.txt", "-q", "--write-baseline", path)[0] == 1
    assert command("check", "a.txt", "-q", "--baseline", path) == (0, "", "")


def test_a_saved_report_is_a_baseline_too(command: Command) -> None:
    assert command("check", "a.txt", "-q", "--baseline", SAMPLE, "--fail-on", "any") == (0, "", "")


def test_a_baseline_keeps_its_hold_when_lines_move(command: Command, tmp_path: Path) -> None:
    report = Report.load(SAMPLE)
    moved = tmp_path / "moved.json"
    findings = [
        finding.model_copy(
            update={"evidence": tuple(e.model_copy(update={"line": e.line + 7}) for e in finding.evidence)}
        )
        for finding in report.findings
    ]
    report.model_copy(update={"findings": tuple(findings)}).save(moved)
    assert command("check", "a.txt", "-q", "--baseline", moved) == (0, "", "")


def test_a_new_finding_shows_beside_a_baseline(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    command("check", "a.txt", "-q", "--write-baseline", path)
    data = json.loads(path.read_text("utf-8"))
    contradiction = next(one for one in Report.load(SAMPLE).findings if one.kind.value == "contradiction")
    data["findings"] = [one for one in data["findings"] if one["summary"] != contradiction.summary]
    path.write_text(json.dumps(data), "utf-8")
    status, out, _ = command("check", "a.txt", "-q", "--baseline", path)
    assert (status, out.count("\n")) == (1, 1)


@pytest.mark.parametrize("text", ["", "[]", '{"schema": "x"}', "[" * 100_000])
def test_a_file_that_is_no_baseline_is_refused(command: Command, tmp_path: Path, text: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(text, "utf-8")
    status, _, err = command("check", "a.txt", "--baseline", path)
    assert (status, err.count("\n"), "known.json: neither a baseline nor a report" in err) == (2, 1, True)


def test_a_missing_baseline_is_refused(command: Command, tmp_path: Path) -> None:
    status, _, err = command("check", "a.txt", "--baseline", tmp_path / "none.json")
    assert (status, "no such file" in err) == (2, True)


def test_diff_names_what_is_new_and_what_is_gone(command: Command, tmp_path: Path) -> None:
    report, path = Report.load(SAMPLE), tmp_path / "less.json"
    report.model_copy(update={"findings": report.findings[1:]}).save(path)
    status, out, err = command("diff", path, SAMPLE)
    assert (status, out[:4]) == (0, "new ")
    assert err == f"crosscheck: 1 new, 0 gone, {len(report.findings) - 1} unchanged\n"
    status, out, err = command("diff", SAMPLE, path, "-q")
    assert (status, out[:5], err) == (0, "gone ", "")


def test_diff_fails_on_new_findings_of_a_kind_only(command: Command, tmp_path: Path) -> None:
    report, path = Report.load(SAMPLE), tmp_path / "none.json"
    report.model_copy(update={"findings": ()}).save(path)
    assert command("diff", path, SAMPLE, "-q", "--fail-on", "contradiction")[0] == 1
    assert command("diff", SAMPLE, path, "-q", "--fail-on", "contradiction")[0] == 0
    assert command("diff", SAMPLE, SAMPLE, "-q", "--fail-on", "any") == (0, "", "")


def test_only_skip_and_confidence_narrow_what_is_shown(command: Command) -> None:
    def kinds(*options: str) -> list[str]:
        out = command("report", "--from", SAMPLE, "--format", "json", *options)[1]
        return [finding["kind"] for finding in json.loads(out)["findings"]]

    everything = kinds()
    assert set(kinds("--only", "dispute,change")) == {"dispute", "change"}
    assert kinds("--skip", "contradiction") == [kind for kind in everything if kind != "contradiction"]
    assert kinds("--min-confidence", "1.01") == []
    assert kinds("--min-confidence", "0") == everything
