"""Short texts, read and compared as far as the judges see them."""

from __future__ import annotations

from crosscheck.analyse import default_analyzer
from crosscheck.model.docket import Docket
from crosscheck.model.reading import Reading
from crosscheck.pipeline import _run
from crosscheck.read import read_text
from crosscheck.settings import Settings


def docket_of(*texts: str) -> Docket:
    """What lies before the judges of articles *a*, *b*, …"""
    articles = [read_text(text, name) for text, name in zip(texts, "abcdef", strict=False)]
    return _run(articles, Settings(), default_analyzer()).docket


def reading_of(docket: Docket, number: int = 0) -> Reading:
    """What was read in the article of that number."""
    return docket.readings[sorted(docket.readings, key=lambda name: docket.articles[name].origin)[number]]


def named(docket: Docket, concept: str) -> str:
    """A concept with the name of an entity in place of its id."""
    entity = docket.entities.get(concept.removeprefix("entity:"))
    return entity.name if entity is not None else concept
