"""The elements of an HTML page in one pass and without a tree: what it says of itself, and its paragraphs."""

from __future__ import annotations

from html.parser import HTMLParser

_VOID = frozenset(  # and those whose end may be left out
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
     "wbr", "p", "li", "td", "tr", "th", "dt", "dd", "option")
)  # fmt: skip


class Elements(HTMLParser):
    """One pass over a page without a tree: what it says of itself, and its paragraphs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self.linked: list[str] = []
        self.title = self.heading = self.canonical = self.lang = ""
        self.deepest = self._depth = 0
        self.spots: list[tuple[str, int]] = []  # every stretch of text, with the line where it begins
        self._inside = ""
        self._parts: list[str] = []
        self._blocks: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note meta tags, links, and where text starts that is wanted."""
        told = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)
        if tag == "html":
            self.lang = told.get("lang", "").strip()
        elif tag == "meta":
            name = told.get("property") or told.get("name") or told.get("itemprop") or ""
            self.meta.setdefault(name.lower(), told.get("content", "").strip())
        elif tag == "time" and told.get("datetime"):
            self.meta.setdefault("datepublished", told["datetime"])
        elif tag == "link" and told.get("rel", "").lower() == "canonical":
            self.canonical = told.get("href", "")
        elif tag == "script":
            self._start("linked" if "ld+json" in told.get("type", "") else "skip")
        elif tag in ("title", "h1", "p", "h2", "blockquote", "style"):
            self._start({"style": "skip"}.get(tag, tag))

    def handle_endtag(self, tag: str) -> None:
        """Take the text of what ends here."""
        self._depth = max(0, self._depth - (tag not in _VOID))
        if tag in ("title", "h1", "p", "h2", "blockquote", "style", "script"):
            self._start("")

    def handle_data(self, data: str) -> None:
        """Keep text that stands in something wanted."""
        if self._inside not in ("skip", "linked") and not data.isspace():
            self.spots.append((data, self.getpos()[0]))
        if self._inside not in ("", "skip"):
            self._parts.append(data)

    def close(self) -> None:
        """Take what was still open."""
        super().close()
        self._start("")

    def paragraphs(self) -> list[str]:
        """The text of the paragraphs, in their order."""
        return self._blocks

    def _start(self, inside: str) -> None:
        text = " ".join("".join(self._parts).split()) if self._inside != "linked" else "".join(self._parts)
        if self._inside == "linked":
            self.linked.append(text)
        elif self._inside == "title":
            self.title = self.title or text
        elif self._inside == "h1":
            self.heading = self.heading or text
        elif self._inside and self._inside != "skip" and text:
            self._blocks.append(text)
        self._inside, self._parts = inside, []


def paragraphs(fragment: str) -> list[str]:
    """The text of a piece of HTML, paragraph by paragraph.

    >>> paragraphs("It <b>rained</b>.<br><br>Then it stopped.<p>All went home.</p>")
    ['It rained.', 'Then it stopped.', 'All went home.']
    """
    page = Elements()
    page.feed("<p>" + fragment.replace("<br", "<p").replace("<div", "<p"))
    page.close()
    return page.paragraphs()
