"""Built-in plug-ins, those of installed packages, and those that a caller gives, by the name of their plug point.

An installed package adds its own by an entry point in the group of the plug point. A caller gives his own for the
length of one call: ``with using(Plugins(kinds=(MINE,))): ...``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.metadata import entry_points
from typing import Any

import attrs

from crosscheck.analyse.adapter import installed_pipeline
from crosscheck.claims import KINDS
from crosscheck.errors import AnalyzerFailure, BadSetting
from crosscheck.judge import JUDGES
from crosscheck.model.report import ReportData
from crosscheck.protocols import Analyzer, ClaimKind, Judge, Reader
from crosscheck.read.folder import built_in
from crosscheck.settings import ReadSettings

OURS = "crosscheck.judge."
KIND_GROUP = "crosscheck.kinds"
JUDGE_GROUP = "crosscheck.judges"
READER_GROUP = "crosscheck.readers"
ANALYZER_GROUP = "crosscheck.analyzers"


@attrs.frozen(slots=True)
class Plugins:
    """What a caller adds to a run: readers before all others, kinds and judges after them."""

    readers: tuple[Reader, ...] = attrs.field(default=(), converter=tuple)
    kinds: tuple[ClaimKind, ...] = attrs.field(default=(), converter=tuple)
    judges: tuple[Judge, ...] = attrs.field(default=(), converter=tuple)


_NONE = Plugins()
_GIVEN: ContextVar[Plugins | None] = ContextVar("plugins", default=None)


def _given() -> Plugins:
    return _GIVEN.get() or _NONE


@contextmanager
def using(plugins: Plugins | None) -> Iterator[None]:
    """Add these plug-ins in this thread for as long as the block lasts; ``None`` changes nothing."""
    token = _GIVEN.set(plugins or _GIVEN.get())
    try:
        yield
    finally:
        _GIVEN.reset(token)


def kinds() -> tuple[ClaimKind, ...]:
    """The built-in claim kinds, then the installed ones by name, then those given."""
    return (*_kinds(), *_given().kinds)


def judges() -> tuple[Judge, ...]:
    """The built-in judges, then the installed ones by name, then those given."""
    return (*_judges(), *_given().judges)


@cache
def _kinds() -> tuple[ClaimKind, ...]:
    return (*KINDS, *(kind for kind in _installed(KIND_GROUP) if isinstance(kind, ClaimKind)))


@cache
def _judges() -> tuple[Judge, ...]:
    return (*JUDGES, *(judge for judge in _installed(JUDGE_GROUP) if isinstance(judge, Judge)))


def judged_whole() -> bool:
    """Whether a judge takes part that did not come with this package. Ours look for nothing in a gated pair but
    what is at odds."""
    return any(not (judge.judge.__module__ or "").startswith(OURS) for judge in judges())


def readers(settings: ReadSettings | None = None) -> tuple[Reader, ...]:
    """Readers by file suffix: those given, installed ones by name, then the built-in ones: the first one wins.

    The settings say under which names JSON records keep what, and what is too much for one file.
    """
    added = [one() if isinstance(one, type) else one for one in _installed(READER_GROUP)]
    installed = (one for one in added if isinstance(one, Reader))
    return (*_given().readers, *installed, *built_in(settings or ReadSettings()))


def analyzer(name: str) -> Analyzer:
    """The language pipeline of this name: ``spacy:NAME`` for an installed pipeline of spaCy, else an installed plug-in.

    Raises ``BadSetting`` that lists the names, ``AnalyzerFailure`` where it cannot be loaded.
    """
    sort, _, rest = name.partition(":")
    if sort == "spacy" and rest:
        return installed_pipeline(rest)
    found = {point.name: point for point in entry_points(group=ANALYZER_GROUP)}
    if name not in found:
        known = ", ".join([*sorted(found), "spacy:NAME"])
        raise BadSetting(f"analyzer {name}: no such language pipeline; choose from {known}")
    made = found[name].load()
    one = made if isinstance(made, Analyzer) and not isinstance(made, type) else made()
    if not isinstance(one, Analyzer):
        raise AnalyzerFailure(f"analyzer {name}: it has no method analyse; see crosscheck.protocols.Analyzer")
    return one


def analyzers() -> tuple[str, ...]:
    """The names of the installed language pipelines."""
    return tuple(sorted(point.name for point in entry_points(group=ANALYZER_GROUP)))


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the report, with every kind of claim."""
    whole = ReportData.model_json_schema(by_alias=True, mode="serialization")
    definitions = whole.setdefault("$defs", {})
    variants = []
    for kind in kinds():
        own = kind.record.model_json_schema(mode="serialization", ref_template="#/$defs/{model}")
        definitions.update(own.pop("$defs", {}))
        definitions[kind.record.__name__] = own
        variants.append({"$ref": f"#/$defs/{kind.record.__name__}"})
    whole["properties"]["claims"]["items"] = {"anyOf": [*variants, {"$ref": "#/$defs/ClaimRecord"}]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole}


def _installed(group: str) -> Iterator[object]:
    for point in sorted(entry_points(group=group), key=lambda p: p.name):
        yield point.load()
