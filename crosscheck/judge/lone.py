"""Whether an article tells a sort of act of one person alone, so that *the man* and *he* are the one who is named.

Takes: the tellings of all articles.
Gives: yes or no for two that met.
Reads: nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from crosscheck.judge.matter import on_one_matter
from crosscheck.judge.parties import NAME
from crosscheck.judge.told import Meeting, everything
from crosscheck.model.docket import Docket

LONE = "named ones by article and sort of act"


def of_one_person(met: Meeting, docket: Docket) -> bool:
    """Whether both articles are on one matter, and neither tells such an act of two who have names."""
    named = _named(docket)
    both = [named.get((one.span.article, one.field), set()) for one in (met.a, met.b)]
    return all(len(found) < 2 for found in both) and on_one_matter(
        docket, met.a.span.article, met.b.span.article
    )


def _named(docket: Docket) -> Mapping[tuple[str, str], set[str]]:
    if LONE not in docket.known:
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for one in everything(docket):
            found[one.span.article, one.field] |= {c for c in one.who if c.startswith(NAME)}
        docket.known[LONE] = found
    named: Mapping[tuple[str, str], set[str]] = docket.known[LONE]
    return named
