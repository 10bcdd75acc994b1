"""Short texts, read and compared as far as the judges see them."""

from __future__ import annotations

from crosscheck.analyse import default_analyzer
from crosscheck.model.article import Article
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.model.report import Finding
from crosscheck.pipeline import _run
from crosscheck.read import read_text
from crosscheck.settings import Settings


def articles_of(*texts: str) -> list[Article]:
    """Articles *a*, *b*, … of these texts."""
    return [read_text(text, name) for text, name in zip(texts, "abcdef", strict=False)]


def docket_of(*texts: str) -> Docket:
    """What lies before the judges."""
    return _run(articles_of(*texts), Settings(), default_analyzer()).docket


def read(text: str) -> tuple[Reading, Docket]:
    """What is read in one text."""
    docket = docket_of(text)
    (reading,) = docket.readings.values()
    return reading, docket


def named(docket: Docket, concept: str) -> str:
    """A concept with the name of an entity in place of its id."""
    entity = docket.entities.get(concept.removeprefix("entity:"))
    return entity.name if entity is not None else concept


def told(finding: Finding) -> str:
    """A finding on one line: what it is, what it sets side by side, and its first reason."""
    values = " / ".join(one.value or "" for one in finding.evidence)
    return f"{finding.kind.value} {finding.scope.value} {finding.slot}: {values} ({finding.explanation[0]})"
