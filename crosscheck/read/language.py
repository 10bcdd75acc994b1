"""What of a page is not in English: its sentences would be read wrongly, so they make no claims, and that is said.

Takes a page whose units are told apart. Gives the same page with units in other languages marked.
Reads the small words of the lexicon.
"""

from __future__ import annotations

from collections import Counter

from crosscheck.lexicon.languages import LEAST_WORDS, SAMPLE, other_language
from crosscheck.model.article import SILENT, BlockKind, Diagnostic
from crosscheck.read.page import Page


def leave_out(page: Page) -> tuple[Diagnostic, ...]:
    """Mark what is in another language: the whole article, or single paragraphs; gives what to say of it."""
    read = [at for at, kind in enumerate(page.kinds) if kind not in SILENT]
    whole = other_language(_words(page, read))
    if whole is not None:
        _mark(page, read)
        message = f"the article is in {whole}; only English is read, so no claim is taken from it"
        return (Diagnostic(code="other-language", message=message),)
    foreign = {at: language for at in read if (language := _of_unit(page, at))}
    if not foreign:
        return ()
    _mark(page, list(foreign))
    named = ", ".join(sorted(Counter(foreign.values())))
    message = f"{len(foreign)} paragraph(s) in {named} are left out; only English is read"
    return (Diagnostic(code="other-language-part", message=message, count=len(foreign)),)


def _of_unit(page: Page, at: int) -> str | None:
    """The language of one paragraph; one that is short has the language of the article."""
    tokens = page.units[at].tokens
    return other_language(tokens) if len(tokens) >= LEAST_WORDS else None


def _words(page: Page, read: list[int]) -> list[str]:
    found: list[str] = []
    for at in read:
        found += page.units[at].tokens
        if len(found) >= SAMPLE:
            break
    return found


def _mark(page: Page, units: list[int]) -> None:
    for at in units:
        page.kinds[at] = BlockKind.OTHER_LANGUAGE
