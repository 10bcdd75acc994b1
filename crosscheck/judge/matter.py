"""Whether two articles are on one matter, as far as judges need it: both are stories, and name the same ones.

Takes: two readings and the entities.
Gives: yes or no.
Reads: nothing else.
"""

from __future__ import annotations

from crosscheck.model.docket import Docket

NAMED = "those whom articles name"
SENTENCES, SHARED_NAMES = 4, 2  # of two articles on one event


def on_one_matter(docket: Docket, first: str, second: str) -> bool:
    """Whether two texts are long enough to tell a story, and name the same ones."""
    told = [docket.readings[name].analysis.sentences for name in (first, second)]
    if min(map(len, told)) < SENTENCES:
        return False
    return len(_named(docket, first) & _named(docket, second)) >= SHARED_NAMES


def _named(docket: Docket, article: str) -> set[str]:
    """The ids of those whom an article names, worked out once for all judges."""
    known: dict[str, set[str]] = docket.known.setdefault(NAMED, {})
    if article not in known:
        names = docket.readings[article].analysis.names
        found = (docket.entities.of(article, name.first, name.last) for name in names)
        known[article] = {one.id for one in found if one is not None}
    return known[article]
