"""Under which circumstances something was found out: what is kept is used again only under the same ones.

Takes: the installed package and the plug-ins that take part.
Gives: short digests. A changed rule, word list or weight makes another one, so that nothing stale is used.
Reads: the files of the package.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from crosscheck import registry
from crosscheck.model.article import Article

PACKAGE = Path(__file__).parents[1]
READING = ("analyse", "claims", "engine", "extract", "lexicon", "model", "similarity")
COMPARING = (*READING, "align", "resolve")
JUDGING = (*COMPARING, "judge")
DIGITS = 32
_PASSED_OVER = frozenset({"__pycache__", "train"})


@cache
def reading_stamp() -> str:
    """What the reading of one article depends on, beside the article."""
    return _stamp(READING)


@cache
def comparing_stamp() -> str:
    """What the comparison of two claims depends on, beside the claims and the settings."""
    return _stamp(COMPARING)


@cache
def judging_stamp() -> str:
    """What a verdict depends on, beside what is judged."""
    return _stamp(JUDGING)


def digest(parts: Iterable[str | bytes]) -> str:
    """One digest of several parts; how they are cut counts.

    >>> digest(["a", "bc"]) == digest(["ab", "c"])
    False
    """
    found = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        found.update(b"%d:" % len(data))
        found.update(data)
    return found.hexdigest()[:DIGITS]


def content_of(article: Article) -> str:
    """A digest of what is read of an article. Where its file lies and what reading it left open do not count."""
    told = article.model_dump_json(exclude={"path", "diagnostics"})
    return digest([told])


def _stamp(rooms: Iterable[str]) -> str:
    plugged = [f"{kind.name}={kind.extract.__module__}" for kind in registry.kinds()]
    return digest([*plugged, *(part for room in rooms for part in _files(PACKAGE / room))])


def _files(room: Path) -> Iterable[str | bytes]:
    for path in sorted(room.rglob("*")):
        if path.is_file() and not _PASSED_OVER & set(path.relative_to(room).parts):
            yield path.relative_to(room).as_posix()
            yield path.read_bytes()
