"""Whether two articles are on one matter, as far as judges need it: both are stories, and name the same ones.

Takes: two readings and the entities.
Gives: yes or no.
Reads: nothing else.
"""

from __future__ import annotations

from crosscheck.model.docket import Docket
from crosscheck.model.entity import Entities
from crosscheck.model.reading import Reading

SENTENCES, SHARED_NAMES = 4, 2  # of two articles on one event


def on_one_matter(docket: Docket, first: str, second: str) -> bool:
    """Whether two texts are long enough to tell a story, and name the same ones; worked out once for all judges."""
    known: dict[tuple[str, str], bool] = docket.known.setdefault("articles on one matter", {})
    key = (first, second) if first < second else (second, first)
    if key not in known:
        readings = [docket.readings[name] for name in key]
        told = min(len(one.analysis.sentences) for one in readings) >= SENTENCES
        known[key] = told and len(_shared(readings, docket.entities)) >= SHARED_NAMES
    return known[key]


def _shared(readings: list[Reading], entities: Entities) -> set[str]:
    first, second = (_named(reading, entities) for reading in readings)
    return first & second


def _named(reading: Reading, entities: Entities) -> set[str]:
    article = reading.analysis.article.id
    found = (entities.of(article, name.first, name.last) for name in reading.analysis.names)
    return {one.id for one in found if one is not None}
