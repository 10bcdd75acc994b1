"""What every slot value can do: relate itself to another of its type, and show itself."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Protocol, Self, runtime_checkable

from crosscheck.model.relation import Related, Relation


@runtime_checkable
class Value(Protocol):
    """An immutable value. ``relate`` is pure, SAME with itself, and its converse holds from the other side."""

    def relate(self, other: Self, /) -> Related:
        """How this value relates to another of the same type."""

    def show(self) -> str:
        """The value in normal form, for people and for the report (a date in EDTF, ``10 km``)."""


def relate(a: Value, b: Value) -> Related:
    """Relate two values of any types; values of different types are APART. What was asked last is remembered."""
    if type(a) is not type(b):
        return Related(Relation.APART, f"{type(a).__name__} and {type(b).__name__} are not of one type")
    one: Any = a
    other: Any = b
    return _related(one, other) if type(a).__hash__ is not None else _ask(one, other)


def _ask(a: Any, b: Any) -> Related:
    found: Related = a.relate(b)
    return found


_related = lru_cache(maxsize=65536)(_ask)
