"""Our documents as other people's tools read them: schemas, shapes, and programs that show or load them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from crosscheck.pipeline import compare
from crosscheck.registry import schema
from crosscheck.report.as_csv import CsvRenderer
from crosscheck.report.as_jsonld import JsonLdRenderer
from crosscheck.report.as_junit import JunitRenderer
from crosscheck.report.as_sarif import SarifRenderer
from crosscheck.report.published import Report

OUTSIDE = Path(__file__).with_name("outside")
FERRY = Path(__file__).parents[1] / "clusters" / "ferry_sinking"
SARIF_SCHEMA = json.loads((OUTSIDE / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def real() -> Report:
    return compare(FERRY)


@pytest.fixture(params=["sample", "hostile", "real", "empty"])
def report(request: pytest.FixtureRequest) -> Report:
    return Report() if request.param == "empty" else request.getfixturevalue(request.param)


def test_sarif_is_of_its_schema(report: Report) -> None:
    log = json.loads(SarifRenderer().render(report))
    jsonschema.Draft4Validator(SARIF_SCHEMA).validate(log)


def test_a_fault_in_sarif_would_be_found(sample: Report) -> None:
    log = json.loads(SarifRenderer().render(sample))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert list(jsonschema.Draft4Validator(SARIF_SCHEMA).iter_errors(log))


def test_sarif_keeps_what_the_schema_cannot_say(real: Report) -> None:
    """Rule indexes, related locations and regions fit what they point to."""
    [run] = json.loads(SarifRenderer().render(real))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert run["columnKind"] == "unicodeCodePoints"
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert not result.keys() & {"fingerprints", "correlationGuid"}
        ids = [place["id"] for place in result["relatedLocations"]]
        assert len(set(ids)) == len(ids)
        for place in (*result["locations"], *result["relatedLocations"]):
            region = place["physicalLocation"]["region"]
            assert {"startLine", "startColumn", "endLine", "endColumn"} <= region.keys()


def test_sarif_tools_read_our_log(real: Report, tmp_path: Path) -> None:
    pytest.importorskip("sarif", reason="sarif-tools is not installed")
    real.save(tmp_path / "log.sarif")
    run = [sys.executable, "-m", "sarif"]
    told = subprocess.run(
        [*run, "summary", "log.sarif"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert f"error: {sum(len(f.evidence) for f in real.contradictions)}" in told
    subprocess.run([*run, "csv", "log.sarif", "--output", "log.csv"], cwd=tmp_path, check=True)
    rows = list(csv.DictReader((tmp_path / "log.csv").read_text("utf-8").splitlines()))
    first = real.contradictions[0].evidence[0]
    assert any(row["Line"] == str(first.line) for row in rows)


def test_junitparser_counts_what_failed(report: Report) -> None:
    parser = pytest.importorskip("junitparser", reason="junitparser is not installed")
    suites = parser.JUnitXml.fromstring(JunitRenderer().render(report).encode())
    assert suites.failures == len(report.contradictions)
    assert sum(1 for suite in suites for _ in suite) == suites.tests


def test_json_is_of_the_published_schema(report: Report) -> None:
    jsonschema.Draft202012Validator(schema()).validate(json.loads(report.to_json()))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_linked_data_has_its_shapes(report: Report) -> None:
    assert _conforms(JsonLdRenderer().render(report)) == (True, "")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("fault", ["oa:hasSelector", "oa:hasSource", "schema:text", "prov:wasGeneratedBy"])
def test_a_fault_in_linked_data_would_be_found(sample: Report, fault: str) -> None:
    text = JsonLdRenderer().render(sample).replace(f'"{fault}"', '"xc:other"')
    assert not _conforms(text)[0]


def _conforms(linked: str) -> tuple[bool, str]:
    rdflib = pytest.importorskip("rdflib", reason="rdflib is not installed")
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed")
    graph = rdflib.Graph().parse(data=linked, format="json-ld")
    shapes = rdflib.Graph().parse(OUTSIDE / "shapes.ttl")
    conforms, _, told = pyshacl.validate(graph, shacl_graph=shapes, inference="none", advanced=False)
    return conforms, "" if conforms else told


def test_no_cell_of_csv_is_a_formula(report: Report) -> None:
    rows: list[dict[str, Any]] = list(csv.DictReader(io.StringIO(CsvRenderer().render(report))))
    for row in rows:
        for name, cell in row.items():
            if name not in ("confidence", "origins", "side", "line", "column"):
                assert not cell.lstrip().startswith(("=", "+", "-", "@")), cell
