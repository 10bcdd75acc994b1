"""Where things stand on the page: ids that are the same in every run, and links that never lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

import attrs

from crosscheck.model.report import Evidence
from crosscheck.report.naming import Names

_NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9_-]")
_LONGEST_FRAGMENT = 60  # letters; a longer quote is named by its first and its last words
_EDGE = 30  # letters of each end


@attrs.frozen(slots=True)
class Links:
    """The anchors of all pages, seen from the page ``here``. A lone page has the name ``""``."""

    pages: Mapping[str, str]
    here: str = ""
    up: str = ""  # from here to the folder in which all pages are named

    def to(self, anchor: str) -> str | None:
        """The address of the anchor from here; ``None`` where no page shows it.

        >>> Links({"f-1": "", "s2": "two.html"}).to("f-1"), Links({"s2": "two.html"}).to("s2")
        ('#f-1', 'two.html#s2')
        """
        page = self.pages.get(anchor)
        if page is None:
            return None
        return f"#{anchor}" if page == self.here else f"{self.file(page)}#{anchor}"

    def file(self, page: str) -> str:
        """The address of a page from here."""
        return f"{self.up}{page}"


def finding_anchor(finding: str) -> str:
    """The id of a finding on the page.

    >>> finding_anchor("0a1c"), finding_anchor('x" y')
    ('f-0a1c', 'f-x--y')
    """
    return "f-" + _NOT_IN_ANCHORS.sub("-", finding)


def name_anchor(name: str) -> str:
    """The id of a name on the page."""
    return "n-" + _NOT_IN_ANCHORS.sub("-", name)


def source_anchor(number: int) -> str:
    """The id of the full text of the source of this number."""
    return f"s{number}"


def mark_anchor(number: int, start: int) -> str:
    """The id of what is marked at this offset of the source of this number."""
    return f"t{number}-{start}"


def deep_link(item: Evidence, names: Names) -> str | None:
    """Where the words stand at their publisher: the address of the source with a text fragment.

    ``None`` where the source has no address on the web.
    """
    address = names.address(item.source)
    if address is None:
        return None
    fragment = _fragment(item.quote)
    return f"{address.partition('#')[0]}#:~:text={fragment}" if fragment else address


def _fragment(words: str) -> str:
    """Long quotes by their edges: a browser then needs no exact match of what lies between."""
    if len(words) <= _LONGEST_FRAGMENT:
        return _encoded(" ".join(words.split()))
    first, last = words[:_EDGE].split()[:-1], words[-_EDGE:].split()[1:]  # a cut may split a word in two
    return ",".join(_encoded(" ".join(edge)) for edge in (first, last) if edge)


def _encoded(words: str) -> str:
    """Dash, comma and ampersand have a meaning in text fragments and are encoded too."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
