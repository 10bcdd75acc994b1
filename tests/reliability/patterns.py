"""Prints every regular expression that the package compiles, as JSON: ``[pattern, flags, where]`` a line.

Run as a program of its own, so that nothing is compiled before the listener stands.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import re
import sys
from typing import Any

FOUND: dict[tuple[str, int, str], str] = {}
NEEDS_MORE = (
    "crosscheck.__main__",
    "crosscheck.analyse.train",
    "crosscheck.testing",
    "crosscheck.lexicon.build",
)
TEXTS = (
    "LIMA, May 4, 2019 (Reuters) - Mayor Rosa Delgado opened a bridge on the coast of Peru on Saturday.\n\n"
    '"At least 12 people were hurt, 5 per cent of them from 3 to 4 p.m.," she said. It cost $5 million.\n',
    "Lima: Rosa Delgado, 54, opened no bridge in northern Peru on May 5, 2019, the Chief of Police said.\n",
)


def _listen() -> None:
    plain: Any = re._compile  # type: ignore[attr-defined]

    def compiled(pattern: Any, flags: Any) -> Any:
        frame = sys._getframe(1)
        while frame.f_back is not None and frame.f_globals["__name__"] in ("re", "functools"):
            frame = frame.f_back
        where = frame.f_globals["__name__"]
        if where.startswith("crosscheck.") and isinstance(pattern, str | bytes):
            text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
            FOUND.setdefault((text, int(flags), where), f"{where}:{frame.f_lineno}")
        return plain(pattern, flags)

    re._compile = compiled  # type: ignore[attr-defined]


def main() -> None:
    """Import everything, compare two texts in all formats, and tell what was compiled on the way."""
    _listen()
    package = importlib.import_module("crosscheck")
    for module in pkgutil.walk_packages(package.__path__, "crosscheck."):
        if not module.name.startswith(NEEDS_MORE):
            importlib.import_module(module.name)
    read_text = importlib.import_module("crosscheck.read").read_text
    articles = [read_text(text, f"text-{at}") for at, text in enumerate(TEXTS)]
    report = importlib.import_module("crosscheck.pipeline").compare(articles)
    for renderer in importlib.import_module("crosscheck.report.renderers").RENDERERS:
        renderer.render(report)
    for (pattern, flags, _), where in FOUND.items():
        print(json.dumps([pattern, flags, where]))


if __name__ == "__main__":
    main()
