"""One headless Chromium for all tests here; without one they skip and say what is missing."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import crosscheck
from crosscheck.model.article import Block, BlockKind
from crosscheck.model.report import (
    Evidence,
    Finding,
    FindingKind,
    NameForm,
    NameRecord,
    Passage,
    Scope,
    SourceRecord,
)
from crosscheck.report.published import Report

ROOT = Path(__file__).parents[2]
BINARIES = (
    "/usr/lib/chromium/chromium",
    "chromium",
    "chromium-browser",
    "google-chrome",
)  # a wrapper may complain
HOSTILE = (
    "<script>window.pwned = 1</script></p></article></main></style></title>--><!-- ]]> "
    '<img src="https://evil.example/x.png" onerror="window.pwned = 2"><svg onload="window.pwned = 3">'
    '<a href="javascript:window.pwned = 4">x</a><iframe src="https://evil.example/"></iframe>'
    "<meta http-equiv=refresh content=0;url=https://evil.example><base href=https://evil.example>"
    '<form action="https://evil.example"><style>@import url(https://evil.example/a.css)</style>'
    '" onmouseover="window.pwned = 5" \' \u202etxt.exe\u2066 \u200b {{ 7*7 }} &lt;script&gt; \x00\x1b[2J'
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A driver that logs every request; its window is 1280 pixels wide."""
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415 - only where selenium is

    binary = next((found for name in BINARIES if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if not binary or not driver:
        pytest.skip("no Chromium with chromedriver: apt-get install chromium chromium-driver")
    options = selenium.ChromeOptions()
    options.binary_location = binary
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
    ):
        options.add_argument(flag)
    options.add_argument("--window-size=1280,900")
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    window = selenium.Chrome(options=options, service=Service(driver))
    yield window
    window.quit()


@pytest.fixture
def look(browser: Any) -> Callable[[Path], tuple[Any, list[str], list[str]]]:
    """Open a page; gives the window, every address that was asked for, and what the console says."""

    def opened(page: Path) -> tuple[Any, list[str], list[str]]:
        browser.get_log("performance"), browser.get_log("browser")
        browser.get(page.as_uri())
        events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
        asked = [e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"]
        return browser, asked, [entry["message"] for entry in browser.get_log("browser")]

    return opened


@pytest.fixture(scope="session")
def story_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of four articles on one story, as a reader opens it."""
    page = tmp_path_factory.mktemp("story") / "story.html"
    crosscheck.compare(ROOT / "tests" / "clusters" / "ferry_sinking").save(page)
    return page


@pytest.fixture(scope="session")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of two articles that try everything, one of them with a line of a megabyte."""
    long = "word " * 200_000
    texts = {"a": f"{HOSTILE}\n\n{long}\n\nTwelve were hurt.", "b": f"Fifteen were hurt. {HOSTILE}"}
    report = Report(
        sources=tuple(_hostile_source(name, text) for name, text in texts.items()),
        findings=tuple(_hostile_finding(kind, texts) for kind in FindingKind),
        names=(
            NameRecord(
                id=HOSTILE,
                name=HOSTILE,
                forms=tuple(
                    NameForm(text=HOSTILE + name, places=(Passage(source=name, start=3, end=30),))
                    for name in texts
                ),
            ),
        ),
    )
    page = tmp_path_factory.mktemp("hostile") / "hostile.html"
    report.save(page)
    return page


def _hostile_source(name: str, text: str) -> SourceRecord:
    return SourceRecord(
        id=name,
        path="javascript:window.pwned = 6",
        title=HOSTILE,
        outlet=HOSTILE,
        url="javascript:window.pwned = 7",
        published_at="2031-01-0" + ("1" if name == "a" else "2") + "T10:00:00Z",
        origin=HOSTILE,
        text=text,
        blocks=(Block(kind=BlockKind.HEADLINE, start=0, end=len(HOSTILE)),) if name == "a" else (),
    )


def _hostile_finding(kind: FindingKind, texts: dict[str, str]) -> Finding:
    return Finding(
        id=HOSTILE + kind,
        kind=kind,
        scope=Scope.ACROSS,
        slot=HOSTILE,
        summary=HOSTILE,
        confidence=0.5,
        explanation=(HOSTILE,),
        evidence=tuple(
            Evidence(
                source=name,
                start=0,
                end=40,
                quote=text[:40] if name == "b" else text,
                value=HOSTILE + name,
                before=HOSTILE,
                after=HOSTILE,
                speaker=HOSTILE,
                commitment=HOSTILE,
            )
            for name, text in texts.items()
        ),
    )
