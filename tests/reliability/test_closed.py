"""Nothing gets out and nothing is let in: no network, no code from data, no reader that loads what a file names."""

from __future__ import annotations

import ast
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck.pipeline import compare
from crosscheck.read import read_text
from crosscheck.report import as_html
from crosscheck.report.renderers import RENDERERS

PACKAGE = Path(__file__).parents[2] / "crosscheck"
STORY = "Mayor Rosa Delgado opened a bridge in Lima on May 4, 2019. At least {} people came, the police said."
RUNS_CODE = frozenset({"eval", "exec", "compile", "__import__", "execfile"})
LOADS_CODE = frozenset(
    {"pickle", "cPickle", "dill", "joblib", "marshal", "shelve", "yaml", "ctypes", "xmlrpc", "code", "codeop"}
)
REACHES_OUT = frozenset(
    {
        "socket",
        "ssl",
        "http",
        "urllib.request",
        "ftplib",
        "smtplib",
        "requests",
        "httpx",
        "aiohttp",
        "urllib3",
    }
)
PARSES_XML = frozenset({"xml.etree", "xml.dom", "xml.sax.expatreader", "xml.parsers", "lxml"})
STARTS_PROGRAMS = frozenset({"subprocess", "os.system", "os.popen", "pty"})
# What may import one of these, and why it is safe.
ALLOWED = {
    ("analyse/train", "subprocess"): "the recipe of the weights; never run by users",
}


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        yield path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text("utf-8"))


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _guilty(names: frozenset[str]) -> list[tuple[str, str]]:
    return [
        (path, found)
        for path, tree in _modules()
        for found in _imports(tree)
        if any(found == name or found.startswith(f"{name}.") for name in names)
        and not any(path.startswith(home) and found.startswith(name) for home, name in ALLOWED)
    ]


@pytest.mark.parametrize(
    "names",
    [LOADS_CODE, REACHES_OUT, PARSES_XML, STARTS_PROGRAMS],
    ids=["code", "network", "xml", "programs"],
)
def test_the_package_imports_nothing_that_lets_something_in_or_out(names: frozenset[str]) -> None:
    assert not _guilty(names)


def test_the_package_runs_no_text_as_code() -> None:
    found = [
        (path, node.lineno)
        for path, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RUNS_CODE
    ]
    assert not found


def test_sql_is_never_put_together_from_data() -> None:
    """Only constants of the module and question marks are ever formatted into a statement."""
    text = (PACKAGE / "engine" / "store.py").read_text("utf-8")
    formatted = [
        ast.unparse(value.value)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.JoinedStr)
        and any(isinstance(part, ast.Constant) and _is_sql(str(part.value)) for part in node.values)
        for value in node.values
        if isinstance(value, ast.FormattedValue)
    ]
    assert set(formatted) <= {"_marks(names)", "side", "APPLICATION", "VERSION", "n"}


def _is_sql(text: str) -> bool:
    return any(word in text for word in ("SELECT", "DELETE", "INSERT", "PRAGMA", " IN ("))


def test_templates_escape_what_they_are_given() -> None:
    source = Path(as_html.__file__).read_text("utf-8")
    assert "autoescape=True" in source
    for template in sorted((PACKAGE / "report").rglob("*.html*")):
        assert "|safe" not in template.read_text("utf-8").replace(" ", "")


def test_a_run_opens_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked for")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
        monkeypatch.setattr(socket, name, refused)
    articles = [
        read_text(STORY.format(12) + " See https://news.example/a and file:///etc/passwd.", "a"),
        read_text(STORY.format(15), "b"),
    ]
    report = compare(articles)
    assert report.findings
    for renderer in RENDERERS:
        renderer.render(report)


def test_a_page_that_names_outside_things_opens_no_socket(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pytest.importorskip("trafilatura")  # loaded before the door is shut, as it looks at sockets when it is

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked for")

    page = tmp_path / "a.html"
    page.write_text(
        '<!DOCTYPE html SYSTEM "http://evil.example/x.dtd"><link rel=stylesheet href="http://evil.example/x.css">'
        f'<base href="http://evil.example/"><img src="http://evil.example/x.png"><p>{STORY.format(12)}</p>'
        '<iframe src="http://evil.example/"></iframe><meta http-equiv=refresh content="0;url=http://evil.example">'
    )
    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refused)
    assert compare([page]).sources
