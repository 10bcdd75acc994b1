"""What a project sets for all its runs: ``crosscheck.toml``, or ``[tool.crosscheck]`` of ``pyproject.toml``.

Flags come before the environment, the environment before the file, the file before the defaults.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from crosscheck.errors import BadSetting

if TYPE_CHECKING:
    from crosscheck.settings import Settings

FILES = ("crosscheck.toml", "pyproject.toml")
# name → its type in the file; each is an option of ``report`` and ``check`` too
OPTIONS: Mapping[str, type] = {
    "fail-on": str,
    "only": str,
    "skip": str,
    "min-confidence": float,
    "baseline": str,
    "color": str,
    "jobs": int,
    "analyzer": str,
    "lexicon": str,
}
TABLES = ("align", "fields", "read", "language")


@attrs.frozen(slots=True)
class Configuration:
    """The values of one file: options by name, and its tables."""

    path: str = ""
    options: Mapping[str, Any] = attrs.field(factory=dict)
    align: Mapping[str, Any] = attrs.field(factory=dict)
    fields: Mapping[str, str] = attrs.field(factory=dict)
    read: Mapping[str, Any] = attrs.field(factory=dict)
    language: Mapping[str, Any] = attrs.field(factory=dict)

    def settings(self, fields: Mapping[str, str] | None = None, **read: Any) -> Settings:
        """The settings of the file; ``fields`` and what else is given of ``read`` stand above it."""
        from crosscheck.settings import (  # noqa: PLC0415 - the command starts without it
            AlignSettings,
            LanguageSettings,
            ReadSettings,
            Settings,
        )

        return Settings(
            align=AlignSettings(**self.align),
            read=ReadSettings(**{**self.read, "fields": {**self.fields, **(fields or {})}, **read}),
            language=LanguageSettings(**self.language),
        )


def find(start: Path) -> Configuration:
    """The nearest file from a folder upwards that says something to crosscheck; empty where there is none.

    Raises ``BadSetting`` for a file that cannot be used.
    """
    for folder in (start, *start.parents):
        for name in FILES:
            path = folder / name
            if path.is_file():
                found = load(path)
                if found is not None:
                    return found
    return Configuration()


def load(path: Path) -> Configuration | None:
    """The configuration in a file; ``None`` for a ``pyproject.toml`` without ``[tool.crosscheck]``.

    Raises ``BadSetting`` that names the line and the nearest right name.
    """
    try:
        text = path.read_text("utf-8")
        whole = tomllib.loads(text)
    except (OSError, UnicodeDecodeError) as error:
        raise BadSetting(f"{path}: cannot be read ({error}); check the path of the configuration") from error
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"{path}: not TOML ({error}); mend it, or run with --isolated") from error
    if path.name == "pyproject.toml":
        whole = whole.get("tool", {}).get("crosscheck")
        if whole is None:
            return None
    return _checked(path, text, whole)


def _checked(path: Path, text: str, values: Mapping[str, Any]) -> Configuration:
    for name, value in values.items():
        if name not in OPTIONS and name not in TABLES:
            raise _unknown(path, text, name, (*OPTIONS, *TABLES))
        wanted = dict if name in TABLES else OPTIONS[name]
        number = wanted is float and isinstance(value, int) and not isinstance(value, bool)
        listed = wanted is str and isinstance(value, list) and all(isinstance(item, str) for item in value)
        if not (isinstance(value, wanted) or number or listed) or (wanted is int and isinstance(value, bool)):
            raise BadSetting(f"{_place(path, text, name)}: {name} must be of type {_called(wanted)}")
    options = {name: _flat(value) for name, value in values.items() if name in OPTIONS}
    tables = {name: _table(path, text, name, values.get(name, {})) for name in TABLES if name != "fields"}
    return Configuration(str(path), options, fields=_fields(path, text, values.get("fields", {})), **tables)


def _table(path: Path, text: str, table: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
    from pydantic import ValidationError  # noqa: PLC0415 - the command starts without it

    from crosscheck.settings import Settings  # noqa: PLC0415 - see above

    model = type(getattr(Settings(), table))
    for name in values:
        if name not in model.model_fields:
            raise _unknown(path, text, name, tuple(model.model_fields))
    try:
        model.model_validate(values)
    except ValidationError as error:
        complaint = error.errors(include_url=False, include_input=False, include_context=False)[0]
        name = str(complaint["loc"][0])
        raise BadSetting(f"{_place(path, text, name)}: {name}: {complaint['msg'].lower()}") from error
    return values


def _fields(path: Path, text: str, values: Mapping[str, Any]) -> Mapping[str, str]:
    from crosscheck.read.records import ALIASES  # noqa: PLC0415 - see above

    for name, value in values.items():
        if name not in ALIASES:
            raise _unknown(path, text, name, tuple(ALIASES))
        if not isinstance(value, str):
            raise BadSetting(f"{_place(path, text, name)}: {name} must be of type text")
    return values


def _unknown(path: Path, text: str, name: str, known: tuple[str, ...]) -> BadSetting:
    from rapidfuzz import process  # noqa: PLC0415 - see above

    nearest = process.extractOne(name, known)
    hint = (
        f"did you mean {nearest[0]}?" if nearest and nearest[1] >= 60 else f"choose from {', '.join(known)}"
    )
    return BadSetting(f"{_place(path, text, name)}: no setting is called {name!r}; {hint}")


def _place(path: Path, text: str, name: str) -> str:
    """``file:line`` of the line that sets a name."""
    for number, line in enumerate(text.splitlines(), 1):
        key = line.partition("=")[0].strip().strip("[]").strip("\"'")
        if name in (key, key.rpartition(".")[2].strip("\"'")):
            return f"{path}:{number}"
    return str(path)


def _flat(value: Any) -> Any:
    return ",".join(value) if isinstance(value, list) else value


def _called(sort: type) -> str:
    return {str: "text", float: "number", int: "whole number", dict: "table"}[sort]


def from_environment(name: str) -> str | None:
    """``CROSSCHECK_FAIL_ON`` for ``fail-on``; ``None`` where it is not set or empty."""
    return os.environ.get(f"CROSSCHECK_{name.upper().replace('-', '_')}") or None
