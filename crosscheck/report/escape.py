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
