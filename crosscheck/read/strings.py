"""A string where a path may stand too: is it the name of a file, or a text?"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from crosscheck.model.article import Article
from crosscheck.read.text import read_text

Source = str | Path | Article
LEAST_WORDS = 4  # of a text on one line
_ENDS = (".", "!", "?", "…", '"', "'", "”", "’", ")")  # of its last sentence


def with_texts(sources: Source | Sequence[Source]) -> list[Source]:
    """The sources one by one; a string that is a text is the article that it makes."""
    given = [sources] if isinstance(sources, Source) else sources
    return [told_or_named(one) if isinstance(one, str) else one for one in given]


def told_or_named(given: str) -> str | Article:
    """The article that a text makes; a name stays as it is, also of a file that is missing.

    A text has a line break, or a sentence of several words with its end. What names a file is never a text. The id
    comes from the words, so that the order of texts changes nothing.

    >>> told_or_named("articles/morning.txt")
    'articles/morning.txt'
    >>> told_or_named("The envoys met in Oslo.").text
    'The envoys met in Oslo.'
    """
    if not _is_text(given) or _is_there(given):
        return given
    digest = hashlib.sha256(given.encode("utf-8", "surrogatepass")).hexdigest()
    return read_text(given, f"text-{digest[:8]}")


def _is_text(given: str) -> bool:
    tidy = given.strip()
    return "\n" in tidy or (tidy.endswith(_ENDS) and len(tidy.split()) >= LEAST_WORDS)


def _is_there(given: str) -> bool:
    try:
        return os.path.lexists(given)
    except ValueError:  # a NUL, which no name holds
        return False
