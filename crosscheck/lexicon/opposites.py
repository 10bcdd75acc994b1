"""Whether two words exclude each other: from the frames, the senses, a short list, and the form of the words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from crosscheck.lexicon.frames import frames
from crosscheck.lexicon.senses import senses
from crosscheck.lexicon.tables import listed, packaged, rows

NEGATIVE_PREFIXES = ("un", "in", "im", "il", "ir", "non", "non-", "dis")
SHORTEST_STEM = 4


@cache
def _against() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for words, against in rows(packaged("opposites.tsv"), 2):
        for one in listed(words):
            found.setdefault(one, set()).update(listed(against))
        for other in listed(against):
            found.setdefault(other, set()).update(listed(words))
    return MappingProxyType({word: frozenset(others) for word, others in found.items()})


def opposite(a: str, b: str, pos: str) -> bool:
    """Whether two lemmas in lower case exclude each other; ``pos`` is that of ``senses``, or empty for the rest.

    >>> opposite("before", "after", ""), opposite("clear", "unclear", "a"), opposite("approve", "reject", "v")
    (True, True, True)
    >>> opposite("ban", "forbid", "v")
    False
    """
    if b in _against().get(a, ()):
        return True
    if not pos:
        return False
    return _negated(a, b) or _negated(b, a) or _frames_apart(a, b, pos) or senses().opposite(a, b, pos)


def _negated(word: str, other: str) -> bool:
    return len(word) >= SHORTEST_STEM and other in {prefix + word for prefix in NEGATIVE_PREFIXES}


def _frames_apart(a: str, b: str, pos: str) -> bool:
    look = {"v": frames().verb, "n": frames().noun, "a": frames().adjective}.get(pos)
    if look is None:
        return False
    one, two = look(a), look(b)
    return one is not None and two is not None and frames().antonyms(one.frame, two.frame)
