"""How deep parsed JSON is nested, told without recursion: what is too deep is left out before anything walks it."""

from __future__ import annotations

from typing import Any


def deeper(value: Any, most: int) -> bool:
    """Whether lists and objects are nested in more than ``most`` levels.

    >>> deeper([[1]], 2), deeper([[{"a": 1}]], 2)
    (False, True)
    """
    level = [value]
    for _ in range(most):
        level = [member for one in level for member in _members(one)]
        if not level:
            return False
    return any(isinstance(one, dict | list) for one in level)


def _members(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []
