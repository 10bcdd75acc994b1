"""HTML in which every tag is closed and short: parsers of pages take the square of the time on some that are not.

Takes the text of a page. Gives the same page without comments, scripts and styles, and what was cut from it.
Reads the limits of the settings. One pass forward: no letter is looked at twice, whatever the page holds.
"""

from __future__ import annotations

import re

import attrs

from crosscheck.settings import ReadSettings

_MARK = re.compile(r"<(?=[A-Za-z/!?])")
_NAME = re.compile(r"</?[A-Za-z][^\s/<>\"'=]{0,60}")
_STEP = re.compile(r">|=[ \t\r\n\f]{0,20}([\"'])")
_LINKED = re.compile(r"ld\+json", re.IGNORECASE)
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}
_DROPPED = frozenset(("script", "style"))


@attrs.frozen(slots=True)
class Tags:
    """A page that any parser reads in one pass; ``lost`` counts the characters that had to be cut."""

    text: str
    lost: int


@attrs.define(slots=True)
class _Scan:
    text: str
    limits: ReadSettings
    at: int = 0
    parts: list[str] = attrs.field(factory=list)
    lost: int = 0
    tags: int = 0

    def keep(self, upto: int) -> None:
        self.parts.append(self.text[self.at : upto])
        self.at = upto

    def stop(self, start: int) -> None:
        """Nothing closes what opens here: the rest is no page."""
        self.lost += len(self.text) - start
        self.at = len(self.text)

    def drop(self, start: int, upto: int) -> None:
        """Leave out a stretch, but for its line breaks: what follows keeps its line."""
        self.parts.append("\n" * self.text.count("\n", start, upto))
        self.at = upto


def closed(text: str, limits: ReadSettings | None = None) -> Tags:
    """The page with closed tags only.

    >>> closed("<p class='a>b'>Met<!-- no --> in <b>Oslo<script>x()</script><a href='").text
    "<p class='a>b'>Met in <b>Oslo"
    """
    scan = _Scan(text, limits or ReadSettings())
    while scan.at < len(text):
        found = _MARK.search(text, scan.at)
        if found is None:
            scan.keep(len(text))
            break
        scan.keep(found.start())
        if scan.tags >= scan.limits.most_tags:
            scan.stop(scan.at)
        else:
            scan.tags += 1
            _construct(scan)
    return Tags("".join(scan.parts), scan.lost)


def _construct(scan: _Scan) -> None:
    name = _NAME.match(scan.text, scan.at)
    if name is not None:
        _tag(scan, name.group())
    elif scan.text.startswith("<!--", scan.at):
        _skip(scan, "-->")
    else:
        _skip(scan, ">")


def _skip(scan: _Scan, end: str) -> None:
    found = scan.text.find(end, scan.at)
    if found < 0:
        scan.stop(scan.at)
    else:
        scan.drop(scan.at, found + len(end))


def _tag(scan: _Scan, name: str) -> None:
    end = _end_of_tag(scan.text, scan.at + len(name))
    if end is None:
        scan.stop(scan.at)
        return
    tag = scan.text[scan.at : end]
    if len(tag) > scan.limits.longest_tag:
        scan.lost += len(tag) - len(name) - 1
        tag = f"{name}>" + "\n" * tag.count("\n")
    scan.at = end
    plain = name[1:].lower()
    if plain not in _RAW:
        scan.parts.append(tag)
        return
    _raw(scan, plain, tag)


def _end_of_tag(text: str, at: int) -> int | None:
    """Where a tag ends; a quoted value may hold anything."""
    while True:
        step = _STEP.search(text, at)
        if step is None:
            return None
        if step[1] is None:
            return step.end()
        close = text.find(step[1], step.end())
        if close < 0:
            return None
        at = close + 1


def _raw(scan: _Scan, name: str, tag: str) -> None:
    """An element whose content is no markup; scripts and styles go, but for the publisher's own data."""
    found = _RAW[name].search(scan.text, scan.at)
    if found is None:
        scan.stop(scan.at)
        return
    inside = scan.text[scan.at : found.start()]
    if name in _DROPPED and not _LINKED.search(tag):
        scan.drop(scan.at, found.start())
        scan.parts.append("\n" * tag.count("\n"))
        _skip(scan, ">")
        return
    scan.at = found.start()
    scan.parts += [tag, inside]
