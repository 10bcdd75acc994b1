from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Look = Callable[[Path], tuple[Any, list[str], list[str]]]
MOST_JUMPS = 60  # browsers slow down whoever jumps more often
DEAD_LINKS = """
const dead = [];
for (const link of document.querySelectorAll('a[href^="#"]')) {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target || !target.getClientRects().length) dead.push(link.hash);
}
return dead;
"""
LINKS_TO_MARKS = """
const hashes = new Set();
for (const link of document.querySelectorAll('a[href^="#"]')) hashes.add(link.hash);
return [...hashes];
"""
JUMPS = """
const missed = {};
for (const hash of arguments[0]) {
  location.hash = hash;
  const target = document.querySelector(':target');
  const box = target && target.getClientRects()[0];
  if (!box || '#' + target.id !== hash) missed[hash] = 'no target';
  else if (box.bottom <= 0 || box.top >= innerHeight) missed[hash] = 'out of sight at ' + box.top;
}
return missed;
"""
ACTIVE = """
const found = [];
for (const node of document.querySelectorAll('*')) {
  if (['SCRIPT','IFRAME','IMG','OBJECT','EMBED','FORM','LINK','BASE','INPUT'].includes(node.tagName.toUpperCase()))
    found.push(node.tagName);
  for (const {name, value} of node.attributes)
    if (name.startsWith('on') || name === 'style' || name === 'src' || /^\\s*(javascript|data):/i.test(value))
      found.push(node.tagName + ' ' + name);
}
if (window.pwned) found.push('pwned ' + window.pwned);
return found;
"""
AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ['violations']}).then(
  result => done(result.violations.map(
    v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '))),
  error => done([String(error)]));
"""


def _theme(window: Any, dark: bool, width: int) -> None:
    feature = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    window.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    window.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)


@pytest.mark.parametrize("name", ["story_page", "hostile_page"])
def test_every_link_inside_the_page_lands_on_its_mark(
    name: str, look: Look, request: pytest.FixtureRequest
) -> None:
    window, *_ = look(request.getfixturevalue(name))
    assert window.execute_script(DEAD_LINKS) == []
    hashes = window.execute_script(LINKS_TO_MARKS)
    assert len(hashes) > 10
    some = hashes[:: 1 + len(hashes) // MOST_JUMPS]
    assert window.execute_script(JUMPS, some) == {}


@pytest.mark.parametrize("name", ["story_page", "hostile_page"])
def test_nothing_but_the_page_itself_is_asked_for(
    name: str, look: Look, request: pytest.FixtureRequest
) -> None:
    page = request.getfixturevalue(name)
    _, asked, said = look(page)
    assert asked == [page.as_uri()]
    assert said == []


def test_a_hostile_article_stays_inert(hostile_page: Path, look: Look) -> None:
    window, *_ = look(hostile_page)
    assert window.execute_script(ACTIVE) == []
    assert window.title == "1 contradiction in 2 sources: consistency report"
    words = window.execute_script("return document.body.innerText")
    assert "<script>window.pwned = 1</script>" in words
    assert "\\u202etxt.exe\\u2066" in words
    assert not set(words) & set("\u202e\u2066\u200b\x00\x1b")
    assert hostile_page.stat().st_size < 400_000


@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("name", ["story_page", "hostile_page"])
def test_the_page_is_as_wide_as_its_window(
    name: str, width: int, look: Look, request: pytest.FixtureRequest
) -> None:
    window, *_ = look(request.getfixturevalue(name))
    _theme(window, dark=False, width=width)
    assert window.execute_script("return document.documentElement.scrollWidth") <= width


def test_a_printed_page_shows_what_is_folded(story_page: Path, look: Look) -> None:
    window, *_ = look(story_page)
    shown = "return document.querySelector('details.why table').getClientRects().length > 0"
    window.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert (
            window.execute_script("return getComputedStyle(document.querySelector('.contents')).display")
            == "none"
        )
        assert window.execute_script(shown)
    finally:
        window.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_the_first_key_skips_to_the_findings(story_page: Path, look: Look) -> None:
    window, *_ = look(story_page)
    from selenium.webdriver.common.keys import Keys  # noqa: PLC0415 - only where selenium is

    window.switch_to.active_element.send_keys(Keys.TAB)
    assert window.switch_to.active_element.get_attribute("class") == "skip"
    window.switch_to.active_element.send_keys(Keys.ENTER)
    assert window.switch_to.active_element.get_attribute("id") == "findings"


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The accessibility checker axe-core, from the npm registry."""
    npm = shutil.which("npm")
    if not npm:
        pytest.skip("npm is not installed: axe-core cannot be had")
    folder = tmp_path_factory.mktemp("axe")
    command = [npm, "install", "--prefix", str(folder), "--no-audit", "--no-fund", "axe-core@4"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        pytest.skip("the npm registry does not answer")
    script = folder / "node_modules" / "axe-core" / "axe.min.js"
    if done.returncode or not script.exists():
        pytest.skip("axe-core cannot be had from the npm registry")
    return script.read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "width", "dark"), [("story_page", 1280, False), ("hostile_page", 400, True)]
)
def test_axe_finds_no_violation(
    name: str, width: int, dark: bool, axe: str, look: Look, request: pytest.FixtureRequest
) -> None:
    window, *_ = look(request.getfixturevalue(name))
    _theme(window, dark=dark, width=width)
    window.execute_script("document.querySelectorAll('details').forEach(part => part.open = true)")
    window.execute_script(axe)
    window.set_script_timeout(60)
    assert window.execute_async_script(AXE) == []
