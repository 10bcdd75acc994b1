"""Text from outside is hostile: what makes it inert, one function for each place it may land in."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote, urlsplit

# Letters that change the display unseen: controls, bidi and zero-width marks, tags, line separators.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_BREAKS = frozenset("\t\n\r")
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~!$&]")
_AUTOLINK = re.compile(r"(?i)(:)(?=//)|(?<=www)(\.)|(?<=mailto)(:)|(?<=xmpp)(:)")
# The same letters as ranges, for one pass over a long text; the white space of JSON itself is not among them.
_UNSEEN_LETTER = re.compile(
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u2028-\u202e"
    "\u2060-\u2064\u2066-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]"
)
_OPEN_SCHEMES = frozenset({"http", "https"})


def visible(text: str) -> str:
    r"""The text on one line; letters that cannot be seen become their escapes.

    >>> visible("a\nb \x1b[31mred\u202e")
    'a b \\x1b[31mred\\u202e'
    """
    if text.isprintable():  # nearly always, and much faster
        return text
    return "".join(_visible_letter(letter) for letter in text)


def _visible_letter(letter: str) -> str:
    if letter in _BREAKS:
        return " "
    if unicodedata.category(letter) in _UNSEEN:
        return letter.encode("unicode_escape").decode("ascii")
    return letter


def flat(text: str) -> str:
    """The text on one line, visible, with every run of white space as one blank.

    >>> flat("  twelve   were\\n hurt ")
    'twelve were hurt'
    """
    return " ".join(visible(text).split())


def json_text(text: str) -> str:
    r"""JSON with every letter that cannot be seen as its escape: the same document, and nothing acts on a screen.

    >>> json_text('["a\u202eb\x9b"]')
    '["a\\u202eb\\u009b"]'
    """
    return _UNSEEN_LETTER.sub(_json_escape, text)


def _json_escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at : at + 2].hex()}" for at in range(0, len(units), 2))


def markdown(text: str) -> str:
    r"""The text as inert Markdown: no markup, no table cell, no link, no HTML, and nobody is mentioned.

    A backslash does not stop sites that look for ``@name`` after rendering; an empty comment between does.

    >>> markdown("a|b <b> [x](y) @desk")
    'a\\|b \\<b\\> \\[x\\](y) @<!-- -->desk'
    """
    inert = _MARKDOWN.sub(lambda match: "\\" + match.group(), flat(text))
    inert = _AUTOLINK.sub(lambda match: "\\" + match.group(), inert)
    return inert.replace("@", "@<!-- -->")


def link(address: str | None) -> str | None:
    """The address if a reader may follow it: http, https, or a relative path; else ``None``.

    >>> link("javascript:alert(1)"), link("//other.example/x"), link("seeds/a b.txt")
    (None, None, 'seeds/a%20b.txt')
    """
    if not address or address.startswith(("/", "\\")) or visible(address) != address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme in _OPEN_SCHEMES and parts.netloc:
        return quote(address, safe=":/?#[]@!$&*+,;=%~'")
    return None if parts.scheme else relative(address)


def relative(path: str) -> str:
    """The path as an address without a scheme: a colon or a query in a file name is only part of the name.

    >>> relative("a: b?.txt")
    'a%3A%20b%3F.txt'
    """
    return quote(path.replace("\\", "/"), safe="/", errors="replace")
