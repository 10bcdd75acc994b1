from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import attrs
import pytest

from crosscheck.model.report import FindingKind
from crosscheck.report import as_html
from crosscheck.report.as_html import HtmlRenderer
from crosscheck.report.page.limits import CAPPED
from crosscheck.report.page.matrix import SHADES
from crosscheck.report.published import Report

VOID = {"meta", "br", "rect", "path", "line", "circle", "img", "link", "input", "hr"}
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section"),
    *("h1", "h2", "h3", "p", "a", "b", "ul", "li", "dl", "dt", "dd", "div", "span", "code", "br", "abbr"),
    *("q", "time", "figure", "figcaption", "article", "mark", "blockquote", "details", "summary"),
    *("table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "g", "desc", "text", "tspan", "rect"),
    *("i", "u", "ol", "path", "line", "circle"),
}


class Page(HTMLParser):
    """What a browser would see: tags, attributes, ids, links, text; and whether tags nest."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, name: str) -> list[str]:
        return [value for _, found, value in self.attributes if found == name]


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_the_page_is_inert(name: str, request: pytest.FixtureRequest) -> None:
    page = Page(request.getfixturevalue(name).to_html())
    assert not page.open
    assert page.tags <= ALLOWED
    assert not [a for _, a, _ in page.attributes if a.startswith("on") or a in ("style", "src", "srcset")]
    for address in page.all("href"):
        assert re.match(r"(https?://|#|[^:/\\]+(/|$))", address), address


@pytest.mark.parametrize("name", ["sample", "hostile"])
def test_nothing_is_fetched(name: str, request: pytest.FixtureRequest) -> None:
    text = request.getfixturevalue(name).to_html()
    style = re.search(r"<style>(.*?)</style>", text, re.S)
    assert style
    assert "@import" not in style[1]
    assert "url(" not in style[1]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy
    assert policy[1].replace("&#39;", "'").startswith("default-src 'none'; style-src 'sha256-")


def test_the_policy_allows_this_style_sheet_and_no_other(sample: Report) -> None:
    text = sample.to_html()
    style = re.search(r"<style>(.*?)</style>", text, re.S)
    digest = re.search(r"sha256-([A-Za-z0-9+/=]+)", text)
    assert style
    assert digest
    assert base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode() == digest[1]


def test_hostile_text_is_shown_as_words(hostile: Report) -> None:
    words = "".join(Page(hostile.to_html()).words)
    assert "<script>alert(1)</script>" in words
    assert "{{ 7*7 }}" in words
    assert "\\x1b[31mred" in words
    assert "\\u202egnp.exe" in words
    assert not set(words) & set("\x1b\u202e\u2066\u200b\x07")


def test_ids_are_unique_and_links_inside_the_page_arrive(sample: Report) -> None:
    page = Page(sample.to_html())
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    assert {address[1:] for address in page.all("href") if address.startswith("#")} <= set(ids)
    labels = {name for value in page.all("aria-labelledby") for name in value.split()}
    assert labels <= set(ids)


def test_numbers_come_first_then_contradictions(sample: Report) -> None:
    text = sample.to_html()
    order = [
        'class="numbers"',
        'id="doubts"',
        *(f'<h2 id="{kind}"' for kind in FindingKind),
        'id="matrix"',
        'id="sources"',
    ]
    places = [text.index(mark) for mark in order]
    assert places == sorted(places)


def test_both_quotes_stand_in_their_context(sample: Report) -> None:
    text = sample.to_html()
    words = re.sub(r"</?[iu]>", "", text)
    assert "Of the 214 on board, <mark>twelve</mark> passengers were treated for cold" in words
    assert "By nightfall <mark>15</mark> people were treated on the quay, among …" in words


def test_findings_beyond_the_cap_are_counted(sample: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_html, "CAPPED", attrs.evolve(CAPPED, findings=dict.fromkeys(FindingKind, 1)))
    text = sample.to_html()
    assert text.count("1 more, less sure") == 4
    assert "f-0a1c" not in text
    assert "f-0a1c" in HtmlRenderer().render(sample, full=True)


def test_an_empty_report_is_a_page() -> None:
    page = Page(Report().to_html())
    assert not page.open
    assert "Not found: contradictions, disputes," in "".join(page.words)


def test_a_notebook_gets_a_frame_that_cannot_run_anything(hostile: Report) -> None:
    frame = Page(hostile._repr_html_())
    assert frame.tags == {"iframe"}
    assert ("iframe", "sandbox", "") in frame.attributes


def _colours(style: str) -> tuple[dict[str, str], dict[str, str]]:
    light, dark, *_ = re.findall(r":root\{([^}]*)\}", style)
    pairs = [dict(re.findall(r"--([a-z]+):(#[0-9a-f]{3,6})", part)) for part in (light, dark)]
    return pairs[0], pairs[1]


def _channels(colour: str) -> tuple[float, ...]:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    return tuple(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    def light(colour: tuple[float, ...]) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_contrast_is_at_least_aa(sample: Report, theme: int) -> None:
    found = _colours(sample.to_html())[theme]
    colours = {name: _channels(value) for name, value in found.items()}
    for words in ("ink", "quiet", "link", *FindingKind):
        for ground in ("paper", "sheet"):
            assert _contrast(colours[words], colours[ground]) >= 4.5, (words, ground)
    assert _contrast(colours["ink"], colours["mark"]) >= 4.5
    for kind in (FindingKind.AGREEMENT, FindingKind.CONTRADICTION, FindingKind.FRAMING):
        cell = tuple(
            SHADES[-1] * c + (1 - SHADES[-1]) * p
            for c, p in zip(colours[kind], colours["paper"], strict=True)
        )
        assert _contrast(colours["ink"], cell) >= 4.5, kind
