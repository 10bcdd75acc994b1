"""Compare sources and check facts: typed claims, aligned across articles, every finding with its evidence."""

import logging
import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from crosscheck.version import __version__

if TYPE_CHECKING:
    from crosscheck.engine.jobs import compare as compare
    from crosscheck.errors import CrosscheckError as CrosscheckError
    from crosscheck.model.article import Article as Article
    from crosscheck.model.report import Evidence as Evidence
    from crosscheck.model.report import Finding as Finding
    from crosscheck.model.report import PairVerdict as PairVerdict
    from crosscheck.pipeline import compare_pairs as compare_pairs
    from crosscheck.pipeline import compare_texts as compare_texts
    from crosscheck.pipeline import extract as extract
    from crosscheck.pipeline import read as read
    from crosscheck.registry import Plugins as Plugins
    from crosscheck.report.published import Report as Report
    from crosscheck.settings import Settings as Settings

# Loaded when first asked for, so that `crosscheck --version` does not wait for a language pipeline.
_HOME = {
    "compare": "engine.jobs",
    "CrosscheckError": "errors",
    "Article": "model.article",
    **dict.fromkeys(("Evidence", "Finding", "PairVerdict"), "model.report"),
    **dict.fromkeys(("compare_pairs", "compare_texts", "extract", "read"), "pipeline"),
    "Plugins": "registry",
    "Report": "report.published",
    "Settings": "settings",
}
__all__ = ["__version__", *sorted(_HOME)]  # noqa: PLE0604  (the names of _HOME are strings)


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'crosscheck' has no attribute {name!r}")
    return getattr(import_module(f"crosscheck.{_HOME[name]}"), name)


class _Root(ModuleType):
    def __setattr__(self, name: str, value: object) -> None:
        # Python sets each imported subpackage here; `read` and `extract` must go on naming the functions.
        if not (name in _HOME and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Root
logging.getLogger(__name__).addHandler(logging.NullHandler())
