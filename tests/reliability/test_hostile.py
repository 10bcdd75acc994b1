"""Text that wants to act: in every field of a report, inert in every format that leaves the house."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from html.parser import HTMLParser
from xml.sax import parseString
from xml.sax.handler import ContentHandler

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.article import Diagnostic
from crosscheck.model.report import Counts, Evidence, Finding, FindingKind, Scope, SourceRecord
from crosscheck.report.as_csv import CsvRenderer
from crosscheck.report.as_github import GithubRenderer
from crosscheck.report.as_html import HtmlRenderer
from crosscheck.report.as_junit import JunitRenderer
from crosscheck.report.as_markdown import MarkdownRenderer
from crosscheck.report.as_sarif import SarifRenderer
from crosscheck.report.as_text import TextRenderer
from crosscheck.report.published import Report
from crosscheck.report.renderers import RENDERERS

HOSTILE = [
    "\x1b[2J\x1b]0;title\x07",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x9b31m\x9d0;x\x9c",
    "\x08\x7f\r\x00",
    "\u202eevil\u2066",
    "\u200bzero",
    "\U000e0041\U000e007f",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "</title></style><svg onload=x>",
    "{{7*7}}{% raw %}",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "-2+3",
    "\t=1",
    "\r=1",
    'a\n=HYPERLINK("//evil")',
    "＝1",
    "a\r\n::error::x",
    "%0A::set-output name=a::b",
    "::stop-commands::t",
    "[x](javascript:alert(1))",
    "![x](http://evil.example/a.png)",
    "a|b|c\n|---|",
    "```\n<b>",
    "- [ ] x\n# head",
    "@team see #1",
    "&lt;b&gt; &amp; &#x3c;",
    "]]>",
    "<!--",
    "\ufffe\uffff",
    "[1](2) {0} \\[",
    "http://evil.example/?q=<b>",
    "www.evil.example",
    "\u2028line\u2029",
    "\x85next",
    "a" * 300,
    "\u202e",
    "//evil.example/x",
    "../../etc/passwd",
    "file:///etc/passwd",
]
FORBIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _report(text: str) -> Report:
    ids = ("one", "two")
    sources = [
        SourceRecord(
            id=i, path=f"{text}{i}", title=text, outlet=text, url=text, author=text, text=f"{text} 12 {text}"
        )
        for i in ids
    ]
    sides = tuple(
        Evidence(
            source=i, start=0, end=len(text), quote=text, value=text, before=text, after=text, speaker=text
        )
        for i in ids
    )
    findings = [
        Finding(id=f"f{at}", kind=kind, scope=Scope.ACROSS, slot=text, summary=text, confidence=0.5, evidence=sides,
                explanation=(text,))
        for at, kind in enumerate(FindingKind)
    ]  # fmt: skip
    doubts = [Diagnostic(code="skipped", message=text, source=text), Diagnostic(code="x", message=text)]
    return Report(sources=sources, findings=findings, diagnostics=doubts, counts=Counts(claims=1))


@pytest.mark.parametrize("renderer", RENDERERS, ids=lambda one: one.name)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_that_acts_on_a_screen_leaves_in_any_format(renderer: object, text: str) -> None:
    """No control, format mark or separator stands in any output, but line breaks and blanks of its own."""
    out = renderer.render(_report(text))  # type: ignore[attr-defined]
    out.encode()
    odd = {letter for letter in out if unicodedata.category(letter) in FORBIDDEN} - {"\n", "\r", "\t"}
    assert not odd
    name = renderer.name  # type: ignore[attr-defined]
    assert "\r" not in out or name == "csv"
    assert "\t" not in out or name == "html"


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {
            value or "" for name, value in attrs if name in ("href", "src", "action", "srcset", "data")
        }


def _parsed(page: str) -> _Page:
    parsed = _Page()
    parsed.feed(page)
    parsed.close()
    return parsed


PLAIN = _parsed(HtmlRenderer().render(_report("plain words"), full=True))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_html_has_the_tags_of_a_harmless_report(text: str) -> None:
    page = _parsed(HtmlRenderer().render(_report(text), full=True))
    assert page.tags <= PLAIN.tags | {"br"}
    assert page.attributes <= PLAIN.attributes | {"href", "rel", "dir", "class", "id", "title"}
    assert not [name for name in page.attributes if name.startswith("on")]
    assert all(re.match(r"https?://|#|[^:]*$", link) for link in page.links)
    assert not [link for link in page.links if link.startswith(("//", "/"))]


class _Xml(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def startElement(self, name: str, attrs: object) -> None:
        self.names.add(name)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_junit_parses_and_has_no_element_of_its_text(text: str) -> None:
    seen = _Xml()
    parseString(JunitRenderer().render(_report(text)).encode(), seen)
    assert seen.names <= {"testsuites", "testsuite", "testcase", "failure", "error", "system-out"}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_csv_has_no_formula_in_any_cell_or_line(text: str) -> None:
    out = CsvRenderer().render(_report(text))
    rows = list(csv.reader(io.StringIO(out, newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    for cell in (cell for row in rows for cell in row):
        assert "\n" not in cell
        number = re.fullmatch(r"-?\d+(\.\d+)?", cell)
        assert number or not cell.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
    assert len(out.splitlines()) == len(rows)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_github_gives_no_command_but_its_own(text: str) -> None:
    lines = GithubRenderer().render(_report(text)).split("\n")
    for line in lines:
        if line.startswith("::"):
            assert re.match(r"::(error|notice) file=[^,:]*,line=\d+,col=\d+,title=[a-z]+::", line)
    plain = GithubRenderer().render(_report("plain")).split("\n")
    assert len(lines) == len(plain)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_the_terminal_sees_no_line_that_a_build_server_obeys(text: str) -> None:
    for line in TextRenderer().render(_report(text)).split("\n"):
        assert not line.lstrip().startswith(("::", "##["))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_sarif_messages_link_to_related_places_only(text: str) -> None:
    log = json.loads(SarifRenderer().render(_report(text)))
    for result in log["runs"][0]["results"]:
        places = {str(place["id"]) for place in result["relatedLocations"]}
        message = re.sub(r"\\[\\\[\]]", "", result["message"]["text"])
        assert set(re.findall(r"\]\(([^)]*)\)", message)) <= places
        assert not re.findall(r"(?<!\{)\{(?!\{)\d", message.replace("{{", ""))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_markdown_has_no_html_and_no_outside_link(text: str) -> None:
    out = re.sub(r"\\.", "", MarkdownRenderer().render(_report(text)))
    out = out.replace("<!-- -->", "")
    assert "<script" not in out
    assert not re.findall(r"<(?!!--|/?(?:details|summary|br|b|table|tr|td|th)\b)[a-zA-Z/!]", out)
    assert not re.findall(r"!\[", out)
    for target in re.findall(r"\]\(([^)]*)\)", out):
        assert re.match(r"<?(https?://|#|[^:/]*[^:]*$)", target)


@given(st.text(max_size=60))
def test_any_text_is_inert_in_every_format(text: str) -> None:
    """Whatever stands in a report, no output has a letter in it that acts on a screen."""
    report = _report(text)
    for renderer in RENDERERS:
        out = renderer.render(report)
        if not any("\ud800" <= letter <= "\udfff" for letter in text):
            out.encode()
        odd = {letter for letter in out if unicodedata.category(letter) in FORBIDDEN}
        assert odd <= {"\n", "\r", "\t"}
