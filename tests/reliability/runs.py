"""Text that is hard on a regular expression, made from the expression itself and from the atoms of the benchmark."""

from __future__ import annotations

import re
import re._constants as kinds  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

ATOMS = (
    "a", " ", "\n", "a\n", "a\n\n", "1", '"', "“", "'", "`", "(", "-", "—", ".", ". ", "1,", "12 ", "a: ", "Ab ",
    "Bank of ", "said that ", "May ", "March 3 ", "last ", "from 3 to ", "hundred ", "twenty-", "$", "5 % ", "11:30 ",
    "2020-01-01 ", "@", "http://a.b/", "&amp;", "\u200b", "é\u0301", "<a ", "<!--", "charset=", "\t", "\x00", "\ud800",
)  # fmt: skip
_CLASSES = {
    "CATEGORY_DIGIT": "1", "CATEGORY_SPACE": " ", "CATEGORY_WORD": "a", "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": "-", "CATEGORY_NOT_DIGIT": "a",
}  # fmt: skip


def runs(pattern: str, flags: int) -> Iterator[str]:
    """Atoms to repeat: the common ones, an example of what matches, its near misses, and each part repeated."""
    tree = parser.parse(pattern, flags)
    example = _example(tree)
    seen = {*ATOMS}
    yield from ATOMS
    parts = [example, example[:-1], example[1:], f"{example} ", *_repeated(tree), *example[:3]]
    for part in parts:
        if part and part not in seen:
            seen.add(part)
            yield part


def _example(tree: Any) -> str:
    return "".join(_one(kind, value) for kind, value in tree)


def _one(kind: Any, value: Any) -> str:
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if kind is kinds.IN:
        return _member(value)
    if kind is kinds.ANY:
        return "a"
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        least, most, inside = value
        return _example(inside) * min(max(least, 1), most, 40)
    if kind is kinds.BRANCH:
        return _example(value[1][0])
    if kind is kinds.SUBPATTERN:
        return _example(value[-1])
    if kind is kinds.ATOMIC_GROUP:
        return _example(value)
    return ""


def _member(members: Any) -> str:
    kind, value = members[0]
    if kind is kinds.NEGATE:
        return next(letter for letter in "a1 -.\n" if not re.match(_class(members[1:]), letter))
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.RANGE:
        return chr(value[0])
    return _CLASSES.get(str(value), "a")


def _class(members: Any) -> str:
    parts = []
    for kind, value in members:
        if kind is kinds.LITERAL:
            parts.append(re.escape(chr(value)))
        elif kind is kinds.RANGE:
            parts.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        else:
            name = str(value).removeprefix("CATEGORY_")
            letter = name.removeprefix("NOT_")[0].lower()
            parts.append("\\" + (letter.upper() if name.startswith("NOT_") else letter))
    return f"[{''.join(parts)}]"


def _repeated(tree: Any) -> Iterator[str]:
    """An example of each part that may be repeated without end."""
    for kind, value in tree:
        if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            if value[1] is kinds.MAXREPEAT:
                yield _example(value[2])
            yield from _repeated(value[2])
        elif kind is kinds.BRANCH:
            for branch in value[1]:
                yield from _repeated(branch)
        elif kind is kinds.SUBPATTERN:
            yield from _repeated(value[-1])
        elif kind in (kinds.ASSERT, kinds.ASSERT_NOT):
            yield from _repeated(value[1])
