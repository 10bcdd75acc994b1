from __future__ import annotations

from xml.etree import ElementTree

from crosscheck.model.article import Diagnostic
from crosscheck.report.as_junit import JunitRenderer
from crosscheck.report.published import Report


def test_a_contradiction_is_a_failure_whose_body_repeats_places_and_quotes(sample: Report) -> None:
    suite = ElementTree.fromstring(JunitRenderer().render(sample))[0]
    failed = suite.findall("./testcase/failure")
    assert len(failed) == len(sample.contradictions) == int(suite.attrib["failures"]) > 0
    first = sample.contradictions[0].evidence[0]
    assert f"{first.line}:{first.column}: “{first.quote}”" in (failed[0].text or "")
    assert len(suite.findall("testcase")) == int(suite.attrib["tests"])


def test_a_file_that_was_not_read_is_an_error() -> None:
    report = Report(diagnostics=(Diagnostic(code="skipped", message="no text", source="a.txt"),))
    suite = ElementTree.fromstring(JunitRenderer().render(report))[0]
    assert [error.attrib["type"] for error in suite.iter("error")] == ["skipped"]


def test_letters_that_xml_forbids_are_gone(hostile: Report) -> None:
    text = JunitRenderer().render(hostile)
    root = ElementTree.fromstring(text)
    assert not {node.tag for node in root.iter()} & {"script", "img"}
    assert not any(letter in text for letter in "\x00\x1b\x07\x9b\u202e\ufffe\uffff")
