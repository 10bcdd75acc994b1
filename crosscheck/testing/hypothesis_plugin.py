"""The Hypothesis plug-in: ``st.from_type`` gives valid articles, claims, reports and values.

Hypothesis calls ``register`` whenever it is imported, in every project that has crosscheck installed. Nothing is
imported then: each type is registered when the module that defines it is loaded, and its strategy is made when one
is asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

# module → its types → the strategy of each, by its name in ``crosscheck.strategies``
TYPES = {
    "crosscheck.model.article": {"Article": "articles"},
    "crosscheck.model.claim": {"Claim": "claims"},
    "crosscheck.model.report": {"Finding": "findings"},
    "crosscheck.model.values.date": {"DateValue": "dates"},
    "crosscheck.model.values.name": {"NameValue": "names"},
    "crosscheck.model.values.place": {"PlaceValue": "places"},
    "crosscheck.model.values.quantity": {"Quantity": "quantities"},
    "crosscheck.report.published": {"Report": "reports"},
    "crosscheck.strategies.pairs": {"Pair": "pairs"},
}


def register() -> None:
    """Register the types of the modules that are loaded, and those of the others when they are."""
    for name in TYPES:
        if name in sys.modules:
            _registered(sys.modules[name])
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())


class _Finder(MetaPathFinder):
    """Finds nothing by itself; adds one step to the loading of the modules that define our types."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target) if fullname in TYPES else None
        if spec is not None and spec.loader is not None:
            _after(spec.loader)
        return spec


def _after(loader: Loader) -> None:
    """Let a loader register the types of what it has loaded."""
    load = loader.exec_module

    def exec_module(module: ModuleType) -> None:
        load(module)
        _registered(module)

    loader.exec_module = exec_module  # type: ignore[method-assign]


def _registered(module: ModuleType) -> None:
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415 - Hypothesis is loading us

    for name, strategy in TYPES[module.__name__].items():
        if hasattr(module, name):  # not yet, where the module is half loaded while Hypothesis is imported
            register_type_strategy(getattr(module, name), _lazily(strategy))


def _lazily(strategy: str) -> Callable[[Any], SearchStrategy[Any]]:
    def made(_: Any) -> SearchStrategy[Any]:
        found: SearchStrategy[Any] = getattr(import_module("crosscheck.strategies"), strategy)()
        return found

    return made
